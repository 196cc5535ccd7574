"""Which model reads: the bundled one, a file, or a run's."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.gui.jobs.errand import Errands
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.record import RunRecord
from digitpad.recognition.classifier import Classifier, bundled_classifier


@dataclass(frozen=True, eq=False)
class ChosenModel:
    """A classifier, what it is called, and its accuracy on the pictures it was tested on, if it is known."""

    classifier: Classifier
    title: str
    accuracy: float | None = None
    tested_on: str = ""


class Models(QObject):
    """Opens models in a worker; the one in use stays until another one has been opened.

    Signals
    -------
    chosen(ChosenModel)
    refused(str)
        Why a model could not be opened, as a sentence.
    waiting(str)
        It takes a while: what is going on.
    crashed(object)
        An exception that is the program's own fault.
    """

    chosen = Signal(object)
    refused = Signal(str)
    waiting = Signal(str)
    crashed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._errands = Errands(self)
        self._errands.refused.connect(self.refused)
        self._errands.waiting.connect(self.waiting)
        self._errands.crashed.connect(self.crashed)

    def use_bundled(self) -> None:
        """Go back to the model that comes with the program."""
        classifier = bundled_classifier()
        title = self.tr("bundled model")
        self.chosen.emit(ChosenModel(classifier, title, classifier.mnist_accuracy, self.tr("MNIST")))

    def use_run(self, record: RunRecord) -> None:
        """Read with a run's network."""

        def work() -> ChosenModel:
            data = {"mnist": "MNIST"}.get(record.settings.data, Path(record.settings.data).name)
            return ChosenModel(ModelSource(record.name, record).open(), record.name, record.test.get("accuracy"), data)

        self._errands.run(work, self.tr("Preparing the network of {0}…").format(record.name), self.chosen.emit)

    def ask_file(self) -> None:
        """Let the person choose a model file."""
        kinds = self.tr("Models (*.keras *.h5 *.hdf5 *.tflite);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a model"), "", kinds)
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Open `.keras`, `.h5` or `.tflite`."""

        def work() -> ChosenModel:
            classifier = ModelSource(path.name, path=path).open()
            return ChosenModel(classifier, path.name, classifier.mnist_accuracy, "MNIST")

        self._errands.run(work, self.tr("Opening {0}…").format(path.name), self.chosen.emit)

    def close_down(self) -> None:
        """Wait for what still runs."""
        self._errands.close_down()

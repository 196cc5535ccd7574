"""Which model reads drawings and pictures: the bundled one, a run's, or a file's."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from digitpad.errors import DigitpadError, ModelFileError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.jobs.jobs import Jobs, stoppable
from digitpad.gui.jobs.request import Notice
from digitpad.gui.jobs.task import Outcome
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.services.taught_models import titles_of_taught
from digitpad.learning.runs.archive import list_runs
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.record import RunRecord
from digitpad.recognition.classifier import Classifier, bundled_classifier

_ShouldStop: TypeAlias = Callable[[], bool]


class ModelInUse(QObject):
    """Opens models in a worker; the one in use stays until the one that was asked for last has been opened.

    Attributes
    ----------
    model : ChosenModel

    Signals
    -------
    changed()
        Another model reads from now on.
    ended()
        A model that was asked for has been opened, or cannot be.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, jobs: Jobs, classifier: Classifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = jobs.lane(uses_keras=True)
        self.model = self._bundled(classifier)

    @property
    def classifier(self) -> Classifier:
        """What reads now."""
        return self.model.classifier

    @property
    def is_bundled(self) -> bool:
        """Whether it is the model that comes with the program."""
        return self.classifier is bundled_classifier()

    @property
    def is_opening(self) -> bool:
        """Whether another one is being opened."""
        return self._lane.is_busy

    def use_bundled(self) -> None:
        """Go back to the model that comes with the program."""
        self._lane.stop()
        self._take(self._bundled(bundled_classifier()))

    def use(self, model: ChosenModel) -> None:
        """Read with a model that is open already."""
        self._lane.stop()
        self._take(model)

    def use_run(self, record: RunRecord, notice: Notice, title: str = "") -> None:
        """Read with a run's network, called by a title or else by its name; the notice says why if that cannot be."""
        title = shown_title(title or record.name)
        self._open(lambda _stop: _of_run(record, title), self.tr("Preparing the network of {0}…").format(title), notice)

    def use_file(self, path: Path, notice: Notice) -> None:
        """Read with the network in `.keras`, `.h5` or `.tflite`; the notice says why if that cannot be."""
        words = self.tr("Opening {0}…").format(path.name)
        self._open(lambda stop: _of_file(path, stop), words, notice)

    def use_again(self, key: str, notice: Notice, title: str = "") -> None:
        """Read with the model of an earlier day, by its key; if it is gone, the notice says so and `changed` comes.

        It is called by the title that it had, or else by its file's name.
        """
        title = title or Path(key).name
        words = self.tr("Opening {0}…").format(title)

        def refuse(error: DigitpadError) -> None:
            self.changed.emit()
            notice.show_error(sentence(error))

        job = stoppable(lambda should_stop: _of_key(key, title, should_stop))
        self._lane.run(job, self._take, on_refused=refuse, on_end=self._on_end, words=words, notice=notice)

    def let_go_of(self, records: Iterable[RunRecord]) -> None:
        """Read with the bundled model if the one in use is that of a run that was deleted."""
        if any(record.id == self.model.key and not record.folder.exists() for record in records):
            self.use_bundled()

    def _open(self, work: Callable[[_ShouldStop], ChosenModel], words: str, notice: Notice) -> None:
        """Open a model instead of one that is still being opened."""
        self._lane.stop()
        self._lane.run(stoppable(work), self._take, on_end=self._on_end, words=words, notice=notice)

    def _on_end(self, _outcome: Outcome) -> None:
        self.ended.emit()

    def _bundled(self, classifier: Classifier) -> ChosenModel:
        return ChosenModel(classifier, self.tr("bundled model"), classifier.mnist_accuracy, self.tr("MNIST"))

    def _take(self, model: ChosenModel) -> None:
        self.model = model
        self.changed.emit()


def _of_run(record: RunRecord, title: str) -> ChosenModel:
    data = {"mnist": "MNIST"}.get(record.settings.data, Path(record.settings.data).name)
    classifier = ModelSource(title, record).open()
    return ChosenModel(classifier, title, record.test.get("accuracy"), data, record.id)


def _of_file(path: Path, should_stop: _ShouldStop) -> ChosenModel:
    classifier = ModelSource(path.name, path=path).open(should_stop)
    title = titles_of_taught().get(path, path.name)
    return ChosenModel(classifier, title, classifier.mnist_accuracy, "MNIST", str(path))


def _of_key(key: str, title: str, should_stop: _ShouldStop) -> ChosenModel:
    """A run's id or a file's path."""
    found = [record for record in list_runs()[0] if record.id == key]
    if found:
        return _of_run(found[0], shown_title(found[0].name))
    if not Path(key).exists():
        raise ModelFileError("The model {name} is no longer there: the bundled model reads now.", name=title)
    return _of_file(Path(key), should_stop)

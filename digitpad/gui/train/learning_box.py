"""How it is trained: epochs and batches, and what is changed less often: labels, when to stop, schedule, seeds."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from digitpad.gui.train.fields import add_field, form_layout
from digitpad.learning.runs.settings import RunSettings

_LARGEST_SEED = 2**31 - 1
_MOST = 1_000_000  # of what is counted: more than anyone trains with


class LearningBox(QObject):
    """The parts of the form that all optimizers share.

    Attributes
    ----------
    common, more : QWidget
        What is changed often, and the rest.

    Signals
    -------
    changed()
        Anything was changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.common, self.more = QWidget(), QWidget()
        self.labels = self._combo("labels", {
            "one-hot": self.tr("One-hot, categorical"), "integers": self.tr("Integers, sparse"),
        })  # fmt: skip
        self.labels.setToolTip(self.tr("How labels are passed to the cross-entropy loss; the result is the same"))
        self.schedule = self._combo("schedule", {
            "constant": self.tr("Constant"), "cosine": self.tr("Cosine"), "exponential": self.tr("Exponential"),
        })  # fmt: skip
        self.schedule.setToolTip(self.tr("How the learning rate changes during the run"))
        self.batch_size = self._spin("batchSize", 1, _MOST)
        self.epochs = self._spin("epochs", 1, _MOST)
        self.early_stopping = self._spin("earlyStopping", 0, _MOST)
        self.early_stopping.setSpecialValueText(self.tr("off"))
        self.early_stopping.setToolTip(self.tr("Stop after this many epochs without a better validation loss"))
        self.seed = self._spin("seed", 0, _LARGEST_SEED)
        self.seed.setToolTip(self.tr("Decides the initial weights, the split and the order of the batches"))
        self.repeats = self._spin("repeats", 1, 20)
        self.repeats.setToolTip(self.tr("How many times each run is repeated, each time with the next seed"))
        common, more = form_layout(self.common), form_layout(self.more)
        add_field(common, self.tr("Epochs"), self.epochs, "epoch")
        add_field(common, self.tr("Batch size"), self.batch_size, "batch")
        add_field(more, self.tr("Seed"), self.seed, "seed")
        add_field(more, self.tr("Repeats"), self.repeats)
        add_field(more, self.tr("Schedule"), self.schedule, "schedule")
        add_field(more, self.tr("Early stopping"), self.early_stopping, "early stopping")
        add_field(more, self.tr("Labels"), self.labels, "one-hot")
        self.show_settings(RunSettings())

    def words_of_common(self) -> str:
        """What is chosen often, in one line."""
        return self.tr("{0} epochs · batch {1}").format(self.epochs.value(), self.batch_size.value())

    def words_of_more(self) -> str:
        """The rest, in one line."""
        seed = self.tr("seed {0}").format(self.seed.value())
        return " · ".join([seed, self.schedule.currentText(), self.labels.currentText()])

    def values(self) -> dict[str, object]:
        """The settings chosen, by RunSettings' names."""
        return {
            "labels": self.labels.currentData(),
            "schedule": self.schedule.currentData(),
            "batch_size": self.batch_size.value(),
            "epochs": self.epochs.value(),
            "early_stopping": self.early_stopping.value(),
            "seed": self.seed.value(),
        }

    def show_settings(self, settings: RunSettings) -> None:
        """Fill in what a run had."""
        self.labels.setCurrentIndex(self.labels.findData(settings.labels))
        self.schedule.setCurrentIndex(self.schedule.findData(settings.schedule))
        self.batch_size.setValue(settings.batch_size)
        self.epochs.setValue(settings.epochs)
        self.early_stopping.setValue(settings.early_stopping)
        self.seed.setValue(settings.seed)

    def _combo(self, name: str, entries: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for value, title in entries.items():
            box.addItem(title, value)
        box.currentIndexChanged.connect(self._on_changed)
        return box

    def _spin(self, name: str, low: int, high: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setRange(low, high)
        box.valueChanged.connect(self._on_changed)
        return box

    def _on_changed(self) -> None:
        self.changed.emit()

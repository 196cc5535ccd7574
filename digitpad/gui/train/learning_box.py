"""How it is trained: epochs and batches, and what is changed less often: labels, when to stop, schedule, seeds."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.train.fields import add_field, form_layout
from digitpad.gui.train.values_edit import ValuesEdit
from digitpad.learning.runs.grid import COUNTED, Value
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
        titles = {
            "constant": self.tr("Constant"), "cosine": self.tr("Cosine"), "exponential": self.tr("Exponential"),
        }  # fmt: skip
        self.schedules = {name: self._check(f"schedule.{name}", title) for name, title in titles.items()}
        self.batch_size = ValuesEdit("batchSize", COUNTED["batch_size"], title=self.tr("Batch size"))
        self.batch_size.textChanged.connect(self._on_changed)
        self.epochs = self._spin("epochs", 1, _MOST)
        self.early_stopping = self._spin("earlyStopping", 0, _MOST)
        self.early_stopping.setSpecialValueText(self.tr("off"))
        self.early_stopping.setToolTip(self.tr("Stop after this many epochs without a better validation loss"))
        self.seed = self._spin("seed", 0, _LARGEST_SEED)
        self.seed.setToolTip(self.tr("Decides the initial weights, the split and the order of the batches"))
        self.repeats = self._spin("repeats", 1, 20)
        self.repeats.setToolTip(self.tr("How many times each run is repeated, each time with the next seed"))
        self.keep_path = QCheckBox(self.tr("Keep the path"))
        self.keep_path.setObjectName("keepPath")
        self.keep_path.setToolTip(
            self.tr("For Landscape: keeps the weights of the first seed 40 times on their way, 9 MB for dense-128-64")
        )
        self.keep_path.toggled.connect(self._on_changed)
        self.microscope = QCheckBox(self.tr("Microscope: measure each layer"))
        self.microscope.setObjectName("microscope")
        self.microscope.setToolTip(self.tr("Gradients, weights and activations every few batches, shown under Inside"))
        self.microscope.toggled.connect(self._on_changed)
        common, more = form_layout(self.common), form_layout(self.more)
        add_field(common, self.tr("Epochs"), self.epochs, "epoch")
        add_field(common, self.tr("Batch size"), self.batch_size, "batch")
        add_field(more, self.tr("Seed"), self.seed, "seed")
        add_field(more, self.tr("Repeats"), self.repeats)
        add_field(more, self.tr("Schedule"), self._schedule_column(), "schedule")
        add_field(more, self.tr("Early stopping"), self.early_stopping, "early stopping")
        add_field(more, self.tr("Labels"), self.labels, "one-hot")
        more.addRow(self.keep_path)
        more.addRow(self.microscope)
        self.show_settings(RunSettings(), {})

    def words_of_common(self) -> str:
        """What is chosen often, in one line."""
        return self.tr("{0} epochs · batch {1}").format(self.epochs.value(), self.batch_size.text())

    def words_of_more(self) -> str:
        """The rest, in one line."""
        seed = self.tr("seed {0}").format(self.seed.value())
        schedules = ", ".join(box.text() for box in self.schedules.values() if box.isChecked())
        return " · ".join([seed, schedules, self.labels.currentText()])

    def values(self) -> dict[str, object]:
        """The settings that have one value each, by RunSettings' names."""
        return {
            "labels": self.labels.currentData(),
            "epochs": self.epochs.value(),
            "early_stopping": self.early_stopping.value(),
            "seed": self.seed.value(),
            "keep_path": self.keep_path.isChecked(),
            "microscope": self.microscope.isChecked(),
        }

    def shared(self) -> dict[str, tuple[Value, ...]]:
        """Values of what may be swept, by RunSettings' names; raises DigitpadError if one is none."""
        schedules = tuple(name for name, box in self.schedules.items() if box.isChecked())
        if not schedules:
            raise DigitpadError("Tick at least one schedule.")
        return {"batch_size": self.batch_size.values(), "schedule": schedules}

    def show_settings(self, settings: RunSettings, shared: Mapping[str, Sequence[Value]]) -> None:
        """Fill in what a run had, or the values of what is swept."""
        self.labels.setCurrentIndex(self.labels.findData(settings.labels))
        self.epochs.setValue(settings.epochs)
        self.early_stopping.setValue(settings.early_stopping)
        self.seed.setValue(settings.seed)
        self.keep_path.setChecked(settings.keep_path)
        self.microscope.setChecked(settings.microscope)
        self.batch_size.set_values([float(size) for size in shared.get("batch_size", (settings.batch_size,))])
        chosen = shared.get("schedule", (settings.schedule,))
        for name, box in self.schedules.items():
            box.setChecked(name in chosen)

    def _combo(self, name: str, entries: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for value, title in entries.items():
            box.addItem(title, value)
        box.currentIndexChanged.connect(self._on_changed)
        return box

    def _check(self, name: str, title: str) -> QCheckBox:
        box = QCheckBox(title)
        box.setObjectName(name)
        box.setToolTip(self.tr("How the learning rate changes during the run; tick several to compare them"))
        box.toggled.connect(self._on_changed)
        return box

    def _schedule_column(self) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for box in self.schedules.values():
            layout.addWidget(box)
        return column

    def _spin(self, name: str, low: int, high: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setRange(low, high)
        box.valueChanged.connect(self._on_changed)
        return box

    def _on_changed(self) -> None:
        self.changed.emit()

"""What is judged: a model, perhaps another beside it, on which pictures; and the buttons that start and stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.data_choice import DataChoice
from digitpad.gui.widgets.download_row import DownloadRow
from digitpad.gui.widgets.model_choice import ModelChoice
from digitpad.learning.evaluation.judging import VALIDATION
from digitpad.learning.runs.model_source import ModelSource

_SHORTEST = 12  # letters of a box that are always seen
_FULL = 1000  # steps of the progress bar


class Questions(QWidget):
    """The row over the results.

    Signals
    -------
    started()
    stopped()
    """

    started = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ModelChoice(self.tr("Model"))
        self.model.setObjectName("judgedModel")
        self.other = ModelChoice(self.tr("Compared with"), none_words=self.tr("compare with…"))
        self.other.setObjectName("otherModel")
        self.choice = DataChoice()
        self.part = QComboBox()
        self.part.setObjectName("judgedPart")
        self.part.setAccessibleName(self.tr("Part of the data set"))
        self.part.addItem(self.tr("test pictures"), "test")
        self.part.addItem(self.tr("training pictures"), "training")
        self.part.addItem(self.tr("pictures the run held out"), VALIDATION)
        self.start = QPushButton(self.tr("Ev&aluate"))
        self.start.setObjectName("evaluateButton")
        self.start.setProperty("primary", True)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.setObjectName("stopEvaluationButton")
        self._bar = QProgressBar()
        self._bar.setObjectName("evaluationProgress")
        self._bar.setAccessibleName(self.tr("How many pictures were read"))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(GRID)
        self._bar.setRange(0, _FULL)
        self.download = DownloadRow()
        for box in (self.choice, self.part):
            box.setSizeAdjustPolicy(self.model.sizeAdjustPolicy())
            box.setMinimumContentsLength(_SHORTEST)
        self._lay_out()
        self.choice.changed.connect(self.refresh)
        self.download.ended.connect(self.refresh)
        self.start.clicked.connect(self.started)
        self.stop.clicked.connect(self.stopped)
        self.set_running(is_running=False)

    @property
    def sources(self) -> list[ModelSource]:
        """The models that are to be judged, the other one last."""
        chosen = [source for source in (self.model.source, self.other.source) if source is not None]
        return chosen[:1] if len({source.key for source in chosen}) == 1 else chosen

    def set_running(self, *, is_running: bool) -> None:
        """Enable what makes sense."""
        had_focus = self.start.hasFocus() or self.stop.hasFocus()
        self.start.setEnabled(not is_running)
        self.stop.setVisible(is_running)
        if had_focus:
            (self.stop if is_running else self.start).setFocus()
        size = self._bar.sizePolicy()
        size.setRetainSizeWhenHidden(True)  # nothing jumps when it comes and goes
        self._bar.setSizePolicy(size)
        self._bar.setVisible(is_running)
        self._bar.setValue(0)

    def show_progress(self, share: float) -> None:
        """Show how far reading is, from 0 to 1."""
        self._bar.setValue(round(share * _FULL))

    def refresh(self) -> None:
        """Offer a download where MNIST is missing."""
        self.download.refresh(is_missing=self.choice.is_missing)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.model, 2)
        row.addWidget(self.other, 2)
        row.addWidget(QLabel(self.tr("on")))
        row.addWidget(self.choice, 1)
        row.addWidget(self.part, 1)
        row.addWidget(self.start)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self._bar)
        layout.addWidget(self.download)

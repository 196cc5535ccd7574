"""What is judged: a model, perhaps another beside it, on which pictures; and the buttons that start and stop it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.data_choice import DataChoice
from digitpad.gui.widgets.download_row import DownloadRow
from digitpad.gui.widgets.model_choice import ModelChoice
from digitpad.gui.widgets.progress_line import ProgressLine
from digitpad.learning.evaluation.judging import VALIDATION, knows_held_out
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.record import RunRecord

_SHORTEST = 12  # letters of a box that are always seen


class Questions(QWidget):
    """The row over the results."""

    def __init__(self, datasets: Datasets) -> None:
        super().__init__()
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
        self.part.addItem(self.tr("held-out pictures"), VALIDATION)
        self.start = QPushButton(self.tr("Ev&aluate"))
        self.start.setObjectName("evaluateButton")
        self.start.setProperty("primary", True)
        self.progress = ProgressLine("evaluation", self.tr("How many pictures were read"), keeps_its_room=True)
        self.download = DownloadRow(datasets)
        self.part.setSizeAdjustPolicy(self.model.sizeAdjustPolicy())
        self.part.setMinimumContentsLength(_SHORTEST)
        self._lay_out()
        self.set_running(is_running=False)
        self.choice.changed.connect(self._on_changed)
        for box in (self.model, self.other):
            box.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def sources(self) -> list[ModelSource]:
        """The models that are to be judged, the other one last."""
        chosen = [source for source in (self.model.source, self.other.source) if source is not None]
        return chosen[:1] if len({source.key for source in chosen}) == 1 else chosen

    def set_records(self, records: Sequence[RunRecord]) -> None:
        """Offer the networks of these runs."""
        for box in (self.model, self.other):
            box.set_records(records)
        self._on_changed()

    def take_over(self, before: "Questions") -> None:
        """Ask what was asked in another window."""
        self.model.take_over(before.model)
        self.other.take_over(before.other)
        self.choice.take_over(before.choice)
        self.part.setCurrentIndex(before.part.currentIndex())

    def set_running(self, *, is_running: bool) -> None:
        """Offer to stop in the place of the button that began it."""
        had_focus = self.start.hasFocus() or self.progress.cancel.hasFocus()
        self.start.setVisible(not is_running)
        self.progress.cancel.setVisible(is_running)
        self.progress.show_share(0.0)
        self.progress.setVisible(is_running)
        if had_focus:
            (self.progress.cancel if is_running else self.start).setFocus()

    def _on_changed(self) -> None:
        self.download.set_wanted(self.choice.name)
        self._offer_held_out(is_known=knows_held_out(self.sources, self.choice.name))

    def _offer_held_out(self, *, is_known: bool) -> None:
        place = self.part.findData(VALIDATION)
        model = self.part.model()
        if isinstance(model, QStandardItemModel):
            model.item(place).setEnabled(is_known)
        held_out = self.tr("Training pictures that the run did not learn from, but was validated with")
        none = self.tr("Only for runs that held some of these training pictures out: none is chosen")
        self.part.setItemData(place, held_out if is_known else none, Qt.ItemDataRole.ToolTipRole)
        if not is_known and self.part.currentIndex() == place:
            self.part.setCurrentIndex(self.part.findData("test"))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.model, 2)
        row.addWidget(self.other, 2)
        row.addWidget(QLabel(self.tr("on")))
        row.addWidget(self.choice, 1)
        row.addWidget(self.part, 1)
        row.addWidget(self.start)
        row.addWidget(self.progress.cancel)  # out of the line that keeps its room: it is a bar high now
        widest = max(button.sizeHint().width() for button in (self.start, self.progress.cancel))
        for button in (self.start, self.progress.cancel):
            button.setMinimumWidth(widest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.progress)
        layout.addWidget(self.download)

"""Which pictures are on the wall: data set, part, label, indices, suspected label errors."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.data_choice import DataChoice
from digitpad.gui.widgets.download_row import DownloadRow
from digitpad.gui.widgets.elided import ElidedLabel
from digitpad.gui.widgets.mark import has_mark, set_wrong
from digitpad.ink.bitmap import DIGITS
from digitpad.learning.evaluation.selection import SUSPECTED_FROM, Wanted

_PLACES_WIDTH = 20 * GRID


class Filters(QWidget):
    """A row over the wall.

    Signals
    -------
    data_changed()
        Another data set or part of it is wanted.
    changed()
        Other pictures of it are wanted.
    """

    data_changed = Signal()
    changed = Signal()

    def __init__(self, datasets: Datasets) -> None:
        super().__init__()
        self.choice = DataChoice()
        self.part = QComboBox()
        self.part.setObjectName("part")
        self.part.setAccessibleName(self.tr("Part of the data set"))
        self.part.addItem(self.tr("training pictures"), "training")
        self.part.addItem(self.tr("test pictures"), "test")
        self.label = QComboBox()
        self.label.setObjectName("labelFilter")
        self.label.setAccessibleName(self.tr("Label"))
        self.label.addItem(self.tr("all labels"), None)
        for digit in range(DIGITS):
            self.label.addItem(self.tr("label {0}").format(digit), digit)
        self.places = QLineEdit()
        self.places.setObjectName("placesFilter")
        self.places.setAccessibleName(self.tr("Indices"))
        self.places.setPlaceholderText(self.tr("Indices: 17, 0-99"))
        self.places.setClearButtonEnabled(True)
        hint = self.places.fontMetrics().horizontalAdvance(self.places.placeholderText())
        self.places.setMinimumWidth(hint + 2 * GRID)
        self.places.setMaximumWidth(max(_PLACES_WIDTH, self.places.minimumWidth()))
        self.suspects = QCheckBox(self.tr("&Suspected label errors"))
        self.suspects.setObjectName("suspectsFilter")
        self.judge = ElidedLabel()
        self.judge.setObjectName("suspectsJudge")
        self.judge.setProperty("muted", True)
        self.count = QLabel()
        self.count.setObjectName("pictureCount")
        self.count.setProperty("muted", True)
        self.download = DownloadRow(datasets)
        self._lay_out()
        self._connect()

    @property
    def wanted(self) -> Wanted:
        """Label and indices that are looked for."""
        return Wanted(self.label.currentData(), self.places.text())

    def show_judge(self, title: str) -> None:
        """Say which model suspects labels."""
        words = self.tr("Only pictures of which {0} is at least {1} % sure that they are another digit")
        tip = words.format(title, number(100 * SUSPECTED_FROM))
        self.suspects.setToolTip(tip)
        self.judge.show_title(self.tr("by {0}").format(title), tip=tip)

    def set_searchable(self, *, is_searchable: bool) -> None:
        """Offer only the choice of a data set where there are no pictures."""
        for widget in (self.part, self.label, self.places, self.suspects, self.judge, self.count):
            widget.setVisible(is_searchable)

    def take_over(self, before: "Filters") -> None:
        """Look for what was looked for in another window."""
        self.choice.take_over(before.choice)
        self.part.setCurrentIndex(before.part.currentIndex())
        self.label.setCurrentIndex(before.label.currentIndex())
        self.places.setText(before.places.text())
        self.suspects.setChecked(before.suspects.isChecked())

    def show_label(self, digit: int) -> None:
        """Look for one digit."""
        self.label.setCurrentIndex(self.label.findData(digit))

    @property
    def has_problem(self) -> bool:
        """Whether the indices are marked as wrong."""
        return has_mark(self.places)

    def show_problem(self, *, is_wrong: bool) -> None:
        """Mark the indices as wrong or not."""
        set_wrong(self.places, is_wrong)

    def _on_data_changed(self) -> None:
        self.download.set_wanted(self.choice.name)
        self.data_changed.emit()

    def _connect(self) -> None:
        self.choice.changed.connect(self._on_data_changed)
        self.part.currentIndexChanged.connect(self._on_data_changed)
        for signal in (self.label.currentIndexChanged, self.places.textChanged, self.suspects.toggled):
            signal.connect(self._on_changed)
        self.download.set_wanted(self.choice.name)

    def _on_changed(self) -> None:
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget in (self.choice, self.part, self.label):
            row.addWidget(widget)
        row.addWidget(self.places, 1)
        row.addWidget(self.suspects)
        row.addWidget(self.judge)
        row.addStretch(1)
        row.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        layout.addWidget(self.download)

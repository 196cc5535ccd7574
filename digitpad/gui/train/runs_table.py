"""The table of all runs."""

from PySide6.QtCore import QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.train.runs_model import SORT_ROLE, RunsModel
from digitpad.learning.runs.record import RunRecord

_NAME_WIDTH = 32 * GRID
_WIDEST_NUMBER, _WIDEST_WORDS = "000.00%", "0000-00-00 00:00"


class RunsTable(QTableView):
    """Sorted by a click on a title; a tick draws a run; F2 or a double click renames it.

    Signals
    -------
    selection_changed()
    menu_asked(QPoint)
        In global coordinates.
    """

    selection_changed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runsTable")
        self.setAccessibleName(self.tr("Runs"))
        self._model = model
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(model)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._sorted)
        self.setSortingEnabled(True)
        self.sortByColumn(len(model.columns) - 1, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(14 * GRID)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(3 * GRID + GRID // 2)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._set_widths(model)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def _set_widths(self, model: RunsModel) -> None:
        """Make columns wide enough once: fitted to their contents, all rows would be measured at each news."""
        metrics = self.fontMetrics()
        for number, column in enumerate(model.columns):
            widest = max((column.title, _WIDEST_WORDS if column.is_words else _WIDEST_NUMBER), key=len)
            self.setColumnWidth(number, metrics.horizontalAdvance(widest) + 3 * GRID)
        self.setColumnWidth(0, _NAME_WIDTH)

    def chosen(self) -> list[RunRecord]:
        """The runs whose rows are selected, in the order of the table."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._model.record(self._sorted.mapToSource(self._sorted.index(row, 0)).row()) for row in rows]

    def choose(self, run: str) -> None:
        """Select a run and show its row."""
        for row in range(self._sorted.rowCount()):
            if self._model.record(self._sorted.mapToSource(self._sorted.index(row, 0)).row()).id == run:
                self.selectRow(row)
                self.scrollTo(self._sorted.index(row, 0))
                return

    def rename_chosen(self) -> None:
        """Let the person write another name into the first row that is selected."""
        rows = self.selectionModel().selectedRows()
        if rows:
            self.setFocus()
            self.edit(rows[0])

    def _on_menu_requested(self, place: QPoint) -> None:
        self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

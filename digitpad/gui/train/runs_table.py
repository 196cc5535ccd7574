"""The table of all runs: sorted, filtered, its names always in sight, its columns chosen."""

from PySide6.QtCore import QByteArray, QPoint, QRegularExpression, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QMenu, QTableView, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.train.run_columns import Column
from digitpad.gui.train.runs_model import FILTER_ROLE, SORT_ROLE, RunsModel
from digitpad.learning.runs.record import RunRecord

_NAME_WIDTH = 37 * GRID
_MARGINS = 3 * GRID + GRID // 2  # of a column, with the arrow that says what is sorted by
_WIDEST_NUMBER, _WIDEST_SPREAD, _WIDEST_WORDS = "000.00 %", "000.00 % ± 0.00 %", "0000-00-00 00:00"
_ROW = 3 * GRID + GRID // 2
_HEADER = "QHeaderView::section { padding-right: 16px; }"  # where the arrow stands


class RunsTable(QTableView):
    """Sorted by a click on a title; a tick draws a run; F2 or a double click edits its name or note.

    A right click on the titles chooses the columns. The names lie in a view of their own over the first column, which
    stays where it is while the others scroll.

    Signals
    -------
    selection_changed()
    menu_asked(QPoint)
        In global coordinates.
    columns_changed()
        Others are seen, or they have another width, order or sorting.
    """

    selection_changed = Signal()
    menu_asked = Signal(QPoint)
    columns_changed = Signal()

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runsTable")
        self.setAccessibleName(self.tr("Runs"))
        self._model = model
        self._place: int | None = None  # first selected row while others are removed
        model.rowsAboutToBeRemoved.connect(self._remember_place)  # before the selection hears of it
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(model)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setFilterRole(FILTER_ROLE)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        _set_up(self, self._sorted)
        self.names = QTableView(self)
        self.names.setObjectName("runNames")
        self.names.setAccessibleName(self.tr("Names of runs"))
        _set_up(self.names, self._sorted)
        self.sortByColumn(model.column("created"), Qt.SortOrder.DescendingOrder)
        self.setMinimumHeight(12 * GRID)
        self._set_widths(model)
        self._set_up_names()
        self.hint = self._make_hint()
        self._connect()
        self._on_columns_changed()

    def _connect(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.names.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.names.customContextMenuRequested.connect(self._on_menu_requested)
        for header in (self.horizontalHeader(), self.names.horizontalHeader()):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(self._on_header_menu_requested)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._on_columns_changed)
        header.sectionMoved.connect(self._on_columns_changed)
        header.sortIndicatorChanged.connect(self._on_columns_changed)
        self.names.horizontalHeader().sortIndicatorChanged.connect(self.sortByColumn)
        self.names.horizontalHeader().sectionResized.connect(self._on_name_resized)
        self.verticalScrollBar().valueChanged.connect(self.names.verticalScrollBar().setValue)
        self.names.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._model.rowsRemoved.connect(self._select_neighbour)

    def _set_up_names(self) -> None:
        names = self.names
        names.setSelectionModel(self.selectionModel())
        names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # seeds stand at the end
        names.horizontalHeader().setSectionsMovable(False)
        for column in range(1, self._sorted.columnCount()):
            names.setColumnHidden(column, True)
        names.setColumnWidth(0, self.columnWidth(0))
        names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setFirstSectionMovable(False)
        self.viewport().stackUnder(names)

    def _make_hint(self) -> QLabel:
        hint = QLabel(self)
        hint.setProperty("muted", True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setWordWrap(True)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.hide()
        return hint

    def show_hint(self, words: str) -> None:
        """Say something over all columns, where no run is listed; nothing if it is empty."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _set_widths(self, model: RunsModel) -> None:
        """Make columns wide enough once: fitted to their contents, all rows would be measured at each news."""
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, self._width_for(column, is_grouped=False))
            self.setColumnHidden(number, not column.is_seen_first)
        self.setColumnWidth(0, _NAME_WIDTH)

    def _width_for(self, column: Column, *, is_grouped: bool) -> int:
        words = _WIDEST_WORDS if column.is_words else _WIDEST_SPREAD if is_grouped else _WIDEST_NUMBER
        texts = (column.title, *(column.usual_words or (words,)))
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
        return widest + _MARGINS

    def set_grouped(self, is_grouped: bool) -> None:
        """Let runs that differ in the seed alone share a row, with room for mean and deviation, or not."""
        self._model.set_grouped(is_grouped)
        for number, column in enumerate(self._model.columns):
            if not column.is_words:
                self.setColumnWidth(number, self._width_for(column, is_grouped=is_grouped))

    def chosen(self) -> list[RunRecord]:
        """The runs whose rows are selected, in the order of the table."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [record for row in rows for record in self._model.records_of(self._source_row(row))]

    def choose(self, run: str) -> None:
        """Select a run and show its row."""
        for row in range(self._sorted.rowCount()):
            if run in [record.id for record in self._model.records_of(self._source_row(row))]:
                self.selectRow(row)
                self.scrollTo(self._sorted.index(row, 0))
                return

    def edit_chosen(self, key: str) -> None:
        """Let the person write another name or note into the first row that is selected."""
        rows = self.selectionModel().selectedRows()
        if not rows:
            return
        column = self._model.column(key)
        self.setColumnHidden(column, False)
        view = self if column else self.names
        view.setFocus()
        view.edit(self._sorted.index(rows[0].row(), column))

    def filter_by(self, words: str) -> None:
        """Show only rows in whose name, optimizer, data, network, status or note all these words are, in any order."""
        pattern = "".join(f"(?=.*{_escaped(word)})" for word in words.split())
        self._sorted.setFilterRegularExpression(pattern)

    def column_state(self) -> QByteArray:
        """Which columns are seen, how wide they are, in which order, and what is sorted by."""
        return self.horizontalHeader().saveState()

    def restore_columns(self, state: QByteArray) -> None:
        """Undo `column_state`; what is not one of this table's states is passed over."""
        if self.horizontalHeader().restoreState(state):
            self.setColumnHidden(0, False)
            self.names.setColumnWidth(0, self.columnWidth(0))
            self._place_names()

    def column_menu(self) -> QMenu:
        """A menu of all columns but the name, ticked if they are seen."""
        menu = QMenu(self)
        for number, column in enumerate(self._model.columns[1:], 1):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setData(number)
            action.toggled.connect(self._on_column_toggled)
        return menu

    def _source_row(self, row: int) -> int:
        return self._sorted.mapToSource(self._sorted.index(row, 0)).row()

    def _place_names(self) -> None:
        frame, header = self.frameWidth(), self.horizontalHeader().height()
        width = self.columnWidth(0)
        self.names.setGeometry(frame, frame, width, self.viewport().height() + header)
        self.names.horizontalHeader().setFixedHeight(header)
        self.hint.setGeometry(self.viewport().geometry())

    def _on_menu_requested(self, place: QPoint) -> None:
        self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def _on_header_menu_requested(self, place: QPoint) -> None:
        menu = self.column_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        header = self.sender()
        menu.popup((header if isinstance(header, QWidget) else self).mapToGlobal(place))

    def _on_column_toggled(self, is_seen: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.setColumnHidden(action.data(), not is_seen)
            self._on_columns_changed()

    def _on_columns_changed(self) -> None:
        header = self.horizontalHeader()
        self.names.horizontalHeader().setSortIndicator(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self._place_names()
        self.columns_changed.emit()

    def _on_name_resized(self, _column: int, _before: int, width: int) -> None:
        self.setColumnWidth(0, width)

    def _remember_place(self) -> None:
        self._place = min((index.row() for index in self.selectionModel().selectedRows()), default=None)

    def _select_neighbour(self) -> None:
        """Select what comes in the place of a selected run that was deleted: keys go on from there."""
        if self._place is not None and not self.selectionModel().hasSelection() and self._sorted.rowCount():
            self.selectRow(min(self._place, self._sorted.rowCount() - 1))

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the names in their place."""
        super().resizeEvent(event)
        self._place_names()


def _set_up(view: QTableView, model: QSortFilterProxyModel) -> None:
    """What both views of the runs have in common."""
    view.setModel(model)
    view.setSortingEnabled(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setFrameShape(QTableView.Shape.NoFrame)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsMovable(True)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStyleSheet(_HEADER)


def _escaped(word: str) -> str:
    return str(QRegularExpression.escape(word))

"""The table of runs as Qt's model: a row each, or one for runs that differ in the seed alone."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from digitpad.gui.appearance.language import formatted
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.train.run_columns import RunColumns
from digitpad.learning.reports.seed_summary import by_seed, seed_summary
from digitpad.learning.runs.record import RunRecord

SORT_ROLE, FILTER_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SEARCHED = ("name", "optimizer", "data", "network", "status", "note")
_Index = QModelIndex | QPersistentModelIndex


class RunsModel(QAbstractTableModel):
    """Runs, the newest first; sortable by value, the first column ticked and editable.

    Attributes
    ----------
    columns : list of Column
    is_listed : bool
        Whether all runs are known, not only those that are trained now.
    is_grouped : bool
        Whether runs that differ in the seed alone share a row.

    Signals
    -------
    drawn_changed()
        Other runs are ticked.
    renamed(object, str), annotated(object, str)
        A RunRecord, and the name or the note that the person gave it.
    """

    drawn_changed = Signal()
    renamed = Signal(object, str)
    annotated = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = RunColumns(self).make()
        self._places = {column.key: place for place, column in enumerate(self.columns)}
        self._rows: list[list[RunRecord]] = []
        self._values: list[dict[str, Any]] = []
        self._drawn: set[str] = set()
        self._paused: set[str] = set()
        self._shares: dict[str, float] = {}
        self._in_use = ""
        self.is_listed = False
        self.is_grouped = False

    @property
    def records(self) -> list[RunRecord]:
        """All runs, in the order of the rows."""
        return [record for row in self._rows for record in row]

    @property
    def drawn(self) -> list[RunRecord]:
        """The runs that are ticked, the oldest first."""
        ticked = [record for record in self.records if record.id in self._drawn]
        return sorted(ticked, key=lambda record: (record.created, record.id))

    def record(self, row: int) -> RunRecord:
        """The run of a row, or the newest of several."""
        return self._rows[row][0]

    def records_of(self, row: int) -> list[RunRecord]:
        """The runs of a row, the newest first."""
        return list(self._rows[row])

    def column(self, key: str) -> int:
        """The place of a column, by its key."""
        return self._places[key]

    def set_records(self, records: Sequence[RunRecord], *, is_listed: bool) -> None:
        """Show these runs, the oldest first as they are listed; rows that stay keep their place and their tick.

        Parameters
        ----------
        records : sequence of RunRecord
        is_listed : bool
            Whether these are all runs there are.
        """
        self.is_listed = is_listed
        newest_first = list(reversed(records))
        self._drawn &= {record.id for record in newest_first} | (set() if is_listed else self._drawn)
        rows = by_seed(newest_first) if self.is_grouped else [[record] for record in newest_first]
        if [_ids(row) for row in rows] == [_ids(row) for row in self._rows]:
            self._refresh(rows)
        elif self.is_grouped or not self._move_on_to(rows):
            self.beginResetModel()
            self._rows, self._values = rows, [seed_summary(row) for row in rows]
            self.endResetModel()

    def set_grouped(self, is_grouped: bool) -> None:
        """Let runs that differ in the seed alone share a row, or not."""
        if is_grouped != self.is_grouped:
            self.is_grouped = is_grouped
            oldest_first = sorted(self.records, key=lambda record: (record.created, record.id))
            self.set_records(oldest_first, is_listed=self.is_listed)

    def set_paused(self, runs: Collection[str]) -> None:
        """Say of these runs that they are paused, and of no others."""
        if self._paused != set(runs):
            self._paused = set(runs)
            self._tell_all_changed()

    def set_shares(self, shares: Mapping[str, float]) -> None:
        """Say how much is done of the runs that learn side by side, in [0, 1], by their ids."""
        if self._shares != dict(shares):
            self._shares = dict(shares)
            self._tell_changed(self.column("status"), self.column("status"))

    def set_in_use(self, run: str) -> None:
        """Mark the run whose network reads drawings; an empty id marks none."""
        if run != self._in_use:
            self._in_use = run
            self._tell_all_changed()

    def tick(self, run: str) -> None:
        """Draw one run more; it may not be listed yet."""
        self._drawn.add(run)

    def draw_only(self, runs: set[str]) -> None:
        """Tick these runs and no others."""
        self._drawn = set(runs)
        self._tell_all_changed()
        self.drawn_changed.emit()

    def _refresh(self, rows: list[list[RunRecord]]) -> None:
        """Take the news of rows that stay."""
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number], self._values[number] = row, seed_summary(row)
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))

    def _move_on_to(self, rows: list[list[RunRecord]]) -> bool:
        """Take out and put in single rows; False if the rows that stay are in another order."""
        wanted = [_ids(row) for row in rows]
        for number in reversed(range(len(self._rows))):
            if _ids(self._rows[number]) not in wanted:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number], self._values[number]
                self.endRemoveRows()
        known = [_ids(row) for row in self._rows]
        if [each for each in wanted if each in known] != known:
            return False
        for number, row in enumerate(rows):
            if number == len(self._rows) or _ids(self._rows[number]) != wanted[number]:
                self.beginInsertRows(QModelIndex(), number, number)
                self._rows.insert(number, row)
                self._values.insert(number, seed_summary(row))
                self.endInsertRows()
        self._refresh(rows)
        return True

    def _tell_all_changed(self) -> None:
        self._tell_changed(0, len(self.columns) - 1)

    def _tell_changed(self, first: int, last: int) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._rows) - 1, last))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Count columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's text, value, tick, alignment, tip, or what it is sorted and found by."""
        column = self.columns[index.column()]
        value = self._value(index.row(), column.key)
        if role == Qt.ItemDataRole.CheckStateRole:
            return None if index.column() else self._tick(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return None if column.is_words else Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.text_of(value) if index.column() else self._tip(index.row())
        if role == FILTER_ROLE:
            return self._searched(index.row())
        is_marked = not index.column() and self._in_use in _ids(self._rows[index.row()])
        text = column.text_of(value)
        if value == "running" and self.record(index.row()).id in self._shares:
            text = f"{text} · {formatted(self._shares[self.record(index.row()).id], '.0%')}"
        given: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: f"✎ {text}" if is_marked else text,
            Qt.ItemDataRole.AccessibleTextRole: self.tr("{0}, used for drawing").format(text) if is_marked else None,
            Qt.ItemDataRole.EditRole: value,
            SORT_ROLE: column.sorts_by(value),
        }
        return given.get(role)

    def _value(self, row: int, key: str) -> Any:
        if key == "status" and self._paused.intersection(_ids(self._rows[row])):
            return "paused"
        return self._values[row][key]

    def _searched(self, row: int) -> str:
        """All words of a row that a person may look for."""
        texts = [self.columns[self.column(key)].text_of(self._value(row, key)) for key in _SEARCHED]
        return " ".join([*texts, *(record.name for record in self._rows[row])])

    def _tip(self, row: int) -> str:
        note = self._values[row]["note"]
        folders = [f"{shown_title(record.name)}\n{record.folder}" for record in self._rows[row]]
        used = [self.tr("Used for drawing")] if self._in_use in _ids(self._rows[row]) else []
        return "\n".join([*used, *([note] if note else []), *folders])

    def _tick(self, row: int) -> Qt.CheckState:
        ticked = [record.id in self._drawn for record in self._rows[row]]
        if all(ticked):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(ticked) else Qt.CheckState.Unchecked

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick runs, rename one, or write a note about it."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            is_drawn = Qt.CheckState(value) == Qt.CheckState.Checked
            (self._drawn.update if is_drawn else self._drawn.difference_update)(_ids(row))
            self.dataChanged.emit(index, index, [role])
            self.drawn_changed.emit()
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == self.column("note"):
            self.annotated.emit(row[0], str(value).strip())
            return True
        if role == Qt.ItemDataRole.EditRole and str(value).strip():
            self.renamed.emit(row[0], str(value).strip())
            return True
        return False

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Say what can be done with a cell."""
        flags = super().flags(index)
        if index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in (0, self.column("note")) and len(self._rows[index.row()]) == 1:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a column's title."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if self.columns[section].is_words else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _ids(row: Sequence[RunRecord]) -> tuple[str, ...]:
    return tuple(record.id for record in row)

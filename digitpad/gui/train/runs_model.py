"""The table of runs as Qt's model: a row each, sortable by value, the first column ticked and editable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from digitpad.gui.appearance.language import clock, formatted
from digitpad.learning.reports.summary import FORMATS, summary, written
from digitpad.learning.runs.record import RunRecord

SORT_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Column:
    """A column: its key in `summary`, its title, and how a value is written if not as in all tables."""

    key: str
    title: str
    write: Callable[[Any], str] | None = None
    is_words: bool = False

    def text_of(self, value: Any) -> str:
        """What a cell shows."""
        if self.write is None or value is None:
            form = FORMATS.get(self.key)
            return written(self.key, value) if form is None or value is None else formatted(value, form)
        return self.write(value)


class RunsModel(QAbstractTableModel):
    """Runs, the newest first.

    Attributes
    ----------
    is_listed : bool
        Whether all runs are known, not only those that are trained now.

    Signals
    -------
    drawn_changed()
        Other runs are ticked.
    renamed(object, str)
        A RunRecord, and the name that the person gave it.
    """

    drawn_changed = Signal()
    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = self._make_columns()
        self._records: list[RunRecord] = []
        self._rows: list[dict[str, Any]] = []
        self._drawn: set[str] = set()
        self.is_listed = False

    @property
    def records(self) -> list[RunRecord]:
        """All runs."""
        return list(self._records)

    @property
    def drawn(self) -> list[RunRecord]:
        """The runs that are ticked, the oldest first."""
        return [record for record in reversed(self._records) if record.id in self._drawn]

    def record(self, row: int) -> RunRecord:
        """The run of a row."""
        return self._records[row]

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
        ids = [record.id for record in newest_first]
        self._drop_all_but(set(ids))
        if not _are_in_order([record.id for record in self._records], ids):
            self.beginResetModel()
            self._records, self._rows = newest_first, [summary(record) for record in newest_first]
            self.endResetModel()
            return
        for row, record in enumerate(newest_first):
            if row == len(self._records) or self._records[row].id != record.id:
                self.beginInsertRows(QModelIndex(), row, row)
                self._records.insert(row, record)
                self._rows.insert(row, summary(record))
                self.endInsertRows()
            elif self._records[row] != record:
                self._records[row], self._rows[row] = record, summary(record)
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def tick(self, run: str) -> None:
        """Draw one run more; it may not be listed yet."""
        self._drawn.add(run)

    def _drop_all_but(self, ids: set[str]) -> None:
        for row in reversed(range(len(self._records))):
            if self._records[row].id not in ids:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._drawn.discard(self._records[row].id)
                del self._records[row], self._rows[row]
                self.endRemoveRows()

    def draw_only(self, runs: set[str]) -> None:
        """Tick these runs and no others."""
        self._drawn = set(runs)
        if self._records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, 0))
        self.drawn_changed.emit()

    def _make_columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Run"), is_words=True),
            Column("status", self.tr("Status"), self._status, is_words=True),
            Column("learning_rate", self.tr("Rate")),
            Column("epochs", self.tr("Epochs")),
            Column("test_accuracy", self.tr("Test accuracy")),
            Column("final_val_loss", self.tr("Val. loss")),
            Column("best_val_loss", self.tr("Best")),
            Column("final_val_accuracy", self.tr("Val. accuracy")),
            Column("best_val_accuracy", self.tr("Best")),
            Column("steps_to_95", self.tr("Steps to 95 %")),
            Column("steps_to_97", self.tr("97 %")),
            Column("steps_to_98", self.tr("98 %")),
            Column("seconds_to_95", self.tr("Seconds to 95 %")),
            Column("seconds_to_97", self.tr("97 %")),
            Column("seconds_to_98", self.tr("98 %")),
            Column("seconds", self.tr("Duration"), clock),
            Column("batch_size", self.tr("Batch")),
            Column("parameters", self.tr("Parameters"), is_words=True),
            Column("data", self.tr("Data"), is_words=True),
            Column("seed", self.tr("Seed")),
            Column("created", self.tr("Begun"), _date, is_words=True),
        ]

    def _status(self, status: str) -> str:
        return {
            "running": self.tr("training"), "interrupted": self.tr("interrupted"), "finished": self.tr("finished"),
            "stopped": self.tr("stopped"), "skipped": self.tr("skipped"), "diverged": self.tr("diverged"),
            "failed": self.tr("failed"),
        }[status]  # fmt: skip

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count runs."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Count columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's text, value, tick or alignment."""
        column = self.columns[index.column()]
        value = self._rows[index.row()][column.key]
        if role == Qt.ItemDataRole.CheckStateRole:
            return None if index.column() else self._tick(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return None if column.is_words else Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if index.column() else f"{value}\n{self._records[index.row()].folder}"
        given: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: column.text_of(value),
            Qt.ItemDataRole.EditRole: value,
            SORT_ROLE: value if column.is_words else float("inf" if value is None else value),
        }
        return given.get(role)

    def _tick(self, row: int) -> Qt.CheckState:
        return Qt.CheckState.Checked if self._records[row].id in self._drawn else Qt.CheckState.Unchecked

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a run, or rename it."""
        record = self._records[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            is_drawn = Qt.CheckState(value) == Qt.CheckState.Checked
            (self._drawn.add if is_drawn else self._drawn.discard)(record.id)
            self.dataChanged.emit(index, index, [role])
            self.drawn_changed.emit()
            return True
        if role == Qt.ItemDataRole.EditRole and str(value).strip():
            self.renamed.emit(record, str(value).strip())
            return True
        return False

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Say what can be done with a cell."""
        flags = super().flags(index)
        if index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
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


def _are_in_order(some: Sequence[str], every: Sequence[str]) -> bool:
    """Whether these come in the same order among all."""
    kept = set(some)
    return [each for each in every if each in kept] == list(some)


def _date(iso: str) -> str:
    return iso[:16].replace("T", " ")

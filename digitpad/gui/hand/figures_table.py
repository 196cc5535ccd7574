"""A small table of figures: what, before, after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from digitpad.gui.appearance.theme import current_theme

_LONG = 12  # letters of a head that has two lines


@dataclass(frozen=True)
class FiguresRow:
    """A row.

    Attributes
    ----------
    cells : tuple of str
    tones : tuple of str
        The theme's colours of its last cells: `text`, `sure` where one is better than before, `danger` where it is
        worse.
    """

    cells: tuple[str, ...]
    tones: tuple[str, ...] = ()


class FiguresTable(QTableWidget):
    """Reads from left to right; figures stand at the right of their columns.

    Parameters
    ----------
    name, title : str
        Object name, and what screen readers call it.
    heads : sequence of str
        Of the columns.
    """

    def __init__(self, name: str, title: str, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(heads), parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setHorizontalHeaderLabels([_in_lines(head) for head in heads])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(len(heads)):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(_alignment(column))
        self._rows: Sequence[FiguresRow] = ()

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """What stands there, row by row."""
        return [row.cells for row in self._rows]

    def show_rows(self, rows: Sequence[FiguresRow]) -> None:
        """Fill the table."""
        self._rows = rows
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row.cells):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setTextAlignment(_alignment(column))
                self.setItem(place, column, item)
        self.refresh_theme()
        self.setMinimumWidth(sum(map(self._width_of, range(self.columnCount()))) + 4)
        self.setMaximumHeight(self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 4)

    def _width_of(self, column: int) -> int:
        """That a column needs, so that no word of it is cut off."""
        return max(self.horizontalHeader().sectionSizeHint(column), self.sizeHintForColumn(column))

    def refresh_theme(self) -> None:
        """Colour the cells in the current theme."""
        for place, row in enumerate(self._rows):
            for column, tone in enumerate(row.tones, self.columnCount() - len(row.tones)):
                item = self.item(place, column)
                if item is not None:
                    item.setForeground(current_theme().color(tone))


def _in_lines(head: str) -> str:
    """A head of several words in two lines, as equal as may be: columns of figures are narrow."""
    spaces = [place for place, letter in enumerate(head) if letter == " "]
    if len(head) < _LONG or not spaces:
        return head
    middle = min(spaces, key=lambda place: abs(place - len(head) / 2))
    return f"{head[:middle]}\n{head[middle + 1 :]}"


def _alignment(column: int) -> Qt.AlignmentFlag:
    """The first column stands at the left, figures at the right."""
    return (Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter

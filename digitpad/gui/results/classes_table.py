"""Precision, recall and F1 of each digit, of one model or of two beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from digitpad.gui.appearance.language import number, percent
from digitpad.learning.evaluation.comparison import ClassRow, class_rows
from digitpad.learning.evaluation.figures import Evaluation

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FEW = 5  # columns: so many always have more room than they need
_AIR = 8  # pixels beside a title


class ClassesTable(QTreeWidget):
    """A row for each digit; sorted by a click on a title.

    The columns are the digit, precision, recall, F1 and the number of pictures. Of two models, precision, recall and F1
    have three columns each: the first model, the second, and the second less the first in percentage points.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("classesTable")
        self.setAccessibleName(self.tr("Figures of each digit"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setDefaultAlignment(_RIGHT)
        self._figures = [
            (self.tr("Precision"), self.tr("Of all pictures read as this digit, how many really are")),
            (self.tr("Recall"), self.tr("Of all pictures of this digit, how many were read correctly")),
            (self.tr("F1"), self.tr("Harmonic mean of precision and recall")),
        ]
        self.show_evaluations(())

    def show_evaluations(self, models: Sequence[tuple[str, Evaluation]]) -> None:
        """Show the figures of one model or two, each given as its title and what was found; or nothing."""
        self.setSortingEnabled(False)
        self.clear()
        self._write_header([title for title, _ in models])
        for row in class_rows([evaluation for _, evaluation in models]) if models else ():
            self.addTopLevelItem(self._item(row))
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _write_header(self, models: Sequence[str]) -> None:
        columns = [(self.tr("Digit"), "")]
        for title, tip in self._figures:
            columns += [(title, tip)] if len(models) < 2 else self._compared(title, tip, models)
        columns.append((self.tr("Pictures"), ""))
        self.setColumnCount(len(columns))
        self.setHeaderLabels([title for title, _ in columns])
        for column, (_, tip) in enumerate(columns):
            self.headerItem().setToolTip(column, tip)
        self._give_room([title for title, _ in columns])

    def _give_room(self, titles: Sequence[str]) -> None:
        """Let the columns share the room, each with enough for its title, its figures, and the arrow."""
        header = self.header()
        lines = [percent(1.0, 2), *(line for title in titles for line in title.split("\n"))]
        header.setMinimumSectionSize(max(header.fontMetrics().horizontalAdvance(line) for line in lines) + _AIR)
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(modes.Stretch)
        if len(titles) > _FEW:
            for column in (0, len(titles) - 1):
                header.setSectionResizeMode(column, modes.ResizeToContents)

    def _compared(self, title: str, tip: str, models: Sequence[str]) -> list[tuple[str, str]]:
        own = [(f"{title}\n{letter}", f"{tip}\n{letter}: {model}") for letter, model in zip("AB", models, strict=True)]
        return [*own, (f"{title}\nB − A", self.tr("{0}\nB less A, in percentage points").format(tip))]

    def _item(self, row: ClassRow) -> "_Row":
        cells: list[tuple[str, float]] = [(str(row.digit), row.digit)]
        for figure in row.figures:
            cells += [(percent(value, 2), value) for value in figure.values]
            if figure.difference is not None:
                cells.append((_signed(figure.difference), figure.difference))
        cells.append((number(row.support), row.support))
        item = _Row([text for text, _ in cells])
        for column, (_, value) in enumerate(cells):
            item.setData(column, Qt.ItemDataRole.UserRole, value)
            item.setTextAlignment(column, _RIGHT)
        return item


class _Row(QTreeWidgetItem):
    """Sorted by numbers, not by their words."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        tree = self.treeWidget()
        column = 0 if tree is None else tree.sortColumn()
        role = Qt.ItemDataRole.UserRole
        return float(self.data(column, role)) < float(other.data(column, role))


def _signed(difference: float) -> str:
    """A difference of shares in percentage points, with its sign: +0.25, −0.10, 0.00."""
    words = number(abs(100 * difference), 2)
    if round(100 * difference, 2) == 0:
        return words
    return f"+{words}" if difference > 0 else f"−{words}"

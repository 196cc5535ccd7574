"""Precision, recall and F1 of each digit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from digitpad.gui.appearance.language import number
from digitpad.learning.evaluation.figures import Evaluation

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClassesTable(QTreeWidget):
    """A row for each digit; sorted by a click on a title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("classesTable")
        self.setAccessibleName(self.tr("Figures of each digit"))
        titles = [self.tr("Digit"), self.tr("Precision"), self.tr("Recall"), self.tr("F1"), self.tr("Pictures")]
        self.setHeaderLabels(titles)
        tips = {
            1: self.tr("Of all pictures read as this digit, how many are it"),
            2: self.tr("Of all pictures of this digit, how many were read as it"),
            3: self.tr("Harmonic mean of precision and recall"),
        }
        for column, tip in tips.items():
            self.headerItem().setToolTip(column, tip)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.header().setDefaultAlignment(_RIGHT)

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show the figures of an evaluation, or nothing."""
        self.setSortingEnabled(False)
        self.clear()
        for row in () if evaluation is None else evaluation.per_class:
            item = _Row([str(row["digit"])])
            for column, name in enumerate(("precision", "recall", "f1"), 1):
                item.setText(column, f"{number(100 * row[name], 2)} %")
                item.setData(column, Qt.ItemDataRole.UserRole, row[name])
            item.setText(4, number(row["support"]))
            item.setData(0, Qt.ItemDataRole.UserRole, row["digit"])
            item.setData(4, Qt.ItemDataRole.UserRole, row["support"])
            for column in range(5):
                item.setTextAlignment(column, _RIGHT)
            self.addTopLevelItem(item)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)


class _Row(QTreeWidgetItem):
    """Sorted by numbers, not by their words."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        tree = self.treeWidget()
        column = 0 if tree is None else tree.sortColumn()
        role = Qt.ItemDataRole.UserRole
        return float(self.data(column, role)) < float(other.data(column, role))

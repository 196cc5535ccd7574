"""The legend: a line each with its values under the mouse; a click hides it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from digitpad.gui.appearance.theme import GRID

_KEY = Qt.ItemDataRole.UserRole
_NO_VALUE = ""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Legend(QTreeWidget):
    """Names, training and validation values; ticked lines are drawn.

    Signals
    -------
    toggled(str, bool)
        A line's key, and whether it is to be seen.
    """

    toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("Lines in the plots"))
        self.setHeaderLabels([self.tr("Line"), self.tr("Training"), self.tr("Validation")])
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(3 * GRID, 2 * GRID))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(self.tr("Validation")) + GRID)
            self.headerItem().setTextAlignment(column, _RIGHT)
        self.itemChanged.connect(self._on_item_changed)
        self.itemClicked.connect(self._on_item_clicked)

    def set_lines(self, lines: list[tuple[str, str, QIcon]]) -> None:
        """List lines by key, title and icon; those known stay hidden if they are."""
        hidden = self.hidden_keys()
        self.blockSignals(True)
        self.clear()
        for key, title, icon in lines:
            item = QTreeWidgetItem([title, _NO_VALUE, _NO_VALUE])
            item.setData(0, _KEY, key)
            item.setIcon(0, icon)
            item.setToolTip(0, self.tr("{0}: click to hide or show").format(title))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked if key in hidden else Qt.CheckState.Checked)
            for column in (1, 2):
                item.setTextAlignment(column, _RIGHT)
            self.addTopLevelItem(item)
        self.blockSignals(False)

    def hidden_keys(self) -> set[str]:
        """Keys of the lines that are not drawn."""
        return {item.data(0, _KEY) for item in self._items() if item.checkState(0) == Qt.CheckState.Unchecked}

    def show_values(self, values: dict[str, tuple[float | None, float | None]], form: str) -> None:
        """Write values beside the names; an empty dict takes them away."""
        self.blockSignals(True)
        for item in self._items():
            for column, value in enumerate(values.get(item.data(0, _KEY), (None, None)), 1):
                item.setText(column, _NO_VALUE if value is None else format(value, form))
        self.blockSignals(False)

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        self.toggled.emit(item.data(0, _KEY), item.checkState(0) == Qt.CheckState.Checked)

    def _on_item_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        """A click beside the box toggles, too; on the box Qt has done so already."""
        box = self.style().pixelMetric(self.style().PixelMetric.PM_IndicatorWidth) + GRID
        position = self.viewport().mapFromGlobal(self.cursor().pos())
        if column or position.x() > box:
            is_checked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if is_checked else Qt.CheckState.Checked)

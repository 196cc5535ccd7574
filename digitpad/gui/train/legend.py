"""The legend: each line with its values, the latest ones or those under the mouse; a click hides it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.train.line_icon import ICON_SIZE
from digitpad.learning.reports.short_titles import shortened

_KEY, _TITLE, _VALUE = (Qt.ItemDataRole.UserRole + place for place in range(3))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BOX = 3 * GRID  # of the tick
_NO_VALUE = "–"


class Legend(QTreeWidget):
    """A title in the whole width, and below it training and held-out values; ticked lines are drawn.

    Signals
    -------
    toggled(str, bool)
        A line's key, and whether it is to be seen.
    pointed(object)
        The key of the line under the mouse, or None.
    """

    toggled = Signal(str, bool)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("Lines in the plots"))
        self.setHeaderLabels([self.tr("training"), self.tr("held out")])
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setIconSize(ICON_SIZE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setMinimumWidth(22 * GRID)
        self.setItemDelegate(_Rows(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            self.headerItem().setTextAlignment(column, _RIGHT)
        self.itemClicked.connect(self._on_item_clicked)
        self.currentItemChanged.connect(self._paint_again)
        self.itemEntered.connect(self._on_item_entered)

    def set_lines(self, lines: list[tuple[str, str, QIcon, str]]) -> None:
        """List lines by key, title, icon and what more there is to say; those known stay hidden if they are."""
        hidden = self.hidden_keys()
        self.clear()
        for key, title, icon, more in lines:
            item = QTreeWidgetItem([title, ""])
            item.setData(0, _KEY, key)
            item.setData(0, _TITLE, title)
            item.setIcon(0, icon)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)  # a click anywhere toggles, not on the box alone
            for column in (0, 1):
                item.setToolTip(column, "\n".join([title, *([more] if more else []), self.tr("Click to hide or show")]))
            item.setCheckState(0, Qt.CheckState.Unchecked if key in hidden else Qt.CheckState.Checked)
            self.addTopLevelItem(item)
        self._shorten()

    def hidden_keys(self) -> set[str]:
        """Keys of the lines that are not drawn."""
        return {item.data(0, _KEY) for item in self._items() if item.checkState(0) == Qt.CheckState.Unchecked}

    def show_values(self, values: dict[str, tuple[str, str]]) -> None:
        """Write values below the titles: training and held out."""
        for item in self._items():
            training, held_out = values.get(item.data(0, _KEY), ("", ""))
            item.setData(0, _VALUE, training or _NO_VALUE)
            item.setData(1, _VALUE, held_out or _NO_VALUE)

    def values(self) -> dict[str, tuple[str, str]]:
        """What stands below each title."""
        return {item.data(0, _TITLE): (item.data(0, _VALUE), item.data(1, _VALUE)) for item in self._items()}

    def emphasize(self, key: str | None) -> None:
        """Write one title in bold, or none."""
        for item in self._items():
            font = item.font(0)
            if font.bold() != (item.data(0, _KEY) == key):
                font.setBold(not font.bold())
                item.setFont(0, font)

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _shorten(self) -> None:
        """Make titles fit; what they have in common gives way."""
        room = self.viewport().width() - _BOX - ICON_SIZE.width() - 2 * GRID
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        titles = [item.data(0, _TITLE) for item in self._items()]
        for item, title in zip(
            self._items(), shortened(titles, lambda text: metrics.horizontalAdvance(text) <= room), strict=True
        ):
            item.setText(0, title)

    def _toggle(self, item: QTreeWidgetItem) -> None:
        is_shown = item.checkState(0) != Qt.CheckState.Checked
        item.setCheckState(0, Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
        self.toggled.emit(item.data(0, _KEY), is_shown)

    def _on_item_clicked(self, item: QTreeWidgetItem) -> None:
        self._toggle(item)

    def _on_item_entered(self, item: QTreeWidgetItem) -> None:
        self.pointed.emit(item.data(0, _KEY))

    def leaveEvent(self, event: QEvent) -> None:
        """No line is pointed at any more."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hide or show with Space."""
        current = self.currentItem()
        if event.key() == Qt.Key.Key_Space and current is not None:
            self._toggle(current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Frame the row that keys act on."""
        super().focusInEvent(event)
        self._paint_again()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Frame no row."""
        super().focusOutEvent(event)
        self._paint_again()

    def _paint_again(self) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten titles to the new width."""
        super().resizeEvent(event)
        self._shorten()


class _Rows(QStyledItemDelegate):
    """Two lines a row: tick, piece of the line and title; below them a value in each column."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a column's part: Qt may ask for one of them alone, so that each has its piece of the title."""
        upper, lower = self._halves(option.rect)
        view, first = option.widget, index.sibling(index.row(), 0)
        if isinstance(view, QAbstractItemView):
            title = QStyleOptionViewItem(option)
            title.state &= ~QStyle.StateFlag.State_HasFocus
            title.rect = QRect(view.visualRect(first).left(), upper.top(), view.viewport().width(), upper.height())
            painter.save()
            painter.setClipRect(option.rect, Qt.ClipOperation.IntersectClip)
            super().paint(painter, title, first)
            if view.hasFocus() and view.currentIndex().row() == index.row():
                self._frame(painter, option.rect, view)
            painter.restore()
        painter.save()
        painter.setPen(current_theme().color("muted"))
        painter.drawText(lower.adjusted(0, 0, -GRID // 2, 0), _RIGHT, str(index.data(_VALUE) or ""))
        painter.restore()

    def _frame(self, painter: QPainter, rect: QRect, view: QAbstractItemView) -> None:
        """Show that keys act on this row, all of it."""
        painter.setPen(current_theme().color("accent"))
        painter.drawRoundedRect(QRect(0, rect.top(), view.viewport().width() - 1, rect.height() - 1), 2, 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines and some air."""
        return QSize(super().sizeHint(option, index).width(), 2 * option.fontMetrics.height() + GRID)

    def _halves(self, rect: QRect) -> tuple[QRect, QRect]:
        half = rect.height() // 2
        return rect.adjusted(0, 0, 0, -half), rect.adjusted(0, half, 0, -GRID // 4)

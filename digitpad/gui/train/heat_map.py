"""Final loss against two swept settings: a cell for each pair of values."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.theme import GRID, Theme, current_theme
from digitpad.learning.reports.heat_map import HeatCell, HeatMap

_WIDEST, _HIGHEST = 15 * GRID, 8 * GRID  # of a cell
_TITLE = 3 * GRID  # for what an axis is called
_GAP = GRID
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class HeatMapView(QWidget):
    """The lowest values of both settings are at the left and below; a cell is chosen by mouse or keys.

    Signals
    -------
    pointed(object)
        The HeatCell under the mouse, or None.
    picked(str)
        The id of the run in the middle of the cell that was chosen.
    """

    pointed = Signal(object)
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heatMap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._map: HeatMap | None = None
        self._titles = ("", "")
        self.current: tuple[int, int] | None = None
        """Column and row of the chosen cell."""
        self._near: HeatCell | None = None

    def show_map(self, drawn: HeatMap | None, titles: tuple[str, str] = ("", "")) -> None:
        """Show a map, or nothing, with what x and y are called."""
        self._map, self._titles = drawn, titles
        self.current = self._near = None
        self.update()

    def cell_rect(self, column: int, row: int) -> QRectF:
        """Where a cell is, in pixels; row 0 is the lowest one."""
        left, top, width, height = self._grid()
        rows = len(self._map.y.values) if self._map is not None else 1
        return QRectF(left + column * width, top + (rows - 1 - row) * height, width, height)

    def cell_at(self, position: QPoint) -> HeatCell | None:
        """The cell at a point; None where nothing was tried."""
        cells = self._map.cells if self._map is not None else ()
        return next((cell for cell in cells if self.cell_rect(cell.column, cell.row).contains(position)), None)

    def sizeHint(self) -> QSize:
        """Comfortable cells."""
        return QSize(50 * GRID, 30 * GRID)

    def _grid(self) -> tuple[float, float, float, float]:
        """Left and top of the cells, and width and height of one, in pixels."""
        if self._map is None:
            return 0.0, 0.0, 1.0, 1.0
        metrics, line = self.fontMetrics(), self.fontMetrics().height()
        left = _TITLE + _GAP + max(metrics.horizontalAdvance(label) for label in self._map.y.labels)
        below = _TITLE + _GAP + line
        width = (self.width() - left - 1) / len(self._map.x.values)
        height = (self.height() - below - 1) / len(self._map.y.values)
        return left, 0.0, max(1.0, min(width, _WIDEST)), max(1.0, min(height, _HIGHEST))

    def _choose(self, cell: HeatCell) -> None:
        self.current = (cell.column, cell.row)
        self.setAccessibleDescription(cell.text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()
        self.pointed.emit(cell)
        self.picked.emit(cell.point.middle_run)

    def _paint_cell(self, painter: QPainter, cell: HeatCell, theme: Theme) -> None:
        rect = self.cell_rect(cell.column, cell.row)
        painter.fillRect(rect, QColor(cell.color))
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.drawRect(rect)
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(cell.text) < rect.width() and metrics.height() < rect.height():
            painter.setPen(QColor(cell.ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, cell.text)

    def _paint_labels(self, painter: QPainter, drawn: HeatMap, theme: Theme) -> None:
        left, top, width, height = self._grid()
        columns, rows = len(drawn.x.values), len(drawn.y.values)
        centre, right = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        line, bottom = painter.fontMetrics().height(), top + rows * height
        painter.setPen(theme.color("muted"))
        for row, label in enumerate(drawn.y.labels):
            painter.drawText(QRectF(_TITLE, self.cell_rect(0, row).top(), left - _TITLE - _GAP, height), right, label)
        for column, label in enumerate(drawn.x.labels):
            painter.drawText(QRectF(left + column * width, bottom + _GAP / 2, width, line), centre, label)
        painter.drawText(QRectF(left, bottom + _GAP / 2 + line, columns * width, _TITLE), centre, self._titles[0])
        painter.save()
        painter.translate(0, bottom)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, rows * height, _TITLE), centre, self._titles[1])
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the map."""
        if self._map is None:
            return
        painter, theme = QPainter(self), current_theme()
        self._paint_labels(painter, self._map, theme)
        for cell in self._map.cells:
            self._paint_cell(painter, cell, theme)
        if self.current is not None:
            painter.setPen(QPen(theme.color("text"), 2))
            painter.drawRect(self.cell_rect(*self.current).adjusted(1, 1, -1, -1))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which cell is under the mouse."""
        self._point(self.cell_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """None is any more."""
        super().leaveEvent(event)
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the mouse."""
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from cell to cell with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._map is None:
            super().keyPressEvent(event)
            return
        column, row = self.current or (-max(0, step[0]), -max(0, step[1]))
        cell = self._map.cell(column + step[0], row + step[1])
        if cell is not None:
            self._choose(cell)

    def _point(self, cell: HeatCell | None) -> None:
        if cell is not self._near:
            self._near = cell
            self.pointed.emit(cell)

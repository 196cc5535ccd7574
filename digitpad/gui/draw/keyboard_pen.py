"""A pen for those who write with keys: the arrows move it, Space sets it down and lifts it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

_STEP = 8.0  # pixels a key press
_RADIUS = 6.0
_DIRECTIONS = {
    Qt.Key.Key_Left: QPointF(-_STEP, 0),
    Qt.Key.Key_Right: QPointF(_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -_STEP),
    Qt.Key.Key_Down: QPointF(0, _STEP),
}


class KeyboardPen:
    """Where the keys have moved the pen, from the paper's middle, and whether it is down."""

    def __init__(self) -> None:
        self.position = QPointF(0, 0)
        self.is_down = False
        self.is_used = False

    def move(self, key: int, page: QRectF) -> bool:
        """Go one step where an arrow key points, within the page; returns whether it was one."""
        step = _DIRECTIONS.get(Qt.Key(key))
        if step is None:
            return False
        self.is_used = True
        goal = self.position + step
        x = min(max(goal.x(), page.left()), page.right())
        self.position = QPointF(x, min(max(goal.y(), page.top()), page.bottom()))
        return True

    def paint(self, painter: QPainter, view: QTransform, color: QColor) -> None:
        """Show where the pen is, once keys have moved it: a ring, filled while it is down."""
        if not self.is_used:
            return
        painter.setPen(QPen(color, 2))
        painter.setBrush(color if self.is_down else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(view.map(self.position), _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

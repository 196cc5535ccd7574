"""The part of a picture that a user frames to have only that read."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from digitpad.ink.box import Box

_SHADE = QColor(0, 0, 0, 110)


class CropFrame:
    """A rectangle in pixels of the upright original, as it is dragged.

    Attributes
    ----------
    is_active : bool
        Whether the pointer frames a part instead of writing.
    """

    def __init__(self) -> None:
        self.is_active = False
        self._start = QPointF()
        self._rect = QRectF()

    @property
    def box(self) -> Box[int] | None:
        """What is framed; None where nothing is."""
        sides = self._rect.toAlignedRect()
        return None if self._rect.isEmpty() else Box.of_size(sides.x(), sides.y(), sides.width(), sides.height())

    def turn(self, is_active: bool) -> None:
        """Begin with nothing framed, or leave it."""
        self.is_active, self._rect = is_active, QRectF()

    def begin(self, position: QPointF) -> None:
        """Put the first corner somewhere."""
        self._start, self._rect = position, QRectF()

    def stretch(self, position: QPointF) -> None:
        """Put the opposite corner somewhere."""
        self._rect = QRectF(self._start, position).normalized()

    def paint(self, painter: QPainter, transform: QTransform, room: QRectF, color: QColor) -> None:
        """Shade what is outside; `transform` is from the picture's pixels to the widget's, `room` all of the widget."""
        frame = transform.mapRect(self._rect)
        outside = QPainterPath()
        outside.setFillRule(Qt.FillRule.OddEvenFill)
        outside.addRect(room)
        outside.addRect(frame)
        painter.fillPath(outside, _SHADE)
        if not frame.isEmpty():
            painter.setPen(QPen(color, 2))
            painter.drawRect(frame)

"""On the paper, what the answer does not hold: points, commas and signs are outlined."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from digitpad.ink.box import Box

_AIR = 4.0  # pixels between a mark and its frame
_COLOR, _RIM = QColor("#b45f00"), QColor(255, 255, 255, 180)  # as frames of digits that are not sure


def paint_left_out(
    painter: QPainter, boxes: Sequence[Box[int]], transform: QTransform, line_width: float = 0.0
) -> None:
    """Put a dotted frame round each mark that was left out.

    Parameters
    ----------
    painter : QPainter
    boxes : sequence of Box
        Of the marks, in the unit from which `transform` leads to pixels of the widget.
    transform : QTransform
    line_width : float
        Of the lines whose middles the boxes enclose, in that unit; 0 where they enclose the ink.
    """
    half = line_width / 2
    for box in boxes:
        rect = QRectF(box.left, box.top, box.width, box.height).adjusted(-half, -half, half, half)
        frame = transform.mapRect(rect).adjusted(-_AIR, -_AIR, _AIR, _AIR)
        for pen in (QPen(_RIM, 3.0), QPen(_COLOR, 1.5, Qt.PenStyle.DotLine)):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 5, 5)

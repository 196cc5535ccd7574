"""The pointer over the paper: a ring as wide as the pen."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

_SMALLEST = 6  # pixels: a thinner ring would not be found


def pen_cursor(width: float, color: QColor, ratio: float) -> QCursor:
    """A ring with a light rim, so that it shows on ink as well.

    Parameters
    ----------
    width : float
        In pixels.
    color : QColor
    ratio : float
        The screen's device pixel ratio.
    """
    radius = max(_SMALLEST, width) / 2
    side = 2 * (int(radius) + 3)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(side / 2, side / 2)
    for tone, line in ((QColor(255, 255, 255, 200), 3.0), (color, 1.25)):
        painter.setPen(QPen(tone, line))
        painter.drawEllipse(middle, radius, radius)
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)

"""What the paper says of itself: what to do with it, whether a drop is welcome, how near it is, how wide the pen."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from digitpad.gui.appearance.language import percent
from digitpad.gui.appearance.theme import GRID, Theme

_LARGER = 1.3  # times the window's text


def paint_words(painter: QPainter, room: QRect, words: str, color: QColor) -> None:
    """Write in the middle of the paper, a little larger than elsewhere."""
    painter.save()
    painter.setPen(color)
    font = painter.font()
    font.setPointSizeF(font.pointSizeF() * _LARGER)
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(room.adjusted(GRID, GRID, -GRID, -GRID), int(flags), words)
    painter.restore()


def paint_drop_target(painter: QPainter, room: QRect, words: str, theme: Theme) -> None:
    """Say that what is dragged over the paper is welcome."""
    veil = theme.color("paper")
    veil.setAlpha(220)
    painter.fillRect(room, veil)
    painter.setPen(QPen(theme.color("mark"), 4))
    inset = GRID / 2
    painter.drawRoundedRect(QRectF(room).adjusted(inset, inset, -inset, -inset), GRID, GRID)
    paint_words(painter, room, words, theme.color("ink"))


def paint_zoom(painter: QPainter, room: QRect, factor: float, theme: Theme) -> None:
    """Say in a corner how many times larger the paper is shown."""
    words = percent(factor, 0)
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(words) + 2 * GRID, metrics.height() + GRID / 2
    place = QRectF(room.right() - width - GRID, room.top() + GRID, width, height)
    painter.setPen(QPen(theme.color("border"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(place, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.color("text"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def paint_pen_size(painter: QPainter, room: QRect, width: float, color: QColor) -> None:
    """Show in the middle of the paper how wide the pen is, in pixels."""
    painter.setPen(QPen(QColor(255, 255, 255, 200), 2))
    painter.setBrush(color)
    painter.drawEllipse(QRectF(room).center(), width / 2, width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)

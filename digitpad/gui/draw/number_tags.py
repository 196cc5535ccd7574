"""Over each digit of a written number, how it is read."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from digitpad.gui.appearance.theme import GRID, Theme
from digitpad.recognition.reading import NOT_SURE, Reading

_SIDE = 3.0 * GRID  # pixels


def number_tags(reading: Reading, transform: QTransform) -> list[tuple[int, QRectF]]:
    """Where the answers stand.

    Parameters
    ----------
    reading : Reading
        Its boxes are in positions on the page; digits without one have no tag.
    transform : QTransform
        From positions on the page to pixels of the widget.

    Returns
    -------
    list of (int, QRectF)
        Each digit's place in the reading, and its tag in pixels of the widget.
    """
    tags = []
    for index, digit in enumerate(reading.digits):
        if digit.box is not None:
            top = transform.map(QPointF(digit.box.middle_x, digit.box.top))
            tags.append((index, QRectF(top.x() - _SIDE / 2, max(2.0, top.y() - _SIDE - GRID), _SIDE, _SIDE)))
    return tags


def paint_number_tags(
    painter: QPainter, tags: list[tuple[int, QRectF]], reading: Reading, chosen: int, theme: Theme
) -> None:
    """Write each answer into its tag; the chosen one is framed."""
    for index, tag in tags:
        digit = reading.digits[index]
        painter.setPen(theme.color("mark" if index == chosen else "hint"))
        text = str(digit.digit) if reading.is_sure(digit) else NOT_SURE
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
        if index == chosen and len(reading.digits) > 1:
            painter.drawRoundedRect(tag.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

"""Over each digit of a written number, how it is read."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from digitpad.gui.theme import GRID, Theme
from digitpad.recognition.reading import NOT_SURE, Reading


class NumberTags:
    """The answers over a written number; a click on one shows it in detail."""

    def __init__(self) -> None:
        self._reading = Reading(())
        self.picked = -1  # the digit whose answer was clicked

    def set_reading(self, reading: Reading) -> bool:
        """What is written now; tells whether there is anything to paint, or was."""
        is_other = bool(self._reading.digits or reading.digits)
        self._reading, self.picked = reading, -1
        return is_other

    def rects(self, transform: QTransform) -> list[tuple[int, QRectF]]:
        """Each digit's place in the reading, and where its answer stands, in the widget's pixels."""
        rects = []
        for index, digit in enumerate(self._reading.digits):
            if digit.box is not None:
                corner = transform.map(QPointF(digit.box.left, digit.box.top))
                rects.append((index, QRectF(corner.x(), max(2.0, corner.y() - 4 * GRID), 3 * GRID, 3 * GRID)))
        return rects

    def paint(self, painter: QPainter, transform: QTransform, theme: Theme) -> None:
        """Paint them, the picked one framed."""
        for index, rect in self.rects(transform):
            digit = self._reading.digits[index]
            painter.setPen(theme.color("accent" if index == self.picked else "hint"))
            text = str(digit.digit) if self._reading.is_sure(digit) else NOT_SURE
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            if index == self.picked:
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

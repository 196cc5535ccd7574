"""Over each digit of a written number, how it is read."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from digitpad.gui.appearance.theme import GRID, Theme
from digitpad.recognition.reading import NOT_SURE, Reading

_SIDE = 3.0 * GRID  # pixels


class NumberTags:
    """The answers over a written number; a click on one shows it in detail."""

    def __init__(self) -> None:
        self._reading = Reading(())
        self._shown = -1

    def show(self, reading: Reading, shown: int) -> bool:
        """What is written now, and which digit of it is shown in detail; tells whether this differs from before."""
        is_other = bool(self._reading.digits or reading.digits)
        self._reading, self._shown = reading, shown
        return is_other

    def rects(self, transform: QTransform) -> list[tuple[int, QRectF]]:
        """Each digit's place in the reading, and where its answer stands, in the widget's pixels."""
        rects = []
        for index, digit in enumerate(self._reading.digits):
            if digit.box is not None:
                top = transform.map(QPointF(digit.box.middle_x, digit.box.top))
                rects.append((index, QRectF(top.x() - _SIDE / 2, max(2.0, top.y() - _SIDE - GRID), _SIDE, _SIDE)))
        return rects

    def paint(self, painter: QPainter, transform: QTransform, theme: Theme) -> None:
        """Paint them, the one shown in detail framed."""
        for index, rect in self.rects(transform):
            digit = self._reading.digits[index]
            painter.setPen(theme.color("accent" if index == self._shown else "hint"))
            text = str(digit.digit) if self._reading.is_sure(digit) else NOT_SURE
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            if index == self._shown and len(self._reading.digits) > 1:
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

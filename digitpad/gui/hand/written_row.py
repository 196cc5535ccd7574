"""The ten places of a round: the digits that are written, and which one is written now."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID, Theme, current_theme
from digitpad.gui.widgets.ink_picture import ink_picture
from digitpad.hand.own_digit import OwnDigit

_PLACE = 6 * GRID  # pixels: the side of a picture
_CORNER = 4.0


class WrittenRow(QWidget):
    """A small picture for each digit that is written, and an empty place for each that is still to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("writtenRow")
        self.setAccessibleName(self.tr("This round"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._order: Sequence[int] = ()
        self._written: Sequence[OwnDigit] = ()

    def show_round(self, order: Sequence[int], written: Sequence[OwnDigit]) -> None:
        """Show the digits that are asked for, in their order, and those that are written."""
        self._order, self._written = tuple(order), tuple(written)
        done = ", ".join(str(digit.label) for digit in written)
        self.setAccessibleDescription(self.tr("Written: {0}").format(done) if done else self.tr("Nothing written yet"))
        self.update()

    def sizeHint(self) -> QSize:
        """A picture and its digit, ten times."""
        return QSize(10 * (_PLACE + GRID), _PLACE + self.fontMetrics().height() + GRID)

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as small pictures are."""
        return QSize(10 * 3 * GRID, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ten places."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = self.width() // max(1, len(self._order))
        side = min(_PLACE, across - GRID // 2)
        for place, label in enumerate(self._order):
            corner = QPoint(place * across + (across - side) // 2, 1)
            self._paint_place(painter, theme, QRect(corner, QSize(side, side)), place, label)
        painter.end()

    def _paint_place(self, painter: QPainter, theme: Theme, room: QRect, place: int, label: int) -> None:
        is_next = place == len(self._written)
        painter.setBrush(theme.color("paper" if place < len(self._written) else "surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(room, _CORNER, _CORNER)
        if place < len(self._written):
            ratio = self.devicePixelRatioF()
            painter.drawImage(room.topLeft(), ink_picture(self._written[place], room.width(), ratio, theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if is_next else "border"), 2 if is_next else 1))
        painter.drawRoundedRect(room, _CORNER, _CORNER)
        below = QRect(room.left(), room.bottom() + 2, room.width(), self.fontMetrics().height() + 2)
        font = QFont(self.font())
        font.setBold(is_next)
        painter.setFont(font)
        painter.setPen(theme.color("text" if is_next else "muted"))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(label) if place <= len(self._written) else "·")

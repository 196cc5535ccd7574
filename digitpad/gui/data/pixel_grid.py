"""One bitmap, large, with its 784 numbers written in the cells."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from digitpad.ink.bitmap import SIDE

_SMALLEST, _LARGEST = 17, 30  # pixels of a cell: room for three figures
_FAINT, _BRIGHT, _DARK = QColor("#6f6f6f"), QColor("#f2f2f2"), QColor("#101010")
_GREY = 128  # from here on a cell is light, and its number dark


class PixelGrid(QWidget):
    """White on black, as networks get it; 0 to 255 as it is stored, or 0 to 1 as it is after scaling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pixelGrid")
        self.setAccessibleName(self.tr("The picture's 28 by 28 numbers"))
        self._bitmap: NDArray[np.uint8] | None = None
        self._is_scaled = False

    def show_bitmap(self, bitmap: NDArray[np.uint8] | None) -> None:
        """Show a (28, 28) bitmap, or nothing."""
        self._bitmap = bitmap
        self.update()

    def set_scaled(self, is_scaled: bool) -> None:
        """Write numbers from 0 to 1 instead of 0 to 255."""
        self._is_scaled = is_scaled
        self.update()

    def text_of(self, value: int) -> str:
        """What is written in a cell: `255`, or `1`, `.53`."""
        if not self._is_scaled:
            return str(value)
        return {0: "0", 255: "1"}.get(value) or f".{min(99, round(value / 2.55)):02d}"

    def minimumSizeHint(self) -> QSize:
        """A cell for each number that can still be read."""
        return QSize(SIDE * _SMALLEST, SIDE * _SMALLEST)

    def sizeHint(self) -> QSize:
        """As small as it can be: it takes the room there is."""
        return self.minimumSizeHint()

    @property
    def cell(self) -> int:
        """Pixels of a cell."""
        return max(_SMALLEST, min(_LARGEST, self.width() // SIDE, self.height() // SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells in sight."""
        painter = QPainter(self)
        cell, seen = self.cell, event.rect()
        painter.fillRect(0, 0, SIDE * cell, SIDE * cell, QColor("black"))
        font = QFont(self.font())
        font.setPixelSize(max(8, cell * 2 // 5))
        painter.setFont(font)
        if self._bitmap is not None:
            for row in range(seen.top() // cell, min(SIDE, seen.bottom() // cell + 1)):
                for column in range(seen.left() // cell, min(SIDE, seen.right() // cell + 1)):
                    self._paint_cell(painter, row, column, cell)
        painter.end()

    def _paint_cell(self, painter: QPainter, row: int, column: int, side: int) -> None:
        assert self._bitmap is not None  # noqa: S101 - the one caller looked
        value = int(self._bitmap[row, column])
        cell = QRectF(column * side, row * side, side, side)
        if value:
            painter.fillRect(cell, QColor(value, value, value))
        painter.setPen(_DARK if value >= _GREY else _BRIGHT if value else _FAINT)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self.text_of(value))

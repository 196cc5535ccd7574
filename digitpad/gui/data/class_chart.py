"""How many pictures there are of each digit, as bars, and the mean picture of each below."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.qimage import image_of_tones
from digitpad.gui.appearance.theme import GRID, Theme, current_theme
from digitpad.ink.bitmap import DIGITS, SIDE
from digitpad.learning.data.class_statistics import ClassStatistics

_PICTURE = 2 * SIDE  # screen pixels, at most
_LOWEST = 12 * GRID  # of the bars
_SEEN = 0.05  # of the highest pale bar: a full one before it can be told from another


class ClassChart(QWidget):
    """A column for each digit; a click on one asks for its pictures.

    The full bars and the means are those of the pictures on the wall. Where filters leave some out, pale bars behind
    them are those of all pictures, unless so few are left that their own bars could not be seen.

    Signals
    -------
    picked(int)
        The digit of the column that was clicked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("classChart")
        self.setAccessibleName(self.tr("Number of pictures of each digit, and their mean"))
        self.setToolTip(self.tr("Click a column to see its pictures"))
        self._statistics: ClassStatistics | None = None
        self._whole: NDArray[np.int64] = np.zeros(DIGITS, np.int64)
        self.has_pale = False
        """Whether there are bars of all pictures behind those on the wall."""

    def show_statistics(self, statistics: ClassStatistics | None, whole: NDArray[np.int64] | None = None) -> None:
        """Show figures of pictures, or nothing.

        Parameters
        ----------
        statistics : ClassStatistics or None
        whole : (10,) int64, optional
            How many there are of each digit without filters, where that is more.
        """
        self._statistics = statistics
        if statistics is not None:
            shown = statistics.counts
            self.has_pale = whole is not None and bool((shown < whole).any() and shown.max() >= _SEEN * whole.max())
            self._whole = whole if whole is not None and self.has_pale else shown
        counts = [] if statistics is None else [f"{digit}: {count}" for digit, count in enumerate(statistics.counts)]
        self.setAccessibleDescription(", ".join(counts))
        self.update()

    def column_at(self, x: float) -> int:
        """The digit whose column is at x."""
        return min(DIGITS - 1, max(0, int(x / max(1, self.width()) * DIGITS)))

    def sizeHint(self) -> QSize:
        """Room for ten mean pictures at twice their size."""
        return QSize(10 * (_PICTURE + GRID), _LOWEST + _PICTURE + 8 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Room for ten mean pictures."""
        return QSize(10 * (SIDE + GRID // 2), _LOWEST + SIDE + 6 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the columns."""
        if self._statistics is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = current_theme()
        width = self.width() / DIGITS
        for digit in range(DIGITS):
            self._paint_column(painter, QRectF(digit * width, 0, width, self.height()), digit, theme)
        painter.end()

    def _paint_column(self, painter: QPainter, column: QRectF, digit: int, theme: Theme) -> None:
        assert self._statistics is not None  # noqa: S101 - the one caller looked
        line = float(self.fontMetrics().height())
        side = min(_PICTURE, int(column.width()) - GRID // 2)
        base = column.height() - side - line - 2 * GRID
        center = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        top = self._paint_bars(painter, QRectF(column.center().x() - side / 2, line + 2, side, base - line - 2), digit)
        painter.setPen(theme.color("muted"))
        count = number(self._statistics.counts[digit])
        painter.drawText(QRectF(column.left(), top - line - 2, column.width(), line), center, count)
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(column.left(), base + GRID / 2, column.width(), line), center, str(digit))
        if self._statistics.counts[digit]:
            image = image_of_tones(self._statistics.means[digit], theme)
            place = QRect(int(column.center().x() - side / 2), int(base + line + GRID), side, side)
            painter.drawImage(place, image)

    def _paint_bars(self, painter: QPainter, room: QRectF, digit: int) -> float:
        """Paint all pictures' bar and the shown ones' before it; returns where the higher one ends."""
        assert self._statistics is not None  # noqa: S101 - the one caller looked
        theme, most = current_theme(), max(1, int(self._whole.max()))
        painter.setPen(Qt.PenStyle.NoPen)
        top = room.bottom()
        for count, color in ((self._whole[digit], "track"), (self._statistics.counts[digit], "accent")):
            height = room.height() * int(count) / most
            painter.setBrush(theme.color(color))
            painter.drawRoundedRect(QRectF(room.left(), room.bottom() - height, room.width(), height), 2, 2)
            top = min(top, room.bottom() - height)
        return top

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for a digit's pictures."""
        if self._statistics is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.column_at(event.position().x()))

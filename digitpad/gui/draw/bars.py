"""Ten bars with the probabilities of the ten digits."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.language import percent
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.ink.bitmap import DIGITS


class ProbabilityBars(QWidget):
    """A bar for each digit; the most probable one stands out by colour and weight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bars")
        self.setAccessibleName(self.tr("Probabilities"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._probabilities: NDArray[np.float32] | None = None

    @property
    def probabilities(self) -> NDArray[np.float32] | None:
        """What is shown."""
        return self._probabilities

    def set_probabilities(self, probabilities: NDArray[np.float32] | None) -> None:
        """Show (10,) probabilities, or empty bars for None."""
        self._probabilities = probabilities
        values = (
            [] if probabilities is None else [f"{digit}: {percent(value)}" for digit, value in enumerate(probabilities)]
        )
        self.setAccessibleDescription(", ".join(values) or self.tr("Nothing to show yet"))
        self.update()

    def sizeHint(self) -> QSize:
        """Ten lines of text with air between them."""
        return QSize(30 * GRID, DIGITS * (self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        """Ten lines of text."""
        return QSize(20 * GRID, DIGITS * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint all ten lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        best = None if self._probabilities is None else int(self._probabilities.argmax())
        height = self.height() / DIGITS
        for digit in range(DIGITS):
            probability = 0.0 if self._probabilities is None else float(self._probabilities[digit])
            line = QRectF(0, digit * height, self.width(), height)
            self._paint_line(painter, line, digit, probability, is_best=digit == best)
        painter.end()

    def _paint_line(self, painter: QPainter, line: QRectF, digit: int, probability: float, *, is_best: bool) -> None:
        theme = current_theme()
        font = QFont(self.font())
        font.setBold(is_best)
        painter.setFont(font)
        label, value = 2.0 * GRID, self._value_width()
        thickness = min(10.0, line.height() * 0.5)
        top = line.center().y() - thickness / 2
        track = QRectF(label + GRID, top, line.width() - label - value - GRID, thickness)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("track"))
        painter.drawRoundedRect(track, thickness / 2, thickness / 2)
        if probability > 0.0005:
            painter.setBrush(theme.color("accent" if is_best else "muted"))
            width = max(thickness, track.width() * probability)
            painter.drawRoundedRect(QRectF(track.left(), top, width, thickness), thickness / 2, thickness / 2)
        painter.setPen(theme.color("text" if is_best else "muted"))
        painter.drawText(QRectF(0, line.top(), label, line.height()), Qt.AlignmentFlag.AlignCenter, str(digit))
        if self._probabilities is not None:
            where = QRectF(line.right() - value, line.top(), value, line.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, right, percent(probability))

    def _value_width(self) -> int:
        bold = QFont(self.font())
        bold.setBold(True)
        return QFontMetrics(bold).horizontalAdvance("100.0 %") + GRID

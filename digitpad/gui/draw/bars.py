"""Ten bars with the probabilities of the ten digits."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.language import percent
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.ink.bitmap import DIGITS

LIKELY = 0.3
"""Probability below which a digit does not stand out: among ten bars of nearly the same length none is the answer."""
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ProbabilityBars(QWidget):
    """A bar for each digit; one that is likely enough stands out. A bar that is clicked asks why or why not.

    Signals
    -------
    digit_asked(int)
        The bar of a digit was clicked or chosen by a key.
    """

    digit_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bars")
        self.setAccessibleName(self.tr("Probabilities"))
        self.setToolTip(self.tr("Click a digit to see what speaks for it and against it (arrow keys, 0 to 9)"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._probabilities: NDArray[np.float32] | None = None
        self._asked: int | None = None

    @property
    def probabilities(self) -> NDArray[np.float32] | None:
        """What is shown."""
        return self._probabilities

    @property
    def asked(self) -> int | None:
        """The digit whose bar is marked."""
        return self._asked

    @property
    def bold(self) -> int | None:
        """The digit that stands out: the most probable one, if it is likely enough."""
        if self._probabilities is None or float(self._probabilities.max()) < LIKELY:
            return None
        return int(self._probabilities.argmax())

    def set_probabilities(self, probabilities: NDArray[np.float32] | None) -> None:
        """Show (10,) probabilities, or empty bars for None."""
        self._probabilities = probabilities
        self._describe()

    def set_asked(self, digit: int | None) -> None:
        """Mark the bar of a digit, 0 to 9, that is asked about; None for no bar."""
        if digit != self._asked:
            self._asked = digit
            self._describe()

    def _describe(self) -> None:
        shares = [] if self._probabilities is None else list(enumerate(self._probabilities))
        words = [f"{digit}: {percent(value)}" for digit, value in shares]
        if self._asked is not None:
            words.insert(0, self.tr("Asked about: {0}").format(self._asked))
        self.setAccessibleDescription(", ".join(words) or self.tr("Nothing to show yet"))
        self.update()

    def _ask(self, digit: int) -> None:
        if self._probabilities is not None:
            self.digit_asked.emit(digit % DIGITS)

    def sizeHint(self) -> QSize:
        """Ten lines of text with air between them."""
        return QSize(30 * GRID, DIGITS * (self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        """Ten lines of text."""
        return QSize(20 * GRID, DIGITS * self.fontMetrics().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask about the digit whose bar is clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask(min(int(event.position().y() * DIGITS / max(1, self.height())), DIGITS - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask about the next bar, the one before, or that of a digit."""
        best = 0 if self._probabilities is None else int(self._probabilities.argmax())
        if event.key() in _STEPS:
            self._ask((best if self._asked is None else self._asked) + _STEPS[event.key()])
        elif len(event.text()) == 1 and event.text() in "0123456789":
            self._ask(int(event.text()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint all ten lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        best, height = self.bold, self.height() / DIGITS
        for digit in range(DIGITS):
            probability = 0.0 if self._probabilities is None else float(self._probabilities[digit])
            line = QRectF(0, digit * height, self.width(), height)
            if digit == self._asked:
                self._mark(painter, line)
            self._paint_line(painter, line, digit, probability, is_best=digit == best)
        if self.hasFocus():
            painter.setPen(QPen(current_theme().color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _mark(self, painter: QPainter, line: QRectF) -> None:
        painter.setPen(QPen(current_theme().color("accent"), 1))
        painter.setBrush(current_theme().color("hover"))
        painter.drawRoundedRect(line.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

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
            where = QRectF(line.right() - value, line.top(), value - 3, line.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, right, percent(probability))

    def _value_width(self) -> int:
        bold = QFont(self.font())
        bold.setBold(True)
        return QFontMetrics(bold).horizontalAdvance(percent(1)) + GRID + 3

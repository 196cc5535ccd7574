"""Ten bars with the probabilities of the ten digits."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.language import Shares
from digitpad.gui.appearance.theme import GRID, Theme, current_theme
from digitpad.gui.widgets.laid_text import LaidText
from digitpad.ink.bitmap import DIGITS

LIKELY = 0.3
"""Probability below which a digit does not stand out: among ten bars of nearly the same length none is the answer."""
_SEEN = 0.0005  # probability from which a bar is painted
_LABEL = 2.0 * GRID  # pixels: of a digit before its bar
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
        self._lengths: list[float] = []  # of the bars: the probabilities, or nothing
        self._shares: list[str] = []  # the probabilities as they are written
        self._looks: list[tuple[str, int, bool]] = []
        self._written = Shares()
        self._lay_words_out()
        self._asked: int | None = None
        self._describe()

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
        """Show (10,) probabilities, or empty bars for None. What looks the same as before is not painted again."""
        before = self._looks
        self._probabilities = probabilities
        self._lengths = [] if probabilities is None else probabilities.tolist()
        self._shares = [self._share(length) for length in self._lengths]
        self._looks = looks = self._looks_now()
        if before == looks:
            return
        self._describe()
        if not before or not looks:
            self.update()
            return
        for digit in range(DIGITS):
            if before[digit] != looks[digit]:
                self.update(self._line(digit).toAlignedRect())

    def set_asked(self, digit: int | None) -> None:
        """Mark the bar of a digit, 0 to 9, that is asked about; None for no bar."""
        if digit != self._asked:
            self._asked = digit
            self._describe()
            self.update()

    def _share(self, length: float) -> str:
        return f"{self._written.write(length)} %"

    def _looks_now(self) -> list[tuple[str, int, bool]]:
        """All that can be seen of each line: its words, its bar in pixels, whether it stands out."""
        bold = self.bold
        lengths = [round(self.width() * length) if length > _SEEN else 0 for length in self._lengths]
        return [(self._shares[digit], length, digit == bold) for digit, length in enumerate(lengths)]

    def _describe(self) -> None:
        words = [f"{digit}: {share}" for digit, share in enumerate(self._shares)]
        if self._asked is not None:
            words.insert(0, self.tr("Asked about: {0}").format(self._asked))
        self.setAccessibleDescription(", ".join(words) or self.tr("Nothing to show yet"))

    def _line(self, digit: int) -> QRectF:
        height = self.height() / DIGITS
        return QRectF(0, digit * height, self.width(), height)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that differ."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        if self._asked is not None:
            self._mark(painter, self._line(self._asked), theme)
        every, region = [(digit, self._line(digit)) for digit in range(DIGITS)], event.region()
        lines = {digit: line for digit, line in every if region.intersects(line.adjusted(0, 1, 0, -1).toRect())}
        room = self._bold.width(self._share(1.0)) + GRID + 3
        self._paint_bars(painter, lines, room, theme)
        self._paint_words(painter, lines, theme)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _mark(self, painter: QPainter, line: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(line.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_bars(self, painter: QPainter, lines: dict[int, QRectF], room: float, theme: Theme) -> None:
        """A track for each digit, and on it the bar, unless that would be too short to be seen."""
        best = self.bold
        track, accent, muted = (theme.color(name) for name in ("track", "accent", "muted"))
        left, width = _LABEL + GRID, self.width() - _LABEL - room - GRID
        thickness = min(10.0, self.height() / DIGITS * 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(track)
        for line in lines.values():
            painter.drawRoundedRect(_bar(left, line, width, thickness), thickness / 2, thickness / 2)
        for digit, line in lines.items():
            if self._lengths and self._lengths[digit] > _SEEN:
                painter.setBrush(accent if digit == best else muted)
                bar = _bar(left, line, max(thickness, width * self._lengths[digit]), thickness)
                painter.drawRoundedRect(bar, thickness / 2, thickness / 2)

    def _paint_words(self, painter: QPainter, lines: dict[int, QRectF], theme: Theme) -> None:
        """The digits, and how probable each is; that of the answer in bold."""
        text, muted, best = theme.color("text"), theme.color("muted"), self.bold
        for digit, line in lines.items():
            words = self._bold if digit == best else self._plain
            painter.setPen(text if digit == best else muted)
            middle, number = line.center().y(), str(digit)
            words.paint(painter, number, (_LABEL - words.width(number)) / 2, middle)
            if self._shares:
                share = self._shares[digit]
                words.paint(painter, share, line.right() - 3 - words.width(share), middle)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the words out again when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_words_out()

    def _lay_words_out(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        self._plain, self._bold = LaidText(self.font()), LaidText(bold)


def _bar(left: float, line: QRectF, width: float, thickness: float) -> QRectF:
    return QRectF(left, line.center().y() - thickness / 2, width, thickness)

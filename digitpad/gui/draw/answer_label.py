"""The large answer: as large as its place allows."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.recognition.reading import NOT_SURE

_LARGEST = 88  # pixels: height of a single digit
_SMALLEST = 12  # pixels: of long numbers
_LINE = 3.0  # pixels: under the chosen digit


class AnswerLabel(QLabel):
    """Rows of digits in a place of fixed height, in the largest font in which they fit.

    Each ? has a colour of its own, and of several digits the chosen one is underlined; a click chooses another one.

    Attributes
    ----------
    answer : str
        All of it, also where its place is too small.

    Signals
    -------
    digit_picked(int)
        A digit was clicked, by its place among the digits.
    """

    digit_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self.setFixedHeight(12 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.answer = ""
        self._chosen = 0
        self._font = QFont()

    def show_answer(self, answer: str, chosen: int) -> None:
        """Show an answer; its rows are parted by a newline, its numbers by a space; one of its digits is chosen."""
        if (answer, chosen) != (self.answer, self._chosen):
            self.answer, self._chosen = answer, chosen
            self.setToolTip(answer if len(answer) > 1 else "")
            self.fit()

    def fit(self) -> None:
        """Give the answer the largest font in which it fits its place; what never fits is cut with an ellipsis."""
        room, rows = self.contentsRect(), self.answer.split("\n")
        self._font = self._fitting_font(rows, room)
        metrics = QFontMetrics(self._font)
        most = max(1, room.height() // metrics.lineSpacing())
        shown = rows if len(rows) <= most else [*rows[: most - 1], "…"]
        self.setText("\n".join(metrics.elidedText(row, Qt.TextElideMode.ElideRight, room.width()) for row in shown))
        self.update()

    def letters(self) -> list[tuple[str, int, QRectF]]:
        """What is seen: each letter, its place among the digits of the answer, and where it stands, in pixels."""
        metrics, rows = QFontMetrics(self._font), self.text().split("\n")
        whole = self.answer.split("\n")
        top = self.contentsRect().center().y() - metrics.lineSpacing() * len(rows) / 2
        letters, first = [], 0
        for number, row in enumerate(rows):
            left = self.contentsRect().center().x() - metrics.horizontalAdvance(row) / 2
            y = top + number * metrics.lineSpacing()
            for at, letter in enumerate(row):
                start, end = (metrics.horizontalAdvance(row[:stop]) for stop in (at, at + 1))
                digit = first + at - row[:at].count(" ")
                letters.append((letter, digit, QRectF(left + start, y, end - start, metrics.lineSpacing())))
            first += len(whole[number].replace(" ", ""))
        return letters

    def _fitting_font(self, rows: list[str], room: QRect) -> QFont:
        """The largest font in which rows fit, or else the smallest."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium)
        height = room.height() if len(rows) > 1 else max(room.height(), int(1.2 * _LARGEST))
        for size in range(_LARGEST, _SMALLEST - 1, -2):
            font.setPixelSize(size)
            metrics = QFontMetrics(font)
            widest = max(metrics.horizontalAdvance(row) for row in rows)
            if widest <= room.width() and len(rows) * metrics.lineSpacing() <= height:
                break
        return font

    @property
    def _has_several(self) -> bool:
        return sum(letter not in " \n" for letter in self.answer) > 1

    def _color_of(self, letter: str, *, is_chosen: bool) -> QColor:
        if letter == NOT_SURE:
            return current_theme().color("unsure")
        return current_theme().color("accent" if is_chosen else "text")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the letters one by one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for letter, digit, place in self.letters():
            is_chosen = self._has_several and digit == self._chosen and letter not in " …"
            color = self._color_of(letter, is_chosen=is_chosen)
            painter.setPen(color)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, letter)
            if is_chosen:
                descent = QFontMetrics(self._font).descent()
                painter.fillRect(QRectF(place.left(), place.bottom() - descent / 2, place.width(), _LINE), color)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the digit that is clicked."""
        place = QPointF(event.position())
        for letter, digit, where in self.letters():
            if where.contains(place) and letter not in " …–":
                self.digit_picked.emit(digit)
                return
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the answer into its place."""
        super().resizeEvent(event)
        self.fit()

"""The large answer: as large as its place allows."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID

_LARGEST = 96  # pixels: height of a single digit
_SMALLEST = 12  # pixels: of long numbers


class AnswerLabel(QLabel):
    """Rows of digits in a place of fixed height, in the largest font in which they fit.

    Attributes
    ----------
    answer : str
        All of it, also where its place is too small.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(14 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.answer = ""

    def show_answer(self, answer: str) -> None:
        """Show an answer; its rows are parted by a newline."""
        if answer != self.answer:
            self.answer = answer
            self.setToolTip(answer if len(answer) > 1 else "")
            self.fit()

    def fit(self) -> None:
        """Give the answer the largest font in which it fits its place; what never fits is cut with an ellipsis."""
        room, rows = self.contentsRect(), self.answer.split("\n")
        font = self._fitting_font(rows, room)
        metrics = QFontMetrics(font)
        most = max(1, room.height() // metrics.lineSpacing())
        shown = rows if len(rows) <= most else [*rows[: most - 1], "…"]
        self.setFont(font)
        self.setText("\n".join(metrics.elidedText(row, Qt.TextElideMode.ElideRight, room.width()) for row in shown))

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the answer into its place."""
        super().resizeEvent(event)
        self.fit()

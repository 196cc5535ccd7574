"""Words that are painted again and again: laid out once."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText, QTransform


class LaidText:
    """Lines of text in one font, each of which is laid out the first time that it is painted, and kept.

    For a limited number of texts, such as percentages.

    Parameters
    ----------
    font : QFont
    """

    def __init__(self, font: QFont) -> None:
        self._font = QFont(font)
        self._laid: dict[str, QStaticText] = {}

    def width(self, words: str) -> float:
        """Of some words, in pixels."""
        return self._of(words).size().width()

    def paint(self, painter: QPainter, words: str, left: float, middle: float) -> None:
        """Paint words in the painter's colour, from a left edge on, around a height in the middle of them."""
        laid = self._of(words)
        painter.setFont(self._font)
        painter.drawStaticText(QPointF(left, middle - laid.size().height() / 2), laid)

    def _of(self, words: str) -> QStaticText:
        known = self._laid.get(words)
        if known is None:
            known = self._laid[words] = QStaticText(words)
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.prepare(QTransform(), self._font)
        return known

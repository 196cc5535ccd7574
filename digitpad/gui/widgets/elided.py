"""Titles that are too long for their room: what tells them from each other stays, what they share goes first."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

_SEPARATOR = " · "
_DOTS = "…"


def elided(
    title: str,
    others: Sequence[str],
    metrics: QFontMetrics,
    width: int,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
) -> str:
    """A title that fits into so many pixels.

    Its parts, between middle dots, are left out one by one, those first that most of the other titles have, too. If
    that is not enough, letters go from the middle, or from where `mode` says.
    """
    parts = title.split(_SEPARATOR)
    rivals = [other.split(_SEPARATOR) for other in others if other != title]
    shares = [sum(part in rival for rival in rivals) for part in parts]
    shown = title
    for place in sorted(range(len(parts)), key=lambda place: (-shares[place], place)):
        if metrics.horizontalAdvance(shown) <= width or not shares[place]:
            break
        parts[place] = ""
        shown = _joined(parts)
    return metrics.elidedText(shown, mode, width)


class ElidedLabel(QLabel):
    """A line of plain text that is cut where there is no room for it; then all of it is the tooltip.

    Parameters
    ----------
    mode : Qt.TextElideMode
        Where it is cut: a title in its middle, what is listed at its end.
    parent : QWidget, optional
    """

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._rivals: tuple[str, ...] = ()
        self._tip = ""

    def show_title(self, title: str, rivals: Sequence[str] = (), tip: str = "") -> None:
        """Show a title among others, with a tooltip that comes below the title where that is cut."""
        self._rivals, self._tip = tuple(rivals), tip
        self.setText(title)
        self.updateGeometry()
        self._update_tip()

    @property
    def shown_text(self) -> str:
        """What is seen of the text."""
        return elided(self.text(), self._rivals, self.fontMetrics(), self.contentsRect().width(), self._mode)

    def _update_tip(self) -> None:
        is_cut = self.shown_text != self.text()
        self.setToolTip("\n".join(words for words in (self.text() if is_cut else "", self._tip) if words))

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a tooltip only where something is cut."""
        super().resizeEvent(event)
        self._update_tip()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint what there is room for."""
        painter = QPainter(self)
        role = self.foregroundRole()
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter, self.contentsRect(), alignment, self.palette(), self.isEnabled(), self.shown_text, role
        )
        painter.end()


def _joined(parts: Sequence[str]) -> str:
    """The parts that are left, and dots where others were."""
    words = ""
    for part in parts:
        if part:
            words += {"": "", _DOTS: " "}.get(words[-1:], _SEPARATOR) + part
        elif not words.endswith(_DOTS):
            words += _DOTS
    return words

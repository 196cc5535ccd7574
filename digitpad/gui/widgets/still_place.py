"""A place whose size does not depend on the words that are shown there."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class StillPlace(QWidget):
    """Gives a widget all its room, and asks for no other when what the widget shows changes.

    In a layout, each new text of a label has the whole window laid out again, which takes as long as reading a digit.

    Parameters
    ----------
    inner : QWidget
        What is shown. Its height is asked for only when the window is laid out for another reason, such as larger type.
    least_height : int
        In pixels.
    """

    def __init__(self, inner: QWidget, least_height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner, self._least_height = inner, least_height
        inner.setParent(self)
        self.setSizePolicy(inner.sizePolicy())

    def sizeHint(self) -> QSize:
        """As high as what is shown is at this width; any width will do."""
        inner = self._inner
        if self.isVisible() and inner.hasHeightForWidth():
            height = inner.heightForWidth(self.width())
        else:
            height = inner.sizeHint().height()  # of a width that Qt guesses, if words are wrapped
        height = min(max(height, inner.minimumHeight()), inner.maximumHeight())
        return QSize(0, max(self._least_height, height))

    def minimumSizeHint(self) -> QSize:
        """The same: what is shown is never cut off."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all room to what is shown."""
        self._inner.resize(event.size())

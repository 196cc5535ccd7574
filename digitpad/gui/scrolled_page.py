"""A whole tab that scrolls where the window is too small for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from digitpad.gui.theme import GRID

_SMALLEST = 40 * GRID  # pixels, either way: what a window may be made small to


class ScrolledPage(QScrollArea):
    """Holds a tab's content, so that showing it never makes the window grow past its screen."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        self.setWidget(content)

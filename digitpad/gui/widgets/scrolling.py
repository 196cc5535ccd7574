"""What scrolls where the window is too small for it: a column at its side, a whole tab."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID

_SMALLEST = 40 * GRID  # pixels, either way: what a window may be made small to
_WIDTHS = (32 * GRID, 38 * GRID)  # narrowest and widest unless told otherwise


class ScrolledColumn(QScrollArea):
    """Holds one widget, so that nothing of it is out of reach: at 200 % on a small screen, say."""

    def __init__(self, content: QWidget, widths: tuple[int, int] = _WIDTHS) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(widths[0])
        self.setMaximumWidth(widths[1])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(content)


class ScrolledPage(QScrollArea):
    """Holds a tab's content, so that showing it never makes the window grow past its screen."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        self.setWidget(content)

"""A column at the window's side that scrolls where the window is too low for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from digitpad.gui.theme import GRID

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

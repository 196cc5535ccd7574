"""The lines of a plot, listed beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from digitpad.gui.train.line_icon import ICON_SIZE


class LineList(QListWidget):
    """Says which line is whose, and takes neither clicks nor the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(ICON_SIZE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

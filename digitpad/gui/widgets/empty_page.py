"""What stands where there is nothing to show yet: that there is nothing, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID

_WIDTH = 60 * GRID  # pixels: lines that are easy to read


class EmptyPage(QWidget):
    """A heading and a few sentences, in the middle.

    Parameters
    ----------
    name : str
        Object name of the sentences.
    heading, words : str
    """

    def __init__(self, name: str, heading: str, words: str) -> None:
        super().__init__()
        title, text = QLabel(heading), QLabel(words)
        title.setProperty("heading", True)
        text.setProperty("muted", True)
        text.setObjectName(name)
        text.setWordWrap(True)
        text.setMaximumWidth(_WIDTH)
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(text, 100)  # as wide as it may be
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(GRID)
        layout.addStretch(1)
        layout.addWidget(title)
        layout.addLayout(row)
        layout.addStretch(2)

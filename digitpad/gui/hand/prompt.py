"""What is to be written, large."""

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Prompt(QLabel):
    """One line, larger than the window's text, which screen readers say when it changes.

    Attributes
    ----------
    words : str
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setWordWrap(True)
        self.words = ""
        self.ask("")

    def ask(self, words: str) -> None:
        """Show what is to be written; the line stays as high where there are no words."""
        self.words = words
        self.setText(f'<span style="font-size: xx-large">{html.escape(words) or "&nbsp;"}</span>')
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

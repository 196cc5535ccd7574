"""A button that ends what another one, in the same place, began."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton


class StopButton(QPushButton):
    """It appears where the mouse has just clicked: the second click of a double click does not press it."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take it and do nothing."""
        event.accept()

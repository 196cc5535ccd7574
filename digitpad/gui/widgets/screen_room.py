"""Windows that open no larger than their screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_SHARE = 0.95  # of the room on the screen: the rest is the window's frame


def open_within_screen(window: QWidget, size: QSize) -> None:
    """Give a window this size, in pixels, or as much of it as its screen has room for."""
    window.resize(size.boundedTo(window.screen().availableSize() * _SHARE))

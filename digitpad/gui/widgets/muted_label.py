"""A line of lesser importance."""

from PySide6.QtWidgets import QLabel


def muted_label(name: str, text: str = "") -> QLabel:
    """A label in the muted colour, by its object name."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("muted", True)
    return label

"""Fields that are marked as wrong: `QLineEdit[wrong="true"]` in the style sheet."""

from PySide6.QtWidgets import QWidget

_WRONG = "wrong"  # the style sheet's property


def set_wrong(widget: QWidget, is_wrong: bool) -> None:
    """Mark a field as wrong, or take the mark away; seen at once."""
    if has_mark(widget) == is_wrong:
        return
    widget.setProperty(_WRONG, is_wrong)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()  # Qt paints it again only when something else changes, which may be the next key


def has_mark(widget: QWidget) -> bool:
    """Whether a field is marked as wrong."""
    return bool(widget.property(_WRONG))

"""Rows of the form: a title of one width and its field."""

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from digitpad.gui.appearance.theme import GRID

_TITLE_WIDTH = 13 * GRID


def form_layout(parent: QWidget) -> QFormLayout:
    """An empty form without margins."""
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setSpacing(GRID)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_field(form: QFormLayout, title: str, field: QWidget) -> None:
    """Add a row; the title is the field's name for screen readers, too."""
    label = QLabel(title)
    label.setMinimumWidth(_TITLE_WIDTH)
    label.setBuddy(field)
    if title:
        field.setAccessibleName(title)
    form.addRow(label, field)

"""Rows of the form: a title of one width and its field, which is marked while what it holds is wrong."""

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.help.terms import meaning
from digitpad.gui.widgets.mark import set_wrong

_TITLE_WIDTH = 13 * GRID
_OWN_TIP = "ownTip"  # property: what a field's tip says while nothing is wrong


def form_layout(parent: QWidget) -> QFormLayout:
    """An empty form without margins."""
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setSpacing(GRID)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def add_field(form: QFormLayout, title: str, field: QWidget, term: str = "") -> None:
    """Add a row; the title is the field's name for screen readers, too, and the term is explained in the tips."""
    label = QLabel(title)
    if term:
        label.setToolTip(meaning(term))
        field.setToolTip("\n".join(filter(None, [meaning(term), field.toolTip()])))
    label.setMinimumWidth(_TITLE_WIDTH)
    label.setBuddy(field)
    if title:
        field.setAccessibleName(title)
    form.addRow(label, field)


def mark_wrong(field: QWidget, reason: str) -> None:
    """Frame a field and say in its tip what is wrong with it; an empty reason takes both away."""
    if field.property(_OWN_TIP) is None:
        field.setProperty(_OWN_TIP, field.toolTip())
    field.setToolTip(reason or str(field.property(_OWN_TIP)))
    set_wrong(field, bool(reason))


def show_beginning(line: QLineEdit, text: str) -> None:
    """Write a text that may be longer than the line, whose beginning tells most."""
    line.setText(text)
    line.setCursorPosition(0)

"""What stands in a form's fields, as plain values: to remember it, and to fill it in again."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from digitpad.gui.train.fields import show_beginning
from digitpad.gui.train.rates_edit import RatesEdit
from digitpad.gui.train.share_box import ShareBox
from digitpad.gui.train.values_edit import ValuesEdit
from digitpad.gui.widgets.data_choice import DataChoice
from digitpad.learning.networks.values import number_in_words

_INNER = "qt_"  # what Qt calls the parts of its own fields


def values_of(form: QWidget) -> dict[str, Any]:
    """The value of each field below a widget that has an object name."""
    return {name: _value(field) for name, field in _fields(form).items()}


def put_values(form: QWidget, values: Mapping[str, Any]) -> None:
    """Fill in what was remembered; what is not there any more, or of another kind, is passed over."""
    for name, field in _fields(form).items():
        value = values.get(name)
        if isinstance(field, ValuesEdit) and isinstance(value, int | float):
            value = number_in_words(value)  # as it was remembered before several values could be written
        if _is_like(value, _value(field)):
            _put(field, value)


def _is_like(value: object, usual: object) -> bool:
    """Whether a value is of the usual one's type; a whole number is a share, too."""
    return type(value) is type(usual) or (type(usual) is float and type(value) is int)


def _fields(form: QWidget) -> dict[str, QWidget]:
    kinds = QAbstractButton | QComboBox | QDoubleSpinBox | QSpinBox | QLineEdit
    fields = [field for field in form.findChildren(QWidget) if isinstance(field, kinds)]
    return {
        field.objectName(): field
        for field in fields
        if field.objectName() and not field.objectName().startswith(_INNER) and _is_kept(field)
    }


def _is_kept(field: QWidget) -> bool:
    return not isinstance(field, QAbstractButton) or field.isCheckable()


def _value(field: QWidget) -> Any:
    if isinstance(field, QAbstractButton):
        return field.isChecked()
    if isinstance(field, DataChoice):
        return field.name
    if isinstance(field, QComboBox):
        return field.currentData() or field.currentText()
    if isinstance(field, ShareBox | QSpinBox):
        return field.share if isinstance(field, ShareBox) else field.value()
    if isinstance(field, QLineEdit):
        return field.plain_text if isinstance(field, ValuesEdit | RatesEdit) else field.text()
    return None


def _put(field: QWidget, value: Any) -> None:
    if isinstance(field, QAbstractButton):
        field.setChecked(bool(value))
    elif isinstance(field, DataChoice):
        field.choose(value)
    elif isinstance(field, QComboBox):
        index = field.findData(value)
        field.setCurrentIndex(index if index >= 0 else max(0, field.findText(str(value))))
    elif isinstance(field, ShareBox):
        field.set_share(value)
    elif isinstance(field, QSpinBox):
        field.setValue(value)
    elif isinstance(field, ValuesEdit):
        field.set_plain_text(value)
    elif isinstance(field, QLineEdit):
        show_beginning(field, value)

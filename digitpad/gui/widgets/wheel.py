"""The mouse wheel: it scrolls, and changes a field only while that has the keyboard's focus."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDial,
    QLabel,
    QLineEdit,
    QSlider,
    QTabBar,
    QWidget,
)

_CHILDLESS = (QLabel, QAbstractButton)  # most widgets: each event that is watched costs a change of theme its time
_FIELDS = QAbstractSpinBox | QComboBox | QDial | QSlider | QTabBar  # what Qt lets the wheel change


class WheelGuard(QObject):
    """Watches over the fields of a window: those that there are, and those that are made later.

    A field without the focus neither takes the wheel nor the focus by it: what lies under the field scrolls.
    Fields are watched one by one. A filter of the whole application would do as well, but would make each event of
    Qt's wait for Python's lock, which training holds often.
    """

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._watch(root)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Watch nothing meanwhile: where all is restyled, thousands of events would each wait for Python."""
        for widget in _watched_in(self._root):
            widget.removeEventFilter(self)
        yield
        self._watch(self._root)

    def _watch(self, root: QWidget) -> None:
        for widget in _watched_in(root):
            widget.installEventFilter(self)
            if isinstance(widget, _FIELDS) and widget.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on to what scrolls, and watch over what is new."""
        if isinstance(event, QChildEvent):  # its class says most: to ask each event for its type takes twice as long
            child = event.child()
            if event.type() == QEvent.Type.ChildPolished and isinstance(child, QWidget):
                self._watch(child)
        elif isinstance(event, QWheelEvent):
            field = _field(watched)
            if field is not None and not _has_focus(field):
                event.ignore()  # so Qt offers it to the widgets around
                return True
        return False


def _watched_in(root: QWidget) -> list[QWidget]:
    return [widget for widget in (root, *root.findChildren(QWidget)) if not isinstance(widget, _CHILDLESS)]


def _field(watched: QObject) -> QWidget | None:
    """The field that would take the wheel: a spin box's line lies in front of it."""
    inner = watched.parent() if isinstance(watched, QLineEdit) else watched
    return inner if isinstance(inner, _FIELDS) else None


def _has_focus(field: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is field or field.isAncestorOf(focus))

"""The wheel scrolls, and changes a field only with the focus: real wheel events on each tab."""

import contextlib
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.widgets.wheel import WheelGuard

_TABS = ("draw_tab", "train_tab", "data_tab", "results_tab")


def roll(widget: QWidget, notches: int = -1) -> None:
    """Turn the wheel over a widget, as the mouse does: through the window that it lies in."""
    window = widget.window()
    handle = window.windowHandle()
    assert handle is not None
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(handle, place, QPoint(0, 120 * notches))
    QApplication.processEvents()


def _value(field: QWidget) -> Any:
    if isinstance(field, QComboBox | QTabBar):
        return field.currentIndex()
    assert isinstance(field, QSpinBox | QDoubleSpinBox | QSlider)
    return field.value()


def _fields(window: MainWindow) -> list[QWidget]:
    """Fields of the tab that is shown, and the bar of the tabs."""
    kinds = (QSpinBox, QDoubleSpinBox, QComboBox, QSlider, QTabBar)
    return [each for each in window.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]


@pytest.mark.parametrize("tab", _TABS)
def test_no_field_of_any_tab_takes_the_wheel_without_the_focus(window: MainWindow, tab: str) -> None:
    shown = getattr(window, tab)
    window.tabs.setCurrentWidget(shown)
    QApplication.processEvents()
    fields = _fields(window)
    for box in (each for each in fields if isinstance(each, QComboBox)):
        box.blockSignals(True)  # an entry that opens a dialog must not open it, whatever goes wrong here
    assert any(shown.isAncestorOf(field) for field in fields)
    shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown.setFocus()
    before = [_value(field) for field in fields]
    for field in fields:
        for notches in (-1, 1, 1):
            roll(field, notches)
            assert QApplication.focusWidget() is shown, field.objectName()
    assert [_value(field) for field in fields] == before


class _Page(QScrollArea):
    """A page that is higher than its window, with one field of each kind at its top."""

    def __init__(self) -> None:
        super().__init__()
        content = QWidget()
        content.setMinimumHeight(3000)
        self.column = QVBoxLayout(content)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.guard = WheelGuard(self)


def _made(kind: type[QWidget]) -> QWidget:
    field = QSlider(Qt.Orientation.Horizontal) if kind is QSlider else kind()
    if isinstance(field, QComboBox):
        field.addItems(["a", "b", "c"])
        field.setCurrentIndex(1)
    elif isinstance(field, QSpinBox | QDoubleSpinBox | QSlider):
        field.setValue(5)
    return field


@pytest.mark.parametrize("is_restyled", [False, True])
@pytest.mark.parametrize("kind", [QSpinBox, QDoubleSpinBox, QComboBox, QSlider])
def test_the_page_scrolls_under_a_field_until_the_field_has_the_focus(
    qtbot: QtBot, kind: type[QWidget], is_restyled: bool
) -> None:
    page = _Page()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    field = _made(kind)  # late, and measured before it has its place
    field.sizeHint()
    with page.guard.resting() if is_restyled else contextlib.nullcontext():
        page.column.addWidget(field)
        QApplication.processEvents()
    page.setFocus()
    before = _value(field)
    roll(field)
    assert _value(field) == before
    assert QApplication.focusWidget() is page
    assert page.verticalScrollBar().value() > 0
    page.verticalScrollBar().setValue(0)
    field.setFocus()
    roll(field)
    assert _value(field) != before
    assert page.verticalScrollBar().value() == 0


def test_the_line_of_a_spin_box_is_the_spin_box(qtbot: QtBot) -> None:
    page = _Page()
    qtbot.addWidget(page)
    field = _made(QSpinBox)
    page.column.addWidget(field)
    with qtbot.waitExposed(page):
        page.show()
    page.setFocus()
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    roll(line)
    assert _value(field) == 5

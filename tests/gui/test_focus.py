"""Where keys go, and that it is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.scrolling import ScrolledColumn
from tests.gui.conftest import Draw

_MOST_TABS = 40


def _tab_to(qtbot: QtBot, widget: QWidget) -> None:
    """Press Tab until a widget has the focus."""
    for _ in range(_MOST_TABS):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is widget:
            return
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(widget.objectName() or widget.accessibleName())


def _answer(notice: Notice, qtbot: QtBot) -> None:
    """Press the one button of a notice with the mouse."""
    (button,) = notice.findChildren(QPushButton)
    qtbot.waitUntil(button.isVisible)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_on_a_chosen_tool_is_seen(window: MainWindow, qtbot: QtBot, scheme: str) -> None:
    Settings().scheme = scheme
    window.menus.scheme_chosen.emit()
    window.tabs.tabBar().setFocus()
    tools = [each for each in window.draw_tab.toolbar.findChildren(QToolButton) if each.isChecked()]
    tools += window.draw_tab.findChildren(QToolButton, "whyButton")
    assert len(tools) == 2
    for tool in tools:
        tool.setChecked(True)
        without = tool.grab().toImage()
        _tab_to(qtbot, tool)
        assert tool.isChecked()
        assert tool.grab().toImage() != without
        window.tabs.tabBar().setFocus()
        assert tool.grab().toImage() == without


def test_the_focus_goes_back_to_the_paper_from_a_notice(
    window: MainWindow, draw: Draw, canvas: Canvas, qtbot: QtBot
) -> None:
    draw(4)
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    _answer(window.draw_tab.notice, qtbot)
    assert window.draw_tab.notice.text.startswith("Kept")
    assert QApplication.focusWidget() is canvas


def test_the_form_scrolls_to_what_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentWidget(window.train_tab)
    form = window.train_tab.view.form
    for fold in form.folds.values():
        fold.open()
    QApplication.processEvents()
    (column,) = window.train_tab.view.findChildren(ScrolledColumn)
    bar = column.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    window.tabs.tabBar().setFocus()
    _tab_to(qtbot, form.recipe.choice)
    assert form.recipe.choice.visibleRegion().boundingRect() == form.recipe.choice.rect()


def test_the_focus_goes_back_from_a_notice_to_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentWidget(window.train_tab)
    view = window.train_tab.view
    view.form.recipe.choice.setFocus()
    answered: list[bool] = []
    view.notice.ask("Well?", [("Yes", lambda: answered.append(True))])
    _answer(view.notice, qtbot)
    assert answered == [True]
    assert QApplication.focusWidget() is view.form.recipe.choice

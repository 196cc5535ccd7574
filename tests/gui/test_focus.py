"""Where keys go, and that it is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.tool_button import ToolButton

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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_on_a_chosen_tool_is_seen(window: MainWindow, qtbot: QtBot, scheme: str) -> None:
    Settings().scheme = scheme
    window.menus.scheme_chosen.emit()
    window.tabs.tabBar().setFocus()
    tools = [each for each in window.draw_tab.toolbar.findChildren(ToolButton) if each.isChecked()]
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

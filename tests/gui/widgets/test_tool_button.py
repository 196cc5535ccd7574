import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.widgets.tool_button import ToolButton
from tests.process import resident_megabytes


def test_it_shows_what_its_action_shows_and_does_what_it_does(qtbot: QtBot) -> None:
    action = QAction("&Clear")
    done: list[bool] = []
    action.triggered.connect(lambda: done.append(True))
    button = ToolButton(action)
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.isCheckable()) == ("Clear", False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    action.setEnabled(False)
    action.setToolTip("Nothing is written")
    pixmap = QPixmap(8, 8)
    pixmap.fill(Qt.GlobalColor.red)
    action.setIcon(QIcon(pixmap))
    assert not button.isEnabled()
    assert button.toolTip() == "Nothing is written"
    assert button.icon().cacheKey() == action.icon().cacheKey()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]


def test_the_chosen_one_of_several_stays_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    group = QActionGroup(qapp)
    pen, eraser = (QAction(name, group, checkable=True) for name in ("pen", "eraser"))
    pen.setChecked(True)
    buttons = [ToolButton(pen), ToolButton(eraser)]
    for button in buttons:
        qtbot.addWidget(button)
    for clicked, chosen in ((0, [True, False]), (1, [False, True]), (1, [False, True]), (0, [True, False])):
        qtbot.mouseClick(buttons[clicked], Qt.MouseButton.LeftButton)
        assert [button.isChecked() for button in buttons] == chosen
        assert [pen.isChecked(), eraser.isChecked()] == chosen
    group.deleteLater()


@pytest.mark.slow
def test_an_action_that_changes_costs_no_memory(qtbot: QtBot) -> None:
    action = QAction("undo")
    button = ToolButton(action)
    qtbot.addWidget(button)
    before = 0.0
    for number in range(60_000):
        action.setEnabled(number % 2 == 0)
        if number == 10_000:
            before = resident_megabytes()
    assert resident_megabytes() - before < 3  # Qt's default action keeps 7

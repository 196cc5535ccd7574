"""Keys act on the tab that is shown, and on no other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.widgets.question import Question
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.record import read_record
from digitpad.learning.runs.settings import RunSettings
from tests.gui.conftest import Draw
from tests.handwriting import picture

_OTHERS = ("train_tab", "data_tab", "results_tab")


def _own_actions(window: MainWindow) -> list[QAction]:
    actions = window.draw_tab.actions_
    return [action for action in actions.findChildren(QAction) if action not in actions.everywhere]


def _first(keys: QKeySequence) -> QKeyCombination:
    pressed: QKeyCombination = keys[0]  # type: ignore[index] # PySide's types know nothing of it
    return pressed


def _press(qtbot: QtBot, keys: QKeySequence) -> None:
    """Press keys where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    pressed = _first(keys)
    qtbot.keyClick(focus, pressed.key(), pressed.keyboardModifiers())


def _show(window: MainWindow, tab: str) -> QWidget:
    shown: QWidget = getattr(window, tab)
    window.tabs.setCurrentWidget(shown)
    QApplication.processEvents()
    shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown.setFocus()
    return shown


@pytest.mark.parametrize("tab", _OTHERS)
def test_no_key_of_draw_acts_while_another_tab_is_shown(window: MainWindow, draw: Draw, qtbot: QtBot, tab: str) -> None:
    draw(7)
    draw(1, at=(400.0, 60.0))
    window.draw_tab.state.undo()
    strokes, is_number = window.draw_tab.state.sketch.strokes, window.draw_tab.state.reads_numbers
    acted: list[bool] = []
    for action in _own_actions(window):
        action.triggered.connect(acted.append)
    _show(window, tab)
    for action in _own_actions(window):
        for keys in action.shortcuts():
            if _first(keys).key() < Qt.Key.Key_Back:  # a keyboard's own "Undo" and the like cannot be pressed in a test
                _press(qtbot, keys)
    assert acted == []
    assert window.draw_tab.state.sketch.strokes == strokes
    assert window.draw_tab.state.reads_numbers == is_number


@pytest.mark.parametrize("tab", _OTHERS)
def test_menus_show_what_is_possible_now(window: MainWindow, draw: Draw, tab: str) -> None:
    draw(7)
    possible = {action.objectName() for action in _own_actions(window) if action.isEnabled()}
    assert {"actionUndo", "actionClear", "actionSave", "actionPen"} <= possible
    _show(window, tab)
    assert not [action.objectName() for action in _own_actions(window) if action.isEnabled()]
    assert all(action.isEnabled() for action in window.draw_tab.actions_.everywhere)
    window.draw_tab.state.undo()  # told to the actions while they rest
    assert not window.draw_tab.actions_.redo.isEnabled()
    window.tabs.setCurrentWidget(window.draw_tab)
    assert window.draw_tab.actions_.redo.isEnabled()
    assert not window.draw_tab.actions_.undo.isEnabled()


def test_each_key_of_draw_acts_on_draw(window: MainWindow, draw: Draw, qtbot: QtBot) -> None:
    draw(7)
    actions = window.draw_tab.actions_
    _show(window, "train_tab")
    window.tabs.setCurrentWidget(window.draw_tab)
    QApplication.processEvents()
    for action in (actions.eraser, actions.pen, actions.number, actions.clear, actions.undo, actions.redo):
        with qtbot.waitSignal(action.triggered):
            _press(qtbot, action.shortcut())


@pytest.mark.parametrize("tab", _OTHERS)
def test_pasting_from_any_tab_goes_to_draw(window: MainWindow, qtbot: QtBot, tab: str) -> None:
    pixels = picture("7")
    height, width = pixels.shape[:2]
    image = QImage(pixels.tobytes(), width, height, pixels.strides[0], QImage.Format.Format_RGB888)
    QGuiApplication.clipboard().setImage(image.copy())
    _show(window, tab)
    _press(qtbot, QKeySequence(QKeySequence.StandardKey.Paste))
    assert window.tabs.currentWidget() is window.draw_tab
    qtbot.waitUntil(lambda: window.draw_tab.prediction.answer == "7")


def test_opening_from_any_tab_goes_to_draw_first(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind: list[QWidget | None] = []

    def refuse(*_: object) -> tuple[str, str]:
        behind.append(window.tabs.currentWidget())
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", refuse)
    _show(window, "data_tab")
    _press(qtbot, QKeySequence(QKeySequence.StandardKey.Open))
    assert behind == [window.draw_tab]


def test_delete_on_a_selected_run_asks_by_its_deed(
    window: MainWindow, draw: Draw, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    folder = RunFolder.create(runs_folder(), RunSettings(data="optdigits"), "the run")
    folder.close(read_record(folder.path))
    draw(7)
    asked: list[tuple[str, str]] = []

    def choose(question: Question) -> int:
        asked.append((question.deed.text(), question.leave.text()))
        question.leave.click()
        return 0

    monkeypatch.setattr(Question, "exec", choose)
    window.tabs.setCurrentWidget(window.train_tab)
    table = window.train_tab.view.table
    qtbot.waitUntil(lambda: not window.train_tab.is_looking and table.model().rowCount() == 1)
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert asked == [("&Delete run", "&Keep")]
    assert not window.draw_tab.state.sketch.is_empty

"""What comes back: after a restart, in another language, after projector mode."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.assets import models_folder
from digitpad.gui.app import Program, make_window
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.main_window import MainWindow


def _again(qtbot: QtBot) -> MainWindow:
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_tab_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    window.close()
    again = _again(qtbot)
    assert again.tabs.currentWidget() is again.data_tab


def test_the_model_in_use_is_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "own.tflite"
    own.write_bytes((models_folder() / "digits.tflite").read_bytes())
    window.services.model.use_file(own, window.draw_tab.notice)
    qtbot.waitUntil(lambda: window.model_words.startswith("own.tflite"))
    window.close()
    again = _again(qtbot)
    qtbot.waitUntil(lambda: again.model_words.startswith("own.tflite"))
    again.services.model.use_bundled()
    again.close()
    last = _again(qtbot)
    assert last.services.model.is_bundled
    assert not last.services.model.is_opening


def test_a_model_that_is_gone_is_said_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.close()
    window._settings.model = str(tmp_path / "gone.tflite")
    again = _again(qtbot)
    qtbot.waitUntil(lambda: "gone.tflite is not there" in again.draw_tab.notice.text)
    assert again.services.model.is_bundled
    again.close()
    last = _again(qtbot)
    assert not last.services.model.is_opening


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    """The program with its window shown; English again afterwards."""
    program = Program(qapp)
    program.window.show()
    yield program
    program.window.services.jobs.close_down()
    program.window.close()
    program.window.deleteLater()
    apply_language(qapp, "en")


def test_another_language_is_one_click_away_and_everything_comes_back(program: Program, qtbot: QtBot) -> None:
    before = program.window
    canvas = before.draw_tab.canvas
    for _ in range(2):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().topLeft() + canvas.rect().center() / 4)
        qtbot.mouseMove(canvas, canvas.rect().center())
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    before.draw_tab.actions_.undo.trigger()
    strokes = before.draw_tab.state.sketch.strokes
    before.tabs.setCurrentWidget(before.data_tab)
    action = before.findChild(QAction, "actionLanguage.de")
    assert isinstance(action, QAction)
    action.trigger()
    notice = before.data_tab.view.notice
    assert "Restart Digitpad" in notice.text
    (restart,) = notice.findChildren(QPushButton)
    assert restart.text() == "&Restart now"
    qtbot.mouseClick(restart, Qt.MouseButton.LeftButton)
    after = program.window
    assert after is not before
    assert before.isHidden()
    assert after.tabs.tabText(0) == "Zeichnen"
    assert after.tabs.currentWidget() is after.data_tab
    assert after.draw_tab.state.sketch.strokes == strokes
    assert len(strokes) == 1
    assert after.size() == before.size()
    after.tabs.setCurrentWidget(after.draw_tab)
    after.draw_tab.actions_.redo.trigger()
    assert len(after.draw_tab.state.sketch.strokes) == 2


def test_the_language_that_is_spoken_already_needs_no_restart(window: MainWindow) -> None:
    for code in ("de", "en"):
        action = window.findChild(QAction, f"actionLanguage.{code}")
        assert isinstance(action, QAction)
        action.trigger()
    assert window.draw_tab.notice.text == ""


def test_projector_mode_fills_the_screen_with_larger_type_and_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    font, size = QApplication.font().pointSizeF(), window.size()
    button = window.findChild(QPushButton, "openButton")
    assert isinstance(button, QPushButton)
    for leave in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
        qtbot.keyClick(window, Qt.Key.Key_F11)
        assert window.isFullScreen()
        for widget in (button, window.tabs.tabBar(), window.menuBar(), window.status_bar):
            assert widget.font().pointSizeF() > 1.2 * font
        qtbot.keyClick(window, leave)
        assert not window.isFullScreen()
        assert button.font().pointSizeF() == font
        qtbot.waitUntil(lambda: window.size() == size)


def test_closing_in_projector_mode_leaves_it(window: MainWindow, qtbot: QtBot) -> None:
    font = QApplication.font().pointSizeF()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    window.close()
    assert QApplication.font().pointSizeF() == font
    assert not _again(qtbot).isFullScreen()

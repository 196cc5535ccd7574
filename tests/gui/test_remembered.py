"""What comes back: after a restart, in another language, after projector mode."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.assets import models_folder
from digitpad.gui.app import Program, make_window
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.main_window import MainWindow
from digitpad.learning.runs.model_source import ModelSource


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
    qtbot.waitUntil(lambda: again.draw_tab.notice.text.startswith("The model gone.tflite is no longer"))
    assert again.draw_tab.notice.text.endswith("the bundled model reads now.")
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
    assert restart.text() == "Restart no&w"
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


def _restart_in_german(program: Program, qtbot: QtBot) -> MainWindow:
    """Choose German, and press *Restart now* where one looks."""
    before = program.window
    action = before.findChild(QAction, "actionLanguage.de")
    assert isinstance(action, QAction)
    action.trigger()
    (restart,) = [button for button in before.findChildren(QPushButton) if button.text() == "Restart no&w"]
    qtbot.mouseClick(restart, Qt.MouseButton.LeftButton)
    assert program.window is not before
    return program.window


def test_the_train_form_survives_a_restart(program: Program, qtbot: QtBot) -> None:
    before = program.window
    before.tabs.setCurrentWidget(before.train_tab)
    view = before.train_tab.view
    qtbot.waitUntil(lambda: not before.train_tab.is_looking)
    view.form.folds["data"].open()
    view.form.folds["more"].open()
    epochs, batch = view.form.learning.epochs, view.form.learning.batch_size
    for box, typed in ((epochs, "7"), (batch, "96")):
        box.setFocus()
        box.selectAll()
        qtbot.keyClicks(box, typed)
    row = view.form.optimizers["rmsprop"]
    qtbot.mouseClick(row.box, Qt.MouseButton.LeftButton, pos=row.box.rect().center() - row.box.rect().center() / 2)
    row.rates.clear()
    qtbot.keyClicks(row.rates, "0.002, 0.004")
    qtbot.mouseClick(view.is_grouped, Qt.MouseButton.LeftButton, pos=QPoint(8, view.is_grouped.height() // 2))
    qtbot.keyClicks(view.filter, "adam")
    remembered = view.form.remembered()
    after = _restart_in_german(program, qtbot)
    again = after.train_tab.view
    assert after.tabs.currentWidget() is after.train_tab
    assert again.form.remembered() == remembered
    assert (again.form.learning.epochs.value(), again.form.learning.batch_size.text()) == (7, "96")
    assert again.form.optimizers["rmsprop"].rates.text() == "0.002, 0.004"
    assert again.form.optimizers["rmsprop"].is_chosen
    assert again.is_grouped.isChecked()
    assert again.filter.text() == "adam"
    qtbot.waitUntil(lambda: not after.train_tab.is_looking)


def test_that_seeds_share_a_row_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentWidget(window.train_tab)
    box = window.train_tab.view.is_grouped
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert box.isChecked()
    window.close()
    again = _again(qtbot)
    assert again.train_tab.view.is_grouped.isChecked()
    qtbot.waitUntil(lambda: not again.train_tab.is_looking)


def test_filters_of_the_data_survive_a_restart(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)  # so that optdigits is what is there
    before = program.window
    before.tabs.setCurrentWidget(before.data_tab)
    qtbot.waitUntil(lambda: not before.data_tab.is_busy)
    filters = before.data_tab.view.filters
    filters.part.setFocus()
    qtbot.keyClick(filters.part, Qt.Key.Key_Down)
    filters.label.setFocus()
    for _ in range(4):
        qtbot.keyClick(filters.label, Qt.Key.Key_Down)
    filters.places.setFocus()
    qtbot.keyClicks(filters.places, "0-99")
    qtbot.waitUntil(lambda: not before.data_tab.is_busy)
    found, wanted = before.data_tab.view.wall.indices.tolist(), filters.wanted
    assert 0 < len(found) < 50
    after = _restart_in_german(program, qtbot)
    qtbot.waitUntil(lambda: not after.data_tab.is_busy)
    again = after.data_tab.view.filters
    assert (again.choice.name, again.part.currentData(), again.wanted) == ("optdigits", "test", wanted)
    assert after.data_tab.view.wall.indices.tolist() == found


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_evaluation_survives_a_restart(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    before = program.window
    before.tabs.setCurrentWidget(before.results_tab)
    qtbot.waitUntil(lambda: before.services.runs.is_listed and not before.results_tab.is_busy)
    view = before.results_tab.view
    qtbot.mouseClick(view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not before.results_tab.is_busy, timeout=60_000)
    qtbot.mouseClick(view.percent, Qt.MouseButton.LeftButton, pos=QPoint(8, view.percent.height() // 2))
    view.details.setCurrentIndex(2)
    assert before.results_tab.results is not None
    evaluation = before.results_tab.results.judged[0].evaluation
    after = _restart_in_german(program, qtbot)
    results, again = after.results_tab.results, after.results_tab.view
    assert results is not None
    assert not again.is_empty
    assert results.judged[0].evaluation is evaluation
    assert results.judged[0].source.title == "Standardmodell"
    assert again.percent.isChecked()
    assert again.details.currentIndex() == 2
    assert again.questions.choice.name == "optdigits"
    qtbot.waitUntil(lambda: after.services.runs.is_listed and not after.results_tab.is_busy)


def test_a_second_model_survives_a_restart(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "own.tflite"
    own.write_bytes((models_folder() / "digits.tflite").read_bytes())
    before = program.window
    before.services.second.use(ModelSource("own.tflite", path=own), before.draw_tab.notice)
    qtbot.waitUntil(lambda: before.services.second.model is not None)
    after = _restart_in_german(program, qtbot)
    assert after.draw_tab.state.second is not None
    rows = after.draw_tab.prediction.model_rows
    assert rows.second.isVisibleTo(rows)
    assert rows.second.currentText() == "own.tflite"


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

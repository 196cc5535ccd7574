"""What was found in a picture, set right by hand, with real clicks and keys."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.main_window import MainWindow
from digitpad.gui.widgets.tool_button import ToolButton
from tests.gui.conftest import Draw
from tests.handwriting import picture


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> DrawTab:
    """The Draw tab with a picture that says 427."""
    path = tmp_path / "427.png"
    Image.fromarray(picture("427")).save(path)
    window.open_file(path)
    qtbot.waitUntil(lambda: window.draw_tab.prediction.answer == "427")
    return window.draw_tab


def _tools(window: MainWindow) -> tuple[QComboBox, QLabel]:
    digit = window.findChild(QComboBox, "chosenDigit")
    place = window.findChild(QLabel, "chosenPlace")
    assert isinstance(digit, QComboBox)
    assert isinstance(place, QLabel)
    return digit, place


def test_the_tools_are_there_with_a_picture_only(
    window: MainWindow, tab: DrawTab, canvas: Canvas, draw: Draw, qtbot: QtBot
) -> None:
    digit, place = _tools(window)
    assert digit.isVisible()
    assert (place.text(), digit.currentText()) == ("Digit 1 of 3 is a", "4")
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert (place.text(), digit.currentText()) == ("Digit 2 of 3 is a", "2")
    tab.actions_.clear.trigger()
    draw(7)
    assert not digit.isVisible()
    assert not tab.actions_.merge.isEnabled()
    assert not tab.actions_.split.isEnabled()
    assert not tab.actions_.remove.isEnabled()


def test_a_typed_digit_corrects_and_can_be_undone(tab: DrawTab, canvas: Canvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    assert tab.prediction.answer == "497"
    assert tab.state.chosen == 1
    tab.actions_.undo.trigger()
    assert tab.prediction.answer == "427"
    tab.actions_.redo.trigger()
    assert tab.prediction.answer == "497"


def test_the_list_corrects_too(window: MainWindow, tab: DrawTab) -> None:
    digit, _ = _tools(window)
    digit.setCurrentIndex(8)
    digit.activated.emit(8)
    assert tab.prediction.answer == "827"


def test_a_button_removes(window: MainWindow, tab: DrawTab, qtbot: QtBot) -> None:
    (button,) = [b for b in window.findChildren(ToolButton) if b.action is tab.actions_.remove]
    for rest in ("27", "7"):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert tab.prediction.answer == rest
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert tab.prediction.answer == "–"
    assert not tab.actions_.remove.isEnabled()
    tab.actions_.undo.trigger()
    assert tab.prediction.answer == "7"


def test_digits_are_merged_and_split(tab: DrawTab) -> None:
    tab.actions_.merge.trigger()
    assert len(tab.prediction.answer) == 2
    tab.actions_.split.trigger()
    assert tab.prediction.answer == "427"
    assert not tab.notice.isVisible()


def test_digits_of_a_large_picture_are_merged_and_split_in_its_own_pixels(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path, tab = tmp_path / "large.png", window.draw_tab
    Image.fromarray(np.kron(picture("427"), np.ones((9, 9, 1), np.uint8))).save(path)  # reduced to be read
    window.open_file(path)
    qtbot.waitUntil(lambda: tab.prediction.answer == "427")
    boxes = [digit.box for digit in tab.state.reading.digits]
    tab.state.choose(1)
    tab.actions_.merge.trigger()
    first, second = boxes[1:]
    assert first is not None
    assert second is not None
    assert tab.state.digit is not None
    assert tab.state.digit.box == first.union(second)
    tab.actions_.split.trigger()
    assert [digit.box for digit in tab.state.reading.digits] == boxes


def test_what_cannot_be_cut_gets_a_sentence(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    pixels, tab = np.full((60, 60), 255, np.uint8), window.draw_tab
    pixels[10:50, 29:32] = 0  # a bar: no cut from top to bottom leaves ink on both sides
    Image.fromarray(pixels).save(tmp_path / "bar.png")
    window.open_file(tmp_path / "bar.png")
    qtbot.waitUntil(lambda: tab.prediction.answer == "1")
    tab.actions_.split.trigger()
    assert tab.notice.text == "There is no way to cut this in two."
    assert tab.prediction.answer == "1"
    tab.actions_.undo.trigger()
    assert tab.notice.text == ""


def test_the_last_digit_has_no_next_one(tab: DrawTab, canvas: Canvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert tab.state.chosen == 2
    assert not tab.actions_.merge.isEnabled()
    assert tab.actions_.split.isEnabled()


def test_a_correction_outlives_another_model(window: MainWindow, tab: DrawTab, canvas: Canvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_1)
    assert tab.prediction.answer == "127"
    window.services.model.use_bundled()
    assert tab.prediction.answer == "127"


def test_the_right_button_chooses_what_its_menu_is_about(tab: DrawTab, canvas: Canvas, qtbot: QtBot) -> None:
    frames = canvas.grab().toImage()
    blue = [
        x for x in range(frames.width()) if frames.pixelColor(x, frames.height() // 2).name() == "#0072b2"
    ]  # the frames' sides
    qtbot.mouseClick(canvas, Qt.MouseButton.RightButton, pos=QPoint(blue[-1] - 8, frames.height() // 2))
    assert tab.state.chosen == 2
    assert tab.actions_.remove in canvas.actions()
    assert tab.prediction.answer == "427"


def test_undo_keeps_the_digit_chosen(tab: DrawTab, canvas: Canvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    assert (tab.prediction.answer, tab.state.chosen) == ("429", 2)
    tab.actions_.undo.trigger()
    assert (tab.prediction.answer, tab.state.chosen) == ("427", 2)
    tab.actions_.redo.trigger()
    assert (tab.prediction.answer, tab.state.chosen) == ("429", 2)


def test_a_click_that_slips_does_not_take_the_picture_away(tab: DrawTab, canvas: Canvas, qtbot: QtBot) -> None:
    place = canvas.rect().center()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(canvas, place + QPoint(12, 6))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place + QPoint(12, 6))
    assert tab.state.sketch.picture is not None
    assert tab.prediction.answer == "427"


def test_a_press_on_a_picture_that_has_gone_meanwhile_writes_nothing(
    tab: DrawTab, canvas: Canvas, qtbot: QtBot
) -> None:
    place = canvas.rect().center()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    tab.actions_.undo.trigger()
    qtbot.mouseMove(canvas, place + QPoint(100, 0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place + QPoint(100, 0))
    assert tab.state.sketch.is_empty
    assert tab.state.sketch.can_redo


def test_a_sentence_of_what_went_wrong_goes_with_the_next_change(tab: DrawTab, canvas: Canvas, qtbot: QtBot) -> None:
    tab.notice.show_error("There is no way to cut this in two.")
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    assert "no way" not in tab.notice.text

"""A picture is turned, and a part of it is read alone."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.main_window import MainWindow
from tests.gui.conftest import Draw
from tests.gui.draw.conftest import Show, press_answer
from tests.handwriting import picture

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(("turned", "key"), [(1, Qt.Key.Key_R), (-1, Qt.Key.Key_L)])
def test_a_picture_that_lies_on_its_side_is_turned_and_read(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, turned: int, key: Qt.Key
) -> None:
    Image.fromarray(np.rot90(picture("42"), turned)).save(tmp_path / "side.png")
    window.open_file(tmp_path / "side.png")
    tab = window.draw_tab
    qtbot.waitUntil(lambda: tab.state.picture is not None)
    lying = tab.state.reading.text
    assert lying != "42"  # too few digits to be turned without being asked
    tab.canvas.setFocus()
    qtbot.keyClick(tab.canvas, key, _CONTROL)
    qtbot.waitUntil(lambda: tab.state.reading.text == "42")
    tab.actions_.undo.trigger()
    assert tab.state.reading.text == lying


def _frame(canvas: Canvas, qtbot: QtBot, tab: DrawTab, first: int, last: int) -> None:
    """Drag a rectangle around digits."""
    boxes = [tab.state.reading.digits[index].box for index in (first, last)]
    view = canvas._picture_view.transform
    assert boxes[0] is not None
    assert boxes[1] is not None
    start = view.map(QPoint(boxes[0].left, boxes[0].top)) - QPoint(12, 12)
    end = view.map(QPoint(boxes[1].right, boxes[1].bottom)) + QPoint(12, 12)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize("by_key", [True, False])
def test_only_what_is_framed_is_read(canvas: Canvas, qtbot: QtBot, show: Show, by_key: bool) -> None:
    tab = show("4275")
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_C)
    _frame(canvas, qtbot, tab, 1, 2)
    assert tab.state.sketch.strokes == ()
    if by_key:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    else:
        press_answer(tab, qtbot, "Read this part")
    qtbot.waitUntil(lambda: tab.state.reading.text == "27")
    assert not canvas.crop_frame.is_active
    assert tab.notice.text == ""
    tab.actions_.undo.trigger()
    assert tab.state.reading.text == "4275"


def test_framing_can_be_left(canvas: Canvas, qtbot: QtBot, show: Show) -> None:
    tab = show("4275")
    before = canvas.grab().toImage()
    shown = tab.state.picture
    for leave in ("Esc", "Cancel", "Enter without a frame"):
        tab.actions_.crop.trigger()
        QApplication.processEvents()
        if leave != "Enter without a frame":
            _frame(canvas, qtbot, tab, 0, 1)
        if leave == "Esc":
            qtbot.keyClick(canvas, Qt.Key.Key_Escape)
        elif leave == "Cancel":
            press_answer(tab, qtbot, "Cancel")
        else:
            assert canvas.crop_frame.box is None
            qtbot.keyClick(canvas, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not canvas.crop_frame.is_active)
        assert tab.notice.text == ""
    assert tab.state.picture is shown
    assert canvas.grab().toImage() == before


def test_there_is_nothing_to_turn_or_to_frame_without_a_picture(window: MainWindow, draw: Draw) -> None:
    draw(3)
    actions = window.draw_tab.actions_
    assert not any(action.isEnabled() for action in (actions.turn_left, actions.turn_right, actions.crop))


def test_a_picture_without_a_digit_can_be_turned_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Image.new("RGB", (200, 100), "white").save(tmp_path / "blank.png")
    window.open_file(tmp_path / "blank.png")
    tab = window.draw_tab
    qtbot.waitUntil(lambda: tab.state.picture is not None)
    assert tab.hand_tools.isVisible()
    assert not tab.hand_tools.digit.isVisible()
    assert tab.actions_.turn_left.isEnabled()


def test_the_answer_is_copied(canvas: Canvas, qtbot: QtBot, show: Show) -> None:
    tab = show("42\n75")
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_C, _CONTROL)
    assert QGuiApplication.clipboard().text() == "42\n75"
    tab.actions_.clear.trigger()
    assert not tab.actions_.copy.isEnabled()


def test_u_goes_to_the_next_unsure_digit(canvas: Canvas, qtbot: QtBot, show: Show) -> None:
    tab = show("427")
    canvas.setFocus()
    assert not tab.actions_.next_unsure.isEnabled()
    reading, shown = tab.state.reading, tab.state.picture
    assert shown is not None
    unsure = replace(reading.digits[2], probabilities=np.full(10, 0.1, np.float32))
    tab.state.show_picture(replace(shown), replace(reading, digits=(*reading.digits[:2], unsure)), 1.0)
    qtbot.keyClick(canvas, Qt.Key.Key_U)
    assert tab.state.chosen == 2
    tab.state.choose(0)
    qtbot.keyClick(canvas, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    assert tab.state.chosen == 2


def test_the_papers_menu_has_what_fits(canvas: Canvas, show: Show) -> None:
    actions = show("427").actions_
    entries = canvas.actions()
    for action in (actions.copy, actions.undo, actions.redo, actions.clear, actions.turn_left, actions.next_unsure):
        assert action in entries

"""Digits that are named on the Draw tab become one's own, if that is wanted."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.origin import Origin
from digitpad.gui.main_window import MainWindow
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from tests.gui.conftest import Draw
from tests.gui.draw.conftest import Show, press_answer
from tests.handwriting import white_on_black


def _kept() -> list[tuple[int, str, int]]:
    """Label, origin and number of strokes of each digit that is on the disk."""
    return [(digit.label, digit.origin, len(digit.strokes or ())) for digit in Hands().of("Me")]


def test_a_drawing_is_kept_under_the_digit_that_is_typed(
    window: MainWindow, draw: Draw, canvas: Canvas, qtbot: QtBot
) -> None:
    draw(4)
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    assert window.draw_tab.notice.text == "Keep this 9 for teaching?"
    assert _kept() == []
    press_answer(window.draw_tab, qtbot, "&Keep")
    assert window.draw_tab.notice.text == "Kept for Me: 1 digit so far."
    assert _kept() == [(9, "drawing", 2)]
    seen = window.draw_tab.prediction.bitmap
    assert seen is not None
    assert float(np.abs(Hands().of("Me")[0].bitmap - seen).max()) < 0.01
    assert window.draw_tab.prediction.answer == "4"  # the model is not taught yet


def test_of_a_number_the_strokes_of_the_chosen_digit_are_kept(
    window: MainWindow, draw: Draw, canvas: Canvas, qtbot: QtBot
) -> None:
    window.draw_tab.actions_.number.trigger()
    draw(7, scale=1.0, at=(100.0, 100.0))
    draw(4, scale=1.0, at=(260.0, 100.0))
    qtbot.waitUntil(lambda: window.draw_tab.prediction.answer == "74")
    window.draw_tab.state.choose(0)
    qtbot.keyClick(canvas, Qt.Key.Key_7)
    press_answer(window.draw_tab, qtbot, "&Keep")
    assert _kept() == [(7, "drawing", 1)]


def test_corrections_of_a_picture_are_kept_together(show: Show, canvas: Canvas, qtbot: QtBot) -> None:
    tab = show("427")
    for key in (Qt.Key.Key_9, Qt.Key.Key_Right, Qt.Key.Key_1):
        qtbot.keyClick(canvas, key)
    assert tab.prediction.answer == "917"
    assert tab.notice.text == "Keep these 2 digits for teaching?"
    press_answer(tab, qtbot, "&Keep")
    assert _kept() == [(9, "picture", 0), (1, "picture", 0)]
    assert {digit.round for digit in Hands().of("Me")} == {1}


def test_a_question_that_is_closed_is_not_asked_again_for_this_page(show: Show, canvas: Canvas, qtbot: QtBot) -> None:
    tab = show("427")
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    qtbot.mouseClick(tab.notice.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(canvas, Qt.Key.Key_1)
    assert tab.notice.text == ""
    show("42")
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    assert tab.notice.text == "Keep this 9 for teaching?"


def test_another_page_takes_the_question_away(window: MainWindow, draw: Draw, canvas: Canvas, qtbot: QtBot) -> None:
    draw(4)
    qtbot.keyClick(canvas, Qt.Key.Key_4)
    window.draw_tab.actions_.clear.trigger()
    assert window.draw_tab.notice.text == ""
    draw(7)
    assert window.draw_tab.notice.text == ""
    assert _kept() == []


def test_digits_of_a_data_set_are_not_offered(window: MainWindow, canvas: Canvas, qtbot: QtBot) -> None:
    bitmap = np.zeros((28, 28), np.uint8)
    small = white_on_black("7", height=18, pen=3)[:28, :28]
    bitmap[: small.shape[0], : small.shape[1]] = small * 255
    window.draw_tab.open_bitmap(bitmap, "picture 1", Origin(7))
    qtbot.waitUntil(lambda: window.draw_tab.state.origin is not None)
    qtbot.keyClick(canvas, Qt.Key.Key_9)
    assert window.draw_tab.notice.text == ""


def test_all_digits_of_a_sheet_are_kept_as_they_are_read_for_the_one_who_writes(
    window: MainWindow, show: Show, qtbot: QtBot
) -> None:
    Hands().add([OwnDigit.of_strokes([[(0, 0), (0, 9)]], 1, "Anna")])
    Hands().add([OwnDigit.of_strokes([[(0, 0), (0, 9)]], 1, "Me")])
    window.services.writers.choose("Anna")
    tab = show("427")
    tab.keeping.menu.aboutToShow.emit()
    next(action for action in tab.keeping.menu.actions() if action.text().startswith("Keep all")).trigger()
    press_answer(tab, qtbot, "&Keep for Anna")
    assert [digit.label for digit in Hands().of("Anna")] == [1, 4, 2, 7]
    assert tab.notice.text == "Kept for Anna: 4 digits so far."


def test_a_folder_that_cannot_be_written_is_told(
    window: MainWindow, draw: Draw, canvas: Canvas, qtbot: QtBot, home: Path
) -> None:
    draw(4)
    qtbot.keyClick(canvas, Qt.Key.Key_4)
    (home / "data" / "hands").rmdir()
    (home / "data" / "hands").write_bytes(b"")  # a file where the folder belongs
    press_answer(window.draw_tab, qtbot, "&Keep")
    assert "cannot be written" in window.draw_tab.notice.text

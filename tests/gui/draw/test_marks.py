"""Writing on a picture never takes it away."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.draw.canvas import Canvas
from tests.gui.conftest import Draw
from tests.gui.draw.conftest import Show, press_answer

_SENTENCE = "What you wrote lies on the picture and is not read."


def test_what_is_written_on_a_picture_shows_on_it_and_is_asked_about(canvas: Canvas, draw: Draw, show: Show) -> None:
    tab = show("427")
    before = canvas.grab().toImage()
    draw(8)
    assert tab.state.picture is not None
    assert tab.prediction.answer == "427"
    assert tab.notice.text == _SENTENCE
    image = canvas.grab().toImage()
    colors = [image.pixelColor(x, canvas.height() // 2).name() for x in range(canvas.width())]
    assert "#0072b2" in colors  # frames of the digits
    start = canvas.page_view.transform().map(QPoint(*map(int, tab.state.sketch.strokes[0].positions[0])))
    assert canvas.grab().toImage().pixelColor(start).lightness() < 100
    tab.actions_.undo.trigger()
    assert tab.notice.text == ""
    assert canvas.grab().toImage() == before


@pytest.mark.parametrize(("words", "answer"), [("Start a new page", "8"), ("Keep the picture", "427")])
def test_each_answer_does_what_it_says_and_can_be_undone(
    qtbot: QtBot, draw: Draw, show: Show, words: str, answer: str
) -> None:
    tab = show("427")
    draw(8)
    strokes = tab.state.sketch.strokes
    press_answer(tab, qtbot, words)
    assert tab.prediction.answer == answer
    assert bool(tab.state.sketch.strokes) == (answer == "8")
    assert tab.notice.text == ""
    tab.actions_.undo.trigger()
    assert (tab.prediction.answer, tab.state.sketch.strokes) == ("427", strokes)
    assert tab.notice.text == _SENTENCE


def test_the_question_comes_back_until_it_is_answered(qtbot: QtBot, draw: Draw, show: Show) -> None:
    tab = show("427")
    draw(8)
    tab.notice.ask("Another one?", [("Yes", lambda: None)])
    press_answer(tab, qtbot, "Yes")
    qtbot.waitUntil(lambda: tab.notice.text == _SENTENCE)
    tab.notice.show_error("Something is wrong.")
    tab.actions_.undo.trigger()  # nothing lies on the picture any more
    tab.notice.hide_error()
    QApplication.processEvents()
    assert tab.notice.text == ""


def test_a_line_grows_on_a_picture_as_it_does_on_paper(canvas: Canvas, qtbot: QtBot, show: Show) -> None:
    show("427")
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
    for x in range(210, 401, 10):
        qtbot.mouseMove(canvas, QPoint(x, 40))
    growing = canvas.grab().toImage()
    assert all(growing.pixelColor(x, 40).lightness() < 100 for x in range(200, 400, 5))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(400, 40))
    canvas.fit_page()
    assert canvas.grab().toImage().pixelColor(300, 40).lightness() < 100


def test_the_eraser_takes_what_is_written_on_a_picture_and_nothing_of_it(
    canvas: Canvas, qtbot: QtBot, draw: Draw, show: Show
) -> None:
    tab = show("427")
    before = canvas.grab().toImage()
    draw(1)
    tab.actions_.eraser.trigger()
    start = tab.state.sketch.strokes[0].positions[0]
    place = canvas.page_view.transform().map(QPoint(*map(int, start)))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place + QPoint(0, 40))
    qtbot.mouseMove(canvas, place)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert tab.state.picture is not None
    tab.state.keep_picture()
    assert canvas.grab().toImage() == before

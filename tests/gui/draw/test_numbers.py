from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.tool_button import ToolButton
from digitpad.recognition.classifier import Classifier
from tests.gui.conftest import Draw, DrawLine
from tests.recognition.test_number_reader import write

Write = Callable[[str], None]


@pytest.fixture
def write_number(qtbot: QtBot, canvas: Canvas) -> Write:
    """Write a number on the paper with the mouse."""

    def hand(text: str) -> None:
        for stroke in write(text):
            places = [QPoint(round(x * 0.8) + 60, round(y * 0.8) + 100) for x, y in stroke]
            qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
            for place in places[1:]:
                qtbot.mouseMove(canvas, place)
            qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])

    return hand


@pytest.fixture
def number(window: MainWindow) -> QAction:
    action = window.findChild(QAction, "actionNumber")
    assert isinstance(action, QAction)
    return action


def test_a_number_is_read_as_it_grows(window: MainWindow, number: QAction, write_number: Write) -> None:
    number.trigger()
    write_number("4705")
    assert window.draw_tab.prediction.answer == "4705"
    assert window.draw_tab.state.chosen == 3
    write_number("\n12")
    assert window.draw_tab.prediction.answer == "4705\n12"
    window.draw_tab.actions_.undo.trigger()
    assert window.draw_tab.prediction.answer == "4705\n1"


def test_where_lines_cross_one_digit_or_a_number_is_the_persons_choice(
    window: MainWindow, draw: Draw, draw_line: DrawLine, number: QAction
) -> None:
    draw(2)
    draw_line((265, 90), (265, 450))  # through the 2
    assert window.draw_tab.prediction.answer == "?"
    reason = window.findChild(QLabel, "reason")
    assert isinstance(reason, QLabel)
    assert reason.text() == "several digits"
    number.trigger()
    assert reason.text() == ""
    assert window.draw_tab.prediction.answer == "12"
    number.trigger()
    assert window.draw_tab.prediction.answer == "?"


def test_an_x_is_no_digit_and_no_number(window: MainWindow, draw_line: DrawLine, number: QAction) -> None:
    for is_number in (False, True):
        assert number.isChecked() is is_number
        window.draw_tab.actions_.clear.trigger()
        for start, end in (((100, 100), (240, 310)), ((100, 310), (240, 100))):
            draw_line(start, end)
        assert window.draw_tab.prediction.answer == "?"
        number.trigger()


def test_the_choice_is_remembered(number: QAction, qtbot: QtBot) -> None:
    assert not Settings().reads_numbers
    number.trigger()
    assert Settings().reads_numbers
    again = make_window()
    qtbot.addWidget(again)
    assert again.draw_tab.actions_.number.isChecked()


def test_its_button_and_key_do_the_same(window: MainWindow, number: QAction, qtbot: QtBot) -> None:
    buttons = [button for button in window.findChildren(ToolButton) if button.action is number]
    assert len(buttons) == 1
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert number.isChecked()
    assert number.shortcut().toString() == "N"


def test_digits_are_named_on_the_paper_and_doubt_is_told(
    window: MainWindow, canvas: Canvas, number: QAction, write_number: Write
) -> None:
    number.trigger()
    write_number("36")
    state = window.findChild(QLabel, "answerState")
    assert isinstance(state, QLabel)
    assert state.text().startswith("● sure")
    assert [index for index, _ in canvas.tags()] == [0, 1]
    number.trigger()
    assert [index for index, _ in canvas.tags()] == [0, 1]  # it is one all the same


def test_another_model_reads_the_number_again(
    window: MainWindow, number: QAction, write_number: Write, one_more: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    number.trigger()
    write_number("36")
    monkeypatch.setattr("digitpad.gui.services.model_in_use.bundled_classifier", lambda: one_more)
    window.services.model.use_bundled()
    assert window.draw_tab.prediction.answer == "47"
    write_number("\n1")
    assert window.draw_tab.prediction.answer == "47\n2"


def test_a_fresh_sheet_holds_no_number(window: MainWindow, number: QAction, write_number: Write) -> None:
    number.trigger()
    write_number("36")
    window.draw_tab.actions_.clear.trigger()
    assert window.draw_tab.prediction.answer in ("", "–")


def test_a_click_on_an_answer_shows_its_digit_and_writes_nothing(
    window: MainWindow, canvas: Canvas, number: QAction, write_number: Write, qtbot: QtBot
) -> None:
    number.trigger()
    write_number("362")
    assert window.draw_tab.state.chosen == 2
    strokes = window.draw_tab.state.sketch.strokes
    for index, tag in canvas.tags():
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=tag.center().toPoint())
        assert window.draw_tab.state.chosen == index
        assert int(window.draw_tab.prediction.bars.probabilities.argmax()) == int("362"[index])  # type: ignore[union-attr]
    assert window.draw_tab.state.sketch.strokes == strokes
    write_number("\n1")
    assert window.draw_tab.state.chosen == 3


def test_a_line_that_begins_on_an_answer_is_drawn(
    window: MainWindow, canvas: Canvas, number: QAction, write_number: Write, qtbot: QtBot
) -> None:
    number.trigger()
    write_number("5")
    ((_, tag),) = canvas.tags()
    before = len(window.draw_tab.state.sketch.strokes)
    start = tag.center().toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(30, 0))
    qtbot.mouseMove(canvas, start + QPoint(60, 0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    strokes = window.draw_tab.state.sketch.strokes
    assert len(strokes) == before + 1
    assert float(strokes[-1].positions[:, 0].max() - strokes[-1].positions[:, 0].min()) == pytest.approx(60, abs=2)

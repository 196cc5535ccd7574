"""The answer's panel: what is said where an answer is not sure, what can be done about it, and why not another."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.explainer import Explanation
from digitpad.gui.main_window import MainWindow
from digitpad.learning.data.datasets import load_optdigits
from digitpad.recognition.reading import Prediction, Reading
from digitpad.recognition.why import relevance_of
from tests.gui.conftest import Draw, DrawLine


def _label(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


@pytest.fixture
def remedy(window: MainWindow) -> QPushButton:
    button = window.findChild(QPushButton, "remedyButton")
    assert isinstance(button, QPushButton)
    return button


@pytest.fixture
def write(draw: Draw) -> Callable[[str], None]:
    """Write digits side by side."""

    def hand(text: str) -> None:
        for place, letter in enumerate(text):
            draw(int(letter), scale=1.2, at=(60 + 170 * place, 100))

    return hand


def _predicted(*probabilities: tuple[int, float]) -> Prediction:
    given = dict(probabilities)
    rest = (1 - sum(given.values())) / (10 - len(given))
    return Prediction(
        np.zeros((28, 28), np.float32), np.array([given.get(each, rest) for each in range(10)], np.float32)
    )


def test_several_digits_beside_each_other_are_read_as_a_number(
    window: MainWindow, write: Callable[[str], None], remedy: QPushButton
) -> None:
    write("197")
    tab = window.draw_tab
    assert tab.prediction.answer == "197"
    assert [tag for tag, _ in tab.canvas.tags()] == [0, 1, 2]
    assert not tab.actions_.number.isChecked()
    assert _label(window, "reason") == ""
    assert not remedy.isVisible()
    for expected in ("19", "1"):
        tab.actions_.undo.trigger()
        assert tab.prediction.answer == expected
    assert not tab.canvas.tags()


def test_what_may_be_several_digits_is_read_as_a_number_at_a_click(
    window: MainWindow, draw: Draw, draw_line: DrawLine, remedy: QPushButton, qtbot: QtBot
) -> None:
    assert not remedy.isVisible()
    draw(2)
    draw_line((265, 90), (265, 450))  # through the 2
    assert window.draw_tab.prediction.answer == "?"
    assert _label(window, "reason") == "several digits"
    assert remedy.text() == "Read as a number"
    qtbot.mouseClick(remedy, Qt.MouseButton.LeftButton)
    assert window.draw_tab.prediction.answer == "12"
    assert window.draw_tab.actions_.number.isChecked()
    assert _label(window, "reason") == ""
    assert not remedy.isVisible()


def test_one_digit_is_not_offered_as_a_number(window: MainWindow, draw: Draw, remedy: QPushButton) -> None:
    for digit in range(10):
        draw(digit)
        assert not remedy.isVisible()
        window.draw_tab.actions_.clear.trigger()


def test_the_next_unsure_digit_is_shown_at_a_click(window: MainWindow, remedy: QPushButton, qtbot: QtBot) -> None:
    state = window.draw_tab.state
    unsure = _predicted((4, 0.5), (9, 0.4))
    state.reading = Reading((unsure, _predicted((3, 0.99)), replace(unsure)))
    state.choose(1)
    window.draw_tab.prediction.show_reading(state.reading, 1, None)
    assert _label(window, "digitPlace") == "Digit 2 of 3"
    assert _label(window, "reason") == "2 of 3 digits not sure"
    assert _label(window, "digitReason") == ""
    for place in (2, 0, 2):
        qtbot.mouseClick(remedy, Qt.MouseButton.LeftButton)
        assert state.chosen == place
    assert _label(window, "digitPlace") == "Digit 3 of 3"
    assert _label(window, "digitReason") == "between 4 and 9"


def test_there_is_no_button_for_a_digit_that_is_shown_already(window: MainWindow, remedy: QPushButton) -> None:
    reading = Reading((_predicted((4, 0.5), (9, 0.4)), _predicted((3, 0.99))))
    view = window.draw_tab.prediction
    view.show_reading(reading, 0, None)
    assert not remedy.isVisible()
    view.show_reading(reading, 1, None)
    assert remedy.isVisible()


def test_the_chosen_digit_and_those_not_sure_are_marked_and_a_click_chooses(window: MainWindow, qtbot: QtBot) -> None:
    label = window.draw_tab.prediction.answer_label
    label.show_answer("1? 3\n45", 4)
    letters = label.letters()
    assert [(letter, digit) for letter, digit, _ in letters if letter != " "] == [
        ("1", 0), ("?", 1), ("3", 2), ("4", 3), ("5", 4)
    ]  # fmt: skip
    pixels = pixels_of_image(label.grab().toImage()).astype(int)
    for (letter, digit, place), color in zip(
        [letters[0], letters[1], letters[-1]], ("text", "unsure", "accent"), strict=True
    ):
        shade = current_theme().color(color)
        wanted = np.array([shade.red(), shade.green(), shade.blue()])
        area = place.toRect() & label.rect()
        around = pixels[area.top() : area.bottom(), area.left() : area.right()]
        assert (np.abs(around[..., :3] - wanted).sum(axis=2) < 12).any(), (letter, digit)
    picked: list[int] = []
    label.digit_picked.connect(picked.append)
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=letters[1][2].center().toPoint())
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=letters[-1][2].center().toPoint())
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert picked == [1, 4]


def test_among_bars_of_nearly_one_length_none_stands_out(window: MainWindow) -> None:
    bars = window.draw_tab.prediction.bars
    bars.set_probabilities(_predicted((4, 0.12)).probabilities)
    assert bars.bold is None
    bars.set_probabilities(_predicted((4, 0.5), (9, 0.4)).probabilities)
    assert bars.bold == 4


def test_empty_paper_is_nothing_written_and_a_dot_is_nothing_to_read(
    window: MainWindow, click: Callable[[int, int], None]
) -> None:
    assert _label(window, "answerState") == "○ nothing written"
    click(200, 200)
    assert _label(window, "answerState") == "○ nothing to read"
    assert _label(window, "reason") == "only a dot"


def test_a_point_in_a_number_is_told_and_framed(
    window: MainWindow, canvas: Canvas, draw: Draw, click: Callable[[int, int], None]
) -> None:
    window.draw_tab.actions_.number.trigger()
    draw(3, scale=1.5, at=(60, 100))
    draw(4, scale=1.5, at=(250, 100))
    plain = pixels_of_image(canvas.grab().toImage())
    click(225, 290)
    assert window.draw_tab.prediction.answer == "34"
    assert _label(window, "answerState").startswith("● sure")
    assert _label(window, "reason") == "1 mark left out"
    differing = np.argwhere((pixels_of_image(canvas.grab().toImage()) != plain).any(axis=2))
    near = differing[(np.abs(differing - [290, 225]) < 30).all(axis=1)]
    half = window.draw_tab.toolbar.width_slider.value() / 2
    assert np.abs(near - [290, 225]).max() > half + 2  # a frame round the dot


def test_why_moves_nothing(window: MainWindow, draw: Draw, qtbot: QtBot) -> None:
    view = window.draw_tab.prediction
    draw(7)
    parts: list[QWidget] = [view.sure_row, view.bars, view.bitmap_row.bitmap_view, view.bitmap_row.why, view]

    def places() -> list[tuple[QPoint, QPoint]]:
        return [(part.mapTo(window, QPoint()), part.mapTo(window, part.rect().bottomRight())) for part in parts]

    before = places()
    qtbot.mouseClick(view.bitmap_row.why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.bitmap_row.bitmap_view.relevance is not None)
    assert places() == before
    qtbot.mouseClick(view.bars, Qt.MouseButton.LeftButton, pos=QPoint(50, view.bars.height() - 3))
    assert places() == before


def test_a_bar_that_is_clicked_asks_why_not(window: MainWindow, draw: Draw, qtbot: QtBot) -> None:
    view, state = window.draw_tab.prediction, window.draw_tab.state
    bars, row = view.bars, view.bitmap_row
    draw(7)
    digit = state.digit
    assert digit is not None
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(50, round(9.5 * bars.height() / 10)))
    assert row.why.isChecked()
    assert "Asked about: 9" in bars.accessibleDescription()
    qtbot.waitUntil(lambda: row.bitmap_view.relevance is not None)
    assert row.bitmap_view.relevance is not None
    np.testing.assert_allclose(row.bitmap_view.relevance, relevance_of(digit.bitmap, 9, state.classifier), atol=1e-6)
    assert _label(window, "whyLegend").startswith("Why not 9?")
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    assert "Asked about: 8" in bars.accessibleDescription()
    qtbot.keyClick(bars, Qt.Key.Key_2)
    assert "Asked about: 2" in bars.accessibleDescription()
    qtbot.keyClick(bars, Qt.Key.Key_2)  # the same again: back to the answer
    assert bars.accessibleDescription().startswith("0:")
    assert _label(window, "whyLegend").startswith("Orange ink counts in favour of 7")
    qtbot.keyClick(bars, Qt.Key.Key_2)
    draw(1, scale=1.0, at=(500, 60))
    assert "Asked" not in bars.accessibleDescription()  # what was asked was about another drawing
    qtbot.keyClick(bars, Qt.Key.Key_2)
    qtbot.mouseClick(row.why, Qt.MouseButton.LeftButton)
    assert state.asked is None


def test_why_not_shows_the_digit_that_is_asked_about(
    window: MainWindow, draw: Draw, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    digits = load_optdigits()
    monkeypatch.setattr("digitpad.gui.services.datasets.find_mnist", lambda: Path("mnist.npz"))
    monkeypatch.setattr("digitpad.gui.services.datasets.load", lambda _: digits)
    row = window.draw_tab.prediction.bitmap_row.why_panel.neighbours
    draw(0)
    qtbot.mouseClick(window.draw_tab.prediction.bitmap_row.why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(row.neighbours) == 5)
    window.draw_tab.prediction.bars.digit_asked.emit(9)
    qtbot.waitUntil(lambda: {neighbour.label for neighbour in row.neighbours} == {9})


def test_ink_that_counts_neither_way_stays_ink(window: MainWindow, canvas: Canvas, draw: Draw) -> None:
    draw(7)
    plain = canvas.grab().toImage()
    digit = window.draw_tab.state.digit
    assert digit is not None
    canvas.show_why(Explanation(digit, 7, np.full((28, 28), 1e-9, np.float32), None))
    pixels, before = pixels_of_image(canvas.grab().toImage()).astype(int), pixels_of_image(plain).astype(int)
    ink = current_theme().color("ink")
    is_ink = (before[..., :3] == [ink.red(), ink.green(), ink.blue()]).all(axis=2)
    assert is_ink.sum() > 1000
    assert np.abs(pixels - before)[is_ink].max() < 10


@pytest.mark.parametrize("digits", ["", "7", "1975"])
def test_nothing_scrolls_in_a_window_of_the_first_size(
    window: MainWindow, write: Callable[[str], None], digits: str
) -> None:
    write(digits)
    if len(digits) > 1:
        window.draw_tab.actions_.number.trigger()
    areas = window.draw_tab.findChildren(QScrollArea)
    (area,) = (area for area in areas if area.widget() is window.draw_tab.prediction)
    assert area.verticalScrollBar().maximum() == 0


def test_a_change_of_theme_moves_nothing_beside_words_of_several_lines(
    window: MainWindow, draw_line: DrawLine, qtbot: QtBot
) -> None:
    for start, end in (((100, 100), (100, 310)), ((200, 100), (300, 310)), ((200, 310), (300, 100))):
        draw_line(start, end)
    qtbot.waitUntil(lambda: bool(_label(window, "readingTime")))
    assert _label(window, "digitReason")
    QApplication.processEvents()
    bars = window.draw_tab.prediction.bars
    before = bars.geometry()
    for scheme in ("dark", "light"):
        action = window.findChild(QAction, f"actionScheme.{scheme}")
        assert isinstance(action, QAction)
        action.trigger()
        QApplication.processEvents()
        assert bars.geometry() == before, scheme

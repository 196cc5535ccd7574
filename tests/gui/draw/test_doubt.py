"""Not sure: how sure an answer must be, and why it is what it is."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.neighbour_row import NeighbourRow
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.learning.data.datasets import Dataset, load_optdigits, save
from digitpad.learning.evaluation.nearest import nearest
from digitpad.recognition.reading import Prediction, Reading
from tests.gui.conftest import Draw
from tests.handwriting import DIGITS, picture


@pytest.fixture
def slider(window: MainWindow) -> QSlider:
    slider = window.findChild(QSlider, "sureFrom")
    assert isinstance(slider, QSlider)
    return slider


@pytest.fixture
def why(window: MainWindow) -> QToolButton:
    button = window.findChild(QToolButton, "whyButton")
    assert isinstance(button, QToolButton)
    return button


def _text(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def _scribble(qtbot: QtBot, canvas: Canvas) -> None:
    """Up and down across the paper, again and again."""
    places = [QPoint(120 + 25 * step, 150 if step % 2 else 450) for step in range(18)]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(canvas, place)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])


def test_a_scribble_is_claimed_to_be_no_digit(window: MainWindow, canvas: Canvas, qtbot: QtBot) -> None:
    _scribble(qtbot, canvas)
    assert window.draw_tab.prediction.answer == "?"
    assert _text(window, "answerState").startswith("◐ not sure")
    assert _text(window, "reason")
    assert _text(window, "runnerUp") == ""  # ten answers, all of them unlikely


def test_what_it_may_be_is_named_where_two_digits_are_likely(window: MainWindow) -> None:
    probabilities = np.full(10, 0.0125, np.float32)
    probabilities[[4, 9]] = 0.5, 0.4
    doubtful = Prediction(np.zeros((28, 28), np.float32), probabilities)
    window.draw_tab.prediction.show_reading(Reading((doubtful,)), 0, 1.0)
    assert _text(window, "runnerUp").startswith("perhaps 4 · 50.0 %, or 9")
    assert _text(window, "reason") == "between 4 and 9"


def test_the_slider_decides_and_is_remembered(
    window: MainWindow, canvas: Canvas, slider: QSlider, qtbot: QtBot
) -> None:
    (six,) = DIGITS[6]
    places = [QPoint(round(200 + 3 * x), round(60 + 3 * y)) for x, y in six[: 3 * len(six) // 4]]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(canvas, place)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=places[-1])
    (digit,) = window.draw_tab.state.reading.digits
    assert 0.6 < digit.confidence < 0.95
    for percent, answer in ((60, str(digit.digit)), (95, "?"), (60, str(digit.digit))):
        slider.setValue(percent)
        assert window.draw_tab.prediction.answer == answer
        assert Settings().sure_from == percent
    slider.setValue(95)
    again = make_window()
    qtbot.addWidget(again)
    assert again.draw_tab.state.sure_from == 0.95
    assert again.draw_tab.prediction.sure_row.slider.value() == 95


def test_why_colours_the_ink_once_the_pen_rests(
    window: MainWindow, why: QToolButton, draw: Draw, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digitpad.gui.services.datasets.find_mnist", lambda: None)
    view = window.draw_tab.prediction.bitmap_row.bitmap_view
    draw(7)
    plain = view.grab().toImage()
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.relevance is not None)
    assert view.grab().toImage() != plain
    assert "in favour of 7" in _text(window, "whyLegend")
    assert "Download MNIST" in _text(window, "neighboursTitle")
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    assert view.relevance is None
    assert view.grab().toImage() == plain


def _orange(canvas: Canvas) -> int:
    """How many of the paper's pixels are much redder than blue."""
    pixels = pixels_of_image(canvas.grab().toImage()).astype(int)
    return int((pixels[..., 0] - pixels[..., 2] > 80).sum())


def test_why_colours_the_strokes_on_the_paper(
    window: MainWindow, canvas: Canvas, why: QToolButton, draw: Draw, qtbot: QtBot
) -> None:
    draw(7)
    assert _orange(canvas) == 0
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _orange(canvas) > 500)
    window.draw_tab.actions_.undo.trigger()
    assert _orange(canvas) == 0
    window.draw_tab.actions_.number.trigger()
    draw(3, scale=1.5, at=(40, 100))
    draw(8, scale=1.5, at=(320, 100))
    qtbot.waitUntil(lambda: _orange(canvas) > 500)
    half = canvas.grab().toImage().width() // 2
    pixels = pixels_of_image(canvas.grab().toImage()).astype(int)
    is_orange = pixels[..., 0] - pixels[..., 2] > 80
    assert not is_orange[:, : half // 2].any()  # only the newest digit's
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    assert _orange(canvas) == 0


def test_why_colours_the_ink_of_a_picture(
    window: MainWindow, canvas: Canvas, why: QToolButton, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "numbers.png"
    Image.fromarray(picture("27")).save(path)
    window.draw_tab.open_file(path)
    qtbot.waitUntil(lambda: window.draw_tab.prediction.answer == "27")
    plain = _orange(canvas)
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _orange(canvas) > plain + 300)
    window.draw_tab.actions_.clear.trigger()
    assert _orange(canvas) == 0


def test_the_training_pictures_most_like_it_are_shown(
    window: MainWindow, why: QToolButton, draw: Draw, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    digits: Dataset = load_optdigits()
    monkeypatch.setattr("digitpad.gui.services.datasets.find_mnist", lambda: Path("mnist.npz"))
    monkeypatch.setattr("digitpad.gui.services.datasets.load", lambda _: digits)
    row = window.findChild(NeighbourRow)
    assert isinstance(row, NeighbourRow)
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    assert _text(window, "whyLegend").startswith("Write something")
    draw(0)
    qtbot.waitUntil(lambda: len(row.neighbours) == 5)
    assert sum(neighbour.label == 0 for neighbour in row.neighbours) >= 3
    before = [neighbour.index for neighbour in row.neighbours]
    window.draw_tab.actions_.clear.trigger()
    assert not row.neighbours
    draw(1)
    qtbot.waitUntil(lambda: bool(row.neighbours))
    assert [neighbour.index for neighbour in row.neighbours] != before
    assert np.isin([neighbour.label for neighbour in row.neighbours], range(10)).all()


def test_the_mnist_that_is_there_now_is_used(  # noqa: PLR0917
    window: MainWindow, why: QToolButton, draw: Draw, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digits, path = load_optdigits(), tmp_path / "mnist.npz"
    row = window.findChild(NeighbourRow)
    assert isinstance(row, NeighbourRow)
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    window.services.datasets.look()  # nothing is there yet
    draw(0)
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.draw_tab.prediction.bitmap_row.bitmap_view.relevance is not None)
    assert "Download MNIST" in _text(window, "neighboursTitle")
    save(digits, path, [])
    window.services.datasets.look()  # it was downloaded
    qtbot.waitUntil(lambda: len(row.neighbours) == 5)
    assert "Most like it" in _text(window, "neighboursTitle")
    assert {neighbour.label for neighbour in row.neighbours} == {0}
    others = replace(digits, x_train=digits.x_train[:900], y_train=digits.y_train[:900])
    save(others, path, [])  # it was replaced by another file
    window.draw_tab.actions_.clear.trigger()
    draw(0)
    qtbot.waitUntil(lambda: len(row.neighbours) == 5)
    bitmap = window.draw_tab.prediction.bitmap
    assert bitmap is not None
    expected = nearest(bitmap, others.x_train, others.y_train)
    assert [neighbour.index for neighbour in row.neighbours] == [neighbour.index for neighbour in expected]

"""The page of all digits: named otherwise, taken out, put back."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.errors import DigitpadError
from digitpad.gui.hand.window import HandWindow
from digitpad.gui.main_window import MainWindow
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.widgets.wall import PictureWall
from digitpad.hand.last_layer import LastLayer
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from digitpad.hand.teaching import bundled_teacher
from digitpad.recognition.classifier import Classifier, bundled_classifier
from tests.handwriting import DIGITS


@pytest.fixture
def page(home: object, hand: HandWindow, window: MainWindow) -> HandWindow:
    """The page with a 3, a 7 and a 4; the newest, the 4, comes first."""
    window.services.writers.add([OwnDigit.of_strokes(DIGITS[label], label, "Me") for label in (3, 7, 4)])
    hand.pages.setCurrentWidget(hand.digits)
    return hand


def _click(wall: PictureWall, place: int, qtbot: QtBot) -> None:
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place * wall.grid.cell.width() + 20, 20))


def _labels() -> list[int]:
    return [digit.label for digit in Hands().of("Me")]


def test_the_newest_digit_is_seen_at_once_and_the_chosen_one_stays_as_others_come(
    page: HandWindow, window: MainWindow, qtbot: QtBot
) -> None:
    assert (page.digits.wall.current, page.digits.label.currentText()) == (0, "4")
    assert page.digits.remove.isVisible()
    _click(page.digits.wall, 2, qtbot)
    window.services.writers.add([OwnDigit.of_strokes(DIGITS[9], 9, "Me")])
    assert (page.digits.wall.current, page.digits.label.currentText()) == (3, "3")
    window.services.writers.remove(window.services.writers.digits)
    assert not page.digits.remove.isVisible()


def test_a_digit_is_named_otherwise(page: HandWindow, qtbot: QtBot) -> None:
    _click(page.digits.wall, 1, qtbot)
    assert page.digits.label.currentText() == "7"
    page.digits.label.setFocus()
    qtbot.keyClick(page.digits.label, Qt.Key.Key_1)
    page.digits.label.activated.emit(1)
    assert _labels() == [3, 1, 4]
    assert page.digits.wall.current == 1  # it stays marked


def test_a_digit_is_taken_out_and_put_back(page: HandWindow, qtbot: QtBot) -> None:
    _click(page.digits.wall, 0, qtbot)
    qtbot.mouseClick(page.digits.remove, Qt.MouseButton.LeftButton)
    assert _labels() == [3, 7]
    assert len(page.digits.wall.indices) == 2
    (back,) = [each for each in page.notice.findChildren(QPushButton) if "back" in each.text()]
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert _labels() == [3, 7, 4]


def test_it_says_what_the_model_in_use_reads_now(page: HandWindow, window: MainWindow, qtbot: QtBot) -> None:
    network, base = bundled_teacher().network, bundled_classifier()
    fives = LastLayer(np.zeros_like(network.last_layer.weights), 9 * np.eye(10, dtype=np.float32)[5])
    content = network.with_last_layer(fives)
    assert "5" not in page.digits.wall.words_of(0)
    window.services.model.use(ChosenModel(Classifier(base.path, {}, content), "fives"))
    assert "5" in page.digits.wall.words_of(0)
    _click(page.digits.wall, 0, qtbot)
    answer = page.digits.findChild(QLabel, "ownAnswer")
    assert answer is not None
    assert answer.text().startswith("fives reads 5")


def test_it_says_that_what_is_not_sure_does_not_count_as_read(
    page: HandWindow, window: MainWindow, qtbot: QtBot
) -> None:
    answer = page.digits.findChild(QLabel, "ownAnswer")
    assert answer is not None
    assert "does not count" not in answer.text()
    network, base = bundled_teacher().network, bundled_classifier()
    fives = LastLayer(np.zeros_like(network.last_layer.weights), 3 * np.eye(10, dtype=np.float32)[5])
    content = network.with_last_layer(fives)
    window.services.model.use(ChosenModel(Classifier(base.path, {}, content), "fives"))
    _click(page.digits.wall, 0, qtbot)
    assert answer.text().endswith("sure: that does not count as read.")


def test_a_digit_is_read_once(page: HandWindow, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands take seconds, at each change."""
    counts: list[int] = []
    read = Classifier.probabilities

    def counted(classifier: Classifier, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        counts.append(len(bitmaps))
        return read(classifier, bitmaps)

    monkeypatch.setattr(Classifier, "probabilities", counted)
    writers = window.services.writers
    writers.relabel(writers.digits[0], 8)
    assert "3" in page.digits.wall.words_of(2)
    assert counts == []
    writers.add([OwnDigit.of_strokes(DIGITS[5], 5, "Me")])
    assert counts == [1]


def test_the_wall_draws_strokes_and_not_pixels(page: HandWindow) -> None:
    wall = page.digits.wall
    seen = wall.viewport().grab().toImage()
    wall.set_ink(None)
    pixels = wall.viewport().grab().toImage()
    assert seen != pixels


def test_own_digits_are_a_data_set_on_the_data_tab(window: MainWindow, page: HandWindow, qtbot: QtBot) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    view = window.data_tab.view
    qtbot.waitUntil(lambda: not window.data_tab.is_busy)
    view.filters.choice.setFocus()
    view.filters.choice.focusInEvent(None)  # type: ignore[arg-type]
    view.filters.choice.setCurrentIndex(view.filters.choice.findText("Digits of Me"))
    qtbot.waitUntil(lambda: view.wall.indices.tolist() == [0, 1])
    window.services.writers.add([OwnDigit.of_strokes(DIGITS[5], 5, "Me", round_=2)])
    qtbot.waitUntil(lambda: view.wall.indices.tolist() == [0, 1, 2])
    np.testing.assert_array_equal(window.data_tab._labels, [3, 7, 4])


def test_own_digits_are_a_data_set_on_train_and_on_results(window: MainWindow, page: HandWindow, qtbot: QtBot) -> None:
    form = window.train_tab.view.form
    form.data.choice.choose("hand:Me")
    assert form.data.values()["data"] == "hand:Me"
    results = window.results_tab
    window.tabs.setCurrentWidget(results)
    results.view.questions.choice.choose("hand:Me")
    results.view.questions.part.setCurrentIndex(results.view.questions.part.findData("training"))
    qtbot.mouseClick(results.view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not results.is_busy)
    assert results.results is not None, results.view.notice.text
    assert len(results.results.judged[0].evaluation.labels) == 2
    window.services.writers.delete()
    with pytest.raises(DigitpadError, match="not there any more"):
        form.data.values()

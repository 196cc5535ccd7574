"""Answers that come late, from real threads, are never shown: pictures that are read, and explanations.

`is_late` says when the worker ends: after the user did something else, or before, with its result on the way.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from digitpad.assets import models_folder
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.neighbour_row import NeighbourRow
from digitpad.gui.draw.tab import DrawTab
from digitpad.gui.jobs.task import running_tasks
from digitpad.gui.main_window import MainWindow
from digitpad.ink.picture_file import open_picture
from digitpad.learning.data.datasets import load_optdigits
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.why import relevance_of
from tests.gui.conftest import Draw
from tests.gui.draw.conftest import saved
from tests.gui.gate import Gate

_PATIENCE_MS = 30_000  # after which a worker has hung


class _Held:
    """A function of the worker's that does not return from its first call until it is released."""

    def __init__(self, work: Callable[..., Any]) -> None:
        self._work = work
        self._gate = Gate()

    def __call__(self, *args: Any) -> Any:
        if not self._gate.reached.is_set():
            self._gate.hold()
        return self._work(*args)

    def wait_until_it_began(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(self._gate.reached.is_set)

    def release(self) -> None:
        self._gate.open()

    def end_unheard(self) -> None:
        """Let the worker end while the window's thread is busy, so that its result is still on the way."""
        self.release()
        for task in running_tasks():
            for thread in task.findChildren(QThread):
                assert thread.wait(_PATIENCE_MS)


@pytest.fixture
def decoding(monkeypatch: pytest.MonkeyPatch) -> _Held:
    held = _Held(open_picture)
    monkeypatch.setattr("digitpad.gui.draw.opening.open_picture", held)
    return held


@pytest.fixture
def explaining(monkeypatch: pytest.MonkeyPatch) -> _Held:
    """Explanations need no MNIST here."""
    held = _Held(relevance_of)
    monkeypatch.setattr("digitpad.gui.draw.explainer.relevance_of", held)
    monkeypatch.setattr("digitpad.gui.services.datasets.find_mnist", lambda: None)
    return held


@pytest.fixture
def tab(window: MainWindow) -> DrawTab:
    return window.draw_tab


@pytest.fixture
def answers(tab: DrawTab) -> list[str]:
    """All answers that are shown from now on."""
    shown: list[str] = []
    tab.state.listen(lambda _: shown.append(tab.prediction.answer))
    return shown


@pytest.fixture
def why(window: MainWindow) -> QToolButton:
    button = window.findChild(QToolButton, "whyButton")
    assert isinstance(button, QToolButton)
    return button


@pytest.fixture
def use_one_more(window: MainWindow, one_more: Classifier, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Have another model read."""

    def use() -> None:
        monkeypatch.setattr("digitpad.gui.services.model_in_use.bundled_classifier", lambda: one_more)
        window.services.model.use_bundled()

    return use


def _wait_for_jobs(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.services.jobs.is_busy)


@pytest.mark.parametrize("is_late", [True, False])
def test_a_picture_that_took_longer_does_not_replace_a_later_one(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, qtbot: QtBot, tmp_path: Path, decoding: _Held, answers: list[str], is_late: bool
) -> None:
    tab.open_file(saved(tmp_path / "2.png", "2"))
    decoding.wait_until_it_began(qtbot)
    if not is_late:
        decoding.end_unheard()
    tab.open_file(saved(tmp_path / "4.png", "4"))
    qtbot.waitUntil(lambda: tab.prediction.answer == "4")
    decoding.release()
    _wait_for_jobs(window, qtbot)
    assert tab.prediction.answer == "4"
    assert "2" not in answers


@pytest.mark.parametrize("is_late", [True, False])
@pytest.mark.parametrize("change", ["write", "clear", "dismiss"])
def test_a_picture_still_being_read_can_be_cancelled(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, qtbot: QtBot, draw: Draw, seven: Path, decoding: _Held, change: str, is_late: bool
) -> None:
    draw(3)
    tab.open_file(seven)
    decoding.wait_until_it_began(qtbot)
    qtbot.waitUntil(lambda: "seven.png" in tab.notice.text)
    if not is_late:
        decoding.end_unheard()
    match change:
        case "write":
            draw(3, scale=0.5, at=(700, 400))
        case "clear":
            tab.actions_.clear.trigger()
        case _:
            close = tab.notice.findChild(QToolButton)
            assert isinstance(close, QToolButton)
            qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not tab.notice.isVisible()
    decoding.release()
    _wait_for_jobs(window, qtbot)
    assert tab.state.picture is None
    assert not tab.notice.isVisible()


@pytest.mark.parametrize("is_late", [True, False])
def test_a_picture_is_shown_as_the_newest_model_reads_it(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, qtbot: QtBot, seven: Path, decoding: _Held, answers: list[str],
    use_one_more: Callable[[], None], is_late: bool,
) -> None:  # fmt: skip
    tab.open_file(seven)
    decoding.wait_until_it_began(qtbot)
    if not is_late:
        decoding.end_unheard()
    use_one_more()
    decoding.release()
    qtbot.waitUntil(lambda: tab.prediction.answer == "8")
    _wait_for_jobs(window, qtbot)
    assert tab.prediction.answer == "8"
    assert "7" not in answers


def test_a_cancelled_picture_does_not_come_back_with_another_model(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, qtbot: QtBot, draw: Draw, seven: Path, decoding: _Held,
    use_one_more: Callable[[], None],
) -> None:  # fmt: skip
    tab.open_file(seven)
    decoding.wait_until_it_began(qtbot)
    draw(3)
    use_one_more()
    decoding.release()
    _wait_for_jobs(window, qtbot)
    assert tab.state.picture is None
    assert tab.prediction.answer == "4"


@pytest.mark.parametrize("is_late", [True, False])
def test_a_model_that_is_still_being_opened_does_not_replace_one_chosen_later(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, qtbot: QtBot, draw: Draw, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    one_more: Classifier, answers: list[str], is_late: bool,
) -> None:  # fmt: skip
    path = tmp_path / "own.tflite"
    shutil.copy(models_folder() / "digits.tflite", path)
    opening = _Held(lambda _should_stop: one_more)
    monkeypatch.setattr("digitpad.learning.runs.model_source.ModelSource.open", opening)
    draw(7)
    window.services.model.use_file(path, tab.notice)
    opening.wait_until_it_began(qtbot)
    if not is_late:
        opening.end_unheard()
    window.services.model.use_bundled()
    opening.release()
    _wait_for_jobs(window, qtbot)
    assert window.services.model.is_bundled
    assert tab.prediction.answer == "7"
    assert "8" not in answers


@pytest.mark.parametrize("is_late", [True, False])
@pytest.mark.parametrize("change", ["other digit", "other model"])
def test_what_is_explained_is_what_is_shown(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, qtbot: QtBot, draw: Draw, why: QToolButton, explaining: _Held,
    use_one_more: Callable[[], None], change: str, is_late: bool,
) -> None:  # fmt: skip
    draw(7)
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    explaining.wait_until_it_began(qtbot)
    if not is_late:
        explaining.end_unheard()
    if change == "other model":
        use_one_more()
    else:
        tab.actions_.clear.trigger()
        draw(3)
    explaining.release()
    view = tab.prediction.bitmap_row.bitmap_view
    qtbot.waitUntil(lambda: view.relevance is not None)
    digit = tab.state.digit
    assert digit is not None
    np.testing.assert_array_equal(view.relevance, relevance_of(digit.bitmap, digit.digit, tab.state.classifier))
    assert view.bitmap is digit.bitmap


@pytest.mark.parametrize("is_late", [True, False])
def test_nothing_is_explained_once_nobody_asks(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, canvas: Canvas, qtbot: QtBot, draw: Draw, why: QToolButton, explaining: _Held,
    is_late: bool,
) -> None:  # fmt: skip
    draw(7)
    plain = canvas.grab().toImage()
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    explaining.wait_until_it_began(qtbot)
    if not is_late:
        explaining.end_unheard()
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    explaining.release()
    _wait_for_jobs(window, qtbot)
    assert tab.prediction.bitmap_row.bitmap_view.relevance is None
    assert canvas.grab().toImage() == plain


@pytest.mark.parametrize("change", ["other digit", "nobody asks"])
def test_training_pictures_that_come_late_are_those_of_what_is_shown(  # noqa: PLR0917
    window: MainWindow, tab: DrawTab, qtbot: QtBot, draw: Draw, why: QToolButton, monkeypatch: pytest.MonkeyPatch,
    change: str,
) -> None:  # fmt: skip
    digits = load_optdigits()
    loading = _Held(lambda _name: digits)
    monkeypatch.setattr("digitpad.gui.services.datasets.find_mnist", lambda: Path("mnist.npz"))
    monkeypatch.setattr("digitpad.gui.services.datasets.load", loading)
    row = window.findChild(NeighbourRow)
    assert isinstance(row, NeighbourRow)
    draw(0)
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    loading.wait_until_it_began(qtbot)
    if change == "nobody asks":
        qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    else:
        tab.actions_.clear.trigger()
        draw(1)
    loading.release()
    if change == "other digit":
        qtbot.waitUntil(lambda: len(row.neighbours) == 5)
        assert {neighbour.label for neighbour in row.neighbours} == {1}
    _wait_for_jobs(window, qtbot)
    assert bool(row.neighbours) == (change == "other digit")
    assert (tab.prediction.bitmap_row.bitmap_view.relevance is not None) == (change == "other digit")

"""What comes late: results of a judgement that was stopped, and of models that were chosen before."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.results.tab import ResultsTab
from digitpad.gui.results.view import ResultsView
from digitpad.learning.evaluation.figures import Evaluation, evaluate
from tests.gui.gate import Gate

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ResultsTab:
    """The Results tab, shown, with optdigits."""
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    window.tabs.setCurrentWidget(window.results_tab)
    qtbot.waitUntil(lambda: not window.results_tab.is_busy)
    return window.results_tab


@pytest.fixture
def view(tab: ResultsTab) -> ResultsView:
    return tab.view


@pytest.fixture
def gate(tab: ResultsTab, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Where the first judgement stands; it does not hear that it should stop, and ends with results."""
    gate = Gate()

    def late(*words: Any) -> Evaluation:
        is_first = not gate.reached.is_set()
        found = evaluate(*words[:3])
        if is_first:
            gate.hold()
        return found

    monkeypatch.setattr("digitpad.learning.evaluation.judging.evaluate", late)
    return gate


def _headline(view: ResultsView) -> str:
    label = view.headline.findChild(QLabel, "headline00")
    assert isinstance(label, QLabel)
    return label.text()


def test_results_of_a_judgement_that_was_stopped_are_not_shown_even_if_they_come(
    tab: ResultsTab, view: ResultsView, gate: Gate, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.mouseClick(view.questions.progress.cancel, Qt.MouseButton.LeftButton)
    gate.open()
    qtbot.waitUntil(lambda: not tab.is_busy)
    assert tab.results is None
    assert not _headline(view)
    assert not len(view.pictures.wall.indices)


def test_a_judgement_begun_after_one_that_was_stopped_shows_its_own_results(
    tab: ResultsTab, view: ResultsView, gate: Gate, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.mouseClick(view.questions.progress.cancel, Qt.MouseButton.LeftButton)
    view.questions.part.setCurrentIndex(view.questions.part.findData("training"))
    tab.start()  # the first one has not ended yet
    gate.open()
    qtbot.waitUntil(lambda: not tab.is_busy)
    assert tab.results is not None
    assert len(tab.results.bitmaps) == 1437
    assert _headline(view) == "bundled model on optdigits, training pictures"
    assert view.questions.start.isEnabled()


def test_what_is_chosen_while_models_are_judged_does_not_rename_the_results(
    tab: ResultsTab, view: ResultsView, gate: Gate, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(gate.reached.is_set)
    view.questions.part.setCurrentIndex(view.questions.part.findData("training"))
    gate.open()
    qtbot.waitUntil(lambda: not tab.is_busy)
    assert _headline(view) == "bundled model on optdigits, test pictures"
    assert tab.results is not None
    assert len(tab.results.bitmaps) == 360

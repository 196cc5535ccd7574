"""The practice game, written with real strokes and read by the real model."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.hand.game import Game
from digitpad.gui.hand.window import HandWindow
from digitpad.gui.widgets.notice import Notice
from digitpad.hand.practice_log import PracticeLog
from digitpad.hand.store import Hands
from digitpad.recognition.reading import Reading
from tests.gui.hand.conftest import WriteOn

Play = Callable[[dict[str, int]], None]


@pytest.fixture
def play(hand: HandWindow, write_on: WriteOn, qtbot: QtBot) -> Play:
    """Play a game of digits; some are written as others."""

    def go(written_as: dict[str, int]) -> None:
        hand.pages.setCurrentWidget(hand.practice)
        qtbot.mouseClick(hand.practice.start, Qt.MouseButton.LeftButton)
        hand.practice.digit_paper.rest_ms = 1
        while hand.referee.game is not None:
            task = hand.referee.game.task or ""
            with qtbot.waitSignal(hand.practice.digit_paper.rested):
                write_on(hand.practice.digit_paper, written_as.get(task, int(task)))

    return go


def test_a_game_is_read_scored_and_kept_and_what_was_misread_is_offered(
    hand: HandWindow, play: Play, qtbot: QtBot
) -> None:
    play({"3": 7, "5": 2})
    assert hand.practice.title.words.startswith("8 of 10 right in 0:")
    (score,) = PracticeLog().of("Me")
    assert (score.kind, score.asked, score.right) == ("digits", 10, 8)
    assert "80 %" in hand.practice.chart.accessibleDescription()
    assert Hands().of("Me") == ()
    qtbot.mouseClick(hand.practice.keep, Qt.MouseButton.LeftButton)
    assert sorted(digit.label for digit in Hands().of("Me")) == [3, 5]
    assert hand.notice.text == "Kept for Me: 2 digits so far."
    assert not hand.practice.keep.isVisible()


def test_what_was_misread_is_said_beside_the_score_and_the_button_that_ends_the_game(
    hand: HandWindow, write_on: WriteOn, qtbot: QtBot
) -> None:
    practice, notice = hand.practice, hand.notice
    hand.pages.setCurrentWidget(practice)
    notice.show_error("Something went wrong before.")
    qtbot.mouseClick(practice.start, Qt.MouseButton.LeftButton)
    _is_clear(notice, practice.score, practice.stop)
    assert hand.referee.game is not None
    task = hand.referee.game.task or ""
    practice.digit_paper.rest_ms = 1
    with qtbot.waitSignal(practice.digit_paper.rested):
        write_on(practice.digit_paper, (int(task) + 1) % 10)
    assert notice.text.startswith(f"{task} was read as ")
    _is_clear(notice, practice.score, practice.stop)
    assert notice.isVisible()
    qtbot.mouseClick(practice.stop, Qt.MouseButton.LeftButton)
    notice.show_done("Nothing is kept clear now.")
    assert notice.geometry().bottom() > hand.pages.height() - notice.height()


def _is_clear(notice: Notice, *others: QWidget) -> None:
    """No pixel of the others is hidden."""
    QApplication.processEvents()
    for other in others:
        assert other.isVisible()
        place = QRect(other.mapTo(other.window(), QPoint(0, 0)), other.size())
        assert not place.intersects(QRect(notice.mapTo(notice.window(), QPoint(0, 0)), notice.size()))


def test_a_game_that_is_read_as_meant_offers_nothing(hand: HandWindow, play: Play) -> None:
    play({})
    assert hand.practice.title.words.startswith("10 of 10 right")
    assert not hand.practice.keep.isVisible()


def test_what_was_read_but_not_surely_is_offered_too(
    hand: HandWindow, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reading, "is_sure", lambda *_: False)
    play({})
    assert hand.practice.title.words.startswith("0 of 10 right")
    assert len(hand.practice.wall.indices) == 10


def test_what_came_of_a_game_is_not_covered_by_what_was_said_in_it(hand: HandWindow, play: Play) -> None:
    play({str(digit): (digit + 1) % 10 for digit in range(10)})
    assert hand.practice.title.words.startswith("0 of 10 right")
    assert not hand.notice.isVisible()


def test_numbers_are_asked_for_and_read(hand: HandWindow, qtbot: QtBot) -> None:
    hand.pages.setCurrentWidget(hand.practice)
    hand.practice.kind.setCurrentIndex(1)
    qtbot.mouseClick(hand.practice.start, Qt.MouseButton.LeftButton)
    assert hand.practice.paper is hand.practice.number_paper
    game = hand.referee.game
    assert game is not None
    assert hand.practice.prompt.words == f"Write {game.task}"
    qtbot.mouseClick(hand.practice.stop, Qt.MouseButton.LeftButton)
    assert hand.practice.start.isVisible()
    assert PracticeLog().of("Me") == []  # a game that was ended does not count


def test_numbers_have_two_to_four_digits_and_do_not_begin_with_0() -> None:
    tasks = [task for seed in range(50) for task in Game("numbers", Random(seed)).tasks]
    assert {len(task) for task in tasks} == {2, 3, 4}
    assert not [task for task in tasks if task[0] == "0"]

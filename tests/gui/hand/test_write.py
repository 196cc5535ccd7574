"""The practice sheet, with real strokes, keys and files."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from digitpad.gui.hand.practice_round import PracticeRound
from digitpad.gui.hand.window import HandWindow
from digitpad.gui.main_window import MainWindow
from digitpad.gui.settings import Settings
from digitpad.hand.store import Hands, hands_folder
from tests.gui.hand.conftest import WriteOn


def _press(hand: HandWindow, name: str, qtbot: QtBot) -> None:
    button = hand.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_round_asks_for_each_digit_once_and_keeps_each_at_once(
    hand: HandWindow, write_round: Callable[[], None], write_on: WriteOn, qtbot: QtBot
) -> None:
    first = hand.sheet.round.asked
    assert hand.write.prompt.words == f"Write a {first}"
    hand.write.paper.rest_ms = 1
    write_on(hand.write.paper, 7)
    qtbot.waitUntil(lambda: len(Hands().of("Me")) == 1)  # on the disk before anything else is done
    assert Hands().of("Me")[0].label == first
    assert hand.write.paper.is_empty
    write_round()
    kept = Hands().of("Me")
    assert sorted(digit.label for digit in kept) == list(range(10))
    assert {(digit.round, digit.origin) for digit in kept} == {(1, "practice")}
    assert all(digit.strokes for digit in kept)
    assert hand.write.teach_now.isVisible()
    _press(hand, "nextRound", qtbot)
    write_round()
    assert [digit.round for digit in Hands().of("Me")].count(2) == 10


def test_a_digit_of_two_strokes_is_one_digit(hand: HandWindow, write_on: WriteOn, qtbot: QtBot) -> None:
    hand.write.paper.rest_ms = 10_000
    write_on(hand.write.paper, 4)
    assert hand.sheet.round.written == []
    qtbot.keyClick(hand.write.paper, Qt.Key.Key_Return)  # does not wait for the pen to rest
    (four,) = Hands().of("Me")
    assert len(four.strokes or ()) == 2


def test_a_pen_that_comes_back_in_time_goes_on_with_the_digit(
    hand: HandWindow, write_on: WriteOn, qtbot: QtBot
) -> None:
    paper = hand.write.paper
    paper.rest_ms = 10_000
    middle = paper.rect().center()
    write_on(paper, 1)
    waits = [paper.is_waiting]
    qtbot.mousePress(paper, Qt.MouseButton.LeftButton, pos=middle)
    waits.append(paper.is_waiting)  # not while the pen writes, however long this stroke takes
    qtbot.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=middle)
    waits.append(paper.is_waiting)
    assert waits == [True, False, True]


def test_how_long_the_pen_rests_holds_on_all_papers_and_is_remembered(
    hand: HandWindow, window: MainWindow, qtbot: QtBot
) -> None:
    hand.write.rest.setFocus()
    for _ in range(2):
        qtbot.keyClick(hand.write.rest, Qt.Key.Key_Down)
    hand.write.rest.activated.emit(hand.write.rest.currentIndex())
    following = HandWindow(window.services, Settings(), window)
    for each in (hand, following):
        assert [paper.rest_ms for paper in (each.write.paper, *each.practice.papers)] == [3000] * 3
    following.close()


def test_undo_takes_back_a_stroke_and_then_the_last_digit(hand: HandWindow, write_on: WriteOn, qtbot: QtBot) -> None:
    hand.write.paper.rest_ms = 10_000
    asked = hand.sheet.round.asked
    write_on(hand.write.paper, 3)
    qtbot.keyClick(hand.write.paper, Qt.Key.Key_Return)
    write_on(hand.write.paper, 4)
    _press(hand, "undoDigit", qtbot)
    assert len(hand.write.paper.strokes) == 1
    _press(hand, "undoDigit", qtbot)
    assert hand.write.paper.is_empty
    assert len(Hands().of("Me")) == 1
    _press(hand, "undoDigit", qtbot)
    assert Hands().of("Me") == ()
    assert hand.sheet.round.asked == asked


def test_keys_write_a_digit_and_the_pen_does_not_rest_between_them(hand: HandWindow, qtbot: QtBot) -> None:
    paper = hand.write.paper
    paper.rest_ms = 1
    paper.setFocus()
    for key in (Qt.Key.Key_Space, *[Qt.Key.Key_Down] * 6, Qt.Key.Key_Space):
        qtbot.keyClick(paper, key)
    assert not paper.is_empty
    assert not paper.is_waiting
    qtbot.keyClick(paper, Qt.Key.Key_Return)
    assert len(Hands().of("Me")) == 1


def test_a_dot_is_not_kept(hand: HandWindow, qtbot: QtBot) -> None:
    asked = hand.sheet.round.asked
    hand.write.paper.rest_ms = 1
    qtbot.mouseClick(hand.write.paper, Qt.MouseButton.LeftButton, pos=hand.write.paper.rect().center())
    qtbot.waitUntil(lambda: "dot" in hand.notice.text)
    assert hand.sheet.round.asked == asked
    assert Hands().of("Me") == ()
    qtbot.mousePress(hand.write.paper, Qt.MouseButton.LeftButton, pos=hand.write.paper.rect().center())
    assert not hand.notice.text  # it would lie over what is written next
    qtbot.mouseRelease(hand.write.paper, Qt.MouseButton.LeftButton, pos=hand.write.paper.rect().center())


def test_a_digit_that_cannot_be_kept_is_asked_for_again(hand: HandWindow, write_on: WriteOn, qtbot: QtBot) -> None:
    lock, asked = hands_folder() / ".lock", hand.sheet.round.asked
    lock.mkdir()  # in the way of whoever writes
    hand.write.paper.rest_ms = 10_000
    for _ in range(2):
        write_on(hand.write.paper, 3)
        qtbot.keyClick(hand.write.paper, Qt.Key.Key_Return)
        assert "cannot be written" in hand.notice.text
        assert hand.sheet.round.asked == asked
    lock.rmdir()
    write_on(hand.write.paper, 3)
    qtbot.keyClick(hand.write.paper, Qt.Key.Key_Return)
    assert [digit.label for digit in Hands().of("Me")] == [asked]
    assert len(hand.sheet.round.written) == 1


def test_another_writer_begins_a_round_and_keeps_their_own_digits(
    hand: HandWindow, window: MainWindow, write_on: WriteOn, qtbot: QtBot
) -> None:
    hand.write.paper.rest_ms = 10_000
    write_on(hand.write.paper, 3)
    qtbot.keyClick(hand.write.paper, Qt.Key.Key_Return)
    window.services.writers.choose("Anna")
    assert hand.sheet.round.written == []
    write_on(hand.write.paper, 3)
    qtbot.keyClick(hand.write.paper, Qt.Key.Key_Return)
    assert [len(Hands().of(name)) for name in ("Me", "Anna")] == [1, 1]
    assert hand.writer_row.name.currentText() == "Anna"


def test_a_round_begins_again_where_all_digits_were_deleted(
    hand: HandWindow, window: MainWindow, write_on: WriteOn, qtbot: QtBot
) -> None:
    hand.write.paper.rest_ms = 10_000
    write_on(hand.write.paper, 3)
    qtbot.keyClick(hand.write.paper, Qt.Key.Key_Return)
    assert len(hand.sheet.round.written) == 1
    window.services.writers.delete()
    assert hand.sheet.round.written == []
    assert not hand.write.undo.isEnabled()


def test_no_round_begins_with_the_digit_that_the_last_one_ended_with() -> None:
    for seed in range(100):
        last = PracticeRound(1, Random(seed)).order[-1]
        following = PracticeRound(2, Random(seed + 1), last).order
        assert following[0] != last
        assert sorted(following) == list(range(10))


def test_a_finger_writes_and_two_that_stretch_the_paper_leave_the_digit_to_rest(hand: HandWindow) -> None:
    paper, finger = hand.write.paper, QTest.createTouchDevice()
    paper.rest_ms = 10_000
    QTest.touchEvent(paper, finger).press(0, QPoint(200, 60), paper).commit()
    for y in range(70, 200, 10):
        QTest.touchEvent(paper, finger).move(0, QPoint(200, y), paper).commit()
    QTest.touchEvent(paper, finger).release(0, QPoint(200, 200), paper).commit()
    assert len(paper.strokes) == 1
    QTest.touchEvent(paper, finger).press(0, QPoint(300, 100), paper).commit()
    QTest.touchEvent(paper, finger).move(0, QPoint(301, 100), paper).press(1, QPoint(400, 100), paper).commit()
    QTest.touchEvent(paper, finger).move(0, QPoint(250, 100), paper).move(1, QPoint(450, 100), paper).commit()
    QTest.touchEvent(paper, finger).release(0, QPoint(250, 100), paper).release(1, QPoint(450, 100), paper).commit()
    assert len(paper.strokes) == 1
    assert paper.is_waiting


@pytest.mark.skipif(sys.platform == "win32", reason="ends programs as Unix does")
def test_a_kill_at_the_moment_when_the_next_digit_is_asked_for_loses_nothing(home: Path) -> None:
    command = [sys.executable, "-m", "tests.gui.program", "practise and die"]
    ended = subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert len(Hands().of("Me")) == 2

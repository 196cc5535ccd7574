"""The runner of jobs, with real threads."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from digitpad.errors import PictureError
from digitpad.gui.jobs.jobs import Jobs, Lane, calling
from digitpad.gui.jobs.request import Keeping
from digitpad.gui.jobs.task import Job, Outcome, running_tasks, wait_for_files


class _Notice:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.shown = ""
        self.told: list[str] = []

    def show_progress(self, sentence: str) -> None:
        self.shown = sentence
        self.told.append(sentence)

    def hide_progress(self, sentence: str) -> None:
        if self.shown == sentence:
            self.shown = ""

    def show_error(self, sentence: str) -> None:
        self.show_progress(sentence)


class _Held:
    """A job that goes on until it is released or stopped."""

    def __init__(self, *, hears: bool = True) -> None:
        self.began, self.released = threading.Event(), threading.Event()
        self._hears = hears

    def __call__(self, *, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> str:
        self.began.set()
        while not self.released.wait(0.001):
            if self._hears and should_stop():
                return "half"
        return "whole"


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    """A runner of the test's own."""
    return Jobs()


def _wait(qtbot: QtBot, lane: Lane) -> None:
    qtbot.waitUntil(lambda: not lane.is_busy)


def test_jobs_of_a_lane_run_one_after_another_and_each_result_goes_to_its_own(jobs: Jobs, qtbot: QtBot) -> None:
    lane, done = jobs.lane(), []
    first = _Held()
    lane.run(first, lambda result: done.append(("first", result)))
    lane.run(calling(first.released.is_set), lambda result: done.append(("second", result)))
    assert first.began.wait(5)
    assert len(running_tasks()) == 1
    first.released.set()
    _wait(qtbot, lane)
    assert done == [("first", "whole"), ("second", True)]


def test_lanes_do_not_wait_for_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    held, quick = _Held(), jobs.lane()
    slow = jobs.lane()
    slow.run(held)
    done: list[int] = []
    quick.run(calling(lambda: 1), done.append)
    _wait(qtbot, quick)
    assert done == [1]
    assert jobs.is_busy
    held.released.set()
    _wait(qtbot, slow)
    assert not jobs.is_busy


def test_where_the_newest_counts_an_earlier_job_that_ends_later_says_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    lane = jobs.lane(newest_only=True)
    stubborn = _Held(hears=False)
    done: list[str] = []
    ends: list[Outcome] = []
    lane.run(stubborn, done.append, on_end=ends.append)
    assert stubborn.began.wait(5)
    lane.run(calling(lambda: "new"), done.append)
    qtbot.waitUntil(lambda: done == ["new"])
    stubborn.released.set()
    _wait(qtbot, lane)
    assert done == ["new"]
    assert ends == [Outcome.STOPPED]


def test_stopping_drops_what_waits_and_each_end_is_told_once(jobs: Jobs, qtbot: QtBot) -> None:
    lane, held = jobs.lane(), _Held()
    begun: list[int] = []
    ends: list[tuple[str, Outcome]] = []
    lane.run(held, on_end=lambda outcome: ends.append(("held", outcome)))
    lane.run(calling(lambda: begun.append(1)), on_end=lambda outcome: ends.append(("dropped", outcome)))
    assert held.began.wait(5)
    lane.stop()
    _wait(qtbot, lane)
    assert ends == [("dropped", Outcome.STOPPED), ("held", Outcome.STOPPED)]
    assert not begun


def test_a_lane_is_idle_when_it_tells_the_end(jobs: Jobs, qtbot: QtBot) -> None:
    lane = jobs.lane()
    seen: list[bool] = []
    lane.run(calling(lambda: 1), on_end=lambda _: seen.append(lane.is_busy))
    _wait(qtbot, lane)
    assert seen == [False]


def test_closing_stops_all_jobs_first_and_begins_none_that_waits(jobs: Jobs, qtbot: QtBot) -> None:
    """Each job ends only once the other one was asked to stop, too: else waiting would last for ever."""
    asked, running = [threading.Event(), threading.Event()], [threading.Event(), threading.Event()]
    lanes, begun = [jobs.lane(), jobs.lane()], []

    def holding(number: int) -> Job:
        def job(*, report: object, should_stop: Callable[[], bool]) -> None:
            running[number].set()
            while not should_stop():
                pass
            asked[number].set()
            assert asked[1 - number].wait(10)

        return job

    for number, lane in enumerate(lanes):
        lane.run(holding(number))
        lane.run(calling(lambda: begun.append(1)))
    assert all(event.wait(5) for event in running)
    jobs.close_down()
    assert not running_tasks()
    assert not begun
    lanes[0].run(calling(lambda: begun.append(2)))
    assert not jobs.is_busy
    assert not begun


@pytest.fixture
def let_go(jobs: Jobs) -> Iterator[threading.Event]:
    """What jobs wait for that do not stop; set when the test is over, however it ends."""
    event = threading.Event()
    yield event
    event.set()
    jobs.close_down()


def test_closing_waits_for_what_keeps_something_and_not_for_what_does_not_stop(
    jobs: Jobs, let_go: threading.Event
) -> None:
    kept = threading.Event()

    def keep(*, report: object, should_stop: Callable[[], bool]) -> None:
        while not should_stop():
            pass
        let_go.wait(0.2)
        kept.set()
        let_go.wait()

    jobs.lane().run(calling(let_go.wait))
    jobs.lane().run(keep, keeping=Keeping(lambda: not kept.is_set()))
    jobs.close_down(most_ms=0, keeping_ms=60_000)
    assert kept.is_set()
    assert len(running_tasks()) == 2


def test_closing_does_not_wait_for_ever_but_a_file_is_written_to_its_end(jobs: Jobs, let_go: threading.Event) -> None:
    written = threading.Event()

    def write() -> None:
        let_go.wait(0.2)
        written.set()

    jobs.lane().run(calling(let_go.wait), keeping=Keeping(lambda: True))
    jobs.lane().run(calling(write), keeping=Keeping(writes_file=True))
    jobs.close_down(most_ms=0, keeping_ms=1)
    assert len(running_tasks()) == 2
    wait_for_files(60_000)
    assert written.is_set()
    assert len(running_tasks()) == 1


def test_words_are_shown_while_a_job_takes_long_and_go_with_it(jobs: Jobs, qtbot: QtBot) -> None:
    lane, held, notice = jobs.lane(), _Held(), _Notice()
    lane.run(held, words="Looking…", notice=notice)
    qtbot.waitUntil(lambda: notice.shown == "Looking…")
    held.released.set()
    _wait(qtbot, lane)
    assert not notice.shown


def test_nothing_is_said_of_a_short_job(jobs: Jobs, qtbot: QtBot) -> None:
    lane, notice = jobs.lane(), _Notice()
    lane.run(calling(lambda: 1), words="Looking…", notice=notice)
    _wait(qtbot, lane)
    assert not notice.told


def test_a_refusal_goes_to_the_notice_or_to_whoever_asked_for_it(jobs: Jobs, qtbot: QtBot) -> None:
    lane, notice = jobs.lane(), _Notice()
    refused: list[str] = []
    ends: list[Outcome] = []

    def refuse() -> None:
        raise PictureError("That is not a picture.")

    lane.run(calling(refuse), notice=notice, on_end=ends.append)
    lane.run(calling(refuse), notice=notice, on_refused=lambda error: refused.append(str(error)))
    _wait(qtbot, lane)
    assert notice.told == ["That is not a picture."]
    assert refused == ["That is not a picture."]
    assert ends == [Outcome.FAILED]


def test_a_fault_goes_to_the_exception_hook_and_the_lane_goes_on(jobs: Jobs, qtbot: QtBot) -> None:
    lane, notice = jobs.lane(), _Notice()
    done: list[int] = []
    with qtbot.captureExceptions() as exceptions:
        lane.run(calling(lambda: 1 // 0), notice=notice)
        lane.run(calling(lambda: 2), done.append)
        _wait(qtbot, lane)
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]
    assert done == [2]
    assert not notice.told


def test_reports_come_while_the_job_runs_and_in_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    lane = jobs.lane()
    heard: list[tuple[int, int]] = []

    def job(*, report: Callable[[int], None], should_stop: object) -> None:
        for number in range(50):
            report(number)

    lane.run(job, on_report=lambda number: heard.append((number, threading.get_ident())))
    _wait(qtbot, lane)
    assert heard == [(number, threading.get_ident()) for number in range(50)]

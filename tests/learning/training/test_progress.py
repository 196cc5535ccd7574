from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.runs.events import RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.plans import RunEnded
from digitpad.learning.training.progress import Progress

_SETTINGS = RunSettings(batch_size=20, epochs=2)


def _started(index: int = 0, count: int = 1, first_step: int = 0, run: str = "run") -> RunStarted:
    """A run of two epochs of fifty steps."""
    return RunStarted(run, _SETTINGS, "run", index, count, 50, first_step, 1000, Path("run"))


def _steps(last: int, began: float, seconds: float, count: int = 10, run: str = "run") -> StepsEnd:
    values = np.zeros(count, np.float32)
    return StepsEnd(run, 1 + (last - 1) // 50, last, began, seconds, values, values)


def _ended(run: str = "run") -> RunEnded:
    return RunEnded(RunRecord(Path(run), "run", "", "finished", _SETTINGS))


class _Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def _progress() -> tuple[Progress, Callable[[float, RunStarted | StepsEnd | RunEnded], None]]:
    """Progress, and what takes an event so many seconds after the one before."""
    clock = _Clock()
    progress = Progress(clock=clock)

    def take(after: float, event: RunStarted | StepsEnd | RunEnded) -> None:
        clock.now += after
        progress.take(event)

    return progress, take


def _share(progress: Progress) -> float:
    assert progress.latest is not None
    return progress.latest.share


def _epoch(progress: Progress) -> int:
    assert progress.latest is not None
    return progress.latest.epoch


def test_a_quarter_done_in_ten_seconds_leaves_thirty() -> None:
    progress, take = _progress()
    take(5.0, _started())
    take(10.0, _steps(25, 0.0, 10.0))
    assert _share(progress) == progress.list_share == 0.25
    assert _epoch(progress) == 1
    assert progress.remaining_seconds() == pytest.approx(30)
    take(20.0, _steps(75, 10.0, 30.0))
    assert _epoch(progress) == 2
    assert progress.remaining_seconds() == pytest.approx(10)


def test_less_and_less_time_is_left() -> None:
    progress, take = _progress()
    take(0.0, _started())
    left = []
    for last in range(10, 110, 10):
        take(1.0, _steps(last, last / 10 - 1, last / 10))
        left.append(progress.remaining_seconds())
    assert left == pytest.approx([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])


def test_the_runs_that_follow_count_with_what_is_done_between_them() -> None:
    progress, take = _progress()
    take(5.0, _started(0, count=4))
    take(10.0, _steps(100, 0.0, 10.0))
    assert (_share(progress), progress.list_share) == (1, 0.25)
    take(2.0, _ended())  # it was tested
    take(0.0, _started(1, count=4))
    assert (_share(progress), progress.list_share) == (0, 0.25)
    take(8.0, _steps(50, 0.0, 5.0))  # it was built and compiled first
    assert (progress.learning_seconds, progress.other_seconds) == (15, 5)
    assert progress.list_share == 0.375
    assert progress.remaining_seconds() == pytest.approx(15 * 0.625 / 0.375 + 2 * 2.5)


def test_a_pause_takes_no_time() -> None:
    progress, take = _progress()
    take(0.0, _started())
    take(10.0, _steps(25, 0.0, 10.0))
    take(3600.0, _steps(50, 10.0, 20.0))
    assert progress.remaining_seconds() == pytest.approx(20)
    take(3600.0, _ended())
    assert progress.learning_seconds + progress.other_seconds < 60


def test_compiling_says_nothing_of_the_rest_of_a_run() -> None:
    progress, take = _progress()
    take(0.0, _started(0, count=2))
    take(6.0, _steps(1, 0.0, 0.01, count=1))
    take(0.99, _steps(26, 0.01, 1.0, count=25))
    assert progress.remaining_seconds() == pytest.approx(174 / 26 + 5.99, rel=1e-3)


def test_runs_side_by_side_count_with_what_each_has_done() -> None:
    progress, take = _progress()
    for index, run in enumerate("abc"):
        take(0.0, _started(index, count=4, run=run))
    take(5.0, _steps(50, 0.0, 5.0, run="a"))
    take(3.0, _steps(25, 0.0, 3.0, run="b"))
    assert [run.share for run in progress.runs.values()] == [0.5, 0.25, 0]
    assert progress.list_share == 0.75 / 4
    assert progress.remaining_seconds() == pytest.approx(8 * 3.25 / 0.75)
    take(5.0, _steps(100, 5.0, 10.0, run="a"))
    take(0.0, _ended("a"))
    assert list(progress.runs) == ["b", "c"]
    assert (progress.ended, progress.list_share) == (1, 1.25 / 4)


def test_runs_of_two_processes_take_half_the_time() -> None:
    progress, take = _progress()
    for index, run in enumerate("ab"):
        take(0.0, _started(index, count=2, run=run))
    for last in (25, 50):  # each learns 25 steps in ten seconds
        for run, after in (("a", 10.0), ("b", 0.0)):
            take(after, _steps(last, last / 2.5 - 10, last / 2.5, run=run))
    assert progress.remaining_seconds() == pytest.approx(20)


def test_a_run_that_ends_early_is_done() -> None:
    progress = Progress()
    progress.take(_started(0, count=2))
    progress.take(_steps(10, 0.0, 1.0))
    progress.take(_ended())
    assert (_share(progress), progress.list_share) == (1, 0.5)


def test_what_was_learned_before_an_interruption_took_no_time_now() -> None:
    progress, take = _progress()
    take(0.0, _started(first_step=50))
    assert progress.list_share == 0.5
    assert progress.remaining_seconds() is None
    take(2.0, _steps(60, 100.0, 102.0))
    assert progress.remaining_seconds() == pytest.approx(8)  # forty steps more, at ten in two seconds


def test_nothing_is_told_before_something_is_known() -> None:
    progress = Progress()
    assert progress.remaining_seconds() is None
    progress.take(_steps(10, 0.0, 1.0))
    assert progress.remaining_seconds() is None
    progress.take(_started())
    progress.take(_steps(1, 0.0, 0.4, count=1))
    assert progress.remaining_seconds() is None


def test_speed_is_in_pictures_and_follows_slowly() -> None:
    progress = Progress()
    progress.take(_started())
    progress.take(_steps(10, 0.0, 2.0))
    assert progress.images_per_second == 100
    progress.take(_steps(20, 2.0, 3.0))
    assert progress.images_per_second == pytest.approx((0.9 * 200 + 200) / (0.9 * 2 + 1))


def test_a_first_batch_that_took_no_time_is_not_the_speed() -> None:
    progress = Progress()
    progress.take(_started())
    progress.take(_steps(1, 0.0, 1e-5, count=1))
    assert progress.images_per_second == 0
    progress.take(_steps(11, 1e-5, 2.0))
    assert progress.images_per_second == pytest.approx(110, rel=0.02)


@pytest.mark.parametrize(("is_parallel", "speed"), [(False, 20), (True, 40)])
def test_runs_in_processes_of_their_own_learn_twice_as_many_pictures(is_parallel: bool, speed: int) -> None:
    progress = Progress(is_parallel)
    for index, run in enumerate("ab"):
        progress.take(_started(index, count=2, run=run))
        progress.take(_steps(10, 0.0, 10.0, run=run))
    assert progress.images_per_second == pytest.approx(speed)

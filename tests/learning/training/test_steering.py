"""How a person ends, pauses and skips training that goes on."""

import dataclasses
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.learning.data.datasets import Dataset
from digitpad.learning.runs.events import EpochEnd, Event, StepsEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.control import Control, RunControl
from digitpad.learning.training.training import Trained, train

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(network="dense-32", epochs=3, batch_size=4, validation_split=0.2, data="optdigits")
_PATIENCE = 60  # seconds: more than any run here takes


@dataclasses.dataclass
class _Kept:
    """Checkpoints in memory: the weights after each epoch."""

    weights: list[list[Any]] = dataclasses.field(default_factory=list)

    def restore(self, model: Any) -> History:
        self.weights.append(model.get_weights())
        return History()

    def keep(self, model: Any, history: History) -> None:
        self.weights.append(model.get_weights())

    def keep_waypoint(self, step: int, weights: NDArray[np.float32]) -> None:
        raise AssertionError


class _Listener:
    """Collects events, and does something once, after so many reports of steps in an epoch."""

    def __init__(self, epoch: int, reports: int, action: Any) -> None:
        self.events: list[Event] = []
        self._when = (epoch, reports)
        self._action = action

    def take(self, event: Event) -> None:
        self.events.append(event)
        if (
            isinstance(event, StepsEnd)
            and len(self.steps(event.epoch)) == self._when[1]
            and event.epoch == self._when[0]
        ):
            self._action()

    def steps(self, epoch: int) -> list[StepsEnd]:
        return [event for event in self.events if isinstance(event, StepsEnd) and event.epoch == epoch]


@pytest.fixture(scope="module")
def whole(digits: Dataset) -> list[StepsEnd]:
    """What a run reports that no one steers."""
    events: list[Event] = []
    train(_SETTINGS, digits, report=events.append)
    return [event for event in events if isinstance(event, StepsEnd)]


def _losses(events: list[Event] | list[StepsEnd]) -> Any:
    return np.concatenate([event.losses for event in events if isinstance(event, StepsEnd)])


def test_stopping_now_keeps_what_was_learned(digits: Dataset, whole: list[StepsEnd]) -> None:
    asked = threading.Event()
    listener, kept = _Listener(2, 2, asked.set), _Kept()
    trained = train(_SETTINGS, digits, report=listener.take, should_stop=asked.is_set, checkpoints=kept)
    assert trained.outcome == "stopped"
    assert [epoch.epoch for epoch in trained.history.epochs] == [1]
    assert len(kept.weights) == 2
    assert not np.array_equal(kept.weights[1][0], trained.model.get_weights()[0])
    assert len(listener.steps(2)) == 2 < sum(event.epoch == 2 for event in whole)
    assert isinstance(listener.events[-1], StepsEnd)
    np.testing.assert_array_equal(_losses(listener.events), _losses(whole)[: len(_losses(listener.events))])


def test_stopping_while_held_out_pictures_are_measured_leaves_no_half_epoch(
    digits: Dataset, whole: list[StepsEnd]
) -> None:
    events: list[Event] = []
    asked: list[int] = []
    chunks = sum(event.epoch == 1 for event in whole)

    def should_stop() -> bool:
        asked.append(len(events))
        return asked.count(chunks) > 1  # once after the last chunk, then after held-out pictures

    trained = train(_SETTINGS, digits, report=events.append, should_stop=should_stop)
    assert trained.outcome == "stopped"
    assert trained.history.epochs == []
    assert len(events) == chunks
    assert not any(isinstance(event, EpochEnd) for event in events)


def test_skipping_ends_the_run_now(digits: Dataset) -> None:
    control = RunControl()
    listener = _Listener(2, 1, control.skip)
    trained = train(_SETTINGS, digits, report=listener.take, control=control)
    assert trained.outcome == "skipped"
    assert len(trained.history.epochs) == 1
    assert len(listener.steps(2)) == 1


def test_stopping_after_the_epoch_finishes_it_first(digits: Dataset, whole: list[StepsEnd]) -> None:
    control = RunControl()
    listener = _Listener(2, 1, control.stop_after_epoch)
    trained = train(_SETTINGS, digits, report=listener.take, control=control)
    assert trained.outcome == "stopped"
    assert len(trained.history.epochs) == 2
    assert len(listener.steps(2)) == sum(event.epoch == 2 for event in whole)
    assert not listener.steps(3)


def test_stopping_after_the_last_epoch_is_finishing(digits: Dataset) -> None:
    control = RunControl()
    listener = _Listener(3, 1, control.stop_after_epoch)
    trained = train(_SETTINGS, digits, report=listener.take, control=control)
    assert trained.outcome == "finished"
    assert len(trained.history.epochs) == 3


class _Paused:
    """A run in another thread that pauses itself after its first report."""

    def __init__(self, pool: ThreadPoolExecutor, digits: Dataset, **further: Any) -> None:
        self.control, self.events = RunControl(), list[Event]()
        self.is_waiting, self.goes_on = threading.Event(), threading.Event()
        self.future: Future[Trained] = pool.submit(
            train, _SETTINGS, digits, report=self._take, control=self.control, **further
        )
        assert self.is_waiting.wait(_PATIENCE)

    def _take(self, event: Event) -> None:
        self.events.append(event)
        if not self.is_waiting.is_set():
            self.control.pause()
            self.is_waiting.set()
        else:
            self.goes_on.set()


@pytest.fixture
def pause(digits: Dataset) -> Iterator[Callable[..., _Paused]]:
    """Begin a run that pauses; it does not outlast its test, even if that fails."""
    begun: list[_Paused] = []
    with ThreadPoolExecutor(1) as pool:

        def hand(**further: Any) -> _Paused:
            begun.append(_Paused(pool, digits, **further))
            return begun[-1]

        yield hand
        for run in begun:
            run.control.skip()
            run.control.resume()


def test_a_paused_run_waits_and_goes_on_as_if_nothing_had_been(
    pause: Callable[..., _Paused], whole: list[StepsEnd]
) -> None:
    seconds = 0.7
    began = time.perf_counter()
    run = pause()
    assert not run.goes_on.wait(seconds)
    assert len(run.events) == 1
    run.control.resume()
    assert run.goes_on.wait(_PATIENCE)
    trained = run.future.result(_PATIENCE)
    took = time.perf_counter() - began
    assert trained.outcome == "finished"
    np.testing.assert_array_equal(_losses(run.events), _losses(whole))
    assert trained.history.seconds < took - seconds
    steps = [event for event in run.events if isinstance(event, StepsEnd)]
    assert steps[1].seconds - steps[0].seconds < seconds
    assert all(epoch.seconds <= trained.history.seconds for epoch in trained.history.epochs)


@pytest.mark.parametrize("how", ["skip", "stop_after_epoch", "should_stop"])
def test_a_paused_run_can_be_ended(pause: Callable[..., _Paused], how: str) -> None:
    asked = threading.Event()
    run = pause(should_stop=asked.is_set)
    asked.set() if how == "should_stop" else getattr(run.control, how)()
    trained = run.future.result(_PATIENCE)
    assert trained.outcome == ("skipped" if how == "skip" else "stopped")
    assert len(trained.history.epochs) == (1 if how == "stop_after_epoch" else 0)


def test_a_new_run_is_not_skipped_for_the_one_before_but_waits_while_all_do() -> None:
    control = Control()
    one = control.begin_run("one")
    control.skip()
    assert one.is_skipping
    control.end_run("one")
    control.pause()
    two, three = control.begin_run("two"), control.begin_run("three")
    assert not two.is_skipping
    assert two.is_paused
    control.of("two").resume()
    assert (two.is_paused, three.is_paused) == (False, True)
    control.stop_after_epoch()
    assert not three.is_paused
    assert control.begin_run("four").is_stopping

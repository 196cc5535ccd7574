"""Workers that die or come late, played by hand: real ones are in test_processes and test_cluster."""

import pickle
import shutil
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.errors import DigitpadError, RunFolderError
from digitpad.learning.runs.events import EpochEnd, Event, RunStarted, StepsEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import read_steps
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.elsewhere.messages import Begin, Learned, Letter, Message, Ready, Task, Wishes
from digitpad.learning.training.elsewhere.spreading import learn_elsewhere
from digitpad.learning.training.one_run import Steering
from digitpad.learning.training.plans import Plan, RunEnded

_PLAN = Plan(RunSettings(network="dense-16", epochs=2, batch_size=100, data="optdigits"))
_Answer = Callable[["_Workers", Task], Learned | Exception | None]


class _Workers(Executor):
    """Does with each task what the next of some answers says, at once."""

    connection: Any = None

    def __init__(self, *answers: _Answer) -> None:
        self.answers = list(answers)
        self.letters: list[bytes] = []
        self.begun: dict[str, Begin | None] = {}
        self.wishes: list[Wishes] = []
        self.renewed = 0

    @property
    def executor(self) -> Executor:
        return self

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.answers:
            answer = self.answers.pop(0)(self, Task.from_json(args[0]))
            if isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)
        return future

    def post(self, attempt: str, *messages: Message) -> None:
        self.letters.append(Letter(0, attempt, messages).as_bytes())

    def received(self, seconds: float) -> list[bytes]:
        letters, self.letters = self.letters, []
        return letters

    def tell(self, wishes: str) -> None:
        self.wishes.append(Wishes.from_json(wishes))

    def answer(self, attempt: str, content: bytes) -> None:
        self.begun[attempt] = pickle.loads(content)

    def has_died(self, error: BaseException) -> bool:
        return isinstance(error, BrokenExecutor)

    def renew(self) -> None:
        self.renewed += 1

    def lost(self) -> DigitpadError:
        return DigitpadError("gone")

    def close(self) -> None:
        pass


def _step(number: int, loss: float) -> StepsEnd:
    return StepsEnd("run", 1, number, 0.0, 1.0, np.array([loss], np.float32), np.zeros(1, np.float32))


def _dies(workers: _Workers, task: Task) -> Exception:
    return BrokenExecutor()


def _learned(outcome: str = "finished") -> Learned:
    return Learned(
        outcome, History([EpochEnd("run", 1, 15, 1.0, {"loss": 0.5})], 1.0), {}, {"keras": "3"}, b"a network"
    )


def test_what_a_worker_that_was_given_up_says_late_is_passed_over(tmp_path: Path) -> None:
    def first(workers: _Workers, task: Task) -> Exception:
        workers.post("first", Ready(1437), _step(1, 2.3), _step(2, 2.2))
        return BrokenExecutor()

    def second(workers: _Workers, task: Task) -> Learned:
        workers.post("second", Ready(1437), _step(1, 2.3))
        workers.post("first", _step(3, 99.0))
        workers.post("second", _step(2, 2.1))
        return _learned()

    workers, events = _Workers(first, second), list[Event | RunEnded]()
    (record,) = learn_elsewhere([_PLAN], tmp_path, Steering(events.append, lambda: False), lambda: workers)
    assert (record.status, record.environment["keras"], workers.renewed) == ("finished", "3", 1)
    np.testing.assert_allclose(read_steps(record.folder)[:, (0, 2)], [[1, 2.3], [2, 2.1]], rtol=1e-6)
    assert (record.folder / "model.keras").read_bytes() == b"a network"
    assert workers.begun == {"first": Begin(record.id, b""), "second": Begin(record.id, b"")}
    starts = [event for event in events if isinstance(event, RunStarted)]
    assert [(start.run, start.first_step) for start in starts] == [(record.id, 0)] * 2


def test_a_run_whose_workers_die_again_and_again_is_given_up(tmp_path: Path) -> None:
    workers = _Workers(_dies, _dies, _dies, _dies, lambda *_: RunFolderError("a fifth time"))
    with pytest.raises(DigitpadError, match="Workers died 4 times in a row"):
        learn_elsewhere([_PLAN], tmp_path, Steering(lambda _: None, lambda: False), lambda: workers)
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_has_not_begun_when_all_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    asked = iter([False])
    workers = _Workers()
    records = learn_elsewhere(
        [_PLAN] * 3, tmp_path, Steering(lambda _: None, lambda: next(asked, True)), lambda: workers
    )
    assert records == []
    assert list(tmp_path.iterdir()) == []
    assert workers.wishes[-1].is_over


def test_a_run_that_fails_does_not_keep_the_others_from_being_learned(tmp_path: Path) -> None:
    def learns(workers: _Workers, task: Task) -> Learned:
        workers.letters.append(Letter(task.place, "other", [Ready(1437), _step(1, 2.3)]).as_bytes())
        return _learned()

    ended: list[RunEnded] = []
    steering = Steering(lambda event: ended.append(event) if isinstance(event, RunEnded) else None, lambda: False)
    workers = _Workers(lambda *_: RunFolderError("The disk is full."), learns)
    with pytest.raises(RunFolderError, match="The disk is full"):
        learn_elsewhere([_PLAN] * 2, tmp_path, steering, lambda: workers)
    assert [event.record.status for event in ended] == ["finished"]


def test_a_run_whose_folder_is_taken_away_fails_with_a_sentence(tmp_path: Path) -> None:
    def learns(workers: _Workers, task: Task) -> None:
        workers.post("first", Ready(1437), _step(1, 2.3))

    def take_away(event: Event | RunEnded) -> None:
        if isinstance(event, RunStarted):
            shutil.rmtree(event.folder)

    workers = _Workers(learns)
    with pytest.raises(RunFolderError, match="has failed, because"):
        learn_elsewhere([_PLAN], tmp_path, Steering(take_away, lambda: False), lambda: workers)
    assert list(tmp_path.iterdir()) == []

"""A list of runs, spread over workers: asked for, followed, taken up again where a worker dies, and kept here."""

import dataclasses
import pickle
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Protocol

from digitpad.errors import DigitpadError, RunFolderError
from digitpad.learning.runs.events import Preparing
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training.elsewhere.messages import Begin, CheckpointKept, Learned, Letter, Ready, Wishes
from digitpad.learning.training.elsewhere.remote_run import RemoteRun
from digitpad.learning.training.elsewhere.worker import Connection, learn
from digitpad.learning.training.one_run import Steering
from digitpad.learning.training.plans import Plan

_MOST_DEATHS = 3  # of workers, one after another, without an epoch learned between
_BEAT_SECONDS = 2.0  # how often workers hear that someone waits, a small part of what they wait for
_WAIT_SECONDS = 0.1
_PATIENCE_SECONDS = 60.0  # for a run that was asked to stop


class Workers(Protocol):
    """Where runs are learned.

    Every call raises DigitpadError if the workers cannot be reached any more.
    """

    @property
    def executor(self) -> Executor:
        """What takes tasks."""

    @property
    def connection(self) -> Connection:
        """What tasks are given."""

    def received(self, seconds: float) -> list[bytes]:
        """Letters that have come, in their order; waits for the first one, but no longer than so many seconds."""

    def tell(self, wishes: str) -> None:
        """Let all workers see the user's wishes."""

    def answer(self, attempt: str, content: bytes) -> None:
        """Answer an attempt's Ready."""

    def has_died(self, error: BaseException) -> bool:
        """Whether a task ended by this error because its worker died."""

    def renew(self) -> None:
        """Make the executor usable again after a worker died; all tasks that died with it are done then."""

    def lost(self) -> DigitpadError:
        """What to say if tasks were cancelled by nobody here."""

    def close(self) -> None:
        """Let go of all workers, and wait for those that belong to this process."""


def learn_elsewhere(
    plans: Sequence[Plan], folder: Path, steering: Steering, hire: Callable[[], Workers]
) -> list[RunRecord]:
    """Learn runs by workers; each run's folder is written here, and neither Keras nor the data are needed here.

    Parameters
    ----------
    plans : sequence of Plan
    folder : Path
        Where new runs are written.
    steering : Steering
        As for `train_run`; events of several runs come one at a time, in this thread.
    hire : callable
        Gives the workers.

    Returns
    -------
    list of RunRecord
        Of the runs that were begun, in the order of their plans.

    Raises
    ------
    DigitpadError
        If the workers cannot be reached, at once: runs can then be gone on with from their last epochs. Else the first
        error that ended a run, once the other runs have ended.
    """
    if not plans or steering.is_ending():
        return []
    steering.report(Preparing("workers"))
    workers = hire()
    try:
        return _Spread(plans, folder, steering, workers).records()
    finally:
        workers.close()


class _Spread:
    """The runs of a list, and who learns them."""

    def __init__(self, plans: Sequence[Plan], folder: Path, steering: Steering, workers: Workers) -> None:
        self._runs = [RemoteRun(plan, (place, len(plans)), folder, steering) for place, plan in enumerate(plans)]
        self._steering, self._workers = steering, workers
        self._tasks: dict[Future[Learned | None], RemoteRun] = {}
        self._errors: list[BaseException] = []
        self._unwanted: set[RemoteRun] = set()  # whose tasks were cancelled here
        self._deaths = 0
        self._told, self._told_at = Wishes(), 0.0
        self._heard_at = time.monotonic()

    def records(self) -> list[RunRecord]:
        """Learn all."""
        try:
            self._ask_for(self._runs)
            while self._tasks and not self._is_out_of_patience():
                self._tell_wishes()
                self._take(self._workers.received(_WAIT_SECONDS))
                self._take_ended()
        finally:
            for run in self._runs:
                run.leave()
        if self._errors:
            raise self._errors[0]
        return [run.record for run in self._runs if run.record is not None]

    def _ask_for(self, runs: Sequence[RemoteRun]) -> None:
        for run in runs:
            try:
                task = self._workers.executor.submit(learn, run.task().as_json(), self._workers.connection)
            except Exception as error:  # a pool that has just broken, a cluster that has gone
                task = Future()
                task.set_exception(error)
            self._tasks[task] = run

    def _tell_wishes(self) -> None:
        """Tell the workers what has changed, and every few seconds that someone is here."""
        if self._steering.is_ending():
            for task, run in self._tasks.items():
                if not run.is_under_way and task.cancel():
                    self._unwanted.add(run)
        runs = [run for run in self._tasks.values() if run.id]
        wishes = Wishes(
            self._told.beat,
            self._steering.should_stop(),
            self._steering.control.is_leaving,
            self._steering.is_ending() and not any(run.is_under_way for run in self._runs),
            tuple(run.id for run in runs if run.control.is_paused),
            tuple(run.id for run in runs if run.control.is_stopping),
            tuple(run.id for run in runs if run.control.is_skipping),
        )
        if wishes != self._told or time.monotonic() - self._told_at > _BEAT_SECONDS:
            self._told, self._told_at = dataclasses.replace(wishes, beat=wishes.beat + 1), time.monotonic()
            self._workers.tell(self._told.as_json())

    def _take(self, letters: Sequence[bytes]) -> None:
        for content in letters:
            letter = Letter.from_bytes(content)
            run = self._runs[letter.place]
            self._heard_at = time.monotonic()
            for message in letter.messages:
                try:
                    if isinstance(message, Ready):
                        answer = self._begin(run, letter.attempt, message)
                        self._workers.answer(letter.attempt, pickle.dumps(answer))
                    elif letter.attempt == run.attempt:
                        run.take(message)
                        self._deaths = 0 if isinstance(message, CheckpointKept) else self._deaths
                except RunFolderError as error:
                    self._fail(run, error)

    def _begin(self, run: RemoteRun, attempt: str, ready: Ready) -> Begin | None:
        """Where a worker is to begin, if the run is still wanted."""
        if not run.is_under_way and not self._is_wanted(run):
            return None
        try:
            return run.begin(attempt, ready)
        except RunFolderError as error:
            self._fail(run, error)
            return None

    def _is_wanted(self, run: RemoteRun) -> bool:
        """Whether a run that has not begun is to begin."""
        return run.record is None and not self._steering.is_ending()

    def _take_ended(self) -> None:
        died = self._died()
        if died:
            self._workers.renew()
            died += self._died()  # a pool dies as a whole
            self._take_up(died)

    def _died(self) -> list[RemoteRun]:
        """Take what has ended; gives the runs whose workers died."""
        done = [task for task in self._tasks if task.done()]
        if done:
            self._take(self._workers.received(0))  # what was sent before
        died = []
        for task in done:
            run = self._tasks.pop(task)
            if task.cancelled():
                if run in self._unwanted:
                    continue
                raise self._workers.lost()
            error = task.exception()
            if error is None:
                self._end(run, task.result())
            elif self._workers.has_died(error):
                died.append(run)
            else:
                self._fail(run, error)
        return died

    def _end(self, run: RemoteRun, learned: Learned | None) -> None:
        if learned is not None and run.is_under_way:
            try:
                run.end(learned)
            except DigitpadError as error:
                self._fail(run, error)

    def _take_up(self, runs: Sequence[RemoteRun]) -> None:
        """Have other workers go on where those that died kept the last epochs."""
        self._deaths += 1
        if self._deaths <= _MOST_DEATHS:
            self._ask_for([run for run in runs if run.is_under_way or self._is_wanted(run)])
            return
        for run in runs:
            self._fail(
                run, DigitpadError("Workers died {count} times in a row: is there enough memory?", count=self._deaths)
            )

    def _fail(self, run: RemoteRun, error: BaseException) -> None:
        run.fail()
        run.control.skip()  # its worker may be learning still
        self._errors.append(error)

    def _is_out_of_patience(self) -> bool:
        return self._steering.should_stop() and time.monotonic() - self._heard_at > _PATIENCE_SECONDS

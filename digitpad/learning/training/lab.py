"""A list of runs, side by side or one after another: what the Train tab and the shell start."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from digitpad.learning.backend import keras
from digitpad.learning.data.datasets import Dataset, load
from digitpad.learning.evaluation.figures import import_scikit_learn
from digitpad.learning.networks.architectures import count_parameters
from digitpad.learning.runs.events import Event, Preparing
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training import feeding
from digitpad.learning.training.control import Control
from digitpad.learning.training.elsewhere.hiring import hiring
from digitpad.learning.training.elsewhere.spreading import learn_elsewhere
from digitpad.learning.training.execution import IN_TURN, PROCESSES, Execution
from digitpad.learning.training.one_run import Steering, train_run
from digitpad.learning.training.plans import Plan, RunEnded
from digitpad.learning.training.turns import side_by_side
from digitpad.learning.training.watch import ShouldStop
from digitpad.memory import give_memory_back

MOST_AT_ONCE = 12  # runs that are in memory: all optimizers there are
_MOST_PARAMETERS = 20_000_000  # of all networks that are in memory, which take 16 bytes each while they learn


def train_all(
    plans: Sequence[Plan],
    folder: Path,
    *,
    report: Callable[[Event | RunEnded], None] = lambda _: None,
    should_stop: ShouldStop = lambda: False,
    control: Control | None = None,
    execution: Execution = Execution(),  # noqa: B008 # frozen
) -> list[RunRecord]:
    """Train runs, each into a folder of its own.

    A run that fails does not keep the others from being trained.

    Parameters
    ----------
    plans : sequence of Plan
    folder : Path
        Where new runs are written.
    report : callable
        Gets Preparing, and for each run RunStarted, StepsEnd, LayersMeasured, EpochEnd, RunEnded: one event at a time,
        in the thread of the run.
    should_stop : callable
        Asked several times a second; once it says so, the runs at hand are kept as they are and no other begins.
    control : Control, optional
        Pause, skip, stop after an epoch.
    execution : Execution
        How; by default one after another.

    Returns
    -------
    list of RunRecord
        Of the runs that were begun, in the order of their plans.

    Raises
    ------
    DigitpadError
        If data are missing, a folder cannot be written, or a checkpoint to go on from is damaged: the first of such
        errors, once the other runs have ended.
    """
    steering = Steering(report, should_stop, control or Control())
    if execution.is_elsewhere:
        return learn_elsewhere(plans, folder, steering, hiring(execution, len(plans)))
    runs = _Runs(plans, folder, steering)
    try:
        runs.prepare()
        side_by_side(runs.train, runs_at_once(plans, execution), runs.steering.turns)
        return runs.records()
    finally:
        runs.release()
        feeding.release()
        give_memory_back()


def runs_at_once(plans: Sequence[Plan], execution: Execution) -> int:
    """How many runs of a list learn at the same time, at least 1; side by side fewer if their networks are large."""
    if execution.way == IN_TURN or not plans:
        return 1
    if execution.is_elsewhere:  # nobody knows how many workers a cluster will have
        return min(len(plans), execution.workers if execution.way == PROCESSES else MOST_AT_ONCE)
    largest = max(count_parameters(network) for network in {plan.settings.network for plan in plans})
    return max(1, min(len(plans), MOST_AT_ONCE, _MOST_PARAMETERS // largest))


class _Runs:
    """What the threads of a list share. Only the one whose turn it is looks at it."""

    def __init__(self, plans: Sequence[Plan], folder: Path, steering: Steering) -> None:
        self.steering = steering
        self._folder = folder
        self._count = len(plans)
        self._waiting = deque(enumerate(plans))
        self._held: dict[str, Dataset] = {}  # for as long as the list lasts: most runs learn from the same one
        self._ended: dict[int, RunRecord] = {}
        self._errors: list[Exception] = []

    def prepare(self) -> None:
        """Import what takes seconds."""
        if self._waiting and not self.steering.is_ending():
            self.steering.report(Preparing("libraries"))
            _import_libraries()

    def train(self) -> None:
        """Train one run after another, until none waits or someone asks to stop."""
        while self._waiting and not self.steering.is_ending():
            index, plan = self._waiting.popleft()
            try:
                dataset = self._dataset(plan.settings.data)
                if not self.steering.is_ending():  # loading may take long
                    place = (index, self._count)
                    self._ended[index] = train_run(plan, place, dataset, self._folder, self.steering)
            except Exception as error:  # the others go on
                self._errors.append(error)

    def records(self) -> list[RunRecord]:
        """Those of the runs, in the order of their plans; raises what ended the first run that failed."""
        if self._errors:
            raise self._errors[0]
        return [self._ended[index] for index in sorted(self._ended)]

    def release(self) -> None:
        """Let go of the data."""
        self._held.clear()

    def _dataset(self, name: str) -> Dataset:
        if name not in self._held:
            self.steering.report(Preparing("data"))
            self._held[name] = load(name)
        return self._held[name]


@cache
def _import_libraries() -> None:
    keras()
    import_scikit_learn()  # needed when the first run ends

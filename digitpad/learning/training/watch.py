"""What follows a run while Keras trains it: reports, keeps the history, waits and stops when asked."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.backend import keras
from digitpad.learning.runs.events import EpochEnd, Event, LayersMeasured, StepsEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.compiled import Learner
from digitpad.learning.training.control import RunControl
from digitpad.learning.training.turns import Turns
from digitpad.learning.training.waypoints import Waypoints

Report = Callable[[Event], None]
ShouldStop = Callable[[], bool]


class Checkpoints(Protocol):
    """Where a run is kept while it is trained."""

    def restore(self, model: Any) -> History:
        """Set a model's variables to those of the last epoch kept, and give its history; empty if there is none."""

    def keep(self, model: Any, history: History) -> None:
        """Keep a model's variables after an epoch."""

    def keep_waypoint(self, step: int, weights: NDArray[np.float32]) -> None:
        """Keep the weights after a step, as part of the run's path."""


@dataclass
class Watch:
    """Follows one run.

    Attributes
    ----------
    outcome : str
        `finished`, `stopped`, `skipped` or `diverged`.
    epoch : int
        The one that is learned now, counted from 0.
    steps : int
        Done so far, from the run's beginning.
    """

    run: str
    settings: RunSettings
    learner: Learner
    history: History
    steps_per_epoch: int
    report: Report
    should_stop: ShouldStop
    control: RunControl
    turns: Turns
    checkpoints: Checkpoints | None = None
    waypoints: Waypoints | None = None
    outcome: str = "finished"
    _started: float | None = (
        None  # when the first batch had been learned, by a clock that stands still while the run waits
    )

    def __post_init__(self) -> None:
        """Begin where the history ends."""
        self.epoch = len(self.history.epochs)
        self.steps = self.epoch * self.steps_per_epoch
        self._has_validated, self._validation_began = False, 0.0
        self._seconds_before = self._last = self.history.seconds

    def callback(self) -> Any:
        """What Keras calls: a `keras.callbacks.Callback`."""
        return keras().callbacks.LambdaCallback(
            on_epoch_begin=self._begin_epoch,
            on_epoch_end=self._end_epoch,
            on_train_batch_end=self._end_chunk,
            on_test_begin=self._begin_validation,
            on_test_batch_end=self._end_validation_batch,
        )

    def seconds(self) -> float:
        """Seconds of training so far: without pauses, other runs' turns, and what is compiled at the first batches."""
        since = 0.0 if self._started is None else time.perf_counter() - self._started
        return self._seconds_before + since

    def _begin_epoch(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002
        self.epoch = epoch
        self._last = self.seconds()

    def _end_chunk(self, batch: int, logs: Any = None) -> None:  # noqa: ARG002
        figures = self.learner.record.numpy()
        if self._started is None:
            self._started = time.perf_counter()
        self.steps += len(figures)
        if self.waypoints is not None:
            self.waypoints.take(self.steps)
        began, self._last = self._last, self.seconds()
        losses, accuracies = figures[:, 0], figures[:, 1]
        self.report(StepsEnd(self.run, self.epoch + 1, self.steps, began, self._last, losses, accuracies))
        measured = self.learner.microscope.measured()
        if measured is not None:
            self.report(LayersMeasured(self.run, measured))
        if not np.isfinite(figures[:, 0]).all():
            self._end("diverged")
        self._give_way()

    def _begin_validation(self, logs: Any = None) -> None:  # noqa: ARG002
        self._validation_began = time.perf_counter()

    def _end_validation_batch(self, batch: int, logs: Any = None) -> None:  # noqa: ARG002
        if not self._has_validated:  # all this was compiling
            self._has_validated = True
            self._stand_still_since(self._validation_began)
        self._give_way()
        if self._is_cut:
            self.learner.model.stop_evaluating = True  # Keras sets it back when the validation pass begins

    def _end_epoch(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        """Keep a whole epoch; one that was cut off is not an epoch."""
        if self._is_cut:
            return
        metrics = {name: float(value) for name, value in (logs or {}).items()}
        end = EpochEnd(self.run, epoch + 1, self.steps, self.seconds(), metrics)
        self.history.epochs.append(end)
        if self.checkpoints is not None:
            self.checkpoints.keep(self.learner.model, self.history)
        self.report(end)
        if epoch + 1 < self.settings.epochs:
            self._end_early()

    @property
    def _is_cut(self) -> bool:
        """Whether the epoch at hand was cut off."""
        return self.outcome != "finished"

    def _end_early(self) -> None:
        if self.control.is_stopping:
            self._end("stopped")
        patience = self.settings.early_stopping
        if patience and self.history.epochs_since_best() >= patience:
            self._end("finished")

    def _look_whether_to_end(self) -> None:
        if self.should_stop():
            self._end("stopped")
        elif self.control.is_skipping:
            self._end("skipped")

    def _give_way(self) -> None:
        """Let other runs have their turns, and stay away while this one is paused; who is to end does so at once."""
        self._look_whether_to_end()
        if not self._is_cut and (self.control.is_paused or self.turns.is_over):
            before = time.perf_counter()
            self.turns.rest(lambda: self.control.wait_while_paused(self.should_stop))
            self._stand_still_since(before)
            self._look_whether_to_end()

    def _stand_still_since(self, moment: float) -> None:
        """Leave out the time since a moment."""
        if self._started is not None:
            self._started += time.perf_counter() - moment

    def _end(self, outcome: str) -> None:
        self.learner.model.stop_training = True
        if self.outcome == "finished":
            self.outcome = outcome

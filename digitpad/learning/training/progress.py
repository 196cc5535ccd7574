"""How far training is: of the run, of the list, in time."""

import time
from dataclasses import dataclass, field

from digitpad.learning.runs.events import Event, RunStarted, StepsEnd
from digitpad.learning.training.lab import RunEnded

_TELLING_SECONDS = 0.5  # of training: before, its speed says little
_NEWEST = 0.1  # weight of the newest batches in the speed
_MEASURABLE_SECONDS = 0.02  # a single batch that was clocked says nothing


@dataclass
class Progress:
    """How far a list of runs is, learned from the events of its training.

    Attributes
    ----------
    run_share, list_share : float
        Done of the run and of the whole list, in [0, 1]; of a run that goes on, what was done before counts, too.
    images_per_second : float
        A mean in which the newest batches count most.
    trained_seconds : float
        Of this list so far, pauses left out.
    started : RunStarted or None
        The run that is being trained.
    epoch : int
        Its epoch, from 1 on.
    """

    run_share: float = 0.0
    list_share: float = 0.0
    images_per_second: float = 0.0
    trained_seconds: float = 0.0
    started: RunStarted | None = None
    epoch: int = 1
    _began: float = field(default_factory=time.monotonic)
    _ended_seconds: float = 0.0
    _first_seconds: float | None = None
    _first_share: float | None = None
    _recent_images: float = 0.0  # weighted: what is long ago counts little
    _recent_seconds: float = 0.0

    def take(self, event: Event | RunEnded) -> None:
        """Take an event into account."""
        if isinstance(event, RunStarted):
            self.started, self.epoch = event, event.first_step // event.steps_per_epoch + 1
            self._ended_seconds, self._first_seconds = self.trained_seconds, None
            self._share(event.first_step)
            self._first_share = self.list_share if self._first_share is None else self._first_share
        elif isinstance(event, StepsEnd) and self.started is not None:
            self.epoch = event.epoch
            self._time(event)
            self._share(event.step)
        elif isinstance(event, RunEnded) and self.started is not None:
            self.run_share = 1.0
            self.list_share = (self.started.index + 1) / self.started.count

    def remaining_seconds(self) -> float | None:
        """How long the rest of the list will take if it is learned as fast as what was learned so far.

        None in the first half second, which tells nothing.
        """
        learned = self.list_share - (self._first_share or 0.0)
        if self.trained_seconds < _TELLING_SECONDS or learned <= 0:
            return None
        return self.trained_seconds * (1 - self.list_share) / learned

    def elapsed_seconds(self) -> float:
        """Since the list was started, by the clock on the wall."""
        return time.monotonic() - self._began

    def _time(self, event: StepsEnd) -> None:
        if self._first_seconds is None:
            self._first_seconds = event.began
        self.trained_seconds = self._ended_seconds + event.seconds - self._first_seconds
        if self.started is not None:
            images = len(event.losses) * self.started.settings.batch_size
            self._recent_images = (1 - _NEWEST) * self._recent_images + images
            self._recent_seconds = (1 - _NEWEST) * self._recent_seconds + event.seconds - event.began
        if self._recent_seconds > _MEASURABLE_SECONDS:
            self.images_per_second = self._recent_images / self._recent_seconds

    def _share(self, step: int) -> None:
        if self.started is not None:
            in_all = self.started.steps_per_epoch * self.started.settings.epochs
            self.run_share = min(1.0, step / in_all)
            self.list_share = (self.started.index + self.run_share) / self.started.count

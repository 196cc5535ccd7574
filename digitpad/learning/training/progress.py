"""How far training is: of each run, of the list, in time."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from digitpad.learning.runs.events import Event, RunStarted, StepsEnd
from digitpad.learning.training.plans import RunEnded

_TELLING_SECONDS = 0.5  # of training: before, its speed says little
_NEWEST = 0.1  # weight of the newest batches in the speed
_MEASURABLE_SECONDS = 0.02  # a single batch that was clocked says nothing
_LONGEST_GAP = 30.0  # seconds that building, compiling or testing a network may take; more was a pause


@dataclass
class RunProgress:
    """How far a run is.

    Attributes
    ----------
    started : RunStarted
    share : float
        Done, in [0, 1]; of a run that goes on, what was done before counts, too.
    epoch : int
        The one that is learned, from 1 on.
    """

    started: RunStarted
    share: float = 0.0
    epoch: int = 1

    def __post_init__(self) -> None:
        """Begin where the run goes on."""
        self.epoch = self.started.first_step // self.started.steps_per_epoch + 1
        self._first_share = self.share = self._share_at(self.started.first_step)

    @property
    def learned(self) -> float:
        """What was done in this list: a share of the run."""
        return self.share - self._first_share

    def take(self, event: StepsEnd) -> None:
        """Take batches into account."""
        self.epoch, self.share = event.epoch, self._share_at(event.step)

    def _share_at(self, step: int) -> float:
        return min(1.0, step / (self.started.steps_per_epoch * self.started.settings.epochs))


@dataclass
class Progress:
    """How far a list of runs is, learned from the events of its training.

    Attributes
    ----------
    runs : dict of str to RunProgress
        Those that learn now, by their ids.
    latest : RunProgress or None
        The run that was heard of last; it may have ended.
    ended : int
        How many have ended.
    images_per_second : float
        Of all runs together: a mean in which the newest batches count most.
    is_parallel : bool
        Whether runs learn at the same time, in processes of their own, and not in turns.
    learning_seconds, other_seconds : float
        Spent on batches and validation, and on building, compiling and testing networks, since the first run began: by
        the clock on the wall, pauses left out.
    clock : callable
        Gives seconds.
    """

    is_parallel: bool = False
    runs: dict[str, RunProgress] = field(default_factory=dict)
    latest: RunProgress | None = None
    ended: int = 0
    images_per_second: float = 0.0
    learning_seconds: float = 0.0
    other_seconds: float = 0.0
    clock: Callable[[], float] = time.monotonic
    _ended_learned: float = 0.0
    _recent_images: float = 0.0  # weighted: what is long ago counts little
    _recent_seconds: float = 0.0

    def __post_init__(self) -> None:
        """The list has been started."""
        self._began = self._last = self.clock()

    @property
    def list_share(self) -> float:
        """Done of the whole list, in [0, 1]."""
        if self.latest is None:
            return 0.0
        return (self.ended + sum(run.share for run in self.runs.values())) / self.latest.started.count

    def take(self, event: Event | RunEnded) -> None:
        """Take an event into account."""
        self._count_time(event)
        if isinstance(event, RunStarted):
            self.runs[event.run] = self.latest = RunProgress(event)
        elif isinstance(event, StepsEnd) and event.run in self.runs:
            self.latest = self.runs[event.run]
            self.latest.take(event)
            self._time(event, self.latest.started.settings.batch_size)
        elif isinstance(event, RunEnded) and event.record.id in self.runs:
            self._end(self.runs.pop(event.record.id))

    def remaining_seconds(self) -> float | None:
        """How long the rest of the list will take if it is learned as fast as what was learned so far.

        None in the first half second, which tells nothing.
        """
        if self.latest is None or self.learning_seconds < _TELLING_SECONDS:
            return None
        learned = self._ended_learned + sum(run.learned for run in self.runs.values())
        if learned <= 0:
            return None
        count, begun = self.latest.started.count, self.ended + len(self.runs)
        learning = self.learning_seconds * (1 - self.list_share) * count / learned
        return learning + self.other_seconds * (count - begun) / begun

    def elapsed_seconds(self) -> float:
        """Since the list was started, by the clock on the wall."""
        return self.clock() - self._began

    def _count_time(self, event: Event | RunEnded) -> None:
        """Count the time since the last event: between two chunks of batches, no more than the second one took."""
        now = self.clock()
        since, self._last = now - self._last, now
        if self.latest is None:  # libraries and pictures were loaded
            return
        if isinstance(event, RunStarted | RunEnded):
            self.other_seconds += min(since, _LONGEST_GAP)
            return
        most = event.seconds - event.began if isinstance(event, StepsEnd) else _LONGEST_GAP
        self.learning_seconds += min(since, most)
        if isinstance(event, StepsEnd) and event.run in self.runs and not self.runs[event.run].learned:
            self.other_seconds += min(max(0.0, since - most), _LONGEST_GAP)

    @property
    def _at_once(self) -> int:
        """How many runs learn at any moment."""
        return max(1, len(self.runs)) if self.is_parallel else 1

    def _end(self, run: RunProgress) -> None:
        """Count a run as done, wherever it ended."""
        self.latest = run
        self.ended += 1
        self._ended_learned += run.learned
        run.share = 1.0

    def _time(self, event: StepsEnd, batch_size: int) -> None:
        self._recent_images = (1 - _NEWEST) * self._recent_images + len(event.losses) * batch_size
        self._recent_seconds = (1 - _NEWEST) * self._recent_seconds + event.seconds - event.began
        if self._recent_seconds > _MEASURABLE_SECONDS:
            self.images_per_second = self._at_once * self._recent_images / self._recent_seconds

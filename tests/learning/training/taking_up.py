"""A run whose worker is killed, and what the same run does where nobody is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from digitpad.learning.runs.events import EpochEnd, Event, RunStarted
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.control import Control
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded

LONG = RunSettings(network="dense-16", epochs=5000, batch_size=32, data="optdigits", subset=640, seed=3)


@dataclass
class TakenUp:
    """Kills a worker once its run has an epoch; ends the run by `end` once another worker has added an epoch.

    Attributes
    ----------
    starts : list of RunStarted
    events : list
        All that were reported.
    """

    kill: Callable[[], None]
    end: Callable[[Control, str], None]
    control: Control = field(default_factory=Control)
    starts: list[RunStarted] = field(default_factory=list)
    events: list[Event | RunEnded] = field(default_factory=list)
    _has_killed: bool = False

    def take(self, event: Event | RunEnded) -> None:
        """Follow the run."""
        self.events.append(event)
        if isinstance(event, RunStarted):
            self.starts.append(event)
        elif isinstance(event, EpochEnd) and len(self.starts) == 2:
            self.end(self.control, event.run)
        elif isinstance(event, EpochEnd) and not self._has_killed:
            self._has_killed = True
            self.kill()


def learned_here(epochs: int, folder: Path) -> Path:
    """The folder of LONG, learned in this process until the end of an epoch."""
    control = Control()

    def report(event: Event | RunEnded) -> None:
        if isinstance(event, EpochEnd) and event.epoch == epochs:
            control.stop_after_epoch()

    (record,) = train_all([Plan(LONG)], folder, report=report, control=control)
    return record.folder

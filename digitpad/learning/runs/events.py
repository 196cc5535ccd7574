"""What a run reports on its way."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.settings import RunSettings


@dataclass(frozen=True)
class Preparing:
    """Something that takes seconds before training begins: `libraries` or `data`."""

    what: str


@dataclass(frozen=True)
class RunStarted:
    """A run begins, or goes on, at this step, with this many of them in an epoch."""

    run: str
    settings: RunSettings
    name: str
    index: int
    count: int
    steps_per_epoch: int
    first_step: int
    images: int
    folder: Path


@dataclass(frozen=True, eq=False)
class StepsEnd:
    """Batches were learned.

    Attributes
    ----------
    run : str
    epoch, step : int
        Counted from 1; the last of the steps, from the run's beginning.
    began, seconds : float
        Of training before these steps and after them, pauses left out.
    losses, accuracies : (n,) float32
        Each batch's own, before the step that it led to.
    """

    run: str
    epoch: int
    step: int
    began: float
    seconds: float
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]

    def table(self) -> NDArray[np.float64]:
        """Step, seconds, loss and accuracy of each batch: (n, 4)."""
        count = len(self.losses)
        steps = np.arange(self.step - count + 1, self.step + 1)
        times = self.began + (self.seconds - self.began) * np.arange(1, count + 1) / count
        return np.column_stack([steps, times, self.losses, self.accuracies]).astype(np.float64)


@dataclass(frozen=True)
class EpochEnd:
    """An epoch was learned: its number from 1, steps and seconds so far, and Keras' metrics."""

    run: str
    epoch: int
    step: int
    seconds: float
    metrics: Mapping[str, float]


Event = Preparing | RunStarted | StepsEnd | EpochEnd

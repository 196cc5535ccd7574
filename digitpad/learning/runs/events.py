"""What a run reports on its way."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.layer_figures import LayerFigures
from digitpad.learning.runs.settings import RunSettings


@dataclass(frozen=True)
class Preparing:
    """Something takes seconds before training begins.

    Attributes
    ----------
    what : str
        `libraries`, `data`, or `workers`: other processes load libraries and data.
    """

    what: str


@dataclass(frozen=True)
class RunStarted:
    """A run begins, or goes on.

    Attributes
    ----------
    run : str
        Its id, which its other events carry.
    settings : RunSettings
    name : str
        What it is called.
    index, count : int
        Its place in the list, from 0, and how many runs are in the list.
    steps_per_epoch : int
    first_step : int
        Steps that were done before: 0 for a new run.
    images : int
        Training pictures in an epoch.
    folder : Path
    """

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
        The run's id.
    epoch : int
        From 1 on.
    step : int
        The number of the last of these steps, counted from 1 at the run's beginning.
    began, seconds : float
        Seconds of training before these steps and after them, pauses left out.
    losses, accuracies : (n,) float32
        Each batch's own, before the step that it led to: mean cross-entropy in nats, and a share in [0, 1].
    """

    run: str
    epoch: int
    step: int
    began: float
    seconds: float
    losses: NDArray[np.float32]
    accuracies: NDArray[np.float32]

    def table(self) -> NDArray[np.float64]:
        """Step, seconds, loss and accuracy of each batch: (n, 4) float64; time is shared out evenly."""
        count = len(self.losses)
        steps = np.arange(self.step - count + 1, self.step + 1)
        times = self.began + (self.seconds - self.began) * np.arange(1, count + 1) / count
        return np.column_stack([steps, times, self.losses, self.accuracies]).astype(np.float64)


@dataclass(frozen=True)
class EpochEnd:
    """An epoch was learned.

    Attributes
    ----------
    run : str
        The run's id.
    epoch : int
        From 1 on.
    step : int
        Steps so far, from the run's beginning.
    seconds : float
        Of training so far, pauses left out.
    metrics : mapping of str to float
        By Keras' names: loss and accuracy, means over the epoch's batches; val_loss and val_accuracy, after it, if
        pictures are held out.
    """

    run: str
    epoch: int
    step: int
    seconds: float
    metrics: Mapping[str, float]


@dataclass(frozen=True)
class LayersMeasured:
    """What was measured in the layers at some of the steps that the StepsEnd before tells of.

    Attributes
    ----------
    run : str
        The run's id.
    figures : LayerFigures
    """

    run: str
    figures: LayerFigures


Event = Preparing | RunStarted | StepsEnd | LayersMeasured | EpochEnd

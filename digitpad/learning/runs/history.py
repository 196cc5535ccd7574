"""What is known of a run afterwards: its figures at the ends of the epochs, and whether it got anywhere."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.events import EpochEnd

TARGETS = (0.95, 0.97, 0.98)  # validation accuracies: when each was first reached is reported
_EXPLOSION, _WORSE, _RECOVERED = 5.0, 1.5, 0.8  # times the first batch's loss


@dataclass
class History:
    """What was measured at the end of each epoch.

    Attributes
    ----------
    epochs : list of EpochEnd
    seconds : float
        Of training in all, pauses left out.
    """

    epochs: list[EpochEnd] = field(default_factory=list)
    seconds: float = 0.0

    def as_dict(self) -> dict[str, list[float]]:
        """One list for each metric, by Keras' names: loss, accuracy, val_loss, val_accuracy."""
        names = self.epochs[0].metrics if self.epochs else {}
        return {name: self.column(name) for name in names}

    def column(self, name: str) -> list[float]:
        """One metric over the epochs that have it."""
        return [epoch.metrics[name] for epoch in self.epochs if name in epoch.metrics]

    def final(self, name: str) -> float | None:
        """A metric after the last epoch that has it."""
        values = self.column(name)
        return values[-1] if values else None

    def best(self, name: str) -> float | None:
        """The lowest loss or the highest accuracy; None if nothing finite was measured."""
        values = [value for value in self.column(name) if math.isfinite(value)]
        choose = min if name.endswith("loss") else max
        return choose(values) if values else None

    def reaching(self, accuracy: float) -> EpochEnd | None:
        """The first epoch after which the validation accuracy, in [0, 1], was at least this; None if there is none."""
        return next((epoch for epoch in self.epochs if epoch.metrics.get("val_accuracy", 0) >= accuracy), None)

    def epochs_since_best(self) -> int:
        """How many epochs ago the validation loss was lowest."""
        losses = [loss if math.isfinite(loss) else math.inf for loss in self.column("val_loss")]
        return len(losses) - 1 - losses.index(min(losses)) if losses else 0


def has_diverged(losses: Sequence[float] | NDArray[np.float64], final: float | None) -> bool:
    """Whether a run got worse by learning.

    It did if its loss is not finite at the end or far above where it began, or if it shot up on its way and never came
    back. A run that learns too slowly has not diverged, however little it has learned.

    Parameters
    ----------
    losses : (n,) float
        Of each batch.
    final : float or None
        Loss at the end: of the held-out pictures, or else of the last epoch.
    """
    if final is None or not len(losses):
        return False
    if not math.isfinite(final):
        return True
    first = float(losses[0])
    has_shot_up = float(np.nanmax(losses)) > _EXPLOSION * first
    return final > _WORSE * first or (has_shot_up and final > _RECOVERED * first)

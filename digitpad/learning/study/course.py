"""How a run went: its figures, made ready for the rules that judge it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.layer_figures import LayerFigures, read_layers
from digitpad.learning.runs.record import RunRecord, read_steps
from digitpad.learning.runs.settings import RunSettings

FEWEST_STEPS = 30  # fewer tell nothing
_GUESSING = float(np.log(10))  # nats: ten equal probabilities
_TOGETHER = 64  # pictures: of fewer, a single one decides
_PIECES = 20  # that a run is cut into: their means are smooth


@dataclass(frozen=True, eq=False)
class Course:
    """What is known of a run.

    Attributes
    ----------
    settings : RunSettings
    losses, accuracies : (n,) float64
        Of each batch, before the step that it led to.
    epochs : sequence of EpochEnd
    layers : LayerFigures or None
        Where the microscope was on.
    """

    settings: RunSettings
    losses: NDArray[np.float64]
    accuracies: NDArray[np.float64]
    epochs: Sequence[EpochEnd]
    layers: LayerFigures | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it was trained for as many epochs as it was to be."""
        return len(self.epochs) >= self.settings.epochs

    def column(self, name: str) -> NDArray[np.float64]:
        """A metric at the ends of the epochs, by Keras' name: (epochs,) float64, or (0,)."""
        return np.array([epoch.metrics[name] for epoch in self.epochs if name in epoch.metrics], float)

    @property
    def first(self) -> float:
        """The loss of a network that has learned nothing: that of the first batch, or of guessing if that is higher."""
        begun = float(self.losses[0])
        return max(begun, _GUESSING) if np.isfinite(begun) else _GUESSING

    @cached_property
    def smooth(self) -> NDArray[np.float64]:
        """Losses, each the mean of so many batches that they hold 64 pictures: (m,) float64."""
        width = min(len(self.losses), max(1, _TOGETHER // self.settings.batch_size))
        summed = np.concatenate([[0.0], np.cumsum(self.losses)])
        return np.asarray((summed[width:] - summed[:-width]) / width)

    @cached_property
    def pieces(self) -> NDArray[np.float64]:
        """Mean loss of each twentieth of the run: (20,) float64."""
        return np.array([piece.mean() for piece in np.array_split(self.losses, _PIECES)])

    @cached_property
    def scatter(self) -> float:
        """How much the batches of the last quarter differ: their deviation, in parts of their mean."""
        late = self.losses[-max(2, len(self.losses) // 4) :]
        return float(late.std() / max(late.mean(), 1e-12))

    @property
    def late_fall(self) -> float:
        """By which share the loss fell from the third quarter of the run to the last; negative if it rose."""
        third, last = self.pieces[10:15].mean(), self.pieces[15:].mean()
        return float(1 - last / max(third, 1e-12))

    @property
    def images(self) -> int:
        """Pictures learned from, about; 0 if no epoch has ended."""
        return self.epochs[0].step * self.settings.batch_size if self.epochs else 0

    def late(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Median of the last third of what was measured in layers: (n, …) to (…)."""
        return np.asarray(np.median(values[-max(1, len(values) // 3) :], axis=0))


def course_of(record: RunRecord) -> Course:
    """What is known of a run on disk."""
    steps = read_steps(record.folder)
    layers = read_layers(record.folder) if record.settings.microscope else None
    return Course(record.settings, steps[:, 2], steps[:, 3], record.history.epochs, layers)

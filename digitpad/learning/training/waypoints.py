"""The weights that a run passes through, kept on its way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.trajectory import steps_to_keep


@dataclass(eq=False)
class Waypoints:
    """Keeps a model's weights after certain steps, and where it ends.

    Attributes
    ----------
    model : keras.Model
    total : int
        Steps of the whole run.
    keep : callable
        Gets a step and the weights after it, (p,) float32.
    """

    model: Any
    total: int
    keep: Callable[[int, NDArray[np.float32]], None]

    def __post_init__(self) -> None:
        """Know the steps."""
        self._wanted = {0, *steps_to_keep(self.total).tolist()}

    def take(self, step: int) -> None:
        """Keep the weights if this is a step to keep them after."""
        if step in self._wanted:
            self.keep(step, flat_weights(self.model))

    def end(self, step: int) -> None:
        """Keep the weights where the run ends, which may be anywhere."""
        if step not in self._wanted:
            self.keep(step, flat_weights(self.model))


def flat_weights(model: Any) -> NDArray[np.float32]:
    """All weights of a model one after another, layer by layer: (p,) float32."""
    return np.concatenate([np.asarray(weight, np.float32).ravel() for weight in model.get_weights()])

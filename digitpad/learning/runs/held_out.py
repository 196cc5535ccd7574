"""Which pictures a run learns, and which it holds out to be validated with."""

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.settings import RunSettings


def split(count: int, settings: RunSettings) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Indices of the pictures to learn and of those held out, shuffled by the seed."""
    order = np.random.default_rng(settings.seed).permutation(count)[: settings.subset or None]
    held_out = round(len(order) * settings.validation_split)
    return order[held_out:], order[:held_out]

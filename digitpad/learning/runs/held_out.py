"""Which pictures a run learns, and which it holds out to be validated with."""

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.settings import RunSettings


def split(count: int, settings: RunSettings) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Split the training pictures: a function of their number, the seed, the subset and the validation split alone.

    Parameters
    ----------
    count : int
        Training pictures of the data set.
    settings : RunSettings

    Returns
    -------
    (k,) integers, (m,) integers
        Indices in [0, count) of the pictures to learn and of those held out; shuffled, and none in both.
    """
    order = np.random.default_rng(settings.seed).permutation(count)[: settings.subset or None]
    held_out = round(len(order) * settings.validation_split)
    return order[held_out:], order[:held_out]

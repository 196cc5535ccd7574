"""What a data set looks like as a whole: how many of each digit, and the mean picture of each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS


@dataclass(frozen=True, eq=False)
class ClassStatistics:
    """Figures of labelled bitmaps by class.

    Attributes
    ----------
    counts : (10,) int64
        How many bitmaps there are of each digit.
    means : (10, 28, 28) float32 in [0, 1]
        The mean picture of each digit; blank where there is none.
    """

    counts: NDArray[np.int64]
    means: NDArray[np.float32]


def class_statistics(bitmaps: NDArray[np.uint8], labels: NDArray[np.uint8]) -> ClassStatistics:
    """Count and average bitmaps by their labels.

    Parameters
    ----------
    bitmaps : (n, 28, 28) uint8
        255 is full ink.
    labels : (n,) uint8
        0 to 9.
    """
    counts = np.bincount(labels, minlength=DIGITS).astype(np.int64)
    means = np.zeros((DIGITS, *bitmaps.shape[1:]), np.float32)
    for digit in np.flatnonzero(counts):
        means[digit] = bitmaps[labels == digit].mean(axis=0, dtype=np.float64) / 255
    return ClassStatistics(counts, means)

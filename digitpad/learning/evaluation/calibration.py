"""Whether probabilities mean what they say: of all answers given with 80 %, 80 % should be right.

The calibration error is the expected calibration error of Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern
Neural Networks" (ICML 2017): the answers are put into bins of equal width by their confidence, and the distances
between confidence and accuracy are averaged, weighted by how many answers each bin holds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BINS = 15  # as in that paper


@dataclass(frozen=True, eq=False)
class Calibration:
    """Answers in bins by their confidence; of these, the k bins that are not empty, in ascending order.

    Attributes
    ----------
    confidence, accuracy : (k,) float64 in [0, 1]
        Means over each bin: of the probabilities of the answers, and of whether these are right.
    counts : (k,) int64
        Answers in each bin.
    error : float
        Expected calibration error, in [0, 1].
    """

    confidence: NDArray[np.float64]
    accuracy: NDArray[np.float64]
    counts: NDArray[np.int64]
    error: float


def calibration_of(probabilities: NDArray[np.float32], labels: NDArray[np.uint8], bins: int = BINS) -> Calibration:
    """Compare how sure answers are with how often they are right.

    Parameters
    ----------
    probabilities : (n, 10) float32 in [0, 1]
    labels : (n,) uint8
        0 to 9; n is at least 1.
    bins : int
        Of equal width, over [0, 1].
    """
    from sklearn.calibration import calibration_curve  # a second that reading must not cost

    confidence = np.clip(probabilities.max(axis=1).astype(np.float64), 0, 1)
    is_right = probabilities.argmax(axis=1) == labels
    accuracy, mean = calibration_curve(is_right, confidence, n_bins=bins, pos_label=True)
    edges = np.linspace(0, 1, bins + 1)
    counts = np.bincount(np.searchsorted(edges[1:-1], confidence), minlength=bins)
    counts = counts[counts > 0]
    error = float(np.abs(accuracy - mean) @ counts / len(labels))
    return Calibration(mean, accuracy, counts, error)

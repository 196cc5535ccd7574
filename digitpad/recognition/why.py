"""Why a bitmap was read as a digit: which parts of the ink count in favour of it, and which against it.

Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks" (ECCV 2014): a window that hides the ink
moves over the bitmap, and what the digit's log-odds lose there is what the hidden ink contributed.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import SIDE, Bitmap
from digitpad.recognition.classifier import Classifier

_WINDOW = 6  # pixels: two strokes wide
_STEP = 2
_REACH = 1.0  # pixels: standard deviation
_FAINTEST = 1e-3
_SMALLEST = 1e-6  # probability, so that the odds stay finite


def relevance_of(bitmap: Bitmap, digit: int, classifier: Classifier) -> NDArray[np.float32]:
    """How much each inked pixel counts in favour of a digit, or against it.

    Parameters
    ----------
    bitmap : (28, 28) float32 in [0, 1]
    digit : int
        0 to 9.
    classifier : Classifier

    Returns
    -------
    (28, 28) float32 in [-1, 1]
        Loss of the digit's log-odds when the pixel is hidden, averaged over the windows that hide it, times its ink,
        and divided by the largest magnitude: positive in favour, negative against; 0 where there is no ink.
    """
    starts = range(0, SIDE - _WINDOW + 1, _STEP)
    windows = [(slice(top, top + _WINDOW), slice(left, left + _WINDOW)) for top in starts for left in starts]
    inked = [window for window in windows if bitmap[window].any()]
    if not inked:
        return np.zeros((SIDE, SIDE), np.float32)
    hidden = np.repeat(bitmap[None], len(inked), axis=0)
    for picture, window in zip(hidden, inked, strict=True):
        picture[window] = 0
    lost = _log_odds(classifier.probabilities(bitmap)[None], digit) - _log_odds(classifier.probabilities(hidden), digit)
    total, count = np.zeros((2, SIDE, SIDE), np.float32)
    for window, loss in zip(inked, lost, strict=True):
        total[window] += loss
        count[window] += 1
    relevance = total / np.maximum(count, 1) * bitmap
    return np.asarray(relevance / max(float(np.abs(relevance).max()), _SMALLEST), np.float32)


def spread(relevance: NDArray[np.float32], bitmap: Bitmap) -> NDArray[np.float32]:
    """Carry relevance on a little beyond the ink's edges, for drawings whose lines are broader than the bitmap's.

    Parameters
    ----------
    relevance : (28, 28) float32 in [-1, 1]
        As `relevance_of` gives it.
    bitmap : (28, 28) float32 in [0, 1]

    Returns
    -------
    (28, 28) float32
        On the ink about as it was; where the ink is faint it may lie a little outside [-1, 1].
    """
    near = cv2.GaussianBlur(bitmap, (0, 0), _REACH)
    return np.asarray(cv2.GaussianBlur(relevance, (0, 0), _REACH) / np.maximum(near, _FAINTEST), np.float32)


def _log_odds(probabilities: NDArray[np.float32], digit: int) -> NDArray[np.float32]:
    share = np.clip(probabilities[:, digit].astype(np.float64), _SMALLEST, 1 - _SMALLEST)
    return np.log(share / (1 - share)).astype(np.float32)

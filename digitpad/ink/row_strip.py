"""A row of writing as the row network gets it: a grey strip of a fixed height."""

import cv2
import numpy as np
from numpy.typing import NDArray

ROW_HEIGHT = 32
"""Pixels."""

_LEAST_SPREAD = 1e-3  # an empty strip stays empty
_MOST = 4.0  # times three standard deviations: nothing in a picture is meant to count for more


def normalised(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bring a strip to one brightness and contrast.

    Parameters
    ----------
    grey : (h, w) float32
        In any unit; ink is darker than paper.

    Returns
    -------
    (h, w) float32
        0 is paper (the median), ink is positive; three standard deviations are 1.
    """
    spread = max(float(grey.std()), _LEAST_SPREAD)
    strong = (np.float32(np.median(grey)) - grey) / np.float32(3 * spread)
    return np.asarray(np.clip(strong, -_MOST, _MOST), np.float32)


def strip_of(grey: NDArray[np.floating], stretch: float = 1.0) -> NDArray[np.float32]:
    """Scale a grey row to ROW_HEIGHT, so many times as broad as it is, and normalise it: (h, w) to (32, w') float32."""
    width = max(4, 4 * round(stretch * grey.shape[1] * ROW_HEIGHT / grey.shape[0] / 4))
    method = cv2.INTER_AREA if grey.shape[0] > ROW_HEIGHT else cv2.INTER_CUBIC
    return normalised(np.asarray(cv2.resize(grey, (width, ROW_HEIGHT), interpolation=method), np.float32))

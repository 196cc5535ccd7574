"""Pictures that a network looks at ahead, bit by bit, so that nobody waits for them later."""

import threading
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import StoppedError
from digitpad.hand.last_layer import FeatureNetwork

_AT_ONCE = 512  # pictures, between which it may be stopped: a fifth of a second


class Seen:
    """The features of some pictures, as far as they were looked at.

    Parameters
    ----------
    network : FeatureNetwork
    bitmaps : (n, 28, 28) float32 in [0, 1]
    """

    def __init__(self, network: FeatureNetwork, bitmaps: NDArray[np.float32]) -> None:
        self._network, self._bitmaps = network, bitmaps
        self._parts: list[NDArray[np.float32]] = []
        self._lock = threading.Lock()

    def look(self, should_stop: Callable[[], bool] = lambda: False) -> NDArray[np.float32]:
        """Look at what was not looked at yet.

        Returns
        -------
        (n, k) float32
            Features of all pictures.

        Raises
        ------
        StoppedError
            If it was asked to stop; it goes on from there the next time.
        """
        with self._lock:
            for start in range(_AT_ONCE * len(self._parts), len(self._bitmaps), _AT_ONCE):
                if should_stop():
                    raise StoppedError
                self._parts.append(self._network.features(self._bitmaps[start : start + _AT_ONCE]))
            return np.concatenate(self._parts)

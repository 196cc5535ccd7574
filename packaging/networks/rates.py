"""The learning rate's way: it rises at first and then falls like a cosine."""

import math

_WARM_UP = 0.05  # of the time
_LAST = 0.005  # of the highest rate


def share_of_rate(over: float) -> float:
    """Of the highest rate, in [0, 1], when a share of the time is over."""
    if over < _WARM_UP:
        return over / _WARM_UP
    return _LAST + (1 - _LAST) * (1 + math.cos(math.pi * (over - _WARM_UP) / (1 - _WARM_UP))) / 2

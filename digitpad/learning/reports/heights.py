"""How much of a plot's height its lines get: a run that diverged must not flatten all others."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.reports.curve import NO_CURVE, Curve
from digitpad.learning.reports.lines import Line

_CALM = 95  # percent of a line's points: what is higher is a spike
_LOG_ROOM = 3.0  # times as high as points of one height, and as low, a logarithmic axis goes
_TALLEST = {False: 3.0, True: 30.0}  # by whether the axis is logarithmic: times the lowest line's height


@dataclass(frozen=True)
class Height:
    """How high a line is.

    Attributes
    ----------
    lowest, highest : float
        Of all its points; on a logarithmic axis `lowest` is that of the points above 0.
    calm : float
        Where it starts, or what 95 % of its points lie below, whichever is higher.
    peak : float
        The x of its highest point.
    """

    lowest: float
    highest: float
    calm: float
    peak: float


def height_of(line: Line, *, is_log: bool) -> Height | None:
    """How high a line is; None if nothing is drawn of it."""
    drawn = _drawn(line, is_log=is_log)
    if not drawn:
        return None
    smooth = np.concatenate([line.training[1], line.validation[1]])
    tops = [(float(y[place]), float(x[place])) for x, y in drawn for place in [y.argmax()]]
    highest, peak = max(tops, key=lambda top: top[0])
    return Height(min(float(y.min()) for _, y in drawn), highest, max(float(smooth[0]), _calm(smooth)), peak)


def shown_range(heights: Sequence[Height], metric: str, *, is_log: bool) -> tuple[float, float]:
    """The lowest and the highest y that a plot shows of some lines, of which there is one at least.

    That is all of them, unless a loss is so much higher than the lowest of them that the others would be flattened:
    three times as high, thirty times on a logarithmic axis. Then the highest of the others decides. Points that are all
    equally high, or a single one, get an axis with room: from 0 to 1 for an accuracy, from 0 for a loss.

    Parameters
    ----------
    heights : sequence of Height
    metric : str
        One of METRICS: an accuracy, and its error, are never higher than 1.
    is_log : bool
    """
    low, high = min(height.lowest for height in heights), max(height.highest for height in heights)
    if metric == "loss":
        limit = _TALLEST[is_log] * min(height.calm for height in heights)
        tops = [top for height in heights for top in (height.highest, height.calm) if top <= limit]
        high = max(tops, default=high)
    return (low, high) if high > low else _around(high, metric, is_log=is_log)


def _around(y: float, metric: str, *, is_log: bool) -> tuple[float, float]:
    """An axis for points of one height."""
    if is_log:
        return y / _LOG_ROOM, y * _LOG_ROOM if metric == "loss" else min(1.0, y * _LOG_ROOM)
    if metric != "loss" or not 0 < y < math.inf:
        return 0.0, 1.0
    return 0.0, 2 * y


def _calm(values: NDArray[np.float64]) -> float:
    """What 95 % of the values lie below; NumPy's percentile takes five times as long, and a frame of curves waits."""
    place = len(values) * _CALM // 100
    return float(np.partition(values, place)[place])


def _drawn(line: Line, *, is_log: bool) -> list[Curve]:
    """All curves of a line of which something is on the plot, and what that is."""
    curves = [line.training, line.validation, NO_CURVE if line.batches is None else line.batches]
    if line.band is not None:
        x, lowest, highest = line.band
        curves += [(x, lowest), (x, highest)]
    if is_log:
        curves = [(x[y > 0], y[y > 0]) for x, y in curves]
    return [(x, y) for x, y in curves if len(y)]

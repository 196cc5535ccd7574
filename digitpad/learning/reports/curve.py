"""Arithmetic of curves: averaging, the range of several, reading values off, thinning for a screen."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Curve = tuple[NDArray[np.float64], NDArray[np.float64]]
"""x, which rises, and y of a line: (n,) each."""

Band = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]
"""x, lowest and highest y: (n,) each."""

NO_CURVE: Curve = (np.empty(0), np.empty(0))
_BAND_POINTS = 400


@dataclass(frozen=True)
class Screen:
    """How much of a smooth curve a screen shows.

    Attributes
    ----------
    points : int
        How many of them, at most.
    visible : (float, float) or None
        The range of x that is seen; None for all.
    """

    points: int
    visible: tuple[float, float] | None = None

    def places(self, x: NDArray[np.float64]) -> NDArray[np.intp]:
        """Which points are shown of those at (n,) x: evenly spread ones from end to end, and the last of all.

        Of a range, one point more at each end: the line goes on there.
        """
        part = _seen_part(x, self.visible)
        first, last = part.start, min(part.stop, len(x))
        count = min(self.points, last - first)
        places = first + np.arange(count) * (last - 1 - first) // max(1, count - 1)
        return places if last == len(x) else np.append(places, len(x) - 1)


def centred_mean(
    values: NDArray[np.float64], width: int, places: NDArray[np.intp] | None = None
) -> NDArray[np.float64]:
    """Mean of each value and its neighbours: (n,) to (n,), or to (m,) of m places.

    Each mean reaches as far forwards as backwards, so that a line that falls is not drawn late. At the beginning it
    reaches less far, down to the first value alone: a loss is steepest there, and the mean of a window that is not full
    yet would tell of values that never were. At the end there is nothing ahead, so that the last mean is that of the
    newest values. No mean lies outside of the range of the values.

    Parameters
    ----------
    values : (n,) float64
    width : int
        How many values a mean is taken of, at most; an even number counts as the odd one above it.
    places : (m,) int, optional
        Of which means are wanted, if not of all: each one is then added up by itself.
    """
    reach = width // 2
    if reach < 1 or not len(values):
        return values if places is None else values[places]
    wanted = np.arange(len(values)) if places is None else places
    back = np.minimum(wanted, reach)
    ahead = np.minimum(back, len(values) - 1 - wanted)
    if places is not None:
        ends = np.empty(2 * len(places), int)
        ends[::2], ends[1::2] = places - back, places + ahead + 1
        return np.asarray(np.add.reduceat(np.append(values, 0.0), ends)[::2] / (back + ahead + 1))
    means = _window_sums(values, reach) / (back + ahead + 1)
    last = (wanted + ahead)[:reach]  # there fewer values are taken than the sums hold: all from the first one on
    means[:reach] = values.cumsum()[last] / (last + 1)
    return np.asarray(means)


def _window_sums(values: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Sum of each value and all within reach of it: (n,) to (n,).

    Each window is the end of one block and the beginning of the next, summed up within the blocks: differences of one
    running sum would lose small values after a large one.
    """
    width, count = 2 * reach + 1, len(values)
    padded = np.zeros((count + 2 * width) // width * width + width)
    padded[reach : reach + count] = values
    blocks = padded.reshape(-1, width)
    beginnings, ends = blocks.cumsum(axis=1).ravel(), blocks[:, ::-1].cumsum(axis=1)[:, ::-1].ravel()
    first = np.arange(count)
    return np.asarray(ends[:count] + np.where(first % width, beginnings[width - 1 : width - 1 + count], 0.0))


def band(curves: Sequence[Curve]) -> tuple[NDArray[np.float64], ...]:
    """Median and range of several curves over the stretch that all of them cover; curves without points are left out.

    A single curve is its own median. Several are read off at each other's places, 400 of them at most.

    Returns
    -------
    x, median, lowest, highest : (n,) float64 each
    """
    curves = [curve for curve in curves if len(curve[0])]
    if len(curves) < 2:
        x, y = curves[0] if curves else NO_CURVE
        return x, y, y, y
    low, high = max(x[0] for x, _ in curves), min(x[-1] for x, _ in curves)
    known = np.unique(np.concatenate([x for x, _ in curves]))
    known = known[(known >= low) & (known <= high)]
    x = known if len(known) <= _BAND_POINTS else np.linspace(low, high, _BAND_POINTS)
    values = np.array([np.interp(x, *curve) for curve in curves])
    return x, np.median(values, axis=0), values.min(axis=0), values.max(axis=0)


def value_at(curve: Curve, x: float) -> float | None:
    """The value of the point nearest to x; None outside of the curve."""
    xs, ys = curve
    if not len(xs) or not xs[0] <= x <= xs[-1]:
        return None
    index = int(np.searchsorted(xs, x))
    if index and x - xs[index - 1] < xs[index] - x:
        index -= 1
    return float(ys[index])


def value_before(curve: Curve, x: float) -> float | None:
    """The value of the last point at or before x; None before the first."""
    index = int(np.searchsorted(curve[0], x, side="right")) - 1
    return float(curve[1][index]) if index >= 0 else None


def seen(curve: Curve, visible: tuple[float, float] | None) -> Curve:
    """The points within a range of x, and one more at each end; None stands for all."""
    x, y = curve
    part = _seen_part(x, visible)
    return x[part], y[part]


def sampled(curve: Curve, points: int) -> Curve:
    """A smooth curve with no more than about so many points, the last one among them."""
    x, y = curve
    step = -(-len(x) // points)
    return (x, y) if step < 2 else (x[::-step][::-1], y[::-step][::-1])


def peaks(curve: Curve, bins: int) -> Curve:
    """A ragged curve as the lowest and the highest point of each of so many stretches."""
    x, y = curve
    size = len(x) // bins
    if size < 2:
        return x, y
    whole = len(x) // size * size
    parts = y[:whole].reshape(-1, size)
    first, lowest, highest = np.arange(len(parts)) * size, parts.argmin(axis=1), parts.argmax(axis=1)
    kept = np.empty(2 * len(parts) + len(x) - whole, int)
    kept[: 2 * len(parts) : 2] = first + np.minimum(lowest, highest)
    kept[1 : 2 * len(parts) : 2] = first + np.maximum(lowest, highest)
    kept[2 * len(parts) :] = np.arange(whole, len(x))
    return x[kept], y[kept]


def _seen_part(x: NDArray[np.float64], visible: tuple[float, float] | None) -> slice:
    if visible is None:
        return slice(0, len(x))
    first, last = np.searchsorted(x, visible)
    return slice(max(0, int(first) - 1), int(last) + 1)

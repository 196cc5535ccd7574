"""How near strokes come to each other, whether their lines cross, and at which angle they meet."""

import math

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.render import Positions

_POINTS = 24  # of a stroke, at most: its course, not its trembling
_END = 0.15  # of a line's length: what is nearer to one of its ends is not its middle


def course(stroke: Positions) -> NDArray[np.float64]:
    """A stroke's course: at most 24 of its positions, evenly chosen, the ends among them.

    Returns
    -------
    (n, 2) float64
        At least two: a single position comes twice.
    """
    places = np.linspace(0, len(stroke) - 1, max(2, min(len(stroke), _POINTS))).round().astype(int)
    return np.asarray(stroke[places], np.float64)


def distance(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """Smallest distance between the lines of two courses, (n, 2) and (m, 2), in their unit; 0 where they cross."""
    if _cross(first, second):
        return 0.0
    return float(np.sqrt(min(_least_square(first, second), _least_square(second, first))))


def cross_in_the_middle(first: NDArray[np.float64], second: NDArray[np.float64]) -> bool:
    """Whether two courses, (n, 2) and (m, 2), cross where both are far from their ends, as the lines of an x do."""
    at, beside = np.nonzero(_crossings(first, second))
    shares = [_shares(*courses) for courses in ((first, second, at, beside), (second, first, beside, at))]
    return bool(np.logical_and.reduce([np.abs(share - 0.5) <= 0.5 - _END for share in shares]).any())


def angle_of_meeting(first: NDArray[np.float64], second: NDArray[np.float64], reach: float) -> float:
    """At which angle two courses, (n, 2) and (m, 2), meet with their ends, as the lines of a V do.

    Returns
    -------
    float
        In degrees, 0 to 90; 0 if no end of one comes as near to one of the other as `reach`, in their unit.
    """
    ends = first[[0, -1]], second[[0, -1]]
    if np.hypot(*(ends[0][:, None] - ends[1][None]).T).min() > reach:
        return 0.0
    ways = [end[1] - end[0] for end in ends]
    product = float(np.hypot(*ways[0]) * np.hypot(*ways[1]))
    return math.degrees(math.acos(min(1.0, abs(float(ways[0] @ ways[1])) / product))) if product else 0.0


def _shares(
    own: NDArray[np.float64], other: NDArray[np.float64], at: NDArray[np.intp], beside: NDArray[np.intp]
) -> NDArray[np.float64]:
    """At which share of its length a course's segments `at` cross the segments `beside` of the other."""
    lengths = np.hypot(*np.diff(own, axis=0).T)
    before = np.concatenate([[0.0], np.cumsum(lengths)])
    way = np.diff(other, axis=0)[beside]
    start, end = (_side(own[at + step] - other[beside], way) for step in (0, 1))
    return np.asarray((before[at] + lengths[at] * start / (start - end)) / before[-1])


def _least_square(places: NDArray[np.float64], line: NDArray[np.float64]) -> float:
    """Smallest squared distance from positions to a line."""
    start, way = line[:-1], np.diff(line, axis=0)
    length = np.maximum((way**2).sum(axis=1), 1e-12)
    offset = places[:, None] - start[None]
    share = np.clip((offset * way).sum(axis=2) / length, 0, 1)
    return float(((offset - share[..., None] * way) ** 2).sum(axis=2).min())


def _cross(first: NDArray[np.float64], second: NDArray[np.float64]) -> bool:
    """Whether a segment of one course crosses one of the other."""
    return bool(_crossings(first, second).any())


def _crossings(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.bool_]:
    """(n - 1, m - 1): whether a segment of the first course crosses one of the second.

    A position that lies on the other line counts to its left: lines that cross where both have one do cross, once.
    """
    left = _sides(first, second) >= 0
    other = _sides(second, first) >= 0
    return np.asarray((left[:-1] != left[1:]) & (other[:-1] != other[1:]).T)


def _sides(places: NDArray[np.float64], line: NDArray[np.float64]) -> NDArray[np.float64]:
    """(positions, segments): on which side of each segment's endless line a position lies, by its sign."""
    return _side(places[:, None] - line[None, :-1], np.diff(line, axis=0))


def _side(offset: NDArray[np.float64], way: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(offset[..., 0] * way[..., 1] - offset[..., 1] * way[..., 0])

"""Shapes of digits that are someone's habit: a loop in a two, a flat top on a three, an open eight, a curled nine.

Each is made of what someone wrote with a pen; parameters and what comes back are those of `styles.slashed`.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Stroke: TypeAlias = NDArray[np.float32]
Strokes: TypeAlias = tuple[Stroke, ...]

_POINTS = 12  # of what is added
_BEFORE = 6  # positions that tell where a pen is going
_DOWN = 0.8  # share of a way: it goes down


def with_loop(strokes: Sequence[Stroke], rng: np.random.Generator) -> Strokes:
    """A two whose pen begins on its own stem, so that its bowl is closed."""
    way = strokes[0]
    heights = _heights(strokes, way)
    right = _farthest(way, heights < 0.5)
    stem = np.flatnonzero((heights > 0.35) & (heights < 0.75) & (np.arange(len(way)) > right))
    if not len(stem):
        return tuple(strokes)
    meeting, beginning = way[int(rng.choice(stem))], way[0]
    bow = np.array([-rng.uniform(0.05, 0.3), rng.uniform(-0.1, 0.1)]) * _height(strokes)
    added = curve(meeting, (meeting + beginning) / 2 + bow, beginning)
    return (np.concatenate([added, way]).astype(np.float32), *strokes[1:])


def with_flat_top(strokes: Sequence[Stroke], rng: np.random.Generator) -> Strokes:
    """A three whose upper half is a corner, as in a seven, instead of a bowl."""
    way = strokes[0]
    heights = _heights(strokes, way)
    above, below = _farthest(way, heights < 0.4), _farthest(way, heights > 0.6)
    if below - above < 2:
        return tuple(strokes)
    waist = above + int(way[above:below, 0].argmin())
    size = _height(strokes)
    top = float(way[:, 1].min()) + rng.uniform(-0.04, 0.04, 2) * size
    left, right = float(way[: above + 1, 0].min()), float(way[above, 0]) + rng.uniform(-0.05, 0.1) * size
    corner = np.linspace((left, top[0]), (right, top[1]), _POINTS)
    slope = np.linspace((right, top[1]), way[waist], _POINTS)
    return (np.concatenate([corner, slope, way[waist:]]).astype(np.float32), *strokes[1:])


def left_open(strokes: Sequence[Stroke], rng: np.random.Generator) -> Strokes:
    """A six or an eight whose pen leaves the paper before it is back: the last part of its way is missing."""
    last = strokes[-1]
    steps = np.hypot(*np.diff(last, axis=0).T)
    if len(last) < _POINTS or not steps.any():
        return tuple(strokes)
    kept = np.cumsum(steps) <= rng.uniform(0.84, 0.96) * steps.sum()
    return (*strokes[:-1], last[: max(2, int(kept.sum()) + 1)])


def with_tail(strokes: Sequence[Stroke], rng: np.random.Generator) -> Strokes:
    """A nine whose stem goes on: straight down, or curled to the left or the right."""
    last, size = strokes[-1], _height(strokes)
    end = last[-1]
    ahead = end - last[-min(len(last), _BEFORE)]
    if ahead[1] <= _DOWN * np.hypot(*ahead):  # it is curled already
        return tuple(strokes)
    side = 1.0 if rng.random() < 0.2 else -1.0
    across, down = side * rng.uniform(0.05, 0.45) * size, rng.uniform(0.05, 0.3) * size
    turning = end + ahead / ahead[1] * 1.3 * down
    added = curve(end, turning, end + np.array([across, rng.uniform(0.3, 1.0) * down]))
    return (*strokes[:-1], np.concatenate([last, added]).astype(np.float32))


def with_serif(strokes: Sequence[Stroke], rng: np.random.Generator) -> Strokes:
    """A seven whose bar begins with a short stroke down to it."""
    first, size = strokes[0], _height(strokes)
    beginning = first[0]
    tick = beginning + np.array([rng.uniform(-0.08, 0.06), rng.uniform(0.08, 0.25)]) * size
    added = np.linspace(tick, beginning, _POINTS)
    return (np.concatenate([added, first]).astype(np.float32), *strokes[1:])


def curve(start: NDArray[np.floating], towards: NDArray[np.floating], end: NDArray[np.floating]) -> Stroke:
    """A quadratic Bézier curve, (12, 2) float32: it leaves and arrives in the direction of a third place."""
    along = np.linspace(0, 1, _POINTS)[:, None]
    return np.asarray((1 - along) ** 2 * start + 2 * along * (1 - along) * towards + along**2 * end, np.float32)


def _height(strokes: Sequence[Stroke]) -> float:
    return max(float(np.ptp(np.concatenate(strokes)[:, 1])), 1e-6)


def _heights(strokes: Sequence[Stroke], way: Stroke) -> NDArray[np.float32]:
    """How far down each position stands, from 0, the top, to 1."""
    return np.asarray((way[:, 1] - np.concatenate(strokes)[:, 1].min()) / _height(strokes), np.float32)


def _farthest(way: Stroke, allowed: NDArray[np.bool_]) -> int:
    """Which of some positions is farthest to the right; the first one if there are none."""
    places = np.flatnonzero(allowed)
    return int(places[way[places, 0].argmax()]) if len(places) else 0

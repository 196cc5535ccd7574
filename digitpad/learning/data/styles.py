"""Ways to write a digit that few writers of the data sets use, drawn into what others wrote.

A zero with a slash, a one with a flag and a base, a seven with a foot: each is made of someone's strokes, so that the
hand stays theirs.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import align
from digitpad.learning.data.unusual_shapes import (
    Strokes,
    curve,
    left_open,
    with_flat_top,
    with_loop,
    with_serif,
    with_tail,
)

_FINE = 4  # bitmaps are drawn into at this many times the size
_PLAIN = 0.4  # of its height: a broader one is not a mere line
_STRAIGHT = 1.08  # times the diagonal: a longer one bends
_ROUND = 0.4  # share of flags: they end in a round or flat top
_FLATTEST = 0.25  # of the height
_MARGIN = 8  # pixels of a bitmap: a slash may be longer than its zero

Styled: TypeAlias = Callable[[Sequence[NDArray[np.float32]], np.random.Generator], Strokes]


def slashed(strokes: Sequence[NDArray[np.float32]], rng: np.random.Generator) -> Strokes:
    """A zero with a slash through it, from the lower left to the upper right, or the other way.

    Parameters
    ----------
    strokes : sequence of (n, 2) float32
        Of a zero: positions x, y, y down, any unit.
    rng : numpy.random.Generator

    Returns
    -------
    tuple of (n, 2) float32
    """
    low, size = _extent(strokes)
    return (*strokes, _line(low + _slash(rng) * size))


def with_flag_and_base(strokes: Sequence[NDArray[np.float32]], rng: np.random.Generator) -> Strokes:
    """A one with a flag, a base, or both, leaning as such hands do; parameters and what comes back as in `slashed`."""
    kind = int(rng.integers(4))  # flag, base, or twice both
    width, height = _extent(strokes)[1]
    way = sum(float(np.hypot(*np.diff(stroke, axis=0).T).sum()) for stroke in strokes)
    if width > _PLAIN * height or way > _STRAIGHT * np.hypot(width, height):
        # It leans far, or has a flag: a second one would make a three of it.
        strokes = (upright(rng) * height,)
    every = np.concatenate(strokes)
    top, foot = every[np.argmin(every[:, 1])], every[np.argmax(every[:, 1])]
    added = []
    if kind != 1:
        added.append(_flag(top, height, rng))
    if kind != 0:
        left, right = rng.uniform(0.1, 0.3, 2) * height
        tilt = rng.uniform(-0.06, 0.06) * height
        added.append(_line(foot + np.array([[-left, tilt], [right, -tilt]])))
    return _leaning((*strokes, *added), rng.uniform(-0.1, 0.45))


def _flag(top: NDArray[np.float32], height: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """A stroke up to a one's top, from a little below it to as far as its foot is; some end in a round or flat top."""
    share = rng.uniform(0.15, 0.9)
    length, steep = share * height, rng.uniform(max(0.5, 1.1 * share), 2.2)  # a long flat one would make a seven
    way = np.array([1.0, -steep]) / np.hypot(1, steep)
    round_top = rng.uniform(0.1, 0.5) * -way[1] * length if rng.random() < _ROUND else 0.0
    end = top - np.array([min(round_top, _FLATTEST * height), 0.0])
    line = curve(end - length * way, end - way * length / 2 + _bow(way, length, rng), end)
    return np.concatenate([line, curve(end, (end + top) / 2 - (0, rng.uniform(0, 0.05) * height), top)])


def _bow(way: NDArray[np.float64], length: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """By how much the middle of a flag stands off the straight line."""
    return rng.uniform(-0.24, 0.1) * length * np.array([-way[1], way[0]])


def _leaning(strokes: Strokes, slant: float) -> Strokes:
    """Strokes that lean to the right by a tangent, around their foot."""
    foot = max(float(stroke[:, 1].max()) for stroke in strokes)
    matrix = np.array([[1.0, 0.0], [-slant, 1.0]])
    return tuple(np.asarray((stroke - (0, foot)) @ matrix + (0, foot), np.float32) for stroke in strokes)


def upright(rng: np.random.Generator) -> NDArray[np.float32]:
    """The stem of a one: a line that leans and bends a little, (10, 2) float32, 1 high."""
    lean, bend = rng.normal(0, 0.08), rng.normal(0, 0.03)
    down = np.linspace(0, 1, 10)
    return np.stack([lean * (0.5 - down) + bend * np.sin(np.pi * down), down], axis=1).astype(np.float32)


def with_foot(strokes: Sequence[NDArray[np.float32]], rng: np.random.Generator) -> Strokes:
    """A seven whose stem ends in a foot, a short stroke along the line of writing; as in `slashed`."""
    size = _extent(strokes)[1]
    every = np.concatenate(strokes)
    end = every[np.argmax(every[:, 1])]
    left, right = rng.uniform(0.05, 0.25, 2) * size[1]
    return (*strokes, _line(end + np.array([[-left, 0.0], [right, rng.uniform(-0.08, 0.04) * size[1]]])))


def with_bar(strokes: Sequence[NDArray[np.float32]], rng: np.random.Generator) -> Strokes:
    """A seven with a bar across its stem; as in `slashed`. One of several strokes has one already."""
    if len(strokes) > 1:
        return tuple(strokes)
    low, size = _extent(strokes)
    every = np.concatenate(strokes)
    middle = every[np.argmin(np.abs(every[:, 1] - (low[1] + rng.uniform(0.4, 0.65) * size[1])))]
    half = rng.uniform(0.12, 0.35) * size[1]
    return (*strokes, _line(middle + np.array([[-half, rng.uniform(-0.05, 0.1) * half], [half, 0.0]])))


def opened(strokes: Sequence[NDArray[np.float32]], rng: np.random.Generator) -> Strokes:
    """A four of two strokes or more whose top is open: the first stroke leans away from the stem; as in `slashed`.

    No model learns from these.
    """
    bar = strokes[0][:, 1].max()
    lean = rng.uniform(0.45, 0.8) * (bar - strokes[0][:, 1])
    first = strokes[0] - np.stack([lean, np.zeros_like(lean)], axis=1)
    return (first.astype(np.float32), *strokes[1:])


STYLES: Mapping[int, Sequence[Styled]] = {
    0: (slashed,),
    1: (with_flag_and_base,),
    2: (with_loop,),
    3: (with_flat_top,),
    6: (left_open,),
    7: (with_foot, with_bar, with_serif),
    8: (left_open,),
    9: (with_tail,),
}
"""Rare ways to write a digit, by its label."""


def styled(strokes: Sequence[NDArray[np.float32]], label: int, rng: np.random.Generator) -> Strokes:
    """A digit in one of its rare styles, by chance; as it is where its label has none.

    Parameters
    ----------
    strokes : sequence of (n, 2) float32
    label : int
        0 to 9.
    rng : numpy.random.Generator
    """
    choices = STYLES.get(label, ())
    return choices[int(rng.integers(len(choices)))](strokes, rng) if choices else tuple(strokes)


def slashed_bitmap(bitmap: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """A zero that is a bitmap already, (28, 28) uint8, with a slash through it, aligned again."""
    ink = np.pad(bitmap, _MARGIN).astype(np.float32) / np.float32(255)
    rows, columns = (np.flatnonzero(ink.max(axis=axis) > 0.5) for axis in (1, 0))
    low, size = np.array([columns[0], rows[0]]), np.array([np.ptp(columns), np.ptp(rows)])
    page = cv2.resize(ink, None, fx=_FINE, fy=_FINE, interpolation=cv2.INTER_LINEAR)
    ends = np.rint((low + 0.5 + _slash(rng) * size) * _FINE).astype(int).tolist()
    cv2.line(page, tuple(ends[0]), tuple(ends[1]), 1.0, int(rng.integers(5, 12)), cv2.LINE_AA)
    return np.rint(align(np.asarray(page, np.float32)) * 255).astype(np.uint8)


def _slash(rng: np.random.Generator) -> NDArray[np.float64]:
    """Both ends of a slash, as shares of a zero's width and height."""
    low, high = rng.uniform(-0.2, 0.3), rng.uniform(0.7, 1.2)
    ends = np.array([[low, rng.uniform(0.75, 1.1)], [high, rng.uniform(-0.1, 0.25)]])
    return ends if rng.random() < 0.8 else ends * (-1, 1) + (1, 0)


def _extent(strokes: Sequence[NDArray[np.float32]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Upper left corner and size, x and y each."""
    every = np.concatenate(strokes)
    return every.min(axis=0), np.maximum(np.ptp(every, axis=0), 1e-6)


def _line(ends: NDArray[np.floating]) -> NDArray[np.float32]:
    """Two ends as a stroke of ten positions: it bends and trembles like written ones when it is varied."""
    shares = np.linspace(0, 1, 10)[:, None]
    return np.asarray(ends[0] + shares * (ends[1] - ends[0]), np.float32)

"""Strokes as lines of writing: which stand in one row, and in what order."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from digitpad.ink.render import Positions

_TALL = 0.6  # of the tallest stroke: those set a row's height, bars and dots do not
_INSIDE = 0.5  # share of a stroke's height that a row must cover to hold it
_SLACK = 0.15  # of a row's height: how far a stroke may stand over it
_LYING = 1.5  # of its height: what is broader may be a bar
_ONE_DIGIT = 1.3  # of the next digit's height: what stands over each other in it may be one
_FLAT, _FLAT_SLACK = 0.35, 0.4  # of a row's height: bars, such as a 5's, may stand farther off


@dataclass(frozen=True)
class Extent:
    """Where a stroke or a digit is: left, top, right, bottom, in the strokes' unit."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half-way from left to right."""
        return (self.left + self.right) / 2

    def united(self, other: "Extent") -> "Extent":
        """The smallest extent around both."""
        return Extent(
            min(self.left, other.left), min(self.top, other.top),
            max(self.right, other.right), max(self.bottom, other.bottom),
        )  # fmt: skip


@dataclass(frozen=True)
class Row:
    """Strokes that stand side by side.

    Attributes
    ----------
    strokes : tuple of int
        Their indices, from left to right by their middles.
    height : float
        Of its tall strokes: the median.
    """

    strokes: tuple[int, ...]
    height: float


def extent_of(strokes: Sequence[Positions]) -> Extent:
    """Extent of some strokes, at least one of which has a position."""
    every = np.concatenate([stroke for stroke in strokes if len(stroke)])
    left, top = every.min(axis=0)
    right, bottom = every.max(axis=0)
    return Extent(float(left), float(top), float(right), float(bottom))


def rows_of(extents: Sequence[Extent]) -> list[Row]:
    """Put strokes into rows, from top to bottom.

    From left to right, each stroke joins the row of the nearest one before it that stands beside it, so that rows may
    rise or fall; bars, which stand over, under or in a digit, then join the row of the nearest one.

    Parameters
    ----------
    extents : sequence of Extent
        Of each stroke.
    """
    order = sorted(range(len(extents)), key=lambda index: extents[index].middle)
    bars = [index for index in order if _is_bar(extents[index], extents)]
    rows: list[list[int]] = []
    for index in order:
        if index not in bars:
            beside = _beside(index, [before for row in rows for before in row], extents)
            joined = [row for row in rows if not beside.isdisjoint(row)]
            rows = [row for row in rows if row not in joined] + [[*itertools.chain(*joined), index]]
    for index in bars:
        holder = _holder(index, [before for row in rows for before in row], extents)
        if holder is None:
            rows.append([index])
        else:
            next(row for row in rows if holder in row).append(index)
    return [_row(row, extents) for row in sorted(rows, key=lambda row: _depth(row, extents))]


def _is_bar(extent: Extent, extents: Sequence[Extent]) -> bool:
    """Whether a stroke is flat, and so beside a tall one nearby."""
    if extent.width < _LYING * extent.height:
        return False
    return any(_gap(extent, other) < other.height and extent.height < _FLAT * other.height for other in extents)


def _beside(index: int, known: Sequence[int], extents: Sequence[Extent]) -> set[int]:
    """The nearest strokes to the left that an upright one stands beside: of its own digit, and of the one before."""
    own = extents[index]
    near = sorted(
        (other for other in known if _stand_beside(own, extents[other])), key=lambda other: -extents[other].middle
    )
    before = [other for other in near if _gap(own, extents[other]) > 0]
    rest = [other for other in before if _are_one_digit(extents[before[0]], extents[other], own.height)]
    return {*near[:1], *before[:1], *rest}


def _are_one_digit(first: Extent, second: Extent, height: float) -> bool:
    """Whether strokes stand over each other in the height of the next digit."""
    return _gap(first, second) < 0 and first.united(second).height < _ONE_DIGIT * height


def _stand_beside(first: Extent, second: Extent) -> bool:
    small, large = sorted((first, second), key=lambda each: each.height)
    return _covered(small, large, _SLACK) >= _INSIDE


def _holder(index: int, known: Sequence[int], extents: Sequence[Extent]) -> int | None:
    """The nearest stroke that a bar stands over, under or in."""
    own = extents[index]
    near = [other for other in known if _covered(own, extents[other], _FLAT_SLACK) >= _INSIDE]
    return min(near, key=lambda other: _distance(own, extents[other]), default=None)


def _covered(small: Extent, large: Extent, slack: float) -> float:
    """Which share of a stroke's height lies beside another one, or a little over or under it."""
    beyond = slack * large.height
    height = max(small.height, 0.05 * large.height, 1e-9)
    middle = (small.top + small.bottom) / 2
    common = min(middle + height / 2, large.bottom + beyond) - max(middle - height / 2, large.top - beyond)
    return common / height


def _gap(first: Extent, second: Extent) -> float:
    """Paper between two strokes from left to right; negative where they stand over each other."""
    return max(first.left, second.left) - min(first.right, second.right)


def _distance(bar: Extent, other: Extent) -> float:
    middle = (bar.top + bar.bottom) / 2
    return max(0.0, _gap(bar, other)) + max(0.0, other.top - middle, middle - other.bottom)


def _depth(row: Sequence[int], extents: Sequence[Extent]) -> float:
    return float(np.median([(extents[index].top + extents[index].bottom) / 2 for index in row]))


def _tall(extents: Sequence[Extent]) -> list[Extent]:
    tallest = max(each.height for each in extents)
    return [each for each in extents if each.height >= _TALL * tallest]


def _row(members: Sequence[int], extents: Sequence[Extent]) -> Row:
    own = [extents[member] for member in members]
    height = float(np.median([each.height for each in _tall(own)]))
    breadth = max(each.width for each in own)
    return Row(tuple(sorted(members, key=lambda index: extents[index].middle)), max(height, 0.5 * breadth, 1e-9))

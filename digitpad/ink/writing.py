"""Strokes as lines of writing: which stand in one row, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from digitpad.ink.render import Positions

_TALL = 0.6  # of the tallest stroke: those set a row's height, bars and dots do not
_INSIDE = 0.5  # share of a stroke's height that a row must cover to hold it
_SLACK = 0.15  # of a row's height: how far a stroke may stand over it
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

    Parameters
    ----------
    extents : sequence of Extent
        Of each stroke.
    """
    tall_first = sorted(range(len(extents)), key=lambda index: -extents[index].height)
    members: list[list[int]] = []
    spans: list[tuple[float, float]] = []
    for index in tall_first:
        place = _row_of(extents[index], spans)
        if place is None:
            members.append([index])
            spans.append((extents[index].top, extents[index].bottom))
        else:
            members[place].append(index)
            spans[place] = _span([extents[member] for member in members[place]])
    order = sorted(range(len(members)), key=lambda row: sum(spans[row]))
    return [_row(members[row], extents) for row in order]


def _row_of(extent: Extent, spans: Sequence[tuple[float, float]]) -> int | None:
    """The row that holds most of a stroke, if one holds enough of it."""
    best, most = None, 0.0
    for row, (top, bottom) in enumerate(spans):
        is_flat = extent.height < _FLAT * (bottom - top)
        slack = (_FLAT_SLACK if is_flat else _SLACK) * (bottom - top)
        height = max(extent.height, 0.05 * (bottom - top), 1e-9)
        middle = (extent.top + extent.bottom) / 2
        covered = min(middle + height / 2, bottom + slack) - max(middle - height / 2, top - slack)
        if covered / height >= _INSIDE and covered / height > most:
            best, most = row, covered / height
    return best


def _span(extents: Sequence[Extent]) -> tuple[float, float]:
    """Top and bottom of a row: medians over its tall strokes."""
    tall = _tall(extents)
    return float(np.median([each.top for each in tall])), float(np.median([each.bottom for each in tall]))


def _tall(extents: Sequence[Extent]) -> list[Extent]:
    tallest = max(each.height for each in extents)
    return [each for each in extents if each.height >= _TALL * tallest]


def _row(members: Sequence[int], extents: Sequence[Extent]) -> Row:
    own = [extents[member] for member in members]
    height = float(np.median([each.height for each in _tall(own)]))
    breadth = max(each.width for each in own)
    return Row(tuple(sorted(members, key=lambda index: extents[index].middle)), max(height, 0.5 * breadth, 1e-9))

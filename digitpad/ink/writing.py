"""Strokes as lines of writing: which stand in one row, and in what order."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from digitpad.ink.box import Box
from digitpad.ink.render import Positions

_TALL = 0.6  # of the tallest stroke: those set a row's height, bars and dots do not
_INSIDE = 0.5  # share of a stroke's height that a row must cover to hold it
_SLACK = 0.15  # of a row's height: how far a stroke may stand over it
_LYING = 1.5  # of its height: what is broader may be a bar
_ONE_DIGIT = 1.3  # of the next digit's height: what stands over each other in it may be one
_OVER = 0.5  # of the narrower one's width: how much of it strokes over each other have in common
_FLAT, _FLAT_SLACK = 0.35, 0.4  # of a row's height: bars, such as a 5's, may stand farther off


@dataclass(frozen=True)
class Row:
    """Strokes that stand side by side.

    Attributes
    ----------
    strokes : tuple of int
        Their indices, from left to right by their middles.
    height : float
        The median of its tall digits' heights, as far as strokes over each other tell digits, but at least half its
        broadest stroke's width; positive.
    """

    strokes: tuple[int, ...]
    height: float


def box_around(strokes: Sequence[Positions]) -> Box[float]:
    """The box around the positions of some strokes, (n, 2) each, in their unit; at least one must have a position."""
    every = np.concatenate([stroke for stroke in strokes if len(stroke)])
    left, top = every.min(axis=0)
    right, bottom = every.max(axis=0)
    return Box(float(left), float(top), float(right), float(bottom))


def rows_of(boxes: Sequence[Box[float]]) -> list[Row]:
    """Put strokes into rows, from top to bottom.

    From left to right, each stroke joins the row of the nearest one before it that stands beside it, so that rows may
    rise or fall; bars, which stand over, under or in a digit, then join the row of the nearest one.

    Parameters
    ----------
    boxes : sequence of Box
        Around each stroke; y down, any unit.

    Returns
    -------
    list of Row
        Each stroke's index is in exactly one of them.
    """
    order = sorted(range(len(boxes)), key=lambda index: boxes[index].middle_x)
    bars = [index for index in order if _is_bar(boxes[index], boxes)]
    rows: list[list[int]] = []
    for index in order:
        if index not in bars:
            beside = _beside(index, [before for row in rows for before in row], boxes)
            joined = [row for row in rows if not beside.isdisjoint(row)]
            rows = [row for row in rows if row not in joined] + [[*itertools.chain(*joined), index]]
    for index in bars:
        holder = _holder(index, [before for row in rows for before in row], boxes)
        if holder is None:
            rows.append([index])
        else:
            next(row for row in rows if holder in row).append(index)
    return [row_of(row, boxes) for row in sorted(rows, key=lambda row: _depth(row, boxes))]


def row_of(members: Sequence[int], boxes: Sequence[Box[float]]) -> Row:
    """The row that some strokes, at least one, are.

    Parameters
    ----------
    members : sequence of int
        Their indices.
    boxes : sequence of Box
        Around each stroke of the page.
    """
    own = _columns([boxes[member] for member in members])
    height = float(np.median([each.height for each in _tall(own)]))
    breadth = max(boxes[member].width for member in members)
    return Row(tuple(sorted(members, key=lambda index: boxes[index].middle_x)), max(height, 0.5 * breadth, 1e-9))


def _columns(boxes: Sequence[Box[float]]) -> list[Box[float]]:
    """Boxes around strokes that stand over, under or in each other: about a digit each, whatever parts it has."""
    columns: list[Box[float]] = []
    for box in sorted(boxes, key=lambda each: each.left):
        last = columns[-1] if columns else None
        if last is not None and -_gap(last, box) >= _OVER * min(last.width, box.width):
            columns[-1] = last.union(box)
        else:
            columns.append(box)
    return columns


def _is_bar(box: Box[float], boxes: Sequence[Box[float]]) -> bool:
    """Whether a stroke is flat, and so beside a tall one nearby."""
    if box.width < _LYING * box.height:
        return False
    return any(_gap(box, other) < other.height and box.height < _FLAT * other.height for other in boxes)


def _beside(index: int, known: Sequence[int], boxes: Sequence[Box[float]]) -> set[int]:
    """The nearest strokes to the left that an upright one stands beside: of its own digit, and of the one before."""
    own = boxes[index]
    near = sorted(
        (other for other in known if _stand_beside(own, boxes[other])), key=lambda other: -boxes[other].middle_x
    )
    before = [other for other in near if _gap(own, boxes[other]) > 0]
    rest = [other for other in before if _are_one_digit(boxes[before[0]], boxes[other], own.height)]
    return {*near[:1], *before[:1], *rest}


def _are_one_digit(first: Box[float], second: Box[float], height: float) -> bool:
    """Whether strokes stand over each other in the height of the next digit."""
    return _gap(first, second) < 0 and first.union(second).height < _ONE_DIGIT * height


def _stand_beside(first: Box[float], second: Box[float]) -> bool:
    small, large = sorted((first, second), key=lambda each: each.height)
    return _covered(small, large, _SLACK) >= _INSIDE


def _holder(index: int, known: Sequence[int], boxes: Sequence[Box[float]]) -> int | None:
    """The nearest stroke that a bar stands over, under or in."""
    own = boxes[index]
    near = [other for other in known if _covered(own, boxes[other], _FLAT_SLACK) >= _INSIDE]
    return min(near, key=lambda other: _distance(own, boxes[other]), default=None)


def _covered(small: Box[float], large: Box[float], slack: float) -> float:
    """Which share of a stroke's height lies beside another one, or a little over or under it."""
    beyond = slack * large.height
    height = max(small.height, 0.05 * large.height, 1e-9)
    middle = small.middle_y
    common = min(middle + height / 2, large.bottom + beyond) - max(middle - height / 2, large.top - beyond)
    return common / height


def _gap(first: Box[float], second: Box[float]) -> float:
    """Distance between two strokes from left to right; negative where they stand over each other."""
    return first.gap(second)[0]


def _distance(bar: Box[float], other: Box[float]) -> float:
    middle = bar.middle_y
    return max(0.0, _gap(bar, other)) + max(0.0, other.top - middle, middle - other.bottom)


def _depth(row: Sequence[int], boxes: Sequence[Box[float]]) -> float:
    return float(np.median([boxes[index].middle_y for index in row]))


def _tall(boxes: Sequence[Box[float]]) -> list[Box[float]]:
    tallest = max(each.height for each in boxes)
    return [each for each in boxes if each.height >= _TALL * tallest]

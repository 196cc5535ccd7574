"""Boxes to reading order: rows, which may rise or fall together, and the numbers of each row."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box

_ROW_REACH = 0.6  # digit heights that a digit's middle may be off its row's
_UNUSUAL_GAP = 1.6  # of the row's median gap: a wider one may part two numbers
_NUMBER_GAP = 0.9  # of the row's median digit height: a wider gap parts two numbers
_SLOPES = np.tan(np.radians(np.arange(-22, 23)))  # that rows may have
_TALL = 0.6  # of the usual height: lower things tell less about a row than they blur it
_FEWEST = 3  # digits that tell a slope
_NEIGHBOURS = 3.0  # digit heights from left to right: farther apart, digits of different rows may seem to be of one
_OFF = 0.2  # of a digit's height: standard deviation of digits' middles about their row's
_BETTER = 1.15  # times as well as level rows must others fit


@dataclass(frozen=True)
class Rows:
    """Digits sorted into rows.

    Attributes
    ----------
    places : list of list of int
        For each row, top to bottom, its digits' places among those that were sorted, left to right.
    degrees : float
        By which the rows fall towards the right, about; negative if they rise, 0 if they are level or do not tell.
    """

    places: list[list[int]]
    degrees: float


def rows_of(boxes: Sequence[Box[int]]) -> Rows:
    """Sort digits into rows, which may all rise or fall.

    Parameters
    ----------
    boxes : sequence of Box
        The digits', in any order, in pixels.

    Returns
    -------
    Rows
        Those that rise or fall together are sorted as if they were level, unless that tears apart what is a row when it
        is taken as it stands.
    """
    level = _rows(boxes, 0.0)
    slope = slope_of(boxes)
    tilted = _rows(boxes, slope) if slope else level
    if len(tilted) > len(level):
        return Rows(level, 0.0)
    return Rows(tilted, math.degrees(math.atan(slope)))


def slope_of(boxes: Sequence[Box[int]]) -> float:
    """By how much the rows of some digits fall towards the right, as a tangent; 0 where they do not tell.

    That is the slope along which most digits have neighbours, of those up to 22° either way.
    """
    middles = _tall_middles(boxes)
    if len(middles) < _FEWEST:
        return 0.0
    across, down = (middles[None, :, axis] - middles[:, None, axis] for axis in (0, 1))
    near = (across > 0) & (across <= _NEIGHBOURS) & (np.abs(down) <= _SLOPES[-1] * across + 3 * _OFF)
    off = down[near] - _SLOPES[:, None] * across[near]
    fits = np.exp(-np.square(off / _OFF) / 2).sum(axis=1)
    best = int(fits.argmax())
    return float(_SLOPES[best]) if fits[best] > _BETTER * fits[len(_SLOPES) // 2] else 0.0


def numbers_in(row: Sequence[Box[int]]) -> list[int]:
    """Tell the numbers of a row apart: by gaps that are wide for the digits' height, and for this hand.

    Parameters
    ----------
    row : sequence of Box
        Its digits', left to right.

    Returns
    -------
    list of int
        For each digit, the place of its number in the row, from 0.
    """
    height = float(np.median([box.height for box in row]))
    rights = np.maximum.accumulate([box.right for box in row])
    gaps = [box.left - int(right) for box, right in zip(row[1:], rights[:-1], strict=True)]
    wide = max(_NUMBER_GAP * height, _UNUSUAL_GAP * float(np.median(gaps))) if len(gaps) > 1 else 1.5 * height
    return list(itertools.accumulate((int(gap > wide) for gap in gaps), initial=0))


def _tall_middles(boxes: Sequence[Box[int]]) -> NDArray[np.float64]:
    """Middles of all but the low ones, (n, 2): x and y in heights of a digit."""
    sides = np.array([(box.middle_x, box.middle_y, box.height) for box in boxes], np.float64).reshape(-1, 3)
    if not len(sides):
        return sides[:, :2]
    ordered = np.sort(sides[:, 2])
    usual = float(ordered[np.searchsorted(np.cumsum(ordered), ordered.sum() / 2)])  # low things may be many
    return sides[sides[:, 2] >= _TALL * usual, :2] / max(1.0, usual)


def _rows(boxes: Sequence[Box[int]], slope: float) -> list[list[int]]:
    """Group digits into rows: each joins the row whose running middle, once it is level, runs through it."""
    rows: list[list[int]] = []
    levels = [box.middle_y - slope * box.middle_x for box in boxes]
    middles, heights = np.zeros((2, len(boxes)))  # of each row's last digits
    for place in sorted(range(len(boxes)), key=lambda each: boxes[each].left):
        count, height = len(rows), boxes[place].height
        distances = np.abs(levels[place] - middles[:count]) / np.maximum(height, heights[:count])
        home = int(distances.argmin()) if count and distances.min() < _ROW_REACH else count
        if home == count:
            rows.append([])
        rows[home].append(place)
        last = rows[home][-2:]
        middles[home] = sum(levels[each] for each in last) / len(last)
        heights[home] = sum(boxes[each].height for each in last) / len(last)
    return sorted(rows, key=lambda row: float(np.mean([levels[each] for each in row])))

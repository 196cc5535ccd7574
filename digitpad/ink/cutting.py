"""Digits that touch, or that were torn apart: ink cut along a path through the least of it, and ink joined."""

import functools
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE, Ink, mask_of
from digitpad.ink.box import Box
from digitpad.ink.segment import FoundDigit

_STEP = 0.12  # of the ink's height: between two places to cut at
_MOST_CUTS = 24
_WORKING_HEIGHT = 120  # pixels: finer ink has no better paths
_FARTHEST = 1.5  # steps that a cut may go to either side of its column
_WALL = 1000.0  # what a pixel beyond costs: more than any path through ink
_STRAIGHT = 0.02  # what a pixel off the straight path costs, in pixels of ink


def joined(first: FoundDigit, second: FoundDigit) -> FoundDigit:
    """Join two digits of one picture; the result has the first one's row, number and slope."""
    box = first.box.union(second.box)
    ink = np.maximum(_within(box, first), _within(box, second))
    return FoundDigit(ink, box, first.row, first.number, degrees=first.degrees)


def widest_gap(pieces: Sequence[FoundDigit]) -> float:
    """Pixels between the piece of one picture that lies farthest from all others and the nearest of those.

    0 if there is one piece.
    """
    box = functools.reduce(Box.union, (piece.box for piece in pieces))
    masks = [mask_of(_within(box, piece)) for piece in pieces]
    widest = 0.0
    for number, mask in enumerate(masks[:-1] if len(masks) == 2 else masks):  # of two, each is as far from the other
        others = np.maximum.reduce([other for index, other in enumerate(masks) if index != number], initial=0)
        if others.any() and mask.any():
            distance = cv2.distanceTransform(1 - others, cv2.DIST_L2, cv2.DIST_MASK_5)
            widest = max(widest, float(distance[mask > 0].min()))
    return widest


def seams(ink: Ink) -> list[NDArray[np.intp]]:
    """Paths from top to bottom through little ink, one near each of some columns, from left to right.

    Each is the cheapest path by dynamic programming, as in seam carving (Avidan and Shamir, "Seam Carving for
    Content-Aware Image Resizing", SIGGRAPH 2007).

    Parameters
    ----------
    ink : (h, w) float32 in [0, 1]

    Returns
    -------
    list of (h,) integers, 1 to 24 of them
        The first column to the right of a cut, in each row.
    """
    height, width = ink.shape
    count = min(_MOST_CUTS, max(1, round(width / (_STEP * height)) - 1))
    reach = _FARTHEST * _STEP * height
    return seams_near(ink, np.linspace(0, width, count + 2)[1:-1], [reach] * count)


def seams_near(
    ink: Ink, columns: Sequence[float] | NDArray[np.float64], reaches: Sequence[float] | NDArray[np.float64]
) -> list[NDArray[np.intp]]:
    """The path through the least ink near each of some columns, as far as it may reach to either side; as `seams`."""
    height, width = ink.shape
    scale = min(1.0, _WORKING_HEIGHT / height)
    size = (max(2, round(width * scale)), max(2, round(height * scale)))
    small = np.asarray(cv2.resize(ink, size, interpolation=cv2.INTER_AREA), np.float32) if scale < 1 else ink
    rows = np.minimum((np.arange(height) * small.shape[0]) // height, small.shape[0] - 1)
    finer = width / small.shape[1]
    return [
        np.rint(_seam(small, float(column) / finer, float(reach) / finer)[rows] * finer).astype(np.intp)
        for column, reach in zip(columns, reaches, strict=True)
    ]


def between(found: FoundDigit, left: NDArray[np.intp] | None, right: NDArray[np.intp] | None) -> FoundDigit | None:
    """What lies between two cuts of a digit.

    Parameters
    ----------
    found : FoundDigit
        Its ink is (h, w).
    left, right : (h,) integers or None
        As `seams` gives them; None for an end of the ink.

    Returns
    -------
    FoundDigit or None
        None if no ink lies there.
    """
    columns = np.arange(found.ink.shape[1])
    own = np.ones(found.ink.shape, bool)
    if left is not None:
        own &= columns >= left[:, None]
    if right is not None:
        own &= columns < right[:, None]
    ink = np.where(own, found.ink, 0).astype(np.float32)
    ys, xs = np.nonzero(ink > EDGE)
    if not ys.size:
        return None
    top, low, start, end = int(ys.min()), int(ys.max()) + 1, int(xs.min()), int(xs.max()) + 1
    origin_left, origin_top = _origin(found.box)
    box = Box(start, top, end, low).moved(origin_left, origin_top)
    cut_left, cut_top = _origin(box)
    cut_left, cut_top = cut_left - origin_left, cut_top - origin_top
    own = ink[max(0, cut_top) : low + 1, max(0, cut_left) : end + 1]
    return FoundDigit(own, box, found.row, found.number, degrees=found.degrees)


def _seam(ink: Ink, column: float, reach: float) -> NDArray[np.intp]:
    """The cheapest path from the top row to the bottom one, at most a column to either side from row to row."""
    height, width = ink.shape
    aside = np.abs(np.arange(width) - column)
    cost = ink + _STRAIGHT * aside / max(1.0, _STEP * height) + np.where(aside > max(1.0, reach), _WALL, 0)
    reached = np.pad(cost[0], 1, constant_values=np.inf)
    ways = sliding_window_view(reached, 3)  # to each column from the three above it
    came = np.zeros((height, width), np.intp)
    for row in range(1, height):
        best = ways.argmin(axis=1)
        came[row] = best - 1
        reached[1:-1] = ways[np.arange(width), best] + cost[row]
    path = np.empty(height, np.intp)
    path[-1] = reached[1:-1].argmin()
    for row in range(height - 1, 0, -1):
        path[row - 1] = path[row] + came[row, path[row]]
    return path


def _within(box: Box[int], part: FoundDigit) -> Ink:
    """The ink of a digit where it lies in a larger box, and a pixel of its soft edge."""
    (left, top), (part_left, part_top) = _origin(box), _origin(part.box)
    ink = np.zeros((box.bottom + 1 - top, box.right + 1 - left), np.float32)
    height, width = part.ink.shape
    place = ink[part_top - top :, part_left - left :][:height, :width]
    place[:] = part.ink[: place.shape[0], : place.shape[1]]
    return ink


def _origin(box: Box[int]) -> tuple[int, int]:
    """Column and row of a found digit's first pixel: ink is cut out with a pixel of its soft edge."""
    return max(0, box.left - 1), max(0, box.top - 1)

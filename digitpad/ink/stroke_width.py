"""The width of strokes in ink that has only pixels: measured and changed by distance transform.

Inside a stroke the distance to the background is largest on its centre line, where it is half the stroke's width.
Moving the zero level of the signed distance widens or thins every stroke by the same amount and keeps its centre line.
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import BOX_SIDE, STROKE_WIDTH, Ink, crop, mask_of

SCALE = 8  # working pixels per pixel of the 20×20 box: fine enough that half a step is below 8-bit grey
WORKING_SIDE = BOX_SIDE * SCALE
NATURAL_WIDTHS = (2.0, 3.4)  # pixels in the box; widths that MNIST's writers used most (20th to 85th percentile)
_MOST_FILLED = 0.3  # of the ink: what loops and bays may lose
_THINNEST = 1.5  # working pixels that a stroke must have to be scaled down unharmed
_RIDGE_TOLERANCE = 0.7  # pixels: steps of a slanted centre line on the pixel grid
DOT_RATIO = 1.8  # ink shorter than this many stroke widths is a dot, not a line


def stroke_width(mask: NDArray[np.uint8]) -> float:
    """Median stroke width of a mask, in its pixels; 0 for an empty one.

    Parameters
    ----------
    mask : (h, w) uint8
        Nonzero is ink. Ink may touch the border; what lies beyond counts as background.
    """
    distance = _distance(_padded(mask, 1))
    ridge = (distance > 0) & (distance >= cv2.dilate(distance, np.ones((3, 3), np.uint8)) - 1e-3)
    if not ridge.any():
        return 0.0
    # The distance is measured from pixel centre to pixel centre: half a pixel short on both sides.
    ordered = np.sort(distance[ridge])
    median = (ordered[(ordered.size - 1) // 2] + ordered[ordered.size // 2]) / 2  # `np.median` takes five times as long
    return float(2 * median - 1)


def is_dot(mask: NDArray[np.uint8]) -> bool:
    """Whether a mask, (h, w) uint8, holds one compact blob: less than DOT_RATIO times as long as it is thick."""
    ys, xs = np.nonzero(mask)
    if not ys.size:
        return False
    longest = max(np.ptp(ys), np.ptp(xs)) + 1
    widest = 2 * float(_distance(_padded(mask, 1)).max()) - 1
    return bool(longest < DOT_RATIO * widest)


def normalise(ink: Ink) -> Ink:
    """Redraw ink at working size with strokes of a width as MNIST has.

    Parameters
    ----------
    ink : (h, w) float32 in [0, 1]
        One digit. Strokes within NATURAL_WIDTHS stay as they are, others are brought to STROKE_WIDTH; thin ones whose
        loops and bays that would fill, only to the least of the natural widths.

    Returns
    -------
    (h, w) float32 in [0, 1]
        About 160 on the longer side, edges one working pixel soft.

    Raises
    ------
    EmptyInkError
        If nothing is written.
    """
    mask = _working_mask(crop(ink))
    extent = float(max(np.ptp(axis) + 1 for axis in np.nonzero(mask)))
    measured = stroke_width(mask) * BOX_SIDE / extent
    if NATURAL_WIDTHS[0] <= measured <= NATURAL_WIDTHS[1]:
        return offset(mask, 0.0)
    width = measured * extent / BOX_SIDE
    by = offset_for(width, extent, STROKE_WIDTH)
    if by > 0 and _filling(mask, by) > _MOST_FILLED:
        by = offset_for(width, extent, NATURAL_WIDTHS[0])
    return offset(mask, by)


def offset_for(width: float, extent: float, goal: float) -> float:
    """By how much to move each edge so that strokes get a goal's width once the ink fills the box again.

    Parameters
    ----------
    width, extent : float
        Stroke width and longer side now, in the same unit.
    goal : float
        Width wanted, in pixels of the 20×20 box.

    Returns
    -------
    float
        In the unit of `width`; negative to thin.
    """
    ratio = goal / BOX_SIDE
    return (ratio * extent - width) / (2 * (1 - ratio))


def offset(mask: NDArray[np.uint8], by: float) -> Ink:
    """Widen or thin all strokes of a mask, keeping their centre lines.

    Parameters
    ----------
    mask : (h, w) uint8
        Nonzero is ink.
    by : float
        Pixels on each side of a stroke: positive widens, negative thins. Ink never vanishes: where thinning would
        erase a stroke, its centre line stays.

    Returns
    -------
    (h + 2m, w + 2m) float32 in [0, 1]
        With a margin of m = 2 pixels, and as many more as strokes are widened by.
    """
    margin = max(0, int(np.ceil(by))) + 2
    padded = _padded(mask, margin)
    inside = _distance(padded)
    outside = _distance((padded == 0).astype(np.uint8))
    signed = inside - outside - np.where(inside > 0, 0.5, -0.5).astype(np.float32)
    ridge = inside >= cv2.dilate(inside, np.ones((3, 3), np.uint8)) - _RIDGE_TOLERANCE
    kept = np.where(ridge & (inside > 0), np.maximum(signed + by, 0.5), signed + by)
    return np.clip(kept + 0.5, 0, 1).astype(np.float32)


def _filling(mask: NDArray[np.uint8], by: float) -> float:
    """What fills up between strokes that are widened by this much on each side, as a share of the ink."""
    padded = _padded(mask, int(np.ceil(by)) + 2)
    widened = _distance((padded == 0).astype(np.uint8)) <= by
    closed = _distance(widened.astype(np.uint8)) > by
    return float((closed & (padded == 0)).sum() / padded.sum())


def _working_mask(ink: Ink) -> NDArray[np.uint8]:
    height, width = ink.shape
    scale = WORKING_SIDE / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    padded = np.pad(ink, 1)  # so that edges at the border are interpolated like all others
    if stroke_width(mask_of(ink)) * scale < _THINNEST:  # it would be averaged away
        reach = math.ceil(_THINNEST / scale)
        padded = cv2.dilate(padded, np.ones((reach, reach), np.uint8)).astype(np.float32)
    size = (round(size[0] + 2 * scale), round(size[1] + 2 * scale))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    resized = np.asarray(cv2.resize(padded, size, interpolation=method), np.float32)
    mask = mask_of(resized)
    return mask if mask.any() else (resized > 0).astype(np.uint8)


def _padded(mask: NDArray[np.uint8], margin: int) -> NDArray[np.uint8]:
    """As `np.pad`, which takes ten times as long for something so small."""
    return np.asarray(cv2.copyMakeBorder(mask, margin, margin, margin, margin, cv2.BORDER_CONSTANT), np.uint8)


def _distance(mask: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(cv2.distanceTransform(mask, cv2.DIST_L2, 5), np.float32)

"""Ruled lines that the ink alone tells: they run through the whole picture, and are thinner than writing.

They are what is left of a form's ruling in a small picture; `ruled_paper` finds the lines of a whole sheet.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE, Ink

_SPAN = 0.9  # of the picture's side: a line at least this long is not a stroke
_RUN = 24  # pixels that a line runs before it leaves a row; tilted by 3°, one of 2 pixels runs 38
_BRIDGE = 0.06  # of the picture's side: gaps that digits or faint print leave in a line
THINNER = 0.75  # of the writing's width: rules are thinner than strokes
_MOST_RULES = 100  # in one direction: paper squared by 5 mm has 60
_CROSSED = 1.8  # line widths: where ink is higher than this, a stroke crosses the line


def without_rules(ink: Ink) -> Ink:
    """Take ruled lines, level or upright and tilted by a few degrees, out of some ink.

    Parameters
    ----------
    ink : (h, w) float32 in [0, 1]
        Edges at EDGE.

    Returns
    -------
    (h, w) float32 in [0, 1]
        The same array if there are no rules; strokes that cross a rule stay whole.
    """
    mask = ink > EDGE
    rules = _rules(mask) | _rules(np.ascontiguousarray(mask.T)).T
    return without_lines(ink, rules)


def without_lines(ink: Ink, lines: NDArray[np.bool_]) -> Ink:
    """Some ink without the pixels of lines and their soft edges; the same array if there are no lines."""
    if not lines.any():
        return ink
    grown = cv2.dilate(lines.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    soft_edge = grown & (ink <= EDGE)
    return np.where(lines | soft_edge, 0, ink).astype(np.float32)


@dataclass(frozen=True, eq=False)
class _Line:
    """What may be a level rule.

    Attributes
    ----------
    rows : slice
        Those of the picture in which it lies.
    own : (rows, w) bool
        Its pixels without those of strokes.
    thickness : float
        In pixels.
    """

    rows: slice
    own: NDArray[np.bool_]
    thickness: float

    @property
    def reaches_edges(self) -> bool:
        """Whether it begins and ends at the picture's edges."""
        margin = max(2, round(0.015 * self.own.shape[1]))
        return bool(self.own[:, :margin].any() and self.own[:, -margin:].any())


def _rules(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pixels of level rules that no stroke shares; none if they are as broad as the writing."""
    lines = _lines(mask)
    rules, rest = np.zeros(mask.shape, bool), mask.copy()
    for line in lines:
        rest[line.rows] &= ~line.own
    broadest = THINNER * width_of_strokes(rest) if lines else 0.0
    lines = [line for line in lines if line.thickness <= broadest]
    if len(lines) == 1 and not lines[0].reaches_edges:  # the base of a 1
        return rules
    for line in lines:
        rules[line.rows] |= line.own
    return rules


def _lines(mask: NDArray[np.bool_]) -> list[_Line]:
    """What runs through the whole picture and may be level rules."""
    width = mask.shape[1]
    run = np.ones((1, min(_RUN, max(3, width // 8))), np.uint8)
    level = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, run)
    columns = np.flatnonzero(level.any(axis=0))
    if not len(columns) or columns[-1] - columns[0] + 1 < _SPAN * width:  # most pictures: looking closer takes long
        return []
    bridge = np.ones((3, max(3, round(_BRIDGE * width))), np.uint8)
    joined = cv2.morphologyEx(np.pad(level, bridge.shape[1]), cv2.MORPH_CLOSE, bridge)
    inner = slice(bridge.shape[1], -bridge.shape[1])
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined[inner, inner], connectivity=8)
    spanning = [label for label in np.flatnonzero(stats[:, cv2.CC_STAT_WIDTH] >= _SPAN * width).tolist() if label]
    if not 0 < len(spanning) <= _MOST_RULES:
        return []
    heights = run_heights(mask)
    lines = []
    for label in spanning:
        top, height = int(stats[label, cv2.CC_STAT_TOP]), int(stats[label, cv2.CC_STAT_HEIGHT])
        rows = slice(top, top + height)
        lines.append(_line((labels[rows] == label) & (level[rows] > 0), top, heights, mask))
    return [line for line in lines if line.own.any()]


def _line(on_line: NDArray[np.bool_], top: int, heights: NDArray[np.int32], mask: NDArray[np.bool_]) -> _Line:
    """The line with some pixels, (h, w), of the rows from `top` on; its own pixels are none if there are none of it."""
    if not on_line.any():
        return _Line(slice(0, 0), on_line[:0], 0.0)
    rows = slice(top, top + len(on_line))
    lowest = np.where(on_line, heights[rows], len(mask)).min(axis=0)  # in each column: strokes may lie along the line
    thickness = float(np.median(lowest[on_line.any(axis=0)]))
    reach = round(2 * thickness) | 1
    before = min(reach, top)
    rows = slice(top - before, min(len(mask), rows.stop + reach))
    padded = np.zeros((rows.stop - rows.start, mask.shape[1]), np.uint8)
    padded[before : before + len(on_line)] = on_line
    near = cv2.dilate(padded, np.ones((reach, 3), np.uint8)) > 0
    own = near & mask[rows] & (heights[rows] <= highest_uncrossed(thickness))
    return _Line(rows, own, thickness)


def highest_uncrossed(thickness: float) -> float:
    """How high ink may be, in pixels, where no stroke crosses a level line of some thickness."""
    return max(_CROSSED * thickness, thickness + 2)


def width_of_strokes(mask: NDArray[np.bool_]) -> float:
    """How broad the broader strokes of some ink are, in pixels; 0 if there are none."""
    distance = np.asarray(cv2.distanceTransform(np.pad(mask.astype(np.uint8), 1), cv2.DIST_L2, 3))
    strokes = distance[distance >= max(1.0, 0.5 * float(distance.max()))]
    return 2 * float(np.median(strokes)) if strokes.size else 0.0


def run_heights(mask: NDArray[np.bool_]) -> NDArray[np.int32]:
    """For each pixel of ink, how many pixels of ink stand above and below it without a gap, itself included."""
    down = np.zeros(mask.shape, np.int32)
    up = np.zeros(mask.shape, np.int32)
    down[0], up[-1] = mask[0], mask[-1]
    for row in range(1, len(mask)):
        down[row] = (down[row - 1] + 1) * mask[row]
        up[-row - 1] = (up[-row] + 1) * mask[-row - 1]
    return np.asarray(np.where(mask, down + up - 1, 0), np.int32)

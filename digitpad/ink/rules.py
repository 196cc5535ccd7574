"""Ruled lines: found because they run through the whole picture, thinner than writing, and taken out of the ink."""

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE, Ink

_SPAN = 0.9  # of the picture's side: a line at least this long is not a stroke
_RUN = 24  # pixels that a line runs before it leaves a row; tilted by 3°, one of 2 pixels runs 38
_BRIDGE = 0.06  # of the picture's side: gaps that digits or faint print leave in a line
_THINNER = 0.75  # of the writing's width: rules are thinner than strokes
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
    rules = _rules(mask) | _rules(mask.T).T
    if not rules.any():
        return ink
    grown = cv2.dilate(rules.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    soft_edge = grown & (ink <= EDGE)
    return np.where(rules | soft_edge, 0, ink).astype(np.float32)


def _rules(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pixels of level rules that no stroke shares."""
    width = mask.shape[1]
    run = np.ones((1, min(_RUN, max(3, width // 8))), np.uint8)
    lines = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, run)
    bridge = np.ones((3, max(3, round(_BRIDGE * width))), np.uint8)
    joined = cv2.morphologyEx(np.pad(lines, bridge.shape[1]), cv2.MORPH_CLOSE, bridge)
    inner = slice(bridge.shape[1], -bridge.shape[1])
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined[inner, inner], connectivity=8)
    heights = _run_heights(mask)
    shares = []
    for label in np.flatnonzero(stats[:, cv2.CC_STAT_WIDTH] >= _SPAN * width):
        on_line = (labels == label) & (lines > 0)
        if label and on_line.any():
            shares.append(_share_of_line(on_line, heights, mask))
    shares = [share for share in shares if share.any()]
    if len(shares) == 1 and not _reaches_both_edges(shares[0]):  # the base of a 1
        return np.zeros(mask.shape, bool)
    return np.any(shares, axis=0) if shares else np.zeros(mask.shape, bool)


def _reaches_both_edges(line: NDArray[np.bool_]) -> bool:
    margin = max(2, round(0.015 * line.shape[1]))
    return bool(line[:, :margin].any() and line[:, -margin:].any())


def _share_of_line(
    on_line: NDArray[np.bool_], heights: NDArray[np.int32], mask: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Pixels of one line without those of strokes; none if the line is as broad as the writing, or all there is."""
    lowest = np.where(on_line, heights, len(mask)).min(axis=0)  # in each column: strokes may lie along the line
    thickness = float(np.median(lowest[on_line.any(axis=0)]))
    near = cv2.dilate(on_line.astype(np.uint8), np.ones((round(2 * thickness) | 1, 3), np.uint8)) > 0
    thin = near & mask & (heights <= max(_CROSSED * thickness, thickness + 2))
    rest = (mask & ~thin).astype(np.uint8)
    distance = np.asarray(cv2.distanceTransform(np.pad(rest, 1), cv2.DIST_L2, 3))
    strokes = distance[distance >= max(1.0, 0.5 * float(distance.max()))]
    if not strokes.size or thickness > _THINNER * 2 * float(np.median(strokes)):
        return np.zeros(mask.shape, bool)
    return thin


def _run_heights(mask: NDArray[np.bool_]) -> NDArray[np.int32]:
    """For each pixel of ink, how many pixels of ink stand above and below it without a gap, itself included."""
    down = np.zeros(mask.shape, np.int32)
    up = np.zeros(mask.shape, np.int32)
    down[0], up[-1] = mask[0], mask[-1]
    for row in range(1, len(mask)):
        down[row] = (down[row - 1] + 1) * mask[row]
        up[-row - 1] = (up[-row] + 1) * mask[-row - 1]
    return np.asarray(np.where(mask, down + up - 1, 0), np.int32)

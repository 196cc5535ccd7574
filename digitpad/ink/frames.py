"""What goes round something that is written: a frame, a card's edge, a circle, boxes of a form. No digit does.

What is written may touch it, and is cut off it.
"""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box
from digitpad.ink.pieces import Piece, sides_of
from digitpad.ink.rules import highest_uncrossed, run_heights
from digitpad.ink.stroke_width import stroke_width

_ENCLOSED = 0.25  # of its height: what holds something this high is a frame; the dot of a 0 is smaller
_TORN_OFF = 1.5  # stroke widths: what the pen gave out before lies no farther from the rest of its digit
_DIRECTIONS = 24
_ALL_ROUND = 0.9  # of the directions: a frame is seen in them, even if it has a gap
_RIM = 1.6  # of its line's width: a frame runs so close to its own hull, and farther in something touches it
_UNEVEN = 0.02  # of its longer side: so much less even is a circle that is drawn by hand
_DIVIDES = 0.9  # of its height: so high are the lines between the boxes of a form
_AS_HIGH = 0.6  # of what stands free within: so high is what touches the frame, if it is written


def without_frames(pieces: Sequence[Piece], labels: NDArray[np.int32]) -> tuple[list[Piece], NDArray[np.int32]]:
    """Drop what goes round something large.

    Parameters
    ----------
    pieces : sequence of Piece
        One connected component each.
    labels : (h, w) int32
        The number of each pixel's component.

    Returns
    -------
    pieces : list of Piece
        Those that are left, the largest first, and what was cut off a frame.
    labels : (h, w) int32
        In which what was cut off has numbers of its own.
    """
    boxes = sides_of(pieces)
    kept, written = [], list[Piece]()
    for piece in pieces:
        held = [pieces[at] for at in _within(piece, boxes)]
        if not any(_goes_round(piece, inner, labels) for inner in held):
            kept.append(piece)
        else:
            if not written:
                labels = labels.copy()
            written += _written_on(piece, max(inner.box.height for inner in held), labels)
    return sorted([*kept, *written], key=lambda piece: -piece.longest), labels


def _written_on(frame: Piece, height: int, labels: NDArray[np.int32]) -> list[Piece]:
    """What touches a frame from within and is about as high as what stands free there; it gets new labels."""
    window = labels[_window(frame.box, 0)]
    mask = np.pad(window == frame.labels[0], 1).astype(np.uint8)
    inner = (_inner_part(mask) & ~_dividers(mask))[1:-1, 1:-1].astype(np.uint8)
    _, parts, stats, _ = cv2.connectedComponentsWithStats(inner, connectivity=8)
    found = []
    for part in np.flatnonzero(stats[:, cv2.CC_STAT_HEIGHT] >= _AS_HIGH * height).tolist():
        if part:
            label = int(labels.max()) + 1
            window[parts == part] = label
            left, top, across, down, area = stats[part].tolist()
            box = Box.of_size(left, top, across, down).moved(frame.box.left, frame.box.top)
            found.append(Piece((label,), box, area, box.longest))
    return found


def _inner_part(mask: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Pixels of a frame, (h, w), that lie deeper in its hull than its line is broad."""
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    hull = np.zeros_like(mask)
    cv2.fillConvexPoly(hull, cv2.convexHull(np.concatenate(outlines)), 1)
    depth = cv2.distanceTransform(hull, cv2.DIST_L2, 5)
    rim = _RIM * _line_width(mask) + _UNEVEN * max(mask.shape)
    return np.asarray((mask > 0) & (depth > rim))


def _line_width(mask: NDArray[np.uint8]) -> float:
    """How broad a frame's own line is, in pixels: mostly as high as the ink that begins at the top of a column."""
    heights = run_heights(mask > 0)
    first = mask.argmax(axis=0)
    columns = np.flatnonzero(mask.any(axis=0))
    return float(np.median(heights[first[columns], columns]))


def _dividers(mask: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Pixels of upright lines through a frame that no stroke crosses."""
    height, _ = mask.shape
    upright = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((max(3, round(_DIVIDES * height)), 1), np.uint8))
    widths = run_heights(np.ascontiguousarray(mask.T) > 0).T
    near = cv2.dilate(upright, np.ones((1, 3), np.uint8)) > 0
    return np.asarray(near & (widths <= highest_uncrossed(_line_width(mask))))


def _within(outer: Piece, boxes: NDArray[np.intp]) -> list[int]:
    """Which of some boxes, (n, 4), lie within a piece's and are not small beside it."""
    left, top, right, bottom = boxes.T
    box = outer.box
    inside = (box.left < left) & (box.top < top) & (right < box.right) & (bottom < box.bottom)
    return np.flatnonzero(inside & (bottom - top > _ENCLOSED * box.height)).tolist()


def _goes_round(outer: Piece, inner: Piece, labels: NDArray[np.int32]) -> bool:
    """Whether one piece is a frame of another one in its box, and this is not torn off it."""
    return not _is_near(outer, inner, labels) or _directions_to(outer, inner.box, labels) >= _ALL_ROUND


def _is_near(outer: Piece, inner: Piece, labels: NDArray[np.int32]) -> bool:
    own = np.asarray(labels[_window(inner.box, 0)] == inner.labels[0], np.uint8)
    reach = max(1, round(_TORN_OFF * stroke_width(own)))
    around = labels[_window(inner.box, reach)]
    ink = (around == inner.labels[0]).astype(np.uint8)
    near = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1)))
    return bool(((near > 0) & (around == outer.labels[0])).any())


def _directions_to(outer: Piece, box: Box[int], labels: NDArray[np.int32]) -> float:
    """Share of the directions in which a piece is seen from the middle of a box."""
    ys, xs = np.nonzero(labels[_window(outer.box, 0)] == outer.labels[0])
    middle_x = (box.left + box.right - 1) / 2 - outer.box.left
    middle_y = (box.top + box.bottom - 1) / 2 - outer.box.top
    turns = np.arctan2(ys - middle_y, xs - middle_x) / (2 * np.pi) % 1
    return np.unique((turns * _DIRECTIONS).astype(int)).size / _DIRECTIONS


def _window(box: Box[int], margin: int) -> tuple[slice, slice]:
    rows = slice(max(0, box.top - margin), box.bottom + margin)
    return rows, slice(max(0, box.left - margin), box.right + margin)

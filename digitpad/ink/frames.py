"""What goes round something that is written: a frame, a card's edge, a circle. No digit does."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box
from digitpad.ink.pieces import Piece, sides_of
from digitpad.ink.stroke_width import stroke_width

_ENCLOSED = 0.25  # of its height: what holds something this high is a frame; the dot of a 0 is smaller
_TORN_OFF = 1.5  # stroke widths: what the pen gave out before lies no farther from the rest of its digit
_DIRECTIONS = 24
_ALL_ROUND = 0.9  # of the directions: a frame is seen in them, even if it has a gap


def without_frames(pieces: Sequence[Piece], labels: NDArray[np.int32]) -> list[Piece]:
    """Drop what goes round something large.

    Parameters
    ----------
    pieces : sequence of Piece
        One connected component each.
    labels : (h, w) int32
        The number of each pixel's component.
    """
    boxes = sides_of(pieces)
    return [
        piece for piece in pieces if not any(_goes_round(piece, pieces[at], labels) for at in _within(piece, boxes))
    ]


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

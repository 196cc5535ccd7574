"""Pieces of one digit put together: a 5 and its flag, both strokes of an open 4."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box
from digitpad.ink.pieces import Piece, sides_of

_SMALL = 0.35  # of the digit's height: a lower thing beside it is mostly a piece of it
_SLIM = 0.6  # of its height: a 4's upright is narrower, even if it leans; two digits of a row that falls are not
_NEAR = 0.2  # of a digit's height: pieces closer than this belong to it


def digits_of(pieces: Sequence[Piece]) -> list[Piece]:
    """Put pieces of one digit together.

    Parameters
    ----------
    pieces : sequence of Piece
        The largest first.

    Returns
    -------
    list of Piece
        Each all of a digit, in the order of their largest pieces.
    """
    digits: list[Piece] = []
    boxes = sides_of(pieces)  # of the digits so far, in their places
    for piece in pieces:
        home = _home(piece, digits, boxes[: len(digits)])
        if home is None:
            home = len(digits)
            digits.append(piece)
        else:
            digits[home] = digits[home].joined(piece)
        boxes[home] = sides_of([digits[home]])
    return digits


def _home(piece: Piece, digits: list[Piece], boxes: NDArray[np.intp]) -> int | None:
    """Index of the digit that a smaller piece belongs to, or None if it stands alone."""
    near = _near(piece.box, boxes).tolist()
    fitting = [(max(digits[index].box.gap(piece.box)), index) for index in near if _belong(digits[index], piece)]
    return min(fitting)[1] if fitting else None


def _near(box: Box[int], boxes: NDArray[np.intp]) -> NDArray[np.intp]:
    """Places of those of some boxes, (n, 4), that another one may belong to."""
    left, top, right, bottom = boxes.T
    reach = _NEAR * np.maximum(right - left, bottom - top)
    across = np.maximum(left, box.left) - np.minimum(right, box.right)
    down = np.maximum(top, box.top) - np.minimum(bottom, box.bottom)
    return np.flatnonzero((across <= reach) & (down <= reach))


def _belong(digit: Piece, piece: Piece) -> bool:
    across, down = digit.box.gap(piece.box)
    near = _NEAR * digit.box.longest
    if across > near or down > near:
        return False
    shared_width = -across / max(1, min(digit.box.width, piece.box.width))
    shared_height = -down / max(1, min(digit.box.height, piece.box.height))
    if piece.box.height < _SMALL * digit.box.height or piece.box.longest < 0.5 * digit.box.longest:
        return True
    if down <= 0 and _is_open_four(digit.box, piece.box, across):
        return True
    if down <= 0:
        return shared_width > 0.25 and shared_height > 0.25
    return shared_width > 0.5 and piece.box.height < 0.6 * digit.box.height


def _is_open_four(first: Box[int], second: Box[int], across: int) -> bool:
    """Whether two pieces side by side are a 4's arm and upright: close, and only the right one reaches the base line.

    That one is slim: so most neighbours in a row that falls are told from them.
    """
    height = max(first.height, second.height)
    arm, upright = sorted((first, second), key=lambda box: box.left + box.right)
    reaches_lower = upright.bottom - arm.bottom > 0.25 * height > abs(first.top - second.top)
    return across < 0.1 * height and reaches_lower and upright.width < _SLIM * upright.height

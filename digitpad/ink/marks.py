"""Points, commas and signs among digits: small ink that is no digit, but was written on purpose."""

import functools
from collections.abc import Sequence

from digitpad.ink.box import Box

_REACH = 1.0  # of a digit's longer side: a mark stands this close to it, from left to right
_OVER, _UNDER = 0.2, 0.4  # of it: how far the middle of a mark may stand over and under the digit
_FOOT = 0.15  # of it: how far the middle of a point may stand over the digit's foot
_NEAR = 0.5  # of it: a point stands this close to it, from left to right
_PEN = (0.7, 2.2)  # times the pen's width: a point's longer side
_SEEN = 0.4  # times the pen's width: smaller specks are grain
_POINT = 0.2  # of the largest piece's longer side: what is larger under a digit is a part of it
_LOW = 0.35  # of the largest piece's longer side: a higher piece is a part of its digit


def marks_among(boxes: Sequence[Box[int]], digits: Sequence[Box[int]]) -> tuple[Box[int], ...]:
    """Those of some small boxes that stand in a row with one of the digits, close to it; the others are dirt."""
    return tuple(box for box in boxes if any(_stands_with(box, digit) for digit in digits))


def points_among(specks: Sequence[Box[int]], digits: Sequence[Box[int]], pen: float) -> tuple[Box[int], ...]:
    """Specks that were written on purpose.

    A thin pen's point is no larger than dirt is. But it is as wide as the pen's line, and it stands at a digit's foot.

    Parameters
    ----------
    specks : sequence of Box
        Around what is as small as dirt.
    digits : sequence of Box
    pen : float
        The width of the digits' lines, in the same pixels.

    Returns
    -------
    tuple of Box
        Empty if half as many other specks can be seen: then the sheet is dirty.
    """
    visible = [box for box in specks if box.longest >= _SEEN * pen]
    points = tuple(
        box
        for box in visible
        if _PEN[0] * pen <= box.longest <= _PEN[1] * pen and any(_stands_at_foot(box, digit) for digit in digits)
    )
    return points if len(visible) - len(points) < len(points) / 2 else ()


def standing_beside(pieces: Sequence[Box[int]]) -> tuple[Box[int], ...]:
    """Low pieces of one digit left or right of all its higher ones, or points under it: bars, or marks close to it."""
    longest = max(piece.longest for piece in pieces)
    high = [piece for piece in pieces if piece.height >= _LOW * longest]
    if not high:
        return ()
    whole = functools.reduce(Box.union, high)
    low = [piece for piece in pieces if piece not in high]
    under = [piece for piece in low if piece.top >= whole.bottom and piece.longest <= _POINT * longest]
    return tuple(piece for piece in low if whole.gap(piece)[0] >= 0 or piece in under)


def _stands_with(mark: Box[int], digit: Box[int]) -> bool:
    is_near = digit.gap(mark)[0] <= _REACH * digit.longest
    return is_near and digit.top - _OVER * digit.longest <= mark.middle_y <= digit.bottom + _UNDER * digit.longest


def _stands_at_foot(mark: Box[int], digit: Box[int]) -> bool:
    is_near = digit.gap(mark)[0] <= _NEAR * digit.longest
    return is_near and digit.bottom - _FOOT * digit.longest <= mark.middle_y <= digit.bottom + _UNDER * digit.longest

"""Points, commas and signs among digits: small ink that is no digit, but was written on purpose."""

import functools
from collections.abc import Sequence

from digitpad.ink.box import Box

_REACH = 1.0  # of a digit's longer side: a mark stands this close to it, from left to right
_OVER, _UNDER = 0.2, 0.4  # of it: how far the middle of a mark may stand over and under the digit
_LOW = 0.35  # of the largest piece's longer side: a higher piece is a part of its digit


def marks_among(boxes: Sequence[Box[int]], digits: Sequence[Box[int]]) -> tuple[Box[int], ...]:
    """Those of some small boxes that stand in a row with one of the digits, close to it; the others are dirt."""
    return tuple(box for box in boxes if any(_stands_with(box, digit) for digit in digits))


def standing_beside(pieces: Sequence[Box[int]]) -> tuple[Box[int], ...]:
    """Low pieces of one digit that stand left or right of all its higher ones: bars, or marks close to the digit."""
    longest = max(piece.longest for piece in pieces)
    high = [piece for piece in pieces if piece.height >= _LOW * longest]
    if not high:
        return ()
    whole = functools.reduce(Box.union, high)
    return tuple(piece for piece in pieces if piece not in high and whole.gap(piece)[0] >= 0)


def _stands_with(mark: Box[int], digit: Box[int]) -> bool:
    is_near = digit.gap(mark)[0] <= _REACH * digit.longest
    return is_near and digit.top - _OVER * digit.longest <= mark.middle_y <= digit.bottom + _UNDER * digit.longest

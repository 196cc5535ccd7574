"""What does not belong to the rows of digits in a picture: lines of text, and what was struck out."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from digitpad.ink.bitmap import mask_of
from digitpad.ink.stroke_width import stroke_width
from digitpad.recognition.reading import SURE, Prediction

_MOSTLY, _HARDLY = 0.8, 0.45  # sure digits' share: in a row of digits at least, in a row of something else at most
_TEXT = 4  # things in a row from which it may be text
_PAGE = 40  # things from which it may be a page of something else than digits
_SURE_ON_PAGE = 0.5  # sure digits' share among them: less on a page of text or dirt, 0.84 to 1 on sheets of digits
_BLOT = 2.0  # times as wide as the strokes of its row: a blot, or struck out


def is_page_of_text(confidences: Sequence[float]) -> bool:
    """Whether a page holds something else than digits, by how sure each thing on it is, in [0, 1].

    Text has no end of ways to be cut and read, and none of them is an answer.
    """
    sure = sum(confidence >= SURE for confidence in confidences)
    return len(confidences) >= _PAGE and sure < _SURE_ON_PAGE * len(confidences)


def rows_of_digits(predictions: Sequence[Prediction]) -> tuple[Prediction, ...]:
    """Leave out what is hardly a digit beside rows of digits: lines of text, blots.

    Parameters
    ----------
    predictions : sequence of Prediction
        In reading order.

    Returns
    -------
    tuple of Prediction
        Those that are left, their rows counted from 0 again; all of them if no row is clearly one of digits.
    """
    rows = [list(members) for _, members in itertools.groupby(predictions, key=lambda digit: digit.row)]
    shares = [_sure_share(row) for row in rows]
    if max(shares, default=0.0) < _MOSTLY:
        return tuple(predictions)
    kept = [_without_blots(row) for row, share in zip(rows, shares, strict=True) if share > _HARDLY or len(row) < _TEXT]
    return tuple(replace(digit, row=number) for number, row in enumerate(kept) for digit in row)


def _without_blots(row: Sequence[Prediction]) -> Sequence[Prediction]:
    """Leave out what is not sure and far thicker than the rest of a row that is mostly sure."""
    if len(row) < _TEXT or _sure_share(row) < _MOSTLY:
        return row
    widths = [_stroke_width(digit) for digit in row]
    thick = _BLOT * float(np.median(widths))
    return [digit for digit, width in zip(row, widths, strict=True) if digit.confidence >= SURE or width <= thick]


def _sure_share(row: Sequence[Prediction]) -> float:
    return sum(digit.confidence >= SURE for digit in row) / len(row)


def _stroke_width(digit: Prediction) -> float:
    return 0.0 if digit.found is None else stroke_width(mask_of(digit.found.ink))

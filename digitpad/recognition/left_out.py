"""What is written in a picture but does not stand in its answer: points, commas, signs, lines of text."""

from collections.abc import Sequence
from dataclasses import replace

from digitpad.ink.box import Box
from digitpad.ink.marks import marks_among
from digitpad.ink.segment import FoundDigit, Segmented
from digitpad.recognition.reading import SURE, Prediction
from digitpad.recognition.touching import Look


def marks_in(segmented: Segmented, kept: Sequence[FoundDigit], look: Look) -> tuple[Box[int], ...]:
    """Marks among the digits of some ink.

    Parameters
    ----------
    segmented : Segmented
    kept : sequence of FoundDigit
        Those of its digits that are read; the others may be marks.
    look : callable
        Ink to probabilities.

    Returns
    -------
    tuple of Box
        In the ink's pixels.
    """
    digits = [digit.box for digit in kept if not digit.is_small]
    small = [digit.box for digit in segmented.digits if digit not in kept]
    close = [box for digit in kept for box in _marks_beside(digit, look)]
    return (*segmented.marks, *marks_among(small, digits), *close)


def boxes_left_out(predictions: Sequence[Prediction], kept: Sequence[Prediction]) -> list[Box[int]]:
    """Boxes of the predictions that were not kept, in pixels of the original."""
    known = {id(digit.bitmap) for digit in kept}
    return [digit.box for digit in predictions if id(digit.bitmap) not in known and digit.box is not None]


def boxes_unread(found: Sequence[Prediction], answer: Sequence[Prediction]) -> list[Box[int]]:
    """Boxes of what was found and of which nothing stands in the answer, in pixels of the original."""
    answered = [digit.box for digit in answer if digit.box is not None]
    boxes = [digit.box for digit in found if digit.box is not None]
    return [box for box in boxes if not any(max(box.gap(other)) < 0 for other in answered)]


def _marks_beside(digit: FoundDigit, look: Look) -> tuple[Box[int], ...]:
    """The pieces beside a digit without which it is surely read as the same one: they say nothing of it."""
    if not digit.beside:
        return ()
    alone = look(_without(digit, digit.beside))
    is_same = int(alone.argmax()) == int(look(digit).argmax()) and float(alone.max()) >= SURE
    return digit.beside if is_same else ()


def _without(digit: FoundDigit, boxes: Sequence[Box[int]]) -> FoundDigit:
    ink = digit.ink.copy()
    left, top = digit.box.left - min(1, digit.box.left), digit.box.top - min(1, digit.box.top)
    for box in boxes:
        ink[max(0, box.top - top - 1) : box.bottom - top + 1, max(0, box.left - left - 1) : box.right - left + 1] = 0
    return replace(digit, ink=ink)

"""Ink of a picture to a reading: digits found in it, cut where they touch, read one by one."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import BOX_SIDE, STROKE_WIDTH, Bitmap, Ink, align, mask_of
from digitpad.ink.cutting import joined, widest_gap
from digitpad.ink.rules import without_rules
from digitpad.ink.segment import FoundDigit, segment, touches_edge
from digitpad.ink.stroke_width import is_dot as is_dot_mask
from digitpad.ink.stroke_width import normalise, stroke_width
from digitpad.recognition.classifier import Classifier, bundled_classifier
from digitpad.recognition.left_out import boxes_left_out, boxes_unread, marks_in
from digitpad.recognition.looking import Looks
from digitpad.recognition.reading import SURE, Prediction, Reading
from digitpad.recognition.row_network import bundled_row_network
from digitpad.recognition.rows import is_page_of_text, rows_of_digits
from digitpad.recognition.touching import Look, parts_of
from digitpad.recognition.whole_rows import Page, weighed

_THIN = 0.02  # of the digit's longer side: a finer line is guessed rather than seen
_SURELY = 0.95  # confidence that a small thing needs to count
_ONE_OF_PIECES, _ONE_OF_DIGITS = 0.85, 0.99  # confidence that pieces need to be one digit
_PIECES = 4  # of one digit, at most
_APART = 0.2  # of its height: pieces of a digit lie closer
_SLIM = 1.3  # of its height: a digit is not broader
_FEWEST_IN_A_COLUMN = 3
_COLUMN = 0.5  # of its height: so slim is a row of three digits that lies on its side


def read_ink(ink: Ink, scale: float, look: Looks, darkness_of: Callable[[], Ink]) -> Reading:
    """Read the digits in the ink of a picture.

    Parameters
    ----------
    ink : (h, w) float32 in [0, 1]
        Edges at EDGE.
    scale : float
        Pixels of the original per pixel of ink: `Picture.scale`.
    look : Looks
    darkness_of : callable
        Gives how dark the picture is, (h, w) float32, before anything was decided about ink: rows are read in it.

    Raises
    ------
    StoppedError
        If asked to stop.
    """
    look.go_on()
    ink = without_rules(ink)
    look.go_on()
    segmented = segment(ink)
    is_dot = len(segmented.digits) == 1 and _is_dot(segmented.digits[0])
    look.read_ahead(segmented.digits)
    found = (
        () if is_dot else _one_digit(segmented.digits, look) or tuple(d for d in segmented.digits if _counts(d, look))
    )

    def predict(part: FoundDigit) -> Prediction:
        return _prediction(part, scale, look.both(part), ink.shape)

    predictions = [predict(part) for part in _cut(found, look)]
    kept = rows_of_digits(predictions)
    left_out = [box.scaled(scale) for box in marks_in(segmented, found, look)] + boxes_left_out(predictions, kept)
    answer = kept
    if look.classifier is bundled_classifier():  # another model's answers are its own
        known = {id(digit.bitmap) for digit in kept}
        beside = [each.found.box for each in predictions if each.found is not None and id(each.bitmap) not in known]
        answer = weighed(kept, Page(ink, darkness_of, predict, look.go_on, bundled_row_network(), beside))
        left_out += boxes_unread(kept, answer)
    return Reading(answer, is_dot=is_dot and not answer, left_out=() if is_dot else tuple(left_out))


def _one_digit(digits: Sequence[FoundDigit], look: Look) -> tuple[FoundDigit, ...]:
    """All ink of a picture as one digit, if it reads as one and its pieces lie close; else nothing.

    Pieces that each are a digit may be a number in two rows.
    """
    if not 1 < len(digits) <= _PIECES:
        return ()
    whole = functools.reduce(joined, digits)
    if whole.box.width > _SLIM * whole.box.height:
        return ()
    are_digits = all(float(look(digit).max()) >= SURE for digit in digits)
    reads_as_one = float(look(whole).max()) >= (_ONE_OF_DIGITS if are_digits else _ONE_OF_PIECES)
    lie_close = reads_as_one and widest_gap(digits) < _APART * whole.box.height
    is_one = lie_close and not _lie_on_their_side(digits, whole, look)
    return (replace(whole, row=0, number=0),) if is_one else ()


def _lie_on_their_side(digits: Sequence[FoundDigit], whole: FoundDigit, look: Look) -> bool:
    """Whether what reads as a 1 is a row of digits that lies on its side; what is torn off a 1 is no other digit."""
    is_column = len(digits) >= _FEWEST_IN_A_COLUMN and whole.box.width < _COLUMN * whole.box.height
    if not is_column or int(look(whole).argmax()) != 1:
        return False
    sides = (look(replace(digit, ink=np.rot90(digit.ink, turns))) for digit in digits for turns in (1, -1))
    return any(float(side.max()) >= SURE and int(side.argmax()) != 1 for side in sides)


def bitmap_of_found(digit: FoundDigit) -> Bitmap:
    """Bitmap of a digit found in a picture: strokes brought to MNIST's width, aligned, and upright."""
    return align(normalise(digit.upright), STROKE_WIDTH if _is_dot(digit) else BOX_SIDE)


def _counts(digit: FoundDigit, look: Look) -> bool:
    """Whether something is more than a speck: small things count if they clearly read as a digit other than 1."""
    if not digit.is_small:
        return True
    probabilities = look(digit)
    return not _is_dot(digit) and int(probabilities.argmax()) != 1 and float(probabilities.max()) >= _SURELY


def _cut(found: Sequence[FoundDigit], look: Looks) -> list[FoundDigit]:
    """Digits that touch cut apart, unless this is a page of something else."""
    if is_page_of_text([float(look(digit).max()) for digit in found]):
        return list(found)
    parts: list[FoundDigit] = []
    for digit in found:
        parts += [digit] if look.are_spent else parts_of(digit, look, is_alone=len(found) == 1)
    return parts


def _is_dot(digit: FoundDigit) -> bool:
    return is_dot_mask(mask_of(digit.ink))


def prediction_of(
    digit: FoundDigit, scale: float, classifier: Classifier, shape: tuple[int, ...] | None = None
) -> Prediction:
    """Read one digit found in a picture.

    Parameters
    ----------
    digit : FoundDigit
    scale : float
        Pixels of the original per pixel in which the digit was found: `Picture.scale`.
    classifier : Classifier
    shape : (int, int), optional
        Height and width of the ink in which the digit was found, to tell whether it touches the edge.

    Returns
    -------
    Prediction
        Its box in pixels of the original.
    """
    bitmap = bitmap_of_found(digit)
    return _prediction(digit, scale, (bitmap, classifier.probabilities(bitmap)), shape)


def _prediction(
    digit: FoundDigit, scale: float, looked: tuple[Bitmap, NDArray[np.float32]], shape: tuple[int, ...] | None
) -> Prediction:
    bitmap, probabilities = looked
    flaws = _flaws(digit, shape)
    return Prediction(bitmap, probabilities, digit.box.scaled(scale), digit.row, digit.number, digit, flaws)


def _flaws(digit: FoundDigit, shape: tuple[int, ...] | None) -> tuple[str, ...]:
    flaws = []
    if shape is not None and touches_edge(digit.box, shape):
        flaws.append("edge")
    if stroke_width(mask_of(digit.ink)) < _THIN * digit.box.longest:
        flaws.append("thin")
    return tuple(flaws)

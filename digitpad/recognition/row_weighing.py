"""Digits that were cut and a row that was not, weighed against each other: what both networks find more probable.

The digits' network reads what the row network's answer cuts, and the row network says how probable the digits' answer
is.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS
from digitpad.ink.box import Box
from digitpad.ink.cutting import between, seams_near
from digitpad.ink.segment import FoundDigit
from digitpad.recognition.reading import SURE, Prediction
from digitpad.recognition.row_reader import Labels, RowAnswer

SURELY, SURELY_IN_CROP = 3.0, 1.0
"""Nats: against reading something else than a sure digit, on a page and in a crop."""

_ROW_WEIGHT = 1.0  # of the row network's word against the digits' network's, both in nats
_SMALLEST = 0.05  # probability: all below count the same
_HALF_PITCH = 0.75  # of the row's height: how far a first or last digit reaches from its middle
_INSIDE = 0.9  # of the way to a digit's middle: how far a cut may come to it
_UNREAD = 8.0  # nats: against leaving a sure digit out
_PAPER = 0.03  # of a digit's height: between digits that stand apart
_CLEAR = 0.7  # probability of an answer that digits cut from others need
_MOST = 8.0  # nats: the row network's word counts for no more
_LIKELY = 0.4  # probability of an answer that is shown where nothing else is known
_HARDLY = 0.5  # confidence of what hardly looks like a digit
_CLEARLY = 3.0  # nats: from here on, digits stay as sure as they are
_DOUBT = SURE - 0.01  # the most that a digit is sure which the row network does not see


def better(
    group: list[Prediction],
    answer: RowAnswer,
    wholes: Sequence[FoundDigit],
    predict: Callable[[FoundDigit], Prediction],
    surely: float,
) -> Sequence[Prediction]:
    """A number as it is, or as the row network reads it: what both networks together find more probable.

    Parameters
    ----------
    group : list of Prediction
        Its digits as they were cut, from left to right.
    answer : RowAnswer
        What the row network sees there.
    wholes : sequence of FoundDigit
        All its ink as one piece, in the answer's pixels, told from the paper in one way or several: the first piece
        with ink for each digit is cut.
    predict : callable
        Reads a piece of ink.
    surely : float
        What it costs, in nats, to read something else than a digit that is sure and stands apart.
    """
    group = [each for each in group if not _is_edge(each, answer)] or group
    own = labels_of(group)
    if not answer.labels or (len(group) == 1 and len(answer.labels) == 1):
        return group
    apart = _standing_apart(group)
    if answer.labels == own:
        return _agreed(group, answer, apart)
    other = next((cut for whole in wholes if (cut := _cut(answer, whole, predict)) is not None), None)
    against = [each for each in group if _seen_at(each, answer) != [each.digit]]
    gain = min(_MOST, _ROW_WEIGHT * answer.margin_over(own))
    sure = [each for each in against if each in apart and each.confidence >= SURE]
    gain -= sum(surely if _seen_at(each, answer) else _UNREAD for each in sure)
    gain += -_MOST if other is None else _logarithm(other, answer.labels) - _logarithm(group, own)
    if len(group) == 1:  # one piece of ink, which may be anything: a number only if it is nothing else
        gain = gain - SURELY if group[0].confidence >= _HARDLY or answer.probability < _LIKELY else _MOST
    if other is not None and (gain > 0 or not group):
        mixed = [_mixed(each, row, label) for each, row, label in zip(other, answer.digits, answer.labels, strict=True)]
        return mixed if len(group) != 1 else [_doubted(each) for each in mixed]
    if other is None and _misses(group, answer) and answer.margin_over(own) > _CLEARLY:
        return [_doubted(each) for each in group]
    kept = apart if gain < -_CLEARLY else ()
    return [_doubted(each) if each in against and each not in kept else each for each in group]


def box_of(prediction: Prediction) -> Box[int]:
    """Where a digit stands; an empty box for one that is not of a picture."""
    return Box(0, 0, 0, 0) if prediction.found is None else prediction.found.box


def labels_of(group: Sequence[Prediction]) -> Labels:
    """What digits are read as, sure or not."""
    return tuple(each.digit for each in group)


def _standing_apart(group: Sequence[Prediction]) -> list[Prediction]:
    """Digits whose ink was not cut off their neighbours': there is paper between."""
    far = _PAPER * max((box_of(each).height for each in group), default=0)
    return [
        each
        for each in group
        if all(max(box_of(each).gap(box_of(other))) > far for other in group if other is not each)
    ]


def _seen_at(digit: Prediction, answer: RowAnswer) -> list[int]:
    """What an answer sees where a digit stands."""
    box = box_of(digit)
    return [label for label, x in zip(answer.labels, answer.centres, strict=True) if box.left <= x <= box.right]


def _is_edge(digit: Prediction, answer: RowAnswer) -> bool:
    """Whether a 1 on the picture's edge is the edge of a form: the row network clearly sees nothing there."""
    is_one_on_edge = digit.digit == 1 and "edge" in digit.flaws
    return is_one_on_edge and answer.probability >= _CLEAR and not _seen_at(digit, answer)


def _misses(group: Sequence[Prediction], answer: RowAnswer) -> bool:
    """Whether an answer clearly sees a digit where none was found; a 1 may be the edge of a form."""
    boxes = [box_of(each) for each in group]
    beside = [
        label
        for label, x in zip(answer.labels, answer.centres, strict=True)
        if not any(box.left <= x <= box.right for box in boxes)
    ]
    return answer.probability >= _CLEAR and any(label != 1 for label in beside)


def _logarithm(group: Sequence[Prediction], labels: Labels) -> float:
    """Of how probable some labels are to the digits' network."""
    pairs = zip(group, labels, strict=True)
    return sum(math.log(max(_SMALLEST, float(each.probabilities[label]))) for each, label in pairs)


def is_mostly_sure(group: Sequence[Prediction]) -> bool:
    """Whether this is surely a number and nothing else: several digits, of which at least half are sure."""
    return len(group) > 1 and 2 * sum(each.confidence >= SURE for each in group) >= len(group)


def _cut(answer: RowAnswer, whole: FoundDigit, predict: Callable[[FoundDigit], Prediction]) -> list[Prediction] | None:
    """The digits of an answer, cut out where the row network sees them; None if there is no ink in such a place."""
    centres = np.array(answer.centres)
    reach = _HALF_PITCH * whole.box.height
    ends = [centres[0] - reach, *((centres[1:] + centres[:-1]) / 2), centres[-1] + reach]
    left = max(0, whole.box.left - 1)
    inner = seams_near(whole.ink, [end - left for end in ends[1:-1]], _INSIDE * np.diff(centres) / 2)
    straight = [np.full(len(whole.ink), round(end - left), np.intp) for end in (ends[0], ends[-1])]
    paths = [straight[0], *inner, straight[1]]
    parts = [between(whole, first, last) for first, last in itertools.pairwise(paths)]
    found = [replace(part, row=whole.row, number=whole.number) for part in parts if part is not None]
    return [predict(part) for part in found] if len(found) == len(parts) else None


def _agreed(group: Sequence[Prediction], answer: RowAnswer, apart: Sequence[Prediction]) -> Sequence[Prediction]:
    """Digits that both networks see: those not sure may be now, those cut from others only if both are sure."""
    if not is_mostly_sure(group):
        return group
    digits = []
    for digit, row in zip(group, answer.digits, strict=True):
        both = replace(digit, probabilities=np.asarray((digit.probabilities + row) / 2, np.float32))
        is_plain = digit in apart and digit.confidence >= SURE
        digits.append(digit if is_plain or digit.corrected is not None else both)
    is_clear = answer.probability >= _CLEAR
    return [each if is_clear or each in apart else _doubted(each) for each in digits]


def _mixed(digit: Prediction, row: NDArray[np.float32], label: int) -> Prediction:
    """A digit as the row network sees it, as sure as both are."""
    both = (digit.probabilities + row) / 2
    mixed = both if int(both.argmax()) == label else row / 2 + 0.5 / DIGITS
    return replace(digit, probabilities=np.asarray(mixed, np.float32))


def _doubted(digit: Prediction) -> Prediction:
    """A digit that the row network does not see: not sure."""
    most = digit.confidence
    if most < _DOUBT or digit.corrected is not None:
        return digit
    share = (_DOUBT - 1 / DIGITS) / (most - 1 / DIGITS)
    return replace(digit, probabilities=(digit.probabilities * share + (1 - share) / DIGITS).astype(np.float32))

"""Numbers in a picture read twice: digit by digit, and as a whole row; what fits both best is the answer.

Digit by digit, a mistake in cutting cannot be made good. The row network cuts nothing, but is easily too sure. An
answer of one is therefore weighed by the other: the digits' network reads what the row network's answer cuts, and the
row network says how probable the digits' answer is.
"""

import functools
import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS, EDGE, Ink
from digitpad.ink.box import Box
from digitpad.ink.cutting import between, joined, seams_near
from digitpad.ink.segment import FoundDigit
from digitpad.recognition.reading import SURE, Prediction
from digitpad.recognition.row_network import RowNetwork
from digitpad.recognition.row_reader import Labels, RowAnswer, around, part_of, read_row
from digitpad.recognition.rows import is_page_of_text

_MARGINS = (0.12, 0.25, 0.45)  # around digits that were found, as shares of their height
_NEAR = 0.6  # of a number's height: how far around it the network looks
_CROP = (-0.05, 0.0, 0.12)  # around a picture that is nothing but a row
_BROAD = 0.9  # of its height: from here on, what was read as one digit may be several
_LOW = 1.1  # of its height: a picture as broad may be nothing but a row
_FILLED = 0.35  # of the height of such a picture: its digits are at least as high
_ROW_WEIGHT = 1.0  # of the row network's word against the digits' network's, both in nats
_SMALLEST = 0.05  # probability: all below count the same
_HALF_PITCH = 0.75  # of the row's height: how far a first or last digit reaches from its middle
_MOST_GROUPS = 60  # numbers on a page: each takes about ten milliseconds
_LONGEST = 16  # digits of a number
_LEAST = 1e-3  # of darkness: nothing is written where there is less
_TALL = 0.6  # of the usual height: lower digits say little about a row's slope
_FEWEST = 3  # digits that tell a slope
_STEEPEST = 0.4  # a tangent
_INSIDE = 0.9  # of the way to a digit's middle: how far a cut may come to it
_SURELY, _SURELY_IN_CROP = 3.0, 1.0  # nats: against reading something else than a sure digit, here and in a crop
_UNREAD = 8.0  # nats: against leaving a sure digit out
_PAPER = 0.03  # of a digit's height: between digits that stand apart
_CLEAR = 0.7  # probability of an answer that digits cut from others need
_MOST = 8.0  # nats: the row network's word counts for no more
_LIKELY = 0.4  # probability of an answer that is shown where nothing else is known
_HARDLY = 0.5  # confidence of what hardly looks like a digit
_CLEARLY = 3.0  # nats: from here on, digits stay as sure as they are
_DOUBT = SURE - 0.01  # the most that a digit is sure which the row network does not see


@dataclass(frozen=True, eq=False)
class Page:
    """A picture, for those who read its rows.

    Attributes
    ----------
    ink : (h, w) float32 in [0, 1]
    darkness_of : callable
        Gives its darkness, (h, w) float32, before anything was decided about ink.
    predict : callable
        Reads a piece of ink.
    go_on : callable
        Asked before each number: raises StoppedError if asked to stop.
    network : RowNetwork
    left_out : sequence of Box
        Where something stands that is surely not a digit, in the ink's pixels.
    """

    ink: Ink
    darkness_of: Callable[[], NDArray[np.float32]]
    predict: Callable[[FoundDigit], Prediction]
    go_on: Callable[[], None]
    network: RowNetwork
    left_out: Sequence[Box[int]] = ()

    @cached_property
    def darkness(self) -> NDArray[np.float32]:
        """As `darkness_of` gives it, but for what is left out; computed once, and only where a row is read."""
        darkness = self.darkness_of().copy()
        paper = np.median(darkness)
        for box in self.left_out:
            darkness[max(0, box.top - 1) : box.bottom + 1, max(0, box.left - 1) : box.right + 1] = paper
        return darkness


def weighed(predictions: Sequence[Prediction], page: Page) -> tuple[Prediction, ...]:
    """Read numbers again as whole rows, and keep the better answers.

    Parameters
    ----------
    predictions : sequence of Prediction
        What was read digit by digit, in reading order.
    page : Page

    Returns
    -------
    tuple of Prediction
        In reading order. A lone digit that is sure and not broad stays as it is.
    """
    if _is_crop(predictions, page.ink.shape):
        return _weighed_crop(predictions, page)
    groups = [list(members) for _, members in itertools.groupby(predictions, key=lambda each: (each.row, each.number))]
    if len(groups) > _MOST_GROUPS or is_page_of_text([each.confidence for each in predictions]):
        return tuple(predictions)
    is_alone = len(groups) == 1
    return tuple(digit for group in groups for digit in _weighed(group, page, is_alone=is_alone))


def _is_crop(predictions: Sequence[Prediction], shape: tuple[int, ...]) -> bool:
    """Whether a picture is broad, and nothing but one row."""
    height, width = shape
    if width < _LOW * height or (len(predictions) == 1 and _is_plain(predictions)):
        return False
    tall = [_box(each).height for each in predictions]
    return not tall or (max(tall) >= _FILLED * height and len({each.row for each in predictions}) <= 2)


def _is_plain(group: Sequence[Prediction]) -> bool:
    """Whether this is one digit beyond doubt."""
    return len(group) == 1 and group[0].confidence >= SURE and _box(group[0]).width < _BROAD * _box(group[0]).height


def _box(prediction: Prediction) -> Box[int]:
    return Box(0, 0, 0, 0) if prediction.found is None else prediction.found.box


def _weighed(group: list[Prediction], page: Page, *, is_alone: bool) -> Sequence[Prediction]:
    if _is_plain(group) or len(group) > _LONGEST or any(each.found is None for each in group):
        return group
    page.go_on()
    whole = _joined(group)
    near = around(whole.box, _NEAR)
    # Where there are other numbers, their ink would be in the way: only this one's is shown.
    seen = part_of(page.darkness, near) if is_alone else _alone(whole, near)
    boxes = [_box(each).moved(-near.left, -near.top) for each in group]
    slope = _slope(boxes)
    region = _levelled(boxes, slope, seen.shape[1] / 2)
    windows = [around(region, margin) for margin in _MARGINS]
    answer = read_row(seen, windows, page.network, [_labels(group)], slope)
    return _better(group, answer.moved(near.left), whole, page, _SURELY)


def _alone(whole: FoundDigit, near: Box[int]) -> Ink:
    """A number's ink on an empty page."""
    page = np.zeros((near.height, near.width), np.float32)
    top, left = max(0, whole.box.top - 1) - near.top, max(0, whole.box.left - 1) - near.left
    window = page[top : top + whole.ink.shape[0], left : left + whole.ink.shape[1]]
    window[:] = whole.ink[: window.shape[0], : window.shape[1]]
    return page


def _slope(boxes: Sequence[Box[int]]) -> float:
    """By how much a row of digits falls, as a tangent; 0 where there are too few to tell."""
    height = float(np.median([box.height for box in boxes]))
    tall = [box for box in boxes if box.height > _TALL * height]
    if len(tall) < _FEWEST:
        return 0.0
    slope, _ = np.polyfit([box.middle_x for box in tall], [box.middle_y for box in tall], 1)
    return float(np.clip(slope, -_STEEPEST, _STEEPEST))


def _levelled(boxes: Sequence[Box[int]], slope: float, middle: float) -> Box[int]:
    """The box around a row of digits once it is level."""
    moved = [box.moved(0, round(-slope * (box.middle_x - middle))) for box in boxes]
    return functools.reduce(Box.union, moved)


def _weighed_crop(predictions: Sequence[Prediction], page: Page) -> tuple[Prediction, ...]:
    region = Box(0, 0, page.ink.shape[1], page.ink.shape[0])
    whole = _joined(predictions) if predictions else FoundDigit(page.ink, region, 0, 0)
    windows = [around(region, margin) for margin in _CROP]
    if predictions:  # a digit at the left or the right may not have been found
        row = Box(0, whole.box.top, region.right, whole.box.bottom)
        windows += [around(row, margin) for margin in _MARGINS]
    answer = read_row(page.darkness, windows, page.network, [_labels(predictions)])
    ink = page.ink if predictions else _darkest(page.darkness)
    return tuple(_better(list(predictions), answer, FoundDigit(ink, region, 0, 0), page, _SURELY_IN_CROP))


def _darkest(darkness: NDArray[np.float32]) -> Ink:
    """Ink where none was told from the paper: whatever is darker than half of what the darkest parts are."""
    paper, darkest = (float(value) for value in np.quantile(darkness, (0.5, 0.98)))
    return np.asarray(np.clip(EDGE * (darkness - paper) / max((darkest - paper) / 2, _LEAST), 0, 1), np.float32)


def _joined(group: Sequence[Prediction]) -> FoundDigit:
    """All ink of some digits as one piece."""
    found = [each.found for each in group if each.found is not None]
    whole = found[0]
    for other in found[1:]:
        whole = joined(whole, other)
    return whole


def _labels(group: Sequence[Prediction]) -> Labels:
    return tuple(each.digit for each in group)


def _better(
    group: list[Prediction], answer: RowAnswer, whole: FoundDigit, page: Page, surely: float
) -> Sequence[Prediction]:
    """The group as it is, or as the row network reads it: what both networks together find more probable.

    `surely` is what it costs, in nats, to read something else than a digit that is sure and stands apart.
    """
    own = _labels(group)
    if not answer.labels or (len(group) == 1 and len(answer.labels) == 1):
        return group
    apart = _standing_apart(group)
    if answer.labels == own:
        return _agreed(group, answer, apart)
    other = _cut(answer, whole, page)
    against = [each for each in group if _seen_at(each, answer) != [each.digit]]
    gain = min(_MOST, _ROW_WEIGHT * answer.margin_over(own))
    sure = [each for each in against if each in apart and each.confidence >= SURE]
    gain -= sum(surely if _seen_at(each, answer) else _UNREAD for each in sure)
    gain += -_MOST if other is None else _logarithm(other, answer.labels) - _logarithm(group, own)
    if len(group) == 1:  # one piece of ink, which may be anything: a number only if it is nothing else
        gain = gain - _SURELY if group[0].confidence >= _HARDLY or answer.probability < _LIKELY else _MOST
    if other is not None and (gain > 0 or not group):
        mixed = [_mixed(each, row, label) for each, row, label in zip(other, answer.digits, answer.labels, strict=True)]
        return mixed if len(group) != 1 else [_doubted(each) for each in mixed]
    kept = apart if gain < -_CLEARLY else ()
    return [_doubted(each) if each in against and each not in kept else each for each in group]


def _standing_apart(group: Sequence[Prediction]) -> list[Prediction]:
    """Digits whose ink was not cut off their neighbours': there is paper between."""
    far = _PAPER * max((_box(each).height for each in group), default=0)
    return [
        each for each in group if all(max(_box(each).gap(_box(other))) > far for other in group if other is not each)
    ]


def _seen_at(digit: Prediction, answer: RowAnswer) -> list[int]:
    """What an answer sees where a digit stands."""
    box = _box(digit)
    return [label for label, x in zip(answer.labels, answer.centres, strict=True) if box.left <= x <= box.right]


def _logarithm(group: Sequence[Prediction], labels: Labels) -> float:
    """Of how probable some labels are to the digits' network."""
    pairs = zip(group, labels, strict=True)
    return sum(math.log(max(_SMALLEST, float(each.probabilities[label]))) for each, label in pairs)


def _is_mostly_sure(group: Sequence[Prediction]) -> bool:
    """Whether this is a number rather than something else: several digits, of which at least half are sure."""
    return len(group) > 1 and 2 * sum(each.confidence >= SURE for each in group) >= len(group)


def _cut(answer: RowAnswer, whole: FoundDigit, page: Page) -> list[Prediction] | None:
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
    return [page.predict(part) for part in found] if len(found) == len(parts) else None


def _agreed(group: Sequence[Prediction], answer: RowAnswer, apart: Sequence[Prediction]) -> Sequence[Prediction]:
    """Digits that both networks see: those not sure may be now, those cut from others only if both are sure."""
    if not _is_mostly_sure(group):
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

"""Numbers in a picture read twice: digit by digit, and as a whole row; what fits both best is the answer.

Digit by digit, a mistake in cutting cannot be made good. The row network cuts nothing, but is easily too sure. An
answer of one is therefore weighed by the other: the digits' network reads what the row network's answer cuts, and the
row network says how probable the digits' answer is.
"""

import functools
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE, Ink, mask_of
from digitpad.ink.box import Box
from digitpad.ink.cutting import joined
from digitpad.ink.segment import FoundDigit
from digitpad.recognition.reading import SURE, Prediction
from digitpad.recognition.row_network import RowNetwork
from digitpad.recognition.row_reader import around, part_of, read_row
from digitpad.recognition.row_weighing import SURELY, SURELY_IN_CROP, better, box_of, labels_of
from digitpad.recognition.rows import is_page_of_text

_MARGINS = (0.12, 0.25, 0.45)  # around digits that were found, as shares of their height
_NEAR = 0.6  # of a number's height: how far around it the network looks
_CROP = (-0.05, 0.0, 0.12)  # around a picture that is nothing but a row
_BROAD = 0.9  # of its height: from here on, what was read as one digit may be several
_SMALL_PICTURE = 600  # pixels across: larger ones are not cut out of a form
_MOST_OF_IT = 0.6  # of its width: beside a digit as broad, there is no other one
_LOW = 1.1  # of its height: a picture as broad may be nothing but a row
_FILLED = 0.35  # of the height of such a picture: its digits are at least as high
_MOST_GROUPS = 60  # numbers on a page: each takes about ten milliseconds
_LONGEST = 16  # digits of a number
_BROADEST = 2 * _LONGEST  # of its height: no row of so many is broader
_LEAST = 1e-3  # of darkness: nothing is written where there is less
_SLIM = 0.3  # of its longer side: so is what belongs to a form
_TALL = 0.6  # of the usual height: lower digits say little about a row's slope
_FEWEST = 3  # digits that tell a slope
_STEEPEST = 0.4  # a tangent


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
    if not _LOW * height <= width <= _BROADEST * height:
        return False
    tall = [box_of(each).height for each in predictions]
    if tall and (max(tall) < _FILLED * height or len({each.row for each in predictions}) > 2):
        return False
    return not _is_plain(predictions) or (
        width <= _SMALL_PICTURE and box_of(predictions[0]).width < _MOST_OF_IT * width  # what is beside may be faint
    )


def _is_plain(group: Sequence[Prediction]) -> bool:
    """Whether this is one digit beyond doubt."""
    return len(group) == 1 and group[0].confidence >= SURE and box_of(group[0]).width < _BROAD * box_of(group[0]).height


def _weighed(group: list[Prediction], page: Page, *, is_alone: bool) -> Sequence[Prediction]:
    if _is_plain(group) or len(group) > _LONGEST or any(each.found is None for each in group):
        return group
    page.go_on()
    whole = _joined(group)
    near = around(whole.box, _NEAR)
    # Where there are other numbers, their ink would be in the way: only this one's is shown.
    seen = part_of(page.darkness, near) if is_alone else _alone(whole, near)
    boxes = [box_of(each).moved(-near.left, -near.top) for each in group]
    slope = _slope(boxes)
    region = _levelled(boxes, slope, seen.shape[1] / 2)
    windows = [around(region, margin) for margin in _MARGINS]
    answer = read_row(seen, windows, page.network, [labels_of(group)], slope)
    return better(group, answer.moved(near.left), [whole], page.predict, SURELY)


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
    answer = read_row(page.darkness, windows, page.network, [labels_of(predictions)])
    inks = [page.ink] if predictions else []
    inks.append(_darkest(page.darkness))  # what is fainter than the rest, or than a pattern, is not in the ink
    wholes = [FoundDigit(ink, region, 0, 0) for ink in inks]
    return tuple(better(list(predictions), answer, wholes, page.predict, SURELY_IN_CROP))


def _darkest(darkness: NDArray[np.float32]) -> Ink:
    """Ink where none was told from the paper: whatever is darker than half of what the darkest parts are."""
    paper, darkest = (float(value) for value in np.quantile(darkness, (0.5, 0.98)))
    ink = np.clip(EDGE * (darkness - paper) / max((darkest - paper) / 2, _LEAST), 0, 1)
    return _without_edges(np.asarray(ink, np.float32))


def _without_edges(ink: Ink) -> Ink:
    """Ink without what is slim and hangs on the picture's edge: a frame, a rule."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask_of(ink), connectivity=8)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    last = stats[:, [cv2.CC_STAT_LEFT, cv2.CC_STAT_TOP]] + sides
    is_at_edge = (last - sides <= 1).any(axis=1) | (last >= np.array(ink.shape[::-1]) - 1).any(axis=1)
    is_slim = sides.min(axis=1) < _SLIM * sides.max(axis=1)
    drop = is_at_edge & is_slim
    drop[0] = False
    soft = cv2.dilate(drop[labels].astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    return np.where(drop[labels] | (soft & (labels == 0)), 0, ink).astype(np.float32)


def _joined(group: Sequence[Prediction]) -> FoundDigit:
    """All ink of some digits as one piece."""
    found = [each.found for each in group if each.found is not None]
    whole = found[0]
    for other in found[1:]:
        whole = joined(whole, other)
    return whole

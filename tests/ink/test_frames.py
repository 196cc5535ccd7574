from collections.abc import Callable

import cv2
import numpy as np
import pytest

from digitpad.ink.box import Box
from digitpad.ink.segment import segment

_DIGIT = Box(50, 40, 70, 90)


def _written() -> np.ndarray:
    """Ink, (130, 120), with an upright stroke."""
    ink = np.zeros((130, 120), np.float32)
    ink[_DIGIT.top : _DIGIT.bottom, 58:63] = 1
    ink[_DIGIT.top : _DIGIT.top + 5, _DIGIT.left : _DIGIT.right] = 1
    return ink


def _rectangle(ink: np.ndarray) -> None:
    cv2.rectangle(ink, (30, 20), (95, 110), 1, 3)


def _rectangle_with_a_gap(ink: np.ndarray) -> None:
    _rectangle(ink)
    ink[60:70, 92:99] = 0


def _circle(ink: np.ndarray) -> None:
    cv2.circle(ink, (60, 65), 45, 1, 3)


def _narrow_circle(ink: np.ndarray) -> None:
    cv2.ellipse(ink, (60, 65), (25, 36), 0, 0, 360, 1, 3)  # hardly a stroke's width from what it goes round


def _two_edges_of_a_card(ink: np.ndarray) -> None:
    ink[15:18, 20:105] = 1
    ink[15:115, 20:23] = 1


@pytest.mark.parametrize(
    "draw",
    [_rectangle, _rectangle_with_a_gap, _circle, _narrow_circle, _two_edges_of_a_card],
    ids=lambda each: each.__name__,
)
def test_what_goes_round_a_digit_is_dropped(draw: Callable[[np.ndarray], None]) -> None:
    ink = _written()
    draw(ink)
    assert [digit.box for digit in segment(ink).digits] == [_DIGIT]


@pytest.mark.parametrize("start", [100, 150, 200, 250])
def test_a_part_that_is_torn_off_within_the_box_of_its_digit_does_not_make_the_rest_a_frame(start: int) -> None:
    ink = np.zeros((130, 120), np.float32)
    cv2.ellipse(ink, (60, 65), (24, 40), 0, start + 60, start + 348, 1, 5)
    cv2.ellipse(ink, (60, 65), (22, 37), 0, start, start + 48, 1, 5)  # shifted a little inwards, a gap on either side
    (digit,) = segment(ink).digits
    assert digit.box.height >= 75
    assert digit.ink.sum() == pytest.approx(ink.sum(), rel=0.02)


def _number(gap: int = 8) -> tuple[np.ndarray, list[Box[int]]]:
    """Ink, (130, 200), with three upright strokes, and their boxes."""
    ink = np.zeros((130, 200), np.float32)
    boxes = [Box(left, 40, left + 6, 90) for left in range(60, 141, 32 + gap)]
    for box in boxes:
        ink[box.top : box.bottom, box.left : box.right] = 1
    return ink, boxes


@pytest.mark.parametrize("side", ["top", "left", "bottom"])
def test_a_digit_that_touches_its_frame_is_cut_off_it(side: str) -> None:
    ink, boxes = _number()
    cv2.rectangle(ink, (40, 28), (160, 102), 1, 3)
    first = boxes[0]
    if side == "left":
        ink[60:65, 38 : first.left] = 1
    else:
        rows = slice(28, first.top) if side == "top" else slice(first.bottom, 102)
        ink[rows, first.left : first.right] = 1
    digits = segment(ink).digits
    assert len(digits) == len(boxes)
    for digit, box in zip(digits, boxes, strict=True):
        assert abs(digit.box.top - box.top) < 15
        assert abs(digit.box.right - box.right) < 4


def test_a_digit_that_touches_a_circle_around_two_is_cut_off_it() -> None:
    ink, _ = _number()
    ink[:, 130:150] = 0  # two are left
    cv2.ellipse(ink, (83, 65), (58, 42), 3, 0, 360, 1, 4)
    ink[60:65, 24:60] = 1
    digits = segment(ink).digits
    assert len(digits) == 2
    assert digits[0].box.height > 40


def test_lines_between_the_boxes_of_a_form_are_no_digits() -> None:
    ink, boxes = _number()
    cv2.rectangle(ink, (43, 28), (163, 102), 1, 2)
    for x in (83, 123):
        cv2.line(ink, (x, 28), (x, 102), 1, 2)
    ink[50:55, 60:88] = 1  # the first digit crosses the line beside it
    digits = segment(ink).digits
    assert [abs(digit.box.left - box.left) < 3 for digit, box in zip(digits, boxes, strict=True)] == [True] * 3

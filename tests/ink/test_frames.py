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

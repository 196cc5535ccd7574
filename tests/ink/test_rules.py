import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from digitpad.ink.bitmap import Ink
from digitpad.ink.picture import picture_from_array
from digitpad.ink.rules import without_rules
from digitpad.ink.thresholding import ink_of_picture
from digitpad.recognition.reader import read_picture
from tests.handwriting import picture, white_on_black


def _ruled(digit: str, *, every: int = 45, tilt: float = 0.0, grid: bool = False, tone: int = 60) -> NDArray[np.uint8]:
    pixels = np.pad(picture(digit, height=220, pen=14), ((60, 60), (160, 160), (0, 0)), mode="edge")
    height, width = pixels.shape[:2]
    rise = width * np.tan(np.deg2rad(tilt))
    lines = np.full_like(pixels, 255)
    for y in range(-100, height + 100, every):
        cv2.line(lines, (0, y), (width, round(y + rise)), (tone, tone, 130), 2, cv2.LINE_AA)
    for x in range(30, width, every) if grid else ():
        cv2.line(lines, (x, 0), (x, height), (tone, tone, 130), 2, cv2.LINE_AA)
    return np.minimum(pixels, lines)


@pytest.mark.parametrize("digit", "0123456789")
@pytest.mark.parametrize("tilt", [0.0, 1.5, -3.0])
def test_digits_are_read_on_ruled_paper(digit: str, tilt: float) -> None:
    assert read_picture(_ruled(digit, tilt=tilt)).text == digit


@pytest.mark.parametrize("digit", "0235689")
def test_digits_are_read_on_squared_paper(digit: str) -> None:
    assert read_picture(_ruled(digit, grid=True)).text == digit


def test_a_stroke_that_crosses_a_rule_stays_whole() -> None:
    ink = ink_of_picture(picture_from_array(_ruled("0")))
    clean = without_rules(ink)
    count, _, stats, _ = cv2.connectedComponentsWithStats((clean > 0.5).astype(np.uint8), connectivity=8)
    assert sorted(stats[1:count, cv2.CC_STAT_AREA])[-1] > 0.9 * (clean > 0.5).sum()


@given(st.sampled_from("0123456789"), st.integers(4, 24))
def test_ink_without_rules_is_left_as_it_is(digit: str, pen: int) -> None:
    ink: Ink = white_on_black(digit, pen=pen)
    np.testing.assert_array_equal(without_rules(ink), ink)


def test_a_tightly_cut_seven_keeps_its_bar() -> None:
    ink = white_on_black("7", pen=12)
    rows, columns = np.nonzero(ink > 0.5)
    cut = ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    np.testing.assert_array_equal(without_rules(cut), cut)


def test_a_one_on_a_broad_base_keeps_it() -> None:
    ink = np.zeros((300, 300), np.float32)
    ink[40:250, 140:164] = 1
    ink[250:262, 10:288] = 1
    np.testing.assert_array_equal(without_rules(ink), ink)

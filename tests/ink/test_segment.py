import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.bitmap import align
from digitpad.ink.picture import picture_from_array
from digitpad.ink.segment import FoundDigit, segment
from digitpad.ink.stroke_width import normalise
from digitpad.ink.thresholding import ink_of_picture
from tests.handwriting import picture, white_on_black


def _found(pixels: NDArray[np.uint8]) -> tuple[FoundDigit, ...]:
    return segment(ink_of_picture(picture_from_array(pixels))).digits


@pytest.mark.parametrize("digit", "0123456789")
def test_a_digit_is_one_digit_and_its_box_fits(digit: str) -> None:
    pixels = picture(digit)
    rows, columns = np.nonzero((np.abs(pixels.astype(int) - pixels[0, 0]).max(axis=2)) > 60)
    (found,) = _found(pixels)
    box = found.box
    assert abs(box.left - columns.min()) <= 2
    assert abs(box.top - rows.min()) <= 2
    assert abs(box.right - columns.max() - 1) <= 2
    assert abs(box.bottom - rows.max() - 1) <= 2


def test_rows_numbers_and_digits_come_in_reading_order() -> None:
    found = _found(picture("12 34\n567", gap=0.3))
    assert [(digit.row, digit.number) for digit in found] == [(0, 0)] * 2 + [(0, 1)] * 2 + [(1, 0)] * 3
    lefts = [digit.box.left for digit in found]
    assert lefts == sorted(lefts[:4]) + sorted(lefts[4:])


@pytest.mark.parametrize("degrees", [-18, 18])
def test_rows_of_a_tilted_sheet_stay_whole_and_boxes_lie_in_its_pixels(degrees: float) -> None:
    level = picture("3745268\n2694013\n8017354", height=60, gap=0.9, margin=260)
    height, width = level.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    tilted = cv2.warpAffine(level, turn, (width, height), borderValue=level[0, 0].tolist())
    found = _found(np.asarray(tilted, np.uint8))
    assert [digit.row for digit in found] == [0] * 7 + [1] * 7 + [2] * 7
    for digit in found:
        box = digit.box
        assert (tilted[box.top : box.bottom, box.left : box.right] < 128).any()
    assert [digit.degrees for digit in found] == pytest.approx([-degrees] * 21, abs=3)


@pytest.mark.parametrize("height", [30, 100])
def test_a_digit_of_a_tilted_row_can_be_had_upright(height: int) -> None:
    (seven,) = segment(white_on_black("7", height=height, pen=2)).digits
    tilted = replace(seven, ink=replace(seven, degrees=-16.0).upright, degrees=16.0)
    bitmaps = [align(normalise(ink)) for ink in (seven.ink, tilted.upright, tilted.ink)]
    assert np.abs(bitmaps[0] - bitmaps[1]).mean() < 0.03
    assert np.abs(bitmaps[0] - bitmaps[2]).mean() > 0.06


def test_the_flag_of_a_five_and_the_bar_of_a_seven_stay_with_them() -> None:
    pixels = np.full((200, 200, 3), 255, np.uint8)
    cv2.line(pixels, (70, 40), (130, 38), (0, 0, 0), 8)
    cv2.polylines(pixels, [np.array([[68, 56], [66, 100], [110, 95], [130, 130], [100, 160], [60, 150]])], False, 0, 8)
    assert len(_found(pixels)) == 1


def test_both_parts_of_an_open_four_are_one_digit() -> None:
    pixels = np.full((200, 200, 3), 255, np.uint8)
    cv2.polylines(pixels, [np.array([[80, 40], [50, 110], [98, 110]])], False, (0, 0, 0), 8)
    cv2.line(pixels, (112, 60), (110, 170), (0, 0, 0), 8)
    assert len(_found(pixels)) == 1


@pytest.mark.parametrize("degrees", [-16, 16])
@pytest.mark.parametrize("text", ["9962266\n85552", "23761\n220228", "8159\n66813", "435\n26161\n4255"])
def test_neighbours_in_a_row_that_falls_are_no_open_four(text: str, degrees: float) -> None:
    level = picture(text, height=80, gap=0.05, margin=160)
    height, width = level.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    tilted = cv2.warpAffine(level, turn, (width, height), borderValue=level[0, 0].tolist())
    found = _found(np.asarray(tilted, np.uint8))
    in_rows = [row for row, digits in enumerate(text.split("\n")) for _ in digits]
    assert [digit.row for digit in found] == in_rows


def test_specks_are_dropped() -> None:
    pixels = picture("8")
    for x, y in np.random.default_rng(0).integers(5, 100, (12, 2)):
        pixels[y, x] = 0
    assert len(_found(pixels)) == 1


def test_a_shadow_on_the_edge_is_dropped() -> None:
    pixels = picture("8", margin=60)
    pixels[:, :12] = (60, 60, 60)
    assert len(_found(pixels)) == 1


def test_a_digit_that_fills_the_picture_is_kept() -> None:
    assert len(_found(picture("0", height=160, pen=16)[38:-70, 38:-90])) == 1


def test_a_digit_of_a_few_pixels_is_found() -> None:
    (found,) = segment(white_on_black("7", height=14, pen=2)).digits
    assert found.box.height < 20


def test_two_digits_side_by_side_are_two() -> None:
    assert len(_found(picture("11", gap=0.1))) == 2


def test_found_digits_are_told_apart_by_what_they_are_not_by_their_pixels() -> None:
    found = _found(picture("11"))
    assert [found.index(digit) for digit in found] == [0, 1]


def test_digits_written_wide_apart_are_one_number_if_all_are() -> None:
    assert [digit.number for digit in _found(picture("7352", gap=2.0))] == [0, 0, 0, 0]
    assert [digit.number for digit in _found(picture("73 52", gap=0.3))] == [0, 0, 1, 1]


def test_a_dash_far_from_a_digit_stays_apart() -> None:
    pixels = picture("8  ")
    cv2.line(pixels, (300, 100), (330, 100), (30, 40, 90), 8)
    digit, dash = _found(pixels)
    assert digit.box.right < dash.box.left
    assert dash.is_small


def test_nothing_is_found_in_nothing() -> None:
    segmented = segment(np.zeros((50, 50), np.float32))
    assert (segmented.digits, segmented.marks) == ((), ())


def test_neighbours_do_not_leak_into_a_cut() -> None:
    first, second = _found(picture("10", gap=-0.2))
    assert (first.ink > 0.5).sum() < (second.ink > 0.5).sum()
    count, _ = cv2.connectedComponents((first.ink > 0.5).astype(np.uint8))
    assert count == 2


def _seconds_for_specks(count: int) -> float:
    """Processor time to segment this many specks of 2×2 pixels."""
    ink = np.zeros((1500, 1500), np.float32)
    rows, columns = np.random.default_rng(0).integers(0, 1498, (2, count))
    for down, across in ((0, 0), (0, 1), (1, 0), (1, 1)):
        ink[rows + down, columns + across] = 1
    start = time.process_time()
    segment(ink)
    return time.process_time() - start


@pytest.mark.timed
def test_four_times_the_specks_cost_no_more_than_six_times_the_time() -> None:
    many, few = zip(*((_seconds_for_specks(16_000), _seconds_for_specks(4_000)) for _ in range(5)), strict=True)
    assert min(many) < 6 * min(few), (many, few)  # in turns, and the least of each: what else runs only adds to them

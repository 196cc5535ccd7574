"""Squared and lined paper in photographs: digits are read on it, and strokes stay as they were written."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE
from digitpad.ink.picture import picture_from_array
from digitpad.ink.ruled_paper import ruling_of
from digitpad.ink.thresholding import darkness_of, ink_of_picture, ink_on_sheet
from digitpad.recognition.reader import read_picture
from tests.handwriting import picture

_PRINTED = np.array([165, 185, 220])


def _ruled(pixels: NDArray[np.uint8], every: int, *, is_squared: bool, tone: float = 1.0) -> NDArray[np.uint8]:
    lines = np.full_like(pixels, 255)
    colour = [float(each) for each in 255 - tone * (255 - _PRINTED)]
    for place in range(every // 2, max(pixels.shape[:2]), every):
        cv2.line(lines, (0, place), (pixels.shape[1], place), colour, 2, cv2.LINE_AA)
        if is_squared:
            cv2.line(lines, (place, 0), (place, pixels.shape[0]), colour, 2, cv2.LINE_AA)
    return np.minimum(pixels, lines)


def _at_a_slant(pixels: NDArray[np.uint8], *, desk: int | None = None) -> NDArray[np.uint8]:
    """As a camera sees it that is turned and tilted: all of it, on a desk, or what fills the picture."""
    height, width = pixels.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    there = np.array([[0.02, 0.1], [0.93, 0.0], [1.0, 0.9], [0.06, 1.0]], np.float32) * (width, height)
    margin = 0.0 if desk is None else 50.0
    view = cv2.getPerspectiveTransform(corners, (there + margin).astype(np.float32))
    size = (int(width + 2 * margin), int(height + 2 * margin))
    seen = cv2.warpPerspective(pixels, view, size, borderValue=[float(desk or 0)] * 3)
    if desk is None:
        seen = seen[round(0.12 * height) : round(0.88 * height), round(0.08 * width) : round(0.92 * width)]
    return np.asarray(seen, np.uint8)


def _page(digits: str, *, height: int = 90) -> NDArray[np.uint8]:
    return np.pad(picture(digits, height=height), ((60, 60), (110, 110), (0, 0)), mode="edge")


@pytest.mark.parametrize("is_squared", [True, False])
@pytest.mark.parametrize("every", [30, 45, 75])
def test_numbers_are_read_on_a_notebook_page_seen_at_a_slant(every: int, is_squared: bool) -> None:
    page = _ruled(_page("40728\n93615"), every, is_squared=is_squared)
    assert read_picture(_at_a_slant(page)).text == "40728\n93615"


@pytest.mark.parametrize("desk", [10, 120])
@pytest.mark.parametrize("is_squared", [True, False])
def test_numbers_are_read_on_a_ruled_sheet_that_lies_on_a_desk(is_squared: bool, desk: int) -> None:
    page = _ruled(_page("307\n254"), 45, is_squared=is_squared)
    assert read_picture(_at_a_slant(page, desk=desk)).text == "307\n254"


def test_a_sheet_half_in_the_shadow_is_not_taken_for_a_digit() -> None:
    seen = _at_a_slant(_ruled(_page("6"), 45, is_squared=False), desk=70).astype(np.float32)
    middle = (round(0.9 * seen.shape[1]), seen.shape[0] // 2)
    shadow = cv2.ellipse(
        np.zeros(seen.shape[:2], np.float32), middle, (round(0.55 * seen.shape[1]), seen.shape[0]), 0, 0, 360, 1.0, -1
    )
    dark = seen * (1 - 0.4 * cv2.GaussianBlur(shadow, (0, 0), 8))[..., None]
    assert read_picture(dark.astype(np.uint8)).text == "6"


@pytest.mark.parametrize("tone", [0.5, 1.0, 1.6])
def test_strokes_are_as_they_are_on_blank_paper(tone: float) -> None:
    page = _page("58", height=140)
    blank = ink_of_picture(picture_from_array(page)) > EDGE
    clean = ink_of_picture(picture_from_array(_ruled(page, 45, is_squared=True, tone=tone))) > EDGE
    assert (clean & blank).sum() > 0.97 * blank.sum()
    near = cv2.dilate(blank.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    assert (clean & ~near).sum() < 0.005 * blank.sum()  # a pixel here and there, where a line meets a stroke


@pytest.mark.parametrize("digits", ["1", "7", "111", "11111\n11111\n11111\n11111", "7777\n7777", "5555"])
def test_digits_alone_are_no_ruling(digits: str) -> None:
    darkness = darkness_of(picture_from_array(picture(digits, height=150, margin=20)))
    assert ruling_of(darkness) is None


def test_one_line_as_broad_as_the_strokes_is_left_as_written() -> None:
    page = _page("58", height=140)
    cv2.line(page, (0, 120), (page.shape[1], 126), (30, 40, 90), 9, cv2.LINE_AA)
    ink = ink_of_picture(picture_from_array(page)) > EDGE
    assert ink[:, :20].any()
    assert ink[:, -20:].any()


def test_on_a_sheet_the_lines_are_gone_and_the_digits_are_there() -> None:
    ink = ink_on_sheet(picture_from_array(_at_a_slant(_ruled(_page("24"), 45, is_squared=True), desk=60)))
    assert ink is not None
    _, _, stats, _ = cv2.connectedComponentsWithStats((ink > EDGE).astype(np.uint8), connectivity=8)
    large = stats[1:][stats[1:, cv2.CC_STAT_AREA] > 60]
    assert len(large) == 2


def test_marks_between_the_digits_of_a_form_go_with_its_line() -> None:
    page = picture("5178", height=80, pen=7)
    bottom, grey = page.shape[0] - 60, (150, 150, 155)
    cv2.line(page, (0, bottom), (page.shape[1], bottom), grey, 2, cv2.LINE_AA)
    for x in range(24, page.shape[1], 86):
        cv2.line(page, (x, bottom - 24), (x, bottom), grey, 2, cv2.LINE_AA)
    assert read_picture(page).text == "5178"


def test_columns_of_digits_along_a_line_are_not_taken_for_the_line() -> None:
    table = "\n".join(["40728 93615"] * 9)
    page = cv2.resize(picture(table, height=80, pen=8), (1000, 1333))
    lines = np.full_like(page, 255)
    for place in range(10, 1333, 33):
        cv2.line(lines, (0, place), (1000, place + 40), (150, 170, 220), 2, cv2.LINE_AA)
        cv2.line(lines, (place, 0), (place - 30, 1333), (150, 170, 220), 2, cv2.LINE_AA)
    grain = np.random.default_rng(0).normal(0, 3, page.shape)
    seen = np.clip(np.minimum(page, lines) + grain, 0, 255).astype(np.uint8)
    assert read_picture(seen).text == table

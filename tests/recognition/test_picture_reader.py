from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.picture import picture_from_array, turned
from digitpad.ink.segment import FoundDigit, segment
from digitpad.ink.thresholding import ink_of_picture
from digitpad.recognition import finding, picture_reader
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.finding import bitmap_of_found
from digitpad.recognition.looking import Looks, never
from digitpad.recognition.picture_reader import read, read_as_it_lies, read_turned
from tests.handwriting import picture

_SHEET = picture("3745\n2694", height=90)


@pytest.mark.parametrize("quarters", [1, -1])
def test_a_sheet_that_lies_on_its_side_is_turned_and_read(quarters: int) -> None:
    reading = read(picture_from_array(np.rot90(_SHEET, quarters)))
    assert reading.text == "3745\n2694"
    assert reading.turned == quarters
    assert reading.as_dict()["turned"] == {1: 90, -1: 270}[quarters]
    upright = read(picture_from_array(_SHEET))
    assert [digit.box for digit in reading.digits] == [digit.box for digit in upright.digits]


@pytest.mark.parametrize("text", ["2107", "280", "8052"])
@pytest.mark.parametrize("quarters", [1, -1])
def test_a_short_row_that_lies_on_its_side_is_no_one(text: str, quarters: int) -> None:
    pixels = np.rot90(picture(text, height=60, gap=0.05), quarters)
    digits = segment(ink_of_picture(picture_from_array(pixels))).digits
    looks = Looks(bitmap_of_found, bundled_classifier(), never)
    one = np.eye(10, dtype=np.float32)[1]

    def look(digit: FoundDigit) -> NDArray[np.float32]:
        return one if digit.box.height > 150 else looks(digit)  # as some hands' columns are read

    assert not finding._one_digit(digits, look)
    assert read(picture_from_array(pixels)).text == text


def test_a_one_that_is_torn_to_pieces_is_one_digit() -> None:
    torn = picture("1", height=160, pen=12)
    for top in (90, 140):
        torn[top : top + 8] = torn[0, 0]
    assert len(segment(ink_of_picture(picture_from_array(torn))).digits) == 3
    assert read(picture_from_array(torn)).text == "1"


def test_a_large_sheet_is_turned_by_what_a_small_copy_says_and_its_boxes_count_in_the_original() -> None:
    large = np.kron(_SHEET, np.ones((5, 5, 1), np.uint8))
    reading = read(picture_from_array(np.rot90(large)))
    assert reading.text == "3745\n2694"
    box = reading.digits[0].box
    assert box is not None
    assert box.height > 400


@pytest.mark.parametrize("degrees", [-18, 18])
def test_a_tilted_sheet_is_read_row_by_row_and_its_digits_upright(degrees: float) -> None:
    level = picture("3745268\n2694013", height=70, gap=0.9, margin=260)
    height, width = level.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    tilted = np.asarray(cv2.warpAffine(level, turn, (width, height), borderValue=level[0, 0].tolist()), np.uint8)
    reading, upright = (read(picture_from_array(pixels)) for pixels in (tilted, level))
    assert reading.text == "3745268\n2694013"
    for one, other in zip(reading.digits, upright.digits, strict=True):
        assert np.abs(one.bitmap - other.bitmap).mean() < 0.05


@pytest.mark.parametrize("text", ["3745\n2694", "7", "69", "6969"])
def test_what_stands_upright_or_on_its_head_is_not_turned(text: str) -> None:
    upright = picture_from_array(picture(text, height=90))
    assert read(upright).turned == 0
    assert read(turned(upright, 2)).turned == 0


def test_a_page_full_of_things_is_looked_at_a_little_to_see_how_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    page = picture_from_array(np.rot90(np.tile(_SHEET, (4, 3, 1))))
    reading = read_as_it_lies(page)
    calls: list[str] = []

    def counted(name: str) -> Callable[..., Any]:
        function = getattr(picture_reader, name)

        def call(*arguments: Any) -> Any:
            calls.append(name)
            return function(*arguments)

        return call

    for name in ("segment", "bitmap_of_found"):
        monkeypatch.setattr(picture_reader, name, counted(name))
    monkeypatch.setattr(picture_reader, "read_as_it_lies", lambda *_, **__: reading)
    read_turned(page, reading)
    assert calls.count("segment") == 1
    assert 20 <= calls.count("bitmap_of_found") <= 50


@pytest.mark.parametrize("text", ["4", "72"])
def test_too_few_digits_do_not_tell_how_a_picture_lies(text: str) -> None:
    sideways = picture_from_array(np.rot90(picture(text, height=90)))
    assert read_turned(sideways, read_as_it_lies(sideways)) is None


@pytest.mark.parametrize("digit", [0, 3, 5, 8])
def test_a_digit_that_is_broken_in_two_is_one_digit(digit: int) -> None:
    whole = picture(str(digit), height=120)
    columns = np.flatnonzero((whole < 128).any(axis=(0, 2)))
    middle = int(columns.mean())
    broken = whole.copy()
    broken[:, middle - 3 : middle + 3] = whole[0, 0]
    assert read(picture_from_array(broken)).text == str(digit)


@pytest.mark.parametrize(("digit", "share", "gap"), [(0, 0.5, 14), (0, 0.35, 20), (8, 0.6, 20), (9, 0.35, 20)])
def test_a_digit_that_is_broken_across_is_no_number_in_two_rows(digit: int, share: float, gap: int) -> None:
    whole = picture(str(digit), height=120)
    lines = np.flatnonzero((whole < 128).any(axis=(1, 2)))
    first = int(lines[0] + share * (lines[-1] - lines[0]))
    broken = whole.copy()
    broken[first : first + gap] = whole[0, 0]
    assert read(picture_from_array(broken)).text == str(digit)


@pytest.mark.parametrize("text", ["8\n0", "3\n4", "7\n1"])
def test_a_digit_close_below_another_one_is_a_second_row(text: str) -> None:
    upper, lower = (picture(digit, height=60) for digit in text.split("\n"))
    upper_end, lower_start = (
        int(np.flatnonzero((each < 128).any(axis=(1, 2)))[end]) for each, end in ((upper, -1), (lower, 0))
    )
    close = np.concatenate([upper[: upper_end + 5], lower[lower_start - 5 :]])
    assert read(picture_from_array(close)).text == text


@pytest.mark.parametrize("text", ["17", "62", "70"])
def test_two_digits_are_not_taken_for_one(text: str) -> None:
    assert read(picture_from_array(picture(text, height=80, gap=0.1))).text == text


def _cut_out(text: str, pen: int) -> NDArray[np.uint8]:
    whole = picture(text, height=120, pen=pen)
    rows, columns = (np.flatnonzero((whole < 128).any(axis=axis)) for axis in ((1, 2), (0, 2)))
    return np.asarray(whole[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])


@pytest.mark.parametrize("text", ["0", "2", "3", "4", "5", "6", "7", "8", "9", "28", "5307"])
@pytest.mark.parametrize("pen", [8, 22])
def test_what_is_cut_out_small_is_surely_read(text: str, pen: int) -> None:
    large = _cut_out(text, pen)
    size = (round(16 * large.shape[1] / large.shape[0]), 16)
    small = np.asarray(cv2.resize(large, size, interpolation=cv2.INTER_AREA), np.uint8)
    assert read(picture_from_array(small)).text == text
    assert read(picture_from_array(255 - small)).text == text


@pytest.mark.parametrize("digit", [0, 2, 3, 4, 5, 7, 8, 9])
@pytest.mark.parametrize("is_light_on_dark", [False, True])
def test_a_digit_that_fills_its_picture_is_read_as_if_it_had_a_margin(digit: int, is_light_on_dark: bool) -> None:
    filled = _cut_out(str(digit), pen=16)
    height, width = filled.shape[:2]
    reading = read(picture_from_array(255 - filled if is_light_on_dark else filled))
    assert reading.guess == str(digit)
    box = reading.digits[0].box
    assert box is not None
    assert abs(box.left) <= 2
    assert abs(box.top) <= 2
    assert abs(box.right - width) <= 2
    assert abs(box.bottom - height) <= 2


def test_a_doubtful_digit_that_fills_its_picture_is_found_nevertheless() -> None:
    whole = np.zeros((160, 80), np.uint8)
    for end in ((35, 159), (0, 55)):  # a one with a long flag, or a seven
        cv2.line(whole, (70, 0), end, 255, 12, cv2.LINE_AA)
    small = np.asarray(cv2.resize(whole, (8, 16), interpolation=cv2.INTER_AREA))
    reading = read(picture_from_array(small))
    assert reading.guess == "1"
    assert reading.text == "?"


def test_a_page_of_text_is_not_turned_to_read_its_lines_as_ones() -> None:
    page = np.full((2000, 1500, 3), 245, np.uint8)
    for line, top in enumerate(range(60, 1960, 24)):
        text = "".join("abcdefghijklmnopqrstuvwxyz ,"[(place * (line + 3)) % 28] for place in range(110))
        cv2.putText(page, text, (40, top), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (40, 40, 40), 1, cv2.LINE_AA)
    assert read(picture_from_array(page)).turned == 0

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.box import Box
from digitpad.ink.picture import picture_from_array
from digitpad.ink.segment import FoundDigit
from digitpad.recognition.picture_reader import read
from digitpad.recognition.touching import parts_of
from tests.handwriting import picture


def _touching(text: str) -> NDArray[np.uint8]:
    """A picture whose digits are pushed together until neighbours share a few pixels."""
    parts = [_cropped(picture(letter)[..., 0]) for letter in text]
    row = parts[0]
    for part in parts[1:]:
        row = _pushed(row, part)
    return np.pad(row, 40, constant_values=255)


def _cropped(page: NDArray[np.uint8]) -> NDArray[np.uint8]:
    columns = np.flatnonzero((page < 128).any(axis=0))
    return page[:, columns[0] : columns[-1] + 1]


def _pushed(left: NDArray[np.uint8], right: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Side by side, the right one moved to the left until ink meets ink."""
    for overlap in range(1, min(left.shape[1], right.shape[1])):
        if ((left[:, -overlap:] < 128) & (right[:, :overlap] < 128)).any():
            wide = np.full((left.shape[0], left.shape[1] + right.shape[1] - overlap - 1), 255, np.uint8)
            wide[:, : left.shape[1]] = left
            place = wide[:, left.shape[1] - overlap - 1 :]
            np.minimum(place, right, out=place)
            return wide
    return np.concatenate([left, right], axis=1)


@pytest.mark.parametrize("text", ["42", "05", "38", "60", "29", "83"])
def test_digits_that_touch_are_read_apart(text: str) -> None:
    assert read(picture_from_array(_touching(text))).guess == text


@pytest.mark.parametrize("text", [str(digit) for digit in range(10)])
def test_one_digit_stays_one(text: str) -> None:
    assert read(picture_from_array(picture(text))).guess == text


def _stroke_joined_to_a_ring(bar: int) -> NDArray[np.uint8]:
    """An upright stroke, and a ring that a level bar of this many pixels joins to its right side: the letter Ю."""
    page = np.full((240, 420), 255, np.uint8)
    cv2.line(page, (100, 60), (100, 180), (0,), 9)
    cv2.line(page, (100, 120), (100 + bar, 120), (0,), 9)
    cv2.ellipse(page, (140 + bar, 120), (40, 60), 0, 0, 360, (0,), 9)
    return page


@pytest.mark.parametrize("bar", [30, 60])
@pytest.mark.parametrize("is_mirrored", [False, True], ids=["right", "left"])
def test_a_stroke_cut_off_from_something_on_either_side_is_not_a_one(bar: int, is_mirrored: bool) -> None:
    page = _stroke_joined_to_a_ring(bar)
    reading = read(picture_from_array(np.fliplr(page) if is_mirrored else page))
    assert not any(map(reading.is_sure, reading.digits))


@pytest.mark.parametrize(("degrees", "is_cut"), [(0.0, True), (-16.0, False)])
def test_how_broad_something_is_counts_as_in_a_level_row(degrees: float, is_cut: bool) -> None:
    ink = np.zeros((160, 160), np.float32)
    cv2.ellipse(ink, (80, 80), (58, 42), 28, 0, 360, (1,), 9)
    left, top, width, height = cv2.boundingRect((ink > 0.5).astype(np.uint8))
    own = ink[top - 1 : top + height + 1, left - 1 : left + width + 1]
    found = FoundDigit(own, Box.of_size(left, top, width, height), 0, 0, degrees=degrees)
    parts = parts_of(found, lambda _: np.eye(10, dtype=np.float32)[6])  # whatever it is, it is a 6
    assert (len(parts) > 1) == is_cut

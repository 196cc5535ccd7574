from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.errors import PictureError
from digitpad.ink.box import Box
from digitpad.ink.picture import cropped, picture_from_array, turned
from digitpad.recognition.picture_reader import read
from tests.handwriting import picture

_PIXELS = picture("7", margin=20)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32, np.float64])
def test_arrays_of_all_kinds_are_taken(dtype: Any) -> None:
    top = {np.uint8: 255, np.uint16: 65535}.get(dtype, 1)
    array: NDArray[Any] = (_PIXELS[..., 0] / 255 * top).astype(dtype)
    assert np.abs(picture_from_array(array).pixels[..., 0].astype(int) - _PIXELS[..., 0]).max() <= 1


@pytest.mark.parametrize(
    "array", [np.zeros(5), np.zeros((2, 2, 5)), np.zeros((0, 3)), np.full((3, 3), np.nan), np.full((3, 3), 7.0)]
)
def test_other_arrays_are_refused(array: NDArray[Any]) -> None:
    with pytest.raises(PictureError, match="is not a picture"):
        picture_from_array(array)


@pytest.mark.parametrize("quarters", [-1, 1, 2, 4])
def test_a_turned_picture_says_the_same_once_it_is_turned_back(quarters: int) -> None:
    shown = picture_from_array(picture("4275"), "a.png")
    other = turned(shown, quarters)
    assert other.size == (shown.size if quarters % 2 == 0 else shown.size[::-1])
    assert (other.name, other.scale) == ("a.png", shown.scale)
    assert np.shares_memory(other.pixels, shown.pixels)  # an undo step of its own costs nothing
    again = turned(other, -quarters)
    np.testing.assert_array_equal(again.pixels, shown.pixels)
    assert read(again).text == "4275"


def test_turning_is_clockwise() -> None:
    pixels = np.zeros((60, 90, 3), np.uint8)
    pixels[0, 0] = 255
    assert turned(picture_from_array(pixels), 1).pixels[0, -1].tolist() == [255, 255, 255]


def test_a_part_of_a_picture_is_read_alone_and_measured_in_the_originals_pixels() -> None:
    pixels = picture("4275")
    large = np.kron(pixels, np.ones((8, 8, 1), np.uint8))
    shown = picture_from_array(large)
    assert shown.scale > 1
    boxes = [digit.box for digit in read(shown).digits]
    second, third = boxes[1], boxes[2]
    assert second is not None
    assert third is not None
    part = cropped(shown, Box(second.left - 40, 0, third.right + 40, 10**6))
    assert np.shares_memory(part.pixels, shown.pixels)
    reading = read(part)
    assert reading.text == "27"
    box = reading.digits[0].box
    assert box is not None
    assert abs(box.left - 40) < 3 * shown.scale
    assert abs(box.height - second.height) < 3 * shown.scale


def test_a_tiny_part_is_enlarged_and_none_is_refused() -> None:
    shown = picture_from_array(picture("4"))
    tiny = cropped(shown, Box(10, 10, 30, 20))
    assert tiny.size == (20, 10)
    assert max(tiny.pixels.shape[:2]) >= 48
    for box in (Box(10, 10, 10, 20), Box(-50, -50, -10, -10), Box(10**6, 0, 10**6 + 9, 9)):
        with pytest.raises(PictureError, match="too small"):
            cropped(shown, box)

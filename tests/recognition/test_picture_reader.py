import numpy as np
import pytest

from digitpad.ink.picture import picture_from_array, turned
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


def test_a_large_sheet_is_turned_by_what_a_small_copy_says_and_its_boxes_count_in_the_original() -> None:
    large = np.kron(_SHEET, np.ones((5, 5, 1), np.uint8))
    reading = read(picture_from_array(np.rot90(large)))
    assert reading.text == "3745\n2694"
    box = reading.digits[0].box
    assert box is not None
    assert box.height > 400


@pytest.mark.parametrize("text", ["3745\n2694", "7", "69", "6969"])
def test_what_stands_upright_or_on_its_head_is_not_turned(text: str) -> None:
    upright = picture_from_array(picture(text, height=90))
    assert read(upright).turned == 0
    assert read(turned(upright, 2)).turned == 0


@pytest.mark.parametrize("text", ["4", "72"])
def test_too_few_digits_do_not_tell_how_a_picture_lies(text: str) -> None:
    sideways = picture_from_array(np.rot90(picture(text, height=90)))
    assert read_turned(sideways, read_as_it_lies(sideways)) is None

import numpy as np
import pytest

from digitpad.ink.picture import picture_from_array
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.editing import can_merge, can_split, correct, merge, remove, split
from digitpad.recognition.picture_reader import read
from digitpad.recognition.reader import read_strokes
from digitpad.recognition.reading import Reading
from tests.handwriting import DIGITS, picture


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Of a picture that says 427."""
    return read(picture_from_array(picture("427")))


def test_digits_are_put_together_and_cut_again(reading: Reading) -> None:
    whole = merge(reading, 0, 1.0, bundled_classifier())
    assert len(whole.digits) == 2
    first, second = reading.digits[0].box, reading.digits[1].box
    assert first is not None
    assert second is not None
    assert whole.digits[0].box == first.union(second)
    again = split(whole, 0, 1.0, bundled_classifier())
    assert again.guess == reading.guess == "427"
    assert len(reading.digits) == 3


def test_boxes_are_in_pixels_of_the_original_after_merging_and_splitting_too() -> None:
    large = picture_from_array(np.kron(picture("42"), np.ones((9, 9, 1), np.uint8)))  # reduced to be read
    assert large.scale > 1.2
    before = read(large)
    whole = merge(before, 0, large.scale, bundled_classifier())
    first, second = before.digits[0].box, before.digits[1].box
    assert first is not None
    assert second is not None
    assert whole.digits[0].box == first.union(second)
    again = split(whole, 0, large.scale, bundled_classifier())
    assert [digit.box for digit in again.digits] == [first, second]


def test_a_correction_is_sure_and_stays_with_its_digit(reading: Reading) -> None:
    corrected = correct(reading, 1, 9)
    assert corrected.text == "497"
    assert corrected.digits[1].confidence == 1
    assert reading.guess == "427"


def test_what_is_no_digit_is_removed(reading: Reading) -> None:
    assert remove(reading, 2).guess == "42"
    assert remove(remove(remove(reading, 0), 0), 0).text == ""


def test_only_neighbours_of_a_row_are_merged(reading: Reading) -> None:
    assert [can_merge(reading, index) for index in (-1, 0, 1, 2)] == [False, True, True, False]
    assert [can_split(reading, index) for index in (-1, 0, 2, 3)] == [False, True, True, False]
    rows = read(picture_from_array(np.concatenate([picture("4"), picture("2")])))
    assert rows.guess == "4\n2"
    assert not can_merge(rows, 0)
    drawn = read_strokes([*DIGITS[4]])
    assert not can_split(drawn, 0)


def test_a_bar_that_no_cut_parts_stays() -> None:
    line = np.full((60, 60), 255, np.uint8)
    line[10:50, 29:32] = 0
    alone = read(picture_from_array(line))
    assert split(alone, 0, 1.0, bundled_classifier()) is alone

"""A digit of one's own: the same bitmap wherever it was written, and the same digit after it was kept."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitpad.errors import EmptyInkError, HandError
from digitpad.hand.own_digit import ORIGINS, OwnDigit
from digitpad.ink.variation import Variation, varied_bitmap
from digitpad.recognition.reader import read_strokes
from tests.handwriting import DIGITS

_places = st.floats(-1e4, 1e4)
_labels = st.integers(0, 9)


@settings(deadline=None, max_examples=40)
@given(_labels, st.floats(1e-3, 1e3), _places, _places)
def test_place_and_unit_of_the_strokes_make_no_difference(label: int, unit: float, x: float, y: float) -> None:
    plain = OwnDigit.of_strokes(DIGITS[label], label, "Anna")
    moved = [np.array(stroke) * unit + np.array([x, y]) * unit for stroke in DIGITS[label]]
    digit = OwnDigit.of_strokes(moved, label, "Anna")
    assert np.abs(digit.bitmap - plain.bitmap).mean() < 0.01


@settings(deadline=None, max_examples=40)
@given(_labels, st.floats(1e-3, 1e3), st.sampled_from(ORIGINS), st.integers(1, 10**6))
def test_what_is_written_down_is_the_same_digit_again(label: int, unit: float, origin: str, number: int) -> None:
    strokes = [np.array(stroke) * unit for stroke in DIGITS[label]]
    digit = OwnDigit.of_strokes(strokes, label, "Анна", round_=number, origin=origin)
    back = OwnDigit.from_plain(json.loads(json.dumps(digit.as_plain())), "Анна")
    assert np.array_equal(back.bitmap, digit.bitmap)
    assert all(np.array_equal(*pair) for pair in zip(back.strokes or (), digit.strokes or (), strict=True))
    told = ("id", "label", "writer", "when", "round", "origin")
    assert [getattr(back, name) for name in told] == [getattr(digit, name) for name in told]
    assert len(json.dumps(digit.as_plain())) < 3000


@pytest.mark.parametrize("label", range(10))
def test_its_bitmap_is_what_the_network_gets_of_the_drawing(label: int) -> None:
    (read,) = read_strokes(DIGITS[label]).digits
    difference = np.abs(OwnDigit.of_strokes(DIGITS[label], label, "Anna").bitmap - read.bitmap)
    assert difference.mean() < 0.002  # positions are kept to a ten-thousandth of the digit's size
    assert difference.max() < 0.1


@settings(deadline=None, max_examples=40)
@given(_labels, st.integers(0, 2**32 - 1))
def test_a_varied_bitmap_is_aligned_and_turned_no_further_than_asked(label: int, seed: int) -> None:
    bitmap = OwnDigit.of_strokes(DIGITS[label], label, "Anna").bitmap
    still = Variation(0.0, 0.0, 1.0, 0.0, 0.0)
    same = varied_bitmap(bitmap, still, np.random.default_rng(seed))
    assert np.corrcoef(same.ravel(), bitmap.ravel())[0, 1] > 0.95
    other = varied_bitmap(bitmap, Variation(), np.random.default_rng(seed))
    rows, columns = (np.flatnonzero(other.max(axis=axis) > 0.02) for axis in (1, 0))
    assert max(np.ptp(rows), np.ptp(columns)) + 1 <= 20
    assert 0 <= other.min() <= other.max() <= 1


@pytest.mark.parametrize("label", [-1, 10, 3.5])
def test_a_label_is_a_digit(label: int) -> None:
    with pytest.raises(HandError, match="0 to 9"):
        OwnDigit.of_strokes(DIGITS[3], label, "Anna")


def test_nothing_written_is_no_digit() -> None:
    with pytest.raises(EmptyInkError):
        OwnDigit.of_strokes([], 3, "Anna")
    with pytest.raises(HandError, match="pairs"):
        OwnDigit.of_strokes([[(1.0, float("inf")), (2.0, 3.0)]], 3, "Anna")

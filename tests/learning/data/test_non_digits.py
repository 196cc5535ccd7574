import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.ink.bitmap import CENTRE, centre_of_mass
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.data.non_digits import _MAKERS, NO_DIGIT, no_digit, with_non_digits
from digitpad.learning.runs.settings import RunSettings
from digitpad.measurement.doubt import LETTERS


def test_every_kind_is_aligned_as_drawings_are(digits: Dataset) -> None:
    rng = np.random.default_rng(0)
    for make in set(_MAKERS):
        for _ in range(10):
            bitmap = make(scaled(digits.x_train), digits.y_train, rng)
            assert bitmap.shape == (28, 28)
            assert bitmap.dtype == np.float32
            assert 0 <= bitmap.min() < 0.3 < bitmap.max() <= 1
            row, column = centre_of_mass(bitmap)
            assert abs(row - CENTRE) <= 3
            assert abs(column - CENTRE) <= 3


def test_the_share_is_kept_and_what_is_replaced_is_labelled(digits: Dataset) -> None:
    pictures, labels = scaled(digits.x_train[:1000]), digits.y_train[:1000]
    mixed, named = with_non_digits(pictures, labels, 0.2, np.random.default_rng(1))
    replaced = named == NO_DIGIT
    assert 0.15 < replaced.mean() < 0.25
    np.testing.assert_array_equal(mixed[~replaced], pictures[~replaced])
    np.testing.assert_array_equal(named[~replaced], labels[~replaced])
    assert (mixed[replaced] != pictures[replaced]).any(axis=(1, 2)).mean() > 0.95


def test_the_seed_decides_and_few_digits_suffice(digits: Dataset) -> None:
    pictures, labels = scaled(digits.x_train[:1]), digits.y_train[:1]
    first = [no_digit(pictures, labels, np.random.default_rng(seed)) for seed in range(30)]
    again = [no_digit(pictures, labels, np.random.default_rng(seed)) for seed in range(30)]
    np.testing.assert_array_equal(first, again)


def test_no_letter_that_is_measured_with_is_learned_from() -> None:
    from digitpad.learning.data.non_digits import _LETTERS, _SIGNS

    assert not set(LETTERS) & set(_LETTERS + _SIGNS)


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan")])
def test_a_share_that_leaves_no_digits_is_refused(share: float) -> None:
    with pytest.raises(DigitpadError, match="share of pictures of no digit"):
        RunSettings(non_digits=share, labels="one-hot")


def test_no_digit_has_no_integer() -> None:
    with pytest.raises(DigitpadError, match="one-hot"):
        RunSettings(non_digits=0.1)

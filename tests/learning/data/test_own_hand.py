"""One's own digits as a data set like any other."""

import numpy as np
import pytest

from digitpad.errors import DatasetError
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.store import Hands
from digitpad.learning.data.datasets import is_there, load
from tests.handwriting import DIGITS


def _written(round_: int, labels: range) -> list[OwnDigit]:
    return [OwnDigit.of_strokes(DIGITS[label], label, "Anna", round_=round_) for label in labels]


def test_the_last_round_is_the_test_part() -> None:
    Hands().add([*_written(1, range(10)), *_written(2, range(3))])
    dataset = load("hand:Anna")
    assert dataset.y_train.tolist() == list(range(10))
    assert dataset.y_test.tolist() == [0, 1, 2]
    np.testing.assert_allclose(dataset.x_test[2] / 255, _written(1, range(2, 3))[0].bitmap, atol=1e-6)
    assert dataset.name == "hand:Anna"
    assert is_there("hand:Anna")


def test_what_was_written_since_is_there() -> None:
    Hands().add(_written(1, range(10)))
    before = load("hand:Anna")
    Hands().add(_written(2, range(10)))
    assert len(load("hand:Anna").y_train) + len(before.y_train) == 10 + 8


@pytest.mark.parametrize("name", ["hand:Ben", "hand:", "hand: "])
def test_digits_of_nobody_are_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(DatasetError, match="no digits of"):
        load(name)
    assert not is_there(name)

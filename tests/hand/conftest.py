"""Digits of one hand, for tests of what is learned from them."""

import numpy as np
import pytest

from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.variation import Variation, varied
from tests.handwriting import DIGITS

_LIKE_A_HAND = Variation(rotation=5.0, slant=0.1, stretch=1.1, bend=0.02, jitter=0.004)


def in_a_hand(slant: float, rounds: int, writer: str = "Anna") -> list[OwnDigit]:
    """Ten digits a round, all slanted alike, each a little different."""
    rng = np.random.default_rng(0)
    lean = np.array([[1.0, 0.0], [slant, 1.0]])
    digits = []
    for number in range(1, rounds + 1):
        for label, strokes in DIGITS.items():
            copy = varied([np.array(stroke, np.float32) for stroke in strokes], _LIKE_A_HAND, rng)
            leaning = [stroke @ lean for stroke in copy]
            digits.append(OwnDigit.of_strokes(leaning, label, writer, round_=number))
    return digits


@pytest.fixture(scope="session")
def slanted() -> list[OwnDigit]:
    """Three rounds in a hand that leans so far that it is often not read."""
    return in_a_hand(1.6, 3)

"""How many of some digits are read."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.bitmap import DIGITS
from digitpad.recognition.reading import SURE


@dataclass(frozen=True)
class Tally:
    """How some digits are read.

    Attributes
    ----------
    count : int
    wrong : int
        Read as another digit, sure or not.
    refused : int
        Not sure, whatever the guess.
    claimed : int
        Sure, and read as another digit.
    confidence : float
        Mean probability of what they are meant to be, in [0, 1]; 0 where there are none.
    """

    count: int = 0
    wrong: int = 0
    refused: int = 0
    claimed: int = 0
    confidence: float = 0.0

    @property
    def missed(self) -> int:
        """How many are refused, or claimed to be another digit."""
        return self.refused + self.claimed


@dataclass(frozen=True)
class Answer:
    """What a digit is meant to be, what it is read as and how surely, and the probability of what it is meant to be."""

    label: int
    digit: int
    confidence: float
    of_label: float


def answers_to(digits: Sequence[OwnDigit], rows: NDArray[np.float32]) -> list[Answer]:
    """Digits and what a model answers to them, (n, 10) probabilities."""
    return [
        Answer(digit.label, int(row.argmax()), float(row.max()), float(row[digit.label]))
        for digit, row in zip(digits, rows, strict=True)
    ]


def tallies_of(answers: Sequence[Answer]) -> tuple[Tally, ...]:
    """Of each digit from 0 to 9."""
    return tuple(_tally([answer for answer in answers if answer.label == label]) for label in range(DIGITS))


def total_of(tallies: Sequence[Tally]) -> Tally:
    """Of all digits together."""
    count = sum(tally.count for tally in tallies)
    confidence = sum(tally.count * tally.confidence for tally in tallies) / max(1, count)
    wrong, refused, claimed = (sum(getattr(each, name) for each in tallies) for name in ("wrong", "refused", "claimed"))
    return Tally(count, wrong, refused, claimed, confidence)


def _tally(answers: Sequence[Answer]) -> Tally:
    wrong = [answer for answer in answers if answer.digit != answer.label]
    refused = sum(answer.confidence < SURE for answer in answers)
    claimed = sum(answer.confidence >= SURE for answer in wrong)
    confidence = float(np.mean([answer.of_label for answer in answers])) if answers else 0.0
    return Tally(len(answers), len(wrong), refused, claimed, confidence)

"""What a taught model does worse on pictures that are not in one's own hand."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.hand.counterweight import NO_DIGIT
from digitpad.hand.last_layer import LastLayer
from digitpad.recognition.reading import SURE

_MOST_WRONG = 0.0005  # of the digits
_MOST_UNSURE = 0.002  # more digits that are not sure, or pictures that are taken for one
_BY_CHANCE = (1, 3)  # so many are never too many: among a thousand pictures some lie just at the border


@dataclass(frozen=True)
class Cost:
    """What a change costs: differences of shares, in [-1, 1]; below 0 is better than before.

    Attributes
    ----------
    wrong : float
        Of the digits: read wrongly.
    refused : float
        Of the digits: not sure.
    claimed : float
        Of the pictures of no digit: taken for one.
    digits, others : int
        On how many digits, and pictures of no digit, this was measured.
    """

    wrong: float
    refused: float
    claimed: float
    digits: int
    others: int = 0

    @property
    def is_small(self) -> bool:
        """Whether strangers are read as well as before, as far as these pictures can tell."""
        return not any(self.too_high)

    @property
    def too_high(self) -> tuple[bool, bool, bool]:
        """Which of wrong, refused and claimed are more than these pictures can show by chance."""
        return (
            _count(self.wrong, self.digits) > max(_BY_CHANCE[0], _MOST_WRONG * self.digits),
            _count(self.refused, self.digits) > max(_BY_CHANCE[1], _MOST_UNSURE * self.digits),
            _count(self.claimed, self.others) > max(_BY_CHANCE[1], _MOST_UNSURE * self.others),
        )


def cost_between(before: LastLayer, after: LastLayer, features: NDArray[np.float32], labels: NDArray[np.uint8]) -> Cost:
    """What one last layer does worse than another.

    Parameters
    ----------
    before, after : LastLayer
    features : (n, k) float32
    labels : (n,) uint8
        0 to 9, or NO_DIGIT.
    """
    old, new = (_shares(layer, features, labels) for layer in (before, after))
    wrong, refused, claimed = (later - earlier for earlier, later in zip(old, new, strict=True))
    digits = int((labels != NO_DIGIT).sum())
    return Cost(wrong, refused, claimed, digits, len(labels) - digits)


def _shares(layer: LastLayer, features: NDArray[np.float32], labels: NDArray[np.uint8]) -> tuple[float, float, float]:
    """Digits read wrongly, digits not sure, and other pictures claimed to be a digit."""
    probabilities = layer.probabilities(features)
    is_digit, is_sure = labels != NO_DIGIT, probabilities.max(axis=1) >= SURE
    wrong = (probabilities.argmax(axis=1) != labels)[is_digit]
    return _share(wrong), _share(~is_sure[is_digit]), _share(is_sure[~is_digit])


def _count(share: float, of: int) -> int:
    """Whole pictures: differences of shares are not exact."""
    return round(share * of)


def _share(flags: NDArray[np.bool_]) -> float:
    return float(flags.mean()) if flags.size else 0.0

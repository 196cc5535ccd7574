"""The parts in which one's own digits are left out in turn, so that each is read by a model that has not learned it."""

from collections.abc import Sequence

from digitpad.errors import HandError
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.teaching import FEWEST

_MOST_PARTS = 10
_FIFTHS = 5


def parts_of(digits: Sequence[OwnDigit]) -> list[list[OwnDigit]]:
    """Digits in the parts that are left out in turn: rounds, several together where there are more than ten.

    Fifths where there is one round only, or one that holds almost all digits. Raises HandError if what is left would
    be too few to teach.
    """
    for parts in (_rounds(digits), _fifths(digits)):
        if len(parts) > 1 and len(digits) - max(map(len, parts)) >= FEWEST:
            return parts
    raise HandError("A proof takes at least {count} digits: write some more.", count=2 * FEWEST)


def _rounds(digits: Sequence[OwnDigit]) -> list[list[OwnDigit]]:
    rounds = sorted({digit.round for digit in digits})
    count = min(len(rounds), _MOST_PARTS)
    part_of = {number: place * count // len(rounds) for place, number in enumerate(rounds)}
    return [[digit for digit in digits if part_of[digit.round] == part] for part in range(count)]


def _fifths(digits: Sequence[OwnDigit]) -> list[list[OwnDigit]]:
    by_label = sorted(digits, key=lambda digit: digit.label)
    parts = [by_label[start::_FIFTHS] for start in range(_FIFTHS)]
    return [part for part in parts if part]

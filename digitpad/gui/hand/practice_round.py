"""One round on the practice sheet: the ten digits, each asked for once, in shuffled order. Knows no Qt."""

from random import Random

from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.bitmap import DIGITS


class PracticeRound:
    """Says which digit comes next, and remembers those that were written.

    Parameters
    ----------
    number : int
        Of the round, among those of its writer.
    random : Random
        Shuffles the digits.
    before : int, optional
        The digit that was asked for last: it does not come first.

    Attributes
    ----------
    number : int
    order : tuple of int
        The digits, as they are asked for.
    written : list of OwnDigit
        Those that are kept already, in that order.
    """

    def __init__(self, number: int, random: Random, before: int | None = None) -> None:
        self.number = number
        digits = random.sample(range(DIGITS), DIGITS)
        if digits[0] == before:
            digits.append(digits.pop(0))
        self.order = tuple(digits)
        self.written: list[OwnDigit] = []

    @property
    def asked(self) -> int | None:
        """The digit to be written now; None when all ten are."""
        return None if self.is_done else self.order[len(self.written)]

    @property
    def is_done(self) -> bool:
        """Whether all ten are written."""
        return len(self.written) == len(self.order)

    def keep(self, digit: OwnDigit) -> None:
        """The digit that was asked for is written: the next one comes."""
        self.written.append(digit)

    def take_back(self) -> OwnDigit | None:
        """Ask for the last digit again; returns the one that is given up, or None if none was written."""
        return self.written.pop() if self.written else None

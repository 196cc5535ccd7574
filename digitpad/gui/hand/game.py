"""The practice game: what is asked for, what was written and read, and the score. Knows no Qt."""

from dataclasses import dataclass
from random import Random

from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.bitmap import DIGITS

ASKED = 10  # digits a game
_NUMBERS = 6  # numbers a game
_LENGTHS = (2, 3, 4)  # digits of a number


@dataclass(frozen=True, eq=False)
class Misread:
    """A digit that was read as another one.

    Attributes
    ----------
    digit : OwnDigit
        With the label that was asked for.
    answer : int
        What it was read as, 0 to 9.
    """

    digit: OwnDigit
    answer: int


class Game:
    """Asks for one thing after another, and keeps score.

    Parameters
    ----------
    kind : str
        `digits` or `numbers`.
    random : Random

    Attributes
    ----------
    kind : str
    tasks : tuple of str
        What is asked for, in this order.
    answers : list of str
        What was read, so far.
    misread : list of Misread
    """

    def __init__(self, kind: str, random: Random) -> None:
        self.kind = kind
        if kind == "numbers":
            self.tasks = tuple(_number(random) for _ in range(_NUMBERS))
        else:
            self.tasks = tuple(str(digit) for digit in random.sample(range(DIGITS), ASKED))
        self.answers: list[str] = []
        self.misread: list[Misread] = []

    @property
    def task(self) -> str | None:
        """What is to be written now; None at the end."""
        return None if self.is_done else self.tasks[len(self.answers)]

    @property
    def is_done(self) -> bool:
        """Whether all was written."""
        return len(self.answers) == len(self.tasks)

    @property
    def right(self) -> int:
        """How many were read as they were meant."""
        return sum(answer == task for answer, task in zip(self.answers, self.tasks, strict=False))

    def take(self, answer: str, misread: list[Misread]) -> bool:
        """Note what was read, and which of its digits wrongly; returns whether it is what was asked for."""
        is_right = answer == self.task
        self.answers.append(answer)
        self.misread += misread
        return is_right


def _number(random: Random) -> str:
    """A number of a few digits, which does not begin with 0."""
    first, *rest = (random.randrange(DIGITS) for _ in range(random.choice(_LENGTHS)))
    return "".join(map(str, (first or random.randrange(1, DIGITS), *rest)))

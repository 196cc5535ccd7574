"""Whether teaching helps: told before anyone accepts it, and never by the digits that were just learned."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from digitpad.errors import HandError, StoppedError
from digitpad.hand.cost import Cost, cost_between
from digitpad.hand.counterweight import Counterweight, Strangers
from digitpad.hand.last_layer import LastLayer
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.teaching import FEWEST, Taught, Teacher, bundled_teacher
from digitpad.ink.bitmap import DIGITS
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import SURE

STRANGERS = "strangers"
"""The name of the bundled pictures among the costs."""
WORSE, COSTLY = "worse", "costly"
"""Why a taught model is refused: it reads its own writer worse, or others."""

_LEAST_GAIN = 0.001  # of confidence, where no more digits are read: what a tenth of a percent shows
_MOST_PARTS = 10  # in which one's digits are left out
_FIFTHS = 5


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
class Progress:
    """So many of so many parts of a proof are done."""

    done: int
    count: int


@dataclass(frozen=True, eq=False)
class Proof:
    """Before and after teaching.

    Attributes
    ----------
    before, after : tuple of Tally
        Of one's own digits 0 to 9, each read by a model that was taught without its round.
    costs : mapping
        Of each set of strangers by its name; STRANGERS are bundled.
    taught : Taught
        The model that has learned all the digits: what one accepts.
    """

    before: tuple[Tally, ...]
    after: tuple[Tally, ...]
    costs: Mapping[str, Cost]
    taught: Taught = field(repr=False)

    @property
    def total_before(self) -> Tally:
        """Of all one's digits, before."""
        return _sum(self.before)

    @property
    def total_after(self) -> Tally:
        """Of all one's digits, after."""
        return _sum(self.after)

    @property
    def reason(self) -> str:
        """WORSE or COSTLY if the taught model is refused; empty if it is not."""
        before, after = self.total_before, self.total_after
        if after.missed > before.missed or after.claimed > before.claimed:
            return WORSE
        return "" if all(cost.is_small for cost in self.costs.values()) else COSTLY

    @property
    def is_better(self) -> bool:
        """Whether it reads its writer better, or as well and more surely, and others as before."""
        before, after = self.total_before, self.total_after
        gain = round(after.confidence - before.confidence, 4)
        return not self.reason and (after.missed < before.missed or gain >= _LEAST_GAIN)

    @property
    def refusal(self) -> str:
        """Why the taught model is not to be used, in an English sentence; empty if it may be."""
        error = self.error()
        return "" if error is None else str(error)

    def error(self) -> HandError | None:
        """The refusal as an error, whose sentence the window can translate; None if there is none."""
        before, after = self.total_before, self.total_after
        if self.reason == WORSE:
            return HandError(
                "It would read your digits worse: {after} of {count} would be wrong or not sure, now {before} are. "
                "Look for wrong labels, or write another round.",
                before=before.missed, after=after.missed, count=after.count,
            )  # fmt: skip
        if self.reason == COSTLY:
            return HandError(
                "It would read other people's digits worse, or take more for a digit that is none. "
                "Look for wrong labels, or write another round."
            )
        return None

    def figures(self) -> list[dict[str, Any]]:
        """Plain values for the model card and JSON."""
        before, after = self.total_before, self.total_after
        own = [
            {"name": f"own digits, {when}", "count": tally.count, "wrong": tally.wrong, "refused": tally.refused,
             "claimed and wrong": tally.claimed, "confidence": round(tally.confidence, 4)}
            for when, tally in (("before", before), ("after", after))
        ]  # fmt: skip
        costs = [
            {"name": f"cost on {name}", "wrong": cost.wrong, "refused": cost.refused, "claimed": cost.claimed}
            for name, cost in self.costs.items()
        ]
        return [*own, *costs]


def prove(
    digits: Sequence[OwnDigit],
    base: Classifier | None = None,
    counterweight: Counterweight | None = None,
    *,
    others: Mapping[str, Strangers] | None = None,
    report: Callable[[Progress], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Proof:
    """Teach a hand, and find out whether that helps.

    Parameters
    ----------
    digits : sequence of OwnDigit
        Each is read by a model that was taught without the digits of its round; where there is one round only, without
        a fifth of its digits.
    base, counterweight
        As for `teach`.
    others : mapping, optional
        Further pictures by name, to measure the cost on: MNIST's test pictures. `Teacher.look` may see them ahead.
    report : callable
        Called after each part.
    should_stop : callable
        Asked before each part.

    Raises
    ------
    HandError
        If there are too few digits to leave some out.
    StoppedError
        If it was asked to stop.
    ModelFileError
        As for `teach`.
    """
    parts = parts_of(digits)
    further = dict(others or {})
    steps = Steps(len(parts) + len(further) + 2, report, should_stop)
    teacher = bundled_teacher() if base is None and counterweight is None else Teacher(base, counterweight)
    steps.take()
    before: list[_Answer] = []
    after: list[_Answer] = []
    for left_out in parts:
        layer = teacher.layer_for([digit for digit in digits if digit not in left_out])
        before += _answers(teacher, teacher.network.last_layer, left_out)
        after += _answers(teacher, layer, left_out)
        steps.take()
    taught = teacher.teach(digits)
    costs = {STRANGERS: teacher.cost_of(taught.layer)}
    steps.take()
    for name, strangers in further.items():
        features = teacher.look(strangers, should_stop)
        costs[name] = cost_between(teacher.network.last_layer, taught.layer, features, strangers.labels)
        steps.take()
    return Proof(_tallies(before), _tallies(after), costs, taught)


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


class Steps:
    """Parts of a job that are counted, and between which it may be stopped."""

    def __init__(self, count: int, report: Callable[[Progress], None], should_stop: Callable[[], bool]) -> None:
        self._done, self._count, self._report, self._should_stop = 0, count, report, should_stop

    def take(self) -> None:
        """Another part is done; raises StoppedError if there shall be no other."""
        if self._should_stop():
            raise StoppedError
        self._done += 1
        self._report(Progress(self._done, self._count))


@dataclass(frozen=True)
class _Answer:
    label: int
    digit: int
    confidence: float
    of_label: float


def _answers(teacher: Teacher, layer: LastLayer, digits: Sequence[OwnDigit]) -> list[_Answer]:
    rows = layer.probabilities(teacher.network.features(np.array([digit.bitmap for digit in digits])))
    return [
        _Answer(digit.label, int(row.argmax()), float(row.max()), float(row[digit.label]))
        for digit, row in zip(digits, rows, strict=True)
    ]


def _tallies(answers: Sequence[_Answer]) -> tuple[Tally, ...]:
    return tuple(_tally([answer for answer in answers if answer.label == label]) for label in range(DIGITS))


def _tally(answers: Sequence[_Answer]) -> Tally:
    wrong = [answer for answer in answers if answer.digit != answer.label]
    refused = sum(answer.confidence < SURE for answer in answers)
    claimed = sum(answer.confidence >= SURE for answer in wrong)
    confidence = float(np.mean([answer.of_label for answer in answers])) if answers else 0.0
    return Tally(len(answers), len(wrong), refused, claimed, confidence)


def _sum(tallies: Sequence[Tally]) -> Tally:
    count = sum(tally.count for tally in tallies)
    confidence = sum(tally.count * tally.confidence for tally in tallies) / max(1, count)
    wrong, refused, claimed = (sum(getattr(each, name) for each in tallies) for name in ("wrong", "refused", "claimed"))
    return Tally(count, wrong, refused, claimed, confidence)

"""Teaching, measured: what each writer gains who is taught, and what everyone else loses."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.hand.cost import Cost, cost_between
from digitpad.hand.counterweight import NO_DIGIT, bundled_counterweight
from digitpad.hand.last_layer import LastLayer
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.teaching import Teacher, bundled_teacher, teach
from digitpad.learning.data.datasets import load, scaled
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.learning.data.styles import Styled, opened, slashed, with_flag_and_base, with_foot
from digitpad.measurement.doubt import readings_of_no_digits
from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.reading import SURE

SHOTS = 3  # of each digit are taught
_DRAWS = 5  # choices of the digits that are taught, where one writer has many
_LETTERS = 1500  # scribbles, shapes and letters
_HABITS: Sequence[tuple[str, int, Styled]] = (
    ("zeros with a slash", 0, slashed),
    ("ones with a flag or a base", 1, with_flag_and_base),
    ("fours that are open", 4, opened),
    ("sevens with a foot", 7, with_foot),
)


@dataclass(frozen=True, eq=False)
class Pupil:
    """A writer's digits to teach, and others to be tested on."""

    name: str
    taught: list[OwnDigit]
    tested: list[OwnDigit]


@dataclass(frozen=True)
class Count:
    """Of some digits: how many are wrong or not sure, sure and wrong, guessed wrongly; and the mean confidence."""

    digits: int = 0
    missed: int = 0
    claimed: int = 0
    wrong: int = 0
    confidence: float = 0.0

    def __add__(self, other: "Count") -> "Count":
        digits = self.digits + other.digits
        confidence = (self.digits * self.confidence + other.digits * other.confidence) / max(1, digits)
        sums = (getattr(self, name) + getattr(other, name) for name in ("missed", "claimed", "wrong"))
        missed, claimed, wrong = sums
        return Count(digits, missed, claimed, wrong, confidence)

    def in_words(self) -> str:
        """For a figure's detail."""
        return f"{self.missed} of {self.digits}, {self.claimed} sure and wrong, confidence {self.confidence:.2%}"


@dataclass(eq=False)
class _Costs:
    """What every taught model costs, on the same pictures."""

    sets: dict[str, tuple[NDArray[np.float32], NDArray[np.uint8]]]
    found: dict[str, list[Cost]] = field(default_factory=dict)

    def add(self, before: LastLayer, after: LastLayer) -> None:
        for name, (features, labels) in self.sets.items():
            self.found.setdefault(name, []).append(cost_between(before, after, features, labels))


def measure_hands(data: Path) -> list[Figure]:
    """What teaching gains and costs: UJI's writers, NumberPad's, and writers with odd habits.

    Parameters
    ----------
    data : Path
        A folder with `mnist.npz`, `pen/strokes.jsonl.gz`, `pen/uji.jsonl.gz` and `pen/numberpad.jsonl.gz`.

    Raises
    ------
    DatasetError
        If one is missing.
    """
    teacher = bundled_teacher()
    costs = _Costs(_sets(teacher, data))
    figures = _gains("UJI's writers", list(of_sessions(data)), teacher, costs)
    figures += _gains("NumberPad's writer", [_of_shots(data, draw) for draw in range(_DRAWS)], teacher, costs)
    for name, label, style in _HABITS:
        pupils = list(with_habit(data, label, style))
        before, after, _ = _taught(pupils, teacher, costs, label)
        detail = f"{after.digits - after.wrong} of {after.digits} ({before.digits - before.wrong} before), "
        detail += f"{after.digits - after.missed} sure ({before.digits - before.missed} before), {len(pupils)} writers"
        figures.append(Figure(f"{name}, taught, read", 1 - after.wrong / after.digits, 0.95, detail=detail))
    return [*figures, *_of_costs(costs), _time(data)]


def _gains(name: str, pupils: Sequence[Pupil], teacher: Teacher, costs: _Costs) -> list[Figure]:
    before, after, worst = _taught(pupils, teacher, costs)
    bar = before.missed / before.digits / 2
    detail = f"{after.in_words()}; before: {before.in_words()}"
    return [
        Figure(f"{name}, taught, wrong or refused", after.missed / after.digits, bar, is_upper=True, detail=detail),
        Figure(f"{name}, digits lost by one", float(worst), 1.0, "digits", is_upper=True),
    ]


def _taught(
    pupils: Sequence[Pupil], teacher: Teacher, costs: _Costs, label: int | None = None
) -> tuple[Count, Count, int]:
    """Before, after, and the most digits that one of them lost; of one label's digits alone, if it is given."""
    before, after, worst = Count(), Count(), 0
    first = teacher.network.last_layer
    for pupil in pupils:
        layer = teacher.layer_for(pupil.taught)
        tested = [digit for digit in pupil.tested if label in (None, digit.label)]
        one, other = (count_of(teacher, each, tested) for each in (first, layer))
        before, after, worst = before + one, after + other, max(worst, other.missed - one.missed)
        costs.add(first, layer)
    return before, after, worst


def count_of(teacher: Teacher, layer: LastLayer, digits: Sequence[OwnDigit]) -> Count:
    """How a last layer on a teacher's network reads some digits."""
    rows = layer.probabilities(teacher.network.features(np.array([digit.bitmap for digit in digits])))
    labels = np.array([digit.label for digit in digits])
    is_wrong, is_sure = rows.argmax(axis=1) != labels, rows.max(axis=1) >= SURE
    confidence = float(rows[np.arange(len(labels)), labels].mean())
    missed, claimed = int((is_wrong | ~is_sure).sum()), int((is_wrong & is_sure).sum())
    return Count(len(digits), missed, claimed, int(is_wrong.sum()), confidence)


def _own(digits: Sequence[PenDigit], style: Callable[[PenDigit], Sequence[NDArray[np.float32]]]) -> list[OwnDigit]:
    return [OwnDigit.of_strokes(style(digit), digit.label, str(digit.writer), origin="import") for digit in digits]


def _plain(digit: PenDigit) -> Sequence[NDArray[np.float32]]:
    return digit.strokes


def of_sessions(data: Path) -> Iterator[Pupil]:
    """UJI's writers: the first ten digits in the file are the first session, the others the second one."""
    digits = load_pen_digits(data / "pen" / "uji.jsonl.gz")
    for writer in dict.fromkeys(digit.writer for digit in digits):
        first: list[PenDigit] = []
        second: list[PenDigit] = []
        for digit in (each for each in digits if each.writer == writer):
            (second if any(other.label == digit.label for other in first) else first).append(digit)
        yield Pupil(str(writer), _own(first, _plain), _own(second, _plain))


def _of_shots(data: Path, draw: int = 0) -> Pupil:
    """NumberPad's writer, with another choice of digits to teach in each draw."""
    digits = load_pen_digits(data / "pen" / "numberpad.jsonl.gz")
    order = np.random.default_rng(draw).permutation(len(digits))
    return _split("numberpad", [digits[place] for place in order], _plain)


def with_habit(data: Path, label: int, style: Styled) -> Iterator[Pupil]:
    """Pen writers from whom no model learns, each with a habit of their own, always the same."""
    every = load_pen_digits(data / "pen" / "strokes.jsonl.gz")
    for writer in sorted(HELD_OUT_WRITERS, key=str):
        own = [
            d for d in every if d.writer == writer and (style is not opened or d.label != label or len(d.strokes) > 1)
        ]
        if sum(digit.label == label for digit in own) > SHOTS:
            yield _split(str(writer), own, _habit(label, style, int(str(writer))))


def _habit(label: int, style: Styled, seed: int) -> Callable[[PenDigit], Sequence[NDArray[np.float32]]]:
    def drawn(digit: PenDigit) -> Sequence[NDArray[np.float32]]:
        return style(digit.strokes, np.random.default_rng(seed)) if digit.label == label else digit.strokes

    return drawn


def _split(name: str, digits: Sequence[PenDigit], style: Callable[[PenDigit], Sequence[NDArray[np.float32]]]) -> Pupil:
    """The first few of each digit to teach, the others to test."""
    taught: list[PenDigit] = []
    tested: list[PenDigit] = []
    for digit in digits:
        (taught if sum(other.label == digit.label for other in taught) < SHOTS else tested).append(digit)
    return Pupil(name, _own(taught, style), _own(tested, style))


def _sets(teacher: Teacher, data: Path) -> dict[str, tuple[NDArray[np.float32], NDArray[np.uint8]]]:
    mnist = load(str(data / "mnist.npz"))
    pens = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    drawn = _own(pens, _plain)
    readings = readings_of_no_digits(bundled_classifier(), _LETTERS, seed=0)
    others = [reading.digits[0].bitmap for reading in readings if len(reading.digits) == 1]
    features = teacher.network.features
    return {
        "MNIST's test": (features(scaled(mnist.x_test)), mnist.y_test),
        "six unseen pen writers": (
            features(np.array([digit.bitmap for digit in drawn])), np.array([d.label for d in drawn], np.uint8)
        ),
        "scribbles, shapes and letters": (features(np.array(others)), np.full(len(others), NO_DIGIT, np.uint8)),
    }  # fmt: skip


def _of_costs(costs: _Costs) -> list[Figure]:
    figures = []
    for name, found in costs.found.items():
        kinds = ("claimed",) if name.startswith("scribbles") else ("wrong", "refused")
        for kind in kinds:
            values = [getattr(cost, kind) for cost in found]
            bar = 0.0005 if kind == "wrong" else 0.002
            detail = f"the worst of {len(values)} taught models; on average {np.mean(values):+.3%}"
            figures.append(Figure(f"{name}, more {kind}", round(max(values), 9), bar, is_upper=True, detail=detail))
    return figures


def _time(data: Path) -> Figure:
    """How long it takes from nothing to a model that reads: also what is kept for the next time is made again."""
    pupil = _of_shots(data)
    taught = teach(pupil.taught, bundled_classifier(), bundled_counterweight())
    taught.classifier.probabilities(pupil.tested[0].bitmap)
    return Figure("teaching 30 digits", taught.seconds, 3.0, "s", is_upper=True)

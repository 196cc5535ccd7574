"""Hands and habits that MNIST lacks: UJI's writers, zeros with a slash, ones with a flag, open eights, and others."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from digitpad.learning.data.pen_strokes import HELD_OUT_UJI_WRITERS, HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.learning.data.styles import Styled, slashed, with_flag_and_base, with_foot
from digitpad.learning.data.unusual_shapes import left_open, with_flat_top, with_loop, with_serif, with_tail
from digitpad.measurement.figures import Figure, claimed_and_wrong
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_strokes

_TIMES = 3  # each digit is drawn in a style


@dataclass(frozen=True, eq=False)
class Habit:
    """A way to write a digit.

    Attributes
    ----------
    name : str
    label : int
        Of the digit, 0 to 9.
    style : callable
        Draws it into a digit's strokes, by a source of chance.
    bar : float or None
        Share of such digits to be read.
    """

    name: str
    label: int
    style: Styled
    bar: float | None = None


HABITS = (
    Habit("zeros with a slash", 0, slashed, 0.95),
    Habit("ones with a flag or a base", 1, with_flag_and_base),
    Habit("twos with a loop", 2, with_loop),
    Habit("threes with a flat top", 3, with_flat_top),
    Habit("sixes left open", 6, left_open),
    Habit("sevens with a foot", 7, with_foot),
    Habit("sevens with a serif", 7, with_serif),
    Habit("eights left open", 8, left_open),
    Habit("nines with a tail", 9, with_tail),
)


def measure_styles(classifier: Classifier, data: Path) -> list[Figure]:
    """Digits of writers from whom no model learns: UJI's as they are, and all of them in rare styles.

    Raises DatasetError if `pen/uji.jsonl.gz` or `pen/strokes.jsonl.gz` are not in the folder.
    """
    uji = [d for d in load_pen_digits(data / "pen" / "uji.jsonl.gz") if d.writer in HELD_OUT_UJI_WRITERS]
    uci = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    pairs = [(str(digit.label), read_strokes(digit.strokes, classifier)) for digit in uji]
    right = sum(reading.guess == label for label, reading in pairs)
    wrong = sum(reading.sure and reading.text != label for label, reading in pairs)
    detail = f"{right} of {len(uji)}, {len(HELD_OUT_UJI_WRITERS)} writers"
    figures = [Figure("UJI's pen strokes", right / len(uji), 0.99, detail=detail)]
    figures += [claimed_and_wrong("UJI's pen strokes", wrong, len(uji))]
    return figures + [figure for habit in HABITS for figure in _habit(classifier, [*uci, *uji], habit)]


def _habit(classifier: Classifier, digits: Sequence[PenDigit], habit: Habit) -> list[Figure]:
    rng = np.random.default_rng(habit.label)
    own = [digit for digit in digits if digit.label == habit.label] * _TIMES
    readings = [read_strokes(habit.style(digit.strokes, rng), classifier) for digit in own]
    right = sum(reading.guess == str(habit.label) for reading in readings)
    sure = sum(reading.text == str(habit.label) for reading in readings)
    wrong = sum(reading.sure and reading.text != str(habit.label) for reading in readings)
    return [
        Figure(habit.name, right / len(own), habit.bar, detail=f"{right} of {len(own)}, {sure} of them sure"),
        claimed_and_wrong(habit.name, wrong, len(own)),
    ]

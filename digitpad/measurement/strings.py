"""Numbers composed of pen digits: how many are read whole, and how many are claimed and wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.measurement.figures import Figure, claimed_and_wrong
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.evidence import Costs
from digitpad.recognition.number_reader import NumberReader

_HEIGHT = 100.0  # of a digit, in pixels, about
_COUNT = 500
_PEN_WIDTH = 1.0  # pixels: closer lines touch
_STEP = 1.0  # pixels between positions, where it matters which lines touch
_SHORTEST, _LONGEST = 2, 8  # digits


class Spacing(Enum):
    """How far apart digits are written: the least and the largest gap between their boxes, as shares of the height."""

    NATURAL = (0.08, 0.4)
    CLOSE = (0.0, 0.04)
    OVERLAPPING = (-0.25, 0.0)
    TOUCHING = (0.0, 0.0)
    """Neighbours are pushed together until their ink touches, whatever their boxes do."""


_BARS = {Spacing.NATURAL: 0.97, Spacing.CLOSE: 0.95, Spacing.OVERLAPPING: 0.92, Spacing.TOUCHING: 0.85}


@dataclass(frozen=True)
class ReadString:
    """A string and its reading.

    Attributes
    ----------
    label, answer : str
        What was written, and what each digit is taken for, whether it is sure or not.
    is_sure : bool
        Whether the whole answer is claimed.
    """

    label: str
    answer: str
    is_sure: bool

    @property
    def is_whole(self) -> bool:
        """Whether every digit is read, and nothing else."""
        return self.label == self.answer


def compose_string(
    digits: Sequence[PenDigit], rng: np.random.Generator, spacing: Spacing = Spacing.NATURAL
) -> tuple[str, list[NDArray[np.float64]]]:
    """Write digits side by side as a hand does: heights, baseline and gaps differ a little.

    Returns
    -------
    str, list of (n, 2) float64
        The digits' labels in a row; positions x, y of each stroke, y down, in pixels, a digit about 100 high.
    """
    text, right = "", 0.0
    strokes: list[NDArray[np.float64]] = []
    for digit in digits:
        every = np.concatenate(digit.strokes).astype(np.float64)
        low, size = every.min(axis=0), np.maximum(np.ptp(every, axis=0), 1)
        scale = _HEIGHT * rng.uniform(0.85, 1.15) / max(size[1], 0.6 * size[0])
        shift = np.array([right, rng.uniform(-0.08, 0.08) * _HEIGHT + _HEIGHT - size[1] * scale])
        own = [(stroke - low) * scale + shift for stroke in digit.strokes]
        if spacing is Spacing.TOUCHING and strokes:
            own = _pushed(strokes, own)
        strokes += own
        right = max(float(stroke[:, 0].max()) for stroke in own) + _HEIGHT * rng.uniform(*spacing.value)
        text += str(digit.label)
    return text, strokes


def _pushed(written: Sequence[NDArray[np.float64]], own: list[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """A digit's strokes moved from the right towards what is written until their ink touches."""
    before = np.concatenate([_dense(stroke) for stroke in written])
    after = np.concatenate([_dense(stroke) for stroke in own])
    ahead = float(before[:, 0].max() - after[:, 0].min()) + _PEN_WIDTH
    across, down = (after[:, None, axis] - before[None, :, axis] for axis in (0, 1))
    level = np.abs(down) < _PEN_WIDTH
    room = across + ahead - np.sqrt(np.maximum(_PEN_WIDTH**2 - down**2, 0))
    way = ahead - (float(room[level].min()) if level.any() else 0.0)
    return [stroke + np.array([way, 0.0]) for stroke in own]


def _dense(stroke: NDArray[np.float64]) -> NDArray[np.float64]:
    """Positions along a stroke's lines, no two neighbours farther apart than _STEP."""
    lengths = np.hypot(*np.diff(stroke, axis=0).T)
    reached = np.concatenate([[0.0], np.cumsum(lengths)])
    places = np.linspace(0, reached[-1], 1 + int(np.ceil(reached[-1] / _STEP)))
    return np.stack([np.interp(places, reached, stroke[:, axis]) for axis in (0, 1)], axis=1)


def strings_read(
    classifier: Classifier,
    digits: Sequence[PenDigit],
    count: int,
    seed: int,
    *,
    spacing: Spacing = Spacing.NATURAL,
    longest: int = 6,
    costs: Costs | None = None,
) -> list[ReadString]:
    """Read strings of two digits or more, each of one writer.

    Parameters
    ----------
    classifier : Classifier
    digits : sequence of PenDigit
        To compose the strings of.
    count, seed : int
        How many strings, and by which chance.
    spacing : Spacing
    longest : int
        Most digits of a string.
    costs : Costs, optional
        Of the number reader, where others than its own are tried.
    """
    rng = np.random.default_rng(seed)
    writers = sorted({digit.writer for digit in digits})
    own = {writer: [digit for digit in digits if digit.writer == writer] for writer in writers}
    read = []
    for _ in range(count):
        of_one = own[writers[rng.integers(len(writers))]]
        chosen = [of_one[place] for place in rng.integers(len(of_one), size=rng.integers(_SHORTEST, longest + 1))]
        text, strokes = compose_string(chosen, rng, spacing)
        reading = NumberReader(classifier, costs).read(strokes)
        read.append(ReadString(text, reading.guess, reading.sure))
    return read


def measure_strings(classifier: Classifier, data: Path) -> list[Figure]:
    """Strings of two to six digits by writers whom no model learns from: read whole, and claimed and wrong."""
    read = strings_read(classifier, _held_out(data), _COUNT, seed=0)
    right = sum(each.is_whole for each in read)
    wrong = sum(each.is_sure and not each.is_whole for each in read)
    return [
        Figure("500 strings of pen digits, whole", right / _COUNT, 0.97, detail=f"{right} of {_COUNT}"),
        claimed_and_wrong("500 strings of pen digits", wrong, _COUNT),
    ]


def measure_spacings(classifier: Classifier, data: Path, count: int = _COUNT) -> list[Figure]:
    """A count of strings of two to eight digits by the same writers at each distance: read whole, claimed and wrong."""
    digits, figures = _held_out(data), []
    for spacing, bar in _BARS.items():
        read = strings_read(classifier, digits, count, seed=1, spacing=spacing, longest=_LONGEST)
        right = sum(each.is_whole for each in read)
        wrong = sum(each.is_sure and not each.is_whole for each in read)
        name = f"strings of pen digits, {spacing.name.lower()}"
        figures += [
            Figure(name, right / count, bar, detail=f"{right} of {count}"),
            claimed_and_wrong(name, wrong, count),
        ]
    return figures


def _held_out(data: Path) -> list[PenDigit]:
    digits = load_pen_digits(data / "pen" / "strokes.jsonl.gz")
    return [digit for digit in digits if digit.writer in HELD_OUT_WRITERS]

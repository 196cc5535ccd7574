"""Numbers composed of pen digits: how many are read whole."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.number_reader import Costs, NumberReader

_HEIGHT = 100.0  # of a digit, in pixels, about
_COUNT = 500


def compose_string(digits: Sequence[PenDigit], rng: np.random.Generator) -> tuple[str, list[NDArray[np.float64]]]:
    """Write digits side by side as a hand does: heights, baseline and gaps differ a little.

    Returns
    -------
    str, list of (n, 2) float64
        The digits' labels in a row; positions x, y of each stroke, y down, in pixels, a digit about 100 high.
    """
    text, strokes, right = "", [], 0.0
    for digit in digits:
        every = np.concatenate(digit.strokes).astype(np.float64)
        low, size = every.min(axis=0), np.maximum(np.ptp(every, axis=0), 1)
        scale = _HEIGHT * rng.uniform(0.85, 1.15) / max(size[1], 0.6 * size[0])
        shift = np.array([right, rng.uniform(-0.08, 0.08) * _HEIGHT + _HEIGHT - size[1] * scale])
        strokes += [(stroke - low) * scale + shift for stroke in digit.strokes]
        right += size[0] * scale + _HEIGHT * rng.uniform(0.08, 0.4)
        text += str(digit.label)
    return text, strokes


def strings_read(
    classifier: Classifier, digits: Sequence[PenDigit], count: int, seed: int, costs: Costs | None = None
) -> list[tuple[str, str]]:
    """Labels and answers of strings of two to six digits, each of one writer.

    An answer is what each digit is taken for, whether it is sure or not.

    Parameters
    ----------
    classifier : Classifier
    digits : sequence of PenDigit
        To compose the strings of.
    count, seed : int
        How many strings, and by which chance.
    costs : Costs, optional
        Of the number reader, where others than its own are tried.
    """
    rng = np.random.default_rng(seed)
    writers = sorted({digit.writer for digit in digits})
    own = {writer: [digit for digit in digits if digit.writer == writer] for writer in writers}
    pairs = []
    for _ in range(count):
        of_one = own[writers[rng.integers(len(writers))]]
        chosen = [of_one[place] for place in rng.integers(len(of_one), size=rng.integers(2, 7))]
        text, strokes = compose_string(chosen, rng)
        pairs.append((text, NumberReader(classifier, costs).read(strokes).guess))
    return pairs


def measure_strings(classifier: Classifier, data: Path) -> Figure:
    """Strings of two to six digits by writers whom no model learns from: how many are read whole."""
    digits = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    pairs = strings_read(classifier, digits, _COUNT, seed=0)
    right = sum(label == answer for label, answer in pairs)
    return Figure("500 strings of pen digits, whole", right / _COUNT, 0.97, detail=f"{right} of {_COUNT}")

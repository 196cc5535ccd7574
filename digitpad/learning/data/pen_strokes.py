"""Digits written with a pen, as positions: the files they come in, and bitmaps of them to learn from.

The files have a JSON object a line: label, writer, strokes. What is learned from: UCI's Pen-Based Recognition of
Handwritten Digits (Alpaydin and Alimoglu, 1998), UJI Pen Characters (Llorens and others, 2008), NumberPad.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DatasetError
from digitpad.ink.bitmap import DIGITS, SIDE, align
from digitpad.ink.render import render
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.data.styles import STYLES, styled

HELD_OUT_WRITERS: frozenset[int | str] = frozenset(range(25, 31))
"""No model of this project learns from these: they are what reading is measured on."""

HELD_OUT_UJI_WRITERS: frozenset[int | str] = frozenset(f"uji{number:02}" for number in range(0, 60, 6))
"""Nor from this third of UJI's writers."""

_UCI = "UCI Pen-Based Recognition of Handwritten Digits (E. Alpaydin, F. Alimoglu, 1998), CC BY 4.0"
_SOURCES = (
    ("uji", "UJI Pen Characters, version 2 (D. Llorens and others, 2008), CC BY 4.0"),
    ("numberpad", "NumberPad (bridger), Apache 2.0"),
)
PEN_SOURCES = (_UCI, *(words for _, words in _SOURCES))
"""Whom to credit for pen digits."""


@dataclass(frozen=True, eq=False)
class PenDigit:
    """A digit written with a pen.

    Attributes
    ----------
    label : int
        0 to 9.
    writer : int or str
        Stands for whoever wrote it.
    strokes : tuple of (n, 2) float32
        Positions x, y of each stroke, y down, in units of the tablet.
    """

    label: int
    writer: int | str
    strokes: tuple[NDArray[np.float32], ...]


@dataclass(frozen=True)
class Variation:
    """How strongly copies of strokes differ from what was written.

    Attributes
    ----------
    rotation : float
        Largest turn, in degrees, either way.
    slant : float
        Largest shear, as a tangent, either way.
    stretch : float
        Largest factor by which the aspect changes, either way.
    bend : float
        Largest shift by a slow wave across the digit, as a share of its size.
    jitter : float
        Standard deviation of a trembling hand, as a share of the digit's size.
    """

    rotation: float = 12.0
    slant: float = 0.3
    stretch: float = 1.3
    bend: float = 0.05
    jitter: float = 0.006


def load_pen_digits(path: Path) -> list[PenDigit]:
    """Pen digits from a gzipped file of one JSON object a line; other characters in it are passed over.

    Raises
    ------
    DatasetError
        If the file is missing or of another kind.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        return [
            PenDigit(row["label"], row["writer"], tuple(np.array(stroke, np.float32) for stroke in row["strokes"]))
            for row in rows
            if row["label"] in range(DIGITS)
        ]
    except (OSError, EOFError, ValueError, KeyError, TypeError) as cause:
        raise DatasetError(
            "{name} is missing or not a file of pen strokes: name another one.", name=path.name
        ) from cause


def source_of(digits: Sequence[PenDigit]) -> str:
    """Whom to credit for pen digits of one file."""
    writer = str(digits[0].writer) if digits else ""
    return next((words for name, words in _SOURCES if writer.startswith(name)), _UCI)


def learned_from(digits: Sequence[PenDigit]) -> list[PenDigit]:
    """Those that models may learn from: without the held-out writers'."""
    held_out = HELD_OUT_WRITERS | HELD_OUT_UJI_WRITERS
    return [digit for digit in digits if digit.writer not in held_out]


def with_pen_digits(dataset: Dataset, digits: Sequence[PenDigit], copies: int, seed: int = 0) -> Dataset:
    """Add pen digits to what a data set has to learn from; its test part stays.

    Parameters
    ----------
    dataset : Dataset
    digits : sequence of PenDigit
        Those of held-out writers are passed over.
    copies : int
        How often each is drawn: once as it was written, then varied. Those that have rare styles are drawn as often
        again in one of them.
    seed : int
        Of the variations.

    Returns
    -------
    Dataset
        A new one; the pen digits come last, copy by copy.
    """
    rng = np.random.default_rng(seed)
    learned = learned_from(digits)
    styles = [digit for digit in learned if digit.label in STYLES]
    bitmaps, labels = [dataset.x_train], [dataset.y_train]
    for copy in range(copies):
        strokes = [digit.strokes if copy == 0 else varied(digit.strokes, Variation(), rng) for digit in learned]
        strokes += [varied(styled(digit.strokes, digit.label, rng), Variation(), rng) for digit in styles]
        bitmaps.append(np.array([bitmap_of(each) for each in strokes], np.uint8).reshape(-1, SIDE, SIDE))
        labels.append(np.array([digit.label for digit in (*learned, *styles)], np.uint8))
    return Dataset(
        f"{dataset.name} and pens", np.concatenate(bitmaps), np.concatenate(labels), dataset.x_test, dataset.y_test
    )


def bitmap_of(strokes: Sequence[NDArray[np.float32]]) -> NDArray[np.uint8]:
    """Strokes, (n, 2) each, to a (28, 28) uint8 bitmap, in the same way as drawings; raises EmptyInkError."""
    return np.rint(align(render(strokes)) * 255).astype(np.uint8)


def varied(
    strokes: Sequence[NDArray[np.float32]], variation: Variation, rng: np.random.Generator
) -> tuple[NDArray[np.float32], ...]:
    """Strokes as another hand might have written them: turned, slanted, stretched, bent, trembling.

    Parameters
    ----------
    strokes : sequence of (n, 2) float32
        Positions x, y in any unit.
    variation : Variation
    rng : numpy.random.Generator
        The only source of chance.

    Returns
    -------
    tuple of (n, 2) float32
        As many strokes and positions, around the same centre.
    """
    every = np.concatenate(strokes)
    centre = (every.min(axis=0) + every.max(axis=0)) / 2
    size = max(1.0, float(np.ptp(every, axis=0).max()))
    angle = np.deg2rad(rng.uniform(-variation.rotation, variation.rotation))
    slant = rng.uniform(-variation.slant, variation.slant)
    stretch = variation.stretch ** rng.uniform(-0.5, 0.5)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ np.array([[stretch, slant], [0.0, 1.0 / stretch]])
    waves = rng.uniform(0.5, 1.5, (2, 2))  # along x and y, for each shift
    phases = rng.uniform(0, 2 * np.pi, 2)
    depths = rng.uniform(-variation.bend, variation.bend, 2)
    result = []
    for stroke in strokes:
        places = (stroke - centre) / size
        places = places + depths * np.sin(2 * np.pi * (places @ waves.T) + phases)
        places = places + _tremble(len(stroke), variation.jitter, rng)
        result.append((places @ matrix.T * size + centre).astype(np.float32))
    return tuple(result)


def _tremble(count: int, jitter: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """(count, 2) shifts that change slowly along a stroke."""
    noise = rng.normal(0, jitter, (count + 4, 2))
    kernel = np.array([1, 2, 3, 2, 1]) / np.sqrt(19)  # keeps the standard deviation
    return np.stack([np.convolve(noise[:, axis], kernel, "valid") for axis in (0, 1)], axis=1)

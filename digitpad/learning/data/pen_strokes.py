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
from digitpad.ink.variation import Variation, varied
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

"""The handwriting that rows are composed of: MNIST, UCI's and UJI's pens, scanned bitmaps."""

from pathlib import Path

import numpy as np

from digitpad.learning.data.datasets import MNIST_SOURCE, load
from digitpad.learning.data.pen_strokes import PEN_SOURCES, learned_from, load_pen_digits
from digitpad.learning.data.rows import RowComposer
from digitpad.learning.data.scans import SCANS_SOURCE, scanned_digits

ROW_SOURCES = (MNIST_SOURCE, SCANS_SOURCE, *PEN_SOURCES)
"""Whom to credit for it."""

PEN_FILES = ("strokes.jsonl.gz", "uji.jsonl.gz", "numberpad.jsonl.gz")
"""In the folder `pen` of the measuring data."""

CHOSEN_ON_WRITERS: frozenset[int | str] = frozenset(range(19, 25))
"""Of UCI's pens: rows learn from those before, choices are made on these, and the later ones are measured on."""


def row_composer(data: Path) -> RowComposer:
    """Everything that rows may be composed of, from the folder of measuring data; raises DatasetError."""
    mnist = load(str(data / "mnist.npz"))
    scanned, labels = scanned_digits(data / "optdigits32.npz")
    pens = [
        digit
        for name in PEN_FILES
        for digit in learned_from(load_pen_digits(data / "pen" / name))
        if digit.writer not in CHOSEN_ON_WRITERS
    ]
    return RowComposer(np.concatenate([mnist.x_train, scanned]), np.concatenate([mnist.y_train, labels]), pens)

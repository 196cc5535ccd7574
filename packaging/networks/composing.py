"""Deformed digits and composed rows, made by as many processes as asked, while the graphics card learns."""

import multiprocessing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.learning.data.augmentation import Deformation, deform
from digitpad.learning.data.non_digits import NO_DIGIT, no_digit
from digitpad.learning.data.row_sources import row_composer
from digitpad.learning.data.rows import MOST_DIGITS
from digitpad.learning.data.rows import NO_DIGIT as NO_DIGIT_IN_ROW

SOFTENED = (1.0, 0.7, 0.4)
"""How strongly digits are deformed, times as strongly as usual: less and less towards the end."""

ROWS = 64
"""In one piece."""

_SOFTENED_SHARE = (0.6, 0.2, 0.2)
_NO_DIGIT_SHARE = 0.11
_WIDTHS, _WIDTH_SHARE = (40, 64, 96, 160), (0.18, 0.32, 0.3, 0.2)  # few: each width is compiled
_PIECE = 2000  # digits
_WAITING = 100  # pieces


def pieces(make: Any, data: Path, processes: int) -> Iterator[Any]:
    """What `make(data, rng)` gives without end, made in processes of their own, in the order in which it is ready."""
    context = multiprocessing.get_context("spawn")
    ready = context.Queue(_WAITING)
    for number in range(processes):
        context.Process(target=_fill, args=(make, data, number, ready), daemon=True).start()
    while True:
        yield ready.get()


def _fill(make: Any, data: Path, number: int, ready: Any) -> None:
    cv2.setNumThreads(1)
    for piece in make(data, np.random.default_rng((20, number))):
        ready.put(piece)


def deformed_digits(data: Path, rng: np.random.Generator) -> Iterator[tuple[int, NDArray[np.uint8], NDArray[np.uint8]]]:
    """Pieces of which kind of SOFTENED they are, pictures, (n, 28, 28) uint8, and labels, (n,); a few show no digit."""
    with np.load(data / "digits.npz") as arrays:
        bitmaps, labels = arrays["x_train"], arrays["y_train"]
    while True:
        kind = int(rng.choice(len(SOFTENED), p=_SOFTENED_SHARE))
        chosen = rng.integers(len(labels), size=_PIECE)
        own = bitmaps[chosen].astype(np.float32) / np.float32(255)
        named = labels[chosen].copy()
        named[rng.random(_PIECE) < _NO_DIGIT_SHARE] = NO_DIGIT
        changed = Deformation(share=1.0).softened(SOFTENED[kind])
        pictures = []
        for bitmap, label in zip(own, named, strict=True):
            picture = no_digit(own, labels[chosen], rng) if label == NO_DIGIT else bitmap
            is_deformed = label != NO_DIGIT or rng.random() < Deformation().share
            pictures.append(deform(picture, changed, rng) if is_deformed else picture)
        yield kind, np.rint(np.clip(pictures, 0, 1) * 255).astype(np.uint8), named


def composed_rows(data: Path, rng: np.random.Generator) -> Iterator[tuple[NDArray[np.float16], NDArray[np.int32]]]:
    """Pieces of strips, (ROWS, 32, w, 1), and labels, (ROWS, 6), as `RowComposer.batch` gives them, of four widths."""
    composer = row_composer(data)
    while True:
        width = int(rng.choice(_WIDTHS, p=_WIDTH_SHARE))
        rows = [composer.row(width, rng) for _ in range(ROWS)]
        labels = np.zeros((ROWS, MOST_DIGITS), np.int32)
        for own, row in zip(labels, rows, strict=True):
            taught = row.labels or (NO_DIGIT_IN_ROW,)
            own[: len(taught)] = np.array(taught) + 1
        yield np.stack([row.strip for row in rows])[..., None].astype(np.float16), labels

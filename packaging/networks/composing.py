"""Deformed digits, digits found in composed pictures, and composed rows, made by as many processes as asked."""

import functools
import multiprocessing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.errors import EmptyInkError
from digitpad.ink.bitmap import DIGITS, Bitmap, Ink, align
from digitpad.ink.cutting import joined
from digitpad.ink.picture import picture_from_array
from digitpad.ink.rules import without_rules
from digitpad.ink.segment import segment
from digitpad.ink.thresholding import ink_of_picture
from digitpad.ink.variation import Variation, varied
from digitpad.learning.data.augmentation import Deformation, deform
from digitpad.learning.data.datasets import Dataset, load
from digitpad.learning.data.non_digits import NO_DIGIT, no_digit
from digitpad.learning.data.pen_strokes import PenDigit, learned_from, load_pen_digits
from digitpad.learning.data.row_sources import PEN_FILES, row_composer
from digitpad.learning.data.rows import MOST_DIGITS
from digitpad.learning.data.rows import NO_DIGIT as NO_DIGIT_IN_ROW
from digitpad.learning.data.styles import STYLES, styled
from digitpad.measurement.composing import Hand, any_paper
from digitpad.measurement.single_digits import broken
from digitpad.recognition.finding import bitmap_of_found

SOFTENED = (1.0, 0.7, 0.4)
"""How strongly digits are deformed, times as strongly as usual: less and less towards the end."""

TARGETS = np.concatenate([np.eye(DIGITS), np.full((1, DIGITS), 1 / DIGITS)]).astype(np.float32)
"""What each label is taught as, (11, 10): a picture of no digit is as likely each of them."""

ROWS = 64
"""In one piece."""

_SOFTENED_SHARE = (0.6, 0.2, 0.2)
_NO_DIGIT_SHARE = 0.11
_WIDTHS, _WIDTH_SHARE = (40, 64, 96, 160), (0.18, 0.32, 0.3, 0.2)  # few: each width is compiled
_PIECE = 2000  # digits
_PIECE_OF_PICTURES = 200
_PEN_SHARE, _STYLED, _VARIED = 0.45, 0.1, 0.8  # of the pictures; of the pens' digits
_DEFORMED = 0.75  # of MNIST's
_PENS = (0.045, 0.125)  # of the height
_HEIGHTS = (18, 110)  # pixels
_MARGINS = (0.15, 0.5)  # of the height
_BROKEN, _COMPRESSED = 0.3, 0.3  # of the pictures
_QUALITIES = (25, 90)  # of JPEG
_MADE_OF = 40  # digits, at most: a picture of no digit
_PIECES_OF_ONE = 4  # of ink, at most, that are one digit
_WAITING = 100  # pieces


def pieces(make: Any, data: Path, processes: int) -> Iterator[Any]:
    """What `make(data, rng)` gives, made in processes of their own, as it is ready, until it is closed."""
    context = multiprocessing.get_context("spawn")
    ready = context.Queue(_WAITING)
    workers = [
        context.Process(target=_fill, args=(make, data, number, ready), daemon=True) for number in range(processes)
    ]
    for worker in workers:
        worker.start()
    try:
        while True:
            yield ready.get()
    finally:
        for worker in workers:
            worker.terminate()


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


def pictured_digits(
    data: Path, rng: np.random.Generator
) -> Iterator[tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]]:
    """Pieces of digits as they are found in pictures, the same before they came into one, and labels.

    Both are (n, 28, 28). Most of what a network misreads in pictures is small, blurred or broken: its strokes are
    swollen, loops are filled, thin places are gone, and so is their width, by which all strokes are made alike.
    Letters, signs and scrawls come out as badly, and are among them: what doubts them clean is not to claim them there.
    """
    pens = [digit for name in PEN_FILES for digit in learned_from(load_pen_digits(data / "pen" / name))]
    mnist = load(str(data / "mnist.npz"))
    while True:
        found, clean, labels = [], [], []
        while len(labels) < _PIECE_OF_PICTURES:
            height = float(np.exp(rng.uniform(*np.log(_HEIGHTS))))
            label, ink = _written(pens, mnist, height, rng)
            picture = _found(_photographed(ink, height, rng))
            if picture is not None:
                found.append(picture)
                clean.append(align(ink))
                labels.append(label)
        yield _as_bytes(found), _as_bytes(clean), np.array(labels, np.uint8)


def _as_bytes(bitmaps: list[Bitmap]) -> NDArray[np.uint8]:
    return np.rint(np.array(bitmaps) * 255).astype(np.uint8)


def _written(pens: list[PenDigit], mnist: Dataset, height: float, rng: np.random.Generator) -> tuple[int, Ink]:
    """A label and its ink, `height` pixels high."""
    if rng.random() < _NO_DIGIT_SHARE:
        chosen = rng.integers(len(mnist.y_train), size=_MADE_OF)
        own = mnist.x_train[chosen].astype(np.float32) / np.float32(255)
        return NO_DIGIT, _enlarged(no_digit(own, mnist.y_train[chosen], rng), height, rng)
    if rng.random() < _PEN_SHARE:
        digit = pens[int(rng.integers(len(pens)))]
        strokes = digit.strokes
        if digit.label in STYLES and rng.random() < _STYLED:
            strokes = styled(strokes, digit.label, rng)
        if rng.random() < _VARIED:
            strokes = varied(strokes, Variation(), rng)
        own = PenDigit(digit.label, digit.writer, tuple(strokes))
        return Hand([own], float(rng.uniform(*_PENS))).drawn(rng, height)
    index = int(rng.integers(len(mnist.y_train)))
    bitmap = mnist.x_train[index].astype(np.float32) / np.float32(255)
    if rng.random() < _DEFORMED:
        bitmap = deform(bitmap, Deformation(share=1.0).softened(float(rng.choice(SOFTENED))), rng)
    return int(mnist.y_train[index]), _enlarged(bitmap, height, rng)


def _enlarged(bitmap: Bitmap, height: float, rng: np.random.Generator) -> Ink:
    return Hand([(0, _as_bytes([bitmap])[0])]).drawn(rng, height)[1]


def _photographed(ink: Ink, height: float, rng: np.random.Generator) -> NDArray[np.uint8]:
    top, bottom, left, right = (rng.uniform(*_MARGINS, 4) * height).astype(int) + 3
    ink = np.pad(ink, ((top, bottom), (left, right)))
    if rng.random() < _BROKEN:
        ink = broken(ink, height, rng)
    pixels = any_paper(rng).under(ink, rng)
    if rng.random() < _COMPRESSED:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(*_QUALITIES))]
        pixels = np.asarray(cv2.imdecode(cv2.imencode(".jpg", pixels, quality)[1], cv2.IMREAD_COLOR), np.uint8)
    return pixels


def _found(pixels: NDArray[np.uint8]) -> Bitmap | None:
    """The one digit in a picture, as the reader of pictures gives it to the network."""
    pieces = segment(without_rules(ink_of_picture(picture_from_array(pixels)))).digits
    if not 1 <= len(pieces) <= _PIECES_OF_ONE:
        return None
    try:
        return bitmap_of_found(functools.reduce(joined, pieces))
    except EmptyInkError:
        return None

"""Rows of handwriting to learn from: numbers composed of single digits, on all kinds of paper.

Digits of one writer, or of MNIST, are set side by side as a hand does: apart, touching, overlapping or joined by a
stroke, slanted, trembling, with points, commas and dashes behind them, and then written on paper.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS
from digitpad.ink.row_strip import ROW_HEIGHT, normalised
from digitpad.learning.data.papers import Grey, grain, paper
from digitpad.learning.data.pen_strokes import PenDigit
from digitpad.learning.data.row_hand import FINE, Glyph, Hand, glyph_of_bitmap, glyph_of_pen
from digitpad.learning.data.row_line import RowLine
from digitpad.learning.data.row_marks import beside, mark_behind, words

MOST_DIGITS = 6
WIDTHS = (32, 48, 64, 64, 80, 80, 96, 96, 112, 128, 160, 208)
"""Pixels: all rows of a batch are equally wide, so that nothing has to be filled up."""

NO_DIGIT = DIGITS  # in place of labels
_NOTHING = 0.06  # share of rows without a digit
_SAME = 0.15  # how often a digit is written again: 100, 44


@dataclass(frozen=True, eq=False)
class ComposedRow:
    """A row to learn from.

    Attributes
    ----------
    strip : (32, w) float32
        As the network gets it.
    labels : tuple of int
        Its digits, 0 to 9, from left to right; empty if it has none.
    """

    strip: Grey
    labels: tuple[int, ...]


@dataclass(eq=False)
class RowComposer:
    """Composes rows.

    Attributes
    ----------
    bitmaps, bitmap_labels : (n, 28, 28) uint8, (n,) uint8
        Digits as bitmaps.
    pens : sequence of PenDigit
        Digits as strokes.
    pen_share : float
        Share of rows that are written with strokes.
    """

    bitmaps: NDArray[np.uint8]
    bitmap_labels: NDArray[np.uint8]
    pens: Sequence[PenDigit]
    pen_share: float = 0.5
    _by_writer: dict[int | str, list[PenDigit]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for digit in self.pens:
            self._by_writer.setdefault(digit.writer, []).append(digit)

    def batch(self, count: int, rng: np.random.Generator) -> tuple[Grey, NDArray[np.int32]]:
        """Compose rows of one width.

        Parameters
        ----------
        count : int
        rng : numpy.random.Generator
            The only source of chance.

        Returns
        -------
        (count, 32, w, 1) float32, (count, 6) int32
            Strips, and labels from 1 to 10 (a 0 is 1), filled up with 0; 11 alone for a row without a digit.
        """
        width = int(rng.choice(WIDTHS))
        rows = [self.row(width, rng) for _ in range(count)]
        labels = np.zeros((count, MOST_DIGITS), np.int32)
        for index, row in enumerate(rows):
            taught = row.labels or (NO_DIGIT,)
            labels[index, : len(taught)] = np.array(taught, np.int32) + 1
        return np.stack([row.strip for row in rows])[..., None], labels

    def row(self, width: int, rng: np.random.Generator) -> ComposedRow:
        """Compose one row of a width in pixels."""
        hand = Hand.drawn(rng)
        canvas = np.zeros((ROW_HEIGHT * FINE, width * FINE), np.float32)
        labels: tuple[int, ...] = ()
        if rng.random() >= _NOTHING:
            labels, right = self._write(canvas, hand, rng)
            mark_behind(canvas, right, hand.height * FINE, hand.stroke * FINE, rng)
            if rng.random() < 0.08:
                beside(canvas, rng)
        elif rng.random() < 0.7:
            words(canvas, rng)
        return ComposedRow(_photographed(canvas, hand, rng), labels)

    def _write(self, canvas: Grey, hand: Hand, rng: np.random.Generator) -> tuple[tuple[int, ...], int]:
        """Digits from left to right until the canvas or the number is full; their labels, and where they end."""
        glyphs = self._glyphs(hand, rng)
        wanted = int(rng.choice(MOST_DIGITS, p=(0.1, 0.22, 0.25, 0.2, 0.13, 0.1))) + 1
        line = RowLine(canvas.shape, hand, rng)
        for glyph in itertools.islice(glyphs, wanted):
            if not line.add(glyph):
                break
        right = line.draw(canvas)
        return line.labels, right

    def _glyphs(self, hand: Hand, rng: np.random.Generator) -> Iterator[Glyph]:
        """Digits without end, one after another."""
        is_pen = bool(self.pens) and (rng.random() < self.pen_share or not len(self.bitmaps))
        own = list(self._by_writer.values())[int(rng.integers(len(self._by_writer)))] if is_pen else []
        label = None
        while True:
            fitting = [digit for digit in own if digit.label == label] if label is not None else own
            if is_pen:
                digit = (fitting or own)[int(rng.integers(len(fitting or own)))]
                label = digit.label
                yield glyph_of_pen(digit, hand, rng)
            else:
                places = np.flatnonzero(self.bitmap_labels == label) if label is not None else None
                index = int(rng.integers(len(self.bitmaps)) if places is None else rng.choice(places))
                label = int(self.bitmap_labels[index])
                yield glyph_of_bitmap(self.bitmaps[index], label, hand, rng)
            if rng.random() >= _SAME:
                label = None


def _photographed(canvas: Grey, hand: Hand, rng: np.random.Generator) -> Grey:
    """Slanted and turned, on paper, with ink of some darkness, blurred and grainy, as the network gets it."""
    height, width = ROW_HEIGHT, canvas.shape[1] // FINE
    turn = np.tan(np.deg2rad(rng.normal(0, 2)))
    middle = np.array(canvas.shape[::-1]) / 2
    matrix = np.array([[1, -hand.slant], [turn, 1]])
    affine = np.column_stack([matrix, middle - matrix @ middle])
    leaning = abs(hand.slant) > 0.02
    bent = cv2.warpAffine(canvas, affine, canvas.shape[::-1], flags=cv2.INTER_LINEAR) if leaning else canvas
    ink = cv2.resize(bent, (width, height), interpolation=cv2.INTER_AREA)
    if rng.random() < 0.4:  # a pen that runs dry
        uneven = rng.uniform(0.5, 1, (2, 5)).astype(np.float32)
        ink = ink * cv2.resize(uneven, (width, height), interpolation=cv2.INTER_LINEAR)
    return normalised(-_on_paper(np.asarray(ink * np.float32(rng.uniform(0.45, 1.1)), np.float32), rng))


def _on_paper(ink: Grey, rng: np.random.Generator) -> Grey:
    """Ink on paper, as a camera sees it: both dark together, or the ink over what is printed."""
    plain = rng.random() < 0.15
    height, width = ink.shape
    ground = np.zeros_like(ink) if plain else paper(height, width, rng)
    seen = np.maximum(ink, ground) if rng.random() < 0.5 else ground + ink * (1 - np.float32(0.6) * ground)
    if rng.random() < 0.5:
        seen = np.asarray(cv2.GaussianBlur(seen, (0, 0), float(rng.uniform(0.3, 1.1))), np.float32)
    return np.asarray(seen if plain else seen + grain(height, width, rng), np.float32)

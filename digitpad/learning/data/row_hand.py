"""One digit of a row as a hand writes it: its size, strokes, and style."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import INK_FLOOR
from digitpad.ink.variation import Variation, varied
from digitpad.learning.data.papers import Grey
from digitpad.learning.data.pen_strokes import PenDigit
from digitpad.learning.data.styles import slashed_bitmap, styled, upright

FINE = 2
"""Rows are drawn at this many times the size of what the network gets."""

_STYLED = {0: 0.12, 1: 0.45, 2: 0.15, 3: 0.12, 6: 0.12, 7: 0.4, 8: 0.15, 9: 0.2}  # how often in a rare style
_VARIATION = Variation(rotation=6.0, slant=0.15, stretch=1.2, bend=0.04, jitter=0.006)


@dataclass(frozen=True)
class Hand:
    """How a row is written.

    Attributes
    ----------
    height : float
        Of a digit, in pixels of the strip.
    stroke : float
        Width of its strokes, in pixels of the strip.
    gap, gap_spread : float
        Between digits, as shares of the height; negative where they overlap.
    slant : float
        As a tangent, positive to the right.
    stretch : float
        Width against height.
    is_joined : bool
        Whether digits are joined by strokes.
    is_touching : bool
        Whether each digit is pushed towards the one before until their ink touches.
    """

    height: float
    stroke: float
    gap: float
    gap_spread: float
    slant: float
    stretch: float
    is_joined: bool
    is_touching: bool

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> "Hand":
        """By chance."""
        height = rng.uniform(13, 26)
        close = rng.random() < 0.35
        return cls(
            height=height,
            stroke=float(np.clip(height * rng.uniform(0.05, 0.16), 1.0, 3.5)),
            gap=rng.uniform(-0.2, 0.04) if close else rng.uniform(0.03, 0.45),
            gap_spread=rng.uniform(0, 0.1),
            slant=float(np.clip(rng.normal(0.12, 0.22), -0.35, 0.75)),
            stretch=float(np.exp(rng.normal(0.03, 0.17))),
            is_joined=rng.random() < 0.18,
            is_touching=rng.random() < 0.5,
        )


@dataclass(frozen=True, eq=False)
class Glyph:
    """A digit as it is written.

    Attributes
    ----------
    ink : (h, w) float32 in [0, 1]
        At drawing size.
    label : int
    start, end : (float, float)
        Where the pen begins and leaves it, x and y as shares of width and height.
    """

    ink: Grey
    label: int
    start: tuple[float, float]
    end: tuple[float, float]


def glyph_of_bitmap(bitmap: NDArray[np.uint8], label: int, hand: Hand, rng: np.random.Generator) -> Glyph:
    """A digit that is a bitmap, (28, 28) uint8, as a hand writes it; the pen's way is guessed."""
    if label == 1 and rng.random() < _STYLED[1]:
        return glyph_of_pen(PenDigit(1, "", (upright(rng),)), hand, rng, is_styled=True)
    start = (float(rng.uniform(0, 0.4)), float(rng.uniform(0, 0.9)))
    end = (float(rng.uniform(0.5, 1)), float(rng.uniform(0.8, 1)))
    return Glyph(_ink_of_bitmap(bitmap, label, hand, rng), label, start, end)


def _ink_of_bitmap(bitmap: NDArray[np.uint8], label: int, hand: Hand, rng: np.random.Generator) -> Grey:
    ink = bitmap.astype(np.float32) / np.float32(255)
    if label == 0 and rng.random() < _STYLED[0]:
        ink = slashed_bitmap(bitmap, rng).astype(np.float32) / np.float32(255)
    rows, columns = np.flatnonzero(ink.max(axis=1) > INK_FLOOR), np.flatnonzero(ink.max(axis=0) > INK_FLOOR)
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    scale = hand.height * FINE * rng.uniform(0.85, 1.1) / max(ink.shape[0], 0.7 * ink.shape[1])
    size = max(2, round(ink.shape[1] * scale * hand.stretch)), max(2, round(ink.shape[0] * scale))
    scaled = np.clip(cv2.resize(ink, size, interpolation=cv2.INTER_CUBIC), 0, 1)
    if rng.random() < 0.3:
        change = cv2.erode if rng.random() < 0.5 else cv2.dilate
        return np.asarray(change(scaled, np.ones((2, 2), np.uint8)), np.float32)
    return np.asarray(scaled, np.float32)


def glyph_of_pen(digit: PenDigit, hand: Hand, rng: np.random.Generator, *, is_styled: bool = False) -> Glyph:
    """A pen digit as a hand writes it, surely in a rare style if asked."""
    written = digit.strokes
    if is_styled or rng.random() < _STYLED.get(digit.label, 0.0):
        written = styled(written, digit.label, rng)
    strokes = varied(written, _VARIATION, rng)
    every = np.concatenate(strokes)
    low, size = every.min(axis=0), np.maximum(np.ptp(every, axis=0), 1e-6)
    scale = hand.height * FINE * rng.uniform(0.85, 1.1) / max(size[1], 0.6 * size[0])
    width = max(1, round(hand.stroke * FINE * rng.uniform(0.9, 1.1)))
    margin = width / 2 + 1
    scales = np.array([scale * hand.stretch, scale])
    extent = np.ceil(size * scales + 2 * margin).astype(int)
    canvas = np.zeros((int(extent[1]), int(extent[0])), np.uint8)
    lines = [np.rint(((stroke - low) * scales + margin) * 16).astype(np.int32) for stroke in strokes]
    for line in lines:
        cv2.polylines(
            canvas, [line if len(line) > 1 else np.repeat(line, 2, axis=0)], False, 255, width, cv2.LINE_AA, 4
        )
    first, last = lines[0][0] / 16 / extent, lines[-1][-1] / 16 / extent
    ink = canvas.astype(np.float32) / np.float32(255)
    return Glyph(ink, digit.label, (float(first[0]), float(first[1])), (float(last[0]), float(last[1])))

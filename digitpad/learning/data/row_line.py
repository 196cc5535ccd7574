"""Where the digits of a row stand: apart, close, touching, overlapping or joined, and how they get onto the canvas."""

import itertools
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.learning.data.papers import Grey
from digitpad.learning.data.row_hand import FINE, Glyph, Hand

_EDGE = 4  # pixels that stay free at the right
_INK = 0.4  # from here on a pixel counts as ink where digits touch
_NEVER = -1e6  # pixels: where no ink is in a row of pixels
_LEAST_STEP = 0.12  # of the height, from one digit's left to the next one's


class RowLine:
    """Digits side by side.

    Parameters
    ----------
    shape : (int, int)
        Of the canvas, in pixels.
    hand : Hand
    rng : numpy.random.Generator
    """

    def __init__(self, shape: tuple[int, ...], hand: Hand, rng: np.random.Generator) -> None:
        self._height, self._width = shape
        self._hand = hand
        self._rng = rng
        self._size = hand.height * FINE
        self._base = _base_line(self._height, self._size, rng)
        self._glyphs: list[Glyph] = []
        self._lefts: list[float] = []
        self._bottoms: list[int] = []
        self._reached = np.full(3 * self._height, _NEVER)  # how far to the right there is ink, by the row of pixels

    @property
    def labels(self) -> tuple[int, ...]:
        """Of the digits that stand on the line, from left to right."""
        return tuple(glyph.label for glyph in self._glyphs)

    def add(self, glyph: Glyph) -> bool:
        """Set a digit behind the others; whether there was room for it, as there always is for the first one."""
        bottom = round(self._base + self._rng.normal(0, 0.05) * self._size)
        left = self._next_left(glyph.ink, bottom)
        if self._glyphs and left + glyph.ink.shape[1] > self._width - _EDGE:
            return False
        fitting = replace(glyph, ink=self._fitting(glyph.ink))
        self._glyphs.append(fitting)
        self._lefts.append(left)
        self._bottoms.append(bottom)
        rows, _, lasts = self._outline(fitting.ink, bottom)
        self._reached[rows] = np.maximum(self._reached[rows], left + lasts)
        return True

    def draw(self, canvas: Grey) -> int:
        """Lay all digits onto the canvas; what falls beside it is lost. Returns where they end, in pixels."""
        shift = self._shift()
        ends = [
            _put(canvas, glyph.ink, left + shift, bottom)
            for glyph, left, bottom in zip(self._glyphs, self._lefts, self._bottoms, strict=True)
        ]
        if self._hand.is_joined:
            self._join(canvas, ends)
        return ends[-1][2]

    def _next_left(self, ink: Grey, bottom: int) -> float:
        if not self._glyphs:
            return 0.0
        right = self._lefts[-1] + self._glyphs[-1].ink.shape[1]
        left = right + self._rng.normal(self._hand.gap, self._hand.gap_spread) * self._size
        if self._hand.is_touching:
            rows, firsts, _ = self._outline(ink, bottom)
            touching = float((self._reached[rows] - firsts).max()) if len(rows) else _NEVER
            deep = self._rng.uniform(-0.01, 0.08) * self._size
            left = touching + 1 - deep if touching > 0 else left
        return float(max(left, self._lefts[-1] + _LEAST_STEP * self._size))

    def _outline(self, ink: Grey, bottom: int) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
        """Rows of pixels with ink, counted from a canvas' height above it, and where ink begins and ends in each."""
        dark = ink > _INK
        own = np.flatnonzero(dark.any(axis=1))
        rows = own + self._height + bottom - len(ink)
        inside = (rows >= 0) & (rows < len(self._reached))
        own, rows = own[inside], rows[inside]
        return rows, dark[own].argmax(axis=1), ink.shape[1] - 1 - dark[own, ::-1].argmax(axis=1)

    def _fitting(self, ink: Grey) -> Grey:
        """Ink made smaller where the canvas is too narrow for it."""
        scale = min(1.0, (self._width - _EDGE) / ink.shape[1], 1.1 * self._height / ink.shape[0])
        if scale == 1:
            return ink
        return np.asarray(cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))

    def _shift(self) -> float:
        """How far the row stands from the left edge; sometimes its first digit is a little cut off there."""
        chance = self._rng.random()
        if chance < 0.07:
            return float(-self._rng.uniform(0, 0.3) * self._glyphs[0].ink.shape[1])
        room = self._width - self._lefts[-1] - self._glyphs[-1].ink.shape[1]
        return float(self._rng.uniform(0, max(0.0, room))) if chance < 0.75 else 2.0

    def _join(self, canvas: Grey, boxes: list[tuple[int, int, int, int]]) -> None:
        """A stroke from each digit's end to the next one's beginning."""
        stroke = self._hand.stroke * FINE
        for (one, before), (other, after) in itertools.pairwise(zip(self._glyphs, boxes, strict=True)):
            if self._rng.random() < 0.8:
                ends = [
                    tuple(round((low + share * (high - low)) * 16) for low, high, share in zip(*sides, strict=True))
                    for sides in ((before[:2], before[2:], one.end), (after[:2], after[2:], other.start))
                ]
                width = max(1, round(stroke * self._rng.uniform(0.6, 1.1)))
                cv2.line(canvas, ends[0], ends[1], 1.0, width, cv2.LINE_AA, 4)


def _base_line(height: int, digit: float, rng: np.random.Generator) -> float:
    """Where digits stand: mostly wholly inside, sometimes a little cut off."""
    room = max(0.0, height - digit)
    beyond = 0.08 * digit if rng.random() < 0.15 else -min(2.0, room / 3)
    low, high = 1.1 * digit - beyond, height + beyond
    return float(rng.uniform(min(low, high), max(low, high)))


def _put(canvas: Grey, ink: Grey, left: float, bottom: int) -> tuple[int, int, int, int]:
    """Lay ink onto the canvas, whatever falls beside it is lost; its left, top, right and bottom."""
    x, y = round(left), bottom - ink.shape[0]
    first, last = max(0, x), min(canvas.shape[1], x + ink.shape[1])
    top, end = max(0, y), min(canvas.shape[0], y + ink.shape[0])
    if first < last and top < end:
        window = canvas[top:end, first:last]
        np.maximum(window, ink[top - y : end - y, first - x : last - x], out=window)
    return x, y, x + ink.shape[1], y + ink.shape[0]

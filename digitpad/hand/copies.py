"""One's own digits, drawn again as the same hand might write them another time: more to learn from."""

import contextlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import EmptyInkError
from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.bitmap import Bitmap, align
from digitpad.ink.render import render
from digitpad.ink.variation import Variation, varied, varied_bitmap

_VARIATION = Variation(rotation=8.0, slant=0.15, stretch=1.15, bend=0.03, jitter=0.005)  # as one hand varies
_DRAWN = 300  # pictures of one's own digits that are learned from, where there are fewer digits
_MOST_COPIES = 20
_PAGE = 100.0  # on which a digit's strokes lie when they are varied


def copies_of(digits: Sequence[OwnDigit], seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Digits as they are, and as the same hand might write them again.

    Returns
    -------
    (n, 28, 28) float32 in [0, 1], (n,) int
        Bitmaps and labels: first those of the digits, in their order.
    """
    rng = np.random.default_rng(seed)
    times = min(_MOST_COPIES, _DRAWN // len(digits))
    pairs = [(digit.bitmap, digit.label) for digit in digits]
    for digit in digits:
        for _ in range(times):
            with contextlib.suppress(EmptyInkError):  # a bitmap of almost nothing
                pairs.append((_copy(digit, rng), digit.label))
    return np.array([bitmap for bitmap, _ in pairs]), np.array([label for _, label in pairs])


def _copy(digit: OwnDigit, rng: np.random.Generator) -> Bitmap:
    if digit.strokes is None:
        return varied_bitmap(digit.bitmap, _VARIATION, rng)
    return align(render(varied(_on_a_page(digit.strokes), _VARIATION, rng)))


def _on_a_page(strokes: Sequence[NDArray[np.float64]]) -> list[NDArray[np.float32]]:
    """Strokes whose unit may be any, moved and scaled to a page of a hundred: what varies them counts in float32."""
    every = np.concatenate(strokes)
    scale = _PAGE / (float(np.ptp(every, axis=0).max()) or _PAGE)
    return [((stroke - every.mean(axis=0)) * scale).astype(np.float32) for stroke in strokes]

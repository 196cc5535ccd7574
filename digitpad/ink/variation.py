"""Digits as another hand, or the same one at another time, might have written them."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import SIDE, Bitmap, align

_FINE = 4  # bitmaps are deformed at this many times the size
_PAGE = 2 * SIDE * _FINE  # pixels: room for what is turned and stretched


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
    matrix = _matrix(variation, rng)
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


def varied_bitmap(bitmap: Bitmap, variation: Variation, rng: np.random.Generator) -> Bitmap:
    """A bitmap, (28, 28), turned, slanted and stretched as `varied` does with strokes, and aligned again.

    Raises EmptyInkError if nothing is written on it.
    """
    matrix = _matrix(variation, rng) * _FINE
    middle = np.array([SIDE / 2, SIDE / 2])
    shift = np.array([_PAGE / 2, _PAGE / 2]) - matrix @ middle
    page = cv2.warpAffine(bitmap, np.column_stack([matrix, shift]), (_PAGE, _PAGE), flags=cv2.INTER_LINEAR)
    return align(np.asarray(page, np.float32))


def _matrix(variation: Variation, rng: np.random.Generator) -> NDArray[np.float64]:
    """(2, 2): a turn, a slant and a stretch, by chance."""
    angle = np.deg2rad(rng.uniform(-variation.rotation, variation.rotation))
    slant = rng.uniform(-variation.slant, variation.slant)
    stretch = variation.stretch ** rng.uniform(-0.5, 0.5)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.asarray(turn @ np.array([[stretch, slant], [0.0, 1.0 / stretch]]))


def _tremble(count: int, jitter: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """(count, 2) shifts that change slowly along a stroke."""
    noise = rng.normal(0, jitter, (count + 4, 2))
    kernel = np.array([1, 2, 3, 2, 1]) / np.sqrt(19)  # keeps the standard deviation
    return np.stack([np.convolve(noise[:, axis], kernel, "valid") for axis in (0, 1)], axis=1)

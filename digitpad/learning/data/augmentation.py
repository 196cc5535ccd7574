"""Deformed copies of training pictures: other hands, other pens.

Each copy is rotated, slanted and stretched, bent elastically (Simard, Steinkraus and Platt, "Best practices for
convolutional neural networks applied to visual document analysis", ICDAR 2003), given strokes of another width, and
then goes through the same alignment as drawings and pictures.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import SIDE, Bitmap, Ink, align, mask_of
from digitpad.ink.stroke_width import offset, offset_for, stroke_width

_SCALE = 3  # working pixels per pixel of a bitmap
_WORKING_SIDE = SIDE * _SCALE
_GRID = 5  # the elastic field is drawn on 5×5 knots and interpolated: bends of about a third of a digit
_BETWEEN_KNOTS = cv2.resize(  # (84, 5): what each knot gives to each working pixel of an axis
    np.eye(_GRID, dtype=np.float32), (_GRID, _WORKING_SIDE), interpolation=cv2.INTER_CUBIC
)


@dataclass(frozen=True)
class Deformation:
    """How strongly copies differ from their originals.

    Attributes
    ----------
    share : float
        Share of pictures that are deformed at all, in [0, 1]; the others stay as they are.
    rotation : float
        Largest turn, in degrees, either way.
    slant : float
        Largest shear, as a tangent, either way.
    stretch : float
        Largest factor by which the aspect changes, either way.
    bend : float
        Standard deviation of the elastic field at its knots, in pixels of the bitmap.
    stroke_widths : (float, float)
        Range of stroke widths, in pixels of the 20×20 box.
    """

    share: float = 0.75
    rotation: float = 15.0
    slant: float = 0.4
    stretch: float = 1.35
    bend: float = 1.3
    stroke_widths: tuple[float, float] = (1.6, 4.0)

    def softened(self, by: float) -> "Deformation":
        """As this one, but turning, slanting, stretching and bending this many times as much; 0 for not at all."""
        return replace(
            self, rotation=self.rotation * by, slant=self.slant * by, stretch=self.stretch**by, bend=self.bend * by
        )


def augment(bitmaps: NDArray[np.float32], deformation: Deformation, rng: np.random.Generator) -> NDArray[np.float32]:
    """Deform a batch of bitmaps, each in its own way.

    Parameters
    ----------
    bitmaps : (n, 28, 28) float32 in [0, 1]
    deformation : Deformation
    rng : numpy.random.Generator
        The only source of chance: the same state gives the same copies.

    Returns
    -------
    (n, 28, 28) float32 in [0, 1]
        A new array.
    """
    deformed = bitmaps.copy()
    for index in np.flatnonzero(rng.random(len(bitmaps)) < deformation.share):
        deformed[index] = deform(bitmaps[index], deformation, rng)
    return deformed


def deform(bitmap: Bitmap, deformation: Deformation, rng: np.random.Generator) -> Bitmap:
    """Deform one (28, 28) float32 bitmap in [0, 1] and align it again; an empty one comes back empty."""
    rows, columns = _sampling_grid(deformation, rng)
    bent = cv2.remap(bitmap, columns, rows, cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT)
    mask = mask_of(np.asarray(bent, np.float32))
    if not mask.any():
        return bitmap
    return align(_with_other_strokes(mask, deformation.stroke_widths, rng))


def _with_other_strokes(mask: NDArray[np.uint8], widths: tuple[float, float], rng: np.random.Generator) -> Ink:
    extent = float(max(np.ptp(axis) + 1 for axis in np.nonzero(mask)))
    width = stroke_width(mask)
    return offset(mask, offset_for(width, extent, rng.uniform(*widths)))


def _sampling_grid(
    deformation: Deformation, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """For each working pixel the row and column of the original to look at: (84, 84) float32 each."""
    middle = (SIDE - 1) / 2
    axis = ((np.arange(_WORKING_SIDE, dtype=np.float32) + 0.5) / _SCALE - 0.5 - middle) * 1.3  # room to grow
    matrix = _affine(deformation, rng)
    knots = rng.normal(0, deformation.bend, (2, _GRID, _GRID)).astype(np.float32)
    bend_rows, bend_columns = _BETWEEN_KNOTS @ knots @ _BETWEEN_KNOTS.T
    x, y = axis[None, :], axis[:, None]
    columns = matrix[0, 0] * x + matrix[0, 1] * y + middle + bend_columns
    rows = matrix[1, 0] * x + matrix[1, 1] * y + middle + bend_rows
    return rows.astype(np.float32), columns.astype(np.float32)


def _affine(deformation: Deformation, rng: np.random.Generator) -> NDArray[np.float64]:
    """Turn, slant and stretch as one 2×2 matrix, from a position in the copy to one in the original."""
    angle = np.deg2rad(rng.uniform(-deformation.rotation, deformation.rotation))
    slant = rng.uniform(-deformation.slant, deformation.slant)
    stretch = np.exp(rng.uniform(-1, 1) * np.log(deformation.stretch) / 2)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.asarray(turn @ np.array([[1, slant], [0, 1]]) @ np.diag([stretch, 1 / stretch]))

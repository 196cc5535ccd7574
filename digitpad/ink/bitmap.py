"""Ink to bitmap: the last step of every drawing and picture, as the pictures of MNIST were made.

LeCun, Cortes and Burges describe it on the data set's page: "normalized to fit in a 20×20 pixel box while
preserving their aspect ratio", with anti-aliasing, then "centered in a 28×28 image by computing the center of mass
of the pixels, and translating the image so as to position this point at the center".
"""

import math
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import EmptyInkError

Ink: TypeAlias = NDArray[np.float32]
"""(h, w) float32 in [0, 1]: 1 is full ink, 0 is background."""

Bitmap: TypeAlias = NDArray[np.float32]
"""(28, 28) float32 in [0, 1]: what a network gets."""

DIGITS = 10  # 0 to 9: what is told apart
SIDE = 28  # MNIST: pictures are 28×28
BOX_SIDE = 20  # MNIST: fitted into 20×20, aspect kept
CENTRE = 14.0  # pixel index of the centre of mass; MNIST's 60,000 training pictures: mean 13.996 (y), 14.007 (x)
STROKE_WIDTH = 2.6  # pixels; MNIST's training pictures: mean 2.55, 5th to 95th percentile 1.6 to 4.0
INK_FLOOR = 0.02  # fainter ink does not count for the bounding box
EDGE = 0.5  # ink's value at the edge of a stroke: more is ink, less is background


def align(ink: Ink, side: float = BOX_SIDE) -> Bitmap:
    """Fit ink into MNIST's 20×20 box and put its centre of mass in the middle of 28×28.

    Parameters
    ----------
    ink : (h, w) float32 in [0, 1]
        1 is full ink, 0 is background. Any size; empty margins are cut off.
    side : float
        Pixels of the longer side of the ink in the bitmap, at most 20; less only for what must stay small: a dot.

    Returns
    -------
    (28, 28) float32 in [0, 1]

    Raises
    ------
    EmptyInkError
        If nothing is written.
    """
    box = _resize(crop(ink), side)
    height, width = box.shape
    row, column = centre_of_mass(box)
    top = _place(row, height)
    left = _place(column, width)
    bitmap = np.zeros((SIDE, SIDE), np.float32)
    bitmap[top : top + height, left : left + width] = box
    return bitmap


def mask_of(ink: Ink) -> NDArray[np.uint8]:
    """(h, w) uint8: 1 within the edges of the strokes, 0 outside."""
    return (ink > EDGE).astype(np.uint8)


def crop(ink: Ink) -> Ink:
    """Cut off the empty margins of some ink: what is fainter than INK_FLOOR.

    Parameters
    ----------
    ink : (h, w) float32 in [0, 1]

    Returns
    -------
    (h', w') float32 in [0, 1]
        A view.

    Raises
    ------
    EmptyInkError
        If nothing is left.
    """
    import cv2  # as below

    left, top, width, height = cv2.boundingRect((ink > INK_FLOOR).view(np.uint8))
    if not width:
        raise EmptyInkError("Nothing is written here: draw a digit or open a picture of one.")
    return ink[top : top + height, left : left + width]


def centre_of_mass(ink: Ink) -> tuple[float, float]:
    """Row and column of the centre of mass, in pixel indices; the ink must not be empty."""
    total = float(ink.sum())
    rows = float(ink.sum(axis=1) @ _indices(ink.shape[0]))
    columns = float(ink.sum(axis=0) @ _indices(ink.shape[1]))
    return rows / total, columns / total


@lru_cache(maxsize=64)  # a pen asks for the same ones at each of its positions
def _indices(count: int) -> NDArray[np.float32]:
    """0, 1, … as (count,) float32, not to be changed."""
    return np.arange(count, dtype=np.float32)


def _resize(ink: Ink, side: float) -> Ink:
    """Scale so that the longer side fills the box.

    The shorter side gets margins first that make it a whole number of bitmap pixels, with the centre of mass in the
    middle of one: the aspect is kept, and a slightly different size does not change which ink falls into which pixel.
    """
    import cv2  # `digitpad train --help` asks for SIDE, and is not to wait for it

    scale = side / max(ink.shape)
    centres = centre_of_mass(ink)
    margins = [_margins(extent, centre, scale) for extent, centre in zip(ink.shape, centres, strict=True)]
    (top, bottom), (left, right) = margins
    padded = cv2.copyMakeBorder(ink, top, bottom, left, right, cv2.BORDER_CONSTANT)
    height, width = (max(1, round(extent * scale)) for extent in padded.shape)
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    resized = cv2.resize(padded, (width, height), interpolation=method)
    within = np.minimum(np.maximum(resized.reshape(height, width), 0), 1)  # `clip` takes longer for so few
    return np.asarray(within, np.float32)


def _margins(extent: int, centre: float, scale: float) -> tuple[int, int]:
    """Pixels to add before and after one axis of some ink that is to be scaled."""
    before = (math.ceil((centre + 0.5) * scale - 0.5) + 0.5) / scale - 0.5 - centre
    length = math.ceil((before + extent) * scale) / scale
    if round(length * scale) > BOX_SIDE:  # the longer side: it fills the box as it is
        return 0, 0
    return round(before), max(0, round(length - extent - round(before)))


def _place(centre: float, extent: int) -> int:
    """First pixel of a box whose centre of mass goes to the middle, kept inside the bitmap."""
    return min(max(round(CENTRE - centre), 0), SIDE - extent)

"""The training pictures that look most like a bitmap."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Bitmap
from digitpad.learning.data.datasets import scaled

_BLUR = 1.0  # pixels: a stroke a pixel aside still looks alike
_AT_ONCE = 10_000  # pictures: 31 MB


@dataclass(frozen=True, eq=False)
class Neighbour:
    """A training picture near to what was asked.

    Attributes
    ----------
    picture : (28, 28) uint8
        255 is full ink.
    label : int
        0 to 9.
    index : int
        Its place among all.
    """

    picture: NDArray[np.uint8]
    label: int
    index: int


def nearest(bitmap: Bitmap, pictures: NDArray[np.uint8], labels: NDArray[np.uint8], count: int = 5) -> list[Neighbour]:
    """Find the pictures with the smallest Euclidean distance to a bitmap, all blurred by a pixel.

    Parameters
    ----------
    bitmap : (28, 28) float32 in [0, 1]
    pictures : (n, 28, 28) uint8
    labels : (n,) uint8
        0 to 9.
    count : int
        How many to find.

    Returns
    -------
    list of Neighbour
        The nearest first; fewer than `count` where there are fewer pictures.
    """
    wanted = _blurred(bitmap[None])[0]
    distances = np.concatenate([
        ((_blurred(scaled(pictures[start : start + _AT_ONCE])) - wanted) ** 2).sum(axis=1)
        for start in range(0, len(pictures), _AT_ONCE)
    ])  # fmt: skip
    best = np.argsort(distances)[:count]
    return [Neighbour(pictures[index].copy(), int(labels[index]), int(index)) for index in best]  # holds no others


def _blurred(pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, 28, 28) to (n, 784); all pictures are blurred as one tall one, in which their margins keep them apart."""
    count, height, width = pictures.shape
    tall = cv2.GaussianBlur(np.ascontiguousarray(pictures).reshape(count * height, width), (0, 0), _BLUR)
    return np.asarray(tall, np.float32).reshape(count, height * width)

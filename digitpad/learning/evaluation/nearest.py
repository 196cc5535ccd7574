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
    """A training picture near to what was asked: (28, 28) uint8, its label, and its place among all."""

    picture: NDArray[np.uint8]
    label: int
    index: int


def nearest(bitmap: Bitmap, pictures: NDArray[np.uint8], labels: NDArray[np.uint8], count: int = 5) -> list[Neighbour]:
    """Find the pictures with the smallest Euclidean distance to a bitmap, all a little blurred.

    Parameters
    ----------
    bitmap : (28, 28) float32 in [0, 1]
    pictures : (n, 28, 28) uint8
    labels : (n,) uint8
    count : int
        How many, the nearest first.
    """
    wanted = _blurred(bitmap[None])[0]
    distances = np.concatenate([
        ((_blurred(scaled(pictures[start : start + _AT_ONCE])) - wanted) ** 2).sum(axis=1)
        for start in range(0, len(pictures), _AT_ONCE)
    ])  # fmt: skip
    return [Neighbour(pictures[index], int(labels[index]), int(index)) for index in np.argsort(distances)[:count]]


def _blurred(pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, 784) of (n, 28, 28); all pictures lie in one tall one, whose margins keep them apart."""
    count, height, width = pictures.shape
    tall = cv2.GaussianBlur(np.ascontiguousarray(pictures).reshape(count * height, width), (0, 0), _BLUR)
    return np.asarray(tall, np.float32).reshape(count, height * width)

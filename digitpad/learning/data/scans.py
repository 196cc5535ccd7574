"""Digits that are bitmaps from the beginning: scanned ones, and zeros that get a slash."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DatasetError
from digitpad.ink.bitmap import align
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.data.styles import slashed_bitmap

SCANS_SOURCE = "UCI Optical Recognition of Handwritten Digits (E. Alpaydin, C. Kaynak, 1998), CC BY 4.0"


def with_scans(dataset: Dataset, path: Path) -> Dataset:
    """Add scanned digits to what a data set has to learn from; raises DatasetError."""
    bitmaps, labels = scanned_digits(path)
    return _with(dataset, bitmaps, labels)


def with_slashed_zeros(dataset: Dataset, share: float, seed: int = 0) -> Dataset:
    """Repeat a share, in [0, 1], of the zeros to learn from with a slash through them, chosen by the seed."""
    rng = np.random.default_rng(seed)
    zeros = np.flatnonzero(dataset.y_train == 0)
    chosen = rng.permutation(zeros)[: round(share * len(zeros))]
    bitmaps = [slashed_bitmap(dataset.x_train[index], rng) for index in chosen]
    return _with(dataset, np.array(bitmaps, np.uint8).reshape(-1, *dataset.x_train.shape[1:]), np.zeros(len(chosen)))


def scanned_digits(path: Path) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Scanned digits as bitmaps: 32×32 of 0 and 1 made smooth, and aligned.

    Parameters
    ----------
    path : Path
        A `.npz` file of `x`, (n, 32, 32), and `y`, (n,), as of UCI's Optical Recognition of Handwritten Digits.

    Returns
    -------
    (n, 28, 28) uint8, (n,) uint8

    Raises
    ------
    DatasetError
        If the file is missing or of another kind.
    """
    try:
        with np.load(path) as arrays:
            pictures, labels = arrays["x"], arrays["y"]
    except (OSError, ValueError, KeyError) as cause:
        raise DatasetError("{name} is missing or not a file of scans: name another one.", name=path.name) from cause
    bitmaps = [align(_smooth(picture)) for picture in pictures]
    return np.rint(np.array(bitmaps) * 255).astype(np.uint8), labels.astype(np.uint8)


def _smooth(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    large = cv2.resize(picture.astype(np.float32), None, fx=4, fy=4, interpolation=cv2.INTER_LINEAR)
    return (cv2.GaussianBlur(large, (0, 0), 2.5) > 0.5).astype(np.float32)


def _with(dataset: Dataset, bitmaps: NDArray[np.uint8], labels: NDArray[np.generic]) -> Dataset:
    return replace(
        dataset,
        x_train=np.concatenate([dataset.x_train, bitmaps]),
        y_train=np.concatenate([dataset.y_train, labels.astype(np.uint8)]),
    )

"""Other people's digits, and pictures of no digit, that come with the program: a counterweight to one's own digits.

With part of them a taught model is held to what it could do before; with the others, which it never saw while it was
taught, the cost is measured.
"""

import zipfile
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.assets import models_folder
from digitpad.errors import HandError
from digitpad.folders import replacing
from digitpad.ink.bitmap import DIGITS, SIDE

FILE = "strangers.npz"
NO_DIGIT = DIGITS
"""The label of a picture of no digit."""
_STEP = 17  # a pixel is kept in 16 steps: half the size, and no difference that a network notices


@dataclass(frozen=True, eq=False)
class Strangers:
    """Pictures that are not in one's own hand.

    Attributes
    ----------
    bitmaps : (n, 28, 28) float32 in [0, 1]
    labels : (n,) uint8
        0 to 9, or NO_DIGIT.
    """

    bitmaps: NDArray[np.float32]
    labels: NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Counterweight:
    """Strangers to learn against, and others to measure the cost on.

    Attributes
    ----------
    learned, checked : Strangers
    """

    learned: Strangers
    checked: Strangers


@cache
def bundled_counterweight() -> Counterweight:
    """What comes with the program; loaded once. Raises HandError if it is damaged."""
    return load_counterweight(models_folder() / FILE)


def load_counterweight(path: Path) -> Counterweight:
    """Read a file that `write_counterweight` wrote; raises HandError."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            return Counterweight(*(_strangers(file[f"x_{part}"], file[f"y_{part}"]) for part in ("learned", "checked")))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as cause:
        raise HandError("{name} is missing or damaged: install Digitpad again.", name=path.name) from cause


def write_counterweight(counterweight: Counterweight, path: Path, sources: list[str]) -> None:
    """Write it to a `.npz` file, with whom to credit; raises HandError."""
    try:
        with replacing(path) as draft:
            np.savez_compressed(
                draft,
                x_learned=stepped(counterweight.learned.bitmaps),
                y_learned=counterweight.learned.labels,
                x_checked=stepped(counterweight.checked.bitmaps),
                y_checked=counterweight.checked.labels,
                sources=np.array(sources),
            )
    except OSError as cause:
        raise HandError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause


def stepped(bitmaps: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Bitmaps in [0, 1], of any shape, as they are kept: in 16 steps, 0 to 15."""
    return np.asarray(np.rint(bitmaps * (255 / _STEP)), np.uint8)


def _strangers(steps: NDArray[np.uint8], labels: NDArray[np.uint8]) -> Strangers:
    if steps.shape != (len(labels), SIDE, SIDE) or not len(labels):
        raise ValueError(steps.shape)
    return Strangers((steps * np.float32(_STEP / 255)).astype(np.float32), labels)

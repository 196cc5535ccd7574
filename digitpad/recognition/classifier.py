"""A model folder's network, run by LiteRT: bitmaps to probabilities.

LiteRT reads a bitmap in about a tenth of a millisecond, so that a drawing can be read at every pen position.
"""

import hashlib
import json
import threading
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.assets import models_folder
from digitpad.errors import ModelFileError
from digitpad.folders import regular_content
from digitpad.ink.bitmap import DIGITS, SIDE
from digitpad.recognition.litert import Network

_LARGEST_CARD = 1_000_000  # bytes
BATCH_SIZE = 64  # bitmaps run at once where there are many: enough to fill both cores


class Classifier:
    """A network that tells ten digits apart.

    Parameters
    ----------
    path : Path
        A `.tflite` file: (n, 28, 28, 1), (n, 28, 28) or (n, 784) float32 in, (n, 10) probabilities out.
    card : dict, optional
        Its model card, as JSON holds it.
    content : bytes, optional
        What LiteRT reads, where it is not the file's own content.

    Raises
    ------
    ModelFileError
        If the file is missing, broken, or of another shape.
    """

    def __init__(self, path: Path, card: dict[str, Any] | None = None, content: bytes | None = None) -> None:
        self.path = path
        self.card = card or {}
        self._content = content_of(path) if content is None else content
        self._single = Network(self._content, path.name, batch=1, threads=1)
        self._lock = threading.Lock()
        self._many: Network | None = None
        blank = self._single.run(np.zeros((1, SIDE, SIDE), np.float32))
        if not (abs(float(blank.sum()) - 1) < 1e-3 and float(blank.min()) >= 0):  # nan fails this, too
            raise ModelFileError("{name} gives no probabilities: add a softmax layer at its end.", name=path.name)

    @property
    def mnist_accuracy(self) -> float | None:
        """Accuracy on MNIST's test pictures, in [0, 1], if the model card says it."""
        measured = self.card.get("measured")
        figures = [figure for figure in measured if isinstance(figure, dict)] if isinstance(measured, list) else []
        value = next((figure.get("value") for figure in figures if figure.get("name") == "MNIST test"), None)
        return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else None

    def probabilities(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        """Probabilities of the ten digits.

        Parameters
        ----------
        bitmaps : (28, 28) or (n, 28, 28) float32 in [0, 1]

        Returns
        -------
        (10,) or (n, 10) float32 in [0, 1]
            Each row adds up to 1.
        """
        if bitmaps.ndim == 2:
            return np.asarray(self._single.run(bitmaps[None])[0])
        if len(bitmaps) < BATCH_SIZE:
            return np.array([self._single.run(bitmap[None])[0] for bitmap in bitmaps], np.float32).reshape(-1, DIGITS)
        return self._of_many(bitmaps)

    def _of_many(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        with self._lock:
            self._many = self._many or Network(self._content, self.path.name, batch=BATCH_SIZE, threads=2)
        result = np.empty((len(bitmaps), DIGITS), np.float32)
        for start in range(0, len(bitmaps), BATCH_SIZE):
            part = bitmaps[start : start + BATCH_SIZE]
            filled = np.pad(part, ((0, BATCH_SIZE - len(part)), (0, 0), (0, 0)))
            result[start : start + len(part)] = self._many.run(filled)[: len(part)]
        return result


@cache
def bundled_classifier() -> Classifier:
    """The model that comes with the program; loaded once."""
    return open_classifier(models_folder() / "digits.tflite")


def open_classifier(path: Path) -> Classifier:
    """Open a `.tflite` file of one's own with the model card beside it, if there is one.

    Parameters
    ----------
    path : Path
        The card has the same name and ends in `.json`.

    Raises
    ------
    ModelFileError
        If the file is missing, broken, or not a classifier of digits.
    """
    content = content_of(path)
    return Classifier(path, read_card(path, content), content)


def read_card(path: Path, content: bytes) -> dict[str, Any]:
    """The model card beside a model file of some content; empty if there is none, or what lies there is not its own."""
    try:
        card = json.loads(regular_content(path.with_suffix(".json"), _LARGEST_CARD))
    except (OSError, ValueError, RecursionError):
        return {}
    return card if isinstance(card, dict) and _is_of(card, path, content) else {}


def fingerprint(content: bytes) -> str:
    """What tells the content of a model file from any other: SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def content_of(path: Path, most: int | None = None) -> bytes:
    """Content of a model file of at most so many bytes; raises ModelFileError."""
    try:
        return regular_content(path, most)
    except FileNotFoundError as cause:
        raise ModelFileError("The model {name} is not there: was it moved or renamed?", name=path.name) from cause
    except OSError as cause:
        raise ModelFileError(
            "The model {name} cannot be read: {reason}.", name=path.name, reason=cause.strerror
        ) from cause


def _is_of(card: dict[str, Any], path: Path, content: bytes) -> bool:
    """Whether a card may be a file's: it does not hold the fingerprint of another one."""
    known = card.get("fingerprints")
    return not isinstance(known, dict) or known.get(path.suffix) in (None, fingerprint(content))

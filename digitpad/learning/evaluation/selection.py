"""Which pictures to look at: indices into a data set, by label, by answer, by what two models say."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DigitpadError
from digitpad.learning.evaluation.figures import Evaluation

Indices = NDArray[np.intp]
SUSPECTED_FROM = 0.9  # a label is suspected where another digit is at least this probable
_RANGE = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?$")


@dataclass(frozen=True)
class Wanted:
    """What is looked for among labelled pictures.

    Attributes
    ----------
    label : int or None
        Only this digit, 0 to 9.
    places : str
        Only these indices: `17`, `0-99, 500`; empty for all.
    """

    label: int | None = None
    places: str = ""


def find(labels: NDArray[np.uint8], wanted: Wanted, among: NDArray[np.bool_] | None = None) -> Indices:
    """Indices of the pictures that are wanted, in ascending order.

    Parameters
    ----------
    labels : (n,) uint8
    wanted : Wanted
    among : (n,) bool, optional
        Only where this is true.

    Returns
    -------
    (k,) integers in [0, n)

    Raises
    ------
    DigitpadError
        If the places cannot be read as indices; those beyond the end are passed over.
    """
    mask = np.ones(len(labels), np.bool_) if among is None else among.copy()
    if wanted.label is not None:
        mask &= labels == wanted.label
    if wanted.places.strip():
        mask &= _at(wanted.places, len(labels))
    return np.flatnonzero(mask)


def suspected(probabilities: NDArray[np.float32], labels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where a model is so sure of another digit that the label may be wrong.

    Parameters
    ----------
    probabilities : (n, 10) float32 in [0, 1]
    labels : (n,) uint8

    Returns
    -------
    (n,) bool
    """
    is_other = probabilities.argmax(axis=1) != labels
    return np.asarray(is_other & (probabilities.max(axis=1) >= SUSPECTED_FROM))


def in_cell(evaluation: Evaluation, label: int, answer: int) -> Indices:
    """Pictures of one label that got one answer, the most confident first."""
    return _surest(evaluation, (evaluation.labels == label) & (evaluation.answers == answer))


def mistakes(evaluation: Evaluation) -> Indices:
    """Pictures that were misread, the most confident first."""
    return _surest(evaluation, evaluation.answers != evaluation.labels)


def differing(first: Evaluation, second: Evaluation) -> Indices:
    """Pictures that two models read differently, those first on which both are surest."""
    found = np.flatnonzero(first.answers != second.answers)
    both = np.minimum(first.confidences, second.confidences)[found]
    return found[np.argsort(-both, kind="stable")]


def _surest(evaluation: Evaluation, mask: NDArray[np.bool_]) -> Indices:
    found = np.flatnonzero(mask)
    return found[np.argsort(-evaluation.confidences[found], kind="stable")]


def _at(places: str, count: int) -> NDArray[np.bool_]:
    mask = np.zeros(count, np.bool_)
    for part in places.replace(";", ",").split(","):
        match = _RANGE.match(part.strip())
        if part.strip() and match is None:
            raise DigitpadError("{part} is not an index: write 17, or 0-99, 500.", part=part.strip())
        if match is not None:
            first = int(match[1])
            mask[min(first, count) : min(int(match[2] or first), count) + 1] = True
    return mask

"""Digits that touch: cut where that reads better."""

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import EDGE
from digitpad.ink.cutting import between, seams
from digitpad.ink.segment import FoundDigit
from digitpad.recognition.reading import SURE

Probabilities = NDArray[np.float32]
Look = Callable[[FoundDigit], Probabilities]
"""Gives the probabilities of the ten digits, (10,) float32, for some ink."""

_LIKELY = 0.5  # confidence up to which ink is readily cut: digits that touch look like none
_BROAD = 0.5  # of its height: what is narrower is one digit
_BROAD_ALONE = 0.9  # of its height: what stands alone and is narrower is one digit
_SURE_ALONE = 0.95  # confidence from which what stands alone is one digit
_VERY_BROAD = 1.1  # of its height: broader than digits are written
_BROADEST = 1.5  # of the whole height: no part is broader
_GOOD = 0.75  # confidence that each part must have
_CERTAIN = 0.98  # and where the whole is likely
_DIGIT_COST = 0.05  # in nats, for each part
_LOW = 0.15  # of the whole height: a part lower than this is not a digit
_LOW_APART = 0.35  # of it: nor a piece lower than this beside something that reads as one digit
_LOW_ONE = 0.55  # of it: a stroke lower than this is not a 1 but dirt, or a piece of something
_THROUGH_INK = 0.5  # nats: against halving ink where paper would do
_SMALLEST = 1e-4  # probability: all below count the same


def parts_of(found: FoundDigit, look: Look, *, is_alone: bool = False) -> Sequence[FoundDigit]:
    """Cut ink into the digits that touch in it.

    Parameters
    ----------
    found : FoundDigit
    look : callable
        Reads a part.
    is_alone : bool
        Whether there is nothing else in the picture: then it is more likely one digit, unless it is as broad as two.

    Returns
    -------
    sequence of FoundDigit
        From left to right; the whole alone if it reads better as one digit.
    """
    breadth = found.breadth
    if breadth < (_BROAD_ALONE if is_alone else _BROAD):
        return (found,)
    confidence = float(look(found).max())
    if confidence < _LIKELY:
        parts, worst = _best_parts(found, look, has_ones=True)
        return parts if worst >= _GOOD else (found,)
    if is_alone and confidence >= _SURE_ALONE:
        return (found,)
    parts, worst = _best_parts(found, look, has_ones=confidence < SURE, is_apart=breadth < _VERY_BROAD)
    return parts if worst >= _CERTAIN else (found,)


def halves_of(found: FoundDigit, look: Look) -> Sequence[FoundDigit]:
    """Cut ink in two because the user says so; the whole alone if no cut leaves ink on both sides."""
    ways: list[tuple[float, tuple[FoundDigit, FoundDigit]]] = []
    for seam in seams(found.ink):
        left, right = between(found, None, seam), between(found, seam, None)
        if left is not None and right is not None:
            through = 0.0 if _crosses_nothing(found, seam) else _THROUGH_INK
            ways.append((_cost(look(left)) + _cost(look(right)) + through, (left, right)))
    return min(ways, key=lambda way: way[0])[1] if ways else (found,)


@dataclass(frozen=True, eq=False)
class _Cut:
    """A path through ink, None for an end of it; and whether it crosses no ink."""

    path: NDArray[np.intp] | None
    is_clean: bool


@dataclass(frozen=True, eq=False)
class _Way:
    """Parts from the left end to some cut: their cost, and the confidence of the worst."""

    cost: float = 0.0
    parts: tuple[FoundDigit, ...] = ()
    worst: float = 1.0

    def longer(self, part: FoundDigit, probabilities: Probabilities) -> "_Way":
        """With one more part."""
        worst = min(self.worst, float(probabilities.max()))
        return _Way(self.cost + _cost(probabilities), (*self.parts, part), worst)


def _best_parts(
    found: FoundDigit, look: Look, *, has_ones: bool, is_apart: bool = False
) -> tuple[Sequence[FoundDigit], float]:
    """The most probable way to cut, by dynamic programming over the cuts; and the confidence of its worst part.

    A stroke cut off from something is not a 1, else an H would be 11: only one that stands apart may be, if any
    (`has_ones`). With `is_apart` no ink is cut at all, and only pieces are taken apart.
    """
    cuts = [cut for cut in _cuts(found) if cut.is_clean or not is_apart]
    lowest = (_LOW_APART if is_apart else _LOW) * found.box.height
    last = len(cuts) - 1
    best = {0: _Way()}
    for end, first in itertools.product(range(1, last + 1), range(last)):
        if first >= end or first not in best or (first, end) == (0, last):
            continue
        part = between(found, cuts[first].path, cuts[end].path)
        if part is None or part.box.width > _BROADEST * found.box.height or part.box.height < lowest:
            continue
        probabilities = look(part)
        stands_apart = cuts[first].is_clean and cuts[end].is_clean and part.box.height >= _LOW_ONE * found.box.height
        if int(probabilities.argmax()) == 1 and not (has_ones and stands_apart):
            continue
        way = best[first].longer(part, probabilities)
        if end not in best or way.cost < best[end].cost:
            best[end] = way
    return (best[last].parts, best[last].worst) if last in best else ((found,), 0.0)


def _cuts(found: FoundDigit) -> list[_Cut]:
    """Both ends of some ink, and the paths between them."""
    paths = [_Cut(path, _crosses_nothing(found, path)) for path in seams(found.ink)]
    return [_Cut(None, is_clean=True), *paths, _Cut(None, is_clean=True)]


def _crosses_nothing(found: FoundDigit, cut: NDArray[np.intp]) -> bool:
    columns = np.minimum(cut, found.ink.shape[1] - 1)
    return bool((found.ink[np.arange(len(cut)), columns] <= EDGE).all())


def _cost(probabilities: Probabilities) -> float:
    return _DIGIT_COST - math.log(max(_SMALLEST, float(probabilities.max())))

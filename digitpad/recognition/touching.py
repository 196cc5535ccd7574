"""Digits that touch: cut where that reads better."""

import itertools
import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.cutting import between, seams
from digitpad.ink.segment import FoundDigit

Probabilities = NDArray[np.float32]
Look = Callable[[FoundDigit], Probabilities]
"""Gives the probabilities of the ten digits."""

_SURE = 0.9  # confidence from which ink is one digit, if it is not very broad
_BROAD = 0.6  # of its height: what is narrower is one digit
_VERY_BROAD = 1.1  # of its height: broader than digits are written
_GOOD = 0.7  # confidence that each part must have
_DIGIT_COST = 0.3  # in nats, for each part
_LOW = 0.25  # of the whole height: a part lower than this is no digit
_SMALLEST = 1e-4


def parts_of(found: FoundDigit, look: Look) -> Sequence[FoundDigit]:
    """Cut ink into the digits that touch in it; itself alone if it reads better as one."""
    box = found.box
    is_sure = float(look(found).max()) >= _SURE
    if box.width < (_VERY_BROAD if is_sure else _BROAD) * box.height:
        return (found,)
    parts, worst = _best_parts(found, look)
    return parts if worst >= (_SURE if is_sure else _GOOD) else (found,)


def halves_of(found: FoundDigit, look: Look) -> Sequence[FoundDigit]:
    """Cut ink in two, because a person says so; itself alone if no cut leaves ink on both sides."""
    ways: list[tuple[float, int, tuple[FoundDigit, FoundDigit]]] = []
    for seam in seams(found.ink):
        left, right = between(found, None, seam), between(found, seam, None)
        if left is not None and right is not None:
            ways.append((_cost(look(left)) + _cost(look(right)), len(ways), (left, right)))
    return min(ways)[2] if ways else (found,)


def _best_parts(found: FoundDigit, look: Look) -> tuple[Sequence[FoundDigit], float]:
    """The most probable way to cut, by dynamic programming over the cuts; and the confidence of its worst part."""
    cuts = [None, *seams(found.ink), None]
    last = len(cuts) - 1
    best: dict[int, tuple[float, tuple[FoundDigit, ...], float]] = {0: (0.0, (), 1.0)}
    for end, first in itertools.product(range(1, last + 1), range(last)):
        if first >= end or first not in best:
            continue
        part = between(found, cuts[first], cuts[end] if end < last else None)
        if part is None or part.box.height < _LOW * found.box.height:
            continue
        probabilities = look(part)
        cost = best[first][0] + _cost(probabilities)
        if end not in best or cost < best[end][0]:
            worst = min(best[first][2], float(probabilities.max()))
            best[end] = cost, (*best[first][1], part), worst
    if last not in best:
        return (found,), 0.0
    return best[last][1], best[last][2]


def _cost(probabilities: Probabilities) -> float:
    return _DIGIT_COST - math.log(max(_SMALLEST, float(probabilities.max())))

"""Strokes to whole numbers: which strokes make one digit is decided by how well they read, and by where they stand.

Each row of writing is cut into digits of up to four strokes. Of all ways to cut it, the most probable one is found by
dynamic programming over the strokes from left to right (Viterbi; over-segmentation as in LeCun, Bottou, Bengio and
Haffner, "Gradient-Based Learning Applied to Document Recognition", Proceedings of the IEEE 86, 1998, section V).
"""

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Bitmap, align
from digitpad.ink.box import Box
from digitpad.ink.render import Positions, is_dot, render
from digitpad.ink.writing import Row, box_around, rows_of
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import Prediction, Reading

_MOST_STROKES = 4  # of one digit
_SMALLEST = 1e-4  # probability: all below count the same
_KEPT = 4000  # readings of stroke groups that are remembered


@dataclass(frozen=True)
class Costs:
    """What counts against a way to cut a row: costs in nats, lengths as shares of the row's height.

    A length beyond its bound costs the excess times the cost.

    Chosen on strings of the pen digits of writers 19 to 24.

    Attributes
    ----------
    low, low_cost : float
        A digit lower than this is not a digit but a bar or a dot.
    broad, broad_cost : float
        A digit broader than this is two.
    parted, parted_cost : float
        Strokes of one digit that are farther apart than this belong to two.
    overlap, overlap_cost : float
        Digits that overlap by more than this share of the narrower one are one.
    digit_cost : float
        For each digit.
    space : float
        A gap from here on separates numbers.
    """

    low: float = 0.45
    low_cost: float = 12.0
    broad: float = 1.1
    broad_cost: float = 6.0
    parted: float = 0.02
    parted_cost: float = 12.0
    overlap: float = 0.3
    overlap_cost: float = 6.0
    digit_cost: float = 0.3
    space: float = 0.9


class NumberReader:
    """Reads strokes as numbers; remembers what it has read, so that a growing number is read as it grows."""

    def __init__(self, classifier: Classifier, costs: Costs | None = None) -> None:
        self._classifier = classifier
        self._costs = costs or Costs()
        self._known: dict[bytes, tuple[Bitmap, NDArray[np.float32]]] = {}

    def read(self, strokes: Sequence[Positions], dot_size: float = 0.0) -> Reading:
        """Read strokes as rows of numbers.

        Parameters
        ----------
        strokes : sequence of (n, 2) floating point
            Pen positions, y down, any unit, in any order.
        dot_size : float
            Strokes up to this size are dots, which are left out, in the strokes' unit.

        Returns
        -------
        Reading
            Rows from top to bottom, digits from left to right; boxes in whole units. Empty if nothing is written.
        """
        written = [stroke for stroke in strokes if len(stroke)]
        inked = [stroke for stroke in written if not is_dot([stroke], dot_size)]
        if not inked:
            return Reading((), is_dot=bool(written))
        boxes = [box_around([stroke]) for stroke in inked]
        digits: list[Prediction] = []
        for number, row in enumerate(rows_of(boxes)):
            groups = self._cut(row, inked, boxes)
            digits += self._predictions(number, row.height, groups, inked, boxes)
        return Reading(tuple(digits))

    def _cut(self, row: Row, strokes: Sequence[Positions], boxes: Sequence[Box[float]]) -> list[tuple[int, ...]]:
        """The cheapest way to cut a row into digits, from left to right."""
        count = len(row.strokes)
        best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {}  # (first, end) of a way's last digit
        for end in range(1, count + 1):
            for first in range(max(0, end - _MOST_STROKES), end):
                group = row.strokes[first:end]
                own = self._cost(group, row.height, strokes, boxes)
                if first == 0:
                    best[first, end] = own, None
                    continue
                ways = []
                for before in range(max(0, first - _MOST_STROKES), first):
                    apart = self._overlap_cost(row.strokes[before:first], group, row.height, boxes)
                    ways.append((best[before, first][0] + apart, (before, first)))
                cheapest, before_it = min(ways)
                best[first, end] = cheapest + own, before_it
        last = min((key for key in best if key[1] == count), key=lambda key: best[key][0])
        cuts: list[tuple[int, int]] = []
        place: tuple[int, int] | None = last
        while place is not None:
            cuts.append(place)
            place = best[place][1]
        return [row.strokes[first:end] for first, end in reversed(cuts)]

    def _cost(
        self, group: Sequence[int], height: float, strokes: Sequence[Positions], boxes: Sequence[Box[float]]
    ) -> float:
        costs, box = self._costs, _united(group, boxes)
        _, probabilities = self._look(group, strokes)
        cost = costs.digit_cost - math.log(max(_SMALLEST, float(probabilities.max())))
        cost += costs.low_cost * max(0.0, costs.low - box.height / height)
        cost += costs.broad_cost * max(0.0, box.width / height - costs.broad)
        reached = -math.inf
        for index in sorted(group, key=lambda index: boxes[index].left):
            gap = (boxes[index].left - reached) / height
            cost += costs.parted_cost * max(0.0, gap - costs.parted) if math.isfinite(gap) else 0.0
            reached = max(reached, boxes[index].right)
        return cost

    def _overlap_cost(
        self, left: Sequence[int], right: Sequence[int], height: float, boxes: Sequence[Box[float]]
    ) -> float:
        one, other = _united(left, boxes), _united(right, boxes)
        common = -one.gap(other)[0]
        narrower = max(min(one.width, other.width), 0.1 * height)
        return self._costs.overlap_cost * max(0.0, common / narrower - self._costs.overlap)

    def _look(self, group: Sequence[int], strokes: Sequence[Positions]) -> tuple[Bitmap, NDArray[np.float32]]:
        """Bitmap and probabilities of some strokes as one digit."""
        chosen = [strokes[index] for index in sorted(group)]
        key = b"|".join(np.ascontiguousarray(stroke).tobytes() for stroke in chosen)
        if key not in self._known:
            bitmap = align(render(chosen))
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = bitmap, self._classifier.probabilities(bitmap)
        return self._known[key]

    def _predictions(
        self,
        row: int,
        height: float,
        groups: Sequence[tuple[int, ...]],
        strokes: Sequence[Positions],
        boxes: Sequence[Box[float]],
    ) -> list[Prediction]:
        wholes = [_united(group, boxes) for group in groups]
        numbers = [0]
        for left, right in pairwise(wholes):
            numbers.append(numbers[-1] + (right.left - left.right > self._costs.space * height))
        looks = [self._look(group, strokes) for group in groups]
        return [
            Prediction(bitmap, probabilities, whole.rounded_outwards(), row, number)
            for (bitmap, probabilities), whole, number in zip(looks, wholes, numbers, strict=True)
        ]


def _united(group: Sequence[int], boxes: Sequence[Box[float]]) -> Box[float]:
    return functools.reduce(Box.union, (boxes[index] for index in group))

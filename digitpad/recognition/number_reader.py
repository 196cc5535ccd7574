"""Strokes to whole numbers: which strokes make one digit is decided by how well they read, and by where they stand.

Each row of writing is cut into digits of up to four strokes. Of all ways to cut it, the most probable one is found by
dynamic programming over the strokes from left to right (Viterbi; over-segmentation as in LeCun, Bottou, Bengio and
Haffner, "Gradient-Based Learning Applied to Document Recognition", Proceedings of the IEEE 86, 1998, section V).
"""

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Bitmap, align
from digitpad.ink.box import Box
from digitpad.ink.render import Positions, is_dot, render
from digitpad.ink.writing import Row, box_around, rows_of
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import SURE, Prediction, Reading

_MOST_STROKES = 4  # of one digit
_SMALLEST = 1e-4  # probability: all below count the same
_TALL = 0.4  # of a row's height: lower strokes are parts of a digit, or marks
_KEPT = 4000  # readings of stroke groups that are remembered

_Group: TypeAlias = tuple[int, ...]  # indices of strokes
_Span: TypeAlias = tuple[int, int]  # first and end among the strokes of a row


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


@dataclass(frozen=True, eq=False)
class _Line:
    """A row of writing, among all strokes and the boxes around them."""

    row: Row
    strokes: Sequence[Positions]
    boxes: Sequence[Box[float]]

    def group(self, first: int, end: int) -> _Group:
        """Some strokes of the row that follow each other."""
        return self.row.strokes[first:end]

    def box_of(self, group: _Group) -> Box[float]:
        """The box around some strokes."""
        return functools.reduce(Box.union, (self.boxes[index] for index in group))


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
            Left out are dots, and small strokes beside a digit that say nothing of it: commas, signs.
        """
        written = [stroke for stroke in strokes if len(stroke)]
        inked = [stroke for stroke in written if not is_dot([stroke], dot_size)]
        if not inked:
            return Reading((), is_dot=bool(written))
        boxes = [box_around([stroke]) for stroke in inked]
        marks = [box_around([stroke]) for stroke in written if is_dot([stroke], dot_size)]
        digits: list[Prediction] = []
        for number, row in enumerate(rows_of(boxes)):
            line = _Line(row, inked, boxes)
            groups = self._cut(line)
            digits += self._predictions(line, groups, number)
            marks += [boxes[index] for group in groups for index in self._marks_in(group, line)]
        return Reading(tuple(digits), left_out=tuple(box.rounded_outwards() for box in marks))

    def _cut(self, line: _Line) -> list[_Group]:
        """The cheapest way to cut a row into digits, from left to right."""
        count = len(line.row.strokes)
        best: dict[_Span, tuple[float, _Span | None]] = {}  # by a way's last digit: its cost, and the digit before
        for end in range(1, count + 1):
            for first in range(max(0, end - _MOST_STROKES), end):
                best[first, end] = self._cheapest(line, first, end, best)
        place: _Span | None = min((span for span in best if span[1] == count), key=lambda span: best[span][0])
        spans: list[_Span] = []
        while place is not None:
            spans.append(place)
            place = best[place][1]
        return [line.group(*span) for span in reversed(spans)]

    def _cheapest(
        self, line: _Line, first: int, end: int, best: Mapping[_Span, tuple[float, _Span | None]]
    ) -> tuple[float, _Span | None]:
        """Cost of the cheapest way whose last digit is this one, and the digit before it."""
        group = line.group(first, end)
        own = self._cost(group, line)
        if first == 0:
            return own, None
        ways = []
        for before in range(max(0, first - _MOST_STROKES), first):
            apart = self._overlap_cost(line.group(before, first), group, line)
            ways.append((best[before, first][0] + apart, (before, first)))
        cost, place = min(ways)
        return cost + own, place

    def _cost(self, group: _Group, line: _Line) -> float:
        costs, box, height = self._costs, line.box_of(group), line.row.height
        _, probabilities = self._look(group, line.strokes)
        cost = costs.digit_cost - math.log(max(_SMALLEST, float(probabilities.max())))
        cost += costs.low_cost * max(0.0, costs.low - box.height / height)
        cost += costs.broad_cost * max(0.0, box.width / height - costs.broad)
        reached = -math.inf
        for own in sorted((line.boxes[index] for index in group), key=lambda each: each.left):
            gap = (own.left - reached) / height
            cost += costs.parted_cost * max(0.0, gap - costs.parted) if math.isfinite(gap) else 0.0
            reached = max(reached, own.right)
        return cost

    def _overlap_cost(self, left: _Group, right: _Group, line: _Line) -> float:
        one, other = line.box_of(left), line.box_of(right)
        common = -one.gap(other)[0]
        narrower = max(min(one.width, other.width), 0.1 * line.row.height)
        return self._costs.overlap_cost * max(0.0, common / narrower - self._costs.overlap)

    def _marks_in(self, group: _Group, line: _Line) -> list[int]:
        """Small strokes beside a digit's tall ones without which it is surely read as the same digit."""
        tall = [index for index in group if line.boxes[index].height >= _TALL * line.row.height]
        if len(tall) in {0, len(group)}:
            return []
        upright = line.box_of(tuple(tall))
        far = self._costs.parted * line.row.height
        marks = [index for index in group if index not in tall and upright.gap(line.boxes[index])[0] > far]
        rest = [index for index in group if index not in marks]
        if not marks:
            return []
        (_, whole), (_, alone) = self._look(group, line.strokes), self._look(rest, line.strokes)
        return marks if whole.argmax() == alone.argmax() and float(alone.max()) >= SURE else []

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

    def _predictions(self, line: _Line, groups: Sequence[_Group], row: int) -> list[Prediction]:
        boxes = [line.box_of(group) for group in groups]
        numbers = [0]
        for left, right in pairwise(boxes):
            numbers.append(numbers[-1] + (right.left - left.right > self._costs.space * line.row.height))
        looks = [self._look(group, line.strokes) for group in groups]
        return [
            Prediction(bitmap, probabilities, box.rounded_outwards(), row, number)
            for (bitmap, probabilities), box, number in zip(looks, boxes, numbers, strict=True)
        ]

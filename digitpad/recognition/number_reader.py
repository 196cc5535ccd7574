"""Strokes to whole numbers: which strokes make one digit is decided by how well they read, and by where they stand.

A page is put into rows, and each row is cut into digits in the most probable way. How probable other ways are says how
sure the cut is.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, chain, pairwise, product

from digitpad.ink.render import Positions, is_dot
from digitpad.ink.writing import box_around, row_of, rows_of
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.evidence import Costs, cost_of, evidence_of_digit, evidence_of_neighbours, meet_at_an_angle
from digitpad.recognition.looks import Group, Line, Looks
from digitpad.recognition.memory import Memory
from digitpad.recognition.reading import SURE, Prediction, Reading
from digitpad.recognition.ways import MOST_STROKES, Way, cheapest_ways, shares_of

_TALL = 0.4  # of a row's height: lower strokes are parts of a digit, or marks
_BESIDE = 0.02  # of a row's height: so far, at least, a mark stands beside its digit
_WAYS = 4  # to cut a row that are compared
_OVER = 0.5  # of its width: so much of a stroke, at least, stands over others
_ANGLED = 0.5  # probability that lines that meet at an angle are ones, and not those of a letter
_NEAR = 0.45  # of the lower row's height: rows that are farther apart are two


class NumberReader:
    """Reads strokes as numbers; remembers what it has read, so that a growing number is read as it grows."""

    def __init__(self, classifier: Classifier, costs: Costs | None = None) -> None:
        self._costs = costs or Costs()
        self._looks = Looks(classifier)
        self._own_costs = Memory[tuple[Group, float]]()
        self._costs_between = Memory[tuple[Group, Group, bool, float]]()

    def read(self, strokes: Sequence[Positions], dot_size: float = 0.0) -> Reading:
        """Read strokes as rows of numbers.

        Parameters
        ----------
        strokes : sequence of (n, 2) floating point
            Pen positions, y down, any unit, in the order in which they were written, as far as it is known.
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
        marks = [box_around([stroke]) for stroke in written if is_dot([stroke], dot_size)]
        digits: list[Prediction] = []
        for number, line in enumerate(self.lines(inked)):
            ways = self.ways(line, _WAYS)
            digits += self._predictions(line, ways, number)
            marks += [line.boxes[index] for group in ways[0].groups for index in _marks_in(group, line)]
        return Reading(tuple(digits), left_out=tuple(box.rounded_outwards() for box in marks))

    def lines(self, strokes: Sequence[Positions]) -> list[Line]:
        """Rows of strokes, (n, 2) each with n at least 1, from top to bottom.

        Two that stand close to each other are one, the parts of digits that were torn, where that is more probable.
        """
        boxes = [box_around([stroke]) for stroke in strokes]
        numbers = self._numbered(strokes)
        lines = [Line(row, strokes, boxes, numbers, self._looks) for row in rows_of(boxes)]
        place = 0
        while place + 1 < len(lines):
            joined = self._joined(lines[place], lines[place + 1])
            if joined is None:
                place += 1
            else:
                lines[place : place + 2] = [joined]
                place = max(0, place - 1)
        return lines

    def ways(self, line: Line, count: int) -> list[Way]:
        """At most `count` ways to cut a row into digits, the most probable first."""
        return cheapest_ways(line, partial(self._own_cost, line), partial(self._cost_between, line), count)

    def _numbered(self, strokes: Sequence[Positions]) -> list[int]:
        for costs in (self._own_costs, self._costs_between):
            costs.turn()
        return self._looks.numbered(strokes)

    def _joined(self, upper: Line, lower: Line) -> Line | None:
        """Two rows as one, if that is cheaper for a digit that both have a part of, and for all of them; else None."""
        reach = _NEAR * min(upper.row.height, lower.row.height)
        both = _joint(upper, upper.row.strokes, lower.row.strokes)
        for one, other in product(upper.row.strokes, lower.row.strokes):
            if both.within(one, other, reach):
                apart = self._costs.rows * (1 - both.distance(one, other) / reach)
                digit = _digit_with(one, other, both)
                if digit and self._are_one(digit, upper, lower, apart) and self._are_one((), upper, lower, apart):
                    return both
        return None

    def _are_one(self, digit: Group, upper: Line, lower: Line, apart: float) -> bool:
        """Whether the strokes of a digit, or all, are cheaper as one row than as two, which costs `apart`."""
        above, below = (tuple(i for i in line.row.strokes if i in digit or not digit) for line in (upper, lower))
        parts = [_joint(upper, above), _joint(lower, below)]
        return self._cheapest(_joint(upper, above, below)) < apart + sum(map(self._cheapest, parts))

    def _cheapest(self, line: Line) -> float:
        return self.ways(line, 1)[0].cost

    def _own_cost(self, line: Line, group: Group) -> float:
        key = (line.key(group), line.row.height)
        cost = self._own_costs.get(key)
        if cost is None:
            cost = self._own_costs[key] = cost_of(evidence_of_digit(group, line), self._costs.digit)
        return cost

    def _cost_between(self, line: Line, left: Group, right: Group) -> float:
        key = (line.key(left), line.key(right), min(right) < max(left), line.row.height)
        cost = self._costs_between.get(key)
        if cost is None:
            cost = self._costs_between[key] = cost_of(evidence_of_neighbours(left, right, line), self._costs.neighbours)
        return cost

    def _predictions(self, line: Line, ways: Sequence[Way], row: int) -> list[Prediction]:
        cuts = _probabilities_of_cuts(ways, line)
        groups = sorted(ways[0].groups, key=lambda group: _middle_x(group, line))
        boxes = [line.box_of(group) for group in groups]
        wide = (right.left - left.right > self._costs.space * line.row.height for left, right in pairwise(boxes))
        numbers = accumulate(wide, initial=0)
        angled = {group for pair in pairwise(groups) if meet_at_an_angle(*pair, line) for group in pair}
        cuts.update({group: min(cuts[group], _ANGLED) for group in angled})
        return [
            Prediction(*line.look(group), box.rounded_outwards(), row, number, cut=cuts[group])
            for group, box, number in zip(groups, boxes, numbers, strict=True)
        ]


def _joint(line: Line, *rows: Sequence[int]) -> Line:
    """The row that strokes of the same page are together."""
    return replace(line, row=row_of([*chain(*rows)], line.boxes))


def _digit_with(one: int, other: int, line: Line) -> Group:
    """Two strokes, with what stands over, under or in them, if that is surely read as one digit; else nothing."""
    box = line.box_of((one, other))
    over = [index for index in line.row.strokes if -box.gap(line.boxes[index])[0] > _OVER * line.boxes[index].width]
    group = tuple({one, other, *over})
    return group if len(group) <= MOST_STROKES and float(line.look(group)[1].max()) >= SURE else ()


def _middle_x(group: Group, line: Line) -> float:
    return sum(line.boxes[index].middle_x for index in group) / len(group)


def _probabilities_of_cuts(ways: Sequence[Way], line: Line) -> dict[Group, float]:
    """How probable it is that the strokes of each digit of the best way are one, or that the row reads the same."""
    texts = [[line.digit_of(group) for group in way.groups] for way in ways]
    pairs = list(zip(ways, [text == texts[0] for text in texts], shares_of(ways), strict=True))
    return {
        group: min(1.0, sum(share for way, is_same, share in pairs if is_same or group in way.groups))
        for group in ways[0].groups
    }


def _marks_in(group: Group, line: Line) -> list[int]:
    """Small strokes beside a digit's tall ones without which it is surely read as the same digit."""
    tall = [index for index in group if line.boxes[index].height >= _TALL * line.row.height]
    if len(tall) in {0, len(group)}:
        return []
    upright = line.box_of(tuple(tall))
    far = _BESIDE * line.row.height
    marks = [index for index in group if index not in tall and upright.gap(line.boxes[index])[0] > far]
    rest = [index for index in group if index not in marks]
    if not marks:
        return []
    (_, whole), (_, alone) = line.look(group), line.look(rest)
    return marks if whole.argmax() == alone.argmax() and float(alone.max()) >= SURE else []

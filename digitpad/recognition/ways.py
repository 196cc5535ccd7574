"""The most probable ways to cut a row of strokes into digits.

Digits are taken off the row from left to right, each with the leftmost stroke that is left and up to three others near
it, which need not be the next ones: where digits overlap, their strokes interleave. Dynamic programming finds the
cheapest ways (over-segmentation as in LeCun, Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document
Recognition", Proceedings of the IEEE 86, 1998, section V).
"""

import itertools
import math
import operator
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from digitpad.recognition.evidence import gaps_between
from digitpad.recognition.looks import Group, Line

MOST_STROKES = 4
"""Of one digit."""
_AHEAD = 4  # how many places after a digit's first stroke its last one may come
_BROADEST = 1.7  # of the row's height: of a digit of several strokes
_FARTHEST = 0.3  # of the row's height: between strokes of one digit

_State: TypeAlias = tuple[int, Group]  # places from the first free one on that are taken, as bits, and the last digit
_Link: TypeAlias = "tuple[float, Group, _Link | None]"  # a way's cost, its last digit, and the way before that
_cost = operator.itemgetter(0)


@dataclass(frozen=True)
class Way:
    """A way to cut a row.

    Attributes
    ----------
    groups : tuple of Group
        The strokes of each digit, from left to right.
    cost : float
        In nats: of two ways, one that costs 1 more is e times less probable.
    """

    groups: tuple[Group, ...]
    cost: float


def cheapest_ways(
    line: Line, own: Callable[[Group], float], between: Callable[[Group, Group], float], count: int
) -> list[Way]:
    """The most probable ways to cut a row into digits.

    Parameters
    ----------
    line : Line
    own : callable
        What some strokes cost as one digit.
    between : callable
        What two digits cost as neighbours.
    count : int
        How many ways to find, at least 1.

    Returns
    -------
    list of Way
        Each another one, the cheapest first; fewer where there are no more.
    """
    search = _Search(line, own, between, count)
    for place in range(len(line.row.strokes)):
        search.go_on_from(place)
    return search.found()


class _Search:
    """Cheapest ways to each state that is reached, from the row's left end on.

    Sets of places are numbers, a bit each: they are compared a hundred thousand times in a row of a hundred strokes.
    """

    def __init__(
        self, line: Line, own: Callable[[Group], float], between: Callable[[Group, Group], float], count: int
    ) -> None:
        self._line, self._own, self._between, self._count = line, own, between, count
        self._reached: list[dict[_State, list[_Link]]] = [{} for _ in range(len(line.row.strokes) + 1)]
        self._reached[0][0, ()] = [(0.0, (), None)]

    def go_on_from(self, place: int) -> None:
        """Add a digit that begins with the stroke at this place to all ways that have not taken it."""
        states = self._reached[place]
        groups = [(*each, self._own(each[0])) for each in _groups_from(place, self._line)] if states else []
        for (taken, last), links in states.items():
            for group, places, cost in groups:
                if not taken & places:
                    more = cost + (self._between(last, group) if last else 0.0)
                    now = taken | places
                    passed = (~now & (now + 1)).bit_length() - 1  # places from this one on that are taken without a gap
                    longer: list[_Link] = [(link[0] + more, group, link) for link in links]
                    _keep(self._reached[place + passed], (now >> passed, group), longer, self._count)

    def found(self) -> list[Way]:
        """The cheapest ways through the whole row."""
        links = sorted(itertools.chain(*self._reached[-1].values()), key=_cost)[: self._count]
        return [Way(tuple(_groups_of(link))[::-1], link[0]) for link in links]


def shares_of(ways: Sequence[Way]) -> list[float]:
    """How probable each of some ways is among them: they add up to 1."""
    least = min(way.cost for way in ways)
    weights = [math.exp(least - way.cost) for way in ways]
    return [weight / sum(weights) for weight in weights]


def _keep(states: dict[_State, list[_Link]], state: _State, links: list[_Link], count: int) -> None:
    """Add ways that lead to a state; the cheapest stay."""
    known = states.get(state)
    states[state] = sorted(known + links, key=_cost)[:count] if known else links


def _groups_of(link: _Link) -> Iterator[Group]:
    """Digits of a way, from its last one to its first."""
    before: _Link | None = link
    while before is not None and before[1]:
        yield before[1]
        before = before[2]


def _groups_from(place: int, line: Line) -> Iterator[tuple[Group, int]]:
    """Groups of strokes that may be a digit and whose first one, in the order of the row, has this place.

    With each come its places, this one as the lowest bit.
    """
    order = line.row.strokes
    later = range(place + 1, min(place + 1 + _AHEAD, len(order)))
    for number in range(MOST_STROKES):
        for rest in itertools.combinations(later, number):
            group = (order[place], *(order[each] for each in rest))
            passed = [order[each] for each in range(place, max(rest, default=place)) if order[each] not in group]
            if _may_be_digit(group, passed, line):
                yield group, sum(1 << (each - place) for each in (place, *rest))


def _may_be_digit(group: Group, passed: Sequence[int], line: Line) -> bool:
    """Whether strokes are near each other, and those that they pass over stand over, under or in them."""
    height = line.row.height
    if len(group) > 1 and line.box_of(group).width > _BROADEST * height:
        return False
    if any(gap > _FARTHEST * height for gap in gaps_between([line.boxes[index] for index in group])):
        return False
    return all(any(line.boxes[one].gap(line.boxes[other])[0] < 0 for other in group) for one in passed)

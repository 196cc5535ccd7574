"""The most probable ways to cut a row of strokes into digits.

Digits are taken off the row from left to right, each with the leftmost stroke that is left and up to three others near
it, which need not be the next ones: where digits overlap, their strokes interleave. Dynamic programming finds the
cheapest ways (over-segmentation as in LeCun, Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document
Recognition", Proceedings of the IEEE 86, 1998, section V).
"""

import itertools
import math
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

_State: TypeAlias = tuple[frozenset[int], Group]  # strokes that are taken from places not yet reached, the last digit


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
    order = line.row.strokes
    reached: list[dict[_State, list[Way]]] = [{} for _ in range(len(order) + 1)]
    reached[0][frozenset(), ()] = [Way((), 0.0)]
    for place in range(len(order)):
        groups = [(group, own(group)) for group in _groups_from(place, line)] if reached[place] else []
        for (taken, last), ways in reached[place].items():
            for group, cost in groups:
                if taken.isdisjoint(group):
                    apart = between(last, group) if last else 0.0
                    following, state = _after(place, taken, group, order)
                    longer = [Way((*way.groups, group), way.cost + cost + apart) for way in ways]
                    _keep(reached[following], state, longer, count)
    return sorted(itertools.chain(*reached[-1].values()), key=lambda way: way.cost)[:count]


def shares_of(ways: Sequence[Way]) -> list[float]:
    """How probable each of some ways is among them: they add up to 1."""
    least = min(way.cost for way in ways)
    weights = [math.exp(least - way.cost) for way in ways]
    return [weight / sum(weights) for weight in weights]


def _after(place: int, taken: frozenset[int], group: Group, order: Sequence[int]) -> tuple[int, _State]:
    """The first place that is free after one more digit, and the state there."""
    now = taken.union(group)
    following = next((later for later in range(place, len(order)) if order[later] not in now), len(order))
    return following, (now.difference(order[:following]), group)


def _keep(states: dict[_State, list[Way]], state: _State, ways: list[Way], count: int) -> None:
    """Add ways that lead to a state; the cheapest stay."""
    states[state] = sorted(states.get(state, []) + ways, key=lambda way: way.cost)[:count]


def _groups_from(place: int, line: Line) -> Iterator[Group]:
    """Groups of strokes that may be a digit and whose first one, in the order of the row, has this place."""
    order = line.row.strokes
    later = range(place + 1, min(place + 1 + _AHEAD, len(order)))
    for number in range(MOST_STROKES):
        for rest in itertools.combinations(later, number):
            group = (order[place], *(order[each] for each in rest))
            passed = [order[each] for each in range(place, max(rest, default=place)) if order[each] not in group]
            if _may_be_digit(group, passed, line):
                yield group


def _may_be_digit(group: Group, passed: Sequence[int], line: Line) -> bool:
    """Whether strokes are near each other, and those that they pass over stand over, under or in them."""
    height = line.row.height
    if len(group) > 1 and line.box_of(group).width > _BROADEST * height:
        return False
    if any(gap > _FARTHEST * height for gap in gaps_between([line.boxes[index] for index in group])):
        return False
    return all(any(line.boxes[one].gap(line.boxes[other])[0] < 0 for other in group) for one in passed)

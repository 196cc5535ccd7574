"""What counts against some strokes being one digit of a row, and against two digits being neighbours in it.

Every piece of evidence is a number from 0 up: lengths are shares of the row's height, and only what exceeds a bound
counts. A cost in nats goes with each; together they are a log-linear model of the ways to cut a row.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from operator import mul
from typing import NamedTuple

from digitpad.ink.box import Box
from digitpad.recognition.looks import Group, Line

_SMALLEST = 1e-4  # probability: all below count the same
_LOW, _SHORT = 0.45, 0.75  # lower is a bar or a dot, lower than that is rarely a digit
_BROAD = 1.1  # broader is two digits
_PARTED = 0.02  # strokes of one digit are rarely farther apart from left to right
_TOUCHING = 0.06  # nearer lines touch
_MEETING = 0.1  # nearer ends meet
_ANGLE = 15.0  # degrees: ones side by side that meet are rarely less parallel
_LEVEL = 0.1  # lower ends of ones that meet, but not of a flag and its stem, are rarely farther apart
_DEEP = 0.3  # of the narrower digit: neighbours rarely overlap more
_FOOT, _HEAD = 0.2, 0.3  # lower ends of neighbours, and upper ones, are rarely farther apart
_BESIDE = 0.6  # of the lower digit's height: as much, at least, stands beside its neighbour
_UNEVEN = 0.5  # of neighbours, one is rarely 1.6 times as high as the other
_THINNEST = 0.1  # what is narrower or lower counts as this
_COUNTS = (
    (620, 4, 1, 1), (617, 7, 1, 1), (622, 2, 1, 1), (575, 1, 1, 1), (223, 398, 3, 1),
    (107, 466, 3, 1), (573, 3, 1, 1), (66, 553, 3, 1), (554, 21, 1, 1), (541, 34, 1, 1),
)  # fmt: skip  # of each digit, with one to four strokes, by the pen's writers 1 to 24
_RARE = 50  # is added to each count: other hands differ
_RARITY = [[math.log((sum(row) + 4 * _RARE) / (count + _RARE)) for count in row] for row in _COUNTS]


class DigitEvidence(NamedTuple):
    """What counts against a digit, or each one's cost.

    Attributes
    ----------
    doubt : float
        Minus the logarithm of the probability of what it reads as.
    digit : float
        1: a digit more. Its cost may be negative.
    low, short : float
        How far it is lower than 0.45 and 0.75.
    broad : float
        How far it is broader than 1.1.
    parted : float
        Gaps between its strokes from left to right, as far as each exceeds 0.02.
    loose : float
        Pieces of ink, whose lines do not touch, beyond the first.
    rarity : float
        Minus the logarithm of how often it is written with as many strokes.
    one : float
        1 if it reads as a 1: most parts of other digits do.
    """

    doubt: float
    digit: float
    low: float
    short: float
    broad: float
    parted: float
    loose: float
    rarity: float
    one: float


class NeighbourEvidence(NamedTuple):
    """What counts against two digits side by side, or each one's cost.

    Attributes
    ----------
    overlap : float
        How far their boxes overlap from left to right.
    deep : float
        The same as a share of the narrower one, as far as it exceeds 0.3.
    earlier : float
        1 if a stroke of the right one was written before one of the left one.
    foot, head : float
        How far their lower ends are apart, beyond 0.2, and their upper ends, beyond 0.3.
    stacked : float
        How much less than 0.6 of the lower one stands beside the other, as a share of its height.
    uneven : float
        The logarithm of the ratio of their heights, as far as it exceeds 0.5.
    crossed : float
        1 if both read as a 1, and their lines cross in the middle of both: an x, a cross, whatever it is.
    angled : float
        How far their lower ends are apart, beyond 0.1, if both read as a 1, and their lines meet with their ends at an
        angle: flag and stem of one 1.
    """

    overlap: float
    deep: float
    earlier: float
    foot: float
    head: float
    stacked: float
    uneven: float
    crossed: float
    angled: float


_DIGIT = DigitEvidence(8.7, -2.2, 12.3, 3.8, 9.0, 12.3, 1.3, 0.76, 1.2)
_NEIGHBOURS = NeighbourEvidence(1.9, 2.7, 1.4, 8.4, 4.1, 4.3, 2.3, 100.0, 14.0)


@dataclass(frozen=True)
class Costs:
    """What counts against a way to cut a row into digits, in nats, and where a number ends.

    Fitted to strings that were composed of digits by the pen's writers 19 to 24, UJI's writers that are learned from,
    and NumberPad's, at all distances, some with strokes torn in two or written late; but for `crossed`,
    which is never, and `angled`, with which flags of up to two thirds of a stem belong to it, and no pair of ones does.

    Attributes
    ----------
    digit : DigitEvidence
        The cost of each piece of evidence.
    neighbours : NeighbourEvidence
        The same for neighbours.
    rows : float
        For two rows whose ink touches; less the farther they are apart.
    space : float
        A gap from here on, as a share of the row's height, separates numbers.
    """

    digit: DigitEvidence = _DIGIT
    neighbours: NeighbourEvidence = _NEIGHBOURS
    rows: float = 12.0
    space: float = 0.9


def evidence_of_digit(group: Group, line: Line) -> DigitEvidence:
    """What counts against some strokes being one digit."""
    box, height = line.box_of(group), line.row.height
    _, probabilities = line.look(group)
    label = int(probabilities.argmax())
    return DigitEvidence(
        doubt=-math.log(max(_SMALLEST, float(probabilities[label]))),
        digit=1.0,
        low=max(0.0, _LOW - box.height / height),
        short=max(0.0, _SHORT - box.height / height),
        broad=max(0.0, box.width / height - _BROAD),
        parted=sum(max(0.0, gap / height - _PARTED) for gap in gaps_between([line.boxes[index] for index in group])),
        loose=_pieces(group, line) - 1.0,
        rarity=_RARITY[label][len(group) - 1],
        one=float(label == 1),
    )


def evidence_of_neighbours(left: Group, right: Group, line: Line) -> NeighbourEvidence:
    """What counts against two groups of strokes being digits side by side."""
    one, other, height = line.box_of(left), line.box_of(right), line.row.height
    across, down = one.gap(other)
    narrower = max(min(one.width, other.width), _THINNEST * height)
    lower = max(min(one.height, other.height), _THINNEST * height)
    return NeighbourEvidence(
        overlap=max(0.0, -across / height),
        deep=max(0.0, -across / narrower - _DEEP),
        earlier=float(min(right) < max(left)),
        foot=max(0.0, abs(one.bottom - other.bottom) / height - _FOOT),
        head=max(0.0, abs(one.top - other.top) / height - _HEAD),
        stacked=max(0.0, _BESIDE + down / lower),
        uneven=max(0.0, math.log(max(one.height, other.height, lower) / lower) - _UNEVEN),
        crossed=float(across < 0 and _are_ones(left, right, line) and _cross(left, right, line)),
        angled=meet_at_an_angle(left, right, line) * max(0.0, abs(one.bottom - other.bottom) / height - _LEVEL),
    )


def cost_of(evidence: Sequence[float], costs: Sequence[float]) -> float:
    """What pieces of evidence cost together, in nats."""
    return float(sum(map(mul, evidence, costs)))


def gaps_between(boxes: Sequence[Box[float]]) -> list[float]:
    """Gaps from left to right between boxes, in their unit; negative where one begins before the others end."""
    ordered = sorted(boxes, key=lambda each: each.left)
    gaps, reached = [], ordered[0].right
    for box in ordered[1:]:
        gaps.append(box.left - reached)
        reached = max(reached, box.right)
    return gaps


def meet_at_an_angle(left: Group, right: Group, line: Line) -> bool:
    """Whether both read as a 1, and their lines meet with their ends at an angle: perhaps they are a V, or of an N."""
    reach = _MEETING * line.row.height
    return _are_ones(left, right, line) and any(line.angle(*pair, reach) > _ANGLE for pair in product(left, right))


def _are_ones(left: Group, right: Group, line: Line) -> bool:
    return line.digit_of(left) == line.digit_of(right) == 1


def _cross(left: Group, right: Group, line: Line) -> bool:
    return any(line.cross(*pair) for pair in product(left, right))


def _pieces(group: Group, line: Line) -> int:
    """How many pieces of ink, whose lines do not touch, some strokes are."""
    near = _TOUCHING * line.row.height
    pieces: list[list[int]] = []
    for index in group:
        joined = [piece for piece in pieces if any(line.within(index, other, near) for other in piece)]
        pieces = [piece for piece in pieces if piece not in joined]
        pieces.append([index, *(other for piece in joined for other in piece)])
    return len(pieces)

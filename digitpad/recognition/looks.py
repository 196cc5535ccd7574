"""What strokes look like as one digit, and how near they come to each other: looked at once, and remembered."""

import functools
import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Bitmap, align
from digitpad.ink.box import Box
from digitpad.ink.contact import angle_of_meeting, course, cross_in_the_middle, distance
from digitpad.ink.render import Positions, render
from digitpad.ink.writing import Row
from digitpad.recognition.classifier import Classifier

Group: TypeAlias = tuple[int, ...]
"""Indices of the strokes of a digit among those of the page."""

_FEWEST = 1000  # groups of strokes that are remembered in any case


class Looks:
    """Looks at strokes, and remembers what it has seen: a page is read again whenever a stroke grows.

    From time to time it forgets strokes that are no longer on the page, so that it never remembers more than about
    twice what a page needs, and never has to look at a whole page again.
    """

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self._most = _FEWEST
        self._next_number = itertools.count()
        self._numbers: dict[bytes, int] = {}  # by the fingerprint of a stroke's positions
        self._courses: dict[int, NDArray[np.float64]] = {}
        self._seen: dict[Group, tuple[Bitmap, NDArray[np.float32]]] = {}
        self._distances: dict[Group, float] = {}

    def numbered(self, strokes: Sequence[Positions]) -> list[int]:
        """A number for each stroke of a page, by which it is remembered: the same for the same positions.

        A stroke that left the page may get another one when it comes back; no two strokes ever get the same.
        """
        numbers = []
        for stroke in strokes:
            fingerprint = _fingerprint(stroke)
            if fingerprint not in self._numbers:
                self._numbers[fingerprint] = next(self._next_number)
            numbers.append(self._numbers[fingerprint])
        if len(self._seen) >= self._most:
            self._forget_all_but(frozenset(numbers))
        return numbers

    def look(self, numbers: Group, strokes: Sequence[Positions]) -> tuple[Bitmap, NDArray[np.float32]]:
        """Bitmap, (28, 28), and probabilities, (10,), of some strokes with these numbers as one digit."""
        if numbers not in self._seen:
            bitmap = align(render(strokes))
            self._seen[numbers] = bitmap, self._classifier.probabilities(bitmap)
        return self._seen[numbers]

    def distance(self, numbers: Group, strokes: Sequence[Positions]) -> float:
        """Smallest distance between the lines of two strokes with these numbers."""
        if numbers not in self._distances:
            self._distances[numbers] = distance(*self._courses_of(numbers, strokes))
        return self._distances[numbers]

    def cross(self, numbers: Group, strokes: Sequence[Positions]) -> bool:
        """Whether the lines of two strokes with these numbers cross in the middle of both."""
        return cross_in_the_middle(*self._courses_of(numbers, strokes))

    def angle(self, numbers: Group, strokes: Sequence[Positions], reach: float) -> float:
        """At which angle, in degrees, two strokes with these numbers meet with their ends; 0 if they do not."""
        first, second = self._courses_of(numbers, strokes)
        return angle_of_meeting(first, second, reach)

    def _courses_of(self, numbers: Group, strokes: Sequence[Positions]) -> list[NDArray[np.float64]]:
        for number, stroke in zip(numbers, strokes, strict=True):
            if number not in self._courses:
                self._courses[number] = course(stroke)
        return [self._courses[number] for number in numbers]

    def _forget_all_but(self, kept: frozenset[int]) -> None:
        self._numbers = {stroke: number for stroke, number in self._numbers.items() if number in kept}
        self._courses = {number: course for number, course in self._courses.items() if number in kept}
        self._seen = {group: seen for group, seen in self._seen.items() if kept.issuperset(group)}
        self._distances = {pair: apart for pair, apart in self._distances.items() if kept.issuperset(pair)}
        self._most = max(_FEWEST, 2 * len(self._seen))


def _fingerprint(stroke: Positions) -> bytes:
    """16 bytes instead of all positions, which are others whenever a stroke grows."""
    return hashlib.blake2b(np.ascontiguousarray(stroke).data, digest_size=16).digest()


@dataclass(frozen=True, eq=False)
class Line:
    """A row of writing among all strokes of a page.

    Attributes
    ----------
    row : Row
    strokes : sequence of (n, 2) floating point
        All of the page, in the order in which they were written; y down, any unit.
    boxes : sequence of Box
        Around each of them.
    numbers : sequence of int
        By which they are remembered.
    looks : Looks
    """

    row: Row
    strokes: Sequence[Positions]
    boxes: Sequence[Box[float]]
    numbers: Sequence[int]
    looks: Looks

    def key(self, group: Group) -> Group:
        """What some strokes are remembered by."""
        return tuple([self.numbers[index] for index in group])

    def box_of(self, group: Group) -> Box[float]:
        """The box around some strokes."""
        if len(group) == 1:
            return self.boxes[group[0]]
        return functools.reduce(Box.union, (self.boxes[index] for index in group))

    def look(self, group: Sequence[int]) -> tuple[Bitmap, NDArray[np.float32]]:
        """Bitmap, (28, 28), and probabilities, (10,), of some strokes as one digit."""
        chosen = sorted(group)
        return self.looks.look(self.key(tuple(chosen)), [self.strokes[i] for i in chosen])

    def digit_of(self, group: Group) -> int:
        """What some strokes are taken for."""
        return int(self.look(group)[1].argmax())

    def distance(self, first: int, second: int) -> float:
        """How near the lines of two strokes come to each other, in their unit; 0 where they cross."""
        pair = (first, second) if first < second else (second, first)
        return self.looks.distance(self.key(pair), [self.strokes[index] for index in pair])

    def cross(self, first: int, second: int) -> bool:
        """Whether the lines of two strokes cross in the middle of both, as those of an x or a plus do."""
        return max(self.boxes[first].gap(self.boxes[second])) < 0 and self.looks.cross(
            self.key((first, second)), [self.strokes[first], self.strokes[second]]
        )

    def angle(self, first: int, second: int, reach: float) -> float:
        """At which angle, in degrees, the ends of two strokes meet, as those of a V do; 0 if they are farther apart."""
        if max(self.boxes[first].gap(self.boxes[second])) > reach:
            return 0.0
        return self.looks.angle(self.key((first, second)), [self.strokes[first], self.strokes[second]], reach)

    def within(self, first: int, second: int, reach: float) -> bool:
        """Whether the lines of two strokes come as near as this, in their unit."""
        return max(self.boxes[first].gap(self.boxes[second])) <= reach and self.distance(first, second) <= reach

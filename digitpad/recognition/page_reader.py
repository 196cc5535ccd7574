"""What is written on the page, read as one digit or as a number, again and again as it grows."""

import itertools
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.box import Box
from digitpad.ink.render import GrowingRender
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.number_reader import NumberReader
from digitpad.recognition.reader import read_number, read_sketch
from digitpad.recognition.reading import SURE, Reading

_MOST_STROKES = 40  # a page of more is not tried as a number unasked: a scribble of a hundred takes 0.2 s
_MOST_SHARED = 0.3  # of a digit's breadth that another one beside it may cover: the lines of an x are not an 11
_MOST_MET = 6.0  # other strokes whose boxes a stroke's meets, on average: 4.5 in 1,600 numbers, 7.8 in scribbles of ten


class PageReader:
    """Reads one sketch as it grows, and remembers what it has in common with what it was before.

    Parameters
    ----------
    classifier : Classifier
        Another one needs another reader: what is remembered is its answers.
    """

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self._numbers = NumberReader(classifier)
        self._growing = GrowingRender()
        self._number: Reading | None = None  # what the strokes were as a number when the pen was last lifted
        self._is_number = False  # whether that is what they say

    def read(self, sketch: Sketch, *, as_numbers: bool) -> Reading:
        """Read all strokes of a sketch.

        Parameters
        ----------
        sketch : Sketch
            Always the same one.
        as_numbers : bool
            Whether strokes are rows of numbers; else all of them are one digit.

        Returns
        -------
        Reading
            Without digits if nothing, or only a dot, is written. Boxes, of numbers only, are in the sketch's positions.
            What is not sure as one digit, but has several that are sure and stand beside each other, is a number, and
            remains one while it is written on. Whether it is, is asked when the pen is lifted.
        """
        if as_numbers or (self._is_number and sketch.open_stroke is not None):
            return read_number(sketch, self._numbers)
        reading = read_sketch(sketch, self._classifier, self._growing)
        if sketch.open_stroke is None:
            self._number = self._as_number(sketch, reading)
            number = self._number
            self._is_number = number is not None and _is_row(number) and (self._is_number or number.sure)
        if self._number is None or reading.confidence >= SURE:
            return reading
        return self._number if self._is_number else replace(reading, number=self._number)

    def _as_number(self, sketch: Sketch, reading: Reading) -> Reading | None:
        """What one digit that is not sure says as a number: several digits, at least half of them sure, or None."""
        if not reading.digits or reading.confidence >= SURE or len(sketch.strokes) < 2:
            return None
        if len(sketch.strokes) > _MOST_STROKES and not self._is_number:
            return self._number
        if _is_scribble(sketch):
            return None
        number = read_number(sketch, self._numbers)
        sure = sum(number.is_sure(digit) for digit in number.digits)
        return number if len(number.digits) > 1 and 2 * sure >= len(number.digits) else None


def _is_row(number: Reading) -> bool:
    """Whether each digit of a number stands beside the others."""
    boxes = [digit.box for digit in number.digits if digit.box is not None]
    return not any(_is_over(one, other) for one, other in itertools.combinations(boxes, 2))


def _is_over(one: Box[int], other: Box[int]) -> bool:
    """Whether a digit covers so much of another one's breadth that they may be one."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    is_in_row = min(one.bottom, other.bottom) > max(one.top, other.top)
    return is_in_row and shared >= _MOST_SHARED * min(one.width, other.width)  # an upright line has no breadth


def _is_scribble(sketch: Sketch) -> bool:
    """Whether strokes go over each other more than those of digits that touch do; trying each takes a tenth second."""
    sides = np.array([[box.left, box.top, box.right, box.bottom] for box in (each.box for each in sketch.strokes)])
    firsts, lasts = sides[:, None, :2], sides[None, :, 2:]
    meets = (firsts <= lasts).all(axis=2)
    return float((meets & meets.T).sum(axis=1).mean()) - 1 > _MOST_MET


def newest_digit(sketch: Sketch, reading: Reading) -> int:
    """Place in a reading of the digit that was written last: its box is nearest to where the pen was lifted, or is.

    Parameters
    ----------
    sketch : Sketch
    reading : Reading
        Of this sketch; 0 is returned where it has no or one digit.
    """
    if len(reading.digits) < 2 or not sketch.strokes:
        return 0
    pen = sketch.strokes[-1].positions[-1]
    return int(np.argmin([_distance(pen, digit.box) for digit in reading.digits]))


def _distance(position: NDArray[np.float32], box: Box[int] | None) -> float:
    """From an x and y to the nearest point of a box, along the axes; 0 inside, and where there is no box."""
    if box is None:
        return 0.0
    x, y = float(position[0]), float(position[1])
    return max(box.left - x, x - box.right, 0.0) + max(box.top - y, y - box.bottom, 0.0)

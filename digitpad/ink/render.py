"""Strokes to ink: lines of the width that the network was trained on, whatever pen drew them.

A drawing's bounding box is taken from the pen's positions, so that place, size and the pen's width on the screen do
not change a single pixel of the result.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.errors import EmptyInkError
from digitpad.ink.bitmap import BOX_SIDE, STROKE_WIDTH, Ink
from digitpad.ink.sketch import Sketch
from digitpad.ink.stroke_width import SCALE

Positions: TypeAlias = NDArray[np.floating[Any]]
"""(n, 2) floating point: x and y of a pen, y down, any unit."""

_SHIFT = 4  # cv2 takes fixed-point positions: 4 bits after the point
_LINE_WIDTH = round(STROKE_WIDTH * SCALE)
_BOX = BOX_SIDE * SCALE
_SPAN = _BOX - _LINE_WIDTH  # what is left of the box for the line's middle


def render(strokes: Sequence[Positions]) -> Ink:
    """Draw strokes into a box of 160 working pixels; scaling it down to 20 smooths their edges.

    Parameters
    ----------
    strokes : sequence of (n, 2) floating point
        Pen positions, y down, any unit.

    Returns
    -------
    (160, 160) float32, 0 or 1
        The longer side of the drawing fills the box.

    Raises
    ------
    EmptyInkError
        If there is no position at all.
    """
    canvas = np.zeros((_BOX, _BOX), np.uint8)
    low, high = _bounds(strokes)
    for stroke in strokes:
        _draw(canvas, stroke, low, high)
    return np.asarray(canvas, np.float32)


def is_dot(strokes: Sequence[Positions], dot_size: float = 0.0) -> bool:
    """Whether a drawing is so small that it is a dot.

    Parameters
    ----------
    strokes : sequence of (n, 2) floating point
    dot_size : float
        Width and height up to which it is one, in the strokes' unit.

    Raises
    ------
    EmptyInkError
        If there is no position at all.
    """
    low, high = _bounds(strokes)
    return float((high - low).max()) <= dot_size


class GrowingRender:
    """Renders a sketch as `render` does, drawing only what is new since the last time.

    While the pen moves within the drawing's bounds, a long drawing costs no more than a short one.
    """

    def __init__(self) -> None:
        self._canvas = np.zeros((_BOX, _BOX), np.uint8)
        self._key: tuple[object, ...] = ()
        self._drawn: list[int] = []

    def render(self, sketch: Sketch) -> Ink:
        """Draw what is new in a sketch.

        Returns
        -------
        (160, 160) float32, 0 or 1
            The same as `render` gives for all its strokes.

        Raises
        ------
        EmptyInkError
            If there is no position at all.
        """
        strokes = [stroke.positions for stroke in sketch.strokes]
        low, high = _bounds_of(sketch)
        key = (sketch.revision, *low.tolist(), *high.tolist())
        if key != self._key:
            self._key, self._drawn = key, []
            self._canvas[:] = 0
        self._drawn += [0] * (len(strokes) - len(self._drawn))
        for index, stroke in enumerate(strokes):
            if len(stroke) > self._drawn[index]:
                _draw(self._canvas, stroke[max(0, self._drawn[index] - 1) :], low, high)
                self._drawn[index] = len(stroke)
        return np.asarray(self._canvas, np.float32)


def _bounds(strokes: Sequence[Positions]) -> tuple[Positions, Positions]:
    written = [stroke for stroke in strokes if len(stroke)]
    if not written:
        raise _nothing_written()
    low = np.min([stroke.min(axis=0) for stroke in written], axis=0)
    high = np.max([stroke.max(axis=0) for stroke in written], axis=0)
    return low, high


def _bounds_of(sketch: Sketch) -> tuple[Positions, Positions]:
    box = sketch.box
    if box is None:
        raise _nothing_written()
    return np.array([box.left, box.top], np.float32), np.array([box.right, box.bottom], np.float32)


def _nothing_written() -> EmptyInkError:
    return EmptyInkError("Nothing is written here: draw a digit or open a picture of one.")


def _draw(canvas: NDArray[np.uint8], stroke: Positions, low: Positions, high: Positions) -> None:
    """Draw one stroke of a drawing with these bounds."""
    if not len(stroke):
        return
    extent = float((high - low).max())
    scale = _SPAN / extent if extent else 0.0
    points = (stroke - (low + high) / 2) * scale + (_BOX - 1) / 2
    fixed = np.rint(points * (1 << _SHIFT)).astype(np.int32)
    if len(fixed) == 1:
        fixed = np.concatenate([fixed, fixed])  # cv2 does not draw a line with one end
    cv2.polylines(canvas, [np.ascontiguousarray(fixed)], False, 1, _LINE_WIDTH, cv2.LINE_8, _SHIFT)

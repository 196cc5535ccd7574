"""Digits on the page as those of a person's own hand. Knows no Qt."""

from digitpad.gui.draw.state import DrawState
from digitpad.hand.own_digit import OwnDigit
from digitpad.ink.box import Box
from digitpad.ink.stroke import Stroke
from digitpad.recognition.reading import Prediction


def own_digit(state: DrawState, digit: Prediction, label: int, writer: str, round_: int) -> OwnDigit:
    """A digit of the page with its label, as it is kept for teaching.

    Parameters
    ----------
    state : DrawState
    digit : Prediction
        One of its reading.
    label : int
        What it is, 0 to 9.
    writer : str
    round_ : int

    Returns
    -------
    OwnDigit
        With the strokes of a drawing; of a picture, or where it is not clear which strokes are the digit's, the very
        bitmap that was read.
    """
    strokes = [] if state.picture is not None else _strokes_of(state.sketch.strokes, digit.box)
    if strokes:
        positions = [stroke.positions for stroke in strokes]
        return OwnDigit.of_strokes(positions, label, writer, round_=round_, origin="drawing")
    origin = "drawing" if state.picture is None else "picture"
    return OwnDigit.of_bitmap(digit.bitmap, label, writer, round_=round_, origin=origin)


def _strokes_of(strokes: tuple[Stroke, ...], box: Box[int] | None) -> list[Stroke]:
    """The strokes whose middles lie in a box; all without one."""
    return [stroke for stroke in strokes if box is None or _lies_in(stroke, box)]


def _lies_in(stroke: Stroke, box: Box[int]) -> bool:
    x, y = (stroke.positions.min(axis=0) + stroke.positions.max(axis=0)) / 2
    return bool(box.left <= x <= box.right and box.top <= y <= box.bottom)

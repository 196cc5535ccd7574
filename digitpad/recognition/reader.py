"""Drawings and pictures to readings: ink, digits, bitmaps, predictions."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image

from digitpad.errors import StrokesError
from digitpad.ink.bitmap import Bitmap, Ink, align
from digitpad.ink.box import Box
from digitpad.ink.picture import picture_from_array, picture_from_image
from digitpad.ink.picture_file import open_picture
from digitpad.ink.render import GrowingRender, Positions, is_dot, render
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import Classifier, bundled_classifier
from digitpad.recognition.number_reader import NumberReader
from digitpad.recognition.picture_reader import read
from digitpad.recognition.reading import Prediction, Reading

_FARTHEST = 1e150  # positions beyond would overflow when their distances are squared
_NOTHING = Reading(())
_DOT = Reading((), is_dot=True)


def read_picture(source: Path | str | NDArray[Any] | Image, classifier: Classifier | None = None) -> Reading:
    """Read the digits in a picture.

    Parameters
    ----------
    source : path, array or Pillow image
        A PNG, JPEG, BMP, GIF, WebP or TIFF file, an array, (h, w), (h, w, 3) or (h, w, 4), or an image.
    classifier : Classifier, optional
        By default the bundled model.

    Returns
    -------
    Reading
        Its boxes are in pixels of the upright original, turned as the reading says.

    Raises
    ------
    PictureError
        If the source cannot be read as a picture.
    """
    if isinstance(source, np.ndarray):
        return read(picture_from_array(source), classifier)
    if isinstance(source, Image):
        return read(picture_from_image(source), classifier)
    return read(open_picture(source), classifier)


def read_bitmap(bitmap: Bitmap, classifier: Classifier, box: Box[int] | None = None) -> Reading:
    """Read what is a bitmap already.

    Parameters
    ----------
    bitmap : (28, 28) float32 in [0, 1]
    classifier : Classifier
    box : Box, optional
        Where it stands in its picture, in pixels.
    """
    return Reading((Prediction(bitmap, classifier.probabilities(bitmap), box),))


def read_again(reading: Reading, classifier: Classifier) -> Reading:
    """What another classifier answers to the same bitmaps; corrections stay."""
    digits = [replace(digit, probabilities=classifier.probabilities(digit.bitmap)) for digit in reading.digits]
    return replace(reading, digits=tuple(digits))


def read_strokes(strokes: Sequence[Any], classifier: Classifier | None = None, *, number: bool = False) -> Reading:
    """Read strokes as one digit, or as a number.

    Parameters
    ----------
    strokes : sequence of sequences of (x, y)
        Pen positions, y down, any unit.
    classifier : Classifier, optional
        By default the bundled model.
    number : bool
        Find out which strokes make a digit: rows from top to bottom, digits from left to right.

    Returns
    -------
    Reading
        Without digits if nothing, or only a dot, is written.

    Raises
    ------
    StrokesError
        If the strokes are not lists of finite (x, y) positions.
    """
    if not isinstance(strokes, Sequence | np.ndarray):
        raise StrokesError("Strokes are a list of lists of (x, y) positions: this is something else.")
    positions = [_positions(stroke) for stroke in strokes]
    if number:
        return NumberReader(classifier or bundled_classifier()).read(positions)
    return _without_digits(positions) or _answer(render(positions), classifier)


def read_sketch(sketch: Sketch, classifier: Classifier | None = None, growing: GrowingRender | None = None) -> Reading:
    """Read the strokes of a sketch as one digit.

    Parameters
    ----------
    sketch : Sketch
    classifier : Classifier, optional
        By default the bundled model.
    growing : GrowingRender, optional
        Keeps what was drawn, where the same sketch is read again and again as it grows.
    """
    box = sketch.box
    if box is None:
        return _NOTHING
    if box.longest <= max(stroke.width for stroke in sketch.strokes) / 2:
        return _DOT
    return _answer((growing or GrowingRender()).render(sketch), classifier)


def read_number(sketch: Sketch, reader: NumberReader) -> Reading:
    """Read the strokes of a sketch as a number, with a reader that remembers what it has read."""
    pen_width = max((stroke.width for stroke in sketch.strokes), default=0.0)
    return reader.read([stroke.positions for stroke in sketch.strokes], pen_width / 2)


def _without_digits(strokes: Sequence[Positions]) -> Reading | None:
    if not any(len(stroke) for stroke in strokes):
        return _NOTHING
    return _DOT if is_dot(strokes) else None


def _answer(ink: Ink, classifier: Classifier | None) -> Reading:
    bitmap = align(ink)
    probabilities = (classifier or bundled_classifier()).probabilities(bitmap)
    return Reading((Prediction(bitmap, probabilities),))


def _positions(stroke: Any) -> Positions:
    try:
        positions = np.asarray(stroke, np.float64)
    except (TypeError, ValueError, OverflowError) as cause:
        raise StrokesError("A stroke is a list of (x, y) positions: these are not numbers in pairs.") from cause
    if not positions.size:
        return np.empty((0, 2))
    if positions.ndim != 2 or positions.shape[1] != 2 or not (np.abs(positions) < _FARTHEST).all():
        raise StrokesError("A stroke is a list of finite (x, y) positions: was one stroke given where a list belongs?")
    return positions

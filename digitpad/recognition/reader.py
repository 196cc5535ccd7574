"""Drawings and pictures to readings: ink, digits, bitmaps, predictions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image

from digitpad.errors import StrokesError
from digitpad.ink.bitmap import BOX_SIDE, STROKE_WIDTH, Bitmap, Ink, align, mask_of
from digitpad.ink.box import Box
from digitpad.ink.picture import Picture, open_picture, picture_from_array, picture_from_image
from digitpad.ink.render import GrowingRender, Positions, is_dot, render
from digitpad.ink.rules import without_rules
from digitpad.ink.segment import FoundDigit, segment, touches_edge
from digitpad.ink.sketch import Sketch
from digitpad.ink.stroke_width import is_dot as is_dot_mask
from digitpad.ink.stroke_width import normalise, stroke_width
from digitpad.ink.thresholding import ink_of_picture, ink_on_sheet
from digitpad.recognition.classifier import Classifier, bundled_classifier
from digitpad.recognition.left_out import boxes_left_out, marks_in
from digitpad.recognition.looking import Looks, never
from digitpad.recognition.number_reader import NumberReader
from digitpad.recognition.reading import SURE, Prediction, Reading
from digitpad.recognition.rows import rows_of_digits
from digitpad.recognition.touching import Look, parts_of

_THIN = 0.02  # of the digit's longer side: a finer line is guessed rather than seen
_SURELY = 0.95  # confidence that a small thing needs to count
_FARTHEST = 1e150  # positions beyond would overflow when their distances are squared
_PAGE = 40  # things from which it may be a page of something else than digits
_HARDLY = 0.5  # sure digits' share among them: less on a page of text or dirt, 0.84 to 1 on sheets of digits
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


def read(picture: Picture, classifier: Classifier | None = None, *, should_stop: Callable[[], bool] = never) -> Reading:
    """Read the digits in a decoded picture.

    If the picture shows a sheet on something darker, what is written on the sheet counts, unless all of it was read
    with its surroundings just as well.

    Parameters
    ----------
    picture : Picture
    classifier : Classifier, optional
        By default the bundled model.
    should_stop : callable
        Asked between the steps, and before each piece of ink that is read.

    Returns
    -------
    Reading
        Its boxes are in pixels of the picture's original.

    Raises
    ------
    StoppedError
        If `should_stop` said so.
    """
    classifier = classifier or bundled_classifier()
    reading = _read_ink(ink_of_picture(picture), picture.scale, Looks(bitmap_of_found, classifier, should_stop))
    ink = ink_on_sheet(picture)
    if ink is None:
        return reading
    inside = _read_ink(ink, picture.scale, Looks(bitmap_of_found, classifier, should_stop))
    if reading.is_mostly_sure and len(reading.digits) >= len(inside.digits):
        return reading
    return better_of(reading, inside)


def better_of(first: Reading, second: Reading) -> Reading:
    """Of two readings of one picture, the one in which more digits are sure and fewer are not; the first of equals."""
    return max((first, second), key=lambda reading: sum(1 if reading.is_sure(each) else -1 for each in reading.digits))


def _read_ink(ink: Ink, scale: float, look: Looks) -> Reading:
    look.go_on()
    ink = without_rules(ink)
    look.go_on()
    segmented = segment(ink)
    if len(segmented.digits) == 1 and _is_dot(segmented.digits[0]):
        return _DOT
    look.read_ahead(segmented.digits)
    found = tuple(digit for digit in segmented.digits if _counts(digit, look))
    predictions = [_prediction(part, scale, look.both(part), ink.shape) for part in _cut(found, look)]
    kept = rows_of_digits(predictions)
    marks = [box.scaled(scale) for box in marks_in(segmented, found, look)]
    return Reading(kept, left_out=(*marks, *boxes_left_out(predictions, kept)))


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
    return _without_digits(positions, 0.0) or _answer(render(positions), classifier)


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
    positions = [stroke.positions for stroke in sketch.strokes]
    pen_width = max((stroke.width for stroke in sketch.strokes), default=0.0)
    nothing = _without_digits(positions, pen_width / 2)
    if nothing is not None:
        return nothing
    return _answer(render(positions) if growing is None else growing.render(sketch), classifier)


def read_number(sketch: Sketch, reader: NumberReader) -> Reading:
    """Read the strokes of a sketch as a number, with a reader that remembers what it has read."""
    pen_width = max((stroke.width for stroke in sketch.strokes), default=0.0)
    return reader.read([stroke.positions for stroke in sketch.strokes], pen_width / 2)


def _without_digits(strokes: Sequence[Positions], dot_size: float) -> Reading | None:
    if not any(len(stroke) for stroke in strokes):
        return _NOTHING
    return _DOT if is_dot(strokes, dot_size) else None


def _answer(ink: Ink, classifier: Classifier | None) -> Reading:
    bitmap = align(ink)
    probabilities = (classifier or bundled_classifier()).probabilities(bitmap)
    return Reading((Prediction(bitmap, probabilities),))


def bitmap_of_found(digit: FoundDigit) -> Bitmap:
    """Bitmap of a digit found in a picture: strokes brought to MNIST's width, aligned."""
    return align(normalise(digit.ink), STROKE_WIDTH if _is_dot(digit) else BOX_SIDE)


def _counts(digit: FoundDigit, look: Look) -> bool:
    """Whether something is more than a speck: small things count if they clearly read as a digit other than 1."""
    if not digit.is_small:
        return True
    probabilities = look(digit)
    return not _is_dot(digit) and int(probabilities.argmax()) != 1 and float(probabilities.max()) >= _SURELY


def _cut(found: Sequence[FoundDigit], look: Looks) -> list[FoundDigit]:
    """Digits that touch cut apart, unless this is a page of something else: text has no end of ways to be cut."""
    if len(found) >= _PAGE and sum(float(look(digit).max()) >= SURE for digit in found) < _HARDLY * len(found):
        return list(found)
    parts: list[FoundDigit] = []
    for digit in found:
        parts += [digit] if look.are_spent else parts_of(digit, look, is_alone=len(found) == 1)
    return parts


def _is_dot(digit: FoundDigit) -> bool:
    return is_dot_mask(mask_of(digit.ink))


def prediction_of(
    digit: FoundDigit, scale: float, classifier: Classifier, shape: tuple[int, ...] | None = None
) -> Prediction:
    """Read one digit found in a picture.

    Parameters
    ----------
    digit : FoundDigit
    scale : float
        Pixels of the original per pixel in which the digit was found: `Picture.scale`.
    classifier : Classifier
    shape : (int, int), optional
        Height and width of the ink in which the digit was found, to tell whether it touches the edge.

    Returns
    -------
    Prediction
        Its box in pixels of the original.
    """
    bitmap = bitmap_of_found(digit)
    return _prediction(digit, scale, (bitmap, classifier.probabilities(bitmap)), shape)


def _prediction(
    digit: FoundDigit, scale: float, looked: tuple[Bitmap, NDArray[np.float32]], shape: tuple[int, ...] | None
) -> Prediction:
    bitmap, probabilities = looked
    flaws = _flaws(digit, shape)
    return Prediction(bitmap, probabilities, digit.box.scaled(scale), digit.row, digit.number, digit, flaws)


def _flaws(digit: FoundDigit, shape: tuple[int, ...] | None) -> tuple[str, ...]:
    flaws = []
    if shape is not None and touches_edge(digit.box, shape):
        flaws.append("edge")
    if stroke_width(mask_of(digit.ink)) < _THIN * digit.box.longest:
        flaws.append("thin")
    return tuple(flaws)


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

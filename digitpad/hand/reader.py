"""The public functions that read, in anyone's hand or in that of a writer who has been learned."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray
from PIL.Image import Image

from digitpad.hand.teaching import hand_classifier
from digitpad.recognition import reader
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import Reading


def read_picture(
    source: Path | str | NDArray[Any] | Image, classifier: Classifier | None = None, *, hand: str = ""
) -> Reading:
    """Read the digits in a picture, as `recognition.reader.read_picture` does.

    Parameters
    ----------
    source : path, array or Pillow image
    classifier : Classifier, optional
        By default the bundled model.
    hand : str
        Name of a writer, with whose taught model to read instead.

    Raises
    ------
    PictureError
        If the source cannot be read as a picture.
    HandError
        If no model has learned this hand.
    """
    return reader.read_picture(source, _chosen(classifier, hand))


def read_strokes(
    strokes: Sequence[Any], classifier: Classifier | None = None, *, number: bool = False, hand: str = ""
) -> Reading:
    """Read strokes as one digit, or as a number, as `recognition.reader.read_strokes` does.

    Parameters
    ----------
    strokes : sequence of sequences of (x, y)
        Pen positions, y down, any unit.
    classifier : Classifier, optional
        By default the bundled model.
    number : bool
        Find out which strokes make a digit.
    hand : str
        Name of a writer, with whose taught model to read instead.

    Raises
    ------
    StrokesError
        If the strokes are not lists of finite (x, y) positions.
    HandError
        If no model has learned this hand.
    """
    return reader.read_strokes(strokes, _chosen(classifier, hand), number=number)


def _chosen(classifier: Classifier | None, hand: str) -> Classifier | None:
    return hand_classifier(hand) if hand else classifier

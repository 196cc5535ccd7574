"""A reading corrected by hand: digits merged, split, removed, corrected. The given reading stays as it was."""

from dataclasses import replace

from digitpad.ink.cutting import joined
from digitpad.ink.segment import FoundDigit
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.finding import prediction_of
from digitpad.recognition.reading import Prediction, Reading
from digitpad.recognition.touching import halves_of


def can_merge(reading: Reading, index: int) -> bool:
    """Whether a digit and the next one can be merged: both come from a picture and stand in the same row."""
    if not 0 <= index < len(reading.digits) - 1:
        return False
    first, second = reading.digits[index : index + 2]
    return first.found is not None and second.found is not None and first.row == second.row


def can_split(reading: Reading, index: int) -> bool:
    """Whether a digit may be cut in two: it comes from a picture."""
    return 0 <= index < len(reading.digits) and reading.digits[index].found is not None


def merge(reading: Reading, index: int, scale: float, classifier: Classifier) -> Reading:
    """Join a digit with the next one and read both as one.

    Parameters
    ----------
    reading : Reading
    index : int
        Place of a digit for which `can_merge` holds.
    scale : float
        Pixels of the original per pixel in which the digits were found: `Picture.scale`.
    classifier : Classifier

    Returns
    -------
    Reading
        With one digit less, its box in pixels of the original.

    Raises
    ------
    ValueError
        If one of the two does not come from a picture.
    """
    first, second = (_found(reading, place) for place in (index, index + 1))
    whole = prediction_of(joined(first, second), scale, classifier)
    return _with(reading, index, 2, (whole,))


def split(reading: Reading, index: int, scale: float, classifier: Classifier) -> Reading:
    """Cut a digit in two where both halves read best.

    Parameters
    ----------
    reading : Reading
    index : int
        Place of a digit for which `can_split` holds.
    scale : float
        As for `merge`.
    classifier : Classifier

    Returns
    -------
    Reading
        With one digit more; the same object if no cut leaves ink on both sides.

    Raises
    ------
    ValueError
        If the digit does not come from a picture.
    """
    found = _found(reading, index)
    parts = halves_of(found, lambda part: prediction_of(part, scale, classifier).probabilities)
    if len(parts) < 2:
        return reading
    return _with(reading, index, 1, tuple(prediction_of(part, scale, classifier) for part in parts))


def remove(reading: Reading, index: int) -> Reading:
    """Take out what is not a digit."""
    return _with(reading, index, 1, ())


def correct(reading: Reading, index: int, digit: int) -> Reading:
    """Say which digit, 0 to 9, stands in a place."""
    return _with(reading, index, 1, (replace(reading.digits[index], corrected=digit),))


def _found(reading: Reading, index: int) -> FoundDigit:
    found = reading.digits[index].found
    if found is None:
        raise ValueError(f"The digit in place {index} has no ink of its own.")
    return found


def _with(reading: Reading, index: int, count: int, others: tuple[Prediction, ...]) -> Reading:
    return replace(reading, digits=reading.digits[:index] + others + reading.digits[index + count :])

"""Decoded pictures to readings: as they lie, on the sheet that they show, and turned if they lie sideways."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Ink
from digitpad.ink.picture import Picture, is_filled, is_two_tone, margin_of, reduced, turned, with_margin
from digitpad.ink.rules import without_rules
from digitpad.ink.segment import FoundDigit, segment
from digitpad.ink.thresholding import darkness_of, ink_of_picture, ink_on_board, ink_on_sheet, is_light_on_dark
from digitpad.recognition.classifier import Classifier, bundled_classifier
from digitpad.recognition.finding import bitmap_of_found, read_ink
from digitpad.recognition.looking import Looks, never
from digitpad.recognition.reading import Prediction, Reading

_LARGEST_CUT_OUT, _MOST_CUT_OUT = 1200, 12  # pixels, digits: in larger pictures, rules and frames reach the edges
_FEWEST = 3  # digits: fewer do not tell how a picture lies
_MOST = 24  # digits that are looked at to find out
_REDUCED_SIDE = 1000  # pixels: to see how a picture lies, it need not be larger
_SMALLEST = 0.01  # probability: all below count the same
_MOST_DOUBT = 0.3  # nats for each digit, if they stand upright
_NOTHING = -1.5  # what it is worth to have found nothing, where a doubtful digit is worth -1
_PIECES = 0.2  # of as many as were found as the picture lies: lines of text, on their side, look like a few ones
_LESS = 0.6  # of the doubt as they lie, and turned the other way


def read(picture: Picture, classifier: Classifier | None = None, *, should_stop: Callable[[], bool] = never) -> Reading:
    """Read the digits in a decoded picture, and turn it for that if it lies sideways.

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
        Its boxes are in pixels of the picture's original, turned as the reading says.

    Raises
    ------
    StoppedError
        If `should_stop` said so.
    """
    reading = read_as_it_lies(picture, classifier, should_stop=should_stop)
    return read_turned(picture, reading, classifier, should_stop=should_stop) or reading


def read_as_it_lies(
    picture: Picture, classifier: Classifier | None = None, *, should_stop: Callable[[], bool] = never
) -> Reading:
    """Read the digits in a decoded picture, whichever way it lies; parameters as for `read`.

    If the picture shows a sheet on something darker, what is written on the sheet counts, unless all of it was read
    with its surroundings just as well. What fills its picture to the edges is read as if it had a margin.
    """
    classifier = classifier or bundled_classifier()
    reading = _read_paper(picture, classifier, should_stop)
    wider_ones: Iterable[Reading] = _with_margins(picture, classifier, should_stop)  # read when they are asked for
    if len(reading.digits) <= _MOST_CUT_OUT and _is_cut_out(picture):
        wider_ones = list(wider_ones)
        surest = max(wider_ones, key=_confidence)
        if surest.sure and not (reading.sure and _is_part_of(surest, reading)):
            return surest
    if reading.sure or reading.is_dot or any("edge" not in digit.flaws for digit in reading.digits):
        return reading
    if not is_two_tone(picture):
        return reading
    for wider in wider_ones:
        reading = _better_of(reading, wider) if wider.digits else reading
        if reading.sure:
            break
    return reading


def _is_cut_out(picture: Picture) -> bool:
    """Whether what is written was cut out along its edges: strokes look like rules there, and holes like ink."""
    is_small = max(picture.pixels.shape) <= _LARGEST_CUT_OUT
    return is_small and is_filled(picture) and is_two_tone(picture)


def _with_margins(picture: Picture, classifier: Classifier, should_stop: Callable[[], bool]) -> Iterator[Reading]:
    """What is read if the picture has a margin, of its commoner and of its rarer shade."""
    for in_rarer_shade in (False, True):
        wider = _read_all(with_margin(picture, in_rarer_shade=in_rarer_shade), classifier, should_stop)
        yield _moved_back(wider, picture)


def _is_part_of(one: Reading, other: Reading) -> bool:
    """Whether a reading differs from another one, of one row, by what one has more at its ends: an edge, or a digit."""
    return "\n" not in other.text and (one.text in other.text or other.text in one.text)


def _confidence(reading: Reading) -> float:
    return reading.confidence


def _read_paper(picture: Picture, classifier: Classifier, should_stop: Callable[[], bool]) -> Reading:
    reading = _read_all(picture, classifier, should_stop)
    ink, is_board = _ink_within(picture)
    if ink is None:
        return reading
    inside = read_ink(ink, picture.scale, Looks(bitmap_of_found, classifier, should_stop), lambda: ink)
    if is_light_on_dark(picture) != is_board:  # the sheet or the board itself was taken for ink
        return _better_of(inside, reading)
    if reading.is_mostly_sure and len(reading.digits) >= len(inside.digits):
        return reading
    return _better_of(reading, inside)


def _ink_within(picture: Picture) -> tuple[Ink | None, bool]:
    """Find what is written on the sheet or board that a picture shows, if it shows one, and whether it is a board."""
    sheet = ink_on_sheet(picture)
    return (ink_on_board(picture), True) if sheet is None else (sheet, False)


def _read_all(picture: Picture, classifier: Classifier, should_stop: Callable[[], bool]) -> Reading:
    """Read a picture as if it showed nothing but paper."""
    look = Looks(bitmap_of_found, classifier, should_stop)
    return read_ink(ink_of_picture(picture), picture.scale, look, lambda: darkness_of(picture))


def _moved_back(wider: Reading, picture: Picture) -> Reading:
    """The reading of a picture with a margin, in pixels of the picture without it."""
    small = margin_of(picture)
    large = round(small * picture.scale)

    def moved(digit: Prediction) -> Prediction:
        found = digit.found and replace(digit.found, box=digit.found.box.moved(-small, -small))
        return replace(digit, box=digit.box and digit.box.moved(-large, -large), found=found)

    left_out = tuple(box.moved(-large, -large) for box in wider.left_out)
    return replace(wider, digits=tuple(moved(digit) for digit in wider.digits), left_out=left_out)


def read_turned(
    picture: Picture,
    reading: Reading,
    classifier: Classifier | None = None,
    *,
    should_stop: Callable[[], bool] = never,
) -> Reading | None:
    """Read a picture that lies on its side.

    It is turned if at least three digits were found, of which many are not sure as they lie, but are if they are turned
    to the same side. No picture is turned upside down: 6 and 9 would be read either way.

    Parameters
    ----------
    picture : Picture
    reading : Reading
        Of the picture as it lies.
    classifier, should_stop
        As for `read`.

    Returns
    -------
    Reading or None
        Of the turned picture, which it says; None if the picture does not lie on its side.
    """
    if reading.is_mostly_sure or not reading.digits:
        return None
    classifier = classifier or bundled_classifier()
    small = reduced(picture, _REDUCED_SIDE)
    within, _ = _ink_within(small)
    ink = without_rules(ink_of_picture(small) if within is None else within)
    pieces = [digit for digit in segment(np.rot90(ink, -1)).digits if not digit.is_small]
    if len(pieces) < _PIECES * len(reading.digits):  # what lies on its side comes in about as many
        return None
    found = _some_of(pieces)
    look = Looks(bitmap_of_found, classifier, should_stop)
    doubts = {quarters: _doubt(_probabilities(found, 1 - quarters, look)) for quarters in (1, -1)}
    quarters = min((1, -1), key=lambda each: doubts[each])
    as_it_lies = _doubt([digit.probabilities for digit in reading.digits])
    if doubts[quarters] > min(_MOST_DOUBT, _LESS * as_it_lies, _LESS * doubts[-quarters]):
        return None
    upright = read_as_it_lies(turned(picture, quarters), classifier, should_stop=should_stop)
    is_upright = upright.is_mostly_sure and len(upright.digits) >= _FEWEST
    return replace(upright, turned=quarters) if is_upright else None


def _better_of(first: Reading, second: Reading) -> Reading:
    """Of two readings of one picture, the one in which more digits are sure and fewer are not; the first of equals.

    One that found nothing is worse than a single doubtful digit, and better than several.
    """

    def worth(reading: Reading) -> float:
        return sum(1 if reading.is_sure(each) else -1 for each in reading.digits) if reading.digits else _NOTHING

    return max((first, second), key=worth)


def _some_of(found: Sequence[FoundDigit]) -> Sequence[FoundDigit]:
    """At most _MOST of what was found, from all over the picture; nothing if too few digits were found to tell."""
    if len(found) < _FEWEST:
        return ()
    return found[:: math.ceil(len(found) / _MOST)]


def _probabilities(found: Sequence[FoundDigit], quarters: int, look: Looks) -> list[NDArray[np.float32]]:
    """What digits read as if they are turned, (10,) each."""
    turned_ones = [replace(digit, ink=np.rot90(digit.ink, quarters)) for digit in found]
    look.read_ahead(turned_ones)
    return [look(digit) for digit in turned_ones]


def _doubt(probabilities: Sequence[NDArray[np.float32]]) -> float:
    """How little some pieces of ink look like digits: the mean of what their probabilities lack, in nats."""
    if not probabilities:
        return math.inf
    return float(np.mean([-math.log(max(_SMALLEST, float(each.max()))) for each in probabilities]))

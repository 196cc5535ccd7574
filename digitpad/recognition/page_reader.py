"""What is written on the page, read as one digit or as a number, again and again as it grows."""

from digitpad.ink.render import GrowingRender
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.number_reader import NumberReader
from digitpad.recognition.reader import read_number, read_sketch
from digitpad.recognition.reading import Reading


class PageReader:
    """Remembers what a growing page has in common with what it was before.

    Attributes
    ----------
    is_number : bool
        Whether strokes are numbers; else all of them are one digit.
    """

    def __init__(self, classifier: Classifier) -> None:
        self.is_number = False
        self._growing = GrowingRender()
        self.set_classifier(classifier)

    def set_classifier(self, classifier: Classifier) -> None:
        """Read with another classifier from now on."""
        self._classifier = classifier
        self._numbers = NumberReader(classifier)

    def read(self, sketch: Sketch) -> Reading:
        """Read the strokes of a sketch."""
        if self.is_number:
            return read_number(sketch, self._numbers)
        return read_sketch(sketch, self._classifier, self._growing)


def newest_digit(sketch: Sketch, reading: Reading) -> int:
    """Place of the digit that was written last: the one whose box is nearest to where the pen is."""
    if len(reading.digits) < 2 or not sketch.strokes:
        return 0
    x, y = sketch.strokes[-1].positions[-1]
    distances = []
    for digit in reading.digits:
        box = digit.box
        outside = (0.0, 0.0) if box is None else (_beyond(x, box.left, box.right), _beyond(y, box.top, box.bottom))
        distances.append(sum(outside))
    return distances.index(min(distances))


def _beyond(value: float, low: float, high: float) -> float:
    return max(low - value, value - high, 0.0)

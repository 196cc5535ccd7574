"""Reading pieces of ink one by one or many at once: remembered, limited, and stopped when asked to."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import StoppedError
from digitpad.ink.bitmap import Bitmap
from digitpad.ink.segment import FoundDigit
from digitpad.recognition.classifier import BATCH_SIZE, Classifier

MOST_LOOKS = 800  # single ones: about a second; the fullest sheets of digits take 400


def never() -> bool:
    """Say that nobody asks to stop."""
    return False


class Looks:
    """What a classifier answers to pieces of one picture.

    Parameters
    ----------
    bitmap_of : callable
        A piece to its bitmap.
    classifier : Classifier
    should_stop : callable
        Asked before each piece.
    """

    def __init__(
        self,
        bitmap_of: Callable[[FoundDigit], Bitmap],
        classifier: Classifier,
        should_stop: Callable[[], bool] = never,
    ) -> None:
        self._bitmap_of, self._classifier, self._should_stop = bitmap_of, classifier, should_stop
        self._known: dict[FoundDigit, tuple[Bitmap, NDArray[np.float32]]] = {}
        self._count = 0

    @property
    def classifier(self) -> Classifier:
        """What answers."""
        return self._classifier

    @property
    def are_spent(self) -> bool:
        """Whether so many pieces were read one by one that it is time to come to an end."""
        return self._count >= MOST_LOOKS

    def __call__(self, digit: FoundDigit) -> NDArray[np.float32]:
        """Probabilities of the ten digits, (10,) float32; raises StoppedError if asked to stop."""
        return self.both(digit)[1]

    def both(self, digit: FoundDigit) -> tuple[Bitmap, NDArray[np.float32]]:
        """A piece's bitmap, (28, 28), and its probabilities, (10,); raises StoppedError if asked to stop."""
        if digit not in self._known:
            bitmap = self._bitmap(digit)
            self._count += 1
            self._known[digit] = bitmap, self._classifier.probabilities(bitmap)
        return self._known[digit]

    def read_ahead(self, digits: Sequence[FoundDigit]) -> None:
        """Read pieces in batches, which takes a fraction of the time; raises StoppedError if asked to stop."""
        for start in range(0, len(digits), BATCH_SIZE):
            part = digits[start : start + BATCH_SIZE]
            bitmaps = [self._bitmap(digit) for digit in part]
            answers = self._classifier.probabilities(np.array(bitmaps, np.float32))
            self._known.update(zip(part, zip(bitmaps, answers, strict=True), strict=True))

    def go_on(self) -> None:
        """Raise StoppedError if asked to stop."""
        if self._should_stop():
            raise StoppedError

    def _bitmap(self, digit: FoundDigit) -> Bitmap:
        self.go_on()
        return self._bitmap_of(digit)

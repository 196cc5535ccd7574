"""What was read: a prediction for each digit, and the reading of a whole drawing or picture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Bitmap
from digitpad.ink.box import Box

REASONS = {
    "nothing": "nothing written",
    "dot": "only a dot",
    "between": "between {0} and {1}",
    "some": "{0} of {1} digits not sure",
}
SURE = 0.9  # confidence from which an answer is called sure


@dataclass(frozen=True, eq=False)
class Prediction:
    """What a network says of one bitmap.

    Attributes
    ----------
    bitmap : (28, 28) float32 in [0, 1]
        The very array that the network got.
    probabilities : (10,) float32
        One for each digit; they add up to 1.
    box : Box or None
        Where the digit stands in its picture, in pixels of the upright original.
    row, number : int
        Which row, and which number of that row, it belongs to, from 0.
    """

    bitmap: Bitmap
    probabilities: NDArray[np.float32]
    box: Box | None = None
    row: int = 0
    number: int = 0

    @property
    def digit(self) -> int:
        """The most probable digit."""
        return int(self.probabilities.argmax())

    @property
    def confidence(self) -> float:
        """Probability of the most probable digit."""
        return float(self.probabilities.max())

    @property
    def runner_up(self) -> int:
        """The second most probable digit."""
        return int(np.argsort(self.probabilities)[-2])

    @property
    def sure(self) -> bool:
        """Whether the confidence reaches SURE."""
        return self.confidence >= SURE

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON: digit, confidence, probabilities, box as [x, y, width, height] or None."""
        box = self.box
        return {
            "digit": self.digit,
            "confidence": self.confidence,
            "probabilities": [float(value) for value in self.probabilities],
            "box": None if box is None else [box.left, box.top, box.width, box.height],
        }


@dataclass(frozen=True)
class Reading:
    """What a drawing or picture says.

    Attributes
    ----------
    digits : tuple of Prediction
        In reading order; empty if nothing that could be a digit is written.
    is_dot : bool
        Whether a lone dot is all there is.
    """

    digits: tuple[Prediction, ...]
    is_dot: bool = False

    @property
    def text(self) -> str:
        """The digits as read: rows separated by a newline, numbers in a row by a space."""
        text = ""
        before: Prediction | None = None
        for digit in self.digits:
            if before is not None and before.row != digit.row:
                text += "\n"
            elif before is not None and before.number != digit.number:
                text += " "
            text += str(digit.digit)
            before = digit
        return text

    @property
    def sure(self) -> bool:
        """Whether something is written and every digit of it is sure."""
        return bool(self.digits) and all(digit.sure for digit in self.digits)

    def explain(self, words: Callable[[str], str] = str) -> str:
        """Say in a few words what keeps this reading from being sure; empty if nothing does.

        Parameters
        ----------
        words : callable
            Translates one of REASONS.
        """
        if not self.digits:
            return words(REASONS["dot" if self.is_dot else "nothing"])
        unsure = [digit for digit in self.digits if not digit.sure]
        if not unsure:
            return ""
        if len(self.digits) > 1:
            return words(REASONS["some"]).format(len(unsure), len(self.digits))
        return words(REASONS["between"]).format(unsure[0].digit, unsure[0].runner_up)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON: text, sure, digits."""
        return {"text": self.text, "sure": self.sure, "digits": [digit.as_dict() for digit in self.digits]}

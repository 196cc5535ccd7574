"""What was read: a prediction for each digit, and the reading of a whole drawing or picture."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Bitmap
from digitpad.ink.box import Box
from digitpad.ink.segment import FoundDigit

REASONS = {
    "nothing": "nothing written",
    "dot": "only a dot",
    "edge": "it touches the edge",
    "thin": "too thin to see",
    "between": "between {0} and {1}",
    "pieces": "several pieces",
    "number": "several digits",
    "strokes": "strokes may belong to other digits",
    "no digit": "this does not look like a digit",
    "asked": "less sure than asked for",
    "some": "{0} of {1} digits not sure",
}
LEFT_OUT = ("1 mark left out", "{0} marks left out")
"""What is said of the marks that an answer does not hold: of one, and of several."""
SURE = 0.75
"""Confidence from which a digit is claimed, unless the user wants another one. Chosen on the training pictures: it
refuses 0.55 % of MNIST's, and 96 % of those without a digit."""
NOT_SURE = "?"  # stands for a digit that is not claimed
_MOSTLY = 0.8  # of the digits
_BOTH = 0.8  # probability of the best two together from which it is between them
_SECOND = 0.2  # and of the second alone
_INKED = 0.3  # a bitmap's value from which a pixel belongs to a piece
_PIECE = 4  # pixels: smaller pieces are specks


@dataclass(frozen=True, eq=False)
class Prediction:
    """What a network answers to one bitmap.

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
    found : FoundDigit or None
        Its ink, where it comes from a picture.
    flaws : tuple of str
        What may keep it from being read: `edge`, `thin`.
    corrected : int or None
        What the user says it is.
    cut : float
        Probability, in [0, 1], that these strokes, no more and no fewer, are a digit; 1 where nothing else is possible.
    """

    bitmap: Bitmap
    probabilities: NDArray[np.float32]
    box: Box[int] | None = None
    row: int = 0
    number: int = 0
    found: FoundDigit | None = None
    flaws: tuple[str, ...] = ()
    corrected: int | None = None
    cut: float = 1.0

    @property
    def digit(self) -> int:
        """What the user says it is, or else the most probable digit."""
        return self._best if self.corrected is None else self.corrected

    @property
    def confidence(self) -> float:
        """Probability of the most probable digit, at most of the cut, in [0, 1]; 1 for what the user says."""
        return min(self._highest, self.cut) if self.corrected is None else 1.0

    @cached_property
    def _best(self) -> int:
        return int(self.probabilities.argmax())

    @cached_property
    def _highest(self) -> float:
        return float(self.probabilities.max())

    @property
    def runner_up(self) -> int:
        """The second most probable digit."""
        return int(np.argsort(self.probabilities)[-2])

    def why_not_sure(self) -> str:
        """The key in REASONS that fits best."""
        if self.flaws:
            return self.flaws[0]
        if self.cut < self._highest:
            return "strokes"
        second = float(self.probabilities[self.runner_up])
        if self.confidence + second >= _BOTH and second >= _SECOND:
            return "between"
        if self.confidence >= SURE:
            return "asked"
        count, _, stats, _ = cv2.connectedComponentsWithStats((self.bitmap > _INKED).astype(np.uint8))
        pieces = sum(int(stats[label, cv2.CC_STAT_AREA]) >= _PIECE for label in range(1, count))
        return "pieces" if pieces > 1 else "no digit"


@dataclass(frozen=True)
class Reading:
    """What a drawing or picture says.

    Attributes
    ----------
    digits : tuple of Prediction
        In reading order; empty if nothing that could be a digit is written.
    is_dot : bool
        Whether a lone dot is all there is.
    sure_from : float
        Confidence from which a digit is claimed, in [0, 1].
    left_out : tuple of Box
        Where marks stand that the answer does not hold: points, commas, signs, text beside rows of digits. In the unit
        of the digits' boxes.
    turned : int
        How often the picture was turned by 90° clockwise to be read: 1, or -1 for once the other way; mostly 0. Boxes
        are in the turned picture.
    number : Reading or None
        What was taken for one digit that is not sure, read as a number, if it is one.
    """

    digits: tuple[Prediction, ...]
    is_dot: bool = False
    sure_from: float = SURE
    left_out: tuple[Box[int], ...] = ()
    turned: int = 0
    number: "Reading | None" = None

    @property
    def text(self) -> str:
        """The digits as read, ? for those not sure: rows separated by a newline, numbers in a row by a space."""
        return self._written(lambda digit: str(digit.digit) if self.is_sure(digit) else NOT_SURE)

    @property
    def guess(self) -> str:
        """As `text`, with the most probable digit also where it is not sure."""
        return self._written(lambda digit: str(digit.digit))

    @property
    def sure(self) -> bool:
        """Whether something is written and every digit of it is sure."""
        return bool(self.digits) and all(self.is_sure(digit) for digit in self.digits)

    @property
    def is_mostly_sure(self) -> bool:
        """Whether something is written and nearly all digits of it are sure."""
        return bool(self.digits) and len(self._unsure) <= (1 - _MOSTLY) * len(self.digits)

    @property
    def confidence(self) -> float:
        """Of the least sure digit, in [0, 1]; 0 where there is none."""
        return min((digit.confidence for digit in self.digits), default=0.0)

    def is_sure(self, digit: Prediction) -> bool:
        """Whether one of the digits is claimed."""
        return digit.confidence >= self.sure_from

    @cached_property
    def reason(self) -> str:
        """The key in REASONS that keeps this reading from being sure; empty if none does."""
        if not self.digits:
            return "dot" if self.is_dot else "nothing"
        unsure = self._unsure
        if not unsure:
            return ""
        if len(self.digits) > 1:
            return "some"
        return "number" if self.number is not None else unsure[0].why_not_sure()

    def explain(self, words: Callable[[str], str] = str) -> str:
        """Say in a few words what keeps this reading from being sure, and what it leaves out; empty if nothing.

        Parameters
        ----------
        words : callable
            Translates one of REASONS.
        """
        return ", ".join(part for part in (self._doubt(words), self._omission(words)) if part)

    def _doubt(self, words: Callable[[str], str]) -> str:
        reason, unsure = self.reason, self._unsure
        if not reason:
            return ""
        text = words(REASONS[reason])
        if reason == "some":
            return text.format(len(unsure), len(self.digits))
        return text.format(*sorted((unsure[0].digit, unsure[0].runner_up))) if unsure else text

    def _omission(self, words: Callable[[str], str]) -> str:
        count = len(self.left_out)
        return words(LEFT_OUT[count > 1]).format(count) if count else ""

    @cached_property
    def _unsure(self) -> list[Prediction]:
        return [digit for digit in self.digits if not self.is_sure(digit)]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON.

        Returns
        -------
        dict
            text, sure, reason, turned (degrees clockwise: 0, 90 or 270), left_out (a box each), and digits: of each,
            digit (null unless sure), confidence, probabilities (10 numbers) and box (or null). Boxes are left, top,
            width, height in pixels of the original, turned by that angle.
        """
        digits = [self._plain(digit) for digit in self.digits]
        left_out = [_plain_box(box) for box in self.left_out]
        return {
            "text": self.text,
            "sure": self.sure,
            "reason": self.explain(),
            "turned": self.turned * 90 % 360,
            "left_out": left_out,
            "digits": digits,
        }

    def _plain(self, digit: Prediction) -> dict[str, Any]:
        return {
            "digit": digit.digit if self.is_sure(digit) else None,
            "confidence": digit.confidence,
            "probabilities": [float(value) for value in digit.probabilities],
            "box": None if digit.box is None else _plain_box(digit.box),
        }

    def _written(self, sign: Callable[[Prediction], str]) -> str:
        text = ""
        before: Prediction | None = None
        for digit in self.digits:
            if before is not None and before.row != digit.row:
                text += "\n"
            elif before is not None and before.number != digit.number:
                text += " "
            text += sign(digit)
            before = digit
        return text


def _plain_box(box: Box[int]) -> list[int]:
    return [box.left, box.top, box.width, box.height]

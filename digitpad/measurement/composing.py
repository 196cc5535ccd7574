"""Pictures composed of real handwriting: digits as they are drawn, paper under them, light over them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Ink, crop
from digitpad.learning.data.pen_strokes import PenDigit

_SHARPER = 2.5  # times: the edges of a bitmap that is enlarged
_HALF = 0.49  # the value of a bitmap's edges: what they enclose stays as large
_SHIFT = 4  # binary digits of a pixel's fraction, as OpenCV draws
_LETTER_HEIGHT = 100.0  # pixels


@dataclass(frozen=True, eq=False)
class Hand:
    """Digits of one writer, or of many, and the pen that they are drawn with.

    Attributes
    ----------
    digits : sequence of PenDigit, or of (int, (28, 28) uint8)
        Strokes, or MNIST's pictures with their labels.
    pen : float
        Width of the strokes as a share of the digit's height; pictures bring their own.
    """

    digits: "Sequence[PenDigit | tuple[int, NDArray[np.uint8]]]"
    pen: float = 0.08

    def drawn(self, rng: np.random.Generator, height: float) -> tuple[int, Ink]:
        """Label and ink, `height` pixels high or a little wider than that, of one digit by chance."""
        digit = self.digits[int(rng.integers(len(self.digits)))]
        if isinstance(digit, PenDigit):
            return digit.label, _of_strokes(digit, height, self.pen)
        return digit[0], _of_bitmap(digit[1], height)


@dataclass(frozen=True)
class Paper:
    """Paper, ink and light of a picture.

    Attributes
    ----------
    colour, ink : (int, int, int)
        RGB.
    shade : float
        Share of light that is missing at the darkest end.
    grain : float
        Standard deviation of the noise, in grey levels.
    blur : float
        Standard deviation of the blur, in pixels.
    """

    colour: tuple[int, int, int] = (245, 243, 236)
    ink: tuple[int, int, int] = (40, 45, 80)
    shade: float = 0.0
    grain: float = 0.0
    blur: float = 0.0

    def under(self, ink: Ink, rng: np.random.Generator) -> NDArray[np.uint8]:
        """The picture, (h, w, 3) uint8, of some ink on this paper."""
        return self.lit(self.flat(ink), rng)

    def flat(self, ink: Ink) -> NDArray[np.float32]:
        """The same without light, blur and grain: (h, w, 3) in [0, 255]."""
        share = ink[..., None]
        return np.asarray(np.array(self.colour) * (1 - share) + np.array(self.ink) * share, np.float32)

    def lit(self, flat: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.uint8]:
        """Light that falls from one side, blur and grain."""
        height, width = flat.shape[:2]
        angle = rng.uniform(0, 2 * np.pi)
        down, across = np.mgrid[-0.5 : 0.5 : height * 1j, -0.5 : 0.5 : width * 1j]
        fall = np.clip(0.5 + down * np.sin(angle) + across * np.cos(angle), 0, 1)
        lit = flat * (1 - self.shade * fall)[..., None].astype(np.float32)
        if self.blur:
            lit = np.asarray(cv2.GaussianBlur(lit, (0, 0), self.blur), np.float32)
        noise = rng.normal(0, 1, (height, width, 1)) * self.grain
        return np.asarray(np.clip(np.rint(lit + noise), 0, 255), np.uint8)


def any_paper(rng: np.random.Generator) -> Paper:
    """Paper by chance: white, grey, yellowish or greenish; dark ink of some colour; uneven light, grain, blur."""
    colour = rng.uniform(175, 250) + rng.uniform(-12, 8, 3)
    ink = colour * rng.uniform(0.15, 0.55) + rng.uniform(-15, 35, 3) * np.array([0.5, 0.6, 1.0])
    red, green, blue = (int(value) for value in np.clip(colour, 0, 255))
    of_ink = (int(ink[0]), int(ink[1]), int(min(ink[2], 0.75 * blue)))
    return Paper(
        (red, green, blue),
        of_ink,
        float(rng.uniform(0, 0.45)),
        float(rng.uniform(0, 3.5)),
        float(rng.uniform(0.4, 1.2)),
    )


@dataclass(eq=False)
class Written:
    """Rows of digits on a sheet.

    Attributes
    ----------
    text : str
        Rows parted by a newline.
    ink : (h, w) float32 in [0, 1]
    height : float
        Of a digit, in pixels, about.
    """

    text: str
    ink: Ink
    height: float = field(default=_LETTER_HEIGHT)


def write_rows(hand: Hand, rng: np.random.Generator, counts: Sequence[int], height: float) -> Written:
    """Write rows of so many digits below each other, with a margin of about a digit around them.

    Parameters
    ----------
    hand : Hand
    rng : Generator
    counts : sequence of int
        How many digits stand in each row.
    height : float
        Of a digit, in pixels, about; gaps, baselines and heights differ a little.
    """
    margin, step = round(height * rng.uniform(0.8, 1.6)), round(height * rng.uniform(1.5, 1.9))
    width = 2 * margin + round(1.7 * height * max(counts))
    ink = np.zeros((2 * margin + step * len(counts), width), np.float32)
    rows, right = [], 0
    for row, count in enumerate(counts):
        place, text = margin + round(rng.uniform(0, 0.8) * height), ""
        for _ in range(count):
            label, drawn = hand.drawn(rng, height * rng.uniform(0.9, 1.1))
            top = margin + row * step + round(height * (1.1 + rng.uniform(-0.06, 0.06))) - drawn.shape[0]
            _lay(ink, drawn, place, max(0, top))
            place += drawn.shape[1] + round(height * rng.uniform(0.12, 0.42))
            text += str(label)
        rows.append(text)
        right = max(right, place)
    return Written("\n".join(rows), ink[:, : right + margin], height)


def _lay(ink: Ink, drawn: Ink, left: int, top: int) -> None:
    place = ink[top : top + drawn.shape[0], left : left + drawn.shape[1]]
    np.maximum(place, drawn[: place.shape[0], : place.shape[1]], out=place)


def _of_strokes(digit: PenDigit, height: float, pen: float) -> Ink:
    every = np.concatenate(digit.strokes)
    low, size = every.min(axis=0), np.maximum(np.ptp(every, axis=0), 1)
    width = max(1, round(pen * height))
    scale = (height - width) / max(size[1], 0.6 * size[0])
    extent = np.ceil(size * scale).astype(int) + width + 2
    drawn = np.zeros((extent[1], extent[0]), np.uint8)
    for stroke in digit.strokes:
        places = np.rint(((stroke - low) * scale + width / 2 + 1) * 2**_SHIFT).astype(np.int32)
        cv2.polylines(drawn, [places], False, 255, width, cv2.LINE_AA, _SHIFT)
    return drawn.astype(np.float32) / np.float32(255)


def _of_bitmap(bitmap: NDArray[np.uint8], height: float) -> Ink:
    """As if it had been written that large: enlarged, and its edges as sharp again as they were."""
    cut = crop(bitmap.astype(np.float32) / np.float32(255))
    scale = height / max(cut.shape[0], 0.6 * cut.shape[1])
    size = (max(2, round(cut.shape[1] * scale)), max(2, round(cut.shape[0] * scale)))
    large = cv2.resize(cv2.GaussianBlur(np.pad(cut, 1), (0, 0), 0.6)[1:-1, 1:-1], size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(0.5 + _SHARPER * (large - _HALF), 0, 1), np.float32)

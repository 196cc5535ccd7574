"""Ten digits in our own hand, as strokes, and pictures drawn of them."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import Bitmap, Ink

Strokes = list[list[tuple[float, float]]]


def arc(x: float, y: float, across: float, down: float, start: float, end: float) -> Any:  # noqa: PLR0917
    """Positions on an ellipse, angles in degrees, 0 to the right and 90 downwards."""
    angles = np.deg2rad(np.linspace(start, end, 24))
    return list(zip((x + across * np.cos(angles)).tolist(), (y + down * np.sin(angles)).tolist(), strict=True))


DIGITS: dict[int, Strokes] = {
    0: [arc(50, 70, 38, 62, -90, 265)],
    1: [[(36, 30), (54, 8), (54, 70), (52, 132)]],
    2: [[*arc(50, 44, 36, 34, -170, 30), (52, 94), (16, 130), (88, 130)]],
    3: [[*arc(46, 40, 34, 30, -150, 80), *arc(46, 100, 38, 32, -80, 150)]],
    4: [[(58, 8), (14, 84), (92, 84)], [(66, 46), (64, 134)]],
    5: [[(30, 12), (26, 60), *arc(48, 92, 36, 38, -110, 140)], [(30, 12), (84, 10)]],
    6: [[(70, 8), (40, 40), (22, 80), *arc(52, 98, 32, 32, 190, -150)]],
    7: [[(14, 14), (86, 12), (58, 70), (42, 132)]],
    8: [[*arc(50, 40, 28, 30, -60, -270), *arc(50, 102, 34, 32, -90, 270), *arc(50, 40, 28, 30, 90, -60)]],
    9: [[*arc(48, 42, 30, 32, -20, -340), (80, 46), (76, 90), (64, 132)]],
}


def picture(
    digits: str,
    *,
    height: int = 120,
    pen: int = 8,
    paper: tuple[int, int, int] = (250, 248, 240),
    ink: tuple[int, int, int] = (30, 40, 90),
    gap: float = 0.5,
    margin: int = 40,
) -> NDArray[np.uint8]:
    """A picture of digits: rows parted by a newline, numbers in a row by a space; (h, w, 3) uint8."""
    rows = digits.split("\n")
    scale = height / 140
    step = round((100 + 100 * gap) * scale)
    width = 2 * margin + step * max(len(row) for row in rows)
    pixels = np.full((2 * margin + round(1.6 * height * len(rows)), width, 3), paper, np.uint8)
    for number, row in enumerate(rows):
        for place, digit in enumerate(row):
            corner = np.array([margin + place * step, margin + number * round(1.6 * height)])
            for stroke in DIGITS[int(digit)] if digit != " " else []:
                points = np.rint((np.array(stroke) * scale + corner) * 16).astype(np.int32)
                cv2.polylines(pixels, [points], False, ink, pen, cv2.LINE_AA, 4)
    return pixels


def white_on_black(digits: str, *, height: int = 120, pen: int = 8) -> Ink:
    """A picture of digits as ink: (h, w) float32 in [0, 1]."""
    pixels = picture(digits, height=height, pen=pen, paper=(0, 0, 0), ink=(255, 255, 255))
    return pixels[..., 0].astype(np.float32) / np.float32(255)


def difference(first: Bitmap, second: Bitmap) -> float:
    """Mean difference of two bitmaps where they fit best, at most one pixel moved.

    Bitmaps are moved by whole pixels, as MNIST's were: next to a half, a hair decides which way.
    """
    shifts = [(down, across) for down in (-1, 0, 1) for across in (-1, 0, 1)]
    return min(float(np.abs(first - np.roll(second, shift, (0, 1))).mean()) for shift in shifts)

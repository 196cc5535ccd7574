"""What stands beside numbers and is none: points, commas, dashes, words, signs."""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from digitpad.assets import fonts_folder
from digitpad.learning.data.papers import Grey

_FONTS = ("DejaVuSans.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSerif.ttf")
_LETTERS = "ACDEFHKLMNPRTUVWXYacdefhkmnprtuvwxyzÄÖÜäöüßЖДФЯжюфя€$%&:()"
"""Those that are not taken for digits on their own."""
_WORDS = ("Nr.", "No.", "EUR", "€", "kg", "cm", "Fr.", "Uhr", "руб", "шт", "page", "total", "=", "+", "x", "%", "№")


def mark_behind(canvas: Grey, right: int, height: float, stroke: float, rng: np.random.Generator) -> None:
    """Draw a point, a comma, a dash or what else closes a number behind it, in a quarter of the cases.

    Parameters
    ----------
    canvas : (h, w) float32 in [0, 1]
        Is changed.
    right : int
        Where the number ends, in pixels.
    height, stroke : float
        Of its digits and strokes, in pixels.
    rng : numpy.random.Generator
    """
    if rng.random() > 0.3:
        return
    ys = np.flatnonzero(canvas.max(axis=1) > 0.5)
    base = float(ys[-1]) if len(ys) else canvas.shape[0] * 0.8
    x = right + rng.uniform(0.05, 0.3) * height
    kind = int(rng.integers(5))
    if kind in {0, 2, 4}:  # a point or a comma
        length = rng.uniform(0, 0.1) if kind == 0 else rng.uniform(0.08, 0.3)
        _stroke(
            canvas, (x, base - 0.05 * height), (x - 0.4 * length * height, base + (length - 0.05) * height), stroke, rng
        )
        x += rng.uniform(0.1, 0.3) * height
    if kind in {1, 2, 3}:  # a dash, or two of them
        length = rng.uniform(0.2, 0.9) * height
        for lift in (0.0, rng.uniform(0.12, 0.25))[: 2 if kind == 3 else 1]:
            y = base - (rng.uniform(0, 0.5) + lift) * height
            _stroke(canvas, (x, y), (x + length, y + rng.uniform(-0.1, 0.1) * height), stroke, rng)


def beside(canvas: Grey, rng: np.random.Generator) -> None:
    """Print a word or a sign where nothing is written yet, if there is room at the left or the right."""
    written = np.flatnonzero(canvas.max(axis=0) > 0.3)
    if not len(written):
        return
    left, right = int(written[0]), canvas.shape[1] - int(written[-1]) - 1
    size = int(rng.uniform(0.3, 0.6) * canvas.shape[0])
    text = _word(rng)
    printed = _printed(text, size, rng)
    if printed.shape[1] + 4 < right and rng.random() < 0.6:
        _lay(canvas, printed, canvas.shape[1] - right + int(rng.integers(2, right - printed.shape[1] - 1)), rng)
    elif printed.shape[1] + 4 < left:
        _lay(canvas, printed, int(rng.integers(0, left - printed.shape[1] - 2)), rng)


def words(canvas: Grey, rng: np.random.Generator) -> None:
    """Write what is not a number: printed words, or a scrawl."""
    if rng.random() < 0.6:
        printed = _printed(_word(rng), int(rng.uniform(0.35, 0.75) * canvas.shape[0]), rng)
        _lay(
            canvas, printed[:, : canvas.shape[1]], int(rng.integers(0, max(1, canvas.shape[1] - printed.shape[1]))), rng
        )
        return
    knots = rng.uniform(0.1, 0.9, (int(rng.integers(6, 14)), 2)) * canvas.shape[::-1]
    steps = np.linspace(0, len(knots) - 1, 8 * len(knots))
    line = np.stack([np.interp(steps, np.arange(len(knots)), knots[:, axis]) for axis in (0, 1)], axis=1)
    fixed = np.rint(line * 16).astype(np.int32)
    cv2.polylines(canvas, [fixed], False, 1.0, int(rng.integers(2, 7)), cv2.LINE_AA, 4)


def _word(rng: np.random.Generator) -> str:
    if rng.random() < 0.4:
        return str(rng.choice(_WORDS))
    return "".join(rng.choice(list(_LETTERS), size=int(rng.integers(1, 7))))


def _printed(text: str, size: int, rng: np.random.Generator) -> Grey:
    font = ImageFont.truetype(str(fonts_folder() / rng.choice(_FONTS)), max(8, size))
    left, top, right, bottom = (round(edge) for edge in font.getbbox(text))
    page = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(page).text((-left, -top), text, fill=255, font=font)
    return np.asarray(page, np.float32) / np.float32(255)


def _lay(canvas: Grey, printed: Grey, left: int, rng: np.random.Generator) -> None:
    printed = printed[: canvas.shape[0], : canvas.shape[1] - left]
    top = int(rng.integers(0, canvas.shape[0] - printed.shape[0] + 1))
    window = canvas[top : top + printed.shape[0], left : left + printed.shape[1]]
    np.maximum(window, printed * np.float32(rng.uniform(0.5, 1)), out=window)


def _stroke(
    canvas: Grey, first: tuple[float, float], last: tuple[float, float], width: float, rng: np.random.Generator
) -> None:
    ends = [(round(x * 16), round(y * 16)) for x, y in (first, last)]
    cv2.line(canvas, ends[0], ends[1], 1.0, max(1, round(width * rng.uniform(0.8, 1.4))), cv2.LINE_AA, 4)

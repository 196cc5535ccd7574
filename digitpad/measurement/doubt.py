"""Doubt: whether digits are told from other things, and how many digits are refused for it.

Scribbles and shapes are drawn as strokes, Latin letters are pictures printed from fonts. None of these kinds is made by
`learning.non_digits`, whose letters are of other scripts and in other fonts.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from digitpad.learning.data.datasets import load, scaled
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, bitmap_of, load_pen_digits
from digitpad.learning.evaluation.calibration import calibration_of
from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_picture, read_strokes
from digitpad.recognition.reading import SURE, Reading

COUNT = 2000
LETTERS = "AEFHKMNRUVWXYadefhkmnrtuvwx"
"""Latin letters that no one takes for a digit: not O, I, l, S, Z, B, g, q and their like."""
_FONTS = ("cmr10.ttf", "cmss10.ttf", "cmtt10.ttf", "cmb10.ttf", "STIXGeneral.ttf", "STIXGeneralItalic.ttf")
_PAGE = 120  # pixels: side of a letter's picture

Line = NDArray[np.float64]


def scribble(rng: np.random.Generator) -> list[Line]:
    """A hand that goes to and fro without writing anything: one smooth line through random places in (100, 100)."""
    knots = rng.uniform(0, 100, (rng.integers(7, 16), 2))
    steps = np.linspace(0, len(knots) - 1, 12 * len(knots))
    smooth = np.array([0.25, 0.5, 0.25])
    line = np.stack([np.interp(steps, np.arange(len(knots)), knots[:, axis]) for axis in (0, 1)], axis=1)
    for _ in range(8):
        line[1:-1] = np.stack([np.convolve(line[:, axis], smooth, "valid") for axis in (0, 1)], axis=1)
    return [line]


def shape(rng: np.random.Generator) -> list[Line]:
    """A drawn figure, a little turned and stretched: (n, 2) positions of each line, about 100 wide and high."""
    lines = _SHAPES[int(rng.integers(len(_SHAPES)))]
    angle = np.deg2rad(rng.uniform(-12, 12))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    stretch = np.array([100 * rng.uniform(0.8, 1.25), 100])
    return [np.asarray(line) @ turn * stretch + rng.normal(0, 0.8, (len(line), 2)) for line in lines]


def letter(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A printed Latin letter, a little turned: (120, 120) uint8, black on white."""
    fonts = Path(mpl.get_data_path()) / "fonts" / "ttf"
    font = ImageFont.truetype(str(fonts / rng.choice(_FONTS)), int(rng.integers(50, 90)))
    page = Image.new("L", (_PAGE, _PAGE), 255)
    sign = LETTERS[int(rng.integers(len(LETTERS)))]
    ImageDraw.Draw(page).text((_PAGE / 2, _PAGE / 2), sign, fill=0, font=font, anchor="mm")
    return np.asarray(page.rotate(float(rng.uniform(-10, 10)), Image.Resampling.BICUBIC, fillcolor=255))


KINDS = (("scribbles", 0.05), ("shapes", 0.06), ("letters", 0.06))
"""What is read in turn, and the share that may be claimed to be a digit."""


def readings_of_no_digits(classifier: Classifier, count: int, seed: int) -> list[Reading]:
    """Read scribbles, shapes and letters in turn, as the program does: `count` of them, made by the seed."""
    rng = np.random.default_rng(seed)
    kinds: Sequence[Callable[[], Reading]] = (
        lambda: read_strokes(scribble(rng), classifier),
        lambda: read_strokes(shape(rng), classifier),
        lambda: read_picture(letter(rng), classifier),
    )
    return [kinds[number % len(kinds)]() for number in range(count)]


def measure_doubt(classifier: Classifier, data: Path, count: int = COUNT) -> list[Figure]:
    """How well confidence tells digits from other things, how many digits are refused, and calibration.

    The area under the ROC curve is scikit-learn's; the data are MNIST's test pictures and the pen strokes of writers
    whom no model learns from, against a count of scribbles, shapes and letters. Raises DatasetError if they are not in
    the folder.
    """
    from sklearn.metrics import roc_auc_score  # a second that reading must not cost

    mnist = load(str(data / "mnist.npz"))
    of_mnist = classifier.probabilities(scaled(mnist.x_test))
    digits = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    of_pens = classifier.probabilities(scaled(np.array([bitmap_of(digit.strokes) for digit in digits])))
    doubted = np.array([reading.confidence for reading in readings_of_no_digits(classifier, count, seed=0)])
    figures = []
    for name, probabilities, most in (("MNIST test", of_mnist, 0.01), ("pen strokes", of_pens, 0.02)):
        confidence = probabilities.max(axis=1)
        is_digit = np.repeat([True, False], [len(confidence), count])
        area = float(roc_auc_score(is_digit, np.concatenate([confidence, doubted])))
        figures.append(Figure(f"AUROC, {name} against {count:,} of no digit", area, 0.98, "area"))
        refused = int((confidence < SURE).sum())
        detail = f"{refused} of {len(confidence):,}"
        figures.append(Figure(f"{name}, refused", refused / len(confidence), most, is_upper=True, detail=detail))
    claimed = int((doubted >= SURE).sum())
    figures.append(Figure("no digits, claimed to be one", claimed / count, None, detail=f"{claimed} of {count:,}"))
    for number, (name, most) in enumerate(KINDS):
        own = doubted[number :: len(KINDS)] >= SURE
        detail = f"{own.sum()} of {len(own)}"
        figures.append(Figure(f"{name}, claimed to be a digit", float(own.mean()), most, is_upper=True, detail=detail))
    labels = np.array([digit.label for digit in digits], np.uint8)
    for name, probabilities, truth, most in (
        ("MNIST test", of_mnist, mnist.y_test, 0.005),
        ("pen strokes", of_pens, labels, 0.02),
    ):
        error = calibration_of(probabilities, truth).error
        figures.append(Figure(f"{name}, calibration error", error, most, is_upper=True, detail="15 bins"))
    return figures


def _circle(x: float, y: float, radius: float, first: float = 0.0, last: float = 360.0) -> Line:
    angles = np.deg2rad(np.linspace(first, last, 40))
    return np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], axis=1)


def _polygon(corners: int, step: int = 1) -> Line:
    angles = np.arange(corners + 1) * step * 2 * np.pi / corners - np.pi / 2
    return 0.5 + 0.5 * np.stack([np.cos(angles), np.sin(angles)], axis=1)


def _line(*places: tuple[float, float]) -> Line:
    return np.array(places)


_ARCS = [_circle(0.5, 0.5, 0.5), _circle(0.32, 0.38, 0.05), _circle(0.68, 0.38, 0.05), _circle(0.5, 0.5, 0.28, 30, 150)]
_RULES = [_line((0, 0.3), (1, 0.3)), _line((0, 0.7), (1, 0.7))]
_LOBE = [(0.0, 0.4), (0.1, 0.1), (0.3, 0.05)]
_TURNS = np.linspace(0, 6 * np.pi, 120)
_SHAPES: Sequence[Sequence[Line]] = (
    [_polygon(3)],  # triangle
    [_polygon(5, 2)],  # star
    [_line((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)), _line((0, 0), (1, 1)), _line((1, 0), (0, 1))],  # crossed box
    [_line((0.1, 0.1), (0.9, 0.9)), _line((0.9, 0.1), (0.1, 0.9))],  # cross
    [_line((0.5, 0), (0.5, 1)), _line((0, 0.5), (1, 0.5))],  # plus
    [_line((0, 0.5), (1, 0.5)), _line((0.7, 0.2), (1, 0.5), (0.7, 0.8))],  # arrow
    _ARCS,  # face
    [_line((0, 0.45), (0.5, 0), (1, 0.45)), _line((0.1, 0.45), (0.1, 1), (0.9, 1), (0.9, 0.45), (0.1, 0.45))],  # house
    [_line((0, 0), (0.15, 1), (0.3, 0), (0.45, 1), (0.6, 0), (0.75, 1), (0.9, 0), (1, 1))],  # zigzag
    [np.stack([0.5 + _TURNS / 40 * np.cos(_TURNS), 0.5 + _TURNS / 40 * np.sin(_TURNS)], axis=1)],  # spiral
    [*_RULES, *(line[:, ::-1] for line in _RULES)],  # grid
    [_line((0.5, 1), *_LOBE, (0.5, 0.3), *((1 - x, y) for x, y in _LOBE[::-1]), (0.5, 1))],  # heart
)

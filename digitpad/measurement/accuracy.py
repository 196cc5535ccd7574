"""How many digits are read correctly: MNIST's test pictures, pen strokes, picture files."""

import csv
import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from digitpad.errors import DatasetError
from digitpad.ink.sketch import Sketch
from digitpad.learning.data.datasets import load
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.learning.evaluation.figures import evaluate
from digitpad.measurement.figures import Figure, claimed_and_wrong
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_picture, read_sketch
from digitpad.recognition.reading import SURE, Reading

PEN_WIDTHS = (8, 16, 24, 40)  # pixels
SIZES = (0.3, 0.5, 0.75, 1.0)  # of the canvas
CANVAS = 600.0  # pixels
NUMBERS_FOLDER = "numbers"  # pictures with several digits, measured apart


def measure_mnist(classifier: Classifier, data: Path) -> list[Figure]:
    """Accuracy on MNIST's 10,000 test pictures, in `mnist.npz` of a folder, and what was claimed and wrong.

    Raises DatasetError if it is not there.
    """
    dataset = load(str(data / "mnist.npz"))
    result = evaluate(classifier, dataset.x_test, dataset.y_test)
    right = round(result.accuracy * len(result.labels))
    detail = f"{right:,} of {len(result.labels):,}, loss {result.loss:.4f}"
    count = len(result.labels)
    wrong = int(((result.answers != result.labels) & (result.confidences >= SURE)).sum())
    return [Figure("MNIST test", result.accuracy, 0.997, detail=detail), claimed_and_wrong("MNIST test", wrong, count)]


def measure_strokes(classifier: Classifier, data: Path, sizes: Sequence[float] = SIZES) -> list[Figure]:
    """Accuracy on pen strokes of writers whom no model learns from, drawn on a sketch as the canvas does.

    Each digit is drawn with four pen widths and in each of the sizes, in one of nine places; the spread is that between
    the best and the worst of these ways. The digits are in `pen/strokes.jsonl.gz` of the folder; raises DatasetError if
    that is not there.
    """
    digits = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    shares, wrong = {}, 0
    for width, size in itertools.product(PEN_WIDTHS, sizes):
        pen = Pen(width, size)
        pairs = [(digit, _reading(digit, pen.at(number), classifier)) for number, digit in enumerate(digits)]
        shares[width, size] = sum(reading.guess == str(digit.label) for digit, reading in pairs) / len(digits)
        wrong += sum(reading.sure and reading.text != str(digit.label) for digit, reading in pairs)
    ways = list(shares.values())
    detail = f"{len(digits):,} digits of {len(HELD_OUT_WRITERS)} writers, {len(ways)} ways"
    mean = Figure("pen strokes", sum(ways) / len(ways), 0.993, detail=detail)
    by_width = [
        Figure(f"pen strokes, {width} px", sum(shares[width, size] for size in sizes) / len(sizes), None)
        for width in PEN_WIDTHS
    ]
    spread = (max(ways) - min(ways)) * 100
    claimed = claimed_and_wrong("pen strokes", wrong, len(ways) * len(digits))
    return [mean, claimed, *by_width, Figure("pen strokes, spread over the ways", spread, 0.5, "points", is_upper=True)]


def measure_pictures(classifier: Classifier, data: Path) -> list[Figure]:
    """Share of single-digit pictures of which everything read is the label; then each folder's.

    The pictures lie in folders of `pictures` in the measuring data, each with a `labels.csv` of columns file and label.

    Raises
    ------
    DatasetError
        If there are none.
    """
    right: Counter[str] = Counter()
    count: Counter[str] = Counter()
    wrong = 0
    for labels in sorted((data / "pictures").glob("*/labels.csv")):
        folder = labels.parent
        if folder.name == NUMBERS_FOLDER:
            continue
        with labels.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                count[folder.name] += 1
                reading = read_picture(folder / row["file"], classifier)
                right[folder.name] += reading.guess == row["label"]
                wrong += reading.sure and reading.text != row["label"]
    if not count:
        raise DatasetError("There are no pictures in {data}: name the folder with the measuring data.", data=data)
    total = Figure("pictures", right.total() / count.total(), 0.99, detail=f"{right.total()} of {count.total()}")
    folders = [
        Figure(f"pictures, {name}", right[name] / count[name], None, detail=f"{right[name]} of {count[name]}")
        for name in count
    ]
    return [total, claimed_and_wrong("single-digit pictures", wrong, count.total(), 0.005), *folders]


def measure_numbers(classifier: Classifier, data: Path) -> list[Figure]:
    """Rows in pictures of several digits: how many are read as their label, whose rows `|` parts, says.

    The second figure is the share of pictures of which the whole answer was claimed and wrong.
    """
    right, count, wrong, pictures, claimed = 0, 0, [], 0, 0
    folder = data / "pictures" / NUMBERS_FOLDER
    with (folder / "labels.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            labels = row["label"].split("|")
            reading = read_picture(folder / row["file"], classifier)
            answers = reading.guess.split("\n")
            found = sum(label in answers for label in labels)
            right, count = right + found, count + len(labels)
            if answers != labels:
                wrong.append(row["file"])
            pictures += 1
            claimed += reading.sure and answers != labels
    detail = f"{right} of {count}; wrong: {', '.join(wrong) or 'none'}"
    return [
        Figure("rows in pictures of numbers", right / count, 1.0, detail=detail),
        claimed_and_wrong("pictures of numbers", claimed, pictures),
    ]


@dataclass(frozen=True)
class Pen:
    """How a digit is drawn.

    Attributes
    ----------
    width : float
        Of the pen, in pixels.
    size : float
        Of the digit's longer side, as a share of the canvas, in (0, 1].
    place : (float, float)
        Shares, in [0, 1], of the room left of the digit and above it.
    """

    width: float
    size: float
    place: tuple[float, float] = (0.5, 0.5)

    def at(self, number: int) -> "Pen":
        """The same pen in one of nine places, round and round."""
        return replace(self, place=((number % 3) / 2, (number // 3 % 3) / 2))


def sketch_of(digit: PenDigit, pen: Pen) -> Sketch:
    """Write a pen digit on a fresh sketch of CANVAS pixels; it stays on the canvas wherever it is placed."""
    every = np.concatenate(digit.strokes)
    low, extent = every.min(axis=0), np.ptp(every, axis=0)
    scale = pen.size * CANVAS / max(1.0, float(extent.max()))
    corner = (CANVAS - extent * scale) * np.array(pen.place)
    sketch = Sketch()
    for stroke in digit.strokes:
        positions = ((stroke - low) * scale + corner).tolist()
        sketch.begin(positions[0][0], positions[0][1], pen.width)
        for x, y in positions[1:]:
            sketch.extend(x, y)
        sketch.end()
    return sketch


def _reading(digit: PenDigit, pen: Pen, classifier: Classifier) -> Reading:
    return read_sketch(sketch_of(digit, pen), classifier)

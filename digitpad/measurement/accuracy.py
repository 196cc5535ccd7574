"""How many digits are read rightly: MNIST's test pictures, pen strokes, picture files."""

import csv
from collections import Counter
from pathlib import Path

from digitpad.errors import DatasetError
from digitpad.ink.sketch import Sketch
from digitpad.learning.datasets import load
from digitpad.learning.evaluation import evaluate
from digitpad.learning.pen_strokes import HELD_OUT_WRITERS, SOURCE, PenDigit, load_pen_digits
from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_picture, read_sketch

PEN_WIDTHS = (8, 16, 24, 40)  # pixels
NUMBERS_FOLDER = "numbers"  # pictures with several digits, measured apart


def measure_mnist(classifier: Classifier, data: Path) -> Figure:
    """Accuracy on MNIST's 10,000 test pictures."""
    dataset = load(str(data / "mnist.npz"))
    result = evaluate(classifier, dataset.x_test, dataset.y_test)
    right = round(result.accuracy * len(result.labels))
    detail = f"{right:,} of {len(result.labels):,}, loss {result.loss:.4f}"
    return Figure("MNIST test", result.accuracy, 0.9955, detail=detail)


def measure_strokes(classifier: Classifier, data: Path) -> list[Figure]:
    """Accuracy on pen strokes, drawn on a sketch as the canvas does, at several pen widths; and its spread over them.

    Those of all writers; only of the held-out ones if the model has learned from the others.
    """
    digits = load_pen_digits(data / "pen" / "strokes.jsonl.gz")
    if SOURCE in classifier.card.get("sources", []):
        digits = [digit for digit in digits if digit.writer in HELD_OUT_WRITERS]
    shares = []
    figures = []
    for width in PEN_WIDTHS:
        right = sum(_is_read(digit, width, classifier) for digit in digits)
        shares.append(right / len(digits))
        detail = f"{right:,} of {len(digits):,}"
        figures.append(Figure(f"pen strokes, {width} px", shares[-1], 0.95, detail=detail))
    spread = (max(shares) - min(shares)) * 100
    return [*figures, Figure("pen strokes, spread over widths", spread, 1.0, "points", is_upper=True)]


def measure_pictures(classifier: Classifier, data: Path) -> list[Figure]:
    """Share of single-digit pictures whose whole text is the label; then each folder's."""
    right: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for labels in sorted((data / "pictures").glob("*/labels.csv")):
        folder = labels.parent
        if folder.name == NUMBERS_FOLDER:
            continue
        with labels.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                count[folder.name] += 1
                right[folder.name] += read_picture(folder / row["file"], classifier).guess == row["label"]
    if not count:
        raise DatasetError(f"There are no pictures in {data}: name the folder with the measuring data.")
    total = Figure("pictures", right.total() / count.total(), 0.97, detail=f"{right.total()} of {count.total()}")
    folders = [
        Figure(f"pictures, {name}", right[name] / count[name], None, detail=f"{right[name]} of {count[name]}")
        for name in count
    ]
    return [total, *folders]


def sketch_of(digit: PenDigit, pen_width: float) -> Sketch:
    """Write a pen digit on a fresh sketch."""
    sketch = Sketch()
    for stroke in digit.strokes:
        positions = stroke.tolist()
        sketch.begin(positions[0][0], positions[0][1], pen_width)
        for x, y in positions[1:]:
            sketch.extend(x, y)
        sketch.end()
    return sketch


def _is_read(digit: PenDigit, pen_width: float, classifier: Classifier) -> bool:
    return read_sketch(sketch_of(digit, pen_width), classifier).guess == str(digit.label)

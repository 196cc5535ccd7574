"""Numbers in pictures: composed of pen digits, apart, touching and joined, and crops of forms that people filled in."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DatasetError
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.measurement.figures import Figure, claimed_and_wrong
from digitpad.measurement.strings import Spacing, compose_string
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_picture
from digitpad.recognition.reading import Reading

_COUNT = 300
_LONGEST = 5  # digits
_MOST_WRONG = 0.04  # claimed and wrong

Line = NDArray[np.float64]


@dataclass(frozen=True)
class Kind:
    """How numbers in pictures are written.

    Attributes
    ----------
    name : str
    spacing : Spacing
    is_joined : bool
        Whether the pen stays on the paper from digit to digit.
    bar : float
        Share to be read whole.
    """

    name: str
    spacing: Spacing
    is_joined: bool
    bar: float


KINDS = (
    Kind("natural gaps", Spacing.NATURAL, is_joined=False, bar=0.96),
    Kind("boxes close", Spacing.CLOSE, is_joined=False, bar=0.9),
    Kind("neighbours touching", Spacing.TOUCHING, is_joined=False, bar=0.8),
    Kind("joined by a stroke", Spacing.NATURAL, is_joined=True, bar=0.6),
)


def pictures_of_numbers(
    digits: Sequence[PenDigit], kind: Kind, count: int, seed: int
) -> Iterator[tuple[str, NDArray[np.uint8]]]:
    """Numbers of two to five digits, each of one writer, and their pictures, (h, w) uint8, made by the seed."""
    rng = np.random.default_rng(seed)
    writers = sorted({digit.writer for digit in digits}, key=str)
    own = {writer: [digit for digit in digits if digit.writer == writer] for writer in writers}
    for _ in range(count):
        of_one = own[writers[rng.integers(len(writers))]]
        chosen = [of_one[place] for place in rng.integers(len(of_one), size=rng.integers(2, _LONGEST + 1))]
        label, strokes = compose_string(chosen, rng, kind.spacing)
        if kind.is_joined:
            strokes = _joined(strokes, [len(digit.strokes) for digit in chosen])
        yield label, drawn(strokes, rng)


def drawn(strokes: Sequence[Line], rng: np.random.Generator) -> NDArray[np.uint8]:
    """Strokes as dark ink on light paper under uneven light, grainy and a little blurred: (h, w) uint8."""
    every = np.concatenate(strokes)
    low, size = every.min(axis=0), np.ptp(every, axis=0)
    scale, margin = rng.uniform(0.5, 1.2), rng.uniform(20, 60)
    width, height = (int(side) + 1 for side in size * scale + 2 * margin)
    ink = np.zeros((height, width), np.uint8)
    for stroke in strokes:
        places = np.rint(((stroke - low) * scale + margin) * 16).astype(np.int32)
        ends = places if len(places) > 1 else np.repeat(places, 2, axis=0)
        cv2.polylines(ink, [ends], False, 255, max(2, round(rng.uniform(5, 7) * scale)), cv2.LINE_AA, 4)
    light = rng.uniform(200, 250) + np.linspace(-1, 1, width)[None] * rng.uniform(-20, 20)
    page = light - ink / 255 * rng.uniform(120, 190) + rng.normal(0, 4, ink.shape)
    return np.clip(cv2.GaussianBlur(page, (0, 0), 0.7), 0, 255).astype(np.uint8)


def measure_number_pictures(classifier: Classifier, data: Path) -> list[Figure]:
    """Pictures of numbers by writers from whom no model learns: read whole, and claimed and wrong."""
    digits = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    figures = []
    for kind in KINDS:
        pairs = [
            (label, read_picture(picture, classifier))
            for label, picture in pictures_of_numbers(digits, kind, _COUNT, seed=0)
        ]
        figures += _figures(f"numbers in pictures, {kind.name}", pairs, kind.bar)
    return figures


def measure_forms(classifier: Classifier, data: Path) -> list[Figure]:
    """Crops of forms, in `form_numbers` of the folder; raises DatasetError if they are not there."""
    labels = data / "form_numbers" / "labels.csv"
    if not labels.is_file():
        raise DatasetError("There are no forms in {data}: name the folder with the measuring data.", data=data)
    with labels.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    pairs = [(row["label"], read_picture(labels.parent / row["file"], classifier)) for row in rows]
    return _figures("crops of forms", pairs, 0.92)


def _figures(name: str, pairs: Sequence[tuple[str, Reading]], bar: float) -> list[Figure]:
    right = sum(reading.guess == label for label, reading in pairs)
    wrong = sum(reading.sure and reading.text != label for label, reading in pairs)
    count = len(pairs)
    return [
        Figure(f"{name}, whole", right / count, bar, detail=f"{right} of {count}"),
        claimed_and_wrong(name, wrong, count, _MOST_WRONG),
    ]


def _joined(strokes: Sequence[Line], counts: Sequence[int]) -> list[Line]:
    """Strokes of which each digit's last one goes on to the next digit's first one."""
    result: list[Line] = []
    first = 0
    for count in counts:
        own = list(strokes[first : first + count])
        first += count
        if result:
            result[-1] = np.concatenate([result[-1], own.pop(0)])
        result += own
    return result

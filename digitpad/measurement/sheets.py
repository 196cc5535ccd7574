"""Sheets with rows of digits, photographed as people do: with a dark border, on a desk, sideways, tilted, ruled."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.learning.data.datasets import load
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.measurement.composing import Hand, Paper, Written, any_paper, write_rows
from digitpad.measurement.figures import Figure, claimed_and_wrong
from digitpad.measurement.notebooks import lined, squared
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_picture
from digitpad.recognition.reading import Reading

COUNT = 60  # sheets of each kind
_BAR = 0.83  # of the rows, on each kind
_TILT = (12.0, 18.0)  # degrees, either way

Pixels = NDArray[np.uint8]
Kind = Callable[[Written, Paper, np.random.Generator], Pixels]


def plain(written: Written, paper: Paper, rng: np.random.Generator) -> Pixels:
    """Nothing but paper."""
    return paper.under(written.ink, rng)


def with_dark_border(written: Written, paper: Paper, rng: np.random.Generator) -> Pixels:
    """A scan or photograph with a dark strip along one to four sides, 0.5 to 4 % as broad as the picture."""
    flat = paper.flat(np.pad(written.ink, round(0.3 * written.height)))
    height, width = flat.shape[:2]
    dark = rng.uniform(5, 70)
    for side in rng.permutation(4)[: rng.integers(1, 5)]:
        first, last = rng.uniform(0.005, 0.04, 2) * (height if side % 2 else width)
        view = np.rot90(flat, side)  # the strip lies on top
        ends = np.linspace(first, last, view.shape[1])
        view[np.arange(view.shape[0])[:, None] < ends] = dark
    return paper.lit(flat, rng)


def on_a_desk(written: Written, paper: Paper, rng: np.random.Generator) -> Pixels:
    """A sheet that lies on a grey, brown or black desk, turned by up to 6°."""
    colour = np.array(paper.colour) * rng.uniform(0.08, 0.75) * rng.uniform([1, 0.85, 0.7], 1)
    return _lying(written, paper, rng, rng.uniform(-6, 6), colour)


def sideways(written: Written, paper: Paper, rng: np.random.Generator) -> Pixels:
    """A sheet or photograph that lies on its left or right side."""
    return np.ascontiguousarray(np.rot90(paper.under(written.ink, rng), rng.choice([1, 3])))


def tilted(written: Written, paper: Paper, rng: np.random.Generator) -> Pixels:
    """Photographed at a slant: rows rise or fall by 12° to 18°."""
    return _lying(written, paper, rng, rng.uniform(*_TILT) * rng.choice([-1, 1]), np.array(paper.colour))


KINDS: Mapping[str, Kind] = {
    "plain": plain,
    "with a dark border": with_dark_border,
    "on a desk": on_a_desk,
    "sideways": sideways,
    "tilted": tilted,
    "of squared paper": squared,
    "of lined paper": lined,
}


@dataclass(frozen=True)
class SheetsRead:
    """How sheets of one kind were read.

    Attributes
    ----------
    rows, right : int
        How many rows were written, and read as what they are.
    sheets, wrong : int
        How many sheets there were, and of how many all was claimed and something wrong.
    """

    rows: int
    right: int
    sheets: int
    wrong: int

    def figures(self, name: str) -> list[Figure]:
        """Both shares, the first beside its bar."""
        detail = f"{self.right} of {self.rows}"
        return [
            Figure(f"rows on sheets {name}", self.right / self.rows, _BAR, detail=detail),
            claimed_and_wrong(f"sheets {name}", self.wrong, self.sheets),
        ]


def compose(kind: Kind, hands: Sequence[Hand], count: int, seed: int) -> Iterator[tuple[str, Pixels]]:
    """Sheets of one kind: what is written there, rows parted by a newline, and the picture."""
    rng = np.random.default_rng(seed)
    for number in range(count):
        hand = hands[number % len(hands)]
        height = float(rng.choice([36, 50, 70, 100]) * rng.uniform(0.9, 1.1))
        written = write_rows(hand, rng, rng.integers(3, 8, rng.integers(1, 4)).tolist(), height)
        yield written.text, kind(written, any_paper(rng), rng)


def sheets_read(classifier: Classifier, kind: Kind, hands: Sequence[Hand], count: int, seed: int) -> SheetsRead:
    """Read sheets of one kind."""
    rows = right = wrong = 0
    for text, pixels in compose(kind, hands, count, seed):
        reading = read_picture(pixels, classifier)
        rows += text.count("\n") + 1
        right += rows_right(text, reading)
        wrong += reading.sure and reading.text != text
    return SheetsRead(rows, right, count, wrong)


def rows_right(text: str, reading: Reading) -> int:
    """How many of the rows that are written were read as what they are, sure or not."""
    answers = reading.guess.split("\n")
    return sum(row in answers for row in text.split("\n"))


def measure_sheets(classifier: Classifier, data: Path) -> list[Figure]:
    """Rows on sheets that are composed of handwriting that no model learns from, kind by kind.

    The digits are those of `pen/strokes.jsonl.gz` by writers who are held out, and MNIST's test pictures in
    `mnist.npz`; raises DatasetError if they are not in the folder.
    """
    hands = held_out_hands(data)
    return [
        figure
        for seed, (name, kind) in enumerate(KINDS.items())
        for figure in sheets_read(classifier, kind, hands, COUNT, seed).figures(name)
    ]


def held_out_hands(data: Path) -> list[Hand]:
    """Writers of pen strokes whom no model learns from, each with a pen of its own, and MNIST's test pictures."""
    digits = load_pen_digits(data / "pen" / "strokes.jsonl.gz")
    mnist = load(str(data / "mnist.npz"))
    pictures = list(zip(mnist.y_test.tolist(), mnist.x_test, strict=True))
    return hands_of([[d for d in digits if d.writer == writer] for writer in sorted(HELD_OUT_WRITERS)], pictures)


def hands_of(writers: Sequence[Sequence[PenDigit]], pictures: Sequence[tuple[int, Pixels]]) -> list[Hand]:
    """A hand for each writer, in turn with one whose digits are pictures."""
    pens = np.linspace(0.05, 0.12, len(writers))
    return [hand for digits, pen in zip(writers, pens, strict=True) for hand in (Hand(digits, pen), Hand(pictures))]


def _lying(
    written: Written, paper: Paper, rng: np.random.Generator, degrees: float, desk: NDArray[np.float64]
) -> Pixels:
    """Paper that lies askew on something of the given colour, which shows all around it."""
    height, width = written.ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    around = np.abs(turn[:, :2]) @ np.array([width, height]) * rng.uniform(1.06, 1.4, 2)
    turn[:, 2] += around / 2 - np.array([width, height]) / 2
    size = (int(around[0]), int(around[1]))
    ink = cv2.warpAffine(written.ink, turn, size, flags=cv2.INTER_LINEAR)
    sheet = cv2.warpAffine(np.ones_like(written.ink), turn, size, flags=cv2.INTER_LINEAR)[..., None]
    flat = paper.flat(np.asarray(ink, np.float32)) * sheet + desk.astype(np.float32) * (1 - sheet)
    return paper.lit(flat.astype(np.float32), rng)

"""Composed pictures of one digit: on any paper, with broken strokes, and filled to the edges."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np

from digitpad.ink.bitmap import Ink
from digitpad.measurement.composing import Hand, any_paper
from digitpad.measurement.figures import Figure, claimed_and_wrong
from digitpad.measurement.sheets import Pixels, held_out_hands
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reader import read_picture

COUNT = 600
_WRONG = 0.005  # of the pictures: claimed, and not what is written
_BROKEN = 0.3  # of the pictures: their pen gave out here and there
_SIDE = 16  # pixels: of a picture without a margin


def on_paper(hands: Sequence[Hand], count: int, seed: int) -> Iterator[tuple[str, Pixels]]:
    """Labels, and digits 24 to 160 pixels high on any paper, some with broken strokes."""
    rng = np.random.default_rng(seed)
    for number in range(count):
        height = float(rng.choice([24, 40, 80, 160]) * rng.uniform(0.9, 1.1))
        label, ink = hands[number % len(hands)].drawn(rng, height)
        top, bottom, left, right = (rng.uniform(0.2, 0.9, 4) * height).astype(int)
        ink = np.pad(ink, ((top, bottom), (left, right)))
        if rng.random() < _BROKEN:
            ink = broken(ink, height, rng)
        yield str(label), any_paper(rng).under(ink, rng)


def without_margin(hands: Sequence[Hand], count: int, seed: int) -> Iterator[tuple[str, Pixels]]:
    """Labels, and digits that fill 16 pixels to the edges, dark on light or light on dark."""
    rng = np.random.default_rng(seed)
    for number in range(count):
        label, ink = hands[number % len(hands)].drawn(rng, 80)
        ys, xs = np.nonzero(ink > 0.3)
        cut = ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
        scale = _SIDE / max(cut.shape)
        size = (max(4, round(cut.shape[1] * scale)), max(4, round(cut.shape[0] * scale)))
        small = np.rint(255 * cv2.resize(cut, size, interpolation=cv2.INTER_AREA)).astype(np.uint8)
        yield str(label), small if rng.random() < 0.5 else 255 - small


def measure_single_digits(classifier: Classifier, data: Path) -> list[Figure]:
    """How many are read, and claimed and wrong, of pictures composed of handwriting that no model learns from.

    Raises DatasetError if that is not in the folder; see `held_out_hands`.
    """
    hands = held_out_hands(data)
    papers = [(label, read_picture(pixels, classifier)) for label, pixels in on_paper(hands, COUNT, 0)]
    right = sum(reading.guess == label for label, reading in papers)
    wrong = sum(reading.sure and reading.text != label for label, reading in papers)
    filled = [(label, read_picture(pixels, classifier)) for label, pixels in without_margin(hands, COUNT // 2, 1)]
    read = sum(bool(reading.digits) for _, reading in filled)
    right_filled = sum(reading.guess == label for label, reading in filled)
    return [
        Figure("composed pictures of one digit", right / COUNT, None, detail=f"{right} of {COUNT}"),
        claimed_and_wrong("composed pictures of one digit", wrong, COUNT, _WRONG),
        Figure(
            "digits without a margin, found", read / len(filled), 1.0,
            detail=f"{read} of {len(filled)}; {right_filled} read correctly",
        ),
    ]  # fmt: skip


def broken(ink: Ink, height: float, rng: np.random.Generator) -> Ink:
    """Ink that thins out, and is gone in places."""
    spots = max(1.0, 0.03 * height)
    waves = cv2.GaussianBlur(rng.normal(0, 1, ink.shape).astype(np.float32), (0, 0), spots) * spots
    return np.asarray(ink * np.clip(2.2 * waves + 1.1, 0, 1), np.float32)

"""The counterweight to one's own digits, chosen from what the bundled model has learned from."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.hand.counterweight import NO_DIGIT, Counterweight, Strangers, stepped
from digitpad.hand.proof import MNIST_TEST
from digitpad.ink.bitmap import SIDE, Bitmap
from digitpad.ink.variation import Variation, varied_bitmap
from digitpad.learning.data.datasets import MNIST_SOURCE, find_mnist, load, load_mnist, scaled
from digitpad.learning.data.non_digits import no_digit
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PEN_SOURCES, bitmap_of, load_pen_digits
from digitpad.learning.data.scans import SCANS_SOURCE, scanned_digits
from digitpad.recognition.classifier import Classifier

STRANGERS_SOURCES = [MNIST_SOURCE, PEN_SOURCES[0], SCANS_SOURCE]
"""Whom to credit."""

_LEARNED = (1000, 400, 150, 950)  # pictures of MNIST, pens, scans, and of no digit
_CHECKED = (500, 350, 150, 700)
_AS_WRITTEN = 0.5  # of the digits
_VARIATION = Variation(rotation=12.0, slant=0.3, stretch=1.3)
_CHOSEN_FROM = (60_000, 10_000, 10_000, 12_000)  # at most


def choose_strangers(data: Path, classifier: Classifier, seed: int = 0) -> Counterweight:
    """Choose pictures to learn against and pictures to measure the cost on; none is in both.

    Half of those to learn against are the hardest ones: digits that are read with the least margin, and other things
    most like a digit. All others are taken by chance.

    Parameters
    ----------
    data : Path
        A folder with `mnist.npz`, `pen/strokes.jsonl.gz` and `optdigits32.npz`. Nothing is taken from MNIST's test part
        or from the writers on whom reading is measured.
    classifier : Classifier
        Says what is hard.
    seed : int

    Raises
    ------
    DatasetError
        If a file is missing.
    """
    rng = np.random.default_rng(seed)
    pools = _pools(data, rng)
    learned, checked = [], []
    for (bitmaps, labels), count, others in zip(map(_different, pools), _LEARNED, _CHECKED, strict=True):
        by_chance = rng.permutation(len(bitmaps))
        measured_on, rest = by_chance[:others], by_chance[others:]  # first: with easy ones and hard ones as they come
        hardest_first = rest[np.argsort(_margins(classifier.probabilities(bitmaps[rest]), labels[rest]))]
        hardest, easier = hardest_first[: count // 2], hardest_first[count // 2 :]
        chosen = np.concatenate([hardest, rng.permutation(easier)[: count - len(hardest)]])
        learned.append((bitmaps[chosen], labels[chosen]))
        checked.append((bitmaps[measured_on], labels[measured_on]))
    return Counterweight(_joined(learned), _joined(checked))


def unseen_pictures() -> dict[str, Strangers]:
    """MNIST's test pictures, by their name, to measure the cost of teaching on; empty if MNIST is not here."""
    if find_mnist() is None:
        return {}
    mnist = load_mnist()
    return {MNIST_TEST: Strangers(scaled(mnist.x_test), mnist.y_test)}


_Pool = tuple[NDArray[np.float32], NDArray[np.uint8]]


def _pools(data: Path, rng: np.random.Generator) -> list[_Pool]:
    mnist = load(str(data / "mnist.npz"))
    pens = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer not in HELD_OUT_WRITERS]
    drawn = np.array([bitmap_of(digit.strokes) for digit in pens]).reshape(-1, SIDE, SIDE)
    scans, scan_labels = scanned_digits(data / "optdigits32.npz")
    digits = [
        (mnist.x_train, mnist.y_train), (drawn, np.array([d.label for d in pens], np.uint8)), (scans, scan_labels)
    ]  # fmt: skip
    pools = []
    for (bitmaps, labels), most in zip(digits, _CHOSEN_FROM[:3], strict=True):
        chosen = rng.permutation(len(labels))[:most]
        written = scaled(bitmaps[chosen])
        pools.append((np.array([_redrawn(bitmap, rng) for bitmap in written]), labels[chosen]))
    made = np.array([no_digit(*pools[0], rng) for _ in range(_CHOSEN_FROM[3])])
    return [*pools, (made, np.full(len(made), NO_DIGIT, np.uint8))]


def _redrawn(bitmap: Bitmap, rng: np.random.Generator) -> Bitmap:
    """A digit as it is, or as another stranger might write it: those that a network has learned are all too easy."""
    return bitmap if rng.random() < _AS_WRITTEN else varied_bitmap(bitmap, _VARIATION, rng)


def _different(pool: _Pool) -> _Pool:
    """Each picture once: printed signs come again and again."""
    bitmaps, labels = pool
    firsts = {stepped(bitmap).tobytes(): index for index, bitmap in reversed(list(enumerate(bitmaps)))}
    places = sorted(firsts.values())
    return bitmaps[places], labels[places]


def _margins(probabilities: NDArray[np.float32], labels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """How safely each picture is read: small is hard."""
    if labels[0] == NO_DIGIT:
        return np.asarray(-probabilities.max(axis=1))
    ordered = np.sort(probabilities, axis=1)
    return np.asarray(ordered[:, -1] - ordered[:, -2])


def _joined(parts: Sequence[_Pool]) -> Strangers:
    bitmaps, labels = zip(*parts, strict=True)
    return Strangers(np.concatenate(bitmaps), np.concatenate(labels))

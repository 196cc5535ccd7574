"""Sheets composed of handwriting, photographed as people do."""

from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.data.pen_strokes import PenDigit
from digitpad.measurement.composing import Hand, Paper, write_rows
from digitpad.measurement.sheets import KINDS, compose, held_out_hands, rows_right, sheets_read
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.reading import Reading
from tests.handwriting import DIGITS

_COUNT = 8  # sheets of each kind, of sixty that are measured

_DIGITS = [
    PenDigit(label, 1, tuple(np.array(stroke, np.float32) for stroke in strokes)) for label, strokes in DIGITS.items()
]


def test_rows_are_written_as_their_text_says() -> None:
    written = write_rows(Hand(_DIGITS), np.random.default_rng(0), [4, 3], 60)
    assert [len(row) for row in written.text.split("\n")] == [4, 3]
    assert written.ink.max() == 1
    assert not written.ink[:20].any()
    assert not written.ink[:, -20:].any()


def test_digits_of_pictures_are_as_high_as_those_of_strokes() -> None:
    bitmap = np.zeros((28, 28), np.uint8)
    bitmap[4:24, 10:18] = 255
    rng = np.random.default_rng(0)
    for hand in (Hand(_DIGITS[7:8]), Hand([(1, bitmap)])):
        label, ink = hand.drawn(rng, 60)
        assert label in {1, 7}
        assert 54 <= (ink > 0.5).any(axis=1).sum() <= 62


def test_light_falls_off_and_ink_stays_darker_than_paper() -> None:
    written = write_rows(Hand(_DIGITS), np.random.default_rng(0), [4], 60)
    pixels = Paper(shade=0.4).under(written.ink, np.random.default_rng(0)).astype(int)
    blank = pixels[written.ink == 0].mean(axis=1)
    assert blank.min() < 0.75 * blank.max()
    assert pixels[written.ink == 1].mean() < blank.min()


@pytest.mark.parametrize("name", KINDS)
def test_the_same_seed_composes_the_same_sheets(name: str) -> None:
    first, second = (list(compose(KINDS[name], [Hand(_DIGITS)], 2, seed=3)) for _ in range(2))
    assert [text for text, _ in first] == [text for text, _ in second]
    assert all(np.array_equal(one, other) for (_, one), (_, other) in zip(first, second, strict=True))


def test_nothing_read_is_no_row_right() -> None:
    assert rows_right("12\n34", Reading(())) == 0


@pytest.mark.slow
@pytest.mark.data
@pytest.mark.parametrize("name", [name for name in KINDS if name != "tilted"])
def test_sheets_are_read(data: Path, name: str) -> None:
    seed = list(KINDS).index(name)
    read = sheets_read(bundled_classifier(), KINDS[name], held_out_hands(data), _COUNT, seed)
    assert all(figure.is_met for figure in read.figures(name)), read

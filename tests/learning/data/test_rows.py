from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.row_strip import ROW_HEIGHT
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.data.pen_strokes import PenDigit
from digitpad.learning.data.row_hand import Glyph, Hand
from digitpad.learning.data.row_line import RowLine
from digitpad.learning.data.rows import MOST_DIGITS, WIDTHS, RowComposer
from tests.handwriting import DIGITS


@pytest.fixture(scope="module")
def composer(digits: Dataset) -> RowComposer:
    pens = [
        PenDigit(label, label % 2, tuple(np.array(stroke, np.float32) for stroke in DIGITS[label]))
        for label in range(10)
    ]
    return RowComposer(digits.x_train[:500], digits.y_train[:500], pens)


def test_rows_of_a_batch_are_equally_wide_and_labelled(composer: RowComposer) -> None:
    for seed in range(6):
        strips, labels = composer.batch(16, np.random.default_rng(seed))
        assert strips.shape[:2] == (16, ROW_HEIGHT)
        assert strips.shape[2] in WIDTHS
        assert strips.dtype == np.float32
        assert labels.shape == (16, MOST_DIGITS)
        assert labels.min() >= 0
        assert ((labels >= 1) & (labels <= 11)).any(axis=1).all()  # each says something, if only "no digit"
        assert ((np.diff((labels > 0).astype(int), axis=1)) <= 0).all()  # filled up at the end


def test_the_seed_decides(composer: RowComposer) -> None:
    first, again = (composer.batch(4, np.random.default_rng(7)) for _ in range(2))
    np.testing.assert_array_equal(first[0], again[0])
    np.testing.assert_array_equal(first[1], again[1])


def test_strips_are_as_bright_and_as_strong_as_pictures_are_made(composer: RowComposer) -> None:
    rng = np.random.default_rng(1)
    for _ in range(50):
        strip = composer.row(96, rng).strip
        assert abs(float(np.median(strip))) < 1e-3
        assert strip.std() == pytest.approx(1 / 3, rel=0.15) or strip.std() == 0


def test_digits_of_a_row_are_by_one_hand(composer: RowComposer) -> None:
    only_pens = RowComposer(np.zeros((0, 28, 28), np.uint8), np.zeros(0, np.uint8), composer.pens)
    rng = np.random.default_rng(2)
    rows = [only_pens.row(128, rng).labels for _ in range(60)]
    assert max(map(len, rows)) > 3
    for labels in rows:  # the even digits are one writer's, the odd ones another's
        assert len({label % 2 for label in labels}) <= 1


def test_some_rows_hold_no_digit(composer: RowComposer) -> None:
    rng = np.random.default_rng(3)
    empty = sum(not composer.row(64, rng).labels for _ in range(300))
    assert 5 <= empty <= 40


def _line(hand: Hand, seed: int) -> tuple[NDArray[np.float32], RowLine]:
    """A ring and a bar that leans, side by side, on a canvas of their own."""
    rng = np.random.default_rng(seed)
    ring = cv2.circle(np.zeros((41, 41), np.float32), (20, 20), 18, 1.0, 4)
    bar = cv2.line(np.zeros((41, 41), np.float32), (38, 2), (2, 38), 1.0, 4)
    canvas = np.zeros((64, 240), np.float32)
    line = RowLine(canvas.shape, hand, rng)
    for label, ink in enumerate((ring, bar)):
        assert line.add(Glyph(np.asarray(ink, np.float32), label, (0.05, 0.93), (0.8, 0.8)))  # ends lie on the ink
    line.draw(canvas)
    return canvas, line


_APART = Hand(height=20, stroke=2, gap=0.4, gap_spread=0, slant=0, stretch=1, is_joined=False, is_touching=False)


@pytest.mark.parametrize("seed", range(20))
def test_digits_that_touch_are_pushed_together_and_hardly_overlap(seed: int) -> None:
    for hand, pieces in ((_APART, 2), (replace(_APART, is_touching=True), 1)):
        canvas, line = _line(hand, seed)
        assert line.labels == (0, 1)
        assert cv2.connectedComponents((cv2.dilate(canvas, np.ones((3, 5))) > 0.3).astype(np.uint8))[0] - 1 == pieces
        assert line._lefts[1] > 15  # a fifth of the ring's height would be far inside it


def test_digits_are_joined_from_the_pens_end_to_its_next_beginning() -> None:
    joined = [_line(replace(_APART, is_joined=True), seed)[0] for seed in range(20)]
    pieces = [cv2.connectedComponents((canvas > 0.3).astype(np.uint8))[0] - 1 for canvas in joined]
    assert 10 <= pieces.count(1) < 20  # a hand lifts the pen now and then
    assert set(pieces) == {1, 2}


def test_what_does_not_fit_is_not_written() -> None:
    line = RowLine((64, 60), _APART, np.random.default_rng(0))
    ink = np.ones((40, 30), np.float32)
    assert line.add(Glyph(ink, 1, (0, 0), (1, 1)))
    assert not line.add(Glyph(ink, 2, (0, 0), (1, 1)))
    assert line.labels == (1,)

import numpy as np
import pytest

from digitpad.ink.row_strip import ROW_HEIGHT
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.data.pen_strokes import PenDigit
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

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.bitmap import BOX_SIDE, CENTRE, align, centre_of_mass
from digitpad.ink.render import render
from digitpad.learning.data.augmentation import Deformation, augment, deform
from tests.handwriting import DIGITS

_BITMAPS = np.array([align(render([np.array(stroke) for stroke in DIGITS[digit]])) for digit in range(10)])


def test_every_copy_is_aligned_as_drawings_are() -> None:
    rng = np.random.default_rng(0)
    for bitmap in np.repeat(_BITMAPS, 5, axis=0):
        copy = deform(bitmap, Deformation(), rng)
        row, column = centre_of_mass(copy)
        assert abs(row - CENTRE) <= 1
        assert abs(column - CENTRE) <= 1
        assert max(np.ptp(axis) + 1 for axis in np.nonzero(copy > 0.02)) <= BOX_SIDE


def test_copies_differ_and_the_seed_decides_how() -> None:
    first = augment(_BITMAPS, Deformation(share=1), np.random.default_rng(1))
    again = augment(_BITMAPS, Deformation(share=1), np.random.default_rng(1))
    other = augment(_BITMAPS, Deformation(share=1), np.random.default_rng(2))
    np.testing.assert_array_equal(first, again)
    assert (np.abs(first - other).mean(axis=(1, 2)) > 0.02).all()


def test_the_share_is_kept_and_originals_are_not_written() -> None:
    many = np.repeat(_BITMAPS, 40, axis=0)
    before = many.copy()
    deformed = augment(many, Deformation(share=0.25), np.random.default_rng(0))
    np.testing.assert_array_equal(many, before)
    changed = (deformed != many).any(axis=(1, 2)).mean()
    assert 0.18 < changed < 0.32


def test_stroke_widths_vary_over_the_range() -> None:
    rng = np.random.default_rng(0)
    still = Deformation(rotation=0, slant=0, stretch=1, bend=0)
    weights = [deform(_BITMAPS[1], still, rng).sum() for _ in range(60)]
    assert max(weights) > 1.8 * min(weights)


def test_an_empty_bitmap_stays_empty() -> None:
    empty = np.zeros((28, 28), np.float32)
    assert not deform(empty, Deformation(), np.random.default_rng(0)).any()


def _alikeness(first: NDArray[np.float32], second: NDArray[np.float32]) -> float:
    return float(np.corrcoef(first.ravel(), second.ravel())[0, 1])


@pytest.mark.parametrize("digit", [2, 4, 5, 6, 7, 9])
def test_a_copy_that_is_hardly_deformed_is_neither_mirrored_nor_on_its_side(digit: int) -> None:
    bitmap = _BITMAPS[digit]
    copy = deform(bitmap, Deformation(stroke_widths=(2.6, 2.6)).softened(0), np.random.default_rng(0))
    others = [bitmap.T, bitmap[::-1], bitmap[:, ::-1], np.rot90(bitmap), np.rot90(bitmap, -1)]
    assert _alikeness(copy, bitmap) > max(0.8, 0.1 + max(_alikeness(copy, other) for other in others))


def test_turning_goes_as_far_as_is_said_and_both_ways() -> None:
    still = Deformation(rotation=15, slant=0, stretch=1, bend=0, stroke_widths=(2.6, 2.6))
    rng = np.random.default_rng(0)
    upright = np.zeros((28, 28), np.float32)
    upright[4:24, 13:15] = 1
    angles = []
    for _ in range(100):
        rows, columns = np.nonzero(deform(upright, still, rng) > 0.5)
        angles.append(np.rad2deg(np.polyfit(rows, columns, 1)[0]))
    assert -16 < min(angles) < -10
    assert 10 < max(angles) < 16

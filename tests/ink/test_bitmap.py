from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.errors import EmptyInkError
from digitpad.ink.bitmap import BOX_SIDE, CENTRE, INK_FLOOR, SIDE, Ink, align, centre_of_mass
from digitpad.learning.data.mnist_files import read_arrays
from tests.handwriting import difference, white_on_black

_DIGITS = st.sampled_from("0123456789")


def _ink(digit: str, height: int = 160) -> Ink:
    return white_on_black(digit, height=height, pen=max(3, height // 9))


@given(_DIGITS, st.integers(0, 60), st.integers(0, 60))
def test_position_does_not_matter(digit: str, across: int, down: int) -> None:
    ink = _ink(digit)
    moved = np.pad(ink, ((down, 0), (across, 0)))
    np.testing.assert_array_equal(align(moved), align(ink))


@given(_DIGITS, st.integers(90, 400))
def test_size_does_not_matter(digit: str, height: int) -> None:
    assert difference(align(_ink(digit, height)), align(_ink(digit, 200))) < 0.03


@given(_DIGITS)
def test_the_centre_of_mass_is_in_the_middle(digit: str) -> None:
    row, column = centre_of_mass(align(_ink(digit)))
    assert abs(row - CENTRE) <= 0.5
    assert abs(column - CENTRE) <= 0.5


@given(_DIGITS)
def test_the_longer_side_fills_the_box_and_the_aspect_is_kept(digit: str) -> None:
    ink = _ink(digit)
    before = [np.ptp(axis) + 1 for axis in np.nonzero(ink > INK_FLOOR)]
    bitmap = align(ink)
    assert max(np.ptp(axis) + 1 for axis in np.nonzero(bitmap)) == BOX_SIDE
    after = [np.ptp(axis) + 1 for axis in np.nonzero(bitmap > 0.4)]
    assert after[0] / BOX_SIDE == pytest.approx(before[0] / max(before), abs=0.06)
    assert after[1] / BOX_SIDE == pytest.approx(before[1] / max(before), abs=0.06)


def test_rows_stay_rows() -> None:
    ink = np.zeros((40, 100), np.float32)
    ink[18:22, 10:90] = 1
    bitmap = align(ink)
    assert bitmap.sum(axis=1).max() > 4 * bitmap.sum(axis=0).max()


def test_edges_are_anti_aliased() -> None:
    bitmap = align(_ink("0"))
    assert ((bitmap > 0.1) & (bitmap < 0.9)).sum() > 20


def test_off_centre_ink_stays_inside() -> None:
    ink = np.zeros((100, 100), np.float32)
    ink[:, :2] = 0.1
    ink[90:, 90:] = 1
    bitmap = align(ink)
    assert bitmap.shape == (SIDE, SIDE)
    assert bitmap.max() <= 1


def test_empty_ink_is_refused() -> None:
    with pytest.raises(EmptyInkError, match="Nothing is written"):
        align(np.zeros((10, 10), np.float32))


@pytest.mark.data
def test_the_middle_is_where_mnist_has_it(data: Path) -> None:
    bitmaps = read_arrays(data / "mnist.npz")["x_train"].astype(np.float32)
    total = bitmaps.sum(axis=(1, 2))
    rows = (bitmaps.sum(axis=2) @ np.arange(SIDE)) / total
    columns = (bitmaps.sum(axis=1) @ np.arange(SIDE)) / total
    assert rows.mean() == pytest.approx(CENTRE, abs=0.01)
    assert columns.mean() == pytest.approx(CENTRE, abs=0.01)


@pytest.mark.data
def test_aligning_mnist_changes_next_to_nothing(data: Path) -> None:
    bitmaps = read_arrays(data / "mnist.npz")["x_train"][:2000].astype(np.float32) / 255
    differences = [np.abs(align(bitmap) - bitmap).mean() for bitmap in bitmaps]
    assert np.mean(differences) < 0.002

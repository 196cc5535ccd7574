from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.ink.box import Box
from digitpad.ink.cutting import between, joined, seams, widest_gap
from digitpad.ink.segment import FoundDigit, segment


def _page(*blocks: tuple[int, int, int, int]) -> np.ndarray:
    """Ink, (60, 90), with blocks of left, top, width, height."""
    ink = np.zeros((60, 90), np.float32)
    for left, top, width, height in blocks:
        ink[top : top + height, left : left + width] = 1
    return ink


def test_what_is_joined_holds_the_ink_of_both_where_it_was() -> None:
    page = _page((10, 10, 8, 40), (50, 10, 8, 40))
    first, second = segment(page).digits
    whole = joined(first, second)
    assert whole.box == Box(10, 10, 58, 50)
    np.testing.assert_array_equal(whole.ink[1:-1, 1:-1], page[10:50, 10:58])


@given(st.lists(st.integers(2, 14), min_size=0, max_size=3), st.randoms())
def test_the_widest_gap_is_the_one_of_the_loneliest_piece_in_any_order(gaps: list[int], order: Random) -> None:
    places = np.cumsum([10, *(gap + 4 for gap in gaps)]).tolist()
    pieces = [FoundDigit(np.ones((20, 4), np.float32), Box(left, 0, left + 4, 20), 0, 0) for left in places]
    lonely = [min(gaps[max(0, at - 1) : at + 1]) for at in range(len(places))] if gaps else []
    order.shuffle(pieces)
    assert widest_gap(pieces) == pytest.approx(max(lonely) + 1 if lonely else 0, abs=0.1)


def test_what_touches_is_cut_where_least_ink_is() -> None:
    page = _page((10, 10, 20, 40), (28, 28, 14, 3), (40, 10, 20, 40))
    (found,) = segment(page).digits
    middle = seams(found.ink)[len(seams(found.ink)) // 2]
    left, right = between(found, None, middle), between(found, middle, None)
    assert left is not None
    assert right is not None
    assert abs(left.box.right - 35) <= 6
    assert abs(right.box.left - 35) <= 6
    assert left.box.left == 10
    assert right.box.right == 60


@given(st.integers(4, 60), st.integers(4, 120), st.integers(0, 2**32 - 1))
def test_every_pixel_of_ink_falls_to_one_side_of_a_cut(height: int, width: int, seed: int) -> None:
    ink = (np.random.default_rng(seed).random((height, width)) > 0.6).astype(np.float32)
    found = FoundDigit(ink, Box.of_size(1, 1, width, height), 0, 0)
    for seam in seams(ink):
        assert seam.shape == (height,)
        assert np.abs(np.diff(seam)).max(initial=0) <= 1
        parts = [part for part in (between(found, None, seam), between(found, seam, None)) if part is not None]
        assert sum(float(part.ink.sum()) for part in parts) == pytest.approx(float(ink.sum()))


def test_there_is_nothing_beyond_the_ink() -> None:
    found = FoundDigit(np.ones((20, 20), np.float32), Box.of_size(1, 1, 20, 20), 0, 0)
    assert between(found, np.full(20, 20), None) is None


def test_large_ink_is_cut_along_whole_ways() -> None:
    ink = np.zeros((900, 1200), np.float32)
    ink[100:800, 100:500] = ink[100:800, 700:1100] = 1
    ways = seams(ink)
    assert any(ink[np.arange(900), way].sum() == 0 for way in ways)
    assert all(0 < way.mean() < 1200 for way in ways)


def test_what_is_cut_or_joined_lies_as_it_lay() -> None:
    found = FoundDigit(np.ones((20, 20), np.float32), Box.of_size(1, 1, 20, 20), 0, 0, degrees=12.0)
    part = between(found, None, np.full(20, 10))
    assert part is not None
    assert part.degrees == joined(part, found).degrees == 12.0

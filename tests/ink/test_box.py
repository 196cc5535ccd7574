import hypothesis.strategies as st
import pytest
from hypothesis import given

from digitpad.ink.box import Box

_SIDES = st.integers(-100, 100)
_SIZES = st.integers(0, 100)
_BOXES = st.builds(Box[int].of_size, _SIDES, _SIDES, _SIZES, _SIZES)


def test_a_box_has_sides_sizes_and_middles() -> None:
    box = Box.of_size(1, 2, 3, 8)
    assert (box.left, box.top, box.right, box.bottom) == (1, 2, 4, 10)
    assert (box.width, box.height, box.longest) == (3, 8, 8)
    assert (box.middle_x, box.middle_y) == (2.5, 6)
    assert box.moved(10, -2) == Box(11, 0, 14, 8)


def test_the_gap_is_positive_where_boxes_are_apart_and_negative_where_they_overlap() -> None:
    assert Box(0, 0, 10, 20).gap(Box(13, 5, 20, 40)) == (3, -15)
    assert Box(13, 5, 20, 40).gap(Box(0, 0, 10, 20)) == (3, -15)
    assert Box(0, 0, 10, 20).gap(Box(4, 27, 20, 40)) == (-6, 7)


@given(_BOXES, _BOXES)
def test_the_union_holds_both_and_no_more(first: Box[int], second: Box[int]) -> None:
    union = first.union(second)
    assert union == second.union(first)
    assert (union.left, union.top) == (min(first.left, second.left), min(first.top, second.top))
    assert (union.right, union.bottom) == (max(first.right, second.right), max(first.bottom, second.bottom))


def test_scaling_rounds_each_side_to_the_nearest_pixel() -> None:
    assert Box(1, 2, 4, 10).scaled(2.6) == Box(3, 5, 10, 26)
    assert Box(1, 2, 4, 10).scaled(1) == Box(1, 2, 4, 10)


def test_rounding_outwards_leaves_nothing_outside() -> None:
    assert Box(0.1, -0.1, 99.9, 100.0).rounded_outwards() == Box(0, -1, 100, 100)


@pytest.mark.parametrize("left", [0.1, 0.7, 1 / 3])
def test_a_side_is_exactly_where_it_was_put(left: float) -> None:
    assert Box(left, 0.0, 100.0, 1.0).rounded_outwards().right == 100

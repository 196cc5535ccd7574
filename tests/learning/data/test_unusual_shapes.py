import numpy as np
import pytest

from digitpad.ink.bitmap import CENTRE, centre_of_mass
from digitpad.learning.data.pen_strokes import bitmap_of
from digitpad.learning.data.styles import STYLES
from digitpad.learning.data.unusual_shapes import (
    Stroke,
    Strokes,
    curve,
    left_open,
    with_flat_top,
    with_loop,
    with_serif,
    with_tail,
)
from tests.handwriting import DIGITS

SEEDS = range(30)


def strokes(digit: int) -> Strokes:
    return tuple(np.array(stroke, np.float32) for stroke in DIGITS[digit])


def length(way: Stroke) -> float:
    return float(np.hypot(*np.diff(way, axis=0).T).sum())


def test_the_bowl_of_a_two_is_closed_by_its_own_beginning() -> None:
    two = strokes(2)
    for seed in SEEDS:
        way, *others = with_loop(two, np.random.default_rng(seed))
        assert not others
        np.testing.assert_array_equal(way[-len(two[0]) :], two[0])  # what was written stays
        assert np.hypot(*(two[0] - way[0]).T).min() == pytest.approx(0, abs=1e-3)  # it begins on its stem
        assert way[0, 1] > two[0][0, 1]


def test_a_flat_top_has_a_corner_and_leaves_the_lower_half() -> None:
    three = strokes(3)
    height = float(np.ptp(three[0][:, 1]))
    for seed in SEEDS:
        (way,) = with_flat_top(three, np.random.default_rng(seed))
        top = way[:12]
        assert np.ptp(top[:, 1]) < 0.1 * height < np.ptp(top[:, 0])
        below = three[0][three[0][:, 1] > three[0][:, 1].min() + 0.65 * height]
        np.testing.assert_array_equal(way[-len(below) :], below)


@pytest.mark.parametrize("digit", [6, 8])
def test_an_open_digit_lacks_the_last_part_of_its_way(digit: int) -> None:
    whole = strokes(digit)
    shares = []
    for seed in SEEDS:
        *others, last = left_open(whole, np.random.default_rng(seed))
        assert len(others) == len(whole) - 1
        np.testing.assert_array_equal(last, whole[-1][: len(last)])
        shares.append(length(last) / length(whole[-1]))
    assert 0.75 < min(shares) < max(shares) < 1


def test_the_tail_of_a_nine_goes_on_below_and_mostly_to_the_left() -> None:
    nine = strokes(9)
    end = nine[-1][-1]
    left = 0
    for seed in SEEDS:
        way = with_tail(nine, np.random.default_rng(seed))[-1]
        np.testing.assert_array_equal(way[: len(nine[-1])], nine[-1])
        assert way[-1, 1] > end[1]
        left += way[-1, 0] < end[0]
    assert 20 <= left < len(SEEDS)


def test_a_nine_that_is_curled_gets_no_second_tail() -> None:
    hook = np.array([[0, 100], [-20, 105], [-40, 100], [-50, 95], [-55, 90], [-60, 85]], np.float32)
    curled = (*strokes(9)[:-1], np.concatenate([strokes(9)[-1], hook]))
    for own, given in zip(with_tail(curled, np.random.default_rng(0)), curled, strict=True):
        np.testing.assert_array_equal(own, given)


def test_a_serif_hangs_below_where_the_bar_of_a_seven_begins() -> None:
    seven = strokes(7)
    for seed in SEEDS:
        way = with_serif(seven, np.random.default_rng(seed))[0]
        assert way[0, 1] > seven[0][0, 1] + 0.05 * np.ptp(seven[0][:, 1])
        np.testing.assert_array_equal(way[-len(seven[0]) :], seven[0])


def test_a_curve_begins_and_ends_where_it_should() -> None:
    line = curve(np.array([0.0, 0.0]), np.array([5.0, 10.0]), np.array([10.0, 0.0]))
    np.testing.assert_allclose(line[[0, -1]], [[0, 0], [10, 0]])
    assert line[:, 1].max() == pytest.approx(5, abs=0.1)
    assert np.diff(line[:, 0]).min() > 0


DOTS: tuple[Strokes, ...] = (
    (np.array([[3, 4]], np.float32),),
    (np.zeros((20, 2), np.float32),),
    (np.array([[0, 0], [9, 0]], np.float32), np.array([[2, 2]], np.float32)),
)


@pytest.mark.parametrize("written", DOTS)
@pytest.mark.parametrize("shape", [with_loop, with_flat_top, left_open, with_tail, with_serif])
def test_a_dot_and_a_line_come_through_without_a_number_that_is_none(written: Strokes, shape: object) -> None:
    assert callable(shape)
    for seed in range(5):
        for stroke in shape(written, np.random.default_rng(seed)):
            assert len(stroke)
            assert np.isfinite(stroke).all()


@pytest.mark.parametrize("digit", sorted(STYLES))
def test_every_style_makes_a_bitmap_that_stands_in_the_middle(digit: int) -> None:
    for style in STYLES[digit]:
        for seed in range(5):
            bitmap = bitmap_of(style(strokes(digit), np.random.default_rng(seed)))
            ink = bitmap.astype(np.float32) / np.float32(255)
            assert max(abs(place - CENTRE) for place in centre_of_mass(ink)) < 1

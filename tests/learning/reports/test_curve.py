import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from digitpad.learning.reports.curve import (
    NO_CURVE,
    Curve,
    Screen,
    band,
    centred_mean,
    peaks,
    sampled,
    seen,
    value_at,
    value_before,
)

_VALUES = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=3000)


@given(
    hnp.arrays(np.float64, st.integers(0, 60), elements=st.floats(0, 1e30, allow_subnormal=False)), st.integers(0, 70)
)
def test_a_mean_reaches_as_far_back_as_ahead_and_less_far_at_the_ends(values: NDArray[np.float64], width: int) -> None:
    last = len(values) - 1
    reaches = [(min(width // 2, at), min(width // 2, at, last - at)) for at in range(len(values))]
    expected = [values[at - back : at + ahead + 1].mean() for at, (back, ahead) in enumerate(reaches)]
    np.testing.assert_allclose(centred_mean(values, width), expected, rtol=1e-9)


def test_a_mean_is_what_one_reckons_by_hand() -> None:
    values = np.array([7.0, 1.0, 1.0, 3.0, 5.0, 4.0])
    assert centred_mean(values, 3).tolist() == [7, 3, 5 / 3, 3, 4, 4.5]
    assert centred_mean(values, 5).tolist() == pytest.approx([7, 3, 17 / 5, 14 / 5, 13 / 4, 4])
    assert centred_mean(values, 1).tolist() == values.tolist()


@given(hnp.arrays(np.float64, st.integers(1, 40), elements=st.floats(0, 1e3)), st.integers(0, 60))
def test_what_is_drawn_begins_with_the_first_value_and_stays_within_all_of_them(
    values: NDArray[np.float64], width: int
) -> None:
    means = centred_mean(values, width)
    assert means[0] == values[0]
    assert means.min() >= values.min() * (1 - 1e-12) - 1e-12
    assert means.max() <= values.max() * (1 + 1e-12)


def test_a_line_that_falls_is_not_drawn_late() -> None:
    values = np.linspace(2.3, 0.3, 101)
    np.testing.assert_allclose(centred_mean(values, 21)[:91], values[:91])


def test_a_huge_value_is_forgotten_once_it_is_out_of_reach() -> None:
    values = np.array([2.3, 1e33, *[0.5] * 20])
    np.testing.assert_allclose(centred_mean(values, 10)[7:], 0.5)


@given(
    hnp.arrays(np.float64, st.integers(1, 80), elements=st.floats(0, 1e30, allow_subnormal=False)),
    st.integers(0, 90),
    st.data(),
)
def test_means_of_some_places_are_those_of_all(values: NDArray[np.float64], width: int, data: st.DataObject) -> None:
    places = np.array(data.draw(st.lists(st.integers(0, len(values) - 1), max_size=20, unique=True).map(sorted)), int)
    np.testing.assert_allclose(centred_mean(values, width, places), centred_mean(values, width)[places], rtol=1e-9)


@given(st.integers(0, 900), st.integers(2, 400), st.floats(-100, 1000), st.floats(0, 1000), st.booleans())
def test_a_screen_shows_evenly_spread_points_from_the_first_to_the_last(
    count: int, points: int, left: float, breadth: float, is_zoomed: bool
) -> None:
    x = np.arange(count, dtype=float)
    visible = (left, left + breadth) if is_zoomed else None
    places = Screen(points, visible).places(x)
    assert len(places) <= points + 1
    assert (np.diff(places) > 0).all()
    if count:
        assert places[-1] == count - 1  # what the legend calls the latest
        shown = seen((x, x), visible)[0].astype(int)
        assert set(places[:-1]) <= set(shown)
        if len(shown):
            assert {shown[0], shown[-1]} <= set(places)
            assert np.diff(np.intersect1d(places, shown)).max(initial=1) <= -(-len(shown) // max(1, points - 1))


def _curve(x: NDArray[np.float64], seed: int) -> Curve:
    return x, np.random.default_rng(seed).random(len(x))


def test_the_band_of_one_curve_is_the_curve() -> None:
    curve = _curve(np.arange(5.0), 0)
    for array, expected in zip(band([curve]), (curve[0], *[curve[1]] * 3), strict=True):
        np.testing.assert_array_equal(array, expected)


@given(st.integers(1, 900), st.integers(1, 6))
def test_the_band_of_curves_at_the_same_places_is_what_numpy_says(length: int, count: int) -> None:
    curves = [_curve(np.arange(length, dtype=float), seed) for seed in range(count)]
    x, median, lowest, highest = band(curves)
    assert len(x) == (min(length, 400) if count > 1 else length)
    values = np.array([np.interp(x, *curve) for curve in curves])
    np.testing.assert_allclose(median, np.median(values, axis=0))
    np.testing.assert_allclose(lowest, values.min(axis=0))
    np.testing.assert_allclose(highest, values.max(axis=0))
    assert (x[0], x[-1]) == (0, length - 1)


_PLACES = st.lists(st.integers(0, 30), max_size=12, unique=True).map(lambda places: np.array(sorted(places), float))


@given(st.lists(_PLACES, max_size=5))
def test_a_band_covers_what_all_curves_cover(places: list[NDArray[np.float64]]) -> None:
    curves = [_curve(x, seed) for seed, x in enumerate(places)]
    x, median, lowest, highest = band(curves)
    assert x.shape == median.shape == lowest.shape == highest.shape
    known = [own for own in places if len(own)]
    expected = {place for own in known for place in own if all(other[0] <= place <= other[-1] for other in known)}
    assert x.tolist() == sorted(expected)
    assert (lowest <= median).all()
    assert (median <= highest).all()


def test_curves_without_points_leave_no_gap_in_a_band() -> None:
    curve = (np.array([1.0, 2.0]), np.array([5.0, 7.0]))
    x, median, lowest, highest = band([NO_CURVE, curve])
    assert x.tolist() == [1, 2]
    assert median.tolist() == lowest.tolist() == highest.tolist() == [5, 7]


@given(_VALUES, st.integers(1, 50))
def test_peaks_are_kept(values: list[float], bins: int) -> None:
    y = np.array(values)
    x, thin = peaks((np.arange(len(y), dtype=float), y), bins)
    assert thin.max() == y.max()
    assert thin.min() == y.min()
    assert (np.diff(x) >= 0).all()
    assert len(x) <= max(3 * bins + 1, 2 * bins + len(y) // bins + 1)
    np.testing.assert_array_equal(thin, y[x.astype(int)])


@given(_VALUES, st.integers(1, 300))
def test_a_sampled_line_keeps_its_end_and_its_points(values: list[float], points: int) -> None:
    y = np.array(values)
    x, thin = sampled((np.arange(len(y), dtype=float), y), points)
    assert x[-1] == len(y) - 1
    assert len(x) <= points + 1
    np.testing.assert_array_equal(thin, y[x.astype(int)])


@given(st.floats(0, 100), st.floats(0, 100))
def test_what_is_seen_reaches_over_both_ends(first: float, second: float) -> None:
    x = np.arange(101.0)
    low, high = sorted((first, second))
    part, _ = seen((x, x), (low, high))
    assert part[0] <= max(low, 0)
    assert part[-1] >= min(high, 100)
    assert set(x[(x >= low) & (x <= high)]) <= set(part)


def test_values_are_read_off_at_the_nearest_point() -> None:
    curve = (np.array([1.0, 2.0, 4.0]), np.array([10.0, 20.0, 40.0]))
    assert value_at(curve, 1.4) == 10
    assert value_at(curve, 1.6) == 20
    assert value_at(curve, 3.9) == 40
    assert value_at(curve, 0.5) is None
    assert value_at(curve, 4.5) is None
    assert value_at(NO_CURVE, 1.0) is None


def test_a_value_holds_from_its_point_on() -> None:
    curve = (np.array([1.0, 2.0]), np.array([10.0, 20.0]))
    assert value_before(curve, 0.9) is None
    assert value_before(curve, 1.0) == 10
    assert value_before(curve, 1.9) == 10
    assert value_before(curve, 99.0) == 20
    assert value_before(NO_CURVE, 1.0) is None

import math

import numpy as np
import pytest

from digitpad.learning.study.targets import Profile, end_of, first_reached, performance_profiles, stairs


def test_a_goal_is_reached_at_the_first_place_that_is_good_enough() -> None:
    places = np.array([10.0, 20.0, 30.0])
    assert first_reached(places, np.array([0.5, 0.2, 0.3]), 0.3, is_loss=True) == 20
    assert first_reached(places, np.array([0.5, 0.9, 0.7]), 0.9, is_loss=False) == 20
    assert first_reached(places, np.array([0.5, 0.4, 0.3]), 0.2, is_loss=True) == math.inf
    assert first_reached(np.empty(0), np.empty(0), 0.2, is_loss=True) == math.inf


def test_profiles_are_those_of_dolan_and_more() -> None:
    costs = np.array([[10.0, 20.0], [30.0, 15.0], [10.0, math.inf], [math.inf, math.inf], [1.0, math.nan]])
    fast, slow = performance_profiles(costs)
    np.testing.assert_allclose(fast.ratios, [1, 2])
    np.testing.assert_allclose(fast.shares, [2 / 3, 1])
    np.testing.assert_allclose(slow.ratios, [1, 2])
    np.testing.assert_allclose(slow.shares, [1 / 3, 2 / 3])


def test_goals_that_nobody_reaches_leave_nothing_to_compare() -> None:
    profiles = performance_profiles(np.full((3, 2), math.inf))
    assert [len(profile.ratios) for profile in profiles] == [0, 0]
    assert end_of(profiles) == 1.5


def test_a_profile_is_drawn_as_stairs() -> None:
    x, y = stairs(Profile(np.array([1.0, 2.0]), np.array([0.5, 1.0])), 3.0)
    assert x.tolist() == [1, 1, 1, 2, 2, 3]
    assert y.tolist() == [0, 0, 0.5, 0.5, 1, 1]
    assert end_of([Profile(np.array([1.0, 2.0]), np.array([0.5, 1.0]))]) == pytest.approx(2.1)

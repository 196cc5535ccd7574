import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.ink.steadying import PulledPen

_POSITIONS = st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(-1e3, 1e3)), min_size=1, max_size=30)


def test_a_slack_string_leaves_the_pen_where_it_is() -> None:
    pen = PulledPen(10)
    pen.put_down(0, 0)
    assert pen.pull(6, 8) is None
    assert pen.pull(-10, 0) is None
    assert pen.pull(0, 30) == (0, 20)
    assert pen.pull(0, 30) is None


def test_the_pen_goes_straight_towards_the_hand() -> None:
    pen = PulledPen(5)
    pen.put_down(0, 0)
    assert pen.pull(30, 40) == pytest.approx((27, 36))


def test_a_pen_without_a_string_is_where_the_hand_is() -> None:
    pen = PulledPen(0)
    pen.put_down(1, 1)
    assert pen.pull(3, -4) == pytest.approx((3, -4))


@given(_POSITIONS, st.floats(0.1, 100))
def test_the_pen_is_never_farther_from_the_hand_than_the_string_is_long(
    positions: list[tuple[float, float]], length: float
) -> None:
    pen, last = PulledPen(length), positions[0]
    pen.put_down(*last)
    for hand in positions:
        last = pen.pull(*hand) or last
        assert math.dist(last, hand) <= length * (1 + 1e-6)


def test_a_shaking_hand_leaves_a_line_that_is_far_straighter() -> None:
    shaking = np.random.default_rng(0).normal(0, 3, 200)
    pen, drawn = PulledPen(24), []
    pen.put_down(0, 0)
    for x, y in zip(np.arange(0, 1000, 5), shaking, strict=True):
        place = pen.pull(float(x), float(y))
        if place is not None:
            drawn.append(place)
    assert np.std(np.array(drawn)[:, 1]) < np.std(shaking) / 2.5

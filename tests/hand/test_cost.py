"""What a change costs strangers, and how much of that is chance."""

import numpy as np
import pytest

from digitpad.hand.cost import Cost, cost_between
from digitpad.hand.counterweight import NO_DIGIT
from digitpad.hand.last_layer import LastLayer


def test_costs_are_what_comes_after_less_what_was_before() -> None:
    """Ten features, one for each digit: both layers answer with the feature, the second one with 0 in place of 1."""
    before = LastLayer(9 * np.eye(10, dtype=np.float32), np.zeros(10, np.float32))
    order = [1, 0, *range(2, 10)]
    after = LastLayer(before.weights[order], before.bias)
    features = np.concatenate([np.eye(10, dtype=np.float32)[[1, 2, 3, 4]], np.zeros((2, 10), np.float32)])
    labels = np.array([1, 2, 3, 4, NO_DIGIT, NO_DIGIT], np.uint8)
    cost = cost_between(before, after, features, labels)
    assert (cost.wrong, cost.refused, cost.claimed, cost.digits, cost.others) == (0.25, 0.0, 0.0, 4, 2)
    unsure = LastLayer(np.eye(10, dtype=np.float32), before.bias)
    claiming = LastLayer(before.weights, before.weights[5])
    assert cost_between(before, unsure, features, labels).refused == 1.0
    assert cost_between(before, claiming, features, labels).claimed == 1.0
    assert cost_between(claiming, before, features, labels).claimed == -1.0


@pytest.mark.parametrize(
    ("cost", "is_small"),
    [
        (Cost(0.001, 0.003, 0.003, 1000, 1000), True), (Cost(0.002, 0.0, 0.0, 1000, 1000), False),
        (Cost(0.0, 0.071 - 0.067, 0.0, 1000, 1000), False), (Cost(0.0, 0.0, 0.071 - 0.067, 1000, 1000), False),
        (Cost(0.0005, 0.002, 0.0, 10_000), True), (Cost(0.0006, 0.0, 0.0, 10_000), False),
        (Cost(0.0, 0.0021, 0.0, 10_000), False), (Cost(-0.1, -0.1, -0.1, 1000, 1000), True),
    ],
)  # fmt: skip
def test_what_is_small_is_counted_in_whole_pictures(cost: Cost, is_small: bool) -> None:
    """A difference of shares such as 0.071 - 0.067 lies below the four of a thousand that it stands for."""
    assert cost.is_small is is_small

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.learning.study.paired import (
    difference_of,
    holm,
    interval,
    least_pairs,
    p_value,
    pairs_needed,
)


def test_the_test_counts_all_swaps_of_few_pairs() -> None:
    assert p_value(np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])) == 2 / 2**6
    assert p_value(np.array([-0.1, -0.2, -0.3])) == 2 / 2**3
    assert p_value(np.array([3.0, 2.0, -1.0])) == 4 / 2**3  # only 6 and 4 are as far from 0 as 4, on either side
    assert p_value(np.zeros(5)) == 1
    assert p_value(np.ones(14)) <= 0.001  # too many swaps to count: some are drawn


def test_an_interval_holds_the_mean_and_needs_five_pairs() -> None:
    values = np.random.default_rng(0).normal(0.02, 0.006, 8)
    low, high = interval(values)
    assert low < values.mean() < high
    assert high - low == pytest.approx(2 * 2.36 * values.std(ddof=1) / math.sqrt(8), rel=0.25)
    assert interval(values) == (low, high)
    assert interval(np.full(5, 0.5)) == (0.5, 0.5)
    assert np.isnan(interval(values[:4])).all()


def test_an_interval_leans_to_the_side_of_the_long_tail() -> None:
    low, high = interval(np.array([0.0, 0.0, 0.1, 0.1, 0.2, 0.2, 0.3, 3.0]))
    assert high - 0.4875 > 1.5 * (0.4875 - low)


def test_intervals_of_few_pairs_hold_the_mean_about_as_often_as_they_say() -> None:
    rng = np.random.default_rng(3)
    intervals = [interval(rng.gamma(1.5, 1, 8) - rng.gamma(1.5, 1, 8)) for _ in range(400)]
    assert sum(low <= 0 <= high for low, high in intervals) >= 360  # 84 % would be 336


def test_holm_corrects_for_the_number_of_comparisons() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5, 0.9]) == [1, 1]
    assert holm([]) == []


def test_the_fewest_pairs_are_those_with_which_the_test_can_claim_anything() -> None:
    for comparisons in (1, 2, 3, 6, 15, 66):
        pairs = least_pairs(comparisons)
        assert holm([p_value(np.ones(pairs))] * comparisons)[0] <= 0.05
        assert holm([p_value(np.ones(pairs - 1))] * comparisons)[0] > 0.05


def test_the_needed_pairs_find_the_difference_four_times_out_of_five() -> None:
    few = np.array([0.6, -0.3, 1.5, 1.0, -0.2, 0.9])
    effect = few.mean() / few.std(ddof=1)
    needed = pairs_needed(few, 1)
    assert needed is not None
    rng = np.random.default_rng(1)
    found = sum(p_value(rng.normal(effect, 1, needed)) <= 0.05 for _ in range(200))
    assert 140 <= found <= 180


def test_what_cannot_be_estimated_is_not() -> None:
    assert pairs_needed(np.array([1.0, -1.0]), 1) is None
    assert pairs_needed(np.array([1.0, -0.999, 1.0, -1.0]), 1) is None
    assert pairs_needed(np.array([1.0, 1.0]), 3) == least_pairs(3)


def _false_claims(rng: np.random.Generator, candidates: int, pairs: int) -> bool:
    """Whether anything is claimed among optimizers that are all the same."""
    seeds = rng.normal(0, 1, (pairs, 1))
    figures: NDArray[np.float64] = seeds + rng.gamma(1.5, 0.3, (pairs, candidates))
    gains = [figures[:, one] - figures[:, other] for one in range(candidates) for other in range(one)]
    return min(holm([p_value(gain) for gain in gains])) <= 0.05


@pytest.mark.slow
@pytest.mark.parametrize(("candidates", "pairs", "trials"), [(2, 8, 1000), (4, 10, 300)])
def test_a_against_a_claims_a_difference_in_at_most_one_of_twenty_trials(
    candidates: int, pairs: int, trials: int
) -> None:
    rng = np.random.default_rng(7)
    assert sum(_false_claims(rng, candidates, pairs) for _ in range(trials)) <= 0.05 * trials


def test_a_difference_tells_all_of_it() -> None:
    found = difference_of(np.array([1.0, 1.5, 2.0, 2.5, 3.0]))
    assert (found.mean, found.p, found.pairs) == (2, 2 / 2**5, 5)
    assert found.low < 2 < found.high

"""Paired differences: how large they are, how sure, and how many pairs it would take to be sure.

Runs that share a seed share the initial weights, the split and the order of the batches. What the seed does to both
cancels out in their difference, so a pair tells more than two runs that have nothing in common.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

ERROR = 0.05  # probability of any false claim among all comparisons
CONFIDENCE = 0.95
FEWEST = 5  # pairs that an interval is made of
MOST_PAIRS = 1000  # that are worth estimating

_POWER = 0.8  # with which the needed number of pairs finds the difference
_RESAMPLES = 9999  # all sign changes of 13 pairs are fewer
_SEED = 0  # of resampling: the same runs get the same verdict


@dataclass(frozen=True)
class Difference:
    """The mean difference of pairs.

    Attributes
    ----------
    mean, low, high : float
        The mean and its bootstrap interval, at CONFIDENCE; the interval is nan for fewer than FEWEST pairs.
    p : float
        Of the paired permutation test, two-sided, not corrected for other comparisons; in (0, 1].
    pairs : int
    """

    mean: float
    low: float
    high: float
    p: float
    pairs: int


def difference_of(values: NDArray[np.float64]) -> Difference:
    """Describe the differences of pairs: (n,) finite float64, one at least."""
    low, high = interval(values)
    return Difference(float(values.mean()), low, high, p_value(values), len(values))


def interval(values: NDArray[np.float64]) -> tuple[float, float]:
    """The bootstrap interval of the mean: BCa (Efron, JASA 82, 1987), expanded for few pairs.

    A bootstrap takes the spread of the few pairs there are for that of all: with 8 pairs, intervals at 95 % hold the
    true mean in 84 % of the cases. So they are taken at a level at which intervals from normal quantiles would be as
    wide as those from Student's t (Hesterberg, The American Statistician 69, 2015, section 5.3).

    Parameters
    ----------
    values : (n,) float64

    Returns
    -------
    float, float
        nan if there are fewer than FEWEST values.
    """
    if len(values) < FEWEST:
        return math.nan, math.nan
    if np.ptp(values) == 0:  # nothing to resample
        return float(values[0]), float(values[0])
    found = _stats().bootstrap(
        (values,), np.mean, confidence_level=_level(len(values)), n_resamples=_RESAMPLES, method="BCa", rng=_SEED
    )
    return float(found.confidence_interval.low), float(found.confidence_interval.high)


def _level(count: int) -> float:
    """The nominal level of a bootstrap interval of few values that is to hold the mean at CONFIDENCE."""
    stats = _stats()
    quantile = math.sqrt(count / (count - 1)) * stats.t.ppf((1 + CONFIDENCE) / 2, count - 1)
    return float(1 - 2 * stats.norm.sf(quantile))


def p_value(values: NDArray[np.float64]) -> float:
    """How probable a mean difference as large as this is if the runs of each pair might as well be swapped.

    A paired permutation test (Fisher, "The Design of Experiments", 1935): exact for up to 13 pairs, else estimated from
    9,999 random swaps.

    Parameters
    ----------
    values : (n,) float64
        Differences.

    Returns
    -------
    float
        In (0, 1]; two-sided.
    """
    found = _stats().permutation_test(
        (values, np.zeros_like(values)), _mean_difference, permutation_type="samples", n_resamples=_RESAMPLES,
        vectorized=True, rng=_SEED,
    )  # fmt: skip
    return float(found.pvalue)


def holm(p_values: Sequence[float]) -> list[float]:
    """Correct p-values so that ERROR holds for all claims together (Holm, Scand. J. Statistics 6, 1979)."""
    corrected = [1.0] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(np.argsort(p_values)):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[place]))
        corrected[place] = highest
    return corrected


def least_pairs(comparisons: int) -> int:
    """The fewest pairs with which the test can claim anything among so many comparisons.

    All n differences have the same sign in 2 of 2ⁿ cases, so that no p-value is below 2¹⁻ⁿ.
    """
    return 1 + math.ceil(math.log2(comparisons / ERROR))


def pairs_needed(values: NDArray[np.float64], comparisons: int) -> int | None:
    """Estimate how many pairs would show the difference that was seen, four times out of five.

    n = ((z₁ + z₂) / d)² + z₁²/2, where d is the mean difference in its standard deviations, z₁ the normal quantile for
    the error of one of all comparisons, and z₂ that for a power of 0.8 (Guenther, The American Statistician 35, 1981).
    The difference that was seen is uncertain itself, and so is this.

    Parameters
    ----------
    values : (n,) float64
        Differences, two at least.
    comparisons : int
        How many there are in all.

    Returns
    -------
    int or None
        More than there are; None if there is no difference to be shown, or MOST_PAIRS would not show it.
    """
    mean, deviation = abs(float(values.mean())), float(values.std(ddof=1))
    if mean == 0:
        return None
    normal = _stats().norm
    sure = normal.ppf(1 - ERROR / comparisons / 2)
    found = ((sure + normal.ppf(_POWER)) * deviation / mean) ** 2 + sure**2 / 2
    needed = max(_rounded_up(found), least_pairs(comparisons), len(values) + 1)
    return needed if needed <= MOST_PAIRS else None


def _rounded_up(count: float) -> int:
    """To two digits: an estimate is not surer."""
    unit = int(10 ** max(0, math.floor(math.log10(count)) - 1))
    return math.ceil(count / unit) * unit


def _mean_difference(first: NDArray[np.float64], second: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    return np.asarray((first - second).mean(axis=axis))


def _stats() -> Any:
    from scipy import stats  # takes a second

    return stats

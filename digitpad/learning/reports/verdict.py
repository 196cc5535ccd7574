"""Which of the runs are better, how sure that is, and what it would take to be sure."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.reports.candidates import METRICS, Candidate, Metric, are_comparable, candidates_of
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.paired import ERROR, Difference, difference_of, holm, least_pairs, pairs_needed

_FEWEST = 2  # pairs that are worth a comparison


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two candidates over the seeds that both have.

    Attributes
    ----------
    better, worse : Candidate
        By the mean of the pairs, whether or not that is more than luck.
    difference : Difference
        How much better, so that the mean is not negative; in nats, or as a share in [0, 1].
    p : float
        Corrected for all comparisons, by Holm.
    needed : int or None
        Pairs that it would take, estimated from the difference that was seen; None if they cannot be estimated.
    """

    better: Candidate
    worse: Candidate
    difference: Difference
    p: float
    needed: int | None

    @property
    def is_shown(self) -> bool:
        """Whether a difference may be claimed."""
        return self.p <= ERROR


@dataclass(frozen=True, eq=False)
class Verdict:
    """What runs with several seeds tell.

    Attributes
    ----------
    metric : Metric
    candidates : sequence of Candidate
        The best first; all that have a figure.
    comparisons : sequence of Comparison
        Those of the best candidates first.
    """

    metric: Metric
    candidates: Sequence[Candidate]
    comparisons: Sequence[Comparison]

    @property
    def least_pairs(self) -> int:
        """The fewest pairs with which any of these comparisons could be claimed."""
        return least_pairs(max(1, len(self.comparisons)))


def verdict_of(records: Sequence[RunRecord], name: str, should_stop: Callable[[], bool] = lambda: False) -> Verdict:
    """Compare runs by one of METRICS.

    Only what differs in one thing alone, the optimizer or another setting, is compared, over the seeds that both have,
    two at least. Runs that diverged have no figure.

    Parameters
    ----------
    records : sequence of RunRecord
    name : str
        A key of METRICS.
    should_stop : callable
        Asked before each comparison; once it says so, the rest is left out.

    Returns
    -------
    Verdict
        Without comparisons if there is nothing to compare.
    """
    metric = METRICS[name]
    found = [(each, mean) for each in candidates_of(records, metric) if (mean := _mean_cost(each, metric)) is not None]
    ranked = [candidate for candidate, _ in sorted(found, key=lambda pair: pair[1])]
    pairs = [pair for each in itertools.combinations(ranked, 2) if (pair := _pair(*each, metric)) is not None]
    differences = [difference_of(pair.gains) for pair in itertools.takewhile(lambda _: not should_stop(), pairs)]
    corrected = holm([difference.p for difference in differences])
    comparisons = [
        Comparison(pair.better, pair.worse, difference, p, pairs_needed(pair.gains, len(pairs)))
        for pair, difference, p in zip(pairs, differences, corrected, strict=False)  # fewer if it was stopped
    ]
    return Verdict(metric, ranked, comparisons)


def usual_metric(records: Sequence[RunRecord]) -> str | None:
    """The first of METRICS by which runs can be compared; None if they cannot be. Quick."""
    return next((name for name, metric in METRICS.items() if _has_pairs(records, metric)), None)


def _has_pairs(records: Sequence[RunRecord], metric: Metric) -> bool:
    candidates = candidates_of(records, metric)
    return any(_pair(first, second, metric) is not None for first, second in itertools.combinations(candidates, 2))


def _mean_cost(candidate: Candidate, metric: Metric) -> float | None:
    figures = list(candidate.figures(metric).values())
    return float(np.mean(figures)) * (1 if metric.is_loss else -1) if figures else None


@dataclass(frozen=True, eq=False)
class _Pair:
    """Two candidates, and how much better the first is at each seed that both have: (n,) float64."""

    better: Candidate
    worse: Candidate
    gains: NDArray[np.float64]


def _pair(first: Candidate, second: Candidate, metric: Metric) -> _Pair | None:
    """The two, the better one first; None if they cannot be compared or share no two seeds."""
    one, other = first.figures(metric), second.figures(metric)
    seeds = sorted(one.keys() & other.keys())
    if len(seeds) < _FEWEST or not are_comparable(first, second):
        return None
    gains = np.array([other[seed] - one[seed] for seed in seeds]) * (1 if metric.is_loss else -1)
    return _Pair(second, first, -gains) if gains.mean() < 0 else _Pair(first, second, gains)

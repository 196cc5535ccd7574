"""When a goal was reached, and who reaches goals first."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Profile:
    """How often a solver is at most so many times as slow as the fastest one.

    Attributes
    ----------
    ratios : (k,) float64
        Where the share rises, from 1 on; rising.
    shares : (k,) float64
        The share of the problems that it has solved from there on, in (0, 1].
    """

    ratios: NDArray[np.float64]
    shares: NDArray[np.float64]


def first_reached(places: NDArray[np.float64], values: NDArray[np.float64], target: float, *, is_loss: bool) -> float:
    """The first place at which a value is as good as the target.

    Parameters
    ----------
    places, values : (n,) float64
        Steps or seconds, rising, and the loss or the accuracy there.
    target : float
    is_loss : bool
        Whether lower is better.

    Returns
    -------
    float
        Infinite if the target is never reached.
    """
    is_reached = values <= target if is_loss else values >= target
    return float(places[np.argmax(is_reached)]) if is_reached.any() else math.inf


def performance_profiles(costs: NDArray[np.float64]) -> list[Profile]:
    """Compare solvers over problems (Dolan and Moré, Mathematical Programming 91, 2002).

    Parameters
    ----------
    costs : (problems, solvers) float64
        Steps or seconds, above 0; infinite where a solver failed, nan where it was not tried.

    Returns
    -------
    list of Profile
        One for each solver, over the problems that all were tried on and that one of them solved; empty profiles if
        there is no such problem.
    """
    tried = costs[~np.isnan(costs).any(axis=1)]
    solved = tried[np.isfinite(tried).any(axis=1)]
    if not len(solved):
        return [Profile(np.empty(0), np.empty(0)) for _ in range(costs.shape[1])]
    ratios = solved / solved.min(axis=1, keepdims=True)
    return [_profile(column) for column in ratios.T]


def stairs(profile: Profile, end: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The corners of a profile's line, from a ratio of 1 to the end of the axis."""
    x: list[float] = [1.0]
    y: list[float] = [0.0]
    for ratio, share in zip(profile.ratios, profile.shares, strict=True):
        x += [float(ratio), float(ratio)]
        y += [y[-1], float(share)]
    return np.array([*x, max(end, x[-1])]), np.array([*y, y[-1]])


def end_of(profiles: Sequence[Profile]) -> float:
    """Where the axis of profiles ends: a little behind the last ratio, at least at 1.5."""
    return max(1.5, *(1.05 * float(profile.ratios[-1]) for profile in profiles if len(profile.ratios)), 1.5)


def _profile(ratios: NDArray[np.float64]) -> Profile:
    finite = np.sort(ratios[np.isfinite(ratios)])
    places, counts = np.unique(finite, return_counts=True)
    return Profile(places, np.cumsum(counts) / len(ratios))

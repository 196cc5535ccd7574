"""How long candidates take to reach a goal."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from digitpad.learning.reports.candidates import Candidate
from digitpad.learning.reports.curve import Curve
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.targets import Profile, first_reached, performance_profiles

QUANTITIES = ("val_loss", "val_accuracy", "loss", "accuracy")
"""What a goal is set for: on the held-out pictures after each epoch, or of each training batch, smoothed."""

AXES = ("steps", "seconds")
_SMOOTHING = 0.02  # of a run's steps


@dataclass(frozen=True)
class Goal:
    """A figure to be reached.

    Attributes
    ----------
    quantity : str
        One of QUANTITIES.
    target : float
        In nats, or in [0, 1].
    axis : str
        One of AXES: in what the way there is measured.
    """

    quantity: str
    target: float
    axis: str = "steps"

    @property
    def is_loss(self) -> bool:
        """Whether lower is better."""
        return self.quantity.endswith("loss")


@dataclass(frozen=True, eq=False)
class Reached:
    """How long a candidate takes.

    Attributes
    ----------
    candidate : Candidate
    costs : mapping of int to float
        Steps or seconds by seed; infinite where the goal was not reached.
    profile : Profile
        Over the seeds, against the other candidates.
    """

    candidate: Candidate
    costs: Mapping[int, float]
    profile: Profile

    @property
    def count(self) -> int:
        """How many runs have reached the goal."""
        return sum(map(math.isfinite, self.costs.values()))

    @property
    def median(self) -> float:
        """Over all runs; infinite if half of them have not reached it."""
        return float(np.median(list(self.costs.values()))) if self.costs else math.inf


def reached(candidates: Sequence[Candidate], goal: Goal) -> list[Reached]:
    """How long each takes to a goal, in their order."""
    costs = [{seed: _cost(record, goal) for seed, record in each.runs.items()} for each in candidates]
    seeds = sorted({seed for own in costs for seed in own})
    table = np.array([[own.get(seed, math.nan) for own in costs] for seed in seeds]).reshape(len(seeds), len(costs))
    profiles = performance_profiles(table)
    return [Reached(*each) for each in zip(candidates, costs, profiles, strict=True)]


def usual_target(candidates: Sequence[Candidate], quantity: str) -> float | None:
    """A target that about half of the candidates reach: the median of their best figures, to two digits.

    None if nobody has such a figure.
    """
    is_loss = Goal(quantity, 0).is_loss
    found = []
    for candidate in candidates:
        curves = [_curve(record, quantity, "steps")[1] for record in candidate.runs.values()]
        best = [values.min() if is_loss else values.max() for values in curves if len(values)]
        found += [float(np.median(best))] if best else []
    return _rounded(float(np.median(found)), is_loss=is_loss) if found else None


def usual_goal(candidates: Sequence[Candidate], metric: str) -> Goal | None:
    """A goal for the figure that candidates are compared by, or for the training loss where nothing is held out."""
    wanted = "val_accuracy" if metric == "test_accuracy" else metric
    for quantity in (wanted, "loss"):
        target = usual_target(candidates, quantity)
        if target is not None:
            return Goal(quantity, target)
    return None


def _rounded(value: float, *, is_loss: bool) -> float:
    """To two digits of the loss or of the error, so that the target gets easier."""
    rest = value if is_loss else 1 - value
    if rest <= 0:
        return value
    unit = 10.0 ** (math.floor(math.log10(rest)) - 1)
    easier = round(math.ceil(rest / unit - 1e-9) * unit, 12)
    return easier if is_loss else 1 - easier


def _cost(record: RunRecord, goal: Goal) -> float:
    return first_reached(*_curve(record, goal.quantity, goal.axis), goal.target, is_loss=goal.is_loss)


def _curve(record: RunRecord, quantity: str, axis: str) -> Curve:
    options = PlotOptions(axis=axis, smoothing=_SMOOTHING)
    curves = RunCurves.of_record(record)
    if quantity.startswith("val_"):
        return curves.validation(quantity.removeprefix("val_"), options)
    return curves.training(quantity, options)

"""All that is said of runs with several seeds: the verdict, and who reaches a goal first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digitpad.learning.reports.reaching import Goal, Reached, reached, usual_goal, usual_target
from digitpad.learning.reports.verdict import Verdict, usual_metric, verdict_of
from digitpad.learning.runs.record import RunRecord


@dataclass(frozen=True)
class Question:
    """What is asked; None stands for what is usual.

    Attributes
    ----------
    metric : str or None
        A key of METRICS.
    quantity : str or None
        One of QUANTITIES, to be reached.
    target : float or None
        Of the quantity, in nats or in [0, 1].
    axis : str
        One of `reaching.AXES`.
    """

    metric: str | None = None
    quantity: str | None = None
    target: float | None = None
    axis: str = "steps"


@dataclass(frozen=True, eq=False)
class Judgement:
    """What is answered.

    Attributes
    ----------
    verdict : Verdict
    goal : Goal or None
        None if no run has a figure to be reached.
    reached : sequence of Reached
        A member for each candidate of the verdict.
    """

    verdict: Verdict
    goal: Goal | None
    reached: Sequence[Reached]


def judge(
    records: Sequence[RunRecord], question: Question | None = None, should_stop: Callable[[], bool] = lambda: False
) -> Judgement | None:
    """Compare runs, and look when each reaches a goal.

    Parameters
    ----------
    records : sequence of RunRecord
    question : Question, optional
    should_stop : callable
        Asked before each comparison; once it says so, the rest is left out.

    Returns
    -------
    Judgement or None
        None if the runs cannot be compared by any figure.
    """
    asked = question or Question()
    usual = usual_metric(records)
    if usual is None:
        return None
    verdict = verdict_of(records, asked.metric or usual, should_stop)
    goal = _goal(verdict, asked)
    return Judgement(verdict, goal, [] if goal is None else reached(verdict.candidates, goal))


def _goal(verdict: Verdict, asked: Question) -> Goal | None:
    if asked.quantity is None:
        usual = usual_goal(verdict.candidates, verdict.metric.name)
        return None if usual is None else Goal(usual.quantity, usual.target, asked.axis)
    target = usual_target(verdict.candidates, asked.quantity) if asked.target is None else asked.target
    return None if target is None else Goal(asked.quantity, target, asked.axis)

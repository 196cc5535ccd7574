"""What a report's page says of the verdict."""

import math
from collections.abc import Sequence
from typing import Any

from digitpad.learning.reports.judgement import judge
from digitpad.learning.reports.page import embedded
from digitpad.learning.reports.reaching import Goal, reached
from digitpad.learning.reports.verdict_figures import TITLES, forest_figure, profile_figure
from digitpad.learning.reports.verdict_words import headline, notes, sentences
from digitpad.learning.runs.record import RunRecord

_NOT_REACHED = "–"


def verdict_section(records: Sequence[RunRecord]) -> dict[str, Any] | None:
    """Values for the page's template; None if there is nothing to compare."""
    judgement = judge(records)
    if judgement is None:
        return None
    verdict, goal, found = judgement.verdict, judgement.goal, judgement.reached
    seconds = [] if goal is None else reached(verdict.candidates, Goal(goal.quantity, goal.target, "seconds"))
    return {
        "headline": headline(verdict),
        "sentences": sentences(verdict),
        "notes": notes(verdict),
        "differences": embedded(forest_figure(verdict)),
        "goal": None if goal is None else f"a {TITLES[goal.quantity]} of {goal.target:g}",
        "reached": [
            {
                "title": each.candidate.title,
                "count": f"{each.count} of {len(each.costs)}",
                "steps": _written(each.median, ",.0f"),
                "seconds": _written(other.median, ".1f"),
            }
            for each, other in zip(found, seconds, strict=True)
        ],
        "profile": None if goal is None else embedded(profile_figure(found, goal)),
    }


def _written(value: float, form: str) -> str:
    return format(value, form) if math.isfinite(value) else _NOT_REACHED

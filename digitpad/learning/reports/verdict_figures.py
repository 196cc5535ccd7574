"""A verdict on paper: intervals of the differences, and performance profiles. No display is needed."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from digitpad.learning.reports.figure_files import MUTED, TEXT, color_of, plain_figure, plain_text, save_figure
from digitpad.learning.reports.judgement import Judgement
from digitpad.learning.reports.reaching import Goal, Reached
from digitpad.learning.reports.summary import write_csv
from digitpad.learning.reports.verdict import Verdict
from digitpad.learning.study.targets import end_of, stairs

TITLES = {
    "val_loss": "validation loss",
    "val_accuracy": "validation accuracy",
    "test_accuracy": "test accuracy",
    "loss": "training loss",
    "accuracy": "training accuracy",
}
"""What figures are called."""

_WIDTH, _ROW, _MARGIN, _PROFILE_HEIGHT = 9, 0.26, 0.9, 3.2  # inches
_SOLID, _DOT = 1.4, 5  # points


def forest_figure(verdict: Verdict) -> Figure:
    """Draw each comparison's mean difference with its interval; those that show no difference are grey."""
    count = len(verdict.comparisons)
    with plain_figure(_WIDTH, _MARGIN + _ROW * count) as figure:
        axes = figure.add_subplot()
        axes.axvline(0, color=MUTED, linewidth=0.8)
        for row, each in enumerate(verdict.comparisons):
            color = TEXT if each.is_shown else MUTED
            found = each.difference
            if math.isfinite(found.low):
                axes.plot([found.low, found.high], [row, row], color=color, linewidth=_SOLID)
            axes.plot(found.mean, row, "o", color=color, markersize=_DOT)
        names = [plain_text(f"{each.better.title} against {each.worse.title}") for each in verdict.comparisons]
        axes.set_yticks(range(count), names)
        axes.set_ylim(count - 0.4, -0.6)
        _name_differences(axes, verdict)
    return figure


def profile_figure(reached: Sequence[Reached], goal: Goal) -> Figure:
    """Draw over which share of the seeds each candidate is at most so many times as slow as the fastest one."""
    end = end_of([each.profile for each in reached])
    with plain_figure(_WIDTH, _PROFILE_HEIGHT) as figure:
        axes = figure.add_subplot()
        for each in reached:
            style = each.candidate.style
            dash = (0, style.dash) if style.dash else "-"
            axes.plot(
                *stairs(each.profile, end), color=color_of(style), linewidth=_SOLID, linestyle=dash,
                label=plain_text(each.candidate.title),
            )  # fmt: skip
        axes.set_xlim(1, end)
        axes.set_ylim(0, 1.03)
        axes.yaxis.set_major_formatter(PercentFormatter(1))
        axes.set_xlabel(f"times the {goal.axis} of the fastest to a {TITLES[goal.quantity]} of {goal.target:g}")
        axes.set_ylabel("seeds")
        figure.legend(fontsize=8, frameon=False, loc="outside right upper")
    return figure


def save_judgement(judgement: Judgement, path: Path) -> list[Path]:
    """Write `NAME-differences`, `NAME-profile` as PNG or SVG beside each other, or one table as CSV, by the suffix.

    Parameters
    ----------
    judgement : Judgement
    path : Path
        Its suffix, .png, .svg or .csv, is the format.

    Returns
    -------
    list of Path
        The files that were written.

    Raises
    ------
    DigitpadError
        If the suffix is another one, or a file cannot be written.
    """
    paths = paths_of_judgement(judgement, path)
    if path.suffix.lower() == ".csv":
        _write_table(judgement, path)
        return paths
    save_figure(forest_figure(judgement.verdict), paths[0])
    if judgement.goal is not None:
        save_figure(profile_figure(judgement.reached, judgement.goal), paths[1])
    return paths


def paths_of_judgement(judgement: Judgement, path: Path) -> list[Path]:
    """The files that `save_judgement` would write."""
    if path.suffix.lower() == ".csv":
        return [path]
    names = ["differences"] if judgement.goal is None else ["differences", "profile"]
    return [path.with_name(f"{path.stem}-{name}{path.suffix}") for name in names]


def _write_table(judgement: Judgement, path: Path) -> None:
    """One row for each comparison; the medians to the goal stand beside."""
    verdict, goal = judgement.verdict, judgement.goal
    medians = {each.candidate.title: each.median for each in judgement.reached if math.isfinite(each.median)}
    header = ["better", "worse", "metric", "difference", "low", "high", "p", "p_holm", "pairs", "pairs_needed"]
    header += ["goal", "axis", "better_median", "worse_median"]
    aim = [f"{goal.quantity} {goal.target:g}", goal.axis] if goal is not None else ["", ""]
    rows = []
    for each in verdict.comparisons:
        found = each.difference
        to_goal = [medians.get(candidate.title, "") for candidate in (each.better, each.worse)]
        rows.append([
            each.better.title, each.worse.title, verdict.metric.name, found.mean, found.low, found.high, found.p,
            each.p, found.pairs, "" if each.is_shown else each.needed, *aim, *to_goal,
        ])  # fmt: skip
    write_csv(header, rows, path)


def _name_differences(axes: Axes, verdict: Verdict) -> None:
    axes.spines["left"].set_visible(False)
    axes.tick_params(left=False)
    if not verdict.metric.is_loss:
        axes.xaxis.set_major_formatter(PercentFormatter(1))
    word = "lower" if verdict.metric.is_loss else "higher"
    axes.set_xlabel(f"how much {word} the {TITLES[verdict.metric.name]} is (95 % interval; grey: no difference shown)")
    edges = [value for each in verdict.comparisons for value in (each.difference.low, each.difference.high)]
    if np.isfinite(edges).any():
        axes.margins(x=0.05)

"""What is drawn of runs in a plot of loss or accuracy, whoever draws it."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from digitpad.learning.reports.curve import NO_CURVE, Band, Curve, Screen, band, value_at, value_before
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.grouping import Group, group_runs
from digitpad.learning.reports.plot_style import MODELS, Style
from digitpad.learning.runs.record import RunRecord


@dataclass(frozen=True, eq=False)
class Line:
    """A group's figures in one plot; all of them are finite.

    Attributes
    ----------
    title : str
    style : Style
    training : Curve
        Drawn broad, solid or in the optimizer's dash: the smoothed figure of each batch, or its median over the seeds.
    validation : Curve
        Drawn dotted, with markers: the figure on the held-out pictures after each epoch, or its median.
    band : Band or None
        The range of the smoothed figures, of several runs.
    batches : Curve or None
        Drawn faintly where there is room for a ragged line: the loss of each batch of a single run, if `training` is
        smoothed.
    """

    title: str
    style: Style
    training: Curve
    validation: Curve
    band: Band | None = None
    batches: Curve | None = None

    @property
    def latest(self) -> tuple[float | None, float | None]:
        """Training and validation at their ends, or None each."""
        training, validation = (float(y[-1]) if len(y) else None for _, y in (self.training, self.validation))
        return training, validation

    def values_at(self, x: float) -> tuple[float | None, float | None]:
        """Training at the point nearest to x, and validation, which holds from its epoch on; or None each."""
        return value_at(self.training, x), value_before(self.validation, x)


def line_of(
    group: Group, runs: Sequence[RunCurves], metric: str, options: PlotOptions, screen: Screen | None = None
) -> Line:
    """What is drawn of a group.

    Parameters
    ----------
    group : Group
    runs : sequence of RunCurves
        Those of the group, one at least.
    metric : str
        One of METRICS.
    options : PlotOptions
    screen : Screen, optional
        What is seen, if `training` need not have all points.
    """
    x, middle, lowest, highest = band([run.training(metric, options, screen) for run in runs])
    epochs, held_out, _, _ = band([run.validation(metric, options) for run in runs])
    has_batches = metric == "loss" and len(runs) == 1 and options.smoothing > 0
    return Line(
        group.title,
        group.style,
        (x, middle),
        (epochs, held_out),
        (x, lowest, highest) if len(runs) > 1 else None,
        runs[0].training(metric, dataclasses.replace(options, smoothing=0.0)) if has_batches else None,
    )


def lines_of(records: Sequence[RunRecord], metric: str, options: PlotOptions) -> list[Line]:
    """What is drawn of runs on disk, a line for each group."""
    curves = {record.id: RunCurves.of_record(record) for record in records}
    groups = group_runs([(record.id, record.settings) for record in records], is_banded=options.is_banded)
    return [line_of(group, [curves[run] for run in group.runs], metric, options) for group in groups]


def line_of_history(history: Mapping[str, Sequence[float]], metric: str) -> Line:
    """What is drawn of Keras' lists of a metric, and of `val_` and its name, by epochs from 1 on.

    Parameters
    ----------
    history : mapping
        Metrics to their values at the ends of the epochs; those that are missing are left out.
    metric : str
        One of METRICS.
    """
    return Line(metric, MODELS[0], _by_epoch(history.get(metric, ())), _by_epoch(history.get(f"val_{metric}", ())))


def _by_epoch(values: Sequence[float]) -> Curve:
    if not len(values):
        return NO_CURVE
    y = np.array(values, float)
    known = np.isfinite(y)
    return np.arange(1.0, len(y) + 1)[known], y[known]

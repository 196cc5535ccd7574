"""Plots of runs on paper: for reports, and as PNG or SVG files. No display is needed."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.learning.reports.comparison import Curve, Group, Sensitivity, band, group_runs, moving_mean, sensitivities
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.optimizer_style import STYLES, shaded
from digitpad.learning.runs.record import RunRecord, read_steps

FORMATS = ("png", "svg")
_PAPER, _INK = "#ffffff", "#22262d"
_SIZE = (9, 3.8)  # inches
PLAIN_STYLE: Any = {"axes.edgecolor": "#8a8f98", "axes.spines.top": False, "axes.spines.right": False, "font.size": 9}


def curves_figure(records: Sequence[RunRecord], metric: str, options: PlotOptions) -> Figure:
    """Draw `loss` or `accuracy`: training as solid lines, smoothed; validation dashed, with markers at the epochs."""
    known = {record.id: record for record in records}
    groups = group_runs([(record.id, record.settings) for record in records])
    if not options.is_banded:
        groups = [Group(known[run].settings, known[run].name, g.shade, (run,)) for g in groups for run in g.runs]
    with mpl.rc_context(PLAIN_STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        axes = figure.add_subplot()
        for group in groups:
            _draw_group(axes, group, [known[run] for run in group.runs], metric, options)
        axes.set_xlabel(f"{options.axis} (training: mean of {options.window} batches; dashed: held-out pictures)")
        axes.set_ylabel(metric)
        if metric == "loss" and options.is_log:
            _scale_logarithmically(axes)
        figure.legend(fontsize=8, frameon=False, loc="outside right upper")
    return figure


def sensitivity_figure(records: Sequence[RunRecord]) -> Figure:
    """Draw final validation loss against learning rate, a line for each optimizer; diverged rates are marked ×."""
    with mpl.rc_context(PLAIN_STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        axes = figure.add_subplot()
        lines = sensitivities(records)
        for line in lines:
            _draw_sensitivity(axes, line)
        rates = [rate for line in lines for rate in line.rates]
        axes.set_xlim(0.7 * min(rates), 1.4 * max(rates))  # diverged rates are marked even where there is no loss
        axes.set_xscale("log")
        _scale_logarithmically(axes)
        axes.set_xlabel("learning rate (× at the top: diverged)")
        axes.set_ylabel("final validation loss")
        figure.legend(fontsize=8, frameon=False, loc="outside right upper")
    return figure


def save_plots(records: Sequence[RunRecord], path: Path, options: PlotOptions) -> None:
    """Write `NAME-loss`, `NAME-accuracy` and, where several rates were tried, `NAME-learning-rates` beside each other.

    Parameters
    ----------
    records : sequence of RunRecord
    path : Path
        Its name is completed; its suffix, .png or .svg, is the format.
    options : PlotOptions
    """
    for metric in ("loss", "accuracy"):
        save_figure(curves_figure(records, metric, options), path.with_name(f"{path.stem}-{metric}{path.suffix}"))
    if sensitivities(records):
        save_figure(sensitivity_figure(records), path.with_name(f"{path.stem}-learning-rates{path.suffix}"))


def as_bytes(figure: Figure, kind: str) -> bytes:
    """A figure as a file's content: `png` or `svg`."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=160)
    return buffer.getvalue()


def save_figure(figure: Figure, path: Path) -> None:
    """Write a figure as PNG or SVG, by the path's suffix; raises DigitpadError if that cannot be."""
    kind = path.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise DigitpadError(f"{path.name} must end in .png or .svg: those are the formats of plots.")
    try:
        with replacing(path) as draft:
            draft.write_bytes(as_bytes(figure, kind))
    except OSError as cause:
        raise DigitpadError(f"{path} cannot be written: {cause.strerror}.") from cause


def _draw_group(axes: Axes, group: Group, records: Sequence[RunRecord], metric: str, options: PlotOptions) -> None:
    style = STYLES[group.settings.optimizer]
    color = shaded(style.color or _INK, _PAPER, group.shade)
    x, median, low, high = band([_training(record, metric, options) for record in records])
    axes.plot(x, median, color=color, linewidth=1.2, label=_plain(group.title))
    if len(records) > 1:
        axes.fill_between(x, low, high, color=color, alpha=0.15, linewidth=0)
    x, median, _, _ = band([_validation(record, metric, options) for record in records])
    if len(x):
        axes.plot(x, median, color=color, linewidth=1, linestyle="--", marker=style.marker, markersize=5)


def _draw_sensitivity(axes: Axes, line: Sensitivity) -> None:
    style = STYLES[line.optimizer]
    color = style.color or _INK
    rates, losses = np.array(line.rates), np.array(line.losses)
    lowest, highest = np.array(line.lowest), np.array(line.highest)
    known = np.isfinite(losses)
    axes.plot(rates[known], losses[known], color=color, marker=style.marker, linewidth=1.2, label=_plain(line.title))
    shown = known & np.isfinite(highest)
    axes.fill_between(rates[shown], lowest[shown], highest[shown], color=color, alpha=0.15, linewidth=0)
    for rate, has_diverged in zip(line.rates, line.diverged, strict=True):
        if has_diverged:
            place = {"xycoords": ("data", "axes fraction"), "ha": "center", "va": "top"}
            axes.annotate("×", (rate, 1.0), color=color, fontsize=14, **place)  # type: ignore[arg-type]


def _scale_logarithmically(axes: Axes) -> None:
    """Make y logarithmic if there is anything to show: Matplotlib refuses to scale nothing."""
    if any((np.asarray(line.get_ydata()) > 0).any() for line in axes.get_lines()):
        axes.set_yscale("log")


def _plain(title: str) -> str:
    """A title that Matplotlib does not read as a formula."""
    return title.replace("$", r"\$")


def _training(record: RunRecord, metric: str, options: PlotOptions) -> Curve:
    table = read_steps(record.folder)
    table = table[np.isfinite(table[:, 2])]
    epochs = record.history.epochs
    values = moving_mean(table[:, 2 if metric == "loss" else 3], options.window)
    per_epoch = epochs[0].step if epochs else max(1, len(table))
    return _along(options.axis, table[:, 0], table[:, 1], per_epoch), values


def _validation(record: RunRecord, metric: str, options: PlotOptions) -> Curve:
    epochs = [epoch for epoch in record.history.epochs if f"val_{metric}" in epoch.metrics]
    steps = np.array([epoch.step for epoch in epochs], float)
    seconds = np.array([epoch.seconds for epoch in epochs], float)
    values = np.array([epoch.metrics[f"val_{metric}"] for epoch in epochs], float)
    return _along(options.axis, steps, seconds, epochs[0].step if epochs else 1), values


def _along(axis: str, steps: Any, seconds: Any, steps_per_epoch: int) -> Any:
    return {"steps": steps, "seconds": seconds, "epochs": steps / steps_per_epoch}[axis]

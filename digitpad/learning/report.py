"""A comparison of runs as one self-contained page of HTML: no display, no network, no script."""

import base64
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from digitpad import __version__
from digitpad.assets import resources_folder
from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.learning.comparison import Curve, Group, band, group_runs, moving_mean, sensitivities
from digitpad.learning.networks import count_parameters
from digitpad.learning.optimizer_style import STYLES, shaded
from digitpad.learning.optimizers import OPTIMIZERS
from digitpad.learning.run_record import RunRecord, read_steps
from digitpad.learning.runs import RunSettings
from digitpad.learning.summary import summary

_PAPER, _INK = "#ffffff", "#22262d"
_SMOOTHING = 50  # batches
_PLAIN_STYLE: Any = {"axes.edgecolor": "#8a8f98", "axes.spines.top": False, "axes.spines.right": False, "font.size": 9}


def write_report(records: Sequence[RunRecord], path: Path) -> None:
    """Write the report.

    Raises
    ------
    DigitpadError
        If there are no runs or the file cannot be written.
    """
    if not records:
        raise DigitpadError("There are no runs to report on: choose some.")
    environment = Environment(
        loader=FileSystemLoader(resources_folder()), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    html = environment.get_template("report.html").render(**_contents(records))
    try:
        with replacing(path) as draft:
            draft.write_text(html, "utf-8")
    except OSError as cause:
        raise DigitpadError(f"{path} cannot be written: {cause.strerror}.") from cause


def _contents(records: Sequence[RunRecord]) -> dict[str, Any]:
    common, differing = _shared_settings(records)
    rates = sensitivities(records)
    return {
        "version": __version__,
        "date": dt.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        "common": common,
        "differing": differing,
        "rows": [summary(record) for record in records],
        "records": records,
        "loss": _picture(_curves, records, "loss"),
        "accuracy": _picture(_curves, records, "accuracy"),
        "sensitivity": _picture(_sensitivity_plot, rates) if rates else None,
        "rules": {OPTIMIZERS[r.settings.optimizer].title: OPTIMIZERS[r.settings.optimizer].rule for r in records},
        "parameters": {r.settings.network: count_parameters(r.settings.network) for r in records},
        "environments": _environments(records),
    }


def _shared_settings(records: Sequence[RunRecord]) -> tuple[dict[str, Any], list[str]]:
    common, differing = {}, []
    for field in fields(RunSettings):
        values = [getattr(record.settings, field.name) for record in records]
        if all(value == values[0] for value in values):
            common[field.name] = values[0]
        else:
            differing.append(field.name)
    return common, differing


def _environments(records: Sequence[RunRecord]) -> list[dict[str, str]]:
    result: list[dict[str, str]] = []
    for record in records:
        if dict(record.environment) not in result:
            result.append(dict(record.environment))
    return result


def _picture(draw: Any, *what: Any) -> str:
    """A plot as the address of an embedded SVG."""
    import matplotlib as mpl  # noqa: PLC0415 - only its settings

    with mpl.rc_context(_PLAIN_STYLE):
        figure = Figure(figsize=(9, 3.8), layout="constrained")
        draw(figure.add_subplot(), *what)
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg")
    return "data:image/svg+xml;base64," + base64.b64encode(buffer.getvalue()).decode()


def _curves(axes: Axes, records: Sequence[RunRecord], metric: str) -> None:
    """Training as solid lines, smoothed; validation dashed, with markers at the epochs."""
    known = {record.id: record for record in records}
    for group in group_runs([(record.id, record.settings) for record in records]):
        own = [known[run] for run in group.runs]
        color = _color(group)
        x, median, low, high = band([_training(record, metric) for record in own])
        axes.plot(x, median, color=color, linewidth=1.2, label=group.title)
        if len(own) > 1:
            axes.fill_between(x, low, high, color=color, alpha=0.15, linewidth=0)
        x, median, _, _ = band([_validation(record, metric) for record in own])
        if len(x):
            marker = STYLES[group.settings.optimizer].marker
            axes.plot(x, median, color=color, linewidth=1, linestyle="--", marker=marker, markersize=5)
    axes.set_xlabel(f"step (training: mean of {_SMOOTHING} batches; dashed: held-out pictures)")
    axes.set_ylabel(metric)
    if metric == "loss":
        axes.set_yscale("log")
    axes.legend(fontsize=8, frameon=False)


def _sensitivity_plot(axes: Axes, lines: Sequence[Any]) -> None:
    for line in lines:
        style = STYLES[line.optimizer]
        color = style.color or _INK
        rates, losses = np.array(line.rates), np.array(line.losses)
        has_loss = np.isfinite(losses)
        axes.plot(rates[has_loss], losses[has_loss], color=color, marker=style.marker, linewidth=1.2, label=line.title)
        shown = has_loss & np.isfinite(line.highest)
        axes.fill_between(
            rates[shown],
            np.array(line.lowest)[shown],
            np.array(line.highest)[shown],
            color=color,
            alpha=0.15,
            linewidth=0,
        )
        for rate, has_diverged in zip(line.rates, line.diverged, strict=True):
            if has_diverged:
                axes.annotate("×", (rate, 1.0), xycoords=("data", "axes fraction"), color=color, ha="center", va="top",
                              fontsize=14)  # fmt: skip
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("learning rate (× at the top: diverged)")
    axes.set_ylabel("final validation loss")
    axes.legend(fontsize=8, frameon=False)


def _training(record: RunRecord, metric: str) -> Curve:
    table = read_steps(record.folder)
    values = table[:, 2 if metric == "loss" else 3]
    return table[:, 0], moving_mean(np.where(np.isfinite(values), values, np.nan), _SMOOTHING)


def _validation(record: RunRecord, metric: str) -> Curve:
    epochs = [epoch for epoch in record.history.epochs if f"val_{metric}" in epoch.metrics]
    return np.array([e.step for e in epochs], float), np.array([e.metrics[f"val_{metric}"] for e in epochs], float)


def _color(group: Group) -> str:
    return shaded(STYLES[group.settings.optimizer].color or _INK, _PAPER, group.shade)

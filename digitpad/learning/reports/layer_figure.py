"""What was measured in a run's layers, on paper: three quantities, and histograms along time. No display is needed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from digitpad.learning.reports.figure_files import BACKGROUND, RIGHT, color_of, plain_figure, plain_text
from digitpad.learning.reports.layer_lines import QUANTITIES, Strip, lines_of_layers, strip_of
from digitpad.learning.reports.run_titles import titles_of
from digitpad.learning.reports.summary import write_csv
from digitpad.learning.runs.layer_figures import LAYER_COLUMNS, LayerFigures, read_layers
from digitpad.learning.runs.record import RunRecord

_WIDTH, _ROW = 9, 2.3  # inches
_DRAWN = ("gradient", "update_ratio", "dead")
_MOST_STRIPS = 8
_COLUMNS = 4  # of strips
_LINE = 1.0  # points
_SHADES = LinearSegmentedColormap.from_list("shares", [BACKGROUND, RIGHT])


def measured_runs(records: Sequence[RunRecord]) -> Iterator[tuple[str, LayerFigures]]:
    """Title and figures of each run that something was measured in."""
    titles = titles_of(records)
    for record in records:
        figures = read_layers(record.folder) if record.settings.microscope else None
        if figures is not None:
            yield titles[record.id], figures


def layer_figure(figures: LayerFigures) -> Figure:
    """Draw gradients, updates and dead units of a run's layers, and their activations' histograms along the steps."""
    strips = [strip for name in figures.layers[:_MOST_STRIPS] if (strip := strip_of(figures, name, name)) is not None]
    rows = -(-len(strips) // _COLUMNS)
    with plain_figure(_WIDTH, _ROW * (1.2 + rows)) as figure:
        parts: Any = figure.subfigures(2, 1, height_ratios=[1.2, max(0.1, rows)])
        upper, lower = parts
        axes = upper.subplots(1, len(_DRAWN))
        for name, own in zip(_DRAWN, axes, strict=True):
            _draw_lines(own, figures, name)
        handles, labels = axes[0].get_legend_handles_labels()
        upper.legend(handles, labels, fontsize=8, frameon=False, loc="outside right upper")
        for place, strip in enumerate(strips, 1):
            _draw_strip(lower.add_subplot(rows, min(_COLUMNS, len(strips)), place), strip)
    return figure


def write_layers(records: Sequence[RunRecord], path: Path) -> None:
    """Write a row for each layer of each measured step of each run as CSV; raises DigitpadError."""
    rows = [[title, *line.split(",")] for title, figures in measured_runs(records) for line in figures.lines()]
    write_csv(["run", *LAYER_COLUMNS], rows, path)


def _draw_lines(axes: Axes, figures: LayerFigures, name: str) -> None:
    quantity = QUANTITIES[name]
    for line in lines_of_layers(figures, name):
        axes.plot(*line.curve, color=color_of(line.style), linewidth=_LINE, label=plain_text(line.title))
    if quantity.is_log and any(len(np.asarray(line.get_ydata())) for line in axes.get_lines()):
        axes.set_yscale("log")
    axes.set_title(quantity.title, fontsize=9)
    axes.set_xlabel("steps")


def _draw_strip(axes: Axes, strip: Strip) -> None:
    shades = np.sqrt(strip.shares.T)  # what is rare is seen, too
    axes.imshow(
        shades, _SHADES, aspect="auto", origin="lower", extent=(*strip.steps, *strip.heights), vmin=0, vmax=1,
        interpolation="nearest",
    )  # fmt: skip
    axes.set_title(f"activations of {plain_text(strip.title)}", fontsize=8)

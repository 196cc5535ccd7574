"""Sensitivity on paper: final loss against one swept setting, or two. No display is needed."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from digitpad.learning.reports.figure_files import (
    MARKER_POINTS,
    SOLID_POINTS,
    add_legend,
    color_of,
    dash_of,
    plain_figure,
    plain_text,
    scale_logarithmically,
)
from digitpad.learning.reports.heat_map import HeatMap
from digitpad.learning.reports.markers import MATPLOTLIB
from digitpad.learning.reports.plot_style import BAND_OPACITY
from digitpad.learning.reports.sensitivity import SensitivityLine, sensitivity
from digitpad.learning.runs.record import RunRecord

_WIDTH, _HEIGHT = 9, 3.8  # inches
_CROSS_POINTS = 8
_PADDING = 0.04  # of the axis' length, at each end
_CELL_WIDTH, _CELL_HEIGHT, _MARGIN = 0.75, 0.45, 1.6  # inches
_CELL_FONT = 8


def sensitivity_figure(records: Sequence[RunRecord], name: str) -> Figure:
    """Draw final validation loss against one of `swept.AXES`, a line for each optimizer; × marks diverged runs."""
    drawn = sensitivity(records, name)
    with plain_figure(_WIDTH, _HEIGHT) as figure:
        axes = figure.add_subplot()
        for line in drawn.lines:
            _draw_line(axes, line, drawn.height_of_crosses)
        places = drawn.axis.places
        margin = _PADDING * (places[-1] - places[0]) or 1.0
        axes.set_xlim(places[0] - margin, places[-1] + margin)
        axes.set_xticks(*map(list, zip(*drawn.axis.ticks, strict=True)))
        scale_logarithmically(axes)
        has_crosses = any(len(line.crosses) for line in drawn.lines)
        axes.set_xlabel(f"{drawn.axis.title} (× at the top: diverged)" if has_crosses else drawn.axis.title)
        axes.set_ylabel("final validation loss")
        add_legend(figure, [(line.title, line.style) for line in drawn.lines])
    return figure


def heat_map_figure(drawn: HeatMap) -> Figure:
    """Draw final validation loss against two settings: a cell for each pair of values; × marks diverged runs."""
    columns, rows = len(drawn.x.values), len(drawn.y.values)
    with plain_figure(_MARGIN + _CELL_WIDTH * columns, _MARGIN + _CELL_HEIGHT * rows) as figure:
        axes = figure.add_subplot()
        colors = np.ones((rows, columns, 3))
        for cell in drawn.cells:
            colors[cell.row, cell.column] = to_rgb(cell.color)
            axes.text(cell.column, cell.row, cell.text, ha="center", va="center", color=cell.ink, fontsize=_CELL_FONT)
        axes.imshow(colors, origin="lower", aspect="auto", interpolation="nearest")
        axes.set_xticks(range(columns), drawn.x.labels)
        axes.set_yticks(range(rows), drawn.y.labels)
        axes.set_xlabel(drawn.x.title)
        axes.set_ylabel(drawn.y.title)
        axes.set_title(plain_text(f"{drawn.title}: final validation loss"))
    return figure


def _draw_line(axes: Axes, line: SensitivityLine, top: float) -> None:
    color, marker = color_of(line.style), MATPLOTLIB[line.style.marker]
    dash = dash_of(line.style.dash)
    axes.plot(*line.curve, color=color, marker=marker, markersize=MARKER_POINTS, linewidth=SOLID_POINTS, linestyle=dash)
    if line.band is not None:
        axes.fill_between(*line.band, color=color, alpha=BAND_OPACITY, linewidth=0)
    if len(line.crosses):
        tops = np.full(len(line.crosses), top)
        axes.plot(line.crosses, tops, color=color, marker=MATPLOTLIB["cross"], markersize=_CROSS_POINTS, linestyle="")

"""Landscapes on paper and as tables."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from digitpad.errors import DigitpadError
from digitpad.learning.reports.figure_files import (
    BACKGROUND,
    FORMATS,
    MUTED,
    TEXT,
    color_of,
    plain_figure,
    plain_text,
    save_figure,
)
from digitpad.learning.reports.landscape_style import TrailLine, drawn, levels_of, tones, trail_lines
from digitpad.learning.reports.markers import MATPLOTLIB
from digitpad.learning.reports.summary import write_csv
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.kept_landscapes import kept_landscape
from digitpad.learning.study.landscape import Landscape

_WIDTH, _HEIGHT = 9, 5  # inches
_SOLID, _THIN = 1.4, 0.6  # points
_MARKER = 8  # points


def landscape_figure(landscape: Landscape, records: Sequence[RunRecord]) -> Figure:
    """Draw contours of the loss, and the path of each run from a ring to its optimizer's marker."""
    with plain_figure(_WIDTH, _HEIGHT) as figure:
        axes = figure.add_subplot()
        _draw_surface(axes, landscape)
        lines = trail_lines(landscape, records)
        for line in lines:
            _draw_trail(axes, landscape, line)
        axes.set_xlim(landscape.x[0], landscape.x[-1])
        axes.set_ylim(landscape.y[0], landscape.y[-1])
        first, second = landscape.shares
        axes.set_xlabel(f"first principal component: {first:.0%} of the movement")
        axes.set_ylabel(f"second: {second:.0%} of the movement")
        _add_legend(figure, lines)
    return figure


def write_landscape(landscape: Landscape, records: Sequence[RunRecord], path: Path) -> None:
    """Write a landscape as a picture or a table, by the path's suffix.

    A table has a row for each point of the grid, without run and step, then one for each waypoint of each run, whose
    loss is that of its own weights: run, step, x, y, loss.

    Parameters
    ----------
    landscape : Landscape
    records : sequence of RunRecord
        The runs that it was computed of.
    path : Path
        Ends in `.png`, `.svg` or `.csv`.

    Raises
    ------
    DigitpadError
        If the suffix is another one, or the file cannot be written.
    """
    if path.suffix.lower() == ".csv":
        _write_table(landscape, records, path)
    else:
        save_figure(landscape_figure(landscape, records), path)


def write_kept(records: Sequence[RunRecord], path: Path) -> None:
    """Write the landscape that was computed of runs; see `write_landscape`.

    Raises
    ------
    DigitpadError
        If none was computed, or it cannot be written.
    """
    landscape = kept_landscape(records)
    if landscape is None:
        raise DigitpadError("There is no landscape of these runs yet: compute it on the Landscape page.")
    write_landscape(landscape, records, path)


def check_suffix(path: Path) -> None:
    """Raise DigitpadError if a landscape cannot be written by this name."""
    if path.suffix.lower().lstrip(".") not in (*FORMATS, "csv"):
        raise DigitpadError("{name} must end in .png, .svg or .csv: landscapes are written so.", name=path.name)


def _draw_surface(axes: Axes, landscape: Landscape) -> None:
    levels = levels_of(landscape)
    if not levels:
        return
    heights = np.log(np.clip(landscape.losses, 1e-12, 1e12))
    at = np.log(levels)
    colors = ListedColormap(tones(len(levels), BACKGROUND, TEXT))
    axes.contourf(landscape.x, landscape.y, heights, [-99, *at, 99], colors=colors(range(len(levels) + 1)))
    lines = axes.contour(landscape.x, landscape.y, heights, at, colors=MUTED, linewidths=_THIN, linestyles="-")
    axes.clabel(lines, fmt={height: f"{level:g}" for height, level in zip(at, levels, strict=True)}, fontsize=7)


def _draw_trail(axes: Axes, landscape: Landscape, line: TrailLine) -> None:
    color, places = color_of(line.style), drawn(landscape, line.trail.places)
    axes.plot(*places.T, color=color, linewidth=_SOLID, solid_capstyle="round")
    axes.plot(*places[:1].T, color=color, marker="o", markersize=_MARKER - 2, markerfacecolor=BACKGROUND)
    axes.plot(
        *places[-1:].T, color=color, marker=MATPLOTLIB[line.style.marker], markersize=_MARKER,
        markeredgecolor=BACKGROUND, markeredgewidth=0.8,
    )  # fmt: skip


def _add_legend(figure: Figure, lines: Sequence[TrailLine]) -> None:
    pieces = [
        Line2D([], [], color=color_of(line.style), linewidth=_SOLID, marker=MATPLOTLIB[line.style.marker], markersize=5)
        for line in lines
    ]
    titles = [f"{plain_text(line.title)}: loss {line.trail.losses[-1]:.3g}" for line in lines]
    figure.legend(pieces, titles, fontsize=8, handlelength=3, frameon=False, loc="outside right upper")


def _write_table(landscape: Landscape, records: Sequence[RunRecord], path: Path) -> None:
    rows: list[list[object]] = [
        ["", "", x, y, landscape.losses[row, column]]
        for row, y in enumerate(landscape.y.tolist())
        for column, x in enumerate(landscape.x.tolist())
    ]
    for line in trail_lines(landscape, records):
        trail = line.trail
        rows += [
            [line.title, step, x, y, loss]
            for step, (x, y), loss in zip(
                trail.steps.tolist(), trail.places.tolist(), trail.losses.tolist(), strict=True
            )
        ]
    write_csv(["run", "step", "x", "y", "loss"], rows, path)

"""Figures of runs on paper: curves, history. No display is needed."""

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from digitpad.learning.reports.curve import sampled
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.figure_files import (
    MARKER_POINTS,
    SOLID_POINTS,
    add_legend,
    color_of,
    dash_of,
    plain_figure,
    scale_logarithmically,
)
from digitpad.learning.reports.heights import height_of, shown_range
from digitpad.learning.reports.lines import Line, line_of_history, lines_of
from digitpad.learning.reports.markers import MATPLOTLIB
from digitpad.learning.reports.plot_style import BAND_OPACITY, DOTS
from digitpad.learning.runs.record import RunRecord

_WIDTH, _HEIGHT, _HISTORY_HEIGHT = 9, 3.8, 3.4  # inches
_POINTS = 1000  # of a training line: no more can be told apart
_THIN = 1.0  # points
_PADDING = 0.05  # of the range, at each end


def curves_figure(records: Sequence[RunRecord], metric: str, options: PlotOptions) -> Figure:
    """Draw `loss` or `accuracy`: training smoothed; held-out pictures thin and dotted, with markers at the epochs.

    Where one line is far above the others, they decide what is shown; an arrow at the upper edge says how high it goes.
    """
    with plain_figure(_WIDTH, _HEIGHT) as figure:
        axes = figure.add_subplot()
        lines = lines_of(records, metric, options)
        for line in lines:
            _draw_line(axes, line)
        axes.set_xlabel(f"{options.axis} (training: {_smoothed(options)}; dotted, with markers: held-out pictures)")
        axes.set_ylabel(options.name_of(metric))
        if options.is_logarithmic(metric):
            scale_logarithmically(axes)
        _show_range(axes, lines, metric, is_log=options.is_logarithmic(metric))
        add_legend(figure, [(line.title, line.style) for line in lines])
    return figure


def history_figure(history: Mapping[str, Sequence[float]]) -> Figure:
    """Draw Keras' `loss`, `accuracy`, and dashed `val_loss`, `val_accuracy`, side by side."""
    with plain_figure(_WIDTH, _HISTORY_HEIGHT) as figure:
        for axes, metric in zip(figure.subplots(1, len(METRICS)), METRICS, strict=True):
            line = line_of_history(history, metric)
            look = {"color": color_of(line.style), "marker": MATPLOTLIB[line.style.marker], "markersize": 3}
            if len(line.training[0]):
                axes.plot(*line.training, linewidth=SOLID_POINTS, label="training", **look)
            if len(line.validation[0]):
                axes.plot(*line.validation, linewidth=SOLID_POINTS, linestyle="--", label="held-out pictures", **look)
            axes.xaxis.set_major_locator(MaxNLocator(integer=True))
            axes.set_xlabel("epochs")
            axes.set_ylabel(metric)
            axes.legend(frameon=False)
    return figure


def _smoothed(options: PlotOptions) -> str:
    return f"mean over {options.smoothing * 100:g} % of the steps" if options.smoothing else "every batch"


def _draw_line(axes: Axes, line: Line) -> None:
    color = color_of(line.style)
    axes.plot(*sampled(line.training, _POINTS), color=color, linewidth=SOLID_POINTS, linestyle=dash_of(line.style.dash))
    if line.band is not None:
        axes.fill_between(*line.band, color=color, alpha=BAND_OPACITY, linewidth=0)
    if len(line.validation[0]):
        marker = MATPLOTLIB[line.style.marker]
        axes.plot(
            *line.validation,
            color=color,
            linewidth=_THIN,
            linestyle=dash_of(DOTS),
            marker=marker,
            markersize=MARKER_POINTS,
        )  # fmt: skip


def _show_range(axes: Axes, lines: Sequence[Line], metric: str, *, is_log: bool) -> None:
    """Show what most lines need, and mark what lies above."""
    found = [(line, height) for line in lines if (height := height_of(line, is_log=is_log)) is not None]
    if not found:
        return
    low, high = shown_range([height for _, height in found], metric, is_log=is_log)
    above = [(line, height) for line, height in found if height.highest > high]
    is_flat = min(height.lowest for _, height in found) == max(height.highest for _, height in found)
    if not above and not is_flat:
        return
    axes.set_ylim(*_padded(low, high, is_log=is_log))
    for place, (line, height) in enumerate(above):
        axes.annotate(
            f"↑ {height.highest:.3g}", (height.peak, 1), (3, -2 - 9 * place), axes.get_xaxis_transform(),
            textcoords="offset points", va="top", fontsize=8, color=color_of(line.style), annotation_clip=False,
        )  # fmt: skip


def _padded(low: float, high: float, *, is_log: bool) -> tuple[float, float]:
    if is_log:
        margin = (high / low) ** _PADDING
        return low / margin, high * margin
    margin = (high - low) * _PADDING
    return low - margin, high + margin

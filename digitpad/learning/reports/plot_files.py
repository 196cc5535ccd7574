"""All plots of some runs, each as a file."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from matplotlib.figure import Figure

from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.figure_files import save_figure
from digitpad.learning.reports.heat_map import crossed_names, heat_maps
from digitpad.learning.reports.landscape_files import landscape_figure
from digitpad.learning.reports.layer_figure import layer_figure, measured_runs
from digitpad.learning.reports.plots import curves_figure
from digitpad.learning.reports.sensitivity import swept_names
from digitpad.learning.reports.sensitivity_plots import heat_map_figure, sensitivity_figure
from digitpad.learning.reports.swept import title_of_axis
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.kept_landscapes import kept_landscape

_Plot: TypeAlias = tuple[Path, Callable[[], Figure]]  # a file, and how to draw what is in it


def save_plots(records: Sequence[RunRecord], path: Path, options: PlotOptions) -> list[Path]:
    """Write `NAME-loss`, `NAME-accuracy` and, of what was swept, `NAME-sensitivity-batch-size` and the like.

    Two settings that were crossed have a map for each optimizer: `NAME-map-learning-rate-momentum-1`. A landscape that
    was computed of the runs is `NAME-landscape`. Each run whose layers were measured has `NAME-inside-1` and so on.

    Parameters
    ----------
    records : sequence of RunRecord
    path : Path
        Its name is completed; its suffix, .png or .svg, is the format.
    options : PlotOptions

    Returns
    -------
    list of Path
        The files that were written.

    Raises
    ------
    DigitpadError
        If the suffix is another one, or a file cannot be written.
    """
    written = []
    for file, draw in _plots(records, path, options):
        save_figure(draw(), file)
        written.append(file)
    return written


def paths_of_plots(records: Sequence[RunRecord], path: Path) -> list[Path]:
    """The files that `save_plots` would write."""
    return [file for file, _ in _plots(records, path, PlotOptions())]


def sensitivity_figures(records: Sequence[RunRecord]) -> Iterator[tuple[str, str, Figure]]:
    """A name for its file, a title, and the figure, of everything that was swept and of all that was crossed."""
    for name, title, draw in _sensitivities(records):
        yield name, title, draw()


def _plots(records: Sequence[RunRecord], path: Path, options: PlotOptions) -> Iterator[_Plot]:
    def named(name: str) -> Path:
        return path.with_name(f"{path.stem}-{name}{path.suffix}")

    for metric in METRICS:
        yield named(metric), partial(curves_figure, records, metric, options)
    for name, _, draw in _sensitivities(records):
        yield named(name), draw
    if landscape := kept_landscape(records):
        yield named("landscape"), partial(landscape_figure, landscape, records)
    for number, (_, figures) in enumerate(measured_runs(records), 1):
        yield named(f"inside-{number}"), partial(layer_figure, figures)


def _sensitivities(records: Sequence[RunRecord]) -> Iterator[tuple[str, str, Callable[[], Figure]]]:
    for name in swept_names(records):
        title = f"Sensitivity to {title_of_axis(name)}"
        yield f"sensitivity-{_dashed(name)}", title, partial(sensitivity_figure, records, name)
    for x, y in crossed_names(records):
        for number, drawn in enumerate(heat_maps(records, x, y), 1):
            title = f"{drawn.title}: {drawn.x.title} × {drawn.y.title}"
            yield f"map-{_dashed(x)}-{_dashed(y)}-{number}", title, partial(heat_map_figure, drawn)


def _dashed(name: str) -> str:
    return name.replace("_", "-")

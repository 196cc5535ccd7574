"""All plots of some runs, each as a file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

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


def save_plots(records: Sequence[RunRecord], path: Path, options: PlotOptions) -> None:
    """Write `NAME-loss`, `NAME-accuracy` and, of what was swept, `NAME-sensitivity-batch-size` and the like.

    Two settings that were crossed have a map for each optimizer: `NAME-map-learning-rate-momentum-1`. A landscape that
    was computed of the runs is `NAME-landscape`. Each run whose layers were measured has `NAME-inside-1` and so on.

    Parameters
    ----------
    records : sequence of RunRecord
    path : Path
        Its name is completed; its suffix, .png or .svg, is the format.
    options : PlotOptions

    Raises
    ------
    DigitpadError
        If the suffix is another one, or a file cannot be written.
    """
    for metric in METRICS:
        save_figure(curves_figure(records, metric, options), path.with_name(f"{path.stem}-{metric}{path.suffix}"))
    for name, _, figure in sensitivity_figures(records):
        save_figure(figure, path.with_name(f"{path.stem}-{name}{path.suffix}"))
    if landscape := kept_landscape(records):
        save_figure(landscape_figure(landscape, records), path.with_name(f"{path.stem}-landscape{path.suffix}"))
    for number, (_, figures) in enumerate(measured_runs(records), 1):
        save_figure(layer_figure(figures), path.with_name(f"{path.stem}-inside-{number}{path.suffix}"))


def sensitivity_figures(records: Sequence[RunRecord]) -> Iterator[tuple[str, str, Figure]]:
    """A name for its file, a title, and the figure, of everything that was swept and of all that was crossed."""
    for name in swept_names(records):
        title = f"Sensitivity to {title_of_axis(name)}"
        yield f"sensitivity-{_dashed(name)}", title, sensitivity_figure(records, name)
    for x, y in crossed_names(records):
        for number, drawn in enumerate(heat_maps(records, x, y), 1):
            title = f"{drawn.title}: {drawn.x.title} × {drawn.y.title}"
            yield f"map-{_dashed(x)}-{_dashed(y)}-{number}", title, heat_map_figure(drawn)


def _dashed(name: str) -> str:
    return name.replace("_", "-")

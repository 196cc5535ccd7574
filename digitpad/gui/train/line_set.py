"""All lines of the plots, in the order of the legend: those that stay are kept when others come or go."""

from collections.abc import Iterator, Mapping, Sequence

from digitpad.gui.train.line import PlottedLine
from digitpad.gui.train.lines_item import LinesItem
from digitpad.gui.widgets.plot import Above, Bounds, Plot, color_of
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.grouping import Group
from digitpad.learning.reports.heights import shown_range


class LineSet(dict[str, PlottedLine]):
    """Lines by their keys.

    Parameters
    ----------
    plots : dict
        Metric to plot.
    """

    def __init__(self, plots: dict[str, Plot]) -> None:
        super().__init__()
        self._plots = plots
        self._items = {metric: LinesItem(plot.area.box) for metric, plot in plots.items()}

    def arranging(self, groups: Sequence[Group]) -> Iterator[PlottedLine]:
        """Make a line for each group that has none, and take away those of no group; may be left off at any time.

        Yields
        ------
        PlottedLine
            Each one that was made, after it was: making one takes some 5 ms.
        """
        wanted = {_key(group): group for group in groups}
        for key in [key for key in self if key not in wanted]:
            self.pop(key).remove()
        for key, group in wanted.items():
            known = self.get(key)
            if known is not None and known.looks_like(group):
                known.group = group
                continue
            if known is not None:
                known.remove()
            self[key] = PlottedLine(group, self._plots, self._items)
            yield self[key]
        for key in wanted:
            self[key] = self.pop(key)

    def draw(self, metric: str, new: set[str], runs: Mapping[str, RunCurves], options: PlotOptions) -> None:
        """Draw one plot's lines of runs of which something is new: half the work."""
        for line in self.values():
            if new.intersection(line.group.runs):
                line.draw(metric, [runs[run] for run in line.group.runs], options)
        self.follow(metric, runs, options)

    def draw_all(self, runs: Mapping[str, RunCurves], options: PlotOptions) -> None:
        """Draw all lines in all plots."""
        for metric in METRICS:
            self.draw(metric, set(runs), runs, options)

    def follow(self, metric: str, runs: Mapping[str, RunCurves], options: PlotOptions) -> None:
        """Keep all lines of a plot in sight, unless one is far above the others: that is marked at the upper edge."""
        plot, is_log = self._plots[metric], options.is_logarithmic(metric)
        heights = [(line, own) for line in self.values() if (own := line.height(metric)) is not None]
        if not heights:
            plot.show_above([])
            return
        bottom, top = shown_range([height for _, height in heights], metric, is_log=is_log)
        ends = [line.right_end(metric) for line, _ in heights]
        right = max([*ends, *(run.expected_end(options.axis) for run in runs.values())])
        plot.follow(Bounds(0.0, right, bottom, top))
        above = [Above(own.peak, own.highest, color_of(line.group.style)) for line, own in heights if own.highest > top]
        plot.show_above(above)

    def remove_all(self) -> None:
        """Take all lines out of the plots."""
        for line in self.values():
            line.remove()
        self.clear()


def _key(group: Group) -> str:
    return " ".join(group.runs[:1])

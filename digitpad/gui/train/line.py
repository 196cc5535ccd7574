"""One line of the plots: what is drawn for a group of runs, in both plots."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QIcon

from digitpad.gui.train.line_icon import line_icon
from digitpad.gui.train.line_painter import LinePainter
from digitpad.gui.train.lines_item import LinesItem
from digitpad.gui.widgets.plot import SMALLEST, Plot
from digitpad.learning.reports.curve import NO_CURVE, Band, Curve, Screen, peaks, seen
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.grouping import Group
from digitpad.learning.reports.heights import Height, height_of
from digitpad.learning.reports.lines import Line, line_of

_BINS, _POINTS = 200, 200  # of ragged and of smooth lines: more of them would hardly be seen


class PlottedLine:
    """A group's line in both plots, and its piece in the legend.

    Parameters
    ----------
    group : Group
    plots : dict
        Metric to plot.
    items : dict
        Metric to what paints the lines of its plot.
    """

    def __init__(self, group: Group, plots: dict[str, Plot], items: dict[str, LinesItem]) -> None:
        self.group = group
        self.is_visible = True
        self._drawn: dict[str, Line] = {}
        self._parts = {metric: _Part(plots[metric], items[metric], group) for metric in METRICS}

    def looks_like(self, group: Group) -> bool:
        """Whether a group is drawn alike; a single run and several of a kind are not."""
        return group.style == self.group.style and (len(group.runs) > 1) == (len(self.group.runs) > 1)

    def icon(self) -> QIcon:
        """A piece of it, for the legend."""
        return line_icon(self.group.style)

    def draw(self, metric: str, runs: Sequence[RunCurves], options: PlotOptions) -> None:
        """Draw one metric as the runs' figures are now."""
        part = self._parts[metric]
        self._drawn[metric] = line_of(self.group, runs, metric, options, part.screen)
        part.draw(self._drawn[metric])

    def height(self, metric: str) -> Height | None:
        """How high what is drawn of it is; None if nothing is drawn."""
        return self._parts[metric].height if self.is_visible else None

    def right_end(self, metric: str) -> float:
        """The highest x of what is drawn of it; 0 if nothing is drawn."""
        line = self._drawn[metric]
        return max((float(x[-1]) for x, _ in (line.training, line.validation) if len(x)), default=0.0)

    def distance_px(self, metric: str, x: float, y: float) -> float:
        """How many pixels it runs above or below a point of the plot; infinite if it does not pass there."""
        if not self.is_visible:
            return math.inf
        values = [value for value in self.values_at(metric, x) if value is not None]
        return min((self._parts[metric].distance_px(value, y) for value in values), default=math.inf)

    def set_in_front(self, is_in_front: bool) -> None:
        """Draw it broader and before the others, or as one of them."""
        for parts in self._parts.values():
            parts.set_in_front(is_in_front)

    def set_visible(self, is_visible: bool) -> None:
        """Show or hide it."""
        self.is_visible = is_visible
        for parts in self._parts.values():
            parts.set_visible(is_visible)

    def drawn(self, metric: str) -> Curve:
        """The training line, with as many points as the screen shows."""
        return self._drawn[metric].training

    def values_at(self, metric: str, x: float | None) -> tuple[float | None, float | None]:
        """Training and validation at x, or the latest; None where there is none."""
        if metric not in self._drawn:
            return None, None
        line = self._drawn[metric]
        return line.latest if x is None else line.values_at(x)

    def remove(self) -> None:
        """Take it out of the plots."""
        for parts in self._parts.values():
            parts.remove()


class _Part:
    """The line in one plot."""

    def __init__(self, plot: Plot, item: LinesItem, group: Group) -> None:
        self._plot, self._item = plot, item
        self.height: Height | None = None
        self._painter = LinePainter(group.style)
        item.add(self._painter)

    @property
    def screen(self) -> Screen:
        """What is seen of the plot."""
        return Screen(_POINTS, self._plot.zoomed_range())

    def draw(self, line: Line) -> None:
        """Take as many points as the screen shows."""
        batches = NO_CURVE if line.batches is None else peaks(seen(line.batches, self.screen.visible), _BINS)
        self._painter.set_points(*map(self._placed, (batches, line.training, line.validation, _around(line.band))))
        self.height = height_of(line, is_log=self._plot.is_log)
        self._item.update()

    def distance_px(self, value: float, y: float) -> float:
        """Between two heights, the second one as the plot has it."""
        height = math.log10(max(value, SMALLEST)) if self._plot.is_log else value
        return abs(height - y) / self._plot.pixel_height()

    def set_in_front(self, is_in_front: bool) -> None:
        self._painter.is_in_front = is_in_front
        self._item.update()

    def set_visible(self, is_visible: bool) -> None:
        self._painter.is_visible = is_visible
        self._item.update()

    def remove(self) -> None:
        self._item.remove(self._painter)

    def _placed(self, curve: Curve) -> Curve:
        """Where the plot has these values; 0 is below all that is seen: a line leaves a logarithmic plot there."""
        x, y = curve
        return x, np.log10(np.maximum(y, SMALLEST)) if self._plot.is_log else y


def _around(band: Band | None) -> Curve:
    """Along the lower edge of a band, and back along the upper one."""
    if band is None:
        return NO_CURVE
    x, lowest, highest = band
    return np.concatenate([x, x[::-1]]), np.concatenate([lowest, highest[::-1]])

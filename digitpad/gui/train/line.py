"""One line of the plots: what is drawn for a group of runs, in both plots."""

import dataclasses
import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGraphicsItem

from digitpad.gui.train.line_icon import line_icon
from digitpad.gui.train.line_items import EndItem, LineItem, MarkersItem
from digitpad.gui.widgets.plot import SMALLEST, Plot, color_of, pen_of
from digitpad.learning.reports.curve import NO_CURVE, Curve, peaks, sampled, seen
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.grouping import Group
from digitpad.learning.reports.heights import Height, height_of
from digitpad.learning.reports.lines import Line, line_of
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.plot_style import BAND_OPACITY, DOTS

_BINS, _POINTS = 300, 300  # of ragged and of smooth lines: a screen shows no more
_FAINT = 0.22  # opacity of each batch's loss
_WIDTHS = (2, 3.5)  # pixels: of a training line, and of the one in front
_FRONT = 5  # its place in the pile


class PlottedLine:
    """A group's line in both plots, and its piece in the legend.

    Parameters
    ----------
    group : Group
    plots : dict
        Metric to plot.
    """

    def __init__(self, group: Group, plots: dict[str, Plot]) -> None:
        self.group = group
        self.is_visible = True
        self._drawn: dict[str, Line] = {}
        self._parts = {metric: _Parts(plots[metric], group) for metric in METRICS}

    def looks_like(self, group: Group) -> bool:
        """Whether a group is drawn with the same items."""
        return group.style == self.group.style and (len(group.runs) > 1) == (len(self.group.runs) > 1)

    def icon(self) -> QIcon:
        """A piece of it, for the legend."""
        return line_icon(self.group.style)

    def draw(self, metric: str, runs: Sequence[RunCurves], options: PlotOptions) -> None:
        """Draw one metric as the runs' figures are now."""
        self._drawn[metric] = line_of(self.group, runs, metric, options)
        self._parts[metric].draw(self._drawn[metric])

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
        """The training line, before it is thinned for the screen."""
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


class _Parts:
    """The items of one plot: each batch, the smoothed line, its range, validation, markers there and at the end.

    They are pyqtgraph's plain items: its `PlotDataItem` thins and maps all points again whenever the view moves, which
    in a plot that follows a growing line is always.
    """

    def __init__(self, plot: Plot, group: Group) -> None:
        self._plot = plot
        self.height: Height | None = None
        color, no_pen = color_of(group.style), pg.mkPen(None)
        symbol = PYQTGRAPH[group.style.marker]
        self._batches = LineItem(pg.mkPen(color_of(group.style, _FAINT), width=1))
        self._pens = [pen_of(group.style, width) for width in _WIDTHS]
        self._training = LineItem(self._pens[0])
        self._validation = LineItem(pen_of(dataclasses.replace(group.style, dash=DOTS), 1))
        self._markers = MarkersItem(symbol, color)
        self._end = EndItem(symbol, color)
        self._range = (LineItem(no_pen), LineItem(no_pen))
        self._items: list[QGraphicsItem] = [self._batches, self._training, self._validation, self._markers, self._end]
        if len(group.runs) > 1:
            brush = pg.mkBrush(color_of(group.style, BAND_OPACITY))
            self._items += [*self._range, pg.FillBetweenItem(*self._range, brush=brush)]
        for item in self._items:
            plot.addItem(item)

    def draw(self, line: Line) -> None:
        """Give all items their points, as many as the screen shows."""
        visible = self._plot.zoomed_range()
        batches = NO_CURVE if line.batches is None else line.batches
        self._set(self._batches, peaks(seen(batches, visible), _BINS))
        self._set(self._training, sampled(seen(line.training, visible), _POINTS))
        self._set(self._validation, line.validation)
        self._set(self._markers, line.validation)
        self._set_end(line.training)
        if line.band is not None:
            places, lowest, highest = line.band
            for item, edge in zip(self._range, (lowest, highest), strict=True):
                self._set(item, (places, edge))
        self.height = height_of(line, is_log=self._plot.is_log)

    def distance_px(self, value: float, y: float) -> float:
        """Between two heights, the second one as the plot has it."""
        height = math.log10(max(value, SMALLEST)) if self._plot.is_log else value
        return abs(height - y) / self._plot.pixel_height()

    def set_in_front(self, is_in_front: bool) -> None:
        for item in self._items:
            item.setZValue(_FRONT if is_in_front else 0)
        self._training.setPen(self._pens[is_in_front])

    def set_visible(self, is_visible: bool) -> None:
        for item in self._items:
            item.setVisible(is_visible)

    def remove(self) -> None:
        for item in self._items:
            self._plot.removeItem(item)

    def _set_end(self, curve: Curve) -> None:
        x, y = curve
        self._end.setOpacity(1.0 if len(x) else 0.0)  # the legend says whether it is shown
        if len(x):
            self._end.setPos(float(x[-1]), float(self._heights(y[-1:])[0]))

    def _heights(self, y: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where the plot has these values; 0 is below all that is seen: a line leaves a logarithmic plot there."""
        return np.log10(np.maximum(y, SMALLEST)) if self._plot.is_log else y

    def _set(self, item: pg.PlotCurveItem | pg.ScatterPlotItem, curve: Curve) -> None:
        """Give an item its points, unless they are what it has: looking is cheaper than setting."""
        x, y = curve[0], self._heights(curve[1])
        known = item.getData()
        if known[0] is not None and np.array_equal(known[0], x) and np.array_equal(known[1], y):
            return
        item.setData(x=x, y=y)

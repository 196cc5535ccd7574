"""One line of the plots: what is drawn for a group of runs, in both plots."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.plot import MARKER_PX, Bounds, Plot, color_of
from digitpad.learning.reports.curve import NO_CURVE, Curve, peaks, sampled, seen
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.grouping import Group
from digitpad.learning.reports.lines import Line, line_of
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.plot_style import BAND_OPACITY

_BINS, _POINTS = 300, 300  # of ragged and of smooth lines: a screen shows no more
_FAINT = 0.22  # opacity of each batch's loss


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

    def icon(self) -> QIcon:
        """A piece of it, for the legend."""
        pixmap = QPixmap(3 * GRID * 2, 2 * GRID * 2)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        color = color_of(self.group.style)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2))
        painter.drawLine(0, GRID, 3 * GRID, GRID)
        painter.translate(1.5 * GRID, GRID)
        painter.scale(MARKER_PX, MARKER_PX)
        painter.fillPath(pg.graphicsItems.ScatterPlotItem.Symbols[PYQTGRAPH[self.group.style.marker]], color)
        painter.end()
        return QIcon(pixmap)

    def draw(self, metric: str, runs: Sequence[RunCurves], options: PlotOptions) -> None:
        """Draw one metric as the runs' figures are now."""
        self._drawn[metric] = line_of(self.group, runs, metric, options)
        self._parts[metric].draw(self._drawn[metric])

    def bounds(self, metric: str) -> Bounds | None:
        """The rectangle that holds what is drawn of it; None if nothing is."""
        return self._parts[metric].bounds if self.is_visible else None

    def set_visible(self, is_visible: bool) -> None:
        """Show or hide it."""
        self.is_visible = is_visible
        for parts in self._parts.values():
            parts.set_visible(is_visible)

    def drawn(self, metric: str) -> Curve:
        """The training line, before it is thinned for the screen."""
        return self._drawn[metric].training

    def values_at(self, metric: str, x: float) -> tuple[float | None, float | None]:
        """Training and validation at x; None where there is none."""
        return self._drawn[metric].values_at(x) if metric in self._drawn else (None, None)

    def remove(self) -> None:
        """Take it out of the plots."""
        for parts in self._parts.values():
            parts.remove()


class _Parts:
    """The items of one plot: each batch, the smoothed line, its range, validation with markers, the marker at the end.

    They are pyqtgraph's plain items: its `PlotDataItem` thins and maps all points again whenever the view moves, which
    in a plot that follows a growing line is always.
    """

    def __init__(self, plot: Plot, group: Group) -> None:
        self._plot = plot
        self.bounds: Bounds | None = None
        color, no_pen = color_of(group.style), pg.mkPen(None)
        marker = {"symbol": PYQTGRAPH[group.style.marker], "size": MARKER_PX, "brush": color, "pen": no_pen}
        self._batches = _curve(pg.mkPen(color_of(group.style, _FAINT), width=1))
        self._training = _curve(pg.mkPen(color, width=2))
        self._validation = _curve(pg.mkPen(color, width=1, style=Qt.PenStyle.DashLine))
        self._markers = pg.ScatterPlotItem(**marker)
        self._end = pg.ScatterPlotItem(**marker)
        self._range = (_curve(no_pen), _curve(no_pen))
        self._items = [self._batches, self._training, self._validation, self._markers, self._end]
        if len(group.runs) > 1:
            brush = pg.mkBrush(color_of(group.style, BAND_OPACITY))
            self._items += [*self._range, pg.FillBetweenItem(*self._range, brush=brush)]
        for item in self._items:
            plot.addItem(item)

    def draw(self, line: Line) -> None:
        """Give all items their points, as many as the screen shows."""
        visible = self._plot.zoomed_range()
        batches = NO_CURVE if line.batches is None else line.batches
        x, y = line.training
        self._set(self._batches, peaks(seen(batches, visible), _BINS))
        self._set(self._training, sampled(seen(line.training, visible), _POINTS))
        self._set(self._validation, line.validation)
        self._set(self._markers, line.validation)
        self._set(self._end, (x[-1:], y[-1:]))
        edges = [line.training]
        if line.band is not None:
            places, lowest, highest = line.band
            edges = [(places, lowest), (places, highest)]
            for item, edge in zip(self._range, edges, strict=True):
                self._set(item, edge)
        self.bounds = _bounds([*edges, line.validation, batches])

    def set_visible(self, is_visible: bool) -> None:
        for item in self._items:
            item.setVisible(is_visible)

    def remove(self) -> None:
        for item in self._items:
            self._plot.removeItem(item)

    def _set(self, item: pg.PlotCurveItem | pg.ScatterPlotItem, curve: Curve) -> None:
        """Give an item its points, unless they are what it has: looking is cheaper than setting."""
        x, y = curve
        if self._plot.is_log:
            x, y = x[y > 0], np.log10(y[y > 0])
        known = item.getData()
        if known[0] is not None and np.array_equal(known[0], x) and np.array_equal(known[1], y):
            return
        item.setData(x=x, y=y)


def _curve(pen: QPen) -> pg.PlotCurveItem:
    return pg.PlotCurveItem(pen=pen, skipFiniteCheck=True)


def _bounds(curves: Sequence[Curve]) -> Bounds | None:
    """The rectangle that holds all points."""
    xs = np.concatenate([x for x, _ in curves])
    ys = np.concatenate([y for _, y in curves])
    return Bounds(float(xs.min()), float(xs.max()), float(ys.min()), float(ys.max())) if len(xs) else None

"""One line of the plots: what is drawn for a group of runs, in both plots."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.plot import Bounds, Plot
from digitpad.learning.reports.comparison import Curve, Group, band
from digitpad.learning.reports.curve_data import METRICS, RunCurves, finite, peaks, sampled, seen, value_at
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.optimizer_style import STYLES, shaded

SYMBOLS = {"o": "o", "s": "s", "^": "t1", "D": "d", "v": "t", "p": "p", "*": "star", "X": "x", "h": "h", "P": "+",
            ">": "t2", "<": "t3"}  # fmt: skip
_MARKER_PX = 9
_BINS, _POINTS = 300, 300  # of ragged and of smooth lines: a screen shows no more
_EMPTY: Curve = (np.empty(0), np.empty(0))
_FAINT, _BAND = 55, 45  # alpha of the raw line and of the range over seeds, of 255


class Line:
    """A group's curves in both plots.

    Parameters
    ----------
    group : Group
    plots : dict
        Metric to plot.
    """

    def __init__(self, group: Group, plots: dict[str, Plot]) -> None:
        self.group = group
        self.is_visible = True
        self._plots = plots
        self._shown: dict[str, tuple[Curve, Curve]] = {}
        self._parts: dict[str, _Parts] = {}
        for metric in METRICS:
            self._parts[metric] = _Parts(plots[metric], group, self.color())

    def color(self) -> QColor:
        """Its colour in the current theme."""
        theme = current_theme()
        own = STYLES[self.group.settings.optimizer].color or theme.text
        return QColor(shaded(own, theme.surface, self.group.shade))

    def icon(self) -> QIcon:
        """A piece of it, for the legend."""
        pixmap = QPixmap(3 * GRID * 2, 2 * GRID * 2)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.color(), 2))
        painter.drawLine(0, GRID, 3 * GRID, GRID)
        symbol = pg.graphicsItems.ScatterPlotItem.Symbols[SYMBOLS[STYLES[self.group.settings.optimizer].marker]]
        painter.translate(1.5 * GRID, GRID)
        painter.scale(_MARKER_PX, _MARKER_PX)
        painter.fillPath(symbol, self.color())
        painter.end()
        return QIcon(pixmap)

    def draw(self, metric: str, runs: Sequence[RunCurves], view: PlotOptions) -> None:
        """Draw one metric anew from the runs' figures."""
        smooth = finite([run.training(metric, view.axis, view.window) for run in runs])
        held_out = finite([run.validation(metric, view.axis) for run in runs])
        has_raw = metric == "loss" and len(runs) == 1 and view.window > 1
        raw = runs[0].training(metric, view.axis) if has_raw else None
        self._shown[metric] = self._parts[metric].draw(raw, smooth, held_out)

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
        return self._shown[metric][0]

    def values_at(self, metric: str, x: float) -> tuple[float | None, float | None]:
        """Training and validation at x."""
        if metric not in self._shown:
            return None, None
        training, validation = self._shown[metric]
        return value_at(training, x), _last_before(validation, x)

    def remove(self) -> None:
        """Take it out of the plots."""
        for parts in self._parts.values():
            parts.remove()


class _Parts:
    """The items of one plot: raw, mean or median, band, validation with markers, the marker at the end.

    They are pyqtgraph's plain items: its `PlotDataItem` thins and maps all points anew whenever the view moves, which
    in a plot that follows a growing line is always.
    """

    def __init__(self, plot: Plot, group: Group, color: QColor) -> None:
        self._plot = plot
        self.bounds: Bounds | None = None
        faint = QColor(color)
        faint.setAlpha(_FAINT)
        clear, solid = pg.mkPen(None), pg.mkPen(color, width=2)
        self._raw = _curve(pg.mkPen(faint, width=1))
        self._mean = _curve(solid)
        self._held_out = _curve(pg.mkPen(color, width=1, style=Qt.PenStyle.DashLine))
        marker = {
            "symbol": SYMBOLS[STYLES[group.settings.optimizer].marker],
            "size": _MARKER_PX,
            "brush": color,
            "pen": clear,
        }
        self._markers = pg.ScatterPlotItem(**marker)
        self._end = pg.ScatterPlotItem(**marker)
        self._range = (_curve(clear), _curve(clear))
        self._items = [self._raw, self._mean, self._held_out, self._markers, self._end]
        if len(group.runs) > 1:
            pale = QColor(color)
            pale.setAlpha(_BAND)
            self._items += [*self._range, pg.FillBetweenItem(*self._range, brush=pg.mkBrush(pale))]
        for item in self._items:
            plot.addItem(item)

    def draw(self, raw: Curve | None, training: Sequence[Curve], held_out: Sequence[Curve]) -> tuple[Curve, Curve]:
        """Set all items; returns the lines that are shown."""
        x, median, low, high = _median(training)
        epochs, middle, _, _ = _median(held_out)
        visible = self._plot.zoomed_range()
        self._set(self._raw, peaks(seen(raw, visible), _BINS) if raw is not None else _EMPTY)
        self._set(self._mean, sampled(seen((x, median), visible), _POINTS))
        self._set(self._held_out, (epochs, middle))
        self._set(self._markers, (epochs, middle))
        self._set(self._end, (x[-1:], median[-1:]))
        if len(training) > 1:
            self._set(self._range[0], (x, low))
            self._set(self._range[1], (x, high))
        shown = [(x, low), (x, high), (epochs, middle), *([raw] if raw is not None else [])]
        self.bounds = _bounds(shown)
        return (x, median), (epochs, middle)

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
    """The rectangle that holds the points that are numbers."""
    xs = np.concatenate([x for x, _ in curves])
    ys = np.concatenate([y for _, y in curves])
    xs, ys = xs[np.isfinite(ys)], ys[np.isfinite(ys)]
    return Bounds(float(xs.min()), float(xs.max()), float(ys.min()), float(ys.max())) if len(xs) else None


def _median(curves: Sequence[Curve]) -> tuple[np.ndarray, ...]:
    if len(curves) == 1:
        x, y = curves[0]
        return x, y, y, y
    return band(curves)


def _last_before(curve: Curve, x: float) -> float | None:
    """Validation holds from its epoch on: the last value at or before x."""
    index = int(np.searchsorted(curve[0], x, side="right")) - 1
    return float(curve[1][index]) if index >= 0 else None

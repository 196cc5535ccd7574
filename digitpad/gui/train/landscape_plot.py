"""Contours of the training loss, and the paths of runs upon them."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.language import formatted
from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.widgets.plot import MARKER_PX, Bounds, Plot, color_of, on_plot, points_of
from digitpad.learning.reports.landscape_style import (
    FAINT,
    TrailLine,
    areas,
    drawn,
    label_place,
    levels_of,
    passed,
    tones,
)
from digitpad.learning.study.landscape import Landscape

_FINER = 8  # pixels of the picture for each cell of the grid
_LINE_OPACITY = 90  # of contours, of 255
_WIDTH = 2  # pixels, of a path
_NOW_PX = MARKER_PX + 4
_TRAILS = 5  # their place in the pile


class LandscapePlot(Plot):
    """Shows a landscape, and at a step where its runs are."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._landscape: Landscape | None = None
        self._lines: Sequence[TrailLine] = ()
        self._items: list[pg.GraphicsObject] = []
        self._moving: list[tuple[pg.PlotCurveItem, pg.ScatterPlotItem]] = []
        self.zoomed.connect(self._on_zoomed)

    def show_landscape(self, landscape: Landscape | None, lines: Sequence[TrailLine]) -> None:
        """Draw a landscape and its paths to their ends, or nothing."""
        self._landscape, self._lines, self._moving = landscape, lines, []
        for item in self._items:
            self.area.remove(item)
        self._items = []
        for side in ("left", "bottom"):  # no invented axes
            self.area.axes[side].setVisible(landscape is not None)
        if landscape is None:
            return
        self._draw_surface(landscape)
        for line in lines:
            self._draw_trail(landscape, line)
        self.show_all()
        self.show_step(float("inf"))

    def show_step(self, step: float) -> None:
        """Show where the runs are after a step."""
        if self._landscape is None:
            return
        for line, (curve, marker) in zip(self._lines, self._moving, strict=True):
            places = drawn(self._landscape, passed(line.trail, step))
            curve.setData(*places.T)
            marker.setData(*places[-1:].T)

    def _draw_surface(self, landscape: Landscape) -> None:
        theme, levels = current_theme(), levels_of(landscape)
        colors = [QColor(tone) for tone in tones(len(levels), theme.surface, theme.text)]
        table = np.array([(color.red(), color.green(), color.blue()) for color in colors], np.ubyte)
        image = pg.ImageItem(table[areas(landscape, levels, _FINER)], axisOrder="row-major", levels=(0, 255))
        frame = _frame(landscape)
        image.setRect(QRectF(frame.left, frame.bottom, frame.right - frame.left, frame.top - frame.bottom))
        self._add(image)
        pen = on_plot(QPen(_faded(theme.color("muted"), _LINE_OPACITY), 1))
        for level in levels:
            pieces = _contours(landscape, level)
            for piece in pieces:
                self._add(pg.PlotCurveItem(*piece.T, pen=pen, antialias=True))
            if pieces:
                self._label(landscape, level, max(pieces, key=len))

    def _label(self, landscape: Landscape, level: float, contour: NDArray[np.float64]) -> None:
        """Write a contour's loss where no path is near."""
        text = pg.TextItem(formatted(level, "g"), color=current_theme().color("muted"), anchor=(0.5, 0.5))
        text.setPos(*label_place(landscape, contour))
        self._add(text)

    def _draw_trail(self, landscape: Landscape, line: TrailLine) -> None:
        places = drawn(landscape, line.trail.places)
        color = color_of(line.style)
        whole = pg.PlotCurveItem(*places.T, pen=_pen(color_of(line.style, FAINT)))
        now = pg.PlotCurveItem(pen=_pen(color), antialias=True)
        surface = current_theme().color("surface")
        start = pg.ScatterPlotItem(*places[:1].T, size=MARKER_PX, pen=pg.mkPen(color, width=_WIDTH), brush=surface)
        look = points_of(line.style)
        marker = pg.ScatterPlotItem(
            size=_NOW_PX, symbol=look["symbol"], brush=look["symbolBrush"], pen=pg.mkPen(surface, width=1)
        )
        for height, item in enumerate((whole, now, start, marker)):
            self._add(item, _TRAILS + height)
        self._moving.append((now, marker))

    def _add(self, item: pg.GraphicsObject, height: int = 0) -> None:
        item.setZValue(height)
        self.area.add(item)
        self._items.append(item)

    def _on_zoomed(self) -> None:
        if self._landscape is not None:
            self.follow(_frame(self._landscape))


def _frame(landscape: Landscape) -> Bounds:
    x, y = landscape.x, landscape.y
    return Bounds(float(x[0]), float(x[-1]), float(y[0]), float(y[-1]))


def _contours(landscape: Landscape, level: float) -> list[NDArray[np.float64]]:
    """Lines of one loss, each (n, 2), as long as they hang together."""
    heights = np.log(np.clip(landscape.losses.T, 1e-12, 1e12))
    lines = pg.functions.isocurve(heights, np.log(level), connected=True)
    origin = np.array([landscape.x[0], landscape.y[0]])
    step = np.array([landscape.x[1] - landscape.x[0], landscape.y[1] - landscape.y[0]])
    return [origin + (np.array(line, float) - 0.5) * step for line in lines]


def _faded(color: QColor, opacity: int) -> QColor:
    color.setAlpha(opacity)
    return color


def _pen(color: QColor) -> QPen:
    pen = QPen(color, _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return on_plot(pen)

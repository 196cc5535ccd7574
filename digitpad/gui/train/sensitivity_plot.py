"""Final loss against one swept setting: a line for each optimizer, a band over the seeds, crosses for what diverged."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from digitpad.gui.widgets.plot import MARKER_PX, SMALLEST, Plot, color_of, on_plot, pen_of, points_of
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.plot_style import BAND_OPACITY
from digitpad.learning.reports.sensitivity import Point, Sensitivity, SensitivityLine

_CROSS_PX = 14
_NEAR_PX = 24  # a point so near to the mouse is meant
_WIDTH_PX = 1.5
_PADDING = 0.06  # of both axes, at each end


class SensitivityPlot(Plot):
    """The loss is logarithmic; the swept setting lies along the axis as its own scale has it.

    Signals
    -------
    pointed(object)
        The line and the point under the mouse, as (SensitivityLine, Point), or None.
    picked(str)
        The id of the run in the middle of a point that was clicked.
    """

    pointed = Signal(object)
    picked = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("sensitivityPlot", title, parent)
        self.set_log(True)
        self.drawn: Sensitivity | None = None
        self._near: tuple[SensitivityLine, Point] | None = None
        self.hovered.connect(self._on_hovered)
        self.zoomed.connect(self._on_zoomed)
        self.scene().sigMouseClicked.connect(self._on_clicked)

    def show_sensitivity(self, drawn: Sensitivity) -> None:
        """Draw these lines, and no others."""
        self.drawn, self._near = drawn, None
        area = self.area
        for old in [*area.items]:
            if isinstance(old, pg.PlotDataItem | pg.FillBetweenItem | pg.PlotCurveItem):
                area.remove(old)
        for line in drawn.lines:
            self._draw(line, drawn.height_of_crosses)
        for side in ("left", "bottom"):  # no invented axes
            area.axes[side].setVisible(bool(drawn.lines))
        area.axes["bottom"].setTicks([list(drawn.axis.ticks), []])
        self.is_following = True
        self._show_all()

    def place_px(self, point: Point) -> QPointF:
        """Where a point is drawn on the widget, in pixels; at the top if it has no loss."""
        top = self.drawn.height_of_crosses if self.drawn is not None else 1.0
        height = point.median if math.isfinite(point.median) else top
        scene = self.area.box.mapViewToScene(QPointF(point.place, _log(height)))
        return QPointF(self.mapFromScene(scene))

    def _draw(self, line: SensitivityLine, top: float) -> None:
        area = self.area
        if line.band is not None:
            places, *edges = line.band
            curves = [pg.PlotCurveItem(places, _logs(edge), pen=pg.mkPen(None)) for edge in edges]
            for curve in curves:
                area.add(curve)
            area.add(pg.FillBetweenItem(*curves, brush=pg.mkBrush(color_of(line.style, BAND_OPACITY))))
        places, medians = line.curve
        points, pen = points_of(line.style), on_plot(pen_of(line.style, _WIDTH_PX))
        area.plot(places, _logs(medians), pen=pen, symbolSize=MARKER_PX, **points)
        if len(line.crosses):
            tops = np.full(len(line.crosses), _log(top))
            area.plot(line.crosses, tops, pen=None, symbolSize=_CROSS_PX, **points | {"symbol": PYQTGRAPH["cross"]})

    def _show_all(self) -> None:
        if self.drawn is None or not self.drawn.lines:
            return
        losses = [loss for line in self.drawn.lines for point in line.points for loss in point.losses]
        heights = [_log(loss) for loss in losses if math.isfinite(loss)] + [_log(mark) for *_, mark in self.drawn.marks]
        places = self.drawn.axis.places
        box = self.area.box
        box.setXRange(places[0], places[-1], padding=_PADDING)
        box.setYRange(min(heights), max(heights), padding=_PADDING)

    def _nearest(self, x: float, y: float) -> tuple[SensitivityLine, Point] | None:
        """The point that is near to a place in the units of the axes."""
        if self.drawn is None:
            return None
        width, height = self.area.box.viewPixelSize()
        near = [
            (math.hypot((point.place - x) / width, (_log(mark) - y) / height), line, point)
            for line, point, mark in self.drawn.marks
        ]
        distance, line, point = min(near, key=lambda each: each[0], default=(math.inf, None, None))
        return (line, point) if line is not None and point is not None and distance <= _NEAR_PX else None

    def _on_hovered(self, place: QPointF | None) -> None:
        near = None if place is None else self._nearest(place.x(), place.y())
        if near != self._near:
            self._near = near
            self.pointed.emit(near)

    def _on_clicked(self, event: object) -> None:
        place = self.area.box.mapSceneToView(event.scenePos())  # type: ignore[attr-defined] # pyqtgraph's own
        near = self._nearest(place.x(), place.y())
        if near is not None:
            self.picked.emit(near[1].middle_run)

    def _on_zoomed(self) -> None:
        if self.is_following:
            self._show_all()


def _log(loss: float) -> float:
    return math.log10(max(loss, SMALLEST))


def _logs(losses: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.log10(np.maximum(losses, SMALLEST)))

"""One line as a plot shows it: its points in pixels, its pens, its markers."""

import dataclasses
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QTransform

from digitpad.gui.widgets.plot import MARKER_PX, color_of, pen_of
from digitpad.learning.reports.curve import NO_CURVE, Curve
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.plot_style import BAND_OPACITY, DOTS, Style

_FAINT = 0.22  # opacity of each batch's loss
_WIDTHS = (2, 3.5)  # pixels: of a training line, and of one in front
_ONCE = [QPointF(0, 0)]
_DOUBLED = [QPointF(x, y) for x in (0, 1) for y in (0, 1)]
_MARKER_ROOM = MARKER_PX + 4  # pixels: what a marker and its smooth edge take
_MARKER_MIDDLE = QPointF(_MARKER_ROOM / 2, _MARKER_ROOM / 2)
_FARTHEST = 10_000.0  # pixels: Qt would lay a million dashes along a line that leaves the plot for a loss of 1e9


@dataclass(frozen=True)
class PixelScale:
    """Where a plot has its points: x_px = x_0 + x_1 x, and y alike."""

    x_0: float
    x_1: float
    y_0: float
    y_1: float

    @classmethod
    def of(cls, room: QRectF, left: float, right: float, bottom: float, top: float) -> "PixelScale":
        """The scale of a room in pixels that shows a range of x and of y."""
        x_1, y_1 = room.width() / (right - left), -room.height() / (top - bottom)
        return cls(room.left() - left * x_1, x_1, room.bottom() - bottom * y_1, y_1)

    def polygon(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> QPolygonF:
        """Points in pixels; pyqtgraph would end the program for none."""
        if not len(x):
            return QPolygonF()
        heights = np.minimum(np.maximum(self.y_0 + self.y_1 * y, -_FARTHEST), _FARTHEST)  # `clip` takes longer
        return QPolygonF(pg.functions.arrayToQPolygonF(self.x_0 + self.x_1 * x, heights))


class _Points:
    """Points of a plot, and where they are in pixels: that is worked out when they or the scale have changed.

    Attributes
    ----------
    curve : Curve
        In the plot's units.
    """

    def __init__(self) -> None:
        self.curve: Curve = NO_CURVE
        self._scale: PixelScale | None = None
        self._polygon = QPolygonF()
        self._corners: list[QPointF] = []

    def __len__(self) -> int:
        return len(self.curve[0])

    def set(self, curve: Curve) -> None:
        """Take x and y, (n,) each, as they are now: of a run that is continued, batches are forgotten."""
        x, y = curve
        if not (_is_same(x, self.curve[0]) and _is_same(y, self.curve[1])):
            self.curve, self._scale = (x.copy(), y.copy()), None

    def polygon(self, scale: PixelScale) -> QPolygonF:
        """The points in pixels."""
        self._place(scale)
        return self._polygon

    def markers(self, scale: PixelScale) -> list[QPointF]:
        """The upper left corners of markers at all points, in pixels."""
        self._place(scale)
        if not self._corners:
            self._corners = [self._polygon.at(index) - _MARKER_MIDDLE for index in range(self._polygon.size())]
        return self._corners

    def last_marker(self, scale: PixelScale) -> list[QPointF]:
        """That of the last point, if there is one."""
        self._place(scale)
        count = self._polygon.size()
        return [self._polygon.at(count - 1) - _MARKER_MIDDLE] if count else []

    def _place(self, scale: PixelScale) -> None:
        if scale != self._scale:
            self._polygon, self._scale, self._corners = scale.polygon(*self.curve), scale, []


def _is_same(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    return len(one) == len(other) and bool((one == other).all())  # `array_equal` takes thrice as long


class LinePainter:
    """What is painted of a line in one plot: each batch, the smoothed line, its range, validation, markers.

    Parameters
    ----------
    style : Style

    Attributes
    ----------
    is_visible : bool
    is_in_front : bool
        Whether it is painted broader.
    """

    def __init__(self, style: Style) -> None:
        self.is_visible = True
        self.is_in_front = False
        self._batches, self._training, self._validation, self._band = (_Points() for _ in range(4))
        self._faint = QPen(color_of(style, _FAINT), 1)
        self._fine = pen_of(dataclasses.replace(style, dash=tuple(2 * length for length in style.dash)), 1)
        self._pens = [pen_of(style, width) for width in _WIDTHS]
        self._dotted = pen_of(dataclasses.replace(style, dash=DOTS), 1)
        self._band_color = color_of(style, BAND_OPACITY)
        self._marker = _Marker(PYQTGRAPH[style.marker], color_of(style))

    def set_points(self, batches: Curve, training: Curve, validation: Curve, band: Curve) -> None:
        """Take what is shown, in the plot's units: of a logarithmic axis, logarithms.

        Parameters
        ----------
        batches, training, validation : Curve
        band : Curve
            Around the range, forth below and back above.
        """
        self._batches.set(batches)
        self._training.set(training)
        self._validation.set(validation)
        self._band.set(band)

    @property
    def strokes(self) -> list[tuple[QPen, Curve]]:
        """Each batch, the smoothed line, and the held-out figures, as they are given: with what pen, and where."""
        return [
            (self._faint, self._batches.curve),
            (self._pens[0], self._training.curve),
            (self._dotted, self._validation.curve),
        ]

    @property
    def band(self) -> tuple[QColor, Curve]:
        """The range of the smoothed line: its colour, and the line around it."""
        return self._band_color, self._band.curve

    def paint(self, painter: QPainter, scale: PixelScale) -> None:
        """Paint it in pixels; not smoothed, which would take five times as long."""
        if len(self._band):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._band_color)
            painter.drawPolygon(self._band.polygon(scale))
        training, along = self._broad(painter.device().devicePixelRatioF())
        for pen, points, offsets in (
            (self._faint, self._batches, _ONCE),
            (training, self._training, along),
            (self._dotted, self._validation, _ONCE),
        ):
            painter.setPen(pen)
            polygon = points.polygon(scale)
            for offset in offsets:
                painter.drawPolyline(polygon.translated(offset))
        self._marker.paint(painter, self._validation.markers(scale) + self._training.last_marker(scale))

    def _broad(self, ratio: float) -> tuple[QPen, list[QPointF]]:
        """The pen of the training line, and where it is drawn along.

        A line of two pixels is drawn as four of one, which takes half as long, if the screen's pixels are as large.
        """
        if ratio == 1 and not self.is_in_front:
            return self._fine, _DOUBLED
        return self._pens[self.is_in_front], _ONCE


class _Marker:
    """A marker, drawn once: it is set many times a frame."""

    def __init__(self, symbol: str, color: QColor) -> None:
        self._shape = pg.graphicsItems.ScatterPlotItem.Symbols[symbol]
        self._color = color
        self._picture = QPixmap()

    def paint(self, painter: QPainter, corners: list[QPointF]) -> None:
        """Set it at upper left corners in pixels."""
        ratio = painter.device().devicePixelRatioF()
        if self._picture.devicePixelRatioF() != ratio or self._picture.isNull():
            self._picture = self._drawn(ratio)
        for corner in corners:
            painter.drawPixmap(corner, self._picture)

    def _drawn(self, ratio: float) -> QPixmap:
        side = round(_MARKER_ROOM * ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARKER_MIDDLE)
        painter.fillPath(QTransform.fromScale(MARKER_PX, MARKER_PX).map(self._shape), self._color)
        painter.end()
        return picture

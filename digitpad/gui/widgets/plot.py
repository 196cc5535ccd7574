"""One plot in the program's style: calm axes, a vertical line under the mouse."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPen
from PySide6.QtWidgets import QGraphicsItem, QSizePolicy, QWidget

from digitpad.gui.appearance.language import formatted
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.plot_area import PlotArea
from digitpad.gui.widgets.plot_axis import PlotAxis
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.plot_style import Style

MARKER_PX = 9
_SIDES = ("left", "bottom")
_AXIS_WIDTH = 7 * GRID
_MARK_SHARE = 0.1  # of the width: where a mark no longer fits to the right of its place
_LINE = 0.8  # of a mark's height: how far the next one stands below it
_PADDING = 0.02  # of the range, at each end
_SLACK = 0.3  # of the range: how much may stay empty before it is drawn closer
SMALLEST = 1e-12  # loss on a logarithmic axis


@dataclass(frozen=True)
class Bounds:
    """The rectangle that holds what a plot shows, in the units of its axes."""

    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True)
class Above:
    """Something that lies above what a plot shows: where, how high, and the colour of its mark."""

    x: float
    y: float
    color: QColor


def color_of(style: Style, opacity: float = 1.0) -> QColor:
    """The colour of a line on a plot's background in the current theme, with an opacity in [0, 1]."""
    theme = current_theme()
    color = QColor(style.color_on(theme.surface, theme.text))
    color.setAlphaF(opacity)
    return color


def pen_of(style: Style, width: float) -> QPen:
    """How a training line is drawn, so many pixels broad: in its colour and its dash."""
    pen = QPen(color_of(style), width)
    if style.dash:
        pen.setDashPattern(list(style.dash))
    return pen


def on_plot(pen: QPen) -> QPen:
    """The same pen for a plot's items, whose scale does not change it: as broad on a fine screen as on others.

    Qt counts such a pen in the screen's own pixels.
    """
    pen = QPen(pen)
    pen.setCosmetic(True)
    pen.setWidthF(pen.widthF() * _fineness())
    return pen


def _fineness() -> float:
    """Pixels of the finest screen to one of a window's."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def points_of(style: Style, opacity: float = 1.0) -> dict[str, Any]:
    """How pyqtgraph's `plot` is told to draw points: symbol, fill, no outline; without their size."""
    return {"symbol": PYQTGRAPH[style.marker], "symbolBrush": color_of(style, opacity), "symbolPen": None}


class Plot(pg.GraphicsView):  # type: ignore[misc] # pyqtgraph has no types
    """Zooms with the wheel, pans with the mouse, shows all with a double click.

    Attributes
    ----------
    area : PlotArea
        What it shows.

    Signals
    -------
    hovered(object)
        The place under the mouse as a QPointF in the units of the axes, of a logarithm where an axis is logarithmic; or
        None once it has left.
    zoomed()
        The user has chosen what is seen, or all of it again.
    """

    hovered = Signal(object)
    zoomed = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = PlotArea({side: PlotAxis(side) for side in _SIDES})
        self.setCentralItem(self.area)
        self.enableMouse(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._title = title
        self._marks: list[pg.TextItem] = []
        self._marked: Sequence[tuple[object, ...]] = ()  # what they were made for
        self.is_log = False
        self.is_following = True
        self.area.axes["left"].setWidth(_AXIS_WIDTH)
        for axis in self.area.axes.values():
            axis.enableAutoSIPrefix(False)
            # The ticks lie in the plot, and pyqtgraph would paint them and all numbers again with each point.
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.setZValue(10)
        self._cursor.hide()
        self.area.add(self._cursor)
        self.setMinimumHeight(12 * GRID)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scene().sigMouseMoved.connect(self._on_scene_mouse_moved)
        self.area.box.sigRangeChangedManually.connect(self._on_box_range_changed)
        self.scene().sigMouseClicked.connect(self._on_scene_mouse_clicked)
        self.refresh_theme()

    def set_log(self, is_log: bool) -> None:
        """Draw y logarithmically or not; a change shows all again."""
        if is_log == self.is_log:
            return
        self.is_log = is_log
        self.area.axes["left"].setLogMode(x=False, y=is_log)
        self.show_all()

    def set_title(self, title: str) -> None:
        """Write beside the y axis."""
        self._title = title
        self.setAccessibleName(title)
        self.area.axes["left"].setLabel(title, color=current_theme().muted)

    def set_x_title(self, title: str) -> None:
        """Write under the x axis."""
        self.area.axes["bottom"].setLabel(title)

    def zoomed_range(self) -> tuple[float, float] | None:
        """The range of x that is seen; None while all is."""
        return None if self.is_following else tuple(self.area.box.viewRange()[0])

    def follow(self, bounds: Bounds) -> None:
        """Show all within these bounds, unless the user has zoomed or panned.

        The range moves in leaps: if it moved with each point, everything would be painted again each time.
        """
        if not self.is_following:
            return
        low, high = bounds.bottom, bounds.top
        if self.is_log:
            low, high = math.log10(max(low, SMALLEST)), math.log10(max(high, SMALLEST))
        box = self.area.box
        (left, right), (bottom, top) = box.viewRange()
        if not _fits(bounds.left, bounds.right, left, right):
            box.setXRange(bounds.left, bounds.right, padding=_PADDING)
        if not _fits(low, high, bottom, top):
            box.setYRange(low, high, padding=2 * _PADDING)

    def show_above(self, above: Sequence[Above]) -> None:
        """Mark at the upper edge what lies above it, with an arrow and how high it goes, unless the user has zoomed."""
        above = above if self.is_following else ()
        (left, right), (_, top) = self.area.box.viewRange()
        wanted = [(left, right, top), *((each.x, each.y, each.color.name()) for each in above)]
        if wanted == self._marked:
            return
        self._marked = wanted
        for mark in self._marks:
            self.area.remove(mark)
        self._marks = []
        for place, each in enumerate(above):
            is_far_right = each.x > right - _MARK_SHARE * (right - left)
            anchor = (1 if is_far_right else 0, -_LINE * place)
            mark = pg.TextItem(f"↑ {formatted(each.y, '.3g')}", color=each.color, anchor=anchor)
            mark.setPos(each.x, top)
            self.area.add(mark)
            self._marks.append(mark)

    @property
    def marks(self) -> list[str]:
        """What stands at the upper edge."""
        return [mark.toPlainText() for mark in self._marks]

    def pixel_height(self) -> float:
        """How much of the y axis a pixel is high."""
        return float(self.area.box.viewPixelSize()[1])

    def show_all(self) -> None:
        """Undo zoom and pan; from then on new points are followed."""
        self.is_following = True
        self.zoomed.emit()

    def show_cursor(self, x: float | None) -> None:
        """Show the vertical line at x, or none."""
        self._cursor.setVisible(x is not None)
        if x is not None:
            self._cursor.setValue(x)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        theme = current_theme()
        self.setBackground(theme.color("surface"))
        for axis in self.area.axes.values():
            axis.setPen(theme.color("border"))
            axis.setTextPen(theme.color("muted"))
        self.area.axes["left"].setLabel(self._title, color=theme.muted)
        self._cursor.setPen(pg.mkPen(theme.color("muted"), width=1))

    def _on_box_range_changed(self) -> None:
        self.is_following = False
        self.zoomed.emit()

    def _on_scene_mouse_moved(self, position: QPointF) -> None:
        box = self.area.box
        if box.sceneBoundingRect().contains(position):
            self.hovered.emit(box.mapSceneToView(position))
        else:
            self.hovered.emit(None)

    def _on_scene_mouse_clicked(self, event: object) -> None:
        if event.double():  # type: ignore[attr-defined] # pyqtgraph's own event
            self.show_all()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the line away."""
        super().leaveEvent(event)
        self.hovered.emit(None)


def _fits(low: float, high: float, shown_low: float, shown_high: float) -> bool:
    """Whether a range holds all of another and little more."""
    return shown_low <= low and high <= shown_high and (high - low) >= (1 - _SLACK) * (shown_high - shown_low)

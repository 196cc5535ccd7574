"""The plots of the page Inside: a quantity's lines, and histograms of activations along time."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGridLayout, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.plot import SMALLEST, Bounds, Plot, on_plot, pen_of
from digitpad.learning.reports.layer_lines import LayerLine, Strip

_WIDTH = 2  # pixels of a line
_COLUMNS = 4  # of strips
_SHADES = 256
_TITLE_SIZE = "9pt"


class LayerPlot(Plot):
    """Lines over the steps."""

    def __init__(self) -> None:
        super().__init__("layerPlot", "")
        self.lines: list[LayerLine] = []
        self._items: list[pg.PlotCurveItem] = []

    def show_lines(self, lines: Sequence[LayerLine], *, is_log: bool) -> None:
        """Draw these lines, and no others."""
        self.lines = list(lines)
        for item in self._items:
            self.area.remove(item)
        self._items = []
        self.set_log(is_log)
        for line in lines:
            x, y = line.curve
            drawn = np.log10(np.maximum(y, SMALLEST)) if is_log else y
            item = pg.PlotCurveItem(x, drawn, pen=on_plot(pen_of(line.style, _WIDTH)))
            self._items.append(item)
            self.area.add(item)
        xs = np.concatenate([line.curve[0] for line in lines] or [np.empty(0)])
        ys = np.concatenate([line.curve[1] for line in lines] or [np.empty(0)])
        if len(xs):
            top = float(ys.max())
            self.follow(Bounds(0.0, float(xs.max()), float(ys.min()), top if top > ys.min() else top + 1.0))


class StripPlot(Plot):
    """A layer's histograms along time: the darker, the more activations have this height."""

    def __init__(self) -> None:
        super().__init__("strip", "")
        self._name = ""
        self._image = pg.ImageItem()
        self._image.setLevels((0.0, 1.0))
        self.area.add(self._image)
        self.refresh_theme()

    def show_strip(self, strip: Strip) -> None:
        """Draw this strip."""
        self.setAccessibleName(strip.title)
        self._name = strip.title
        self._write_title()
        (left, right), (bottom, top) = strip.steps, strip.heights
        self._image.setImage(np.sqrt(strip.shares), autoLevels=False)  # what is rare is seen, too
        self._image.setRect(QRectF(left, bottom, max(1.0, right - left), top - bottom))
        self.follow(Bounds(left, max(left + 1.0, right), bottom, top))

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        super().refresh_theme()
        if hasattr(self, "_image"):
            theme = current_theme()
            ends = [theme.color(name) for name in ("surface", "accent")]
            surface, accent = (np.array([color.red(), color.green(), color.blue()]) for color in ends)
            self._write_title()
            self._image.setLookupTable(np.linspace(surface, accent, _SHADES).astype(np.uint8))

    def _write_title(self) -> None:
        self.area.set_title(self._name, color=current_theme().muted, size=_TITLE_SIZE)


class Strips(QWidget):
    """Strips beside each other, up to four in a row."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self.plots: list[StripPlot] = []

    def show_strips(self, strips: Sequence[Strip]) -> None:
        """Draw these, and no others."""
        while len(self.plots) < len(strips):
            plot = StripPlot()
            place = len(self.plots)
            self._layout.addWidget(plot, place // _COLUMNS, place % _COLUMNS)
            self.plots.append(plot)
        for plot, strip in zip(self.plots, strips, strict=False):
            plot.show_strip(strip)
        for place, plot in enumerate(self.plots):
            plot.setVisible(place < len(strips))
        self.setVisible(bool(strips))

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for plot in self.plots:
            plot.refresh_theme()

"""A piece of a line as an icon: in the legends, and beside each optimizer of the form."""

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.widgets.plot import MARKER_PX, color_of
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.plot_style import Style

ICON_SIZE = QSize(4 * GRID, 2 * GRID)  # two dashes and a marker between them
_SCALE = 2  # drawn twice as large, for fine screens


def line_icon(style: Style) -> QIcon:
    """Colour, dash and marker of a line."""
    pixmap = QPixmap(ICON_SIZE * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    color, middle = color_of(style), ICON_SIZE.height() / 2
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, 2)
    if style.dash:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(style.dash))
    painter.setPen(pen)
    painter.drawLine(0, round(middle), ICON_SIZE.width(), round(middle))
    painter.translate(ICON_SIZE.width() / 2, middle)
    painter.scale(MARKER_PX, MARKER_PX)
    painter.fillPath(pg.graphicsItems.ScatterPlotItem.Symbols[PYQTGRAPH[style.marker]], color)
    painter.end()
    return QIcon(pixmap)

"""What a line of the plots is made of: pyqtgraph's plain items, made cheaper to draw again and again."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from digitpad.gui.widgets.plot import MARKER_PX


class _AsLargeAsTheView:
    """An item that says it is as large as the view: pyqtgraph's say how large their points are, again each frame."""

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """All that is seen."""
        view = self.getViewBox()  # type: ignore[attr-defined] # pyqtgraph's
        return QRectF() if view is None else QRectF(view.viewRect())


class LineItem(_AsLargeAsTheView, pg.PlotCurveItem):  # type: ignore[misc] # pyqtgraph has no types
    """A line of finite points."""

    def __init__(self, pen: QPen) -> None:
        super().__init__(pen=pen, skipFiniteCheck=True)


class MarkersItem(_AsLargeAsTheView, pg.ScatterPlotItem):  # type: ignore[misc] # as above
    """Points with markers."""

    def __init__(self, symbol: str, color: QColor) -> None:
        super().__init__(symbol=symbol, size=MARKER_PX, brush=color, pen=pg.mkPen(None))


class EndItem(QGraphicsPathItem):
    """The marker where a line ends.

    It moves with each batch, and Qt moves an item faster than pyqtgraph sets points.
    """

    def __init__(self, symbol: str, color: QColor) -> None:
        size = QTransform.fromScale(MARKER_PX, MARKER_PX)
        super().__init__(size.map(pg.graphicsItems.ScatterPlotItem.Symbols[symbol]))
        self.setFlag(self.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setBrush(color)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """As smooth as the other markers; lines are not, which takes too long."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        super().paint(painter, option, widget)

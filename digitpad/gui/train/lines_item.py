"""What paints the lines of a plot: one item for all, since pyqtgraph's ask each item a dozen things a frame."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from digitpad.gui.train.line_painter import LinePainter, PixelScale

_BEHIND = -1.0  # what else lies in the plot: marks, and the vertical line under the mouse


class LinesItem(QGraphicsItem):
    """All lines of a plot, in the order in which they came; those in front come last.

    It lies in the plot's box, not in what the box holds: it works in pixels and says that it is as large as the box.

    Parameters
    ----------
    box : ViewBox
        Of pyqtgraph's plot.

    Attributes
    ----------
    lines : list of LinePainter
    """

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box)
        self._box = box
        self.lines: list[LinePainter] = []
        self.setZValue(_BEHIND)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        box.sigRangeChanged.connect(self._on_box_changed)
        box.sigResized.connect(self._on_box_changed)

    def add(self, line: LinePainter) -> None:
        """Paint another line."""
        self.lines.append(line)
        self.update()

    def remove(self, line: LinePainter) -> None:
        """Paint a line no more."""
        self.lines.remove(line)
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """The box, in pixels."""
        return QRectF(self._box.rect())

    def shape(self) -> QPainterPath:
        """Nothing that the mouse could meet: it meets the plot."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """Paint the lines that are shown."""
        (left, right), (bottom, top) = self._box.viewRange()
        scale = PixelScale.of(self.boundingRect(), left, right, bottom, top)
        for line in sorted(self.lines, key=lambda line: line.is_in_front):
            if line.is_visible:
                line.paint(painter, scale)

    def _on_box_changed(self) -> None:
        self.prepareGeometryChange()
        self.update()

"""The page as pixels: each piece of a line is painted once, so that long drawings cost no more than short ones."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from digitpad.gui.appearance.theme import Theme
from digitpad.gui.draw.why_layer import WhyLayer
from digitpad.gui.widgets.inking import bounds, draw_segment, draw_stroke, draw_tip, tip_rect
from digitpad.ink.stroke import Stroke

_AIR = 0.95  # of the paper: a drawing made smaller does not touch its edge


class PageView:
    """Strokes drawn on a pixmap, and the way between positions on the page and pixels of the widget.

    Positions count from the paper's middle, so that a drawing stays in the middle when the window is resized. It is
    shown smaller where it would no longer fit.

    Attributes
    ----------
    theme : Theme
    zoom : QTransform
        From pixels of the widget as it shows the whole page to those as it shows a part of it.
    is_clear : bool
        Whether what lies under the strokes shows between them; else that is paper.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.zoom = QTransform()
        self.is_clear = False
        self._pixels = QPixmap(1, 1)
        self._size = QSizeF(1, 1)
        self._ratio = 1.0
        self._scale = 1.0
        self._growing: Stroke | None = None  # of which so many positions are settled, and whose tip covers so much
        self._settled = 0
        self._tip = QRect()

    def resize(self, size: QSizeF, ratio: float, strokes: Sequence[Stroke]) -> None:
        """Take on a widget's size in pixels and its device pixel ratio; fits the strokes in and draws them."""
        self._size, self._ratio = size, ratio
        rect = bounds(strokes)
        across = max(abs(rect.left()), abs(rect.right()), 1.0)
        down = max(abs(rect.top()), abs(rect.bottom()), 1.0)
        fit = min(size.width() / 2 / across, size.height() / 2 / down)
        self._scale = 1.0 if fit >= 1 else _AIR * fit
        self.redraw(strokes)

    def redraw(self, strokes: Sequence[Stroke]) -> None:
        """Draw all strokes again on a clean sheet."""
        self._growing = None
        if not strokes:
            self._scale = 1.0
        pixels = (self._size * self._ratio).toSize()
        self._pixels = QPixmap(max(1, pixels.width()), max(1, pixels.height()))
        self._pixels.setDevicePixelRatio(self._ratio)
        self._pixels.fill(Qt.GlobalColor.transparent if self.is_clear else self.theme.color("paper"))
        painter = self._painter(self._pixels)
        for stroke in strokes:
            draw_stroke(painter, stroke, self.theme.color("ink"))
        painter.end()

    def grow(self, stroke: Stroke) -> QRect:
        """Draw what is new in a growing stroke.

        Returns
        -------
        QRect
            The pixels of the widget that differ, those of its tip, now and before, included.
        """
        differing = self._tip
        if stroke is not self._growing:
            self._growing, self._settled, differing = stroke, 1, QRect()
        painter, color, transform = self._painter(self._pixels), self.theme.color("ink"), self.transform()
        for index in range(self._settled, len(stroke)):
            differing |= transform.mapRect(draw_segment(painter, stroke, index, color)).toAlignedRect()
        painter.end()
        self._settled, self._tip = len(stroke), transform.mapRect(tip_rect(stroke)).toAlignedRect()
        return differing | self._tip

    def paint(self, painter: QPainter, growing: Stroke | None) -> None:
        """Show the page, with the tip of a growing stroke."""
        painter.drawPixmap(QPointF(0, 0), self._pixels)
        if growing is not None:
            painter.setTransform(self.transform(), True)
            draw_tip(painter, growing, self.theme.color("ink"))
            painter.resetTransform()

    def paint_coloured(self, painter: QPainter, why: WhyLayer) -> None:
        """Show the strokes of a digit coloured by their relevance, ink where they count neither way."""
        layer = QPixmap(self._pixels.size())
        layer.setDevicePixelRatio(self._ratio)
        layer.fill(Qt.GlobalColor.transparent)
        drawing = self._painter(layer)
        for stroke in why.strokes:
            draw_stroke(drawing, stroke, self.theme.color("ink"))
        why.tint(drawing)
        drawing.end()
        painter.drawPixmap(QPointF(0, 0), layer)

    def transform(self) -> QTransform:
        """From positions on the page to pixels of the widget."""
        middle = QTransform.fromTranslate(self._size.width() / 2, self._size.height() / 2)
        return middle.scale(self._scale, self._scale) * self.zoom

    @property
    def scale(self) -> float:
        """Pixels of the widget for one of the positions' unit."""
        return self._scale * self.zoom.m11()

    @property
    def area(self) -> QRectF:
        """What the widget shows, in positions on the page."""
        return self._from_widget().mapRect(QRectF(QPointF(0, 0), self._size))

    def to_page(self, position: QPointF) -> QPointF:
        """From a pixel of the widget to a position on the page."""
        return self._from_widget().map(position)

    def _from_widget(self) -> QTransform:
        return self.transform().inverted()[0]

    def _painter(self, pixels: QPixmap) -> QPainter:
        painter = QPainter(pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self.transform(), True)
        return painter

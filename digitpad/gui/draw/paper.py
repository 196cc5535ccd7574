"""The sheet of paper: what it shows. What a pen does to it is the canvas's."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.draw.explainer import Explanation
from digitpad.gui.draw.keyboard_pen import KeyboardPen
from digitpad.gui.draw.left_out_frames import paint_left_out
from digitpad.gui.draw.number_tags import number_tags, paint_number_tags
from digitpad.gui.draw.page_view import PageView
from digitpad.gui.draw.picture_view import PictureView
from digitpad.gui.draw.state import ANSWER, Change, DrawState
from digitpad.gui.draw.why_layer import WhyLayer

_CORNER = 8.0  # pixels: the paper's rounded corners


class Paper(QWidget):
    """Shows strokes, with the answers over a written number, or a picture, with its digits framed.

    Parameters
    ----------
    state : DrawState
        What to show. It is only read: painting changes nothing.
    """

    def __init__(self, state: DrawState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._state = state
        self.page_view = PageView(current_theme())
        self.keyboard_pen = KeyboardPen()
        self._picture_view = PictureView()
        self._why = WhyLayer()
        self._corners = QPainterPath()
        state.listen(self._on_state_changed)

    def show_why(self, explanation: Explanation | None) -> None:
        """Colour the ink of the digit that was explained; None for plain ink again."""
        if explanation is None and self._why.is_empty:
            return
        self._why.forget()
        if explanation is not None and self._state.picture is not None:
            self._why.show_over_picture(explanation.prediction, explanation.relevance)
        elif explanation is not None:
            self._why.show_over_strokes(explanation.prediction, explanation.relevance, self._state.sketch.strokes)
        self.update()

    def fit_page(self) -> None:
        """Draw the page again, in the widget's size and for its screen."""
        self.page_view.resize(QSizeF(self.size()), self.devicePixelRatioF(), self._state.sketch.strokes)
        self.update()

    def refresh_theme(self) -> None:
        """Take on the current theme's paper and ink."""
        self.page_view.theme = current_theme()
        self._redraw()

    def tags(self) -> list[tuple[int, QRectF]]:
        """Each written digit's place in the reading, and where its answer stands, in pixels; none outside numbers."""
        return number_tags(self._state.reading, self.page_view.transform()) if self._is_number else []

    def digit_at(self, position: QPointF) -> int | None:
        """Place in the reading of the digit that is framed round a pixel, or whose answer stands there, or None."""
        if self._state.picture is not None:
            return self._picture_view.digit_at(position, self._picture_area(), self._state.reading)
        hits = [index for index, tag in self.tags() if tag.contains(position)]
        return hits[-1] if hits else None

    def _on_state_changed(self, change: Change) -> None:
        if change & (Change.PAGE | Change.STROKES):
            self._picture_view.set_picture(self._state.picture)
        if change & Change.PAGE:
            self.fit_page()
        elif change & Change.STROKES:
            self._show_strokes()
        if change & Change.MODE or (change & ANSWER and (self._is_number or self._state.picture is not None)):
            self.update()

    def _show_strokes(self) -> None:
        growing = self._state.sketch.open_stroke
        if growing is None:
            self._redraw()  # the pieces of a line as one path
        elif len(growing) > 1:
            self.update(self.page_view.grow(growing))
        else:
            self.update()  # the invitation, or a picture, goes

    def _redraw(self) -> None:
        self.page_view.redraw(self._state.sketch.strokes)
        self.update()

    @property
    def _is_number(self) -> bool:
        """Whether what is written has tags."""
        return self._state.reads_numbers and self._state.picture is None

    def _picture_area(self) -> QRectF:
        margin = 3 * GRID  # room for the frames' tags
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)

    def _paint_page(self, painter: QPainter) -> None:
        """Paint what is written, or the picture."""
        state = self._state
        self.page_view.paint(painter, state.sketch.open_stroke)
        if state.picture is not None:
            self._picture_view.paint(painter, self._picture_area(), state.reading, state.chosen, self._why)
        elif state.sketch.is_empty:
            self._paint_invitation(painter)
        else:
            if not self._why.is_empty:
                self.page_view.paint_coloured(painter, self._why)
            widest = max(stroke.width for stroke in state.sketch.strokes)
            paint_left_out(painter, state.reading.left_out, self.page_view.transform(), widest)
            paint_number_tags(painter, self.tags(), state.reading, state.chosen, self.page_view.theme)

    def _paint_invitation(self, painter: QPainter) -> None:
        painter.setPen(self.page_view.theme.color("hint"))
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        painter.setFont(font)
        numbers = self.tr("Write numbers, or drop a picture here")
        text = numbers if self._state.reads_numbers else self.tr("Write a digit, or drop a picture here")
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(GRID, GRID, -GRID, -GRID), int(flags), text)

    def _paint_frame(self, painter: QPainter) -> None:
        painter.fillPath(self._corners, self.page_view.theme.color("window"))
        painter.setPen(QPen(self.page_view.theme.color("accent" if self.hasFocus() else "border"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)

    def sizeHint(self) -> QSize:
        """Room for a large digit."""
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        """Room for a small one."""
        return QSize(240, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part of the page that is out of date."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_page(painter)
        if self.hasFocus():
            self.keyboard_pen.paint(painter, self.page_view.transform(), self.page_view.theme.color("accent"))
        if not self.rect().adjusted(GRID, GRID, -GRID, -GRID).contains(event.rect()):
            self._paint_frame(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002
        """Fit the page into the new size."""
        self.fit_page()
        self._corners = QPainterPath()
        self._corners.setFillRule(Qt.FillRule.OddEvenFill)
        self._corners.addRect(QRectF(self.rect()))
        self._corners.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)

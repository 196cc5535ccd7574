"""The sheet of paper: what it shows. What a pen does to it is the canvas's."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.draw import paper_signs
from digitpad.gui.draw.change import ANSWER, Change
from digitpad.gui.draw.crop_frame import CropFrame
from digitpad.gui.draw.explainer import Explanation
from digitpad.gui.draw.keyboard_pen import KeyboardPen
from digitpad.gui.draw.left_out_frames import paint_left_out
from digitpad.gui.draw.number_tags import number_tags, paint_number_tags
from digitpad.gui.draw.page_view import PageView
from digitpad.gui.draw.picture_view import PictureView
from digitpad.gui.draw.state import DrawState
from digitpad.gui.draw.why_layer import WhyLayer
from digitpad.gui.draw.zoom import Zoom
from digitpad.ink.stroke import Stroke

_CORNER = 8.0  # pixels: the paper's rounded corners
_SIZE_SHOWN_MS = 1000  # the pen's size, when it was chosen elsewhere than over the paper


class Paper(QWidget):
    """Shows strokes, with the answers over a written number, or a picture, with its digits framed.

    Parameters
    ----------
    state : DrawState
        What to show. It is only read: painting changes nothing.

    Attributes
    ----------
    zoom : Zoom
        How near the paper is looked at; `look` shows what has changed in it.
    crop_frame : CropFrame
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
        self.zoom = Zoom()
        self.crop_frame = CropFrame()
        self._corners = QPainterPath()
        self._strokes: tuple[Stroke, ...] = ()  # that were there last
        self._was_number = False  # whether there were tags at the last notice
        self._is_drop_target = False
        self._pen_shown = 0.0  # pixels: its width, while it is shown
        self._pen_timer = QTimer(self)
        self._pen_timer.setSingleShot(True)
        self._pen_timer.setInterval(_SIZE_SHOWN_MS)
        self._pen_timer.timeout.connect(self._on_pen_timer_timeout)
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
        self.zoom.resize(QSizeF(self.size()))
        self.page_view.zoom = self.zoom.transform
        self.page_view.resize(QSizeF(self.size()), self.devicePixelRatioF(), self._state.sketch.strokes)
        self._arrange_picture()
        self.update()

    def look(self) -> None:
        """Show as much of the paper as `zoom` says now."""
        self.page_view.zoom = self.zoom.transform
        self._arrange_picture()
        self._redraw()

    def set_drop_target(self, is_drop_target: bool) -> None:
        """Say that what is dragged over the paper is welcome, or stop saying so."""
        self._is_drop_target = is_drop_target
        self.update()

    def show_pen_size(self, width: float) -> None:
        """Show for a moment how wide the pen is, in pixels."""
        self._pen_shown = width
        self._pen_timer.start()
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
            return self._picture_view.digit_at(position)
        hits = [index for index, tag in self.tags() if tag.contains(position)]
        return hits[-1] if hits else None

    def to_picture(self, position: QPointF) -> QPointF:
        """From a pixel of the widget to one of the upright original of the picture."""
        return self._picture_view.transform.inverted()[0].map(position)

    def _on_state_changed(self, change: Change) -> None:
        state = self._state
        if change is Change.STROKES:  # nothing else, a thousand times in a second
            self._show_strokes()
            return
        is_page, is_answer = change.touches(Change.PAGE), change.touches(ANSWER)
        if is_page:
            self._turn_page()
        elif change.touches(Change.STROKES):
            self._show_strokes()
        if is_answer and not is_page:
            self._arrange_picture()
        if change.touches(Change.CHOSEN) and not self.zoom.is_whole:
            self._look_at_chosen()
        is_number, self._was_number = self._is_number or self._was_number, self._is_number  # tags come or go
        if change.touches(Change.MODE) or (is_answer and (is_number or state.picture is not None)):
            self.update()

    def _turn_page(self) -> None:
        """Show another page, and all of it, unless it is the same picture, or what is written goes on."""
        state = self._state
        is_other = self._picture_view.set_picture(state.picture)
        strokes, self._strokes = self._strokes, state.sketch.strokes
        self.page_view.is_clear = state.picture is not None
        if state.sketch.is_empty or (is_other and (state.picture is not None or strokes != self._strokes)):
            self.zoom.reset()
        if is_other:
            self.crop_frame.turn(False)
        self.fit_page()

    def _arrange_picture(self) -> None:
        if self._state.picture is not None:
            view, reading, chosen = self._picture_view, self._state.reading, self._state.chosen
            view.arrange(self._picture_area(), self.zoom.transform, QRectF(self.rect()), reading, chosen)

    def _look_at_chosen(self) -> None:
        """Pull the paper until the chosen digit of a picture is seen."""
        frame = self._picture_view.frame_of(self._state.chosen) if self._state.picture is not None else None
        if frame is not None:
            self.zoom.show_rect(self.zoom.transform.inverted()[0].mapRect(frame))
            self.look()

    def _show_strokes(self) -> None:
        growing = self._state.sketch.open_stroke
        self._strokes = self._state.sketch.strokes
        if growing is None or self._state.sketch.is_straight:
            self._redraw()  # the pieces of a line as one path
        elif len(growing) > 1:
            self.update(self.page_view.grow(growing))
        else:
            self.update()  # the invitation goes

    def _redraw(self) -> None:
        self.page_view.redraw(self._state.sketch.strokes)
        self.update()

    @property
    def _is_number(self) -> bool:
        """Whether what is written has tags."""
        is_number = self._state.reads_numbers or len(self._state.reading.digits) > 1
        return is_number and self._state.picture is None

    def _picture_area(self) -> QRectF:
        margin = 3 * GRID  # room for the frames' tags
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)

    def _paint_page(self, painter: QPainter) -> None:
        """Paint what is written, or the picture."""
        state = self._state
        if state.picture is not None:
            painter.fillRect(self.rect(), self.page_view.theme.color("paper"))
            self._picture_view.paint(painter, state.reading, state.chosen, self._why)
        self.page_view.paint(painter, state.sketch.open_stroke)
        if state.picture is not None:
            return
        if state.sketch.is_empty:
            self._paint_invitation(painter)
        else:
            if not self._why.is_empty:
                self.page_view.paint_coloured(painter, self._why)
            if state.reading.left_out:
                widest = max(stroke.width for stroke in state.sketch.strokes)
                paint_left_out(painter, state.reading.left_out, self.page_view.transform(), widest)
            paint_number_tags(painter, self.tags(), state.reading, state.chosen, self.page_view.theme)

    def _paint_invitation(self, painter: QPainter) -> None:
        numbers = self.tr("Write numbers, or drop a picture here")
        words = numbers if self._state.reads_numbers else self.tr("Write digits, or drop a picture here")
        paper_signs.paint_words(painter, self.rect(), words, self.page_view.theme.color("hint"))

    def _paint_signs(self, painter: QPainter) -> None:
        """Paint what comes and goes over the page."""
        theme = self.page_view.theme
        if self.crop_frame.is_active:
            view = self._picture_view.transform
            self.crop_frame.paint(painter, view, QRectF(self.rect()), theme.color("mark"))
        if not self.zoom.is_whole:
            paper_signs.paint_zoom(painter, self.rect(), self.zoom.factor, theme)
        if self._pen_timer.isActive():
            paper_signs.paint_pen_size(painter, self.rect(), self._pen_shown, theme.color("ink"))
        if self._is_drop_target:
            paper_signs.paint_drop_target(painter, self.rect(), self.tr("Drop to read"), theme)

    def _on_pen_timer_timeout(self) -> None:
        self.update()

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
        self._paint_signs(painter)
        if self.hasFocus():
            self.keyboard_pen.paint(painter, self.page_view.transform(), self.page_view.theme.color("mark"))
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

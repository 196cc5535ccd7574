"""The sheet of paper: what a pen does to it, and what it shows."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.draw.cursors import pen_cursor
from digitpad.gui.draw.keyboard_pen import KeyboardPen
from digitpad.gui.draw.number_tags import NumberTags
from digitpad.gui.draw.page_view import PageView
from digitpad.gui.draw.picture_view import PictureView
from digitpad.gui.draw.why_layer import WhyLayer
from digitpad.gui.settings import DEFAULT_PEN_WIDTH
from digitpad.ink.sketch import Sketch
from digitpad.recognition.reading import Prediction, Reading

_CORNER = 8.0  # pixels: the paper's rounded corners
_SLIP, _SLIP_ON_PICTURES = GRID // 2, 3 * GRID  # pixels that a click may move; a line from there on


class Paper(QWidget):
    """Shows strokes or a picture, and changes the sketch as a pen does: put down, moved, lifted.

    Signals
    -------
    changed()
        The page differs: a stroke began, grew or ended, something was rubbed out, undone, redone, cleared or opened.
    digit_picked(int)
        A digit found in the picture, or the answer over a written one, was clicked: its place in the reading.
    digit_said(int)
        A person typed what the chosen digit of a picture is.

    Parameters
    ----------
    sketch : Sketch
        What is written; changed by the pen and shown.
    """

    changed = Signal()
    digit_picked = Signal(int)
    digit_said = Signal(int)

    def __init__(self, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.picture_view = PictureView()
        self._sketch = sketch
        self.page_view = PageView(current_theme())
        self.keyboard_pen = KeyboardPen()
        self._pen_width = DEFAULT_PEN_WIDTH
        self.is_erasing = False
        self.is_for_numbers = False
        self._pressed: QPointF | None = None
        self._tags = NumberTags()
        self._why = WhyLayer()
        self._corners = QPainterPath()
        self.update_cursor()

    def set_pen_width(self, width: int) -> None:
        """Take a pen of this width in pixels; the eraser is twice as wide."""
        self._pen_width = width
        self.update_cursor()

    def show_found(self, reading: Reading, shown: int = -1) -> None:
        """Write over each digit of a written number how it is read; the one that is shown in detail is marked."""
        if self._tags.show(reading, shown):
            self.update()

    def show_why(self, prediction: Prediction | None, relevance: NDArray[np.float32] | None) -> None:
        """Colour the ink of a digit by its relevance, (28, 28) in [-1, 1]; None for plain ink again."""
        if prediction is None or relevance is None:
            if self._why.is_empty:
                return
            self._why.forget()
        elif self._sketch.picture is not None:
            self._why.show_over_picture(prediction, relevance)
        else:
            self._why.show_over_strokes(prediction, relevance, self._sketch.strokes)
        self.update()

    def set_erasing(self, is_erasing: bool) -> None:
        """Take the eraser, or the pen again."""
        self.finish_stroke()
        self.is_erasing = is_erasing
        self.update_cursor()

    def refresh(self) -> None:
        """Show the sketch as it stands, after something other than the pen has changed it."""
        self.keyboard_pen.is_down = False
        self._pressed = None
        self.fit_page()
        self.changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        self._sketch.undo()
        self.refresh()

    def redo(self) -> None:
        """Take the last undone step again."""
        self._sketch.redo()
        self.refresh()

    def fit_page(self) -> None:
        """Draw the page anew, in the widget's size and for its screen."""
        self.page_view.resize(QSizeF(self.size()), self.devicePixelRatioF(), self._sketch.strokes)
        self.update()

    def refresh_theme(self) -> None:
        """Take on the current theme's paper and ink."""
        self.page_view.theme = current_theme()
        self.page_view.redraw(self._sketch.strokes)
        self.update_cursor()
        self.update()

    def press_pen(self, position: QPointF, pressure: float = 1.0) -> None:
        """Put the pen down at a pixel; where a click picks a digit, wait whether a line follows."""
        self.keyboard_pen.is_used = False
        if self._sketch.picture is not None or (not self.is_erasing and self._tag_at(position) is not None):
            self._pressed = position
        else:
            self.put_pen_down(position, pressure)

    def put_pen_down(self, position: QPointF, pressure: float = 1.0) -> None:
        """Begin a stroke, or rubbing out."""
        point = self.page_view.to_page(position)
        if self.is_erasing:
            self._sketch.begin_erasing()
            self._rub(point)
            return
        was_empty = not self._sketch.strokes
        self._sketch.begin(point.x(), point.y(), self._pen_width, pressure)
        if was_empty:  # the invitation, or a picture, goes
            self.page_view.redraw(())
        self.update()
        self.changed.emit()

    def move_pen(self, position: QPointF, pressure: float = 1.0) -> None:
        """Go on with what `press_pen` began."""
        if self._pressed is not None:
            slip = _SLIP_ON_PICTURES if self._sketch.picture is not None else _SLIP
            if (position - self._pressed).manhattanLength() < slip:
                return
            start, self._pressed = self._pressed, None
            self.put_pen_down(start, pressure)
        point = self.page_view.to_page(position)
        stroke = self._sketch.open_stroke
        if self.is_erasing:
            self._rub(point)
        elif stroke is not None:
            before = self.page_view.tip_area(stroke)
            self._sketch.extend(point.x(), point.y(), pressure)
            self.update(self.page_view.extend(stroke) | before)
            self.changed.emit()

    def lift_pen(self) -> None:
        """End it; without a move on a picture, the digit there is picked."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self.pick_digit_at(pressed)
        else:
            self.finish_stroke()

    def pick_digit_at(self, position: QPointF) -> None:
        """Choose the digit that is framed round a pixel, or whose answer stands there, if there is one."""
        picture = self._sketch.picture
        if picture is None:
            index = self._tag_at(position)
            if index is not None:
                self.digit_picked.emit(index)
        else:
            index = self.picture_view.digit_at(position, picture, self._picture_area())
            if index is not None:
                self.pick_digit(index)

    def pick_digit(self, index: int) -> None:
        """Choose one of the digits found in the picture, by its place in the reading; round and round."""
        count = self.picture_view.count
        if count:
            self.picture_view.chosen = index % count
            self.update()
            self.digit_picked.emit(index % count)

    def tags(self) -> list[tuple[int, QRectF]]:
        """Each written digit's place in the reading, and where its answer stands, in pixels."""
        return self._tags.rects(self.page_view.transform())

    def _tag_at(self, position: QPointF) -> int | None:
        hits = [index for index, tag in self.tags() if tag.contains(position)]
        return hits[-1] if hits else None

    def finish_stroke(self) -> None:
        """End what the pen or the eraser has begun, if it is down."""
        self.keyboard_pen.is_down = False
        was_writing = self._sketch.open_stroke is not None
        self._sketch.end()
        if was_writing:
            self.page_view.redraw(self._sketch.strokes)  # the pieces of the line as one path
            self.update()
        self.changed.emit()

    def _rub(self, point: QPointF) -> None:
        if self._sketch.erase(point.x(), point.y(), float(self._pen_width)):
            self.page_view.redraw(self._sketch.strokes)
            self.update()
            self.changed.emit()

    def _picture_area(self) -> QRectF:
        margin = 3 * GRID  # room for the frames' tags
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)

    def update_cursor(self) -> None:
        """Show how wide the pen or the eraser is."""
        width = self._pen_width * (2 if self.is_erasing else 1)
        self.setCursor(pen_cursor(width, self.page_view.theme.color("ink"), self.devicePixelRatioF()))

    def _paint_invitation(self, painter: QPainter) -> None:
        painter.setPen(self.page_view.theme.color("hint"))
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        painter.setFont(font)
        numbers = self.tr("Write numbers, or drop a picture here")
        text = numbers if self.is_for_numbers else self.tr("Write a digit, or drop a picture here")
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
        picture = self._sketch.picture
        self.page_view.paint(painter, self._sketch.open_stroke)
        if not self._why.is_empty and picture is None:
            self.page_view.paint_coloured(painter, self._why)
        if picture is None:
            self.picture_view.forget()
        if picture is not None:
            self.picture_view.paint(painter, picture, self._picture_area(), self._why)
        elif self._sketch.is_empty:
            self._paint_invitation(painter)
        else:
            self._tags.paint(painter, self.page_view.transform(), self.page_view.theme)
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

"""What a pen does on paper, whatever device moves it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.change import Change
from digitpad.gui.draw.cursors import pen_cursor
from digitpad.gui.draw.state import DrawState
from digitpad.gui.draw.zoomed_paper import ZoomedPaper
from digitpad.gui.settings import DEFAULT_PEN_WIDTH
from digitpad.ink.steadying import PulledPen

_SLIP, _SLIP_ON_PICTURES = GRID // 2, 3 * GRID  # pixels that a click may move; a line from there on
_STRING = 3.0 * GRID  # pixels: of a steadied pen


class WritingPaper(ZoomedPaper):
    """Paper with a pen and an eraser, which pick digits, too, and frame a part of a picture.

    Signals
    -------
    pen_put_down(x, y, width, pressure), pen_moved(x, y, pressure, is_straight), pen_lifted()
        In positions on the page, pressure in [0, 1]; the eraser is lifted, too.
    pen_taken_back()
        What the pen or the eraser has begun was not meant.
    eraser_put_down(), eraser_moved(x, y, radius, is_whole)
    digit_picked(int)
        A digit of the reading was chosen, by its place; counting goes on at both ends.
    crop_ended(is_wanted)
        `crop_frame` has the part of the picture that is wanted, if it is.
    """

    pen_put_down = Signal(float, float, float, float)
    pen_moved = Signal(float, float, float, bool)
    pen_lifted = Signal()
    pen_taken_back = Signal()
    eraser_put_down = Signal()
    eraser_moved = Signal(float, float, float, bool)
    digit_picked = Signal(int)
    crop_ended = Signal(bool)

    def __init__(self, state: DrawState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self._pen_width = DEFAULT_PEN_WIDTH
        self._is_erasing = False
        self._pressed: QPointF | None = None  # where a click may pick a digit, unless a line follows
        self._steady_pen = PulledPen(0.0)
        self._is_steady = False
        self._is_straight = False  # whether Shift makes the line straight, or takes strokes as a whole
        self._hand: tuple[QPointF, float] | None = None  # where it has moved a steadied pen to, and its pressure
        self._update_cursor()

    def set_pen_width(self, width: int) -> None:
        """Take a pen of this width in pixels; the eraser is twice as wide."""
        self._pen_width = width
        self._update_cursor()
        if self.isVisible() and not self.underMouse():
            self.show_pen_size(width * (2 if self._is_erasing else 1))

    def set_steady(self, is_steady: bool) -> None:
        """Let the pen be pulled on a string, so that small shaking leaves no trace; or not."""
        self._is_steady = is_steady

    def start_crop(self) -> None:
        """Let the pointer frame a part of the picture."""
        self._turn_crop(True)
        self.setFocus()

    def end_crop(self, is_wanted: bool) -> None:
        """End framing, with what is framed, or without it."""
        if self.crop_frame.is_active:
            self.crop_ended.emit(is_wanted and self.crop_frame.box is not None)
            self._turn_crop(False)

    def set_erasing(self, is_erasing: bool) -> None:
        """Take the eraser, or the pen again."""
        self._finish_stroke()
        self._is_erasing = is_erasing
        self._update_cursor()

    def refresh_theme(self) -> None:
        """Take on the current theme, the cursor too."""
        super().refresh_theme()
        self._update_cursor()

    def press_pen(self, position: QPointF, pressure: float = 1.0, *, is_straight: bool = False) -> None:
        """Put the pen down at a pixel; where a click picks a digit, wait whether a line follows."""
        self.keyboard_pen.is_used, self._is_straight = False, is_straight
        if self.crop_frame.is_active:
            self.crop_frame.begin(self.to_picture(position))
        elif self._state.picture is not None or (not self._is_erasing and self.digit_at(position) is not None):
            self._pressed = position
        else:
            self._put_pen_down(position, pressure)

    def move_pen(self, position: QPointF, pressure: float = 1.0, *, is_straight: bool = False) -> None:
        """Go on with what `press_pen` began; `is_straight` takes strokes as a whole with the eraser."""
        self._is_straight = is_straight
        if self.crop_frame.is_active:
            self.crop_frame.stretch(self.to_picture(position))
            self.update()
            return
        if self._pressed is not None:
            slip = _SLIP_ON_PICTURES if self._state.picture is not None else _SLIP
            if (position - self._pressed).manhattanLength() < slip:
                return
            start, self._pressed = self._pressed, None
            self._put_pen_down(start, pressure)
        if self._is_erasing:
            self._rub(position)
        else:
            self._write(position, pressure)

    def lift_pen(self) -> None:
        """End it; without a move, the digit there is picked."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self._pick_digit_at(pressed)
        else:
            hand, self._hand = self._hand, None
            if hand is not None:  # the string is drawn in
                self.pen_moved.emit(hand[0].x(), hand[0].y(), hand[1], False)
            self._finish_stroke()

    def take_pen_back(self) -> None:
        """What the pen or the eraser has begun was not meant."""
        self._pressed = self._hand = None
        self.pen_taken_back.emit()

    def _put_pen_down(self, position: QPointF, pressure: float = 1.0) -> None:
        """Begin a stroke, or rubbing out."""
        if self._is_erasing:
            self.eraser_put_down.emit()
            self._rub(position)
        else:
            scale, point = self.page_view.scale, self.page_view.to_page(position)
            self._steady_pen = PulledPen(_STRING / scale if self._is_steady else 0.0)
            self._steady_pen.put_down(point.x(), point.y())
            self.pen_put_down.emit(point.x(), point.y(), self._pen_width / scale, pressure)

    def _write(self, position: QPointF, pressure: float) -> None:
        point = self.page_view.to_page(position)
        if not self._is_steady or self._is_straight:
            self._hand = None
            self._steady_pen.put_down(point.x(), point.y())
            self.pen_moved.emit(point.x(), point.y(), pressure, self._is_straight)
            return
        self._hand = point, pressure
        pulled = self._steady_pen.pull(point.x(), point.y())
        if pulled is not None:
            self.pen_moved.emit(*pulled, pressure, False)

    def _rub(self, position: QPointF) -> None:
        point = self.page_view.to_page(position)
        self.eraser_moved.emit(point.x(), point.y(), self._pen_width / self.page_view.scale, self._is_straight)

    def _finish_stroke(self) -> None:
        """End what the pen or the eraser has begun, if it is down."""
        self.keyboard_pen.is_down = False
        self._hand = None
        self.pen_lifted.emit()

    def _turn_crop(self, is_active: bool) -> None:
        self.crop_frame.turn(is_active)
        self._update_cursor()
        self.update()

    def _pick_digit_at(self, position: QPointF) -> None:
        index = self.digit_at(position)
        if index is not None:
            self.digit_picked.emit(index)

    def _on_state_changed(self, change: Change) -> None:
        if change.touches(Change.PAGE):  # whatever the pen was about is no longer there
            self.keyboard_pen.is_down = False
            self._pressed = self._hand = None
        super()._on_state_changed(change)

    def _update_cursor(self) -> None:
        """Show how wide the pen or the eraser is, or what else the pointer does."""
        if self._gripped is not None:
            super()._update_cursor()
        elif self.crop_frame.is_active:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            width = self._pen_width * (2 if self._is_erasing else 1)
            self.setCursor(pen_cursor(width, self.page_view.theme.color("ink"), self.devicePixelRatioF()))

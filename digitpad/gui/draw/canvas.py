"""Mouse, touch, tablet pen and keys: what they do becomes what a pen does on paper."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.cursors import pen_cursor
from digitpad.gui.draw.paper import Paper
from digitpad.gui.draw.state import Change, DrawState
from digitpad.gui.settings import DEFAULT_PEN_WIDTH

_DIGITS = tuple("0123456789")
_NEIGHBOURS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SLIP, _SLIP_ON_PICTURES = GRID // 2, 3 * GRID  # pixels that a click may move; a line from there on


class Canvas(Paper):
    """Paper to write on with any device.

    Signals
    -------
    pen_put_down(x, y, width, pressure), pen_moved(x, y, pressure), pen_lifted()
        In positions on the page, pressure in [0, 1]; the eraser is lifted, too.
    eraser_put_down(), eraser_moved(x, y, radius)
    digit_picked(int)
        A digit of the reading was chosen, by its place; counting goes on at both ends.
    digit_said(int)
        A user typed what the chosen digit of a picture is.
    """

    pen_put_down = Signal(float, float, float, float)
    pen_moved = Signal(float, float, float)
    pen_lifted = Signal()
    eraser_put_down = Signal()
    eraser_moved = Signal(float, float, float)
    digit_picked = Signal(int)
    digit_said = Signal(int)

    def __init__(self, state: DrawState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Paper"))
        help_text = self.tr(
            "Write a digit here with mouse, finger or pen. Keys: arrows move a pen, Space sets it down."
        )
        self.setAccessibleDescription(help_text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._pen_width = DEFAULT_PEN_WIDTH
        self._is_erasing = False
        self._pressed: QPointF | None = None  # where a click may pick a digit, unless a line follows
        self._finger = -1  # the id of the one that writes
        self._tablet_erases = False  # whether the pen's other end has taken the eraser for this stroke
        self._update_cursor()

    def set_pen_width(self, width: int) -> None:
        """Take a pen of this width in pixels; the eraser is twice as wide."""
        self._pen_width = width
        self._update_cursor()

    def set_erasing(self, is_erasing: bool) -> None:
        """Take the eraser, or the pen again."""
        self._finish_stroke()
        self._is_erasing = is_erasing
        self._update_cursor()

    def refresh_theme(self) -> None:
        """Take on the current theme, the cursor too."""
        super().refresh_theme()
        self._update_cursor()

    def press_pen(self, position: QPointF, pressure: float = 1.0) -> None:
        """Put the pen down at a pixel; where a click picks a digit, wait whether a line follows."""
        self.keyboard_pen.is_used = False
        if self._state.picture is not None or (not self._is_erasing and self.digit_at(position) is not None):
            self._pressed = position
        else:
            self._put_pen_down(position, pressure)

    def move_pen(self, position: QPointF, pressure: float = 1.0) -> None:
        """Go on with what `press_pen` began."""
        if self._pressed is not None:
            slip = _SLIP_ON_PICTURES if self._state.picture is not None else _SLIP
            if (position - self._pressed).manhattanLength() < slip:
                return
            start, self._pressed = self._pressed, None
            self._put_pen_down(start, pressure)
        point = self.page_view.to_page(position)
        if self._is_erasing:
            self.eraser_moved.emit(point.x(), point.y(), float(self._pen_width))
        else:
            self.pen_moved.emit(point.x(), point.y(), pressure)

    def lift_pen(self) -> None:
        """End it; without a move, the digit there is picked."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self._pick_digit_at(pressed)
        else:
            self._finish_stroke()

    def _put_pen_down(self, position: QPointF, pressure: float = 1.0) -> None:
        """Begin a stroke, or rubbing out."""
        point = self.page_view.to_page(position)
        if self._is_erasing:
            self.eraser_put_down.emit()
            self.eraser_moved.emit(point.x(), point.y(), float(self._pen_width))
        else:
            self.pen_put_down.emit(point.x(), point.y(), float(self._pen_width), pressure)

    def _finish_stroke(self) -> None:
        """End what the pen or the eraser has begun, if it is down."""
        self.keyboard_pen.is_down = False
        self.pen_lifted.emit()

    def _pick_digit_at(self, position: QPointF) -> None:
        index = self.digit_at(position)
        if index is not None:
            self.digit_picked.emit(index)

    def _on_state_changed(self, change: Change) -> None:
        if change & Change.PAGE:  # whatever the pen was about is no longer there
            self.keyboard_pen.is_down = False
            self._pressed = None
        super()._on_state_changed(change)

    def _update_cursor(self) -> None:
        """Show how wide the pen or the eraser is."""
        width = self._pen_width * (2 if self._is_erasing else 1)
        self.setCursor(pen_cursor(width, self.page_view.theme.color("ink"), self.devicePixelRatioF()))

    def _touch(self, event: QTouchEvent) -> None:
        """Follow the first finger; others, and the palm, do not write."""
        if event.type() == QEvent.Type.TouchBegin and event.points():
            self._finger = event.points()[0].id()
            self.press_pen(event.points()[0].position())
        for point in event.points():
            if point.id() == self._finger and point.state() == QEventPoint.State.Updated:
                self.move_pen(point.position())
            elif point.id() == self._finger and point.state() == QEventPoint.State.Released:
                self.lift_pen()
        if event.type() == QEvent.Type.TouchCancel:
            self.lift_pen()

    def _pick_by_key(self, event: QKeyEvent) -> bool:
        """In a picture, go from digit to digit, or say what one is; returns whether the key was for that."""
        if self._state.picture is None or not self._state.reading.digits:
            return False
        if event.key() in _NEIGHBOURS:
            self.digit_picked.emit(self._state.chosen + _NEIGHBOURS[event.key()])
        elif event.text() in _DIGITS:
            self.digit_said.emit(int(event.text()))
        else:
            return False
        return True

    def _write_by_key(self, event: QKeyEvent) -> bool:
        """Move the pen, or set it down or lift it; returns whether the key was for that."""
        pen = self.keyboard_pen
        if pen.move(event.key(), self.page_view.area):
            if pen.is_down:
                self.move_pen(self.page_view.transform().map(pen.position))
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._turn_keyboard_pen()
        else:
            return False
        self.update()
        return True

    def _turn_keyboard_pen(self) -> None:
        pen = self.keyboard_pen
        pen.is_used, pen.is_down = True, not pen.is_down
        if pen.is_down:
            self._put_pen_down(self.page_view.transform().map(pen.position))
        else:
            self.lift_pen()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down; the right button chooses the digit that its menu is about."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.press_pen(event.position())
        elif event.button() == Qt.MouseButton.RightButton:
            self._pick_digit_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the pen."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.move_pen(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.move_pen(event.position())
            self.lift_pen()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Write with a pen: pressure widens the line, its other end rubs out."""
        if event.type() == QEvent.Type.TabletPress:
            is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
            self._tablet_erases = is_eraser and not self._is_erasing
            self.set_erasing(self._is_erasing or is_eraser)
            self.press_pen(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletMove and event.buttons():
            self.move_pen(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletRelease:
            self.lift_pen()
            self.set_erasing(self._is_erasing and not self._tablet_erases)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Write with a finger; go with the window to a screen of another density; else as usual."""
        if isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.fit_page()
            self._update_cursor()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write with keys; in a picture, go from digit to digit."""
        if not (self._pick_by_key(event) or self._write_by_key(event)):
            super().keyPressEvent(event)

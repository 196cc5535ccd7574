"""Mouse, touch, tablet pen and keys: what they do becomes what a pen does on paper."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.draw.fingers import TwoFingers
from digitpad.gui.draw.state import DrawState
from digitpad.gui.draw.writing_paper import WritingPaper

_DIGITS = tuple("0123456789")
_NEIGHBOURS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_YOUNG = 2 * GRID  # pixels that a finger may have written when a second one takes the paper instead
_SIDE_BUTTONS = Qt.MouseButton.RightButton | Qt.MouseButton.MiddleButton  # of a tablet's pen


class Canvas(WritingPaper):
    """Paper to write on with any device.

    Signals
    -------
    digit_said(int)
        A user typed what the chosen digit is.
    undo_tapped()
        Two fingers asked for undo.
    """

    digit_said = Signal(int)
    undo_tapped = Signal()

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
        self._finger = -1  # the id of the one that writes, and where it began
        self._finger_start = QPointF()
        self._fingers: TwoFingers | None = None
        self._tablet_erases = False  # whether the pen's other end has taken the eraser for this stroke

    def _touch(self, event: QTouchEvent) -> None:
        """Follow the first finger; a second one that comes soon takes the paper; others, and the palm, do nothing."""
        points = event.points()
        if event.type() == QEvent.Type.TouchBegin and points:
            self._finger, self._finger_start = points[0].id(), points[0].position()
            self.press_pen(self._finger_start)
        if self._fingers is None and len(points) == 2 and self._is_young(points):
            self._finger = -1
            self.take_pen_back()
            self._fingers = TwoFingers(points[0].position(), points[1].position())
        if self._fingers is not None:
            self._follow_fingers(self._fingers, points)
        for point in points:
            if point.id() == self._finger and point.state() == QEventPoint.State.Updated:
                self.move_pen(point.position())
            elif point.id() == self._finger and point.state() == QEventPoint.State.Released:
                self.lift_pen()
        if event.type() == QEvent.Type.TouchCancel:
            self._fingers = None
            self.lift_pen()

    def _is_young(self, points: list[QEventPoint]) -> bool:
        """Whether a second finger has just come, and the first one has hardly written yet."""
        first, second = points
        written = (first.position() - self._finger_start).manhattanLength()
        return second.state() == QEventPoint.State.Pressed and first.id() == self._finger and written <= _YOUNG

    def _follow_fingers(self, fingers: TwoFingers, points: list[QEventPoint]) -> None:
        if len(points) == 2:
            middle, by, times = fingers.move(points[0].position(), points[1].position())
            if not fingers.is_tap:
                self.zoom.move(by)
                self.zoom.about(middle, times)
                self.look()
        if any(point.state() == QEventPoint.State.Released for point in points):
            self._fingers = None
            if fingers.is_tap:
                self.undo_tapped.emit()

    def _pick_by_key(self, event: QKeyEvent) -> bool:
        """Say what a digit is; in a picture, go from digit to digit; returns whether the key was for that."""
        if not self._state.reading.digits:
            return False
        if event.text() in _DIGITS:
            self.digit_said.emit(int(event.text()))
        elif self._state.picture is not None and event.key() in _NEIGHBOURS:
            self.digit_picked.emit(self._state.chosen + _NEIGHBOURS[event.key()])
        else:
            return False
        return True

    def _write_by_key(self, event: QKeyEvent) -> bool:
        """Move the pen, or set it down or lift it; returns whether the key was for that."""
        pen = self.keyboard_pen
        if pen.move(event.key(), self.page_view.area):
            if pen.is_down:
                self.move_pen(self.page_view.transform().map(pen.position))
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.hold_space()
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

    def _crop_by_key(self, event: QKeyEvent) -> bool:
        """Take what is framed, or leave it; returns whether the key was for that."""
        keys: dict[int, bool] = {Qt.Key.Key_Return: True, Qt.Key.Key_Enter: True, Qt.Key.Key_Escape: False}
        if not self.crop_frame.is_active or event.key() not in keys:
            return False
        self.end_crop(keys[event.key()])
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down; the right button chooses the digit that its menu is about."""
        if self._grip(event):
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self.press_pen(event.position(), is_straight=_is_shifted(event))
        elif event.button() == Qt.MouseButton.RightButton:
            self._pick_digit_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the pen."""
        if not self._pull(event) and event.buttons() & Qt.MouseButton.LeftButton:
            self.move_pen(event.position(), is_straight=_is_shifted(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if not self._let_go() and event.button() == Qt.MouseButton.LeftButton:
            self.move_pen(event.position(), is_straight=_is_shifted(event))
            self.lift_pen()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Write with a pen: pressure widens the line; its other end, or a button at its side, rubs out."""
        if event.type() == QEvent.Type.TabletPress:
            self._press_tablet(event)
        elif event.type() == QEvent.Type.TabletMove and event.buttons():
            self.move_pen(event.position(), event.pressure(), is_straight=_is_shifted(event))
        elif event.type() == QEvent.Type.TabletRelease:
            self.lift_pen()
            self.set_erasing(self._is_erasing and not self._tablet_erases)
            self._tablet_erases = False
        event.accept()

    def _press_tablet(self, event: QTabletEvent) -> None:
        is_side = bool((event.buttons() | event.button()) & _SIDE_BUTTONS)
        if event.button() != Qt.MouseButton.LeftButton and not event.pressure():
            return  # a button at the side of a pen that hovers
        is_eraser = is_side or event.pointerType() == QPointingDevice.PointerType.Eraser
        self._tablet_erases = is_eraser and not self._is_erasing
        self.set_erasing(self._is_erasing or is_eraser)
        self.press_pen(event.position(), event.pressure(), is_straight=_is_shifted(event))

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
        """Write with keys; in a picture, go from digit to digit, or frame a part of it."""
        if not (self._crop_by_key(event) or self._pick_by_key(event) or self._write_by_key(event)):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Set the keyboard's pen down, or lift it, unless Space was held to pull the paper."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            super().keyReleaseEvent(event)
        elif self.let_space_go():
            self._turn_keyboard_pen()
            self.update()


def _is_shifted(event: QMouseEvent | QTabletEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

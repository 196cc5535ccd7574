"""Mouse, touch, tablet pen and keys: what they do becomes what a pen does on paper."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from digitpad.gui.draw.paper import Paper
from digitpad.ink.sketch import Sketch

_DIGITS = tuple("0123456789")
_NEIGHBOURS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Canvas(Paper):
    """Paper to write on with any device; see Paper for its signals."""

    def __init__(self, sketch: Sketch, parent: QWidget | None = None) -> None:
        super().__init__(sketch, parent)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Paper"))
        help_text = self.tr(
            "Write a digit here with mouse, finger or pen. Keys: arrows move a pen, Space sets it down."
        )
        self.setAccessibleDescription(help_text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._finger = -1  # the id of the one that writes
        self._tablet_erases = False  # whether the pen's other end has taken the eraser for this stroke

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down; the right button chooses the digit that its menu is about."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.press_pen(event.position())
        elif event.button() == Qt.MouseButton.RightButton:
            self.pick_digit_at(event.position())

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
            self._tablet_erases = is_eraser and not self.is_erasing
            self.set_erasing(self.is_erasing or is_eraser)
            self.press_pen(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletMove and event.buttons():
            self.move_pen(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletRelease:
            self.lift_pen()
            self.set_erasing(self.is_erasing and not self._tablet_erases)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Write with a finger; go with the window to a screen of another density; else as usual."""
        if isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.fit_page()
            self.update_cursor()
        return super().event(event)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write with keys; in a picture, go from digit to digit."""
        pen = self.keyboard_pen
        if self.picture_view.count and event.key() in _NEIGHBOURS:
            self.pick_digit(self.picture_view.chosen + _NEIGHBOURS[event.key()])
        elif self.picture_view.count and event.text() in _DIGITS:
            self.digit_said.emit(int(event.text()))
        elif pen.move(event.key(), self.page_view.area):
            if pen.is_down:
                self.move_pen(self.page_view.transform().map(pen.position))
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            pen.is_used, pen.is_down = True, not pen.is_down
            position = self.page_view.transform().map(pen.position)
            if pen.is_down:
                self.put_pen_down(position)
            else:
                self.lift_pen()
        else:
            super().keyPressEvent(event)
            return
        self.update()

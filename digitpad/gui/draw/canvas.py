"""Mouse, touch, tablet pen and keys: what they do becomes what a pen does on paper."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from digitpad.gui.draw.paper import Paper
from digitpad.ink.sketch import Sketch


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
        self._tablet_erases = False  # whether the pen's other end has taken the eraser for this stroke

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the pen down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.press_pen(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the pen."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.move_pen(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.move_pen(event.position())
            self.lift_pen()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802
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
        """Write with a finger; all other events go their usual way."""
        if not isinstance(event, QTouchEvent) or not event.points():
            return super().event(event)
        position = event.points()[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            self.press_pen(position)
        elif event.type() == QEvent.Type.TouchUpdate:
            self.move_pen(position)
        else:
            self.lift_pen()
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Write with keys."""
        pen = self.keyboard_pen
        if pen.move(event.key()):
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

"""Looking nearer at the paper, and pulling it about: with the wheel, a touch pad, the middle button or Space."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent

from digitpad.gui.draw.paper import Paper
from digitpad.gui.draw.zoom import STEP

_NOTCH = 120.0  # of `angleDelta`: Qt counts in eighths of a degree
_PULL = 0.5  # pixels to one of those


class ZoomedPaper(Paper):
    """Paper of which a part can be shown enlarged."""

    _gripped: QPointF | None = None  # where the pointer was last while it pulls the paper
    _is_space_held = False
    _has_pulled = False  # whether the paper was pulled since Space was pressed

    def zoom_in(self) -> None:
        """Show the middle of the paper larger."""
        self.zoom.about_middle(STEP)
        self.look()

    def zoom_out(self) -> None:
        """Show more of the paper."""
        self.zoom.about_middle(1 / STEP)
        self.look()

    def show_whole(self) -> None:
        """Show all of the paper."""
        self.zoom.reset()
        self.look()

    def hold_space(self) -> None:
        """From now on the pointer pulls the paper."""
        self._is_space_held, self._has_pulled = True, False

    def let_space_go(self) -> bool:
        """The pointer no longer pulls the paper; returns whether Space was pressed for something else."""
        was_held, self._is_space_held = self._is_space_held, False
        return was_held and not self._has_pulled

    def _grip(self, event: QMouseEvent) -> bool:
        """Take hold of the paper, if that is what the button is for."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (is_left and self._is_space_held):
            self._gripped, self._has_pulled = event.position(), True
            self._update_cursor()
        return self._gripped is not None

    def _pull(self, event: QMouseEvent) -> bool:
        """Pull the paper along, if it is held."""
        if self._gripped is None:
            return False
        self.zoom.move(event.position() - self._gripped)
        self._gripped = event.position()
        self.look()
        return True

    def _let_go(self) -> bool:
        """Let go of the paper; returns whether it was held."""
        was_gripped, self._gripped = self._gripped is not None, None
        if was_gripped:
            self._update_cursor()
        return was_gripped

    def _update_cursor(self) -> None:
        """Show what the pointer does."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor if self._gripped is not None else Qt.CursorShape.ArrowCursor)

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        """Follow a touch pad."""
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom.about(event.position(), 1 + event.value())
            case Qt.NativeGestureType.PanNativeGesture:
                self.zoom.move(event.delta())
            case Qt.NativeGestureType.SmartZoomNativeGesture:
                self.zoom.reset()
            case _:
                return False
        self.look()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look nearer with Ctrl; else pull the paper, where not all of it is seen."""
        turned = QPointF(event.angleDelta())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.about(event.position(), STEP ** (turned.y() / _NOTCH))
        elif not self.zoom.is_whole:
            pixels = QPointF(event.pixelDelta())
            by = turned * _PULL if pixels.isNull() else pixels
            is_aside = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.zoom.move(by.transposed() if is_aside else by)
        else:
            event.ignore()
            return
        self.look()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Space may be let go elsewhere."""
        self._is_space_held = False
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Follow a touch pad; else as usual."""
        if isinstance(event, QNativeGestureEvent) and self._gesture(event):
            event.accept()
            return True
        return super().event(event)

"""Paper of its own for one digit or number after another: it says when the pen has come to rest."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from digitpad.gui.draw import paper_signs
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.change import Change
from digitpad.gui.draw.own_digits import own_digit
from digitpad.gui.draw.read_soon import ReadSoon
from digitpad.gui.draw.state import DrawState
from digitpad.hand.own_digit import OwnDigit
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import Reading

REST_MS = 800  # after the last stroke: a pen that is on its way to the next stroke of a digit comes back sooner
_DONE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OwnPaper(Canvas):
    """Is written on with any device; what lies on it is finished when the pen rests, or at Return.

    Who writes with keys sets the pen down for a long time between two strokes: then Return alone ends the digit.

    Parameters
    ----------
    classifier : Classifier
        Reads it.
    reads_numbers : bool
        Whether it is a number; else all of it is one digit.

    Attributes
    ----------
    rest_ms : int
        How long the pen rests; 0 if Return alone ends a digit.

    Signals
    -------
    rested()
        What lies on the paper is finished.
    """

    rested = Signal()

    def __init__(self, classifier: Classifier, *, reads_numbers: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(DrawState(classifier, reads_numbers=reads_numbers), parent)
        self.rest_ms = REST_MS
        self.invitation = ""
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self.rested)
        self._read_soon = ReadSoon(self._state, self)
        words = self.tr("Write with mouse, finger or pen. Keys: arrows move a pen, Space sets it down, Return ends it.")
        self.setAccessibleDescription(words)
        self._join()

    @property
    def reading(self) -> Reading:
        """What the paper says."""
        if self._state.is_behind:
            self._state.read()
        return self._state.reading

    @property
    def strokes(self) -> list[list[tuple[float, float]]]:
        """The pen's positions, stroke by stroke."""
        return [[(float(x), float(y)) for x, y in stroke.positions] for stroke in self._state.sketch.strokes]

    def own_digit(self, place: int, label: int, writer: str, round_: int) -> OwnDigit:
        """A digit of the reading, by its place, as it is kept for teaching."""
        return own_digit(self._state, self.reading.digits[place], label, writer, round_)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return self._state.sketch.is_empty

    @property
    def is_waiting(self) -> bool:
        """Whether the pen has been lifted, and may come back."""
        return self._resting.isActive()

    def set_classifier(self, classifier: Classifier) -> None:
        """Read with another model."""
        self._state.set_classifier(classifier)

    def turn(self) -> None:
        """Take a fresh sheet."""
        self._resting.stop()
        self._state.clear()

    def take_stroke_back(self) -> None:
        """Take the last stroke away, if there is one."""
        self._resting.stop()
        if not self.is_empty:
            self._state.undo()
            self._wait()

    def _wait(self) -> None:
        """Wait whether another stroke follows."""
        if self.rest_ms and not self.is_empty and not self.keyboard_pen.is_used:
            self._resting.start(self.rest_ms)

    def _join(self) -> None:
        state = self._state
        self.pen_put_down.connect(self._resting.stop)
        self.pen_put_down.connect(state.put_pen_down)
        self.pen_moved.connect(state.move_pen)
        self.pen_lifted.connect(state.lift_pen)
        self.pen_lifted.connect(self._wait)
        self.pen_taken_back.connect(state.take_pen_back)
        self.pen_taken_back.connect(self._wait)
        self.eraser_put_down.connect(self._resting.stop)
        self.eraser_put_down.connect(state.put_eraser_down)
        self.eraser_moved.connect(state.move_eraser)
        self.undo_tapped.connect(self.take_stroke_back)
        state.listen(self._on_state_read)

    def _on_state_read(self, _change: Change) -> None:
        if self._state.is_behind:
            self._read_soon.ask()

    def _paint_invitation(self, painter: QPainter) -> None:
        room: QRect = self.rect()
        paper_signs.paint_words(painter, room, self.invitation, self.page_view.theme.color("hint"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End what is written at Return; else as any paper."""
        if event.key() in _DONE_KEYS and not self.is_empty:
            self._resting.stop()
            self.rested.emit()
        else:
            super().keyPressEvent(event)

"""Keeps the drawing on disk while a window lives, and offers what windows that died have left."""

import logging

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from digitpad.gui.draw.change import DRAWING, Change
from digitpad.gui.draw.drawing import Drawing
from digitpad.gui.draw.kept_drawing import KeptDrawing, left_drawings
from digitpad.gui.draw.state import DrawState
from digitpad.gui.jobs.jobs import Jobs, calling
from digitpad.gui.widgets.notice import Notice

_log = logging.getLogger(__name__)

_SOON_MS = 1000
_KEPT = DRAWING | Change.MODE | Change.CLASSIFIER


class Keeper(QObject):
    """Writes the drawing a second after it has changed, in a worker.

    Parameters
    ----------
    state : DrawState
    jobs : Jobs
    notice : Notice
        Asks whether a drawing that was left is to be restored.
    parent : QWidget

    Signals
    -------
    offered()
        A drawing that was left is offered.
    """

    offered = Signal()

    def __init__(self, state: DrawState, jobs: Jobs, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._notice = state, notice
        self._lane = jobs.lane()
        self._kept = KeptDrawing()
        self._restored: list[KeptDrawing] = []  # to be removed once they are part of what is kept here
        self._left: list[tuple[KeptDrawing, Drawing]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._on_soon_timeout)
        state.listen(self._on_state_changed)

    def offer(self) -> None:
        """Look for drawings that were left, and ask about each."""
        self._lane.run(calling(left_drawings), self._on_left_found)

    def save(self) -> None:
        """Keep the drawing as it is now, because the program is being ended; it is offered at the next start."""
        self._soon.stop()
        self._write(self._state.drawing)
        self._let_go(self._kept)

    def forget(self) -> None:
        """The window is closed by its user: what it shows is not offered again, but what was not answered is."""
        self._soon.stop()
        for kept in (self._kept, *self._restored):
            kept.remove()
        self._let_go()

    def _let_go(self, *more: KeptDrawing) -> None:
        for kept in (*more, *(kept for kept, _ in self._left)):
            kept.let_go()

    def _write(self, drawing: Drawing) -> None:
        restored = list(self._restored)  # part of this drawing
        try:
            self._kept.write(drawing)
        except OSError as error:  # a full disk must not stop the pen
            _log.info("The drawing cannot be kept: %s", error)
            return
        for kept in restored:
            kept.remove()

    def _on_state_changed(self, change: Change) -> None:
        if change.touches(_KEPT) and not self._soon.isActive():
            self._soon.start()

    def _on_soon_timeout(self) -> None:
        if self._lane.is_busy:
            self._soon.start()
            return
        drawing = self._state.drawing
        self._lane.run(calling(lambda: self._write(drawing)))

    def _on_left_found(self, left: list[tuple[KeptDrawing, Drawing]]) -> None:
        self._left = left
        self._ask()

    def _ask(self) -> None:
        """Ask about the newest of those that are left."""
        if not self._left:
            return
        kept, _ = self._left[0]
        when = QDateTime.fromSecsSinceEpoch(int(kept.written_at))
        words = self.tr("The drawing of {0} was kept.").format(QLocale().toString(when, QLocale.FormatType.ShortFormat))
        answers = [(self.tr("&Restore"), self._on_restore), (self.tr("&Discard"), self._on_discard)]
        self._notice.ask(words, answers)
        self.offered.emit()

    def _on_restore(self) -> None:
        kept, drawing = self._left.pop(0)
        self._restored.append(kept)
        self._state.go_on(drawing)
        self._ask()

    def _on_discard(self) -> None:
        kept, _ = self._left.pop(0)
        kept.remove()
        self._ask()

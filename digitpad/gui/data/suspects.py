"""Labels that a model doubts: it reads all pictures in a worker, once."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.jobs.task import Outcome
from digitpad.learning.evaluation.figures import read_all
from digitpad.learning.evaluation.selection import suspected
from digitpad.recognition.classifier import Classifier

_Found: TypeAlias = tuple[NDArray[np.bool_], NDArray[np.intp], NDArray[np.float32]]


class Suspects(QObject):
    """Which pictures are suspected.

    Attributes
    ----------
    mask : (n,) bool, or None until the pictures were read
    answers : (n,) int, or None
        What the model read.
    confidences : (n,) float32 in [0, 1], or None
        How sure it was.
    is_busy : bool
        Whether a worker reads.

    Signals
    -------
    progressed(object)
        The share of the pictures that were read, or None once none is read any more.
    ended(Outcome)
        The mask is there, or it was cancelled, or it failed; not emitted once `forget` was called.
    """

    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = jobs.lane(newest_only=True)
        self._latest = 0  # counts what was asked: news of an earlier question is of no interest
        self.mask: NDArray[np.bool_] | None = None
        self.answers: NDArray[np.intp] | None = None
        self.confidences: NDArray[np.float32] | None = None
        self.is_busy = False

    def look(self, bitmaps: NDArray[np.uint8], labels: NDArray[np.uint8], classifier: Classifier) -> None:
        """Read (n, 28, 28) bitmaps and compare with their (n,) labels; returns at once."""
        self.forget()
        asked = self._latest
        self.is_busy = True

        def job(*, report: Callable[[float], None], should_stop: Callable[[], bool]) -> _Found:
            found = read_all(classifier, bitmaps, lambda done, total: report(done / total), should_stop)
            return suspected(found, labels), found.argmax(axis=1), found.max(axis=1)

        def on_report(share: float) -> None:
            if asked == self._latest:
                self.progressed.emit(share)

        def on_end(outcome: Outcome) -> None:
            if asked == self._latest:
                self.is_busy = False
                self.progressed.emit(None)
                self.ended.emit(outcome)

        self.progressed.emit(0.0)
        self._lane.run(job, self._take, on_report=on_report, on_end=on_end)

    def forget(self) -> None:
        """The pictures or the model are others now."""
        self._latest += 1
        self.mask = self.answers = self.confidences = None
        self._lane.stop()
        if self.is_busy:
            self.is_busy = False
            self.progressed.emit(None)

    def cancel(self) -> None:
        """Stop reading: it takes too long."""
        self._lane.stop()

    def _take(self, found: _Found) -> None:
        self.mask, self.answers, self.confidences = found

"""Labels that a model doubts: it reads all pictures in a worker, once."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from digitpad.gui.jobs.task import Task
from digitpad.learning.evaluation.evaluation import read_all
from digitpad.learning.evaluation.selection import suspected
from digitpad.recognition.classifier import Classifier

_Found: TypeAlias = tuple[NDArray[np.bool_], NDArray[np.intp]]


class Suspects(QObject):
    """Which pictures are suspected.

    Signals
    -------
    progressed(object)
        The share of the pictures that were read, or None once none is read any more.
    found()
        The mask is there.
    cancelled()
        The person did not want to wait.
    crashed(object)
        An exception that is the program's own fault.
    """

    progressed = Signal(object)
    found = Signal()
    cancelled = Signal()
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mask: NDArray[np.bool_] | None = None
        """(n,) bool; None until the pictures were read."""
        self.answers: NDArray[np.intp] | None = None
        """(n,) int: what the model read."""
        self._task: Task | None = None
        self._is_cancelled = False

    @property
    def is_busy(self) -> bool:
        """Whether a worker reads."""
        return self._task is not None

    def look(self, bitmaps: NDArray[np.uint8], labels: NDArray[np.uint8], classifier: Classifier) -> None:
        """Read (n, 28, 28) bitmaps and compare with their (n,) labels; returns at once."""
        self.forget()

        def job(*, report: Callable[[float], None], should_stop: Callable[[], bool]) -> _Found:
            found = read_all(classifier, bitmaps, lambda done, total: report(done / total), should_stop)
            return suspected(found, labels), found.argmax(axis=1)

        self._is_cancelled = False
        task = Task(job, self)
        self._task = task
        task.reported.connect(self.progressed)
        task.succeeded.connect(self._on_task_succeeded)
        task.crashed.connect(self.crashed)
        task.finished.connect(self._on_task_finished)
        self.progressed.emit(0.0)
        task.start()

    def forget(self) -> None:
        """The pictures or the model are others now."""
        self.mask = self.answers = None
        if self._task is not None:
            self._task.reported.disconnect(self.progressed)  # what it still has to say is of no interest
            self._task.stop()
            self._task = None
            self.progressed.emit(None)

    def cancel(self) -> None:
        """Stop reading: it takes too long."""
        if self._task is not None:
            self._is_cancelled = True
            self._task.stop()

    def close_down(self) -> None:
        """Stop, and wait for what still runs."""
        for task in self.findChildren(Task):
            task.stop()
            task.wait()

    def _on_task_succeeded(self, found: _Found) -> None:
        if self.sender() is self._task:  # else it was forgotten meanwhile
            self.mask, self.answers = found

    def _on_task_finished(self) -> None:
        task = self.sender()
        if task is not None:
            task.deleteLater()
        if task is not self._task:
            return
        self._task = None
        self.progressed.emit(None)
        if self._is_cancelled and self.mask is None:
            self.cancelled.emit()
        else:
            self.found.emit()

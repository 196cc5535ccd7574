"""A short job in a worker: what it is about, and what to do with its result."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.gui.jobs.garbage import collect_now
from digitpad.gui.jobs.task import Task

_PATIENCE_MS = 200  # after this a person wants to know that something is going on

Work = Callable[[], Any]


class Errands(QObject):
    """Runs short jobs one after another.

    Signals
    -------
    waiting(str)
        It takes a while: what is going on.
    done(object)
        What a job's `after` is called with, once it was called.
    refused(str)
        Why a job could not be done, as a sentence.
    crashed(object)
        An exception that is the program's own fault.
    """

    waiting = Signal(str)
    done = Signal(object)
    refused = Signal(str)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: list[tuple[Work, str, Callable[[Any], None]]] = []
        self._task: Task | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._task is not None

    def run(self, work: Work, words: str, after: Callable[[Any], None]) -> None:
        """Do some work in a worker; then `after` gets its result in the caller's thread.

        Nothing is said of it where the words are empty.
        """
        self._queue.append((work, words, after))
        if self._task is None:
            self._next()

    def close_down(self) -> None:
        """Drop what waits, and wait for what runs."""
        del self._queue[1:]
        if self._task is not None:
            self._task.stop()
            self._task.wait()

    def _next(self) -> None:
        work = self._queue[0][0]

        def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Any:  # noqa: ARG001 - it is short
            return work()

        self._task = Task(job, self)
        self._task.succeeded.connect(self._on_task_succeeded)
        self._task.failed.connect(self._patience.stop)
        self._task.refused.connect(self.refused)
        self._task.crashed.connect(self.crashed)
        self._task.finished.connect(self._on_task_finished)
        self._patience.start()
        collect_now()  # converting a model makes TensorFlow collect in the worker
        self._task.start()

    def _on_patience_timeout(self) -> None:
        if self._queue and self._queue[0][1]:
            self.waiting.emit(self._queue[0][1])

    def _on_task_succeeded(self, result: Any) -> None:
        self._patience.stop()
        self._queue[0][2](result)
        self.done.emit(result)

    def _on_task_finished(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        self._queue.pop(0)
        if self._queue:
            self._next()

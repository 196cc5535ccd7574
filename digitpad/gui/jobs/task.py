"""One job in one thread, so that the window never waits."""

import sys
import threading
from collections.abc import Callable
from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, QThread, Signal

from digitpad.errors import DigitpadError, StoppedError
from digitpad.gui.jobs.interpreter import interpreter


class Job(Protocol):
    """Work that knows no Qt: reports as it goes, and asks often whether to stop."""

    def __call__(self, *, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Any:
        """Do the work; raise StoppedError, or return early, if asked to stop."""


class Outcome(Enum):
    """How a job ended."""

    SUCCEEDED = "succeeded"
    STOPPED = "stopped"
    FAILED = "failed"


class Task(QObject):
    """Runs a job in a thread of its own. Only `Lane` makes one.

    A fault of the program, which is any exception but a DigitpadError, goes to `sys.excepthook`.

    Parameters
    ----------
    job : Job
    writes_file : bool
        Whether a file would be missing or cut off if the program ended while it runs.

    Signals
    -------
    reported(object)
        Whatever the job reports, in order.
    succeeded(object)
        The job's result. One of these three is emitted, once:
    stopped()
        The job ended because it was asked to.
    failed(object)
        The exception that ended it.
    finished(Outcome)
        Last of all, once the thread has ended.
    """

    reported = Signal(object)
    succeeded = Signal(object)
    stopped = Signal()
    failed = Signal(object)
    finished = Signal(object)

    def __init__(self, job: Job, *, writes_file: bool = False) -> None:
        super().__init__()
        self.writes_file = writes_file
        self._asked = threading.Event()
        self._outcome = Outcome.STOPPED
        self._thread = _Worker(job, self._asked, self)
        self._thread.reported.connect(self.reported)
        self._thread.ended.connect(self._on_worker_ended)
        self._thread.finished.connect(self._on_thread_finished)

    def start(self) -> None:
        """Start the job; returns at once."""
        interpreter().worker_starts()
        _running.add(self)
        self._thread.start()

    @property
    def is_stopping(self) -> bool:
        """Whether the job was asked to stop."""
        return self._asked.is_set()

    def stop(self) -> None:
        """Ask the job to stop; returns at once."""
        self._asked.set()

    def wait(self, end: QDeadlineTimer | None = None) -> None:
        """Block until the thread has ended and its last signals were emitted, or until a moment; for closing."""
        self._thread.wait(end or QDeadlineTimer(QDeadlineTimer.ForeverConstant.Forever))
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def _on_worker_ended(self, result: Any, error: Exception | None) -> None:
        if error is not None and not isinstance(error, DigitpadError):
            sys.excepthook(type(error), error, error.__traceback__)
        if isinstance(error, StoppedError) or self._asked.is_set():
            self.stopped.emit()
        elif error is not None:
            self._outcome = Outcome.FAILED
            self.failed.emit(error)
        else:
            self._outcome = Outcome.SUCCEEDED
            self.succeeded.emit(result)

    def _on_thread_finished(self) -> None:
        interpreter().worker_ended()
        _running.discard(self)
        self.finished.emit(self._outcome)


_running: set[Task] = set()
"""Qt aborts where a thread is destroyed that runs, even if a window is dropped without being closed."""


def running_tasks() -> frozenset[Task]:
    """All tasks whose threads have not ended."""
    return frozenset(_running)


def wait_for_files(most_ms: int) -> None:
    """Block until all files are written that a job is writing, of windows that are closed, too; or so long."""
    end = QDeadlineTimer(most_ms)
    for task in running_tasks():
        if task.writes_file:
            task.wait(end)


class _Worker(QThread):
    reported = Signal(object)
    ended = Signal(object, object)

    def __init__(self, job: Job, asked: threading.Event, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self._asked = asked

    def run(self) -> None:
        """Do the job; the one place that catches whatever it raises."""
        try:
            result = self._job(report=self.reported.emit, should_stop=self._asked.is_set)
        except Exception as error:
            self.ended.emit(None, error)
        else:
            self.ended.emit(result, None)

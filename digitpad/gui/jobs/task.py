"""One job in one thread, so that the window never waits."""

import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal

from digitpad.errors import DigitpadError, StoppedError
from digitpad.gui.jobs.garbage import garbage

_log = logging.getLogger(__name__)


class Job(Protocol):
    """Work that knows no Qt: reports as it goes, and asks often whether to stop."""

    def __call__(self, *, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Any:
        """Do the work; raise StoppedError, or return early, if asked to stop."""


class Task(QObject):
    """Runs a job in a thread of its own.

    Signals
    -------
    reported(object)
        Whatever the job reports, in order.
    succeeded(object)
        The job's result. One of these three is emitted, once:
    stopped()
        The job ended because it was asked to.
    failed(object)
        The exception that ended it. It is followed by one of these two:
    refused(str)
        It was a DigitpadError: its sentence.
    crashed(object)
        It was the program's own fault.
    finished()
        Last of all, once the thread has ended.
    """

    reported = Signal(object)
    succeeded = Signal(object)
    stopped = Signal()
    failed = Signal(object)
    refused = Signal(str)
    crashed = Signal(object)
    finished = Signal()

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = threading.Event()
        self._thread = _Worker(job, self._asked, self)
        self._thread.reported.connect(self.reported)
        self._thread.ended.connect(self._on_worker_ended)
        self._thread.finished.connect(self._on_thread_finished)

    @property
    def is_running(self) -> bool:
        """Whether the thread runs."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Start the job; returns at once."""
        garbage().worker_starts()
        self._thread.start()

    def stop(self) -> None:
        """Ask the job to stop; returns at once."""
        self._asked.set()

    def wait(self) -> None:
        """Block until the thread has ended; for closing the window."""
        self._thread.wait()

    def _on_worker_ended(self, result: Any, error: Exception | None) -> None:
        if isinstance(error, StoppedError) or self._asked.is_set():
            self.stopped.emit()
        elif error is not None:
            self.failed.emit(error)
            if isinstance(error, DigitpadError):
                self.refused.emit(str(error))
            else:
                self.crashed.emit(error)
        else:
            self.succeeded.emit(result)

    def _on_thread_finished(self) -> None:
        garbage().worker_ended()
        self.finished.emit()


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
        except DigitpadError as error:
            self.ended.emit(None, error)
        except Exception as error:
            _log.exception("A job failed")
            self.ended.emit(None, error)
        else:
            self.ended.emit(result, None)

"""A job that was handed to a lane, and those who are told of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.jobs.task import Job, Outcome, Task

_PATIENCE_MS = 200  # after this a person wants to know that something is going on


class Notice(Protocol):
    """Where a person is told of a job."""

    def show_progress(self, sentence: str) -> None:
        """Say what is going on."""

    def hide_progress(self, sentence: str) -> None:
        """Take this away, if it is what stands there."""

    def show_error(self, sentence: str) -> None:
        """Say what went wrong."""


@dataclass(frozen=True, eq=False)
class Listeners:
    """Who is told of a job, always in the window's thread.

    Attributes
    ----------
    on_success : callable, optional
        Gets the result; never called for a job that was stopped.
    on_report : callable, optional
        Gets whatever the job reports.
    on_refused : callable, optional
        Gets the DigitpadError that ended it, instead of the notice.
    on_end : callable, optional
        Gets the Outcome, last and once, also of a job that was dropped before it began.
    words : str
        What the notice says once the job takes a while; empty for nothing.
    notice : Notice, optional
    """

    on_success: Callable[[Any], None] | None = None
    on_report: Callable[[Any], None] | None = None
    on_refused: Callable[[DigitpadError], None] | None = None
    on_end: Callable[[Outcome], None] | None = None
    words: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, eq=False)
class Keeping:
    """What is lost if the program ends while a job runs.

    Attributes
    ----------
    asked : callable
        Whether the job is about to keep something that a user would miss.
    writes_file : bool
        Whether a file would be missing or cut off.
    """

    asked: Callable[[], bool] = lambda: False
    writes_file: bool = False


class Request(QObject):
    """A job that was handed to a lane, and who is told of it.

    Signals
    -------
    finished(object, Outcome)
        This request: its job ran and has ended.
    """

    finished = Signal(object, object)

    def __init__(self, job: Job, listeners: Listeners, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._listeners = listeners
        self._keeping = keeping
        self._task = Task(job, writes_file=keeping.writes_file)
        self._task.reported.connect(self._on_task_reported)
        self._task.succeeded.connect(self._on_task_succeeded)
        self._task.failed.connect(self._on_task_failed)
        self._task.finished.connect(self._on_task_finished)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)

    @property
    def keeps(self) -> bool:
        """Whether the job is about to keep something that a user would miss."""
        return self._keeping.writes_file or self._keeping.asked()

    def start(self) -> None:
        """Begin."""
        if self._listeners.notice is not None and self._listeners.words:
            self._patience.start()
        self._task.start()

    def stop(self) -> None:
        """Ask the job to stop; its words go at once."""
        self._quieten()
        self._task.stop()

    def tell_end(self, outcome: Outcome) -> None:
        """Say that it has ended, or was dropped before it began."""
        self._quieten()
        if self._listeners.on_end is not None:
            self._listeners.on_end(outcome)
        self.deleteLater()

    def wait(self, end: QDeadlineTimer | None) -> None:
        """Block until it has ended, or until a moment."""
        self._task.wait(end)

    def _quieten(self) -> None:
        self._patience.stop()
        if self._listeners.notice is not None and self._listeners.words:
            self._listeners.notice.hide_progress(self._listeners.words)

    def _on_patience_timeout(self) -> None:
        if self._listeners.notice is not None:
            self._listeners.notice.show_progress(self._listeners.words)

    def _on_task_reported(self, what: Any) -> None:
        if self._listeners.on_report is not None:
            self._listeners.on_report(what)

    def _on_task_succeeded(self, result: Any) -> None:
        self._quieten()  # before the result says something in the same place
        if self._listeners.on_success is not None:
            self._listeners.on_success(result)

    def _on_task_finished(self, outcome: Outcome) -> None:
        self.finished.emit(self, outcome)

    def _on_task_failed(self, error: Exception) -> None:
        self._quieten()
        if not isinstance(error, DigitpadError):
            return
        if self._listeners.on_refused is not None:
            self._listeners.on_refused(error)
        elif self._listeners.notice is not None:
            self._listeners.notice.show_error(sentence(error))

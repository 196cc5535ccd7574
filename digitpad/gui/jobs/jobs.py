"""The window's one runner of jobs: starts them, lets them wait their turn, says what takes long, stops and waits."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QDeadlineTimer, QElapsedTimer, QObject, QTimer, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.jobs.interpreter import interpreter
from digitpad.gui.jobs.task import Job, Outcome, Task

_KEEPING_MS = 10_000  # in which a file is written, or a network that was stopped
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


class Jobs(QObject):
    """All jobs of a window, in lanes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False

    @property
    def is_busy(self) -> bool:
        """Whether any job runs or waits."""
        return any(lane.is_busy for lane in self._lanes)

    @property
    def is_closed(self) -> bool:
        """Whether the window is closing, and no job begins any more."""
        return self._is_closed

    def lane(self, *, newest_only: bool = False, uses_keras: bool = False) -> "Lane":
        """Make a lane.

        Parameters
        ----------
        newest_only : bool
            Whether a new job stops those before it and begins at once; else jobs wait for each other.
        uses_keras : bool
            Whether its jobs may import or convert with Keras.
        """
        return Lane(self, newest_only=newest_only, uses_keras=uses_keras)

    def close_down(self, *, most_ms: int | None = None) -> None:
        """Stop all jobs, then wait for all of them.

        Parameters
        ----------
        most_ms : int, optional
            As long as this, and ten seconds longer for each thing that a job keeps. By default until all have ended.
        """
        self._is_closed = True
        for lane in self._lanes:
            lane.stop()
        since = QElapsedTimer()
        since.start()

        def end(kept: int) -> QDeadlineTimer | None:
            return None if most_ms is None else QDeadlineTimer(max(0, most_ms + kept * _KEEPING_MS - since.elapsed()))

        for lane in self._lanes:
            lane.wait(end)

    @property
    def _lanes(self) -> list["Lane"]:
        return self.findChildren(Lane)


class Lane(QObject):
    """Jobs of one kind: they run one after another, or the newest one alone counts."""

    def __init__(self, jobs: Jobs, *, newest_only: bool, uses_keras: bool) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        self._newest_only = newest_only
        self._uses_keras = uses_keras
        self._waiting: deque[_Request] = deque()
        self._running: list[_Request] = []

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._running or self._waiting)

    def run(
        self,
        job: Job,
        on_success: Callable[[Any], None] | None = None,
        *,
        on_report: Callable[[Any], None] | None = None,
        on_refused: Callable[[DigitpadError], None] | None = None,
        on_end: Callable[[Outcome], None] | None = None,
        words: str = "",
        notice: Notice | None = None,
        keeps: Callable[[], int] = lambda: 0,
    ) -> None:
        """Do a job in a worker; returns at once.

        The other parameters are those of `Listeners`, and how many things that a user would miss the job is about to
        keep.
        """
        request = _Request(job, Listeners(on_success, on_report, on_refused, on_end, words, notice), keeps, self)
        request.finished.connect(self._on_request_finished)
        if self._newest_only:
            self.stop()
        self._waiting.append(request)
        if self._newest_only or not self._running:
            self._begin_next()

    def stop(self) -> None:
        """Drop what waits, and ask what runs to stop; returns at once."""
        dropped, self._waiting = list(self._waiting), deque()
        for request in dropped:
            request.tell_end(Outcome.STOPPED)
        for request in list(self._running):
            request.stop()

    def wait(self, end: Callable[[int], QDeadlineTimer | None] = lambda _kept: None) -> None:
        """Block until all that runs has ended, or until the moment granted to a job that keeps so many things."""
        for request in list(self._running):
            request.wait(end(request.keeps()))

    def _begin_next(self) -> None:
        if not self._waiting:
            return
        if self._jobs.is_closed:
            self.stop()
            return
        request = self._waiting.popleft()
        self._running.append(request)
        if self._uses_keras:
            interpreter().settle()
        request.start()

    def _on_request_finished(self, request: "_Request", outcome: Outcome) -> None:
        """Be idle before anyone hears of the end, and begin the next job after that."""
        self._running.remove(request)
        request.tell_end(outcome)
        self._begin_next()


class _Request(QObject):
    """A job that was handed to a lane, and who is told of it.

    Signals
    -------
    finished(object, Outcome)
        This request: its job ran and has ended.
    """

    finished = Signal(object, object)

    def __init__(self, job: Job, listeners: Listeners, keeps: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._listeners = listeners
        self.keeps = keeps
        self._task = Task(job)
        self._task.reported.connect(self._on_task_reported)
        self._task.succeeded.connect(self._on_task_succeeded)
        self._task.failed.connect(self._on_task_failed)
        self._task.finished.connect(self._on_task_finished)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)

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


def calling(work: Callable[[], Any]) -> Job:
    """A job of a plain call, which is short and cannot be stopped."""

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Any:  # noqa: ARG001
        return work()

    return job


def stoppable(work: Callable[[Callable[[], bool]], Any]) -> Job:
    """A job of a call that gets nothing but `should_stop`."""

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Any:  # noqa: ARG001
        return work(should_stop)

    return job

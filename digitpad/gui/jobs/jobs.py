"""The window's one runner of jobs: starts them, lets them wait their turn, says what takes long, stops and waits."""

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QElapsedTimer, QObject, Signal

from digitpad.errors import DigitpadError
from digitpad.gui.jobs.interpreter import interpreter
from digitpad.gui.jobs.request import Keeping, Listeners, Notice, Request
from digitpad.gui.jobs.task import Job, Outcome

_LOOK_MS = 20  # how often a window that closes looks whether it may


class Jobs(QObject):
    """All jobs of a window, in lanes.

    Signals
    -------
    closing()
        All jobs are about to be stopped, and nobody waits for them for long.
    """

    closing = Signal()

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

    def close_down(self, *, most_ms: int | None = None, keeping_ms: int = 0) -> None:
        """Stop all jobs, then wait for them.

        Parameters
        ----------
        most_ms : int, optional
            As long as this. By default until all have ended.
        keeping_ms : int
            But as long as this for those that are about to keep something.
        """
        self._is_closed = True
        self.closing.emit()
        for lane in self._lanes:
            lane.stop()
        if most_ms is None:
            for lane in self._lanes:
                lane.wait()
            return
        since = QElapsedTimer()
        since.start()
        while any(lane.is_waited_for(since.elapsed(), most_ms, keeping_ms) for lane in self._lanes):
            for lane in self._lanes:
                lane.wait(_LOOK_MS)

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
        self._waiting: deque[Request] = deque()
        self._running: list[Request] = []

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
        keeping: Keeping = Keeping(),  # noqa: B008 # frozen
    ) -> None:
        """Do a job in a worker; returns at once.

        The other parameters are those of `Listeners`, and what is lost if the program ends meanwhile.
        """
        request = Request(job, Listeners(on_success, on_report, on_refused, on_end, words, notice), keeping, self)
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

    def is_waited_for(self, elapsed_ms: int, most_ms: int, keeping_ms: int) -> bool:
        """Whether something runs that is still worth waiting for; see `Jobs.close_down`."""
        return any(elapsed_ms < (keeping_ms if request.keeps else most_ms) for request in self._running)

    def wait(self, most_ms: int | None = None) -> None:
        """Block until all that runs has ended, by default, or so long for each."""
        for request in list(self._running):
            request.wait(None if most_ms is None else QDeadlineTimer(most_ms))

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

    def _on_request_finished(self, request: Request, outcome: Outcome) -> None:
        """Be idle before anyone hears of the end, and begin the next job after that."""
        self._running.remove(request)
        request.tell_end(outcome)
        self._begin_next()


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

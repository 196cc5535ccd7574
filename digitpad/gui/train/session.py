"""Training in a worker: started, steered and ended from the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.jobs.request import Keeping, Notice
from digitpad.gui.jobs.task import Job, Outcome
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.events import Event, RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training.control import Control
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.plans import Plan, RunEnded


class Session(QObject):
    """One list of runs at a time.

    Attributes
    ----------
    control : Control
        Pauses, skips, stops after an epoch: all runs, or one.
    learning : list of str
        Ids of the runs that have begun and not ended.
    done : list of RunRecord
        The runs of the list that have ended.

    Signals
    -------
    reported(object)
        An Event or RunEnded.
    ended(bool)
        Last of all; whether it ended because it was asked to.
    """

    reported = Signal(object)
    ended = Signal(bool)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = jobs.lane(uses_keras=True)
        jobs.closing.connect(self._on_jobs_closing)
        self._unkept: set[str] = set()  # runs that have learned something that is not on disk
        self._forget()

    @property
    def is_running(self) -> bool:
        """Whether the worker is at work."""
        return self._lane.is_busy

    def start(self, plans: Sequence[Plan], notice: Notice, execution: Execution) -> None:
        """Train; returns at once. The notice says why training could not begin or go on."""
        self._forget()
        self._lane.run(
            _job(plans, self.control, execution), on_report=self._on_report, on_end=self._on_end, notice=notice,
            keeping=Keeping(lambda: execution.is_elsewhere or bool(self._unkept)),  # processes are let go
        )  # fmt: skip

    def stop(self) -> None:
        """Stop now; what was learned is kept."""
        self._lane.stop()

    def _forget(self) -> None:
        self.control = Control()
        self.learning: list[str] = []
        self.done: list[RunRecord] = []
        self._unkept.clear()

    def _on_jobs_closing(self) -> None:
        self.control.leave()

    def _on_report(self, event: Event | RunEnded) -> None:
        if isinstance(event, RunStarted):
            self.learning.append(event.run)
        elif isinstance(event, StepsEnd):
            self._unkept.add(event.run)
        elif isinstance(event, RunEnded):
            self.done.append(event.record)
            self._unkept.discard(event.record.id)
            self.learning = [run for run in self.learning if run != event.record.id]
        self.reported.emit(event)

    def _on_end(self, outcome: Outcome) -> None:
        self.learning = []
        self.ended.emit(outcome is Outcome.STOPPED or self.control.is_stopping)


def _job(plans: Sequence[Plan], control: Control, execution: Execution) -> Job:
    def job(*, report: Callable[[Event | RunEnded], None], should_stop: Callable[[], bool]) -> list[RunRecord]:
        from digitpad.learning.training.lab import train_all  # 30 ms, and the window opens without it

        return train_all(
            plans, runs_folder(), report=report, should_stop=should_stop, control=control, execution=execution
        )

    return job

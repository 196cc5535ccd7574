"""Training in a worker: started, steered and ended from the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from digitpad.gui.jobs.jobs import Jobs, Notice
from digitpad.gui.jobs.task import Job, Outcome
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.events import Event, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training.control import Control
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.lab import Plan, RunEnded, train_all


class Session(QObject):
    """One list of runs at a time.

    Attributes
    ----------
    control : Control
        Pauses, skips, stops after an epoch.

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
        self._has_learned = False  # something that is not on disk
        self.control = Control()

    @property
    def is_running(self) -> bool:
        """Whether the worker is at work."""
        return self._lane.is_busy

    def start(self, plans: Sequence[Plan], notice: Notice, execution: Execution) -> None:
        """Train; returns at once. The notice says why training could not begin or go on."""
        self.control = Control()
        self._has_learned = False
        self._lane.run(
            _job(plans, self.control, execution), on_report=self._on_report, on_end=self._on_end, notice=notice,
            keeps=lambda: self._has_learned,
        )  # fmt: skip

    def stop(self) -> None:
        """Stop now; what was learned is kept."""
        self._lane.stop()

    def _on_report(self, event: Event | RunEnded) -> None:
        if isinstance(event, StepsEnd | RunEnded):
            self._has_learned = isinstance(event, StepsEnd)
        self.reported.emit(event)

    def _on_end(self, outcome: Outcome) -> None:
        self.ended.emit(outcome is Outcome.STOPPED or self.control.is_stopping)


def _job(plans: Sequence[Plan], control: Control, execution: Execution) -> Job:
    def job(*, report: Callable[[Event | RunEnded], None], should_stop: Callable[[], bool]) -> list[RunRecord]:
        return train_all(
            plans, runs_folder(), report=report, should_stop=should_stop, control=control, execution=execution
        )

    return job

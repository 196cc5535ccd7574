"""Training in a worker: started, steered and ended from the window."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from digitpad.gui.jobs.task import Job, Task
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.events import Event
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training.control import Control
from digitpad.learning.training.lab import Plan, RunEnded, train_all

_SWITCH_SECONDS = 0.001  # how long the worker's Python may keep the window's waiting; usually 0.005


class Session(QObject):
    """One list of runs at a time.

    Signals
    -------
    reported(object)
        An Event or RunEnded.
    refused(str)
        Why training could not begin or go on, as a sentence.
    crashed(object)
        An exception that is the program's own fault.
    ended(bool)
        Last of all; whether it ended because it was asked to.
    """

    reported = Signal(object)
    refused = Signal(str)
    crashed = Signal(object)
    ended = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._was_stopped = False
        self.control = Control()
        self._usual_switch = sys.getswitchinterval()

    @property
    def is_running(self) -> bool:
        """Whether the worker is at work."""
        return self._task is not None

    def start(self, plans: Sequence[Plan]) -> None:
        """Train; returns at once."""
        self.control = Control()
        self._was_stopped = False
        self._task = Task(_job(plans, self.control), self)
        self._task.reported.connect(self.reported)
        self._task.stopped.connect(self._on_task_stopped)
        self._task.refused.connect(self.refused)
        self._task.crashed.connect(self.crashed)
        self._task.finished.connect(self._on_task_finished)
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._task.start()

    def stop(self) -> None:
        """Stop now; what was learned is kept."""
        if self._task is not None:
            self._task.stop()

    def close_down(self) -> None:
        """Stop, and wait until all is on disk."""
        if self._task is not None:
            self._task.stop()
            self._task.wait()

    def _on_task_stopped(self) -> None:
        self._was_stopped = True

    def _on_task_finished(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        sys.setswitchinterval(self._usual_switch)
        self.ended.emit(self._was_stopped or self.control.is_stopping)


def _job(plans: Sequence[Plan], control: Control) -> Job:
    def job(*, report: Callable[[Event | RunEnded], None], should_stop: Callable[[], bool]) -> list[RunRecord]:
        return train_all(plans, runs_folder(), report=report, should_stop=should_stop, control=control)

    return job

"""A run of a list that a worker learns: its folder, its curves and its events are here."""

import contextlib
import dataclasses
from pathlib import Path

from digitpad import __version__
from digitpad.errors import ModelFileError, RunFolderError
from digitpad.folders import replacing
from digitpad.learning.runs.events import LayersMeasured, StepsEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.record import MODEL, STATE, RunRecord, read_record
from digitpad.learning.training.control import RunControl
from digitpad.learning.training.elsewhere.messages import (
    Begin,
    CheckpointKept,
    Learned,
    Message,
    Ready,
    Task,
    WaypointKept,
)
from digitpad.learning.training.one_run import Steering, ended, start_of
from digitpad.learning.training.plans import Plan, RunEnded


class RemoteRun:
    """One run.

    Attributes
    ----------
    plan : Plan
    attempt : str
        The one whose messages count; empty before the first one, and for a run that has ended.
    record : RunRecord or None
        How it ended.
    control : RunControl
    """

    def __init__(self, plan: Plan, place: tuple[int, int], parent: Path, steering: Steering) -> None:
        self.plan = plan
        self.attempt = ""
        self.record: RunRecord | None = None
        self.control = RunControl()
        self._place, self._parent, self._steering = place, parent, steering
        self._folder: RunFolder | None = None
        self._begun: RunRecord | None = None

    @property
    def id(self) -> str:
        """Its folder's name; empty before it has begun."""
        return "" if self._folder is None else self._folder.path.name

    @property
    def is_under_way(self) -> bool:
        """Whether it has begun, and has not ended."""
        return self._folder is not None and self.record is None

    def task(self) -> Task:
        """What a worker is to do."""
        settings = self.plan.settings
        anywhere = dataclasses.replace(settings, start=_absolute(settings.start))
        return Task(self._place[0], anywhere, _absolute(settings.data), __version__)

    def begin(self, attempt: str, ready: Ready) -> Begin:
        """Open the folder at the first attempt, and go back to the last epoch.

        Raises
        ------
        RunFolderError
            If the folder cannot be written, or its checkpoint is damaged.
        """
        if self._folder is None:
            self._folder = self._opened()
            self.control = self._steering.control.begin_run(self.id)
        begun = self._folder.begin()
        history = self._folder.go_back()
        self._begun = dataclasses.replace(begun, history=history)
        self._steering.report(start_of(self._begun, self.plan, self._place, ready.pictures))
        self.attempt = attempt
        checkpoint = self._folder.path / STATE
        return Begin(self.id, checkpoint.read_bytes() if checkpoint.is_file() else b"")

    def take(self, message: Message) -> None:
        """Keep and report what the run's worker says; raises RunFolderError if the folder cannot be written."""
        if self._folder is None or isinstance(message, Ready):
            return
        if isinstance(message, CheckpointKept):
            self._folder.keep_content(message.content)
        elif isinstance(message, WaypointKept):
            self._folder.keep_waypoint(message.step, message.weights)
        else:
            if isinstance(message, StepsEnd):
                self._folder.add_steps(message)
            elif isinstance(message, LayersMeasured):
                self._folder.add_layers(message)
            self._steering.report(message)

    def end(self, learned: Learned) -> None:
        """Keep how it ended; raises DigitpadError if the folder cannot be written."""
        assert self._folder is not None  # noqa: S101
        assert self._begun is not None  # noqa: S101
        record = ended(self._begun, learned.outcome, learned.history, learned.test, learned.environment)
        _write(self._folder.path / MODEL, learned.model)
        self._folder.close(record)
        self._tell_end(record)

    def fail(self) -> None:
        """Mark it as ended by an error, if it has begun."""
        if self.is_under_way and self._folder is not None:
            self._folder.fail()
            with contextlib.suppress(RunFolderError):  # it is gone
                self._tell_end(read_record(self._folder.path))
            self.attempt = ""

    def leave(self) -> None:
        """Let go of it as it is; it can be gone on with from its last epoch."""
        if self.is_under_way and self._folder is not None:
            self._folder.release()
            with contextlib.suppress(RunFolderError):
                self._tell_end(read_record(self._folder.path))

    def _opened(self) -> RunFolder:
        if self.plan.resumed is not None:
            return RunFolder(self.plan.resumed)
        return RunFolder.create(self._parent, self.plan.settings, self.plan.name)

    def _tell_end(self, record: RunRecord) -> None:
        self.attempt, self.record = "", record
        self._steering.control.end_run(self.id)
        self._steering.report(RunEnded(record))


def _write(path: Path, content: bytes) -> None:
    try:
        with replacing(path) as draft:
            draft.write_bytes(content)
    except OSError as cause:
        raise ModelFileError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause


def _absolute(place: str) -> str:
    """A file's place as it is found from any folder; names of data sets stay as they are."""
    return str(Path(place).absolute()) if place and Path(place).exists() else place

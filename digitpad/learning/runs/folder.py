"""A run on disk: settings and environment as JSON, curves as CSV, the last epoch's state, the model.

Everything is written while the run goes on. Whoever kills the program loses the epoch at hand and nothing else.
"""

import contextlib
import csv
import dataclasses
import os
import platform
import re
import secrets
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import filelock
import numpy as np
from numpy.typing import NDArray

from digitpad import __version__
from digitpad.errors import ModelFileError, RunFolderError
from digitpad.folders import replacing
from digitpad.learning.networks import model_files
from digitpad.learning.runs import checkpoint, trajectory
from digitpad.learning.runs.events import EpochEnd, LayersMeasured, StepsEnd
from digitpad.learning.runs.growing_table import GrowingTable
from digitpad.learning.runs.history import History
from digitpad.learning.runs.layer_figures import LAYER_COLUMNS, LAYERS
from digitpad.learning.runs.record import (
    EPOCH_COLUMNS,
    EPOCHS,
    LOCK,
    MODEL,
    RUN,
    STATE,
    STEP_COLUMNS,
    STEPS,
    RunRecord,
    epoch_row,
    read_record,
    write_json,
)
from digitpad.learning.runs.settings import RunSettings

_LOCK_SECONDS = 0.5  # whoever lists runs holds the lock for a moment


class RunFolder:
    """Writes one run; a lock tells others that it is being trained.

    Parameters
    ----------
    path : Path
        A folder that `create` made, or that of a run to go on with.

    Raises
    ------
    RunFolderError
        If it cannot be written or another process is writing it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = filelock.FileLock(path / LOCK)
        self._steps = GrowingTable(path / STEPS, STEP_COLUMNS)
        self._layers = GrowingTable(path / LAYERS, LAYER_COLUMNS)
        if not path.is_dir():  # the lock would make it
            raise RunFolderError("The run {name} is not there: was it deleted or moved?", name=path.name)
        try:
            self._lock.acquire(timeout=_LOCK_SECONDS)
        except filelock.Timeout as cause:
            raise RunFolderError("The run {name} is being trained by another Digitpad.", name=path.name) from cause
        except OSError as cause:
            raise RunFolderError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause

    @classmethod
    def create(cls, parent: Path, settings: RunSettings, name: str = "") -> "RunFolder":
        """Make a folder for a run of these settings; raises RunFolderError if it cannot be made."""
        words = re.sub(r"[^a-z0-9.]+", "-", f"{settings.optimizer}-{settings.learning_rate:g}-{settings.network}")
        now = datetime.now().astimezone()
        path = parent / f"{now:%Y%m%d-%H%M%S}-{words}-seed{settings.seed}-{secrets.token_hex(2)}"
        created = f"{now:%Y-%m-%dT%H:%M:%S.%f%z}"  # runs that begin in the same second are listed in their order
        draft = path.with_name(f".{path.name}")  # no one should see a run without its settings
        try:
            draft.mkdir(parents=True)
            _write(draft, RunRecord(path, name or settings.title, created, "running", settings, environment=machine()))
            draft.rename(path)
        except OSError as cause:
            shutil.rmtree(draft, ignore_errors=True)
            raise RunFolderError("{path} cannot be made: {reason}.", path=path, reason=cause.strerror) from cause
        return cls(path)

    def begin(self) -> RunRecord:
        """Mark the run as running, whatever it was before, and give what is known about it; raises RunFolderError."""
        record = read_record(self.path)
        history = History(record.history.epochs)  # the time after the last of them is lost
        record = dataclasses.replace(record, status="running", history=history, test={})
        with self._writing():
            _write(self.path, record)
        return record

    def restore(self, model: Any) -> History:
        """Set a model's variables to the last epoch's, cut the curves there, and give the history.

        Raises
        ------
        RunFolderError
            If the checkpoint is damaged or another network's, or the folder cannot be written.
        """
        return self._go_back_to(checkpoint.restore(self.path / STATE, model))

    def go_back(self) -> History:
        """Cut the curves after the last epoch, and give the history, for a network that is learned elsewhere.

        Raises
        ------
        RunFolderError
            If the checkpoint is damaged, or the folder cannot be written.
        """
        return self._go_back_to(checkpoint.read_epochs(self.path / STATE))

    def _go_back_to(self, epochs: list[EpochEnd]) -> History:
        with self._writing():
            self._write_epochs(epochs)
            step = epochs[-1].step if epochs else 0
            for table in (self._steps, self._layers):
                table.cut(step)
            trajectory.cut_trajectory(self.path, step)
        return History(epochs, epochs[-1].seconds if epochs else 0.0)

    def keep(self, model: Any, history: History) -> None:
        """Keep a model's variables, the optimizer's among them, after an epoch.

        Where they do not fit, the checkpoint before stays; if there is none, the weights alone are kept, which take a
        third of the space. Raises RunFolderError then.
        """
        try:
            with self._writing():
                checkpoint.write(self.path / STATE, model, history)
                self._write_epochs(history.epochs)
        except RunFolderError:
            if not (self.path / STATE).exists():
                with contextlib.suppress(OSError, ModelFileError):
                    model_files.write_model(model, self.path / MODEL)
                    self._write_epochs(history.epochs)
            raise

    def keep_content(self, content: bytes) -> None:
        """Keep a checkpoint that another process has written; raises RunFolderError."""
        with self._writing():
            with replacing(self.path / STATE) as draft:
                draft.write_bytes(content)
            self._write_epochs(checkpoint.read_epochs(self.path / STATE))

    def keep_waypoint(self, step: int, weights: NDArray[np.float32]) -> None:
        """Keep the weights after a step, (p,) float32, as part of the run's path; raises RunFolderError."""
        with self._writing():
            trajectory.keep_waypoint(self.path, step, weights)

    def add_steps(self, event: StepsEnd) -> None:
        """Write each batch's figures, so that others can read them at once; raises RunFolderError."""
        with self._writing():
            self._steps.append(
                f"{step:.0f},{seconds:.4f},{loss:.6g},{accuracy:.6g}"
                for step, seconds, loss, accuracy in event.table().tolist()
            )

    def add_layers(self, event: LayersMeasured) -> None:
        """Write what was measured in the layers, so that others can read it at once; raises RunFolderError."""
        with self._writing():
            self._layers.append(event.figures.lines())

    def close(self, record: RunRecord) -> None:
        """Write how it ended, and let go of the folder; raises RunFolderError, and holds it still then."""
        with self._writing():
            self._write_epochs(record.history.epochs)
            _write(self.path, record)
        self.release()

    def fail(self) -> None:
        """Mark the run as ended by an error, and let go of the folder."""
        with contextlib.suppress(OSError, RunFolderError, ValueError):  # the error that ended it is what matters
            try:
                _write(self.path, dataclasses.replace(read_record(self.path), status="failed"))
            except OSError:
                _mark_failed_in_place(self.path / RUN)
        self.release()

    def release(self) -> None:
        """Let go of the folder, which looks interrupted from then on unless it was closed."""
        for table in (self._steps, self._layers):
            table.close()
        self._lock.release()
        with contextlib.suppress(OSError):
            (self.path / LOCK).unlink()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """Say in a sentence what ended a run: a full disk, a folder that was taken away."""
        try:
            yield
        except OSError as cause:
            raise RunFolderError(
                "The run {name} has failed, because {path} cannot be written: {reason}.",
                name=self.path.name, path=self.path, reason=cause.strerror or "the disk refuses",
            ) from cause  # fmt: skip

    def _write_epochs(self, epochs: list[EpochEnd]) -> None:
        with replacing(self.path / EPOCHS) as draft, draft.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, EPOCH_COLUMNS)
            writer.writeheader()
            writer.writerows(epoch_row(epoch) for epoch in epochs)


def _write(path: Path, record: RunRecord) -> None:
    values = {
        "format": 1, "name": record.name, "created": record.created, "status": record.status,
        "settings": record.settings.as_dict(), "seconds": round(record.history.seconds, 3),
        "test": dict(record.test), "environment": dict(record.environment), "note": record.note,
    }  # fmt: skip
    write_json(path / RUN, values)


def _mark_failed_in_place(path: Path) -> None:
    """Overwrite a run's status where it stands: a full disk has no room for another file."""
    running, failed = b'"status": "running"', b'"status": "failed" '
    with path.open("r+b") as file:
        file.seek(file.read().index(running))
        file.write(failed)


def machine() -> dict[str, str]:
    """Versions, the system, and how many cores there are."""
    return {
        "digitpad": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "system": platform.platform(),
        "cores": str(os.cpu_count()),
    }

"""Runs on disk as they are listed: reading, renaming, deleting. `folder` writes them."""

import csv
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import RunFolderError
from digitpad.folders import regular_content, replacing
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.settings import RunSettings

STATUSES = ("running", "interrupted", "finished", "stopped", "skipped", "diverged", "failed")
EPOCH_COLUMNS = ("epoch", "step", "seconds", "loss", "accuracy", "val_loss", "val_accuracy")
STEP_COLUMNS = ("step", "seconds", "loss", "accuracy")
RUN, EPOCHS, STEPS = "run.json", "history.csv", "steps.csv"
STATE, LOCK = "checkpoint.npz", "running.lock"
MODEL = "model.keras"


@dataclass(frozen=True)
class RunRecord:
    """What is known about a run.

    Attributes
    ----------
    folder : Path
    name, created : str
        What it is called; when it began, in ISO 8601.
    status : str
        One of STATUSES.
    settings : RunSettings
    history : History
    test : mapping
        accuracy, loss and confusion_matrix on the test pictures; empty until it has ended.
    environment : mapping
        Versions and the machine.
    note : str
        What the user wrote about it.
    """

    folder: Path
    name: str
    created: str
    status: str
    settings: RunSettings
    history: History = field(default_factory=History)
    test: Mapping[str, Any] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    note: str = ""

    @property
    def id(self) -> str:
        """What events call it: its folder's name."""
        return self.folder.name

    @property
    def can_go_on(self) -> bool:
        """Whether it ended before its time and can be resumed from its last epoch."""
        is_whole = len(self.history.epochs) >= self.settings.epochs
        has_failed_later = self.status == "failed" and (self.folder / STATE).is_file()
        return not is_whole and (has_failed_later or self.status in ("interrupted", "stopped", "skipped"))

    @property
    def has_model(self) -> bool:
        """Whether a trained network is kept."""
        return (self.folder / MODEL).is_file() or (self.folder / STATE).is_file()


def read_record(path: Path, *, is_running: bool = False) -> RunRecord:
    """Read a run's folder.

    Parameters
    ----------
    path : Path
    is_running : bool
        Whether it is known to be trained just now; else its lock is looked at, which takes longer than reading it.

    Raises
    ------
    RunFolderError
        If it is not there or damaged.
    """
    if not path.is_dir():
        raise RunFolderError("The run {name} is not there: was it deleted or moved?", name=path.name)
    try:
        values = json.loads(regular_content(path / RUN))
        epochs = _read_epochs(path / EPOCHS)
        settings = RunSettings.from_dict(values["settings"])
        status = str(values["status"])
        if status not in STATUSES:
            raise ValueError(status)
        if status == "running" and not is_running and not _is_being_written(path):
            status = "interrupted"
        history = History(epochs, float(values["seconds"]) or (epochs[-1].seconds if epochs else 0.0))
        test, environment = dict(values["test"]), dict(values["environment"])
        if test and not all(isinstance(test[name], int | float) for name in ("accuracy", "loss")):
            raise TypeError(test)
        name, created, note = str(values["name"]), str(values["created"]), str(values.get("note", ""))
        return RunRecord(path, name, created, status, settings, history, test, environment, note)
    except Exception as cause:  # whatever a file holds: a broken folder must never keep the others from being shown
        raise RunFolderError("The run {name} is damaged: delete its folder, or restore it.", name=path.name) from cause


def read_steps(path: Path) -> NDArray[np.float64]:
    """Each batch's step, seconds, loss and accuracy: (n, 4) float64; (0, 4) if the file is missing or damaged.

    A line that was cut off, by a killed program or because it is being written, is left out.
    """
    try:
        whole, _, _ = regular_content(path / STEPS).decode("utf-8").rpartition("\n")
    except (OSError, ValueError):
        return np.empty((0, len(STEP_COLUMNS)))
    try:
        return np.array([line.split(",") for line in whole.splitlines()[1:]], np.float64).reshape(-1, len(STEP_COLUMNS))
    except ValueError:
        return np.empty((0, len(STEP_COLUMNS)))


def rename(record: RunRecord, name: str) -> RunRecord:
    """Give a run another name, on disk too; raises RunFolderError if its folder cannot be written."""
    try:
        _rewrite(record.folder, name=name)
    except (OSError, ValueError) as cause:
        raise RunFolderError("{name} cannot be renamed: its folder cannot be written.", name=record.name) from cause
    return replace(record, name=name)


def annotate(record: RunRecord, note: str) -> RunRecord:
    """Write a note about a run into its folder; raises RunFolderError if that cannot be written."""
    try:
        _rewrite(record.folder, note=note)
    except (OSError, ValueError) as cause:
        raise RunFolderError(
            "The note on {name} cannot be kept: its folder cannot be written.", name=record.name
        ) from cause
    return replace(record, note=note)


def delete(path: Path) -> None:
    """Delete a run's folder, if it is still there; raises RunFolderError while it is being trained."""
    if not path.is_dir():
        return
    if _is_being_written(path):
        raise RunFolderError("The run {name} is being trained: stop it before you delete it.", name=path.name)
    try:
        shutil.rmtree(path)
    except OSError as cause:
        raise RunFolderError("{path} cannot be deleted: {reason}.", path=path, reason=cause.strerror) from cause


def write_json(path: Path, values: Mapping[str, Any]) -> None:
    """Write JSON beside its goal and rename it into place; raises OSError."""
    with replacing(path) as draft:
        draft.write_text(json.dumps(values, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _rewrite(path: Path, **changes: str) -> None:
    values = json.loads((path / RUN).read_text("utf-8"))
    write_json(path / RUN, {**values, **changes})


def epoch_row(epoch: EpochEnd) -> dict[str, float]:
    """One row of a run's history."""
    return {"epoch": epoch.epoch, "step": epoch.step, "seconds": round(epoch.seconds, 4), **epoch.metrics}


def epoch_of(run: str, row: Mapping[str, Any]) -> EpochEnd:
    """Undo `epoch_row`, from numbers or texts."""
    metrics = {name: float(row[name]) for name in EPOCH_COLUMNS[3:] if row.get(name) not in (None, "")}
    return EpochEnd(run, int(row["epoch"]), int(row["step"]), float(row["seconds"]), metrics)


def _read_epochs(path: Path) -> list[EpochEnd]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != EPOCH_COLUMNS:
            raise ValueError(rows.fieldnames)
        return [epoch_of(path.parent.name, row) for row in rows]


def _is_being_written(path: Path) -> bool:
    from filelock import FileLock, Timeout  # fast start, of the window and of help

    lock = FileLock(path / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False

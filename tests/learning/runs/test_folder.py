"""Runs on disk: killed, resumed, renamed, deleted."""

import dataclasses
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import RunFolderError
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.runs.events import EpochEnd, Event, RunStarted, StepsEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.record import EPOCHS, LOCK, STATE, RunRecord, delete, read_record, read_steps, rename
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(
    network="dense-32", epochs=5, batch_size=4, subset=1250, validation_split=0.2, data="optdigits", schedule="cosine",
    learning_rate=3e-3, seed=2,
)  # fmt: skip
_KILLED_IN = 4  # the epoch
_STEPS = 250  # in an epoch of 1,000 pictures: so many in all are compiled by XLA
_TRAIN_UNTIL_THEN = f"""
import sys
from pathlib import Path
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan
from digitpad.learning.runs.events import StepsEnd
from digitpad.learning.runs.settings import RunSettings

def report(event):
    if isinstance(event, StepsEnd) and event.epoch == {_KILLED_IN}:
        print("now", flush=True)
        sys.stdin.read()

settings = RunSettings.from_dict({_SETTINGS.as_dict()!r})
train_all([Plan(settings, "killed")], Path(sys.argv[1]), report=report)
"""


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Another process in the middle of a run's fourth epoch, and the run's folder."""
    parent = tmp_path_factory.mktemp("killed")
    command = [sys.executable, "-c", _TRAIN_UNTIL_THEN, str(parent)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        (folder,) = parent.iterdir()
        yield process, folder
        process.kill()


@pytest.fixture(scope="module")
def killed(writing: tuple[subprocess.Popen[str], Path]) -> Path:
    """Folder of a run whose process was killed."""
    process, folder = writing
    process.send_signal(signal.SIGKILL)
    assert process.wait(30) == -signal.SIGKILL
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> RunRecord:
    """The same run, never interrupted."""
    return train_all([Plan(_SETTINGS)], tmp_path_factory.mktemp("whole"))[0]


def _metrics(record: RunRecord) -> list[dict[str, float]]:
    return [{"epoch": epoch.epoch, "step": epoch.step, **epoch.metrics} for epoch in record.history.epochs]


def _assert_same(one: RunRecord, other: RunRecord) -> None:
    """Whether two runs ended alike, in all but their times."""
    assert one.status == other.status
    for some, others in zip(_metrics(one), _metrics(other), strict=True):
        assert some == pytest.approx(others, abs=1e-6)
    columns = [0, 2, 3]  # all but seconds
    np.testing.assert_allclose(read_steps(one.folder)[:, columns], read_steps(other.folder)[:, columns], atol=1e-6)
    weights = [load_run_model(record).get_weights() for record in (one, other)]
    for some_weights, other_weights in zip(*weights, strict=True):
        np.testing.assert_allclose(some_weights, other_weights, atol=1e-6)
    assert one.test["accuracy"] == other.test["accuracy"]


def test_a_run_of_another_process_is_running_and_is_left_alone(writing: tuple[subprocess.Popen[str], Path]) -> None:
    process, folder = writing
    if process.poll() is not None:
        pytest.fail("The order of the tests has changed: this one needs the run alive.")
    record = read_record(folder)
    assert record.status == "running"
    assert not record.can_go_on
    assert len(record.history.epochs) == _KILLED_IN - 1
    with pytest.raises(RunFolderError, match="being trained: stop it"):
        delete(folder)
    with pytest.raises(RunFolderError, match="by another Digitpad"):
        RunFolder(folder)
    assert (folder / EPOCHS).is_file()
    assert process.poll() is None


def test_a_killed_run_is_interrupted_and_loses_nothing_but_its_epoch(killed: Path, whole: RunRecord) -> None:
    record = read_record(killed)
    assert record.status == "interrupted"
    assert record.can_go_on
    assert record.name == "killed"
    assert record.settings == _SETTINGS
    assert record.history.seconds == record.history.epochs[-1].seconds > 0
    assert record.test == {}
    assert _metrics(record) == _metrics(whole)[: _KILLED_IN - 1]
    steps = read_steps(killed)
    assert (_KILLED_IN - 1) * _STEPS < len(steps) < _KILLED_IN * _STEPS
    np.testing.assert_array_equal(steps[:, [0, 2, 3]], read_steps(whole.folder)[: len(steps), [0, 2, 3]])


def test_a_killed_run_gives_the_network_of_its_last_epoch(killed: Path, digits: Dataset) -> None:
    record = read_record(killed)
    assert record.has_model
    held_out = split(len(digits.y_train), record.settings)[1]
    probabilities = load_run_model(record).predict(scaled(digits.x_train[held_out])[..., None], verbose=0)
    accuracy = (probabilities.argmax(axis=1) == digits.y_train[held_out]).mean()
    assert accuracy == pytest.approx(record.history.final("val_accuracy"), abs=1e-6)


def test_a_killed_run_goes_on_as_if_nothing_had_been(killed: Path, whole: RunRecord, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(killed, tmp_path / killed.name))
    events: list[object] = []
    (resumed,) = train_all([Plan(_SETTINGS, resumed=folder)], tmp_path, report=events.append)
    (started,) = (event for event in events if isinstance(event, RunStarted))
    assert started.first_step == (_KILLED_IN - 1) * _STEPS
    first = next(event for event in events if isinstance(event, StepsEnd))
    assert first.table()[0, 0] == started.first_step + 1
    assert [event.epoch for event in events if isinstance(event, EpochEnd)] == [4, 5]
    assert resumed.folder == folder
    assert resumed.name == "killed"
    _assert_same(resumed, whole)
    _assert_same(read_record(folder), whole)
    assert (np.diff(read_steps(folder)[:, 1]) >= 0).all()


@pytest.mark.parametrize(
    "changes",
    [
        {"network": "dense-32-dropout0.3", "optimizer": "muon", "augmentation": True, "labels": "one-hot"},
        {"optimizer": "nadam", "learning_rate": 0.05, "schedule": "exponential", "early_stopping": 3},
        {"validation_split": 0.0, "optimizer": "adamw", "weight_decay": 0.01, "network": "dense-16-16"},
    ],
    ids=str,
)
def test_a_stopped_run_goes_on_as_if_nothing_had_been(tmp_path: Path, changes: dict[str, object]) -> None:
    values = _SETTINGS.as_dict() | {"epochs": 3, "batch_size": 16, "subset": 200} | changes
    plan = Plan(RunSettings.from_dict(values))
    (whole,) = train_all([plan], tmp_path / "whole")
    events: list[object] = []

    def in_the_second_epoch() -> bool:
        return any(isinstance(event, StepsEnd) and event.epoch == 2 for event in events)

    (stopped,) = train_all([plan], tmp_path, report=events.append, should_stop=in_the_second_epoch)
    assert stopped.status == "stopped"
    assert stopped.can_go_on
    assert _metrics(stopped) == _metrics(whole)[:1]
    (resumed,) = train_all([dataclasses.replace(plan, resumed=stopped.folder)], tmp_path)
    _assert_same(resumed, whole)


def test_a_resumed_run_is_running_again(tmp_path: Path) -> None:
    plan = Plan(dataclasses.replace(_SETTINGS, epochs=3, subset=400))
    seen: list[RunRecord] = []

    def look(event: object) -> None:
        if isinstance(event, RunStarted | EpochEnd):
            seen.append(read_record(next(tmp_path.glob("2*"))))

    (stopped,) = train_all([plan], tmp_path, report=look, should_stop=lambda: len(seen) > 1)
    train_all([dataclasses.replace(plan, resumed=stopped.folder)], tmp_path, report=look)
    assert [(record.status, len(record.history.epochs)) for record in seen] == [
        ("running", 0), ("running", 1), ("running", 1), ("running", 2), ("running", 3),
    ]  # fmt: skip
    for record in seen:
        assert record.test == {}
        assert record.history.seconds == (record.history.epochs[-1].seconds if record.history.epochs else 0)
    assert read_record(stopped.folder).status == "finished"
    assert not (stopped.folder / LOCK).exists()


def test_an_error_while_training_marks_the_run(tmp_path: Path) -> None:
    def break_down(event: Event | object) -> None:
        if isinstance(event, EpochEnd):
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        train_all([Plan(dataclasses.replace(_SETTINGS, subset=50))], tmp_path, report=break_down)
    (folder,) = tmp_path.glob("2*")
    assert read_record(folder).status == "failed"
    delete(folder)
    assert not folder.exists()


@pytest.mark.parametrize("damage", [b"", b"garbage", None], ids=["empty", "garbage", "another network"])
def test_a_damaged_checkpoint_gets_a_sentence(killed: Path, tmp_path: Path, damage: bytes | None) -> None:
    folder = Path(shutil.copytree(killed, tmp_path / killed.name))
    settings = _SETTINGS
    if damage is None:
        settings = dataclasses.replace(settings, network="dense-8-8")
        words = "of another network"
    else:
        (folder / STATE).write_bytes(damage)
        words = "checkpoint of .* is damaged"
        with pytest.raises(RunFolderError, match=words):
            load_run_model(read_record(folder))
    with pytest.raises(RunFolderError, match=words):
        train_all([Plan(settings, resumed=folder)], tmp_path)
    assert len(read_record(folder).history.epochs) == _KILLED_IN - 1


def test_a_run_renamed_while_it_is_trained_keeps_its_new_name(tmp_path: Path) -> None:
    def give_name(event: object) -> None:
        if isinstance(event, EpochEnd):
            rename(read_record(next(tmp_path.glob("2*"))), f"after epoch {event.epoch}")

    (record,) = train_all(
        [Plan(dataclasses.replace(_SETTINGS, epochs=2, subset=50), "old")], tmp_path, report=give_name
    )
    assert record.name == "after epoch 2"
    assert read_record(record.folder).name == "after epoch 2"


def test_a_run_that_was_deleted_does_not_go_on(run: RunRecord, tmp_path: Path) -> None:
    delete(run.folder)
    with pytest.raises(RunFolderError, match="is not there"):
        train_all([Plan(run.settings, resumed=run.folder)], tmp_path)
    assert not run.folder.exists()


def test_a_folder_that_cannot_be_made_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(RunFolderError, match="cannot be made"):
        RunFolder.create(tmp_path / "file", _SETTINGS)

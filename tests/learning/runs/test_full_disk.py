"""A disk that is full while a network learns: a sentence, a run that is marked, and what was learned is kept."""

import dataclasses
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from digitpad.errors import DigitpadError, ModelFileError, RunFolderError
from digitpad.learning.networks import architectures, model_files
from digitpad.learning.runs.events import EpochEnd, Event, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.record import MODEL, read_record
from digitpad.learning.runs.run_models import load_run_model, write_tensorboard
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded
from tests.full_disk import no_file_over

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="files cannot be limited there"),
]

_SETTINGS = RunSettings(network="dense-32", epochs=3, batch_size=8, data="optdigits", optimizer="adam", seed=2)
_WEIGHTS = 150_000  # bytes: room for the weights, which take 102 kB; a checkpoint takes three times as many


class _Disk:
    """Is full from an event on, until `empty`; keeps the events."""

    def __init__(self, size: int, when: type) -> None:
        self.events: list[Event | RunEnded] = []
        self._size, self._when, self._limits = size, when, ExitStack()

    def take(self, event: Event | RunEnded) -> None:
        self.events.append(event)
        if isinstance(event, self._when) and getattr(event, "what", "data") == "data":
            self._limits.enter_context(no_file_over(self._size))

    def empty(self) -> None:
        self._limits.close()


@pytest.mark.parametrize(
    ("size", "when"),
    [(1, Preparing), (500, RunStarted), (1500, RunStarted), (500, StepsEnd), (_WEIGHTS, Preparing)],
    ids=["at its start", "at its first figures", "at its figures", "after its first figures", "at its checkpoint"],
)
def test_a_run_that_cannot_be_written_has_failed_and_keeps_what_fits(tmp_path: Path, size: int, when: type) -> None:
    disk = _Disk(size, when)
    try:
        with pytest.raises(RunFolderError, match=r"cannot be (made|written): File too large\.$"):
            train_all([Plan(_SETTINGS)], tmp_path, report=disk.take)
    finally:
        disk.empty()
    folders = list(tmp_path.iterdir())  # nothing half made is left
    assert bool(folders) == ((size, when) != (1, Preparing))
    for folder in folders:
        record = read_record(folder)
        assert record.status == "failed"
        assert disk.events[-1] == RunEnded(record)
        assert not list(folder.glob(".digitpad-*"))
        assert record.has_model == (size == _WEIGHTS)
        if record.has_model:
            assert load_run_model(record).count_params() == 784 * 32 + 32 + 330
            assert len(record.history.epochs) == 1


def test_a_run_that_failed_goes_on_from_its_last_epoch_once_there_is_room(tmp_path: Path) -> None:
    disk = _Disk(_WEIGHTS, EpochEnd)
    try:
        with pytest.raises(RunFolderError):
            train_all([Plan(_SETTINGS)], tmp_path, report=disk.take)
    finally:
        disk.empty()
    (folder,) = tmp_path.iterdir()
    record = read_record(folder)
    assert (record.status, len(record.history.epochs), record.can_go_on) == ("failed", 1, True)
    assert not (folder / MODEL).exists()
    (record,) = train_all([Plan(_SETTINGS, resumed=folder)], tmp_path)
    assert (record.status, len(record.history.epochs)) == ("finished", 3)


@pytest.mark.parametrize("suffix", [".keras", ".h5", ".tflite"])
def test_a_model_that_does_not_fit_gets_a_sentence_and_leaves_nothing(tmp_path: Path, suffix: str) -> None:
    model = architectures.build("dense-32")
    with no_file_over(20_000), pytest.raises(ModelFileError, match=r"cannot be written: .+\.$"):
        model_files.write_model(model, tmp_path / f"model{suffix}")
    with no_file_over(20_000), pytest.raises(DigitpadError):
        model_files.save(model, tmp_path / "model.keras", {})
    assert not list(tmp_path.iterdir())


def test_a_log_for_tensorboard_that_does_not_fit_gets_a_sentence(tmp_path: Path) -> None:
    records = train_all([Plan(dataclasses.replace(_SETTINGS, epochs=1))], tmp_path / "runs")
    with no_file_over(1), pytest.raises(DigitpadError, match=r"log cannot be written: .+\.$"):
        write_tensorboard(records, tmp_path / "log")

"""What comes late: a list of runs that was read before there was news."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.services.runs import Runs
from digitpad.learning.runs.archive import list_runs, runs_folder
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.learning.runs.settings import RunSettings
from tests.gui.gate import Gate


@pytest.fixture
def folder() -> RunFolder:
    """A run, on disk before the runs are listed."""
    folder = RunFolder.create(runs_folder(), RunSettings(data="optdigits", epochs=1), "first name")
    folder.close(_news(folder.begin(), "finished"))
    return folder


@pytest.fixture
def runs(folder: RunFolder, window: MainWindow, qtbot: QtBot) -> Runs:
    """The window's, listed, with the Train tab shown."""
    window.tabs.setCurrentWidget(window.train_tab)
    qtbot.waitUntil(lambda: window.services.runs.is_listed and not window.services.runs.is_busy)
    return window.services.runs


@pytest.fixture
def gate(runs: Runs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Where a list stands that was read just now."""
    gate = Gate()

    def late() -> tuple[list[RunRecord], list[Path]]:
        found = list_runs()
        gate.hold()
        return found

    monkeypatch.setattr("digitpad.gui.services.runs.list_runs", late)
    runs.refresh()
    qtbot.waitUntil(gate.reached.is_set)
    return gate


def _news(record: RunRecord, status: str) -> RunRecord:
    history = History([EpochEnd(record.id, 1, 22, 1.5, {"loss": 0.5, "accuracy": 0.9})], 1.5)
    return RunRecord(record.folder, record.name, record.created, status, record.settings, history)


def _until_taken(runs: Runs, gate: Gate, qtbot: QtBot) -> None:
    """Let the list come, and no other one after it."""
    with qtbot.waitSignal(runs.changed):
        gate.open()


def test_a_run_begun_and_ended_meanwhile_stays(runs: Runs, gate: Gate, qtbot: QtBot) -> None:
    begun = RunFolder.create(runs_folder(), RunSettings(data="optdigits"), "second").begin()
    runs.put(_news(begun, "running"))
    runs.put(_news(begun, "finished"))
    _until_taken(runs, gate, qtbot)
    assert [(record.name, record.status) for record in runs.records] == [
        ("first name", "finished"), ("second", "finished"),
    ]  # fmt: skip


def test_a_run_that_is_trained_keeps_its_news(runs: Runs, gate: Gate, qtbot: QtBot) -> None:
    begun = RunFolder.create(runs_folder(), RunSettings(data="optdigits"), "second").begin()
    runs.put(_news(begun, "running"))
    _until_taken(runs, gate, qtbot)
    assert [len(record.history.epochs) for record in runs.records] == [1, 1]


def test_a_name_given_meanwhile_stays(runs: Runs, folder: RunFolder, gate: Gate, qtbot: QtBot) -> None:
    runs.rename(read_record(folder.path), "second name")
    _until_taken(runs, gate, qtbot)
    assert [record.name for record in runs.records] == ["second name"]


def test_what_another_program_writes_later_counts_more_than_the_news_of_then(
    runs: Runs, folder: RunFolder, gate: Gate, qtbot: QtBot
) -> None:
    runs.rename(read_record(folder.path), "second name")
    _until_taken(runs, gate, qtbot)
    record = read_record(folder.path)
    folder.close(RunRecord(record.folder, "third name", record.created, "finished", record.settings, record.history))
    runs.refresh()
    qtbot.waitUntil(lambda: not runs.is_busy)
    assert [each.name for each in runs.records] == ["third name"]

"""Runs that come, change and go while the window is open."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.services.runs import Runs
from digitpad.learning.runs.archive import add_place, list_runs, runs_folder
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.learning.runs.settings import RunSettings

Write = Callable[..., RunRecord]


def write_run(parent: Path, name: str = "") -> RunRecord:
    """Write a run of one epoch as training does."""
    folder = RunFolder.create(parent, RunSettings(data="optdigits", epochs=1), name)
    begun = folder.begin()
    history = History([EpochEnd(begun.id, 1, 22, 1.5, {"loss": 0.5, "accuracy": 0.9})], 1.5)
    folder.close(RunRecord(begun.folder, begun.name, begun.created, "finished", begun.settings, history))
    return read_record(folder.path)


@pytest.fixture
def runs(window: MainWindow, qtbot: QtBot) -> Runs:
    """The window's, listed, with the Train tab shown."""
    window.tabs.setCurrentWidget(window.train_tab)
    qtbot.waitUntil(lambda: window.services.runs.is_listed)
    return window.services.runs


def test_a_run_that_another_program_writes_appears(window: MainWindow, runs: Runs, qtbot: QtBot) -> None:
    assert not runs.records
    written = write_run(runs_folder(), "from outside")
    qtbot.waitUntil(lambda: runs.records == [written])
    table = window.train_tab.view.runs
    assert [table.record(row).name for row in range(table.rowCount())] == ["from outside"]


def test_runs_of_a_lab_in_another_folder_appear(runs: Runs, tmp_path: Path, qtbot: QtBot) -> None:
    place = tmp_path / "lab"
    place.mkdir()
    add_place(place)
    written = write_run(place)
    qtbot.waitUntil(lambda: [record.id for record in runs.records] == [written.id])
    second = write_run(place)
    qtbot.waitUntil(lambda: {record.id for record in runs.records} == {written.id, second.id})


@pytest.mark.slow
def test_a_run_of_the_command_appears_with_its_end(runs: Runs, home: Path, tmp_path: Path, qtbot: QtBot) -> None:
    words = ["--data", "optdigits", "--subset", "100", "--epochs", "2", "--output", str(tmp_path / "own.keras")]
    process = subprocess.Popen(
        [sys.executable, "-m", "digitpad", "train", *words],
        env=os.environ | {"DIGITPAD_HOME": str(home)},
        stderr=subprocess.PIPE,
    )
    qtbot.waitUntil(lambda: bool(runs.records), timeout=60_000)
    qtbot.waitUntil(lambda: runs.records[0].status == "finished", timeout=60_000)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert len(runs.records[0].history.epochs) == 2


def test_a_run_that_was_deleted_elsewhere_goes_and_the_others_keep_their_ticks(
    window: MainWindow, runs: Runs, qtbot: QtBot
) -> None:
    first, second = write_run(runs_folder(), "first"), write_run(runs_folder(), "second")
    qtbot.waitUntil(lambda: len(runs.records) == 2)
    table = window.train_tab.view.runs
    table.draw_only({first.id, second.id})
    runs.delete([first], lambda: None, words="", notice=window.train_tab.view.notice)
    qtbot.waitUntil(lambda: [record.id for record in table.drawn] == [second.id])
    assert [record.id for record in list_runs()[0]] == [second.id]
    assert set(window.train_tab.view.curves.runs) == {second.id}


def test_deleting_a_run_twice_is_no_error(window: MainWindow, runs: Runs, qtbot: QtBot) -> None:
    run = write_run(runs_folder())
    qtbot.waitUntil(lambda: len(runs.records) == 1)
    notice = window.train_tab.view.notice
    for _ in range(2):
        runs.delete([run], lambda: None, words="Deleting…", notice=notice)
    qtbot.waitUntil(lambda: not runs.is_busy and not runs.records)
    assert not notice.text


def test_news_of_a_run_that_is_trained_here_count_more_than_the_disk(runs: Runs, qtbot: QtBot) -> None:
    folder = RunFolder.create(runs_folder(), RunSettings(data="optdigits"))
    begun = folder.begin()
    history = History([EpochEnd(begun.id, 1, 22, 1.5, {"loss": 0.5})], 1.5)
    runs.put(RunRecord(begun.folder, begun.name, begun.created, "running", begun.settings, history))
    runs.refresh()
    qtbot.waitUntil(lambda: not runs.is_busy)
    assert runs.records[0].history.epochs
    runs.put(RunRecord(begun.folder, begun.name, begun.created, "stopped", begun.settings, history))
    folder.close(RunRecord(begun.folder, "renamed elsewhere", begun.created, "stopped", begun.settings, history))
    qtbot.waitUntil(lambda: runs.records[0].name == "renamed elsewhere")


def test_that_runs_are_looked_for_stands_there_only_while_it_is_true(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = threading.Event()

    def slow() -> tuple[list[RunRecord], list[Path]]:
        assert listed.wait(10)
        return list_runs()

    monkeypatch.setattr("digitpad.gui.services.runs.list_runs", slow)
    window.tabs.setCurrentWidget(window.train_tab)
    empty = window.train_tab.view.curves._empty
    qtbot.waitUntil(lambda: empty.text() == "Looking for earlier runs…")
    listed.set()
    qtbot.waitUntil(lambda: window.services.runs.is_listed)
    assert empty.text().startswith("Nothing trained yet.")

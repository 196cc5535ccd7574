"""Runs that learn side by side in the window: seen together, steered one by one."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.gui.jobs.task import running_tasks
from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from digitpad.learning.runs.archive import list_runs
from digitpad.learning.runs.events import StepsEnd
from tests.gui.train.conftest import press

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_ENDLESS = 5000  # epochs
_OPTIMIZERS = ("sgd", "adam", "lion")


class _Race:
    """Three endless runs, and what can be seen of them."""

    def __init__(self, tab: TrainTab, qtbot: QtBot) -> None:
        self.tab, self.qtbot = tab, qtbot
        self._heard: list[str] = []
        tab.session.reported.connect(self._take)
        tab.view.form.learning.epochs.setValue(_ENDLESS)
        for name in _OPTIMIZERS:
            tab.view.form.optimizers[name].box.setChecked(True)
        press(qtbot, tab, "startButton")
        self.wait_for(3)
        self.ids = {tab.view.runs.record(row).settings.optimizer: tab.view.runs.record(row).id for row in range(3)}

    def wait_for(self, runs: int) -> None:
        """Until so many runs have learned something more."""
        self._heard.clear()
        self.qtbot.waitUntil(lambda: len(set(self._heard)) >= runs and len(self._heard) > 3 * runs)

    def heard(self, optimizer: str) -> bool:
        return self.ids[optimizer] in self._heard

    def choose(self, optimizer: str) -> None:
        self.tab.view.table.choose(self.ids[optimizer])

    def do(self, name: str) -> None:
        """Trigger what the menu of the selected run offers."""
        action = self.tab.findChild(QAction, name)
        assert isinstance(action, QAction)
        assert action.isVisible()
        assert action.isEnabled()
        action.trigger()

    def status(self, optimizer: str) -> str:
        runs = self.tab.view.runs
        rows = {runs.record(row).id: row for row in range(runs.rowCount())}
        return str(runs.index(rows[self.ids[optimizer]], runs.column("status")).data())

    def _take(self, event: object) -> None:
        if isinstance(event, StepsEnd):
            self._heard.append(event.run)


@pytest.fixture
def race(tab: TrainTab, nothing_is_compiled: None, qtbot: QtBot) -> _Race:
    return _Race(tab, qtbot)


def test_runs_side_by_side_grow_together_and_each_is_steered_by_itself(race: _Race, qtbot: QtBot) -> None:
    tab = race.tab
    words = tab.findChild(QLabel, "progressText")
    bar, run_bar = (tab.findChild(QProgressBar, name) for name in ("progressBar", "runProgressBar"))
    assert isinstance(words, QLabel)
    assert isinstance(bar, QProgressBar)
    assert isinstance(run_bar, QProgressBar)
    qtbot.waitUntil(lambda: words.text() == "3 runs side by side · 0 of 3 done")
    assert bar.isVisible()
    assert not run_bar.isVisible()
    assert len(tab.view.curves.lines) == 3
    assert not tab.view.controls.skip.isEnabled()  # none waits
    qtbot.waitUntil(lambda: race.status("lion").startswith("training · "))

    race.choose("lion")
    race.do("actionPauseRun")
    assert race.status("lion") == "paused"
    race.wait_for(2)  # what was under way has been heard of
    race.wait_for(2)
    assert not race.heard("lion")
    press(qtbot, tab, "pauseButton")
    assert {race.status(name) for name in _OPTIMIZERS} == {"paused"}
    press(qtbot, tab, "pauseButton")
    race.wait_for(3)
    assert race.status("lion").startswith("training")

    race.do("actionSkipRun")
    race.choose("sgd")
    race.do("actionStopRunAfterEpoch")
    qtbot.waitUntil(lambda: (race.status("lion"), race.status("sgd")) == ("skipped", "stopped"))
    race.wait_for(1)
    assert race.heard("adam")
    skip = tab.findChild(QAction, "actionSkipRun")
    assert isinstance(skip, QAction)
    assert not skip.isVisible()
    with qtbot.waitSignal(tab.session.ended):
        press(qtbot, tab, "stopButton")
    go_on = tab.findChild(QPushButton, "goOnButton")
    assert isinstance(go_on, QPushButton)
    assert go_on.text() == "Go on with 2 runs"
    press(qtbot, tab, "goOnButton")
    race.wait_for(2)
    assert not race.heard("lion")
    with qtbot.waitSignal(tab.session.ended):
        press(qtbot, tab, "stopButton")


def test_closing_keeps_all_runs_that_learn_side_by_side(
    race: _Race, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digitpad.gui.main_window.is_agreed", lambda *_, **__: True)
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not running_tasks())  # on a busy machine the window closes before them
    records, damaged = list_runs()
    assert not damaged
    assert [record.status for record in records] == ["stopped"] * 3
    assert all(record.has_model and record.can_go_on for record in records)
    assert not any(record.test for record in records)  # that would have taken longer

"""The Train tab, opened, on the small data set that needs no network."""

import dataclasses
import shutil
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.train.view import TrainView
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.grid import Grid, OptimizerChoice
from digitpad.learning.runs.recipes import RECIPES
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.training import compiled
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import plan_grid

Train = Callable[..., None]
Show = Callable[..., None]

_SETTINGS = dataclasses.replace(RECIPES["dense-128"].settings, data="optdigits", epochs=2)
_OPTIMIZERS = [OptimizerChoice("rmsprop", (1e-3,)), OptimizerChoice("sgd", (0.01,)), OptimizerChoice("adam", (1e-3,))]


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> TrainTab:
    """The Train tab, shown, with optdigits and two quick epochs."""
    window.tabs.setCurrentWidget(window.train_tab)
    view = window.train_tab.view
    qtbot.waitUntil(lambda: not window.train_tab.is_looking)
    form = view.form
    for fold in form.folds.values():
        fold.open()
    form.data.choice.setCurrentIndex(form.data.choice.findData("optdigits"))
    form.learning.epochs.setValue(2)
    return window.train_tab


@pytest.fixture
def view(tab: TrainTab) -> TrainView:
    """Its parts."""
    return tab.view


@pytest.fixture
def train(tab: TrainTab, qtbot: QtBot) -> Train:
    """Tick optimizers, press Start, wait until all is done."""

    def hand(*names: str) -> None:
        for row in tab.view.form.optimizers.values():
            row.box.setChecked(False)
        for name in names:
            box = tab.findChild(QCheckBox, f"optimizer.{name}")
            assert isinstance(box, QCheckBox)
            click_box(qtbot, box)
        with qtbot.waitSignal(tab.session.ended, timeout=180_000):
            press(qtbot, tab, "startButton")

    return hand


@pytest.fixture
def nothing_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """XLA takes seconds for a run of thousands of epochs, of which a test wants two."""
    monkeypatch.setattr(compiled, "_WORTH_COMPILING", 10**9)


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> list[RunRecord]:
    """Runs of a few optimizers with two seeds, as the tab trains them: read, never written."""
    return train_all(plan_grid(Grid(_SETTINGS, _OPTIMIZERS, seeds=2)), tmp_path_factory.mktemp("trained"))


@pytest.fixture
def show_trained(tab: TrainTab, trained: list[RunRecord], qtbot: QtBot) -> Show:
    """Have the tab as it is once runs were trained, without training: `show_trained("adam", "sgd", seeds=2)`."""

    def hand(*names: str, seeds: int = 1) -> None:
        show([run for run in trained if run.settings.optimizer in names and run.settings.seed < seeds], tab, qtbot)

    return hand


def show(runs: list[RunRecord], tab: TrainTab, qtbot: QtBot) -> None:
    """Copy finished runs to where the tab finds them, draw them and select the last one."""
    for run in runs:
        shutil.copytree(run.folder, runs_folder() / run.id)
    tab._services.runs.refresh()
    qtbot.waitUntil(lambda: not tab.is_looking and len(tab.view.runs.records) == len(runs))
    tab.view.runs.draw_only({run.id for run in runs})
    tab.view.table.choose(runs[-1].id)
    QCoreApplication.processEvents()  # plots are laid out


def press(qtbot: QtBot, tab: TrainTab, name: str) -> None:
    """Click a button with the mouse."""
    button = tab.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_box(qtbot: QtBot, box: QCheckBox) -> None:
    """Click on a check box's square."""
    place = box.rect().center()
    place.setX(8)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=place)


def choose(qtbot: QtBot, box: QComboBox, text: str) -> None:
    """Choose an entry by keyboard."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != text:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, text

"""The Train tab, opened, on the small data set that needs no network."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.train.view import TrainView

Train = Callable[..., None]


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

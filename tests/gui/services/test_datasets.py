"""MNIST comes to this computer while the window is open: every tab hears of it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.errors import DownloadError, StoppedError
from digitpad.folders import data_folder
from digitpad.gui.main_window import MainWindow
from digitpad.gui.services.datasets import Datasets
from digitpad.gui.widgets.data_choice import DataChoice
from digitpad.gui.widgets.download_row import DownloadRow
from digitpad.learning.data.datasets import Dataset


class _Network:
    """Stands in for the network: brings a small file in MNIST's layout once it is let go."""

    def __init__(self) -> None:
        self.asked = 0
        self.arrived = threading.Event()
        self.is_down = False

    def __call__(self, *, report: Callable[[int, int], None], should_stop: Callable[[], bool]) -> Path:
        self.asked += 1
        report(1_000_000, 4_000_000)
        while not self.arrived.wait(0.001):
            if should_stop():
                raise StoppedError("The download was stopped.")
        if self.is_down:
            raise DownloadError("MNIST could not be fetched.")
        path = data_folder() / "mnist.npz"
        bitmaps, labels = np.zeros((20, 28, 28), np.uint8), np.arange(20, dtype=np.uint8) % 10
        np.savez(path, x_train=bitmaps, y_train=labels, x_test=bitmaps, y_test=labels)
        return path


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Network]:
    """No MNIST yet, and a network that answers when it is told to."""
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    network = _Network()
    monkeypatch.setattr("digitpad.gui.services.datasets.download_mnist", network)
    yield network
    network.arrived.set()


@pytest.fixture
def rows(window: MainWindow, network: _Network) -> list[DownloadRow]:
    """The three rows that offer MNIST; it is chosen in all of them."""
    for tab in (window.train_tab, window.data_tab, window.results_tab):
        window.tabs.setCurrentWidget(tab)
    for choice in window.findChildren(DataChoice):
        choice.choose("mnist")
    return window.findChildren(DownloadRow)


def _button(row: DownloadRow) -> QPushButton:
    button = row.findChild(QPushButton, "downloadButton")
    assert isinstance(button, QPushButton)
    return button


def _bar(row: DownloadRow) -> QProgressBar:
    bar = row.findChild(QProgressBar, "downloadProgress")
    assert isinstance(bar, QProgressBar)
    return bar


def test_mnist_that_was_downloaded_on_the_data_tab_is_there_for_all(
    window: MainWindow, network: _Network, rows: list[DownloadRow], qtbot: QtBot
) -> None:
    assert len(rows) == 3
    assert all(_button(row).isVisibleTo(row) for row in rows)
    window.tabs.setCurrentWidget(window.data_tab)
    qtbot.mouseClick(_button(window.data_tab.view.filters.download), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(_bar(row).isVisibleTo(row) and _bar(row).value() > 0 for row in rows))
    assert not any(_button(row).isVisibleTo(row) for row in rows)
    network.arrived.set()
    qtbot.waitUntil(lambda: not window.services.datasets.download.is_running)
    assert network.asked == 1
    assert all(row.isHidden() for row in rows)
    (plan, *_) = window.train_tab.view.form.plans()
    assert plan.settings.data == "mnist"
    qtbot.waitUntil(lambda: len(window.data_tab.view.wall.indices) == 20)


def test_who_asks_twice_downloads_once(window: MainWindow, network: _Network, qtbot: QtBot) -> None:
    download = window.services.datasets.download
    for _ in range(3):
        download.start()
    network.arrived.set()
    qtbot.waitUntil(lambda: not download.is_running)
    assert network.asked == 1


def test_a_download_that_failed_says_why_on_every_row_and_can_be_tried_again(
    window: MainWindow, network: _Network, rows: list[DownloadRow], qtbot: QtBot
) -> None:
    network.is_down = True
    network.arrived.set()
    download = window.services.datasets.download
    download.start()
    qtbot.waitUntil(lambda: not download.is_running)
    assert all(row._hint.text() == "MNIST could not be fetched." for row in rows)
    assert all(_button(row).isVisibleTo(row) for row in rows)
    network.is_down = False
    download.start()
    qtbot.waitUntil(lambda: not download.is_running)
    assert not download.problem
    assert not window.services.datasets.is_missing("mnist")


def test_a_download_is_stopped(window: MainWindow, network: _Network, rows: list[DownloadRow], qtbot: QtBot) -> None:
    download = window.services.datasets.download
    download.start()
    qtbot.waitUntil(lambda: network.asked == 1)
    window.tabs.setCurrentWidget(window.train_tab)
    cancel = window.train_tab.view.form.data.download.findChild(QPushButton, "downloadCancel")
    assert isinstance(cancel, QPushButton)
    qtbot.waitUntil(cancel.isVisible)
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not download.is_running)
    assert window.services.datasets.is_missing("mnist")
    assert not download.problem


def test_mnist_that_another_program_fetched_is_seen(
    window: MainWindow, network: _Network, rows: list[DownloadRow], qtbot: QtBot
) -> None:
    network.arrived.set()
    network(report=lambda _done, _total: None, should_stop=lambda: False)
    window.tabs.setCurrentWidget(window.draw_tab)
    window.tabs.setCurrentWidget(window.data_tab)
    qtbot.waitUntil(lambda: len(window.data_tab.view.wall.indices) == 20)
    assert all(row.isHidden() for row in rows)


def test_a_data_set_is_in_memory_once_for_all_tabs(window: MainWindow, qtbot: QtBot) -> None:
    datasets: Datasets = window.services.datasets
    got: list[Dataset] = []
    for _ in range(3):
        datasets.load("optdigits", got.append)
    qtbot.waitUntil(lambda: len(got) == 3)
    assert all(dataset is got[0] for dataset in got)

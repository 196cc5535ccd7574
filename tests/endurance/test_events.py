"""Random real events on all tabs."""

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QTabWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.views_ahead import ViewsAhead
from tests.endurance.conftest import IS_FULL, SEED, how_many
from tests.endurance.random_hand import RandomHand
from tests.gui.draw.conftest import saved
from tests.process import resident_megabytes, thread_count

pytestmark = [pytest.mark.endurance, pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_MOST_MEGABYTES = 20.0 if IS_FULL else 60.0  # after the first 10,000 events; the quick form has only just begun
_IDLE_MS = 60_000  # after which a job has ended, and Qt has let go of idle threads of its pool
_LONG_SECONDS = 0.2  # told, not held: a busy machine must not fail a test


@pytest.fixture
def nobody_chooses_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file dialog is closed at once: nobody else would."""
    for ask in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window once each of its pages has been looked at: a page that is made takes memory, and is no growth."""
    ViewsAhead(window.services.jobs)
    qtbot.waitUntil(lambda: "digitpad.gui.results.view" in sys.modules and not window.services.jobs.is_busy)
    for place in range(window.tabs.count()):
        window.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        for inner in window.tabs.currentWidget().findChildren(QTabWidget):
            _look_at_all(inner)
    window.tabs.setCurrentIndex(0)
    return window


def _look_at_all(tabs: QTabWidget) -> None:
    first = tabs.currentIndex()
    for place in [*range(tabs.count()), first]:
        tabs.setCurrentIndex(place)
        QApplication.processEvents()


@pytest.mark.usefixtures("nobody_chooses_files")
def test_random_events(opened: MainWindow, qtbot: QtBot, tmp_path: Path, tell: Callable[[str], None]) -> None:
    count = how_many(2000, 100_000)
    hand = RandomHand(opened, saved(tmp_path / "digits.png", "427"), qtbot, random.Random(SEED))
    hand.begin()
    memory, long, longest = [], Counter[str](), (0.0, "")
    early, threads = min(10_000, count // 2), 0
    for number in range(count):
        if number == early:
            threads = thread_count()
        if number % (early // 20) == 0:
            hand.rest()
            memory.append(resident_megabytes())
        began = time.perf_counter()
        deed = hand.act()
        wait = time.perf_counter() - began
        longest = max(longest, (wait, deed))
        long[deed] += wait > _LONG_SECONDS
    grown, more = statistics.median(memory[-10:]) - statistics.median(memory[10:20]), thread_count() - threads
    slow = ", ".join(f"{deed} {times}" for deed, times in long.most_common() if times)
    runs = len(opened.train_tab.view.runs.records)
    tell(f"{count} events, {runs} runs trained: {grown:+.1f} MB, {more:+d} threads, "
         f"longest {longest[0]:.2f} s ({longest[1]}), {long.total()} over 0.2 s ({slow})")  # fmt: skip
    assert grown < _MOST_MEGABYTES
    qtbot.waitUntil(lambda: thread_count() <= threads, timeout=_IDLE_MS)

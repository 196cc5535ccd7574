"""Hours of drawing, reading and training, scaled to half an hour: the window is as fast at the end as at first."""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from tests.endurance.conftest import IS_FULL, how_many
from tests.gui.conftest import Draw
from tests.gui.draw.conftest import saved
from tests.gui.train.conftest import press
from tests.process import resident_megabytes
from tests.yardstick import piece_seconds

pytestmark = [pytest.mark.endurance, pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SECONDS = how_many(20, 1800)
_PAGES = how_many(40, 400)  # of a digit each, in a round
_PICTURES = how_many(4, 40)
_LATER = 1.05 if IS_FULL else 2.0  # times as long as at first something may take in the end; a few rounds say little


class _Day:
    """Someone at work; everything is timed by the processor, in times of a piece of work that is always the same."""

    def __init__(self, window: MainWindow, draw: Draw, picture: Path, qtbot: QtBot) -> None:
        self._window, self._draw, self._picture, self._qtbot = window, draw, picture, qtbot
        self.times: dict[str, list[float]] = defaultdict(list)

    def pass_a_round(self) -> None:
        """Draw and read digits, read pictures, and train a network."""
        tab = self._window.draw_tab
        self._window.tabs.setCurrentWidget(tab)
        for page in range(_PAGES):
            with self._timed("a digit drawn"):
                self._draw(page % 10)
                self._wait_for(str(page % 10))
                tab.actions_.clear.trigger()
        for _ in range(_PICTURES):
            with self._timed("a picture read"):
                self._window.open_file(self._picture)
                self._wait_for("427")
                tab.actions_.clear.trigger()
        train = self._window.train_tab
        self._window.tabs.setCurrentWidget(train)
        with self._timed("a run trained"), self._qtbot.waitSignal(train.session.ended, timeout=180_000):
            press(self._qtbot, train, "startButton")

    def _wait_for(self, digits: str) -> None:
        self._qtbot.waitUntil(lambda: self._window.draw_tab.state.reading.text == digits)

    @contextmanager
    def _timed(self, deed: str) -> Iterator[None]:
        began = time.process_time()
        yield
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a program's loop does, which tests lack
        self.times[deed].append((time.process_time() - began) / piece_seconds())


@pytest.fixture
def day(window: MainWindow, tab: TrainTab, draw: Draw, qtbot: QtBot, tmp_path: Path) -> _Day:
    """In which runs of one epoch are trained."""
    tab.view.form.learning.epochs.setValue(1)
    return _Day(window, draw, saved(tmp_path / "digits.png", "427"), qtbot)


@pytest.mark.usefixtures("nothing_is_compiled")
def test_hours_of_work(day: _Day, tell: Callable[[str], None]) -> None:
    memory: list[float] = []
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end or len(memory) < 5:
        day.pass_a_round()
        memory.append(resident_megabytes())
    later = {}
    for deed, times in day.times.items():
        usual = times[len(times) // 5 :]  # what is made once is made by then
        quarter = len(usual) // 4
        first, last = statistics.median(usual[:quarter]), statistics.median(usual[-quarter:])
        later[deed] = last / first
        tell(f"{deed}, {len(usual)} times: {first:.1f} pieces of work at first, {last:.1f} in the end")
    at_half = memory[len(memory) // 2]
    tell(
        f"{len(memory)} rounds: {memory[0]:.0f} MB after the first, {at_half:.0f} halfway, {memory[-1]:.0f} in the end"
    )
    assert max(later.values()) < _LATER, later

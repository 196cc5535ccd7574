"""Random real events on all tabs."""

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QSlider, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.views_ahead import ViewsAhead
from tests.endurance.conftest import IS_FULL, SEED, how_many, resident_megabytes, thread_count

pytestmark = [pytest.mark.endurance, pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_KEYS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape,
         Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_Plus, Qt.Key.Key_Minus]  # fmt: skip
_MOST_MEGABYTES = 20.0 if IS_FULL else 60.0  # after the first 10,000 events; the quick form has only just begun
_IDLE_MS = 60_000  # after which a job has ended, and Qt has let go of idle threads of its pool
_LONG_SECONDS = 0.2  # told, not held: a busy machine must not fail a test


class _Hand:
    """Does something at random."""

    def __init__(self, window: MainWindow, qtbot: QtBot, chance: random.Random) -> None:
        self._window, self._qtbot, self._chance = window, qtbot, chance
        self._deeds = [self._draw] * 80 + [self._press_key] * 60 + [self._turn_wheel] * 20 + [self._undo] * 20
        self._deeds += [self._clear] * 10 + [self._change_tab] * 5 + [self._resize] * 4 + [self._change_theme]

    def act(self) -> str:
        deed = self._chance.choice(self._deeds)
        deed()
        QApplication.processEvents()
        QApplication.sendPostedEvents(
            None, QEvent.Type.DeferredDelete
        )  # as a program's loop does, which tests have not
        return deed.__name__

    def rest(self) -> None:
        """Show an empty paper in a window of the first size: how large it is, and what it shows, is no growth."""
        self._window.resize(1280, 800)
        self._window.tabs.setCurrentIndex(0)
        self._clear()
        QApplication.processEvents()

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height())))

    def _draw(self) -> None:
        paper = self._window.draw_tab.canvas
        if not paper.isVisible():
            return
        self._qtbot.mousePress(paper, Qt.MouseButton.LeftButton, pos=self._place(paper))
        for _ in range(self._chance.randrange(12)):
            self._qtbot.mouseMove(paper, self._place(paper))
        self._qtbot.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=self._place(paper))

    def _press_key(self) -> None:
        key, focus = self._chance.choice(_KEYS), QApplication.focusWidget() or self._window
        if (
            key != Qt.Key.Key_Space or focus is self._window.draw_tab.canvas
        ):  # it would press buttons that ask for files
            self._qtbot.keyClick(focus, key)

    def _turn_wheel(self) -> None:
        shown = [each for each in self._window.findChildren(QWidget) if isinstance(each, QComboBox | QSlider)]
        shown = [each for each in shown if each.isVisible()]
        if shown:
            turned = self._chance.choice(shown)
            turn = QPoint(0, self._chance.choice([-120, 120]))
            at, none = QPointF(turned.rect().center()), Qt.KeyboardModifier.NoModifier
            event = QWheelEvent(at, QPointF(turned.mapToGlobal(at)), turn, turn, Qt.MouseButton.NoButton, none,
                                Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
            QApplication.sendEvent(turned, event)

    def _change_tab(self) -> None:
        self._window.tabs.setCurrentIndex(self._chance.randrange(self._window.tabs.count()))

    def _resize(self) -> None:
        self._window.resize(self._chance.randrange(700, 1600), self._chance.randrange(500, 1000))

    def _clear(self) -> None:
        self._window.draw_tab.actions_.clear.trigger()

    def _undo(self) -> None:
        self._window.draw_tab.actions_.undo.trigger()

    def _change_theme(self) -> None:
        self._window.menus.scheme_chosen.emit()


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
def test_random_events(opened: MainWindow, qtbot: QtBot, tell: Callable[[str], None]) -> None:
    count = how_many(2000, 100_000)
    hand, memory, long, longest = _Hand(opened, qtbot, random.Random(SEED)), [], Counter[str](), (0.0, "")
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
    tell(f"{count} events: {grown:+.1f} MB, {more:+d} threads, longest {longest[0]:.2f} s ({longest[1]}), "
         f"{long.total()} over 0.2 s ({slow})")  # fmt: skip
    assert grown < _MOST_MEGABYTES
    qtbot.waitUntil(lambda: thread_count() <= threads, timeout=_IDLE_MS)

"""The real program, for tests that kill it: `python -m tests.gui.program DEED`; says what it sees line by line."""

import os
import signal
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from digitpad.folders import data_folder
from digitpad.gui.app import leave, run
from digitpad.gui.hand.own_paper import OwnPaper
from digitpad.gui.jobs.jobs import calling
from digitpad.gui.main_window import MainWindow


def _write(window: MainWindow) -> None:
    canvas = window.draw_tab.canvas
    for x in (100, 200):
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, 80))
        for y in range(90, 200, 10):
            QTest.mouseMove(canvas, QPoint(x, y))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, 200))
    _say("written")


def _write_and_die(window: MainWindow) -> None:
    _write(window)
    _when(lambda: any(data_folder().glob("drawings/*/drawing.npz")), lambda: os.kill(os.getpid(), signal.SIGKILL))


def _write_and_stay(window: MainWindow) -> None:
    _write(window)
    _when(lambda: any(data_folder().glob("drawings/*/drawing.npz")), lambda: _say("kept"))


def _write_and_close(window: MainWindow) -> None:
    _write(window)
    _when(lambda: any(data_folder().glob("drawings/*/drawing.npz")), window.close)


def _practise_and_die(window: MainWindow) -> None:
    """Write two digits on the practice sheet, and be killed as the third one is asked for."""
    window.hand.open()
    hand = window.hand.window
    paper, written = hand.write.paper, hand.sheet.round.written
    paper.rest_ms = 1

    def go_on() -> None:  # told after the sheet was
        if len(written) == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        _stroke(paper)

    paper.rested.connect(go_on)
    _stroke(paper)


def _use_and_die(window: MainWindow) -> None:
    """Teach what is kept of a hand, use it, and be killed as it reads."""
    window.hand.open()
    hand = window.hand.window
    window.services.model.changed.connect(lambda: os.kill(os.getpid(), signal.SIGKILL))
    hand.teacher.ended.connect(hand.proof.use.click)
    hand.write.teach.click()


def _stroke(paper: OwnPaper) -> None:
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
    for y in range(50, 200, 10):
        QTest.mouseMove(paper, QPoint(200, y))
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))


def _look(window: MainWindow) -> None:
    """Say what is offered, or that nothing is."""
    notice = window.draw_tab.notice

    def tell() -> None:
        _say(notice.text or "nothing")
        window.close()

    _when(lambda: not window.services.jobs.is_busy, tell)


def _restore(window: MainWindow) -> None:
    notice, state = window.draw_tab.notice, window.draw_tab.state

    def restore() -> None:
        _say(notice.text)
        (button,) = [each for each in notice.findChildren(QPushButton) if each.text() == "&Restore"]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        _say(f"{len(state.sketch.strokes)} strokes")
        window.draw_tab.actions_.undo.trigger()
        _say(f"{len(state.sketch.strokes)} strokes")
        _when(lambda: bool(list(data_folder().glob("drawings/*/drawing.npz"))), window.close)

    _when(lambda: bool(notice.text), restore)


def _close_while_a_job_hangs(window: MainWindow) -> None:
    lane, begun = window.services.jobs.lane(), threading.Event()

    def hang() -> None:
        begun.set()
        threading.Event().wait()

    lane.run(calling(hang))
    begun.wait()
    window.close()
    _say("closed")


def _end_on_the_data_tab(window: MainWindow) -> None:
    window.tabs.setCurrentWidget(window.data_tab)
    os.kill(os.getpid(), signal.SIGTERM)


def _when(condition: Callable[[], bool], then: Callable[[], object]) -> None:
    """Do something once a condition holds."""
    timer = QTimer()
    timer.setInterval(20)

    def look() -> None:
        if condition():
            timer.stop()
            then()

    timer.timeout.connect(look)
    timer.start()


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


_DEEDS = {
    "write": _write,
    "write and die": _write_and_die,
    "write and stay": _write_and_stay,
    "write and close": _write_and_close,
    "practise and die": _practise_and_die,
    "use and die": _use_and_die,
    "look": _look,
    "restore": _restore,
    "end on the Data tab": _end_on_the_data_tab,
    "close while a job hangs": _close_while_a_job_hangs,
}

if __name__ == "__main__":
    leave(run(on_shown=_DEEDS[sys.argv[1]]))

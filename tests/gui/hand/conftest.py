"""The window of one's own hand, and a hand that writes in it with real mouse events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from digitpad.gui.hand.own_paper import OwnPaper
from digitpad.gui.hand.window import HandWindow
from digitpad.gui.main_window import MainWindow
from tests.handwriting import DIGITS

WriteOn = Callable[[OwnPaper, int], None]


@pytest.fixture(autouse=True)
def without_mnist(monkeypatch: pytest.MonkeyPatch) -> None:
    """MNIST is not on this computer: it would cost each proof seconds."""
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> HandWindow:
    """That window, shown."""
    window.hand.open()
    opened = window.hand.window
    qtbot.waitExposed(opened).__enter__()
    return opened


@pytest.fixture
def write_on(qtbot: QtBot) -> WriteOn:
    """Write a digit on a paper with the mouse: `write_on(paper, 7)`."""

    def write(paper: OwnPaper, digit: int) -> None:
        for stroke in DIGITS[digit]:
            points = [QPointF(x * 2 + 100, y * 2 + 20).toPoint() for x, y in stroke]
            qtbot.mousePress(paper, Qt.MouseButton.LeftButton, pos=points[0])
            for point in points[1:]:
                qtbot.mouseMove(paper, point)
            qtbot.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=points[-1])

    return write


@pytest.fixture
def write_round(hand: HandWindow, write_on: WriteOn, qtbot: QtBot) -> Callable[[], None]:
    """Write a whole round on the practice sheet, each digit as it is asked for; the pen rests a moment only."""

    def write() -> None:
        hand.write.paper.rest_ms = 1
        while (digit := hand.sheet.round.asked) is not None:
            with qtbot.waitSignal(hand.write.paper.rested):
                write_on(hand.write.paper, digit)

    return write

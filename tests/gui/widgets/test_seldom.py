from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from digitpad.gui.widgets.seldom import Seldom


def test_the_first_is_shown_at_once_and_the_newest_in_the_end(qtbot: QtBot) -> None:
    shown: list[int] = []
    owner, newest = QObject(), [0]
    seldom = Seldom(lambda: shown.append(newest[0]), owner, pause_ms=30)
    for number in range(1, 6):
        newest[0] = number
        seldom.ask()
    assert shown == [1]
    qtbot.waitUntil(lambda: len(shown) == 2)
    qtbot.wait(100)
    assert shown == [1, 5]


def test_what_was_shown_otherwise_is_not_shown_again(qtbot: QtBot) -> None:
    shown: list[None] = []
    owner = QObject()
    seldom = Seldom(lambda: shown.append(None), owner, pause_ms=10)
    seldom.ask()
    seldom.ask()
    seldom.forget()
    qtbot.wait(60)
    assert len(shown) == 1

"""Dialogs on small screens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.dialogs import AboutDialog, CrashDialog
from digitpad.gui.help.keys import KeysDialog
from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.rate_dialog import RateDialog
from digitpad.learning.runs.settings import RunSettings

_ROOM = QSize(640, 420)  # 1280×840 at 200 %


class _SmallScreen:
    def availableSize(self) -> QSize:  # noqa: N802 - Qt's name
        return _ROOM


def _rate_dialog(window: MainWindow) -> QDialog:
    lanes = [window.services.jobs.lane() for _ in range(2)]
    return RateDialog(RunSettings(data="nowhere.npz"), lanes[0], lanes[1], window)


_DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "about": AboutDialog,
    "crash": lambda window: CrashDialog(ZeroDivisionError("a fault"), window),
    "keys": lambda window: KeysDialog([], 0, window),
    "rate": _rate_dialog,
}


@pytest.mark.parametrize("name", _DIALOGS)
def test_a_dialog_opens_within_a_small_screen(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QWidget, "screen", lambda _: _SmallScreen())
    dialog = _DIALOGS[name](window)
    dialog.open()
    assert dialog.size().boundedTo(_ROOM) == dialog.size()
    dialog.close()
    qtbot.waitUntil(lambda: not window.services.jobs.is_busy)

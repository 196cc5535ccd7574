"""Windows in each language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.main_window import MainWindow

Open = Callable[[str], MainWindow]


@pytest.fixture
def speak(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Open]:
    """Open a window in a language; afterwards all is English again."""

    def hand(code: str) -> MainWindow:
        assert apply_language(qapp, code) == code
        window = make_window()
        qtbot.addWidget(window, before_close_func=lambda window: window.services.jobs.close_down())
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield hand
    apply_language(qapp, "en")

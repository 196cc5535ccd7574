"""What the table of runs says while it is empty is read whole, in every language and in a small window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.appearance.language import apply_language
from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.train.view import TrainView

Open = Callable[[str, tuple[int, int]], TrainView]


@pytest.fixture
def open_in(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Open]:
    """Open the Train tab in a language, in a window of some size; afterwards all is English again."""

    def hand(code: str, size: tuple[int, int]) -> TrainView:
        apply_language(qapp, code)
        window = make_window()
        qtbot.addWidget(window, before_close_func=lambda window: window.services.jobs.close_down())
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.tabs.setCurrentWidget(window.train_tab)
        return window.train_tab.view

    yield hand
    apply_language(qapp, "en")


def _where_it_differs(widget: QWidget, part: QWidget) -> QRect:
    """The part of a widget's picture that another one changes."""
    part.show()
    seen = pixels_of_image(widget.grab().toImage())
    part.hide()
    rows, columns = np.nonzero((seen != pixels_of_image(widget.grab().toImage())).any(axis=2))
    part.show()
    return QRect(int(columns.min()), int(rows.min()), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)


@pytest.mark.parametrize("size", [(900, 650), (1280, 800)])
@pytest.mark.parametrize("code", ["en", "de", "ru"])
def test_the_hint_is_seen_whole(open_in: Open, qtbot: QtBot, code: str, size: tuple[int, int]) -> None:
    table = open_in(code, size).table
    hint = table.hint
    qtbot.waitUntil(hint.isVisible)
    for words in (hint.text(), 2 * hint.text()):
        table.show_hint(words)
        flags = Qt.TextFlag.TextWordWrap | hint.alignment()
        needed = hint.fontMetrics().boundingRect(hint.rect(), flags.value, words)
        assert hint.rect().contains(needed)
        seen = _where_it_differs(table, hint)
        assert abs(seen.width() - needed.width()) <= 4
        assert abs(seen.height() - needed.height()) <= hint.fontMetrics().height()

"""Models of others in the window: it goes on whatever they do to their reader."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow


@pytest.mark.data
@pytest.mark.slow
def test_the_window_closes_while_a_model_hangs(window: MainWindow, data: Path, qtbot: QtBot) -> None:
    window.services.model.use_file(data / "hostile" / "hang.h5", window.draw_tab.notice)
    qtbot.waitUntil(lambda: "hang.h5" in window.draw_tab.notice.text)
    window.close()
    qtbot.waitUntil(lambda: not window.services.jobs.is_busy)
    assert window.services.model.is_bundled


@pytest.mark.data
def test_a_model_that_cannot_be_computed_gets_a_sentence(window: MainWindow, data: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.services.model.ended):
        window.services.model.use_file(data / "hostile" / "invoke_error.tflite", window.draw_tab.notice)
    assert "invoke_error.tflite cannot be computed" in window.draw_tab.notice.text
    assert window.services.model.is_bundled

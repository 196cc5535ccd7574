"""A disk that is full while the window trains."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from digitpad.gui.train.tab import TrainTab
from digitpad.learning.runs.events import StepsEnd
from digitpad.learning.training.plans import RunEnded
from tests.full_disk import no_file_over
from tests.gui.train.conftest import press

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="files cannot be limited there"),
]


def test_a_full_disk_ends_training_with_a_sentence_and_the_window_goes_on(tab: TrainTab, qtbot: QtBot) -> None:
    tab.view.form.learning.epochs.setValue(5000)
    seen: list[object] = []
    tab.session.reported.connect(seen.append)
    press(qtbot, tab, "startButton")
    qtbot.waitUntil(lambda: any(isinstance(event, StepsEnd) for event in seen))
    with no_file_over(500), qtbot.waitSignal(tab.session.ended):
        pass
    assert isinstance(seen[-1], RunEnded)
    (record,) = tab.view.runs.drawn
    assert record.status == "failed"
    assert record == seen[-1].record
    assert tab.view.notice.text.startswith(f"The run {record.id} has failed, because ")
    assert tab.view.progress.isHidden()
    assert tab.view.controls.start.isEnabled()

from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.gui.train.progress import ProgressPanel
from digitpad.learning.runs.events import RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.plans import RunEnded


def test_the_panel_shows_where_training_is(qtbot: QtBot) -> None:
    moment = [0.0]
    panel = ProgressPanel(seconds=lambda: moment[0])
    qtbot.addWidget(panel)
    panel.begin()
    settings = RunSettings(batch_size=20, epochs=2)
    panel.take(RunStarted("first", settings, "first", 0, 4, 50, 0, 1000, Path("first")))
    panel.take(RunEnded(RunRecord(Path("first"), "first", "", "skipped", settings)))
    panel.take(RunStarted("run", settings, "own", 1, 4, 50, 0, 1000, Path("run")))
    moment[0] = 60.0
    losses = np.zeros(50, np.float32)
    panel.take(StepsEnd("run", 1, 50, 0.0, 60.0, losses, losses))
    times, where = (panel.findChild(QLabel, name) for name in ("timeText", "progressText"))
    assert isinstance(times, QLabel)
    assert isinstance(where, QLabel)
    qtbot.waitUntil(lambda: times.text().endswith("5:00 left"))
    assert times.text().startswith("17 pictures/s")
    assert where.text() == "own · run 2 of 4 · epoch 1 of 2"
    assert (panel.run_bar.value(), panel.bar.value()) == (500, 375)
    panel.end("Done.")
    assert where.text() == "Done."
    assert not times.text()

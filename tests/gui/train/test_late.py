"""What comes late: news of a run, which is further on by then."""

import pytest

from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.events import EpochEnd, RunStarted
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings


def _epoch(run: str, number: int) -> EpochEnd:
    metrics = {"loss": 1 / number, "accuracy": 0.9, "val_loss": 1 / number, "val_accuracy": 0.9}
    return EpochEnd(run, number, 22 * number, float(number), metrics)


@pytest.mark.parametrize("on_disk", [0, 1, 2])
def test_an_epoch_is_listed_once_though_it_was_on_disk_before_its_news_came(
    window: MainWindow, tab: TrainTab, on_disk: int
) -> None:
    """The window is busy while the first epochs pass: then it hears of the beginning."""
    folder = RunFolder.create(runs_folder(), RunSettings(data="optdigits", epochs=3), "quick")
    begun = folder.begin()
    history = History([_epoch(begun.id, number + 1) for number in range(on_disk)], float(on_disk))
    folder.close(RunRecord(begun.folder, begun.name, begun.created, "stopped", begun.settings, history))
    tab.session.reported.emit(RunStarted(begun.id, begun.settings, begun.name, 0, 1, 22, 0, 1437, begun.folder))
    for number in (1, 2, 3):
        tab.session.reported.emit(_epoch(begun.id, number))
        (record,) = window.services.runs.records
        assert [epoch.epoch for epoch in record.history.epochs] == list(range(1, number + 1))

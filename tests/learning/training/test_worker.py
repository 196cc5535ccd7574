"""A worker that is a thread of this process: what it does, without what starts it."""

import dataclasses
import queue
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from digitpad import __version__
from digitpad.errors import DatasetError, DigitpadError
from digitpad.learning.runs.events import Event, StepsEnd
from digitpad.learning.runs.layer_figures import LAYERS
from digitpad.learning.runs.record import RunRecord, read_steps
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.runs.trajectory import FILE
from digitpad.learning.training.control import Control
from digitpad.learning.training.elsewhere.messages import Task
from digitpad.learning.training.elsewhere.processes import ProcessConnection, Processes
from digitpad.learning.training.elsewhere.spreading import learn_elsewhere
from digitpad.learning.training.elsewhere.worker import learn
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.one_run import Steering
from digitpad.learning.training.plans import Plan, RunEnded

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_ALL_THAT_IS_KEPT = RunSettings(
    network="dense-16", epochs=2, batch_size=32, data="optdigits", subset=640, validation_split=0.2, labels="one-hot",
    augmentation=True, keep_path=True, microscope=True,
)  # fmt: skip


class WorkerThread(Processes):
    """Letters and answers as for processes."""

    def __init__(self) -> None:
        self._letters, self._board = queue.Queue[bytes](), {"wishes": "{}"}
        self.connection = ProcessConnection(self._letters, self._board)
        self.executor = ThreadPoolExecutor(1)  # type: ignore[assignment]

    def close(self) -> None:
        self.executor.shutdown()


def _figures(record: RunRecord) -> list[object]:
    return [
        *(epoch.metrics for epoch in record.history.epochs), read_steps(record.folder)[:, (0, 2, 3)].tolist(),
        (record.folder / LAYERS).read_bytes(), (record.folder / FILE).read_bytes(), record.test, record.status,
    ]  # fmt: skip


def test_all_that_a_run_leaves_comes_back_as_it_is_here(tmp_path: Path) -> None:
    events: list[Event | RunEnded] = []
    plans = [Plan(_ALL_THAT_IS_KEPT)]
    (there,) = learn_elsewhere(plans, tmp_path / "there", Steering(events.append, lambda: False), WorkerThread)
    (here,) = train_all(plans, tmp_path / "here")
    assert _figures(there) == _figures(here)
    assert {path.name for path in there.folder.iterdir()} == {path.name for path in here.folder.iterdir()}
    for one, other in zip(load_run_model(there).get_weights(), load_run_model(here).get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)
    assert set(here.environment) == set(there.environment)
    kinds = [type(event).__name__ for event in events]
    assert kinds[:2] == ["Preparing", "RunStarted"]
    assert {"StepsEnd", "LayersMeasured"} < set(kinds)
    assert (kinds.count("EpochEnd"), kinds[-1]) == (2, "RunEnded")


@pytest.mark.parametrize("is_here", [True, False])
def test_a_run_that_ends_with_the_program_keeps_its_network_without_test_figures(tmp_path: Path, is_here: bool) -> None:
    control, asked = Control(), threading.Event()

    def leave(event: Event | RunEnded) -> None:
        if isinstance(event, StepsEnd):
            control.leave()
            asked.set()

    steering = Steering(leave, asked.is_set, control)
    plans = [Plan(dataclasses.replace(_ALL_THAT_IS_KEPT, epochs=5000, keep_path=False))]
    if is_here:
        (record,) = train_all(plans, tmp_path, report=leave, should_stop=asked.is_set, control=control)
    else:
        (record,) = learn_elsewhere(plans, tmp_path, steering, WorkerThread)
    assert (record.status, record.test, record.can_go_on) == ("stopped", {}, True)
    assert load_run_model(record).count_params()


def test_a_worker_refuses_another_version_and_names_its_machine_if_it_is_another_one() -> None:
    missing = Task(0, dataclasses.replace(_ALL_THAT_IS_KEPT, data="nowhere.npz"), "nowhere.npz", "0.0")
    here = WorkerThread()
    with pytest.raises(DigitpadError, match=r"this is 0\.0: install the same everywhere"):
        learn(missing.as_json(), here.connection)
    known = dataclasses.replace(missing, version=__version__).as_json()
    with pytest.raises(DatasetError, match=r"^nowhere\.npz is not there"):
        learn(known, here.connection)
    with pytest.raises(DigitpadError) as told:
        learn(known, dataclasses.replace(here.connection, computer="deep thought"))
    assert str(told.value).startswith("On deep thought: nowhere.npz is not there")
    here.close()

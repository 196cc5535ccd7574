"""What the tests of learning share: real digits, and a small lab that is trained once."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from digitpad.learning.data.datasets import Dataset, load_optdigits
from digitpad.learning.runs.events import Event
from digitpad.learning.runs.grid import Grid, OptimizerChoice
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded, plan_grid

_BASE = RunSettings(network="dense-32", epochs=2, batch_size=32, validation_split=0.2, data="optdigits", seed=3)


@dataclasses.dataclass(frozen=True)
class Lab:
    """Runs that were trained together: read them, never write them."""

    plans: list[Plan]
    folder: Path
    records: list[RunRecord]
    events: list[Event | RunEnded]


@pytest.fixture(scope="session")
def digits() -> Dataset:
    """The real digits that need no network."""
    return load_optdigits()


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Lab:
    """Two optimizers, one of them with a rate that is far too high, with two seeds each."""
    choices = [
        OptimizerChoice("sgd", (0.05, 1e4)),
        OptimizerChoice("adam", (1e-3, 3e-3), {"beta_1": 0.8}, weight_decay=1e-3),
    ]
    plans = plan_grid(Grid(_BASE, choices, seeds=2))
    folder = tmp_path_factory.mktemp("lab")
    events: list[Event | RunEnded] = []
    return Lab(plans, folder, train_all(plans, folder, report=events.append), events)


@pytest.fixture
def run(lab: Lab, tmp_path: Path) -> RunRecord:
    """A finished run of the test's own."""
    return read_record(Path(shutil.copytree(lab.records[0].folder, tmp_path / lab.records[0].id)))

"""Kills at any moment of training, saving and writing settings: everything is readable, and nothing is left over."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from digitpad.folders import config_folder, data_folder, sweep
from digitpad.gui.settings import Settings
from digitpad.learning.networks.formats import LITERT
from digitpad.learning.runs.archive import list_runs, runs_folder
from digitpad.learning.runs.record import STATE
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan
from digitpad.recognition.classifier import Classifier
from tests.endurance.conftest import SEED, how_many

pytestmark = [pytest.mark.endurance, pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_WORK = """
import os, sys
from digitpad.learning.backend import keras
from digitpad.folders import data_folder
from digitpad.gui.settings import Settings
from digitpad.learning.networks import architectures, model_files
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import lab
from digitpad.learning.training.plans import Plan

lab._import_libraries()

def training():
    settings = RunSettings(network="dense-16", epochs=12, batch_size=64, data="optdigits")
    lab.train_all([Plan(settings)] * 50, runs_folder())

def saving():
    model = architectures.build("dense-16")
    while True:
        model_files.save(model, data_folder() / "model.keras", {"name": "mine"})

def setting():
    settings = Settings()
    while True:
        for width in range(4, 49):
            settings.pen_width = width
            settings._file.sync()

print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if not child:
        {"training": training, "saving": saving, "setting": setting}[line.strip()]()
    print(child, flush=True)
    os.waitpid(child, 0)
"""


@pytest.fixture
def server() -> Iterator[subprocess.Popen[str]]:
    """A process that has loaded everything, and has a child of its own do what it is told."""
    command = [sys.executable, "-c", _WORK]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def _kill_while(server: subprocess.Popen[str], work: str, seconds: float) -> None:
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{work}\n")
    server.stdin.flush()
    child = int(server.stdout.readline())
    time.sleep(seconds)  # the moment is the point
    os.kill(child, signal.SIGKILL)


def test_kills(server: subprocess.Popen[str], home: Path, tell: Callable[[str], None]) -> None:
    chance, count = random.Random(SEED), how_many(10, 1000)
    for number in range(count):
        work = ("training", "saving", "training", "setting")[number % 4]
        _kill_while(server, work, chance.uniform(0.2, 6.0 if work != "setting" else 0.5))
        records, damaged = list_runs()
        assert damaged == []
        for record in records:
            if (record.folder / STATE).is_file():
                with np.load(record.folder / STATE) as file:
                    assert all(file[name] is not None for name in file.files)
        model = (data_folder() / "model.keras").with_suffix(LITERT.suffix)
        if model.is_file():
            Classifier(model)
        assert 4 <= Settings().pen_width <= 48
    left = [record for record in list_runs()[0] if record.can_go_on]
    ended = train_all([Plan(record.settings, record.name, record.folder) for record in left[:3]], runs_folder())
    assert [record.status for record in ended] == ["finished"] * len(ended)
    drafts = list(home.rglob(".digitpad-*"))
    for draft in drafts:
        os.utime(draft, (0, 0))  # not just made
    sweep()
    tell(f"{count} kills: {len(left)} runs interrupted, {len(ended)} of them gone on with, {len(drafts)} drafts swept")
    assert list(home.rglob(".digitpad-*")) == []
    assert not list(runs_folder().glob(".*"))
    assert config_folder().is_dir()

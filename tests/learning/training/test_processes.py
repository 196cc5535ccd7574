import multiprocessing
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.runs.events import StepsEnd
from digitpad.learning.runs.record import read_record, read_steps
from digitpad.learning.training.execution import PROCESSES, Execution
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan
from tests.learning.training.taking_up import LONG, TakenUp, learned_here

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_PATIENCE = 60  # seconds, for a busy machine


def _kill_the_worker() -> None:
    (worker,) = [child for child in multiprocessing.active_children() if child.name.startswith("SpawnProcess")]
    worker.kill()


def test_a_run_of_a_killed_process_is_taken_up_from_its_last_epoch_and_equals_a_local_one(tmp_path: Path) -> None:
    watched = TakenUp(_kill_the_worker, lambda control, run: control.of(run).skip())
    way = Execution(PROCESSES, workers=1)
    (record,) = train_all([Plan(LONG)], tmp_path, report=watched.take, control=watched.control, execution=way)
    first, second = watched.starts
    assert (first.first_step, first.run) == (0, second.run)
    assert second.first_step >= first.steps_per_epoch
    assert second.first_step % first.steps_per_epoch == 0
    assert record.status == read_record(record.folder).status == "skipped"
    steps = read_steps(record.folder)
    np.testing.assert_array_equal(steps[:, 0], np.arange(1, len(steps) + 1))
    assert any(isinstance(event, StepsEnd) and event.step > second.first_step for event in watched.events)
    epochs = len(record.history.epochs)
    here = learned_here(epochs, tmp_path / "here")
    known = epochs * first.steps_per_epoch
    np.testing.assert_array_equal(read_steps(here)[:known, 2:], steps[:known, 2:])  # as many threads
    assert [epoch.metrics for epoch in read_record(here).history.epochs] == [e.metrics for e in record.history.epochs]
    assert multiprocessing.active_children() == []


def test_processes_end_with_the_one_that_started_them_even_if_that_is_killed() -> None:
    """They have its standard output, which ends once all of them have ended."""
    program = (
        "from digitpad.learning.training.elsewhere.processes import Processes\n"
        "processes = Processes(2)\n"
        "print([processes.executor.submit(abs, each).result() for each in (-1, -2)], flush=True)\n"
        "input()\n"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "[1, 2]\n"
        process.kill()
        process.communicate(timeout=_PATIENCE)

"""A real scheduler and two workers, over TCP on the loopback address."""

import contextlib
import dataclasses
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import distributed
import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.runs.events import EpochEnd, Event
from digitpad.learning.runs.record import read_record, read_steps
from digitpad.learning.training.execution import CLUSTER, Execution
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded
from tests.learning.training.taking_up import LONG, TakenUp, learned_here

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_PATIENCE = 120  # seconds, for a busy machine


@dataclass
class _Cluster:
    address: str
    scheduler: "subprocess.Popen[str]"
    workers: "dict[str, subprocess.Popen[str]]"

    def kill_the_busy_worker(self) -> None:
        with distributed.Client(self.address, set_as_default=False) as client:
            (address,) = [address for address, tasks in client.processing().items() if tasks]
        self.workers[address].kill()


def _started(module: str, *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", f"distributed.cli.dask_{module}", *arguments, "--no-dashboard"]
    environment = {**os.environ, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": str(_PATIENCE)}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)


def _said(process: "subprocess.Popen[str]", words: str) -> str:
    """The address that a process writes after some words."""
    assert process.stderr is not None
    return next(line for line in process.stderr if words in line).rpartition(" ")[2].strip()


@pytest.fixture(scope="module")
def cluster() -> Iterator[_Cluster]:
    with contextlib.ExitStack() as stack:

        def start(module: str, *arguments: str) -> "subprocess.Popen[str]":
            process = stack.enter_context(_started(module, *arguments))
            stack.callback(process.kill)
            return process

        scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0")
        address = _said(scheduler, "Scheduler at:")
        workers = [start("worker", address, "--no-nanny", "--nthreads", "1") for _ in range(2)]
        yield _Cluster(address, scheduler, {_said(worker, "Start worker at:"): worker for worker in workers})


def test_a_run_of_a_killed_worker_is_taken_up_by_another_one_and_equals_a_local_one(
    cluster: _Cluster, tmp_path: Path
) -> None:
    watched = TakenUp(cluster.kill_the_busy_worker, lambda control, _: control.stop_after_epoch())
    way = Execution(CLUSTER, address=cluster.address)
    (record,) = train_all([Plan(LONG)], tmp_path, report=watched.take, control=watched.control, execution=way)
    first, second = watched.starts
    assert (first.first_step, first.run) == (0, second.run)
    assert second.first_step >= first.steps_per_epoch
    assert record.status == read_record(record.folder).status == "stopped"
    steps, epochs = read_steps(record.folder), len(record.history.epochs)
    np.testing.assert_array_equal(steps[:, 0], np.arange(1, epochs * first.steps_per_epoch + 1))
    here = learned_here(epochs, tmp_path / "here")
    np.testing.assert_allclose(read_steps(here)[: len(steps), 2], steps[:, 2], atol=1e-3)
    assert record.test["accuracy"] == pytest.approx(read_record(here).test["accuracy"], abs=0.01)


def test_data_that_a_worker_lacks_are_told_with_the_workers_machine(cluster: _Cluster, tmp_path: Path) -> None:
    plans = [Plan(dataclasses.replace(LONG, data="nowhere.npz"))]
    with pytest.raises(DigitpadError, match=rf"On {platform.node()}: nowhere.npz is not there"):
        train_all(plans, tmp_path, execution=Execution(CLUSTER, address=cluster.address))
    assert list(tmp_path.iterdir()) == []


def test_a_scheduler_that_vanishes_gets_one_sentence_and_the_run_can_go_on(cluster: _Cluster, tmp_path: Path) -> None:
    ended: list[RunEnded] = []

    def report(event: Event | RunEnded) -> None:
        if isinstance(event, EpochEnd):
            cluster.scheduler.kill()
        elif isinstance(event, RunEnded):
            ended.append(event)

    with pytest.raises(DigitpadError, match="does not answer any more"):
        train_all([Plan(LONG)], tmp_path, report=report, execution=Execution(CLUSTER, address=cluster.address))
    (record,) = [event.record for event in ended]
    assert record.status == read_record(record.folder).status == "interrupted"
    assert record.can_go_on
    with pytest.raises(DigitpadError, match="No Dask scheduler answers at"):
        train_all([Plan(LONG)], tmp_path, execution=Execution(CLUSTER, address=cluster.address))

"""How late the window's timer is while TensorFlow is imported: once in a process, so in processes of their own."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

from digitpad.measurement.figures import Figure

_PROCESSES = 3
_MOST_MS = 50.0
_TRAINED = """
import json, os, sys
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.plans import Plan
from digitpad.measurement.training import train_watched
seen = train_watched([Plan(RunSettings(network="dense-128", epochs=1, subset=1000, data=sys.argv[1]))])
assert seen.records
print(json.dumps([max(seen.importing), max(map(max, seen.machine))]), flush=True)
os._exit(0)
"""


def measure_import(data: Path, *, is_short: bool = False) -> Figure:
    """Latest tick of the window's timer from Start on until Keras is there, in processes that had not imported it.

    Parameters
    ----------
    data : Path
        Folder with `mnist.npz`.
    is_short : bool
        In one process instead of three, whose median counts: for tests, which hold the bar loosely and try again.
    """
    command = [sys.executable, "-c", _TRAINED, str(data / "mnist.npz")]
    seen = [_latest(command) for _ in range(1 if is_short else _PROCESSES)]
    latest, of_machine = (statistics.median(each) for each in zip(*seen, strict=True))
    told = ", ".join(f"{each:.0f}" for each, _ in seen)
    detail = f"{told} ms in {len(seen)} processes; {of_machine:.1f} ms while the machine merely computes"
    name = "window's timer while TensorFlow is imported, latest"
    return Figure(name, latest, _MOST_MS, "ms", is_upper=True, detail=detail, of_machine=of_machine)


def _latest(command: list[str]) -> tuple[float, float]:
    ended = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    latest, of_machine = json.loads(ended.stdout.splitlines()[-1])
    return float(latest), float(of_machine)

"""What it costs to train runs side by side: the same list beside itself, one run after another."""

import dataclasses
import tempfile
import time
from pathlib import Path

from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.execution import IN_TURN, SIDE_BY_SIDE, Execution
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan
from digitpad.measurement.figures import Figure, median_ratio

_DENSE = RunSettings(network="dense-128", batch_size=64, epochs=2, subset=20_000, validation_split=0.2)
_CONVOLUTIONAL = RunSettings(network="conv-small", batch_size=64, epochs=1, subset=3200, validation_split=0.2)
_COMPARED = [
    *(dataclasses.replace(_DENSE, optimizer=name) for name in ("sgd", "adam", "rmsprop", "nadam")),
    *(dataclasses.replace(_DENSE, network="dense-128-64", batch_size=32, seed=seed) for seed in (0, 1)),
    dataclasses.replace(_DENSE, subset=5000, augmentation=True),
    _CONVOLUTIONAL,
]
_ROUNDS = 5  # of both, in turn; the median of the ratios counts: machines are noisy
_MOST = 1.05  # times as long


def measure_race(data: Path, *, is_short: bool = False) -> list[Figure]:
    """Time of eight runs side by side over that of the same runs one after another: by the clock, and of the processor.

    Parameters
    ----------
    data : Path
        Folder with `mnist.npz`.
    is_short : bool
        Train a quarter as much, and once: for tests, which hold the bars loosely and try again.
    """
    of_mnist = [dataclasses.replace(settings, data=str(data / "mnist.npz")) for settings in _COMPARED]
    plans = [Plan(dataclasses.replace(each, subset=each.subset // (4 if is_short else 1))) for each in of_mnist]
    _times(plans[:1], IN_TURN)  # what is imported and loaded once
    rounds = [_ratios(plans, is_first=bool(place % 2)) for place in range(1 if is_short else _ROUNDS)]
    name = f"{len(plans)} runs side by side, against one after another"
    return [
        median_ratio(name, [clock for clock, _ in rounds], _MOST),
        median_ratio(f"{name}, processor time", [processor for _, processor in rounds], _MOST),
    ]


def _ratios(plans: list[Plan], *, is_first: bool) -> tuple[float, float]:
    """One round; which of both comes first changes nothing but what the machine is doing meanwhile."""
    times = {way: _times(plans, way) for way in ((SIDE_BY_SIDE, IN_TURN) if is_first else (IN_TURN, SIDE_BY_SIDE))}
    (clock, processor), (usual_clock, usual_processor) = times[SIDE_BY_SIDE], times[IN_TURN]
    return clock / usual_clock, processor / usual_processor


def _times(plans: list[Plan], way: str) -> tuple[float, float]:
    """Seconds by the clock, and of both cores."""
    began = time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        train_all(plans, Path(folder), execution=Execution(way))
    return time.perf_counter() - began[0], time.process_time() - began[1]

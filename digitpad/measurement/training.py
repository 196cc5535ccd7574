"""Training from the window: how late the window's timer is meanwhile, how fast it learns.

Lateness is measured beside what the machine itself makes late, and speed beside `model.fit` on NumPy arrays, as course
projects call it.
"""

import dataclasses
import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from digitpad.gui.app import close_window, make_application, make_window
from digitpad.learning.backend import keras
from digitpad.learning.data.datasets import Dataset, load, scaled
from digitpad.learning.networks import architectures, optimizers
from digitpad.learning.runs.events import Preparing
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.plans import Plan, RunEnded
from digitpad.measurement.figures import Figure
from digitpad.measurement.lateness import TICK_MS, LateTimer, lateness_of_the_machine
from digitpad.measurement.limit import bare_seconds

_COMPARED = (
    (RunSettings(network="dense-256", batch_size=128, epochs=5), 2.5),
    (RunSettings(network="dense-128-64", batch_size=32, epochs=5), 5.0),
    (RunSettings(network="conv-small", batch_size=64, epochs=1), 1.5),
)  # and how many times as fast as plain `fit` each is to be
_SHORT: dict[str, dict[str, Any]] = {
    "dense-256": {"epochs": 2},
    "dense-128-64": {"epochs": 1},
    "conv-small": {"subset": 10_000},
}  # what tells whether something is badly wrong
_ROUNDS = 3  # of both, in turn; the median of the ratios counts: machines are noisy


@dataclass
class Watched:
    """What was seen while runs were trained from the window.

    Attributes
    ----------
    importing, loading, training : list of float
        How late the window's timer was, in ms, at each tick: from Start on until the libraries were there, then until
        a run began, and after that.
    machine : list of list of float
        The same while the machine merely computed, before and after.
    records : list of RunRecord
        Of the runs that ended.
    """

    importing: list[float] = field(default_factory=list)
    loading: list[float] = field(default_factory=list)
    training: list[float] = field(default_factory=list)
    machine: list[list[float]] = field(default_factory=list)
    records: list[RunRecord] = field(default_factory=list)


def measure_training(data: Path, *, is_short: bool = False, only: str = "") -> list[Figure]:
    """Lateness of the window while dense networks learn MNIST, and speed beside plain `fit`, the live plot on.

    Parameters
    ----------
    data : Path
        Folder with `mnist.npz`.
    is_short : bool
        Train less, and once: for tests, which hold the bars loosely and try again.
    only : str
        One of the networks, or nothing for all; lateness while training is told of dense ones alone.
    """
    dataset = load(str(data / "mnist.npz"))
    figures: list[Figure] = []
    lateness = Watched()
    for whole, bar in ((each, bar) for each, bar in _COMPARED if only in {"", each.network}):
        settings = dataclasses.replace(whole, **_SHORT[whole.network]) if is_short else whole
        is_dense = architectures.stack_of(settings.network) is not None
        rounds, limits = [], []
        for _ in range(1 if is_short else _ROUNDS):
            watched = train_watched([Plan(dataclasses.replace(settings, data=str(data / "mnist.npz")))])
            own = watched.records[0].history.seconds, watched.records[0].test["accuracy"]
            rounds.append(_speed(settings, own, fit_plainly(settings, dataset), bar))
            limits.append(_limit(settings, own[0] / settings.epochs, settings.subset or len(dataset.y_train)))
            lateness.training += watched.training if is_dense else []
            lateness.machine += watched.machine
        figures += [sorted(each, key=lambda figure: figure.value)[len(each) // 2] for each in (rounds, limits)]
    return [*(_lateness(lateness) if lateness.training else []), *figures]


def train_watched(plans: Sequence[Plan]) -> Watched:
    """Train from a window, whose timer is watched meanwhile; needs what the plans learn from to be there."""
    application = make_application()
    window = make_window()
    window.resize(1280, 800)
    window.show()
    window.tabs.setCurrentWidget(window.train_tab)
    timer = _RunTimer()
    window.train_tab.session.reported.connect(timer.take)
    window.train_tab.session.ended.connect(timer.end)
    application.processEvents()
    gc.collect()  # garbage of earlier measurements does not count against this window; none of its workers runs yet
    timer.seen.machine.append(lateness_of_the_machine())
    timer.begin()
    window.train_tab.start(list(plans))
    timer.loop.exec()
    timer.seen.machine.append(lateness_of_the_machine())
    close_window(window)
    return timer.seen


def fit_plainly(settings: RunSettings, dataset: Dataset) -> tuple[float, float]:
    """Seconds and test accuracy, in [0, 1], of `model.fit` on NumPy arrays, as course projects call it."""
    keras().utils.set_random_seed(settings.seed)
    model = architectures.build(settings.network)
    optimizer = optimizers.build(settings.optimizer, settings.learning_rate)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    part = slice(settings.subset or None)
    bitmaps, labels = scaled(dataset.x_train[part])[..., None], dataset.y_train[part]
    started = time.perf_counter()
    model.fit(bitmaps, labels, batch_size=settings.batch_size, epochs=settings.epochs, verbose=0)
    seconds = time.perf_counter() - started
    _, accuracy = model.evaluate(scaled(dataset.x_test)[..., None], dataset.y_test, verbose=0)
    return seconds, float(accuracy)


class _RunTimer(LateTimer):
    """Tells what is late while libraries are imported from what is late until a run begins, and afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = Watched()
        self.notes = self.seen.importing

    def take(self, event: Any) -> None:
        if event == Preparing("data"):
            self.notes = self.seen.loading
        elif not isinstance(event, Preparing):
            self.notes = self.seen.training
        if isinstance(event, RunEnded):
            self.seen.records.append(event.record)


def _speed(settings: RunSettings, own: tuple[float, float], plain: tuple[float, float], bar: float) -> Figure:
    """Compare two runs, each as seconds and test accuracy."""
    detail = f"{own[0]:.1f} s against {plain[0]:.1f} s, test accuracy {own[1]:.2%} against {plain[1]:.2%}"
    name = f"training {settings.network}, batch {settings.batch_size}, against plain fit"
    return Figure(name, plain[0] / own[0], bar, "×", detail=detail)


def _limit(settings: RunSettings, seconds: float, pictures: int) -> Figure:
    """Compare an epoch with its matrix products alone."""
    bare = bare_seconds(settings.network, settings.batch_size, pictures)
    name = f"training {settings.network}, batch {settings.batch_size}, against its matrix products alone"
    return Figure(name, seconds / bare, None, "×", True, f"an epoch: {seconds:.2f} s against {bare:.2f} s")


def _lateness(seen: Watched) -> list[Figure]:
    late, name = np.array(seen.training), "window's timer while"
    usual, usual_machine = np.percentile(late, 99), np.percentile(np.concatenate(seen.machine), 99)
    latest_machine = float(np.median([max(each) for each in seen.machine]))  # what comes once is not the machine's way
    return [
        Figure(
            f"{name} training, 99 % are less late than", float(usual), 8.0, "ms", is_upper=True,
            detail=f"{len(late):,} ticks of {TICK_MS} ms; {usual_machine:.1f} ms while the machine merely computes",
            of_machine=float(usual_machine),
        ),
        Figure(
            f"{name} training, latest", float(late.max()), 33.0, "ms", is_upper=True,
            detail=f"{latest_machine:.1f} ms while the machine merely computes", of_machine=latest_machine,
        ),
    ]  # fmt: skip

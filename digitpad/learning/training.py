"""Fit one run: settings and data to a trained network, reporting as it goes."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DigitpadError
from digitpad.learning import networks, optimizers
from digitpad.learning.augmentation import Deformation, augment
from digitpad.learning.backend import keras
from digitpad.learning.datasets import Dataset, scaled
from digitpad.learning.runs import BatchEnd, EpochEnd, History, RunSettings

Report = Callable[[BatchEnd | EpochEnd], None]
ShouldStop = Callable[[], bool]


@dataclass(frozen=True)
class Trained:
    """A trained `keras.Model`, how it got there, and whether it was stopped early."""

    model: Any
    settings: RunSettings
    history: History
    stopped: bool


def train(
    settings: RunSettings,
    dataset: Dataset,
    *,
    report: Report = lambda _: None,
    should_stop: ShouldStop = lambda: False,
) -> Trained:
    """Train a network.

    Parameters
    ----------
    settings : RunSettings
    dataset : Dataset
        Its training part is learned; its test part is not looked at.
    report : callable
        Gets a BatchEnd after each batch and an EpochEnd after each epoch, in the caller's thread.
    should_stop : callable
        Asked after each batch; once it says so, training ends, and what was learned is kept.

    Raises
    ------
    DigitpadError
        If a name in the settings is unknown.
    """
    keras().utils.set_random_seed(settings.seed)
    learned, held_out = split(len(dataset.y_train), settings)
    if not len(learned):
        raise DigitpadError("The validation split leaves nothing to learn from: make it smaller.")
    steps = math.ceil(len(learned) / settings.batch_size)
    model = _compiled(settings, steps * settings.epochs)
    history = History()
    watch = _watch(history, steps, report, should_stop)
    started = time.perf_counter()
    model.fit(
        _batches(dataset, learned, settings),
        epochs=settings.epochs,
        validation_data=_validation(dataset, held_out),
        callbacks=[watch],
        verbose=0,
    )
    history.seconds = time.perf_counter() - started
    return Trained(model, settings, history, watch.stopped)


def split(count: int, settings: RunSettings) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Indices of the pictures to learn and of those held out, shuffled by the seed."""
    order = np.random.default_rng(settings.seed).permutation(count)
    held_out = round(count * settings.validation_split)
    return order[held_out:], order[:held_out]


def _compiled(settings: RunSettings, steps: int) -> Any:
    rate = optimizers.schedule(settings.schedule, settings.learning_rate, steps)
    model = networks.build(settings.network)
    optimizer = optimizers.build(settings.optimizer, rate, settings.weight_decay, settings.parameters)
    model.compile(optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def _validation(dataset: Dataset, held_out: NDArray[np.intp]) -> Any:
    if not len(held_out):
        return None
    return scaled(dataset.x_train[held_out])[..., None], dataset.y_train[held_out]


def _batches(dataset: Dataset, learned: NDArray[np.intp], settings: RunSettings) -> Any:
    """A `keras.utils.PyDataset` of shuffled batches, each made from the seed, the epoch and its number alone."""

    class Batches(keras().utils.PyDataset):  # type: ignore[misc] # Keras is known only once it is imported
        def __init__(self) -> None:
            super().__init__(workers=1, max_queue_size=8)
            self._epoch = 0
            self._shuffle()

        def __len__(self) -> int:
            return math.ceil(len(learned) / settings.batch_size)

        def __getitem__(self, index: int) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
            chosen = self._order[index * settings.batch_size : (index + 1) * settings.batch_size]
            bitmaps = scaled(dataset.x_train[chosen])
            if settings.augmentation:
                rng = np.random.default_rng((settings.seed, self._epoch, index))
                bitmaps = augment(bitmaps, Deformation(), rng)
            return bitmaps[..., None], dataset.y_train[chosen]

        def on_epoch_end(self) -> None:
            self._epoch += 1
            self._shuffle()

        def _shuffle(self) -> None:
            self._order = np.random.default_rng((settings.seed, self._epoch)).permutation(learned)

    return Batches()


def _watch(history: History, steps: int, report: Report, should_stop: ShouldStop) -> Any:
    """A `keras.callbacks.Callback` that reports, keeps the history, and stops when asked."""

    class Watch(keras().callbacks.Callback):  # type: ignore[misc] # Keras is known only once it is imported
        stopped = False
        epoch = 0

        def on_epoch_begin(self, epoch: int, logs: dict[str, float] | None = None) -> None:  # noqa: ARG002
            self.epoch = epoch + 1

        def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:  # noqa: ARG002
            report(BatchEnd(self.epoch, batch + 1, steps))
            if should_stop():
                self.stopped = self.model.stop_training = True

        def on_test_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:  # noqa: ARG002
            self.model.stop_evaluating = self.stopped  # Keras sets it back when the validation pass begins

        def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:  # noqa: ARG002
            metrics = {name: float(value) for name, value in (logs or {}).items()}
            if self.stopped:  # the validation pass was cut off
                metrics = {name: value for name, value in metrics.items() if not name.startswith("val_")}
            history.epochs.append(metrics)
            report(EpochEnd(self.epoch, metrics))

    return Watch()

"""How the row network is taught: batches composed ahead in a process of their own, and `fit`.

It goes on where it was interrupted: what each step learns depends on the seed and the step's number alone.
"""

import json
import math
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.folders import replacing
from digitpad.learning.backend import keras
from digitpad.learning.data.row_sources import row_composer
from digitpad.learning.data.rows import RowComposer
from digitpad.learning.networks.row_network import build_row_network, ctc_loss
from digitpad.native_output import warnings_silenced

_AHEAD = 8  # batches composed before they are needed


@dataclass(frozen=True)
class RowSettings:
    """How to teach the row network.

    Attributes
    ----------
    steps, batch_size : int
    learning_rate : float
        The highest: it rises over the first steps and falls like a cosine.
    weight_decay : float
    average : float
        Momentum of the weights' exponential moving average, which is what is kept.
    seed : int
    start : str
        A Keras model's file of the same network whose weights to start from; empty for random ones.
    """

    steps: int = 9000
    batch_size: int = 64
    learning_rate: float = 3e-3
    weight_decay: float = 1e-2
    average: float = 0.998
    seed: int = 0
    start: str = ""


def train_rows(
    data: Path,
    settings: RowSettings,
    folder: Path,
    *,
    report: Callable[[int, float], None] = lambda _step, _loss: None,
    should_stop: Callable[[], bool] = lambda: False,
    chunk: int = 100,
) -> Any:
    """Teach the row network, or go on teaching it.

    Parameters
    ----------
    data : Path
        Folder of `mnist.npz`, `optdigits32.npz` and the pen strokes.
    settings : RowSettings
    folder : Path
        Where the state is kept after each chunk; of the same settings, or empty.
    report : callable
        Is told the step and the mean loss of its chunk.
    should_stop : callable
        Asked after each chunk.
    chunk : int
        Steps.

    Returns
    -------
    keras.Model
        With the averaged weights.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model, done = _begun(folder, settings)
    with ProcessPoolExecutor(1, get_context("spawn"), _leave_with_parent) as pool:
        batches = _batches(pool, data, settings, done)
        while done < settings.steps and not should_stop():
            count = min(chunk, settings.steps - done)
            losses = [model.train_on_batch(*next(batches), return_dict=True)["loss"] for _ in range(count)]
            model.reset_metrics()
            done += count
            _keep(model, folder, settings, done)
            report(done, float(losses[-1]))  # the mean since the last chunk
    averaged = _loaded(folder)
    averaged.optimizer.finalize_variable_values(averaged.trainable_variables)
    return averaged


def _begun(folder: Path, settings: RowSettings) -> tuple[Any, int]:
    state = folder / "state.json"
    if state.is_file():
        return _loaded(folder), int(json.loads(state.read_text("utf-8"))["done"])
    keras().utils.set_random_seed(settings.seed)
    model = build_row_network()
    if settings.start:
        model.set_weights(keras().models.load_model(settings.start, compile=False).get_weights())
    rates = keras().optimizers.schedules.CosineDecay(
        settings.learning_rate / 100,
        max(1, settings.steps - _warm_up(settings)),
        alpha=0.005,
        warmup_target=settings.learning_rate,
        warmup_steps=_warm_up(settings),
    )
    optimizer = keras().optimizers.AdamW(
        rates, weight_decay=settings.weight_decay, use_ema=True, ema_momentum=settings.average, global_clipnorm=5.0
    )
    model.compile(optimizer, loss=ctc_loss)
    return model, 0


def _warm_up(settings: RowSettings) -> int:
    return math.ceil(settings.steps / 20)


def _loaded(folder: Path) -> Any:
    return keras().models.load_model(folder / "rows.keras", custom_objects={"ctc_loss": ctc_loss})


def _keep(model: Any, folder: Path, settings: RowSettings, done: int) -> None:
    with replacing(folder / "rows.keras") as draft, warnings_silenced():
        model.save(draft)
    with replacing(folder / "state.json") as draft:
        draft.write_text(json.dumps({**asdict(settings), "done": done}), "utf-8")


def _batches(
    pool: ProcessPoolExecutor, data: Path, settings: RowSettings, done: int
) -> Iterator[tuple[NDArray[np.float32], NDArray[np.int32]]]:
    waiting: list[Future[tuple[NDArray[np.float32], NDArray[np.int32]]]] = []
    for step in range(done, settings.steps + _AHEAD):
        waiting.append(pool.submit(_composed, data, settings.batch_size, settings.seed, step))
        if len(waiting) > _AHEAD:
            yield waiting.pop(0).result()


def _leave_with_parent() -> None:
    """End this process when the training one was killed: it would wait for work for ever."""
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@cache
def _composer(data: Path) -> RowComposer:
    """Of the composing process: reading the data takes seconds."""
    return row_composer(data)


def _composed(data: Path, count: int, seed: int, step: int) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
    return _composer(data).batch(count, np.random.default_rng((seed, step)))

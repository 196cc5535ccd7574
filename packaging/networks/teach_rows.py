"""Teach the network that reads whole rows, on a graphics card, from where the one at hand stands.

    python packaging/networks/teach_rows.py --data FOLDER --start models/rows.keras --output taught-rows.keras

Needs `jax` for the card, and `optax`. The cores compose rows as fast as they can; each is learned a few times.
"""

import argparse
import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jax.numpy as jnp
import numpy as np
import optax
from composing import ROWS, composed_rows, pieces
from descent import taught
from keras_on_jax import keras

from digitpad.learning.networks.row_network import build_row_network

_BATCH = 256
_KEPT = 1600  # batches: older ones are forgotten
_FEWEST = 100  # batches, before one is learned again


def batches_of(data: Path, processes: int) -> Iterator[tuple[Any, Any]]:
    """Strips of one width, (256, 32, w, 1), and their labels: new ones if there are any, else some again."""
    ready: queue.Queue[tuple[Any, Any]] = queue.Queue()
    threading.Thread(target=_gather, args=(data, processes, ready), daemon=True).start()
    kept: deque[tuple[Any, Any]] = deque(maxlen=_KEPT)
    rng = np.random.default_rng(5)
    while True:
        if ready.empty() and len(kept) >= _FEWEST:
            yield kept[int(rng.integers(len(kept)))]
        else:
            kept.append(ready.get())
            yield kept[-1]


def _gather(data: Path, processes: int, ready: "queue.Queue[tuple[Any, Any]]") -> None:
    """Put pieces of the same width together to batches."""
    piles: dict[int, list[tuple[Any, Any]]] = {}
    for strips, labels in pieces(composed_rows, data, processes):
        pile = piles.setdefault(strips.shape[2], [])
        pile.append((strips, labels))
        if len(pile) * ROWS == _BATCH:
            ready.put((np.concatenate([each for each, _ in pile]), np.concatenate([each for _, each in pile])))
            pile.clear()


def ctc(labels: Any, logits: Any) -> Any:
    """Connectionist temporal classification, (n,): the blank is the first class, and labels are filled up with it."""
    whole = jnp.zeros(logits.shape[:2])
    return optax.ctc_loss(logits, whole, labels, (labels == 0).astype(jnp.float32))


def main() -> None:
    """Teach, and save the network as Keras does; it gives logits."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--start", type=Path)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--seconds", type=float, default=415)
    options.add_argument("--processes", type=int, default=os.cpu_count())
    chosen = options.parse_args()
    keras.utils.set_random_seed(0)
    network = build_row_network()
    if chosen.start:
        network.set_weights(keras.models.load_model(chosen.start, compile=False).get_weights())
    source = batches_of(chosen.data, chosen.processes)

    def batches(_over: Callable[[], float]) -> Iterator[tuple[Any, Any]]:
        return source

    count = taught(network, ctc, batches, seconds=chosen.seconds, rate=2e-3, average=0.999, clipped=5.0)
    print(f"{count:,} batches of {_BATCH} rows", flush=True)
    network.save(chosen.output)


if __name__ == "__main__":
    main()

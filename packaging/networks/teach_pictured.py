"""Teach the network that reads one digit what digits look like in pictures, on two cores: it goes on from where it is.

    digitpad compose … --output FOLDER/digits.npz
    python packaging/networks/teach_pictured.py --data FOLDER --output taught.keras

FOLDER has `mnist.npz` and the pen strokes in `pen`, too. Two fifths of a batch are digits found in composed pictures,
two fifths deformed ones, and one fifth is as written. It is taught by the labels and by the network that it goes on
from: what that one takes a digit for before it comes into the picture, and in it.
"""

import argparse
import itertools
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from composing import TARGETS, deformed_digits, pictured_digits, pieces
from numpy.typing import NDArray
from rates import share_of_rate

from digitpad.learning.backend import keras, tensorflow

_PICTURED, _DEFORMED = 64_000, 110_000
_BATCH, _OF_PICTURES, _AS_WRITTEN = 256, 102, 51
_LABEL, _CLEAN, _IN_PICTURE = 0.45, 0.2, 0.35  # of what a pictured digit is taught as
_OTHERS_LABEL = 0.4  # of what the others are, beside what the network took them for
_RATE, _WEIGHT_DECAY = 1.5e-3, 1e-2
_AVERAGE = 0.999
_SOFTER_FROM = (0.6, 0.8)  # of the time: of each kind of deformed digits but the first
_NORMALISED_ON = 120  # batches
_READ_AT_ONCE = 4000

Pictures = NDArray[np.uint8]
Batches = Callable[[float], tuple[Pictures, NDArray[np.float32]]]


def collected(make: Any, data: Path, processes: int, count: int) -> list[NDArray[Any]]:
    """The parts of the pieces that `make` gives, joined, until there are `count` pictures."""
    parts, found = [], 0
    for piece in pieces(make, data, processes):
        parts.append(piece)
        found += len(piece[-1])
        if found >= count:
            break
    return [np.concatenate(each) if np.ndim(each[0]) else np.array(each) for each in zip(*parts, strict=True)]


def taken_for(model: Any, pictures: Pictures) -> NDArray[np.float32]:
    """What a network takes (n, 28, 28) pictures for, (n, 10)."""
    read = tensorflow().function(lambda inputs: model(inputs, training=False))
    starts = range(0, len(pictures), _READ_AT_ONCE)
    inputs = (pictures[first : first + _READ_AT_ONCE, ..., None].astype(np.float32) / 255 for first in starts)
    return np.concatenate([read(each).numpy() for each in inputs])


def batches_of(model: Any, data: Path, processes: int, seed: int) -> Batches:
    """What gives a batch when a share of the time is over."""
    rng = np.random.default_rng(seed)
    found, clean, labels = collected(pictured_digits, data, processes, _PICTURED)
    of_pictures = _LABEL * TARGETS[labels] + _CLEAN * taken_for(model, clean) + _IN_PICTURE * taken_for(model, found)
    kinds, deformed, named = collected(deformed_digits, data, processes, _DEFORMED)
    kinds = np.repeat(kinds, len(named) // len(kinds))
    with np.load(data / "digits.npz") as arrays:
        written, written_labels = arrays["x_train"], arrays["y_train"]
    of_deformed, of_written = (
        _OTHERS_LABEL * TARGETS[own] + (1 - _OTHERS_LABEL) * taken_for(model, pictures)
        for pictures, own in ((deformed, named), (written, written_labels))
    )

    def batch(over: float) -> tuple[Pictures, NDArray[np.float32]]:
        kind = sum(over >= start for start in _SOFTER_FROM)
        chosen = rng.integers(len(found), size=_OF_PICTURES)
        own = rng.integers(len(written), size=_AS_WRITTEN)
        changed = rng.choice(np.flatnonzero(kinds == kind), _BATCH - _OF_PICTURES - _AS_WRITTEN)
        pictures = np.concatenate([found[chosen], written[own], deformed[changed]])
        targets = np.concatenate([of_pictures[chosen], of_written[own], of_deformed[changed]])
        return pictures[..., None], targets.astype(np.float32)

    return batch


def learn(model: Any, batches: Batches, seconds: float) -> int:
    """Teach a network that gives logits, and leave the average of its weights in it; how many batches it learned."""
    library = tensorflow()
    optimizer = keras().optimizers.AdamW(_RATE, weight_decay=_WEIGHT_DECAY)
    optimizer.build(model.trainable_variables)

    @library.function
    def step(pictures: Any, targets: Any) -> None:
        with library.GradientTape() as tape:
            logits = model(library.cast(pictures, library.float32) / 255, training=True)
            loss = -library.reduce_mean(library.reduce_sum(targets * library.nn.log_softmax(logits), axis=-1))
        optimizer.apply_gradients(
            zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables, strict=True)
        )

    mean = [each.numpy() for each in model.trainable_variables]
    began = time.monotonic()
    for number in itertools.count(1):
        over = (time.monotonic() - began) / seconds
        if over >= 1:
            break
        optimizer.learning_rate.assign(_RATE * share_of_rate(over))
        step(*map(library.constant, batches(over)))
        kept = min(_AVERAGE, number / (number + 300))
        mean = [kept * own + (1 - kept) * now.numpy() for own, now in zip(mean, model.trainable_variables, strict=True)]
    for variable, value in zip(model.trainable_variables, mean, strict=True):
        variable.assign(value)
    for _ in range(_NORMALISED_ON):  # batch normalisation's figures for the averaged weights
        model(batches(1)[0].astype(np.float32) / 255, training=True)
    return number - 1


def main() -> None:
    """Teach, and save the network as Keras does."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--start", type=Path, default=Path("models/digits.keras"))
    options.add_argument("--seconds", type=float, default=1700)
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--softened", type=float, default=0.92, help="Times: its logits at last.")
    chosen = options.parse_args()
    model = keras().models.load_model(chosen.start, compile=False)
    batches = batches_of(model, chosen.data, chosen.processes, chosen.seed)
    last = model.layers[-1]
    last.activation = keras().activations.linear
    count = learn(model, batches, chosen.seconds)
    print(f"{count:,} batches of {_BATCH} pictures", flush=True)
    last.activation = keras().activations.softmax
    last.set_weights([chosen.softened * each for each in last.get_weights()])
    model.save(chosen.output)


if __name__ == "__main__":
    main()

"""Teach the network that reads one digit, on a graphics card: three large networks first, then the small one by them.

    digitpad compose … --output FOLDER/digits.npz
    python packaging/networks/teach_digits.py --data FOLDER --output taught.keras --seed 2

With `--start` the small network goes on from where one stands, and with `--teachers` it learns from networks at hand.

Needs `jax` for the card, and `optax`. What a small network learns best is not only what a picture is, but what large
networks take it for (Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015).
"""

import argparse
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from composing import TARGETS, deformed_digits, pieces
from descent import taught
from keras_on_jax import keras

from digitpad.ink.bitmap import DIGITS
from digitpad.learning.networks import architectures

_MOST = 12_000_000  # pictures
_FEWEST = 100_000
_BATCH = 512
_AS_WRITTEN = 0.22  # share of a batch that is not deformed
_SOFTER_FROM = (0.7, 0.85)  # of the time: of each kind of `SOFTENED` but the first
_TRIES = 10  # of finding pictures of a kind: one in five is
_TEACHERS = 3
_TEACHERS_WORD = 0.6  # against the label's
_RATE, _RATE_ON = 4e-3, 2e-3  # from the beginning, and of a network that goes on
_SOFTENED_LOGITS = 0.875  # times: it refuses as many freshly deformed digits as the network before it did
_READ_AT_ONCE = 4000


class Pool:
    """Deformed digits as they come, and what teachers take them for."""

    def __init__(self, data: Path, processes: int) -> None:
        self.pictures = np.empty((_MOST, 28, 28), np.uint8)
        self.labels, self.kinds = np.empty(_MOST, np.uint8), np.empty(_MOST, np.uint8)
        self.words = np.zeros((_MOST, DIGITS), np.float16)
        self.count = self.told = 0
        with np.load(data / "digits.npz") as arrays:
            self.written, self.written_labels = arrays["x_train"], arrays["y_train"]
        self.written_words = np.zeros((len(self.written), DIGITS), np.float32)
        threading.Thread(target=self._fill, args=(data, processes), daemon=True).start()
        while self.count < _FEWEST:
            time.sleep(0.1)

    def tell(self, teachers: Callable[[Any], Any], most: int) -> None:
        """Ask teachers about some more pictures."""
        for _ in range(most // _READ_AT_ONCE):
            first, end = self.told, self.told + _READ_AT_ONCE
            if end <= self.count:
                self.words[first:end], self.told = teachers(self.pictures[first:end]), end

    def batch(self, over: float, rng: np.random.Generator, *, by_teachers: bool) -> tuple[Any, Any]:
        """Pictures, (n, 28, 28, 1), and what they are to be taken for, (n, 10), when a share of the time is over."""
        known = self.told if by_teachers else self.count
        chosen = rng.integers(known, size=_BATCH)
        kind = sum(over > start for start in _SOFTER_FROM)
        for _ in range(_TRIES if kind else 0):
            others = self.kinds[chosen] != kind
            chosen[others] = rng.integers(known, size=int(others.sum()))
        pictures, targets, words = self.pictures[chosen], TARGETS[self.labels[chosen]], self.words[chosen]
        own = np.flatnonzero(rng.random(_BATCH) < _AS_WRITTEN)
        written = rng.integers(len(self.written), size=len(own))
        pictures[own], words[own] = self.written[written], self.written_words[written]
        targets[own] = TARGETS[self.written_labels[written]]
        if by_teachers:
            targets = (1 - _TEACHERS_WORD) * targets + _TEACHERS_WORD * words.astype(np.float32)
        return pictures[..., None].astype(np.float16) / np.float16(255), targets

    def _fill(self, data: Path, processes: int) -> None:
        for kind, pictures, labels in pieces(deformed_digits, data, processes):
            first, end = self.count, self.count + len(labels)
            if end > _MOST:
                return
            self.pictures[first:end], self.labels[first:end], self.kinds[first:end] = pictures, labels, kind
            self.count = end


def teacher() -> Any:
    """A large network: ten convolutions with ways around them, 2.5 million parameters; logits."""
    layers = keras.layers

    def convolution(values: Any, filters: int, padding: str = "same") -> Any:
        values = layers.Conv2D(filters, 3, padding=padding, use_bias=False)(values)
        return layers.Activation("relu")(layers.BatchNormalization(momentum=0.98)(values))

    inputs = keras.Input((28, 28, 1))
    values = layers.MaxPooling2D(2)(convolution(convolution(inputs, 48), 64))
    for filters in (128, 256):
        values = convolution(values, filters)
        for _ in range(2):
            values = layers.Add()([values, convolution(values, filters)])
        values = layers.MaxPooling2D(2)(values) if filters == 128 else convolution(values, filters, "valid")
    values = layers.MaxPooling2D(2, padding="same")(values)
    return with_logits(inputs, layers.Dropout(0.4)(layers.Flatten()(values)))


def with_logits(inputs: Any, values: Any) -> Any:
    """A network that ends in ten logits, in full precision."""
    return keras.Model(inputs, keras.layers.Dense(DIGITS, dtype="float32")(values))


def learn(model: Any, pool: Pool, *, seconds: float, rate: float, seed: int, teachers: Any = None) -> None:
    """Teach a network, by teachers if there are any."""
    rng = np.random.default_rng(seed)

    def batches(over: Callable[[], float]) -> Iterator[tuple[Any, Any]]:
        while True:
            if teachers is not None:
                pool.tell(teachers, 2 * _READ_AT_ONCE)
            yield pool.batch(over(), rng, by_teachers=teachers is not None)

    def loss(targets: Any, logits: Any) -> Any:
        return -(targets * jax.nn.log_softmax(logits)).sum(axis=-1)

    count = taught(model, loss, batches, seconds=seconds, rate=rate, average=0.9995)
    print(f"{count:,} batches of {_BATCH} pictures, of {pool.count:,}", flush=True)


def together(models: Sequence[Any]) -> Callable[[Any], Any]:
    """What networks take (n, 28, 28) uint8 pictures for on average, (n, 10)."""

    @jax.jit
    def read(pictures: Any) -> Any:
        inputs = pictures[..., None].astype(jnp.float32) / 255
        return sum(jax.nn.softmax(model(inputs, training=False)) for model in models) / len(models)

    return lambda pictures: np.asarray(read(pictures))


def large_ones(pool: Pool, seconds: float) -> list[Any]:
    """Teach three large networks, one after another."""
    models = []
    for number in range(_TEACHERS):
        keras.utils.set_random_seed(100 + number)
        models.append(teacher())
        learn(models[-1], pool, seconds=seconds, rate=2e-3, seed=number)
    return models


def at_hand(path: Path) -> Any:
    """A network that was saved here, with its logits as they were before they were softened."""
    model = keras.models.load_model(path, compile=False)
    model.layers[-1].activation = keras.activations.linear
    model.set_weights(scaled(model.get_weights(), 1 / _SOFTENED_LOGITS))
    return model


def scaled(weights: Sequence[Any], by: float) -> list[Any]:
    """A network's weights with logits so many times as large."""
    return [*weights[:-2], *(by * each for each in weights[-2:])]


def main() -> None:
    """Teach, and save the small network as Keras does."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--seed", type=int, default=2)
    options.add_argument("--start", type=Path)
    options.add_argument("--teachers", type=Path, nargs="*", default=())
    options.add_argument("--teacher-seconds", type=float, default=65)
    options.add_argument("--seconds", type=float, default=160)
    options.add_argument("--processes", type=int, default=os.cpu_count())
    chosen = options.parse_args()
    pool = Pool(chosen.data, chosen.processes)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    teachers = [at_hand(path) for path in chosen.teachers] or large_ones(pool, chosen.teacher_seconds)
    asked = together(teachers)
    for first in range(0, len(pool.written), _READ_AT_ONCE):
        end = first + _READ_AT_ONCE
        pool.written_words[first:end] = asked(pool.written[first:end])
    pool.tell(asked, pool.count)
    keras.utils.set_random_seed(chosen.seed)
    body = architectures.build("digitpad")
    small = with_logits(body.inputs, body.layers[-2].output)
    if chosen.start:
        small.set_weights(at_hand(chosen.start).get_weights())
    rate = _RATE_ON if chosen.start else _RATE
    learn(small, pool, seconds=chosen.seconds, rate=rate, seed=_TEACHERS + chosen.seed, teachers=asked)
    keras.mixed_precision.set_dtype_policy("float32")
    whole = architectures.build("digitpad")
    whole.set_weights(scaled(small.get_weights(), _SOFTENED_LOGITS))
    whole.save(chosen.output)


if __name__ == "__main__":
    main()

"""Batches for training, many at a time: shuffled by the seed and the epoch, whatever else the run does.

Keras asks for one chunk after another, and a chunk's batches are learned in one compiled loop. That is what makes
training fast: between two batches no Python runs.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.augmentation import Deformation, augment
from digitpad.learning.backend import tensorflow
from digitpad.learning.datasets import Dataset, scaled
from digitpad.learning.networks import count_multiplications
from digitpad.learning.runs import RunSettings

MOST_BATCHES = 100  # in a chunk
_MOST_PICTURES = 20_000  # in a chunk: 16 MB
_CHUNK_SECONDS = 0.06  # what a chunk should take: short enough for a stop at once
_RATE = 4e10  # multiplications a second, about, of two cores
_OVERHEAD_SECONDS = 4e-4  # of a batch, about

Chunk = tuple[NDArray[Any], NDArray[np.uint8]]


def split(count: int, settings: RunSettings) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Indices of the pictures to learn and of those held out, shuffled by the seed."""
    order = np.random.default_rng(settings.seed).permutation(count)[: settings.subset or None]
    held_out = round(len(order) * settings.validation_split)
    return order[held_out:], order[:held_out]


def batches_in_chunk(settings: RunSettings) -> int:
    """How many batches to learn between two looks at the person's wishes."""
    learning = 3 * count_multiplications(settings.network) * settings.batch_size  # forward, and back twice
    most = min(MOST_BATCHES, _MOST_PICTURES // settings.batch_size)
    return max(1, min(most, int(_CHUNK_SECONDS / (learning / _RATE + _OVERHEAD_SECONDS))))


@dataclass(frozen=True, eq=False)
class Feed:
    """The training pictures of a run.

    Attributes
    ----------
    dataset : Dataset
    learned : (n,) integers
        Indices of the pictures to learn.
    settings : RunSettings
    """

    dataset: Dataset
    learned: NDArray[np.intp]
    settings: RunSettings

    @property
    def steps(self) -> int:
        """Batches in an epoch; the last one may be smaller."""
        return math.ceil(len(self.learned) / self.settings.batch_size)

    def chunks(self, epoch: Callable[[], int]) -> Any:
        """One epoch's chunks as a `tf.data.Dataset`; each time that it is begun, `epoch` says which."""
        tf = tensorflow()
        pictures = (tf.uint8, tf.float32)[self.settings.augmentation]
        signature = (
            tf.TensorSpec((None, None, 28, 28), pictures),
            tf.TensorSpec((None, None), tf.uint8),
        )
        data = tf.data.Dataset.from_generator(lambda: self._of_epoch(epoch()), output_signature=signature)
        return data.apply(tf.data.experimental.assert_cardinality(self._chunk_count())).prefetch(1)

    def _of_epoch(self, epoch: int) -> Iterator[Chunk]:
        order = np.random.default_rng((self.settings.seed, epoch)).permutation(self.learned)
        size = self.settings.batch_size
        full = len(order) // size
        at_once = batches_in_chunk(self.settings)
        for first in range(0, full, at_once):
            last = min(first + at_once, full)
            chosen = order[first * size : last * size].reshape(-1, size)
            yield self._pictures(chosen, epoch, first), self.dataset.y_train[chosen]
        if len(order) % size:
            chosen = order[None, full * size :]
            yield self._pictures(chosen, epoch, full), self.dataset.y_train[chosen]

    def _pictures(self, chosen: NDArray[np.intp], epoch: int, first: int) -> NDArray[Any]:
        """The chosen pictures, deformed if asked, each batch by the seed, the epoch and its number alone."""
        pictures = self.dataset.x_train[chosen]
        if not self.settings.augmentation:
            return pictures
        deformed = [
            augment(scaled(batch), Deformation(), np.random.default_rng((self.settings.seed, epoch, first + number)))
            for number, batch in enumerate(pictures)
        ]
        return np.array(deformed)

    def _chunk_count(self) -> int:
        full = len(self.learned) // self.settings.batch_size
        return math.ceil(full / batches_in_chunk(self.settings)) + (len(self.learned) % self.settings.batch_size > 0)

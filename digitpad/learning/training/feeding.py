"""Batches for training, many at a time: shuffled by the seed and the epoch, whatever else the run does.

Keras asks for one chunk after another, and a chunk's batches are learned in one compiled loop. That is what makes
training fast: between two batches no Python runs.
"""

import itertools
import math
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS, SIDE
from digitpad.learning.backend import tensorflow
from digitpad.learning.data.augmentation import Deformation, augment
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.data.non_digits import with_non_digits
from digitpad.learning.networks.architectures import count_multiplications
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.chunks import Cuts

MOST_BATCHES = 100  # in a chunk
_MOST_PICTURES = 20_000  # in a chunk: 16 MB
_CHUNK_SECONDS = 0.06  # what a chunk should take: short enough for a stop at once
_RATE = 8e10  # multiplications a second, about, of two cores
_OVERHEAD_SECONDS = 4e-4  # of a batch, about

_SOFTENED = 0.3  # share of the epochs, the last ones, that deform less and less
_LEAST_DEFORMATION = 0.4  # in the last epochs, times the first ones'

_READING_BATCH = 500  # pictures: how many at once changes nothing but the time
_PIECE = 4000  # pictures: turning them into a tensor stops all other Python, the window's too, so bit by bit


def batches_in_chunk(settings: RunSettings) -> int:
    """How many batches to learn between two looks at what the user wishes: 1 to 100."""
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
        Indices of the pictures to learn among the data set's training pictures.
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
        """One epoch's chunks as a `tf.data.Dataset` of (k, b, 28, 28) pictures and (k, b) labels.

        Parameters
        ----------
        epoch : callable
            Asked which epoch it is, counted from 0, each time that the data set is begun.
        """
        tf = tensorflow()
        if self._is_drawn_anew:
            batches = tf.TensorSpec((None, None, SIDE, SIDE), tf.float32), tf.TensorSpec((None, None), tf.uint8)
            source = Source(lambda: self._drawn_anew(epoch()))
            chunks = tf.data.Dataset.from_generator(source.weakly(), output_signature=batches)
        else:
            pictures, labels = resident(self.dataset), tf.constant(self.dataset.y_train)
            source = Source(lambda: self.orders(epoch()))
            chosen = tf.TensorSpec((None, None), tf.int32)
            orders = tf.data.Dataset.from_generator(source.weakly(), output_signature=chosen)
            chunks = orders.map(lambda chosen: (tf.gather(pictures, chosen), tf.gather(labels, chosen)))
        chunks = chunks.prefetch(1).apply(tf.data.experimental.assert_cardinality(self._chunk_count()))
        chunks = _untuned(chunks)
        chunks.source = source  # lives as long as what is fed from it
        return chunks

    def orders(self, epoch: int) -> Iterator[NDArray[np.int32]]:
        """Indices of the pictures of each chunk, (k, b) int32: a function of the seed and the epoch, from 0, alone.

        The first batch is a chunk of its own: while it is learned, everything is compiled, and its loss is that of a
        network that has learned nothing. So the clock starts when it ends. The last batch of an epoch, if it is smaller
        than the others, is a chunk of its own, too.
        """
        order = np.random.default_rng((self.settings.seed, epoch)).permutation(self.learned).astype(np.int32)
        size = self.settings.batch_size
        ends = self._cuts.ends(epoch)
        for first, end in itertools.pairwise([0, *ends]):
            yield order[first * size : end * size].reshape(-1, size)
        if rest := len(order) % size:
            yield order[None, len(order) - rest :]

    @property
    def _is_drawn_anew(self) -> bool:
        return self.settings.augmentation or self.settings.non_digits > 0

    def _drawn_anew(self, epoch: int) -> Iterator[tuple[NDArray[np.float32], NDArray[np.uint8]]]:
        """Pictures and labels of each chunk, each batch changed by the seed, the epoch and its number alone."""
        numbers = itertools.count()
        for chosen in self.orders(epoch):
            batches = [self._changed(batch, epoch, next(numbers)) for batch in chosen]
            yield np.array([pictures for pictures, _ in batches]), np.array([labels for _, labels in batches])

    def _changed(
        self, batch: NDArray[np.int32], epoch: int, number: int
    ) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
        rng = np.random.default_rng((self.settings.seed, epoch, number))
        pictures, labels = scaled(self.dataset.x_train[batch]), self.dataset.y_train[batch]
        if self.settings.non_digits:
            pictures, labels = with_non_digits(pictures, labels, self.settings.non_digits, rng)
        if self.settings.augmentation:
            pictures = augment(pictures, self._deformation(epoch), rng)
        return pictures, labels

    def _deformation(self, epoch: int) -> Deformation:
        """Deform less and less in the last epochs: what is learned last should look like what will be read."""
        left = 1 - epoch / self.settings.epochs
        return Deformation().softened(min(1.0, max(_LEAST_DEFORMATION, left / _SOFTENED)))

    def _chunk_count(self) -> int:
        return self._cuts.count + (len(self.learned) % self.settings.batch_size > 0)

    @cached_property
    def _cuts(self) -> Cuts:
        return Cuts(self.settings, len(self.learned), batches_in_chunk(self.settings))


class Source:
    """Where chunks come from until it has ended; whoever iterates over them holds it.

    TensorFlow's default graph keeps each generator that a data set was ever made from, and through it all that the
    generator names: the whole run, with its network. So it gets one that names its source weakly.
    """

    def __init__(self, begin: Callable[[], Iterator[Any]]) -> None:
        self._begin = begin
        self._has_ended = False

    def end(self) -> None:
        """Have no chunk begun any more."""
        self._has_ended = True

    def weakly(self) -> Callable[[], Iterator[Any]]:
        """`begin` for as long as this source is held."""
        kept = weakref.ref(self)

        def begin() -> Iterator[Any]:
            source = kept()
            return iter(()) if source is None else source._until_its_end()

        return begin

    def _until_its_end(self) -> Iterator[Any]:
        for chunk in self._begin():
            yield chunk
            if self._has_ended:
                return


def held_out_batches(dataset: Dataset, held_out: NDArray[np.intp], settings: RunSettings) -> Any:
    """The pictures to validate with, by their (n,) indices, as a `tf.data.Dataset` of inputs and labels.

    They are as `as_batch` makes them, neither shuffled nor deformed.
    """
    tf = tensorflow()
    pictures, labels = resident(dataset), tf.constant(dataset.y_train)

    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
    def prepared(chosen: Any) -> Any:
        return as_batch(tf.gather(pictures, chosen), tf.gather(labels, chosen), settings)

    return _untuned(tf.data.Dataset.from_tensor_slices(held_out.astype(np.int32)).batch(_READING_BATCH).map(prepared))


def input_batches(pictures: NDArray[np.uint8]) -> Any:
    """Pictures, (n, 28, 28) uint8, as a `tf.data.Dataset` of a network's inputs, in their order."""
    tf = tensorflow()

    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
    def prepared(batch: Any) -> Any:
        return _as_input(batch)

    return _untuned(tf.data.Dataset.from_tensor_slices(_as_tensor(pictures)).batch(_READING_BATCH).map(prepared))


def _untuned(data: Any) -> Any:
    """A data set without the thread that tunes it.

    There is nothing to tune, and where several runs learn side by side, the end of an epoch waited for the end of that
    thread: for seconds on a busy machine.
    """
    options = tensorflow().data.Options()
    options.autotune.enabled = False
    return data.with_options(options)


def as_batch(pictures: Any, labels: Any, settings: RunSettings) -> tuple[Any, Any]:
    """Pictures and labels as the network and its loss take them.

    Parameters
    ----------
    pictures : tensor of (n, 28, 28) uint8, or float32 in [0, 1]
    labels : tensor of (n,) uint8
        0 to 9, or NO_DIGIT where labels are one-hot.
    settings : RunSettings

    Returns
    -------
    tensor of (n, 28, 28, 1) float32 in [0, 1], tensor of (n,) uint8 or (n, 10) float32
    """
    return _as_input(pictures), _one_hot(labels) if settings.labels == "one-hot" else labels


def resident(dataset: Dataset) -> Any:
    """All training pictures as a tensor of (n, 28, 28) uint8; made once for each data set, until `release`."""
    if dataset not in _residents:
        _residents[dataset] = _as_tensor(dataset.x_train)
    return _residents[dataset]


def release() -> None:
    """Let go of all tensors that `resident` made: the data sets themselves may be held by others."""
    _residents.clear()


_residents: weakref.WeakKeyDictionary[Dataset, Any] = weakref.WeakKeyDictionary()


def _one_hot(labels: Any) -> Any:
    """1 for the label's digit; for a picture of no digit, an equal share for each digit."""
    tf = tensorflow()
    hot = tf.one_hot(labels, DIGITS)
    return hot + (1 - tf.reduce_sum(hot, axis=-1, keepdims=True)) / DIGITS


def _as_input(pictures: Any) -> Any:
    tf = tensorflow()
    scale = 1.0 if pictures.dtype == tf.float32 else 1 / 255
    return tf.cast(pictures, tf.float32)[..., None] * scale


def _as_tensor(pictures: NDArray[np.uint8]) -> Any:
    tf = tensorflow()
    return tf.concat([tf.constant(pictures[at : at + _PIECE]) for at in range(0, len(pictures), _PIECE)], axis=0)

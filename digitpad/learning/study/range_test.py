"""The learning-rate range test: how the loss falls and blows up while the rate rises.

L. N. Smith, "Cyclical Learning Rates for Training Neural Networks", WACV 2017: one short training in which each
batch is learned with a higher rate than the one before. Where the loss falls, the rate is large enough; where it rises
again, too large.
"""

import dataclasses
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.backend import tensorflow
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.settings import RECORDINGS, RunSettings
from digitpad.learning.training.compiled import make_learner
from digitpad.learning.training.feeding import Feed, as_batch, resident

LOWEST, HIGHEST = 1e-7, 10.0  # rates
BATCHES = 300

_REACH = 8  # batches on either side that a loss is averaged with
_BLOWN_UP = 4.0  # times the lowest smoothed loss
_AT_ONCE = 10  # batches between two looks at what the user wishes

# Share of the whole fall of the loss that is done at the suggested rate. Lion's and Muon's steps have the same length
# however small the gradient is: they settle at lower rates only.
_FALLEN = 0.95
_OWN_FALLEN = {"lion": 0.4, "muon": 0.3}

# Adagrad and Adadelta divide by what they have seen, and their steps get shorter: in a run of several epochs they need
# a rate that is higher by so much.
_FACTORS = {"adagrad": 2.5, "adadelta": 2.5}

_LEAST_FALL = 0.1  # of the first loss: with less, nothing was learned at any rate
_BEGINNING = 20  # batches, with rates that are too low to learn from


@dataclass(frozen=True, eq=False)
class RangeTest:
    """What a range test has measured.

    Attributes
    ----------
    settings : RunSettings
        What was trained; its learning rate plays no part.
    rates : (n,) float64
        Rising by equal factors.
    losses : (n,) float64
        Of each batch, in nats, before the step with its rate; all but the last one are finite.
    """

    settings: RunSettings
    rates: NDArray[np.float64]
    losses: NDArray[np.float64]

    @property
    def smoothed(self) -> NDArray[np.float64]:
        """Each finite loss averaged with those of the 8 batches on either side: (n,) float64, or one less."""
        return _smoothed(self.losses[np.isfinite(self.losses)])

    @property
    def suggestion(self) -> float | None:
        """A rate to train with, to two digits; None if the loss never fell.

        It is the rate at which the smoothed loss has done 95 % of its whole fall; 40 % for Lion and 30 % for Muon, and
        2.5 times the rate for Adagrad and Adadelta. These numbers were chosen on dense-64, dense-128-64 and dense-256.
        """
        means = self.smoothed
        if not len(means):
            return None
        first, lowest = float(means[:_BEGINNING].mean()), float(means.min())
        if first - lowest < _LEAST_FALL * first:
            return None
        share = _OWN_FALLEN.get(self.settings.optimizer, _FALLEN)
        place = int(np.argmax(means <= first - share * (first - lowest)))
        return float(f"{self.rates[place] * _FACTORS.get(self.settings.optimizer, 1.0):.2g}")


def range_test(
    settings: RunSettings,
    dataset: Dataset,
    *,
    report: Callable[[float], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> RangeTest:
    """Train with rates that rise from LOWEST to HIGHEST over BATCHES, until the smoothed loss has blown up.

    Initial weights and batches are those of a run with the same settings, but pictures are not deformed.

    Parameters
    ----------
    settings : RunSettings
        Its learning rate and its schedule play no part.
    dataset : Dataset
    report : callable
        Gets the share that is done, from 0 to 1, in the caller's thread.
    should_stop : callable
        Asked every ten batches; once it says so, the test ends as it is.

    Returns
    -------
    RangeTest
        As far as it came.

    Raises
    ------
    DigitpadError
        If the model to start from cannot be opened or is of another network.
    """
    rates = np.geomspace(LOWEST, HIGHEST, BATCHES)
    recordings: Any = dict.fromkeys(RECORDINGS, False)
    plain = dataclasses.replace(settings, schedule="constant", learning_rate=LOWEST, **recordings)
    learn = _step(plain, dataset)
    losses: list[float] = []
    for place, (rate, chosen) in enumerate(zip(rates, _batches(settings, dataset), strict=False)):
        if place % _AT_ONCE == 0:
            if should_stop() or _has_blown_up(np.array(losses)):
                break
            report(place / BATCHES)
        losses.append(float(learn(chosen, rate)))
    return RangeTest(settings, rates[: len(losses)], np.array(losses))


def _has_blown_up(losses: NDArray[np.float64]) -> bool:
    """Whether a loss is not finite any more, or the last ten are far above the lowest that were seen."""
    if not np.isfinite(losses).all():
        return True
    return len(losses) > _AT_ONCE and bool(losses[-_AT_ONCE:].mean() > _BLOWN_UP * _smoothed(losses).min())


def _smoothed(losses: NDArray[np.float64]) -> NDArray[np.float64]:
    """Means over each value and its neighbours, as far as there are some: (n,) to (n,) float64."""
    sums = np.concatenate([[0.0], losses.cumsum()])
    places = np.arange(len(losses))
    begin, end = np.maximum(places - _REACH, 0), np.minimum(places + _REACH + 1, len(losses))
    return np.asarray((sums[end] - sums[begin]) / (end - begin))


def _batches(settings: RunSettings, dataset: Dataset) -> Iterator[NDArray[np.int32]]:
    """Indices of each batch, epoch after epoch."""
    learned, _ = split(len(dataset.y_train), settings)
    feed = Feed(dataset, learned, settings)
    for epoch in itertools.count():
        for chunk in feed.orders(epoch):
            yield from chunk


def _step(settings: RunSettings, dataset: Dataset) -> Callable[[NDArray[np.int32], float], Any]:
    """One compiled step of training: indices of a batch and the rate to the loss before it."""
    tf = tensorflow()
    model = make_learner(settings, BATCHES).model
    pictures, labels = resident(dataset), tf.constant(dataset.y_train)

    def learn(chosen: Any, rate: Any) -> Any:
        x, y = as_batch(tf.gather(pictures, chosen), tf.gather(labels, chosen), settings)
        with tf.GradientTape() as tape:
            loss = model.compute_loss(x=x, y=y, y_pred=model(x, training=True))
        model.optimizer.learning_rate.assign(rate)
        weights = model.trainable_variables
        model.optimizer.apply(tape.gradient(loss, [weight.value for weight in weights]), weights)
        return loss

    signature = [tf.TensorSpec((None,), tf.int32), tf.TensorSpec((), tf.float32)]
    return tf.function(learn, input_signature=signature, autograph=False)  # type: ignore[no-any-return]

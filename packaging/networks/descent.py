"""AdamW for a Keras network on JAX: rates that follow the clock, and averaged weights."""

import itertools
import math
import time
from collections.abc import Callable, Iterator
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from rates import share_of_rate

_WEIGHT_DECAY = 1e-2
_NORMALISED_ON = 150  # batches that tell batch normalisation's figures again, for the averaged weights


def taught(
    model: Any,
    loss: Callable[[Any, Any], Any],
    batches: Callable[[Callable[[], float]], Iterator[tuple[Any, Any]]],
    *,
    seconds: float,
    rate: float,
    average: float,
    clipped: float = math.inf,
) -> int:
    """Teach a Keras network for a time, and leave the average of its weights in it.

    Parameters
    ----------
    model : keras.Model
        On JAX.
    loss : callable
        Of (targets, outputs): (n,).
    batches : callable
        Is given what tells the share of the time that is over, in [0, 1]; gives inputs and targets.
    seconds : float
    rate : float
        The highest: it rises at first and then falls like a cosine.
    average : float
        Momentum of the weights' exponential moving average.
    clipped : float
        Largest norm of the gradient.

    Returns
    -------
    int
        How many batches it learned.
    """
    adam = optax.chain(optax.clip_by_global_norm(clipped), optax.scale_by_adam())
    step, normalised = _compiled(model, loss, adam)
    weights = [each.value for each in model.trainable_variables]
    carried = weights, [each.value for each in model.non_trainable_variables], list(weights), adam.init(weights)
    begun, number = 0.0, 0
    source = batches(lambda: (time.monotonic() - begun) / seconds if begun else 0.0)
    for number, batch in enumerate(source):
        begun = begun or time.monotonic()  # when the first batch is here
        over = (time.monotonic() - begun) / seconds
        if over >= 1:
            break
        pace = np.float32(rate * share_of_rate(over)), np.float32(min(average, number / (number + 500)))
        carried = step(carried, pace, batch)
    _, others, mean, _ = carried
    for inputs, _ in itertools.islice(source, _NORMALISED_ON):
        others = normalised(mean, others, inputs)
    for variable, value in zip(model.trainable_variables, mean, strict=True):
        variable.assign(value)
    for variable, value in zip(model.non_trainable_variables, others, strict=True):
        variable.assign(value)
    return number


def _compiled(model: Any, loss: Callable[[Any, Any], Any], adam: Any) -> tuple[Any, Any]:
    def mean_loss(weights: Any, others: Any, inputs: Any, targets: Any) -> Any:
        outputs, others = model.stateless_call(weights, others, inputs.astype(jnp.float32), training=True)
        return loss(targets, outputs.astype(jnp.float32)).mean(), others

    @jax.jit
    def step(carried: Any, pace: Any, batch: Any) -> Any:
        weights, others, mean, state = carried
        rate, momentum = pace
        (_, others), gradient = jax.value_and_grad(mean_loss, has_aux=True)(weights, others, *batch)
        change, state = adam.update(gradient, state, weights)
        weights = [own - rate * (way + _WEIGHT_DECAY * own) for own, way in zip(weights, change, strict=True)]
        mean = [before * momentum + now * (1 - momentum) for before, now in zip(mean, weights, strict=True)]
        return weights, others, mean, state

    @jax.jit
    def normalised(weights: Any, others: Any, inputs: Any) -> Any:
        return model.stateless_call(weights, others, inputs.astype(jnp.float32), training=True)[1]

    return step, normalised

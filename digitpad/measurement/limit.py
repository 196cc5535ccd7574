"""The limit of training: the same multiplications, in one bare matrix product each."""

import math
import statistics
import time
from functools import partial

from digitpad.learning.backend import tensorflow
from digitpad.learning.networks.architectures import matrix_shapes

_STEPS = 40  # that are timed, in each of the rounds
_ROUNDS = 5


def bare_seconds(network: str, batch_size: int, pictures: int) -> float:
    """Seconds that the matrix products of an epoch take, and nothing else.

    For each layer that learns: the forward pass, the gradient of the weights, and, but for the first layer, that of
    what goes in. A convolution is the product of its unrolled patches, which here lie ready.

    Parameters
    ----------
    network : str
        Its name.
    batch_size, pictures : int
        Pictures of a step, and of an epoch.
    """
    tf, products = tensorflow(), []
    for place, (rows, inner, width) in enumerate(matrix_shapes(network)):
        x, w = tf.random.uniform((batch_size * rows, inner)), tf.random.uniform((inner, width))
        y = tf.random.uniform((batch_size * rows, width))
        products += [partial(tf.matmul, x, w), partial(tf.matmul, x, y, transpose_a=True)]
        products += [partial(tf.matmul, y, w, transpose_b=True)] if place else []
    taken = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        for _ in range(_STEPS):
            for product in products:
                product()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) / _STEPS * math.ceil(pictures / batch_size)

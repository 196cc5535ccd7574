"""What the microscope tells of a layer's tensors: within a traced function, which XLA may compile."""

from typing import Any

from digitpad.learning.backend import tensorflow
from digitpad.learning.runs.layer_figures import BINS

_SAME = 1e-6  # a unit whose activations differ by less is dead


def norm_of(tensors: list[Any]) -> Any:
    """Euclidean norm over several tensors: a scalar."""
    tf = tensorflow()
    return tf.sqrt(tf.add_n([tf.reduce_sum(tf.square(tensor)) for tensor in tensors]))


def described(activations: Any) -> Any:
    """Mean, deviation, share of dead units, lowest, highest, and the histogram: (5 + BINS,) float32."""
    tf = tensorflow()
    apart = tf.reshape(activations, (-1, activations.shape[-1]))  # pictures and places down, units across
    lows, highs = tf.reduce_min(apart, 0), tf.reduce_max(apart, 0)
    dead = tf.reduce_mean(tf.cast(highs - lows < _SAME, tf.float32))
    low, high = tf.reduce_min(lows), tf.reduce_max(highs)
    figures = tf.stack([tf.reduce_mean(apart), tf.math.reduce_std(apart), dead, low, high])
    is_short = len(activations.shape) == 2  # those of a dense layer
    return tf.concat([figures, _histogram(tf.reshape(apart, (-1,)), low, high, is_short=is_short)], 0)


def _histogram(values: Any, low: Any, high: Any, *, is_short: bool) -> Any:
    """Shares of (n,) values in equal bins between the lowest and the highest: (BINS,) float32."""
    tf = tensorflow()
    scale = tf.math.divide_no_nan(float(BINS), high - low)
    bins = tf.clip_by_value(tf.cast((values - low) * scale, tf.int32), 0, BINS - 1)
    if is_short:  # XLA counts one by one, but compares all at once
        counts = tf.reduce_sum(tf.cast(bins[None] == tf.range(BINS)[:, None], tf.float32), 1)
    else:  # `tf.math.bincount` works out how many bins there are, which XLA refuses
        counts = tf.raw_ops.DenseBincount(input=bins, size=BINS, weights=tf.constant([], tf.float32))
    return counts / tf.cast(tf.size(values), tf.float32)

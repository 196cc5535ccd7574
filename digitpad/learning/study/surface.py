"""The loss at any weights of a network, and at any point of a plane through them.

What a stack of dense layers computes first is linear in its weights: on a plane it is the sum of three matrices, which
are computed once for all points. That is nine tenths of the work. All else takes Keras, one point after another.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import StoppedError
from digitpad.learning.backend import keras, tensorflow
from digitpad.learning.networks import architectures
from digitpad.learning.networks.architectures import Stack, stack_of, weight_shapes
from digitpad.learning.networks.layers import Shape
from digitpad.learning.study.plane import Plane
from digitpad.learning.study.products import product

_Values = NDArray[np.float32]
_overflowing = np.errstate(over="ignore", invalid="ignore")  # the loss is infinite then


class Surface(Protocol):
    """Mean cross-entropy, in nats, of a network on some pictures, without dropout; infinite where it overflows."""

    def at(self, x: float, y: float) -> float:
        """The loss at a point of the plane."""

    def of(self, weights: _Values) -> float:
        """The loss of any weights, (p,) in Keras' order."""


def surface_of(network: str, plane: Plane, pictures: _Values, labels: NDArray[np.uint8]) -> Surface:
    """What computes losses of a network.

    Parameters
    ----------
    network : str
        A name in `architectures`.
    plane : Plane
        In the space of its weights.
    pictures : (n, 28, 28) float32 in [0, 1]
    labels : (n,) uint8
    """
    stack = stack_of(network)
    return KerasSurface(network, plane, pictures, labels) if stack is None else DenseSurface(
        stack, plane, pictures, labels
    )  # fmt: skip


def losses_on(
    surface: Surface,
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    report: Callable[[float], None],
    should_stop: Callable[[], bool],
) -> NDArray[np.float64]:
    """The losses at the points of a grid.

    Parameters
    ----------
    surface : Surface
    x, y : (m,), (n,) float64
        Places on the axes.
    report : callable
        Gets how much is done, in [0, 1].
    should_stop : callable
        Asked before each point.

    Returns
    -------
    (n, m) float64

    Raises
    ------
    StoppedError
        If it was asked to stop.
    """
    losses = np.empty((len(y), len(x)))
    for row, height in enumerate(y):
        for column, place in enumerate(x):
            if should_stop():
                raise StoppedError
            losses[row, column] = surface.at(float(place), float(height))
        report((row + 1) / len(y))
    return losses


class DenseSurface:
    """Losses of a stack of dense layers, by NumPy; see Surface and `surface_of`."""

    def __init__(self, stack: Stack, plane: Plane, pictures: _Values, labels: NDArray[np.uint8]) -> None:
        self._activation = _ACTIVATIONS[stack.activation]
        self._shapes = weight_shapes(stack.name)
        self._pictures, self._labels = pictures.reshape(len(pictures), -1), labels
        corners = [plane.origin, *plane.directions]
        self._first = [self._begun(weights) for weights in corners]
        self._rest = [weights[self._first_count :] for weights in corners]
        self._row = 0.0, self._first[0]  # a height, and the first layer's sums at x = 0

    @_overflowing
    def at(self, x: float, y: float) -> float:
        """The loss at a point of the plane; points of one height after another are faster."""
        if y != self._row[0]:
            self._row = y, self._first[0] + np.float32(y) * self._first[2]
        return self._ended(self._row[1] + np.float32(x) * self._first[1], _point(self._rest, x, y))

    @_overflowing
    def of(self, weights: _Values) -> float:
        """The loss of any weights, (p,) in Keras' order."""
        return self._ended(self._begun(weights), weights[self._first_count :])

    @property
    def _first_count(self) -> int:
        """Numbers in the first layer's weights."""
        inputs, units = self._shapes[0]
        return (inputs + 1) * units

    def _begun(self, weights: _Values) -> _Values:
        """What the first layer sums up for each picture."""
        kernel, bias = _split(weights[: self._first_count], self._shapes[:2])
        return product(self._pictures, kernel) + bias

    def _ended(self, values: _Values, rest: _Values) -> float:
        """The loss, from these sums and the weights of the other layers."""
        weights = _split(rest, self._shapes[2:])
        for kernel, bias in zip(weights[::2], weights[1::2], strict=True):
            values = product(self._activation(values), kernel) + bias
        return _cross_entropy(values, self._labels)


class KerasSurface:
    """Losses of any network, by Keras; see Surface and `surface_of`."""

    def __init__(self, network: str, plane: Plane, pictures: _Values, labels: NDArray[np.uint8]) -> None:
        tf = tensorflow()
        self._model = architectures.build(network)
        self._shapes = weight_shapes(network)
        self._corners = [plane.origin, *plane.directions]
        inputs, known = tf.constant(pictures[..., None]), tf.constant(labels)

        def loss() -> Any:
            answers = self._model(inputs, training=False)
            return tf.reduce_mean(keras().losses.sparse_categorical_crossentropy(known, answers))

        self._loss = tf.function(loss)

    @_overflowing
    def at(self, x: float, y: float) -> float:
        """The loss at a point of the plane."""
        return self.of(_point(self._corners, x, y))

    def of(self, weights: _Values) -> float:
        """The loss of any weights, (p,) in Keras' order."""
        self._model.set_weights(_split(weights, self._shapes))
        loss = float(self._loss())
        return loss if np.isfinite(loss) else np.inf


def _point(corners: Sequence[_Values], x: float, y: float) -> _Values:
    origin, along_x, along_y = corners
    return np.asarray(origin + np.float32(x) * along_x + np.float32(y) * along_y)


def _split(weights: _Values, shapes: Sequence[Shape]) -> list[_Values]:
    """Numbers one after another as arrays of these shapes."""
    ends = np.cumsum([int(np.prod(shape)) for shape in shapes])
    return [part.reshape(shape) for part, shape in zip(np.split(weights, ends[:-1]), shapes, strict=True)]


def _cross_entropy(logits: _Values, labels: NDArray[np.uint8]) -> float:
    """Mean negative logarithm of the labels' probabilities."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    of_labels = np.take_along_axis(shifted, labels[:, None].astype(np.intp), axis=1)[:, 0]
    loss = float(np.mean(np.log(np.exp(shifted).sum(axis=1)) - of_labels, dtype=np.float64))
    return loss if np.isfinite(loss) else np.inf


def _relu(values: _Values) -> _Values:
    return np.maximum(values, 0)


def _elu(values: _Values) -> _Values:
    return np.where(values > 0, values, np.expm1(np.minimum(values, 0)))


def _gelu(values: _Values) -> _Values:
    from scipy.special import erf  # where it is needed alone

    return np.asarray(values * (1 + erf(values / np.float32(np.sqrt(2)))) / 2, np.float32)


def _sigmoid(values: _Values) -> _Values:
    return np.asarray((1 + np.tanh(values / 2)) / 2, np.float32)


def _silu(values: _Values) -> _Values:
    return values * _sigmoid(values)


_ACTIVATIONS: dict[str, Callable[[_Values], _Values]] = {
    "relu": _relu, "elu": _elu, "gelu": _gelu, "silu": _silu, "tanh": np.tanh, "sigmoid": _sigmoid,
}  # fmt: skip
"""By their names in `architectures`, as Keras defines them."""

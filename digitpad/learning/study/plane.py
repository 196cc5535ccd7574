"""The plane that paths of weights are drawn on: the two principal components of all weights along the way.

Weights are measured by filters, since a network with ReLU does the same when the weights of one layer are doubled and
those of the next are halved: what counts is how far a unit's weights move in comparison with how long they are (Li, Xu,
Taylor, Studer and Goldstein, "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, sections 4 and 7).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DigitpadError, StoppedError
from digitpad.learning.networks.layers import Shape
from digitpad.learning.runs.trajectory import Trajectory
from digitpad.learning.study.products import product_of_rows

_AT_ONCE = 4_000_000  # numbers that are looked at together: 32 MB


@dataclass(frozen=True, eq=False)
class Plane:
    """A plane in the space of p weights.

    Attributes
    ----------
    origin : (p,) float32
        The mean of the weights along the paths that the plane is laid through.
    directions : (2, p) float32
        What a step of 1 along each axis adds to the weights: it changes the weights of each unit by as much as they are
        long, on a root mean square over the units.
    shares : (2,) float64
        Of the variance of these paths, in [0, 1]: what each axis shows of their movement.
    places : list of (k, 2) float64
        Where each path passes, seen from above: each point of the plane that is nearest to the weights.
    """

    origin: NDArray[np.float32]
    directions: NDArray[np.float32]
    shares: NDArray[np.float64]
    places: list[NDArray[np.float64]]


def plane_of(
    paths: Sequence[Trajectory],
    shapes: Sequence[Shape],
    leading: Sequence[bool],
    should_stop: Callable[[], bool] = lambda: False,
) -> Plane:
    """Lay a plane through paths.

    Parameters
    ----------
    paths : sequence of Trajectory
        Of networks with the same weights.
    shapes : sequence of tuple of int
        Of these weights, in Keras' order.
    leading : sequence of bool
        Through which of the paths the plane is laid; the others are seen from above, too.
    should_stop : callable
        Asked several times a second.

    Raises
    ------
    StoppedError
        If it was asked to stop.
    DigitpadError
        If these have not moved along two directions.
    """
    is_leading = np.repeat(leading, [len(path.steps) for path in paths])
    parts = _Parts(paths, should_stop)
    means, scale = _measures(parts, _filters(shapes), is_leading)
    products = np.zeros((len(is_leading), int(is_leading.sum())))
    for part, weights in parts:
        scaled = (weights - means[part]) / scale[part]
        products += product_of_rows(scaled, scaled[is_leading])
    values, vectors = np.linalg.eigh(products[is_leading])
    largest, vectors = values[:-3:-1], _signed(vectors[:, :-3:-1])
    if len(largest) < 2 or largest[1] <= 1e-12 * max(1e-30, largest[0]):
        raise DigitpadError("These runs have not moved: there is no landscape to be seen.")
    mixing = vectors / np.sqrt(largest)
    places = np.split(products @ mixing, np.cumsum([len(path.steps) for path in paths])[:-1])
    directions = np.empty((2, len(means)), np.float32)
    for part, weights in parts:
        directions[:, part] = mixing.T @ (weights[is_leading] - means[part])  # scaled twice: there and back again
    return Plane(means.astype(np.float32), directions, largest / values.sum(), places)


def _measures(
    parts: "_Parts", filters: NDArray[np.intp], is_leading: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The mean of each weight, and how long its filter is, times the root of the number of filters: (p,) each."""
    means, squares = np.empty(len(filters)), np.empty(len(filters))
    for part, weights in parts:
        means[part], squares[part] = weights[is_leading].mean(axis=0), (weights[is_leading] ** 2).mean(axis=0)
    lengths = np.sqrt(np.bincount(filters, squares))
    lengths[lengths == 0] = 1  # of what is never learned
    return means, lengths[filters] * np.sqrt(len(lengths))


@dataclass(frozen=True)
class _Parts:
    """Some of the weights after another, at every waypoint of every path: (n, b); StoppedError once it is asked for."""

    paths: Sequence[Trajectory]
    should_stop: Callable[[], bool]

    def __iter__(self) -> Iterator[tuple[slice, NDArray[np.float64]]]:
        width = max(1, _AT_ONCE // sum(len(path.steps) for path in self.paths))
        for first in range(0, len(self.paths[0].start), width):
            if self.should_stop():
                raise StoppedError
            part = slice(first, first + width)
            yield part, np.concatenate([path.weights(part) for path in self.paths]).astype(np.float64)


def _filters(shapes: Sequence[Shape]) -> NDArray[np.intp]:
    """To which filter each weight belongs: a unit's incoming weights with its bias; other vectors are one each."""
    numbers: list[NDArray[np.intp]] = []
    count = 0
    for place, shape in enumerate(shapes):
        if len(shape) > 1:
            own = np.broadcast_to(count + np.arange(shape[-1]), shape)
            count += shape[-1]
        elif _is_bias(shapes, place):
            own = numbers[-1][-shape[0] :]
        else:
            own = np.full(shape, count)
            count += 1
        numbers.append(own.ravel())
    return np.concatenate(numbers)


def _is_bias(shapes: Sequence[Shape], place: int) -> bool:
    """Whether a vector is the only one after its kernel; batch normalisation has four."""
    after = shapes[place + 1 :]
    return len(shapes[place - 1]) > 1 and (not after or len(after[0]) > 1)


def _signed(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """The same axes, each pointing to where most of what is far from the mean lies: signs are free otherwise."""
    farthest = np.abs(vectors).argmax(axis=0)
    return np.asarray(vectors * np.sign(vectors[farthest, np.arange(vectors.shape[1])]))

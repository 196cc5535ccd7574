"""Losses on a plane equal those that Keras evaluates."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.errors import StoppedError
from digitpad.learning.backend import keras
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.networks import architectures
from digitpad.learning.networks.architectures import ACTIVATIONS
from digitpad.learning.study.plane import Plane
from digitpad.learning.study.surface import DenseSurface, KerasSurface, losses_on, surface_of

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_PLACES = ((0.0, 0.0), (0.7, -0.4), (-1.5, 2.0))
_STACKS = [*(f"dense-24-16-{name}" for name in ACTIVATIONS[1:]), "dense-24-16", "dense-9", "dense-12-9-8-dropout0.3"]


def _plane(network: str) -> Plane:
    """A plane through a network at its beginning, along kernels and biases; variances stay positive."""
    keras().utils.set_random_seed(3)
    model = architectures.build(network)
    learned = [np.full(weight.shape, weight.trainable) for weight in model.weights]
    directions = np.random.default_rng(1).normal(0, 0.1, (2, model.count_params())) * _flat(learned)
    return Plane(_flat(model.get_weights()), directions.astype(np.float32), np.array([0.6, 0.3]), [])


def _flat(arrays: list[Any]) -> NDArray[Any]:
    return np.concatenate([array.ravel() for array in arrays])


def _evaluated(network: str, weights: NDArray[np.float32], pictures: Any, labels: Any) -> float:
    """The loss as Keras evaluates it."""
    model = architectures.build(network)
    shapes = [weight.shape for weight in model.get_weights()]
    parts = np.split(weights, np.cumsum([int(np.prod(shape)) for shape in shapes])[:-1])
    model.set_weights([part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)])
    model.compile(loss="sparse_categorical_crossentropy")
    return float(model.evaluate(pictures[..., None], labels, batch_size=50, verbose=0))


@pytest.mark.parametrize("network", [*_STACKS, "conv-small", "digitpad"])
def test_losses_are_those_that_keras_evaluates(network: str, digits: Dataset) -> None:
    pictures, labels = scaled(digits.x_train[:200]), digits.y_train[:200]
    plane = _plane(network)
    surface = surface_of(network, plane, pictures, labels)
    assert isinstance(surface, DenseSurface if network.startswith("dense") else KerasSurface)
    for x, y in _PLACES:
        weights = plane.origin + np.float32(x) * plane.directions[0] + np.float32(y) * plane.directions[1]
        expected = _evaluated(network, weights, pictures, labels)
        assert surface.of(weights) == pytest.approx(expected, rel=1e-5, abs=1e-5)
        assert surface.at(x, y) == pytest.approx(expected, rel=1e-5, abs=1e-5)


def test_a_loss_that_overflows_is_infinite(digits: Dataset) -> None:
    for network in ("dense-9", "conv-small"):
        surface = surface_of(network, _plane(network), scaled(digits.x_train[:20]), digits.y_train[:20])
        with np.errstate(all="ignore"):
            assert surface.at(1e38, 1e38) == np.inf


class _Slope:
    """A loss that is easy to tell."""

    def at(self, x: float, y: float) -> float:
        return 10 * y + x

    def of(self, weights: NDArray[np.float32]) -> float:
        return float(weights[0])


def test_a_grid_has_its_losses_where_they_belong() -> None:
    reported: list[float] = []
    x, y = np.array([0.0, 1.0, 2.0]), np.array([5.0, 7.0])
    losses = losses_on(_Slope(), x, y, reported.append, lambda: False)
    assert losses.tolist() == [[50, 51, 52], [70, 71, 72]]
    assert reported == [0.5, 1.0]


def test_a_grid_is_stopped_at_its_next_point() -> None:
    asked: list[int] = []

    def should_stop() -> bool:
        asked.append(1)
        return len(asked) > 4

    with pytest.raises(StoppedError):
        losses_on(_Slope(), np.arange(3.0), np.arange(3.0), lambda _: None, should_stop)
    assert len(asked) == 5

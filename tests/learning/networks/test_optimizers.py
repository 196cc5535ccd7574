"""Each optimizer's first steps by hand, from its published rule."""

import dataclasses
from collections.abc import Mapping

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.backend import keras
from digitpad.learning.networks import optimizers
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.settings import RunSettings

_GRADIENTS = (0.5, -0.2)
_START = 1.0


def _steps(name: str, rate: float, decay: float = 0.0, parameters: Mapping[str, float] | None = None) -> float:
    """Where a weight of 1 is after two steps with known gradients."""
    optimizer = optimizers.build(name, rate, decay, parameters)
    weight = keras().Variable(np.float32(_START))
    optimizer.build([weight])
    for gradient in _GRADIENTS:
        optimizer.apply_gradients([(np.float32(gradient), weight)])
    return float(weight.numpy())


def _adam(rate: float, decay: float = 0.0) -> float:
    weight, m, v = _START, 0.0, 0.0
    for t, g in enumerate(_GRADIENTS, 1):
        weight -= rate * decay * weight
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        weight -= rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return weight


def test_sgd_by_hand() -> None:
    assert _steps("sgd", 0.1) == pytest.approx(1 - 0.1 * 0.5 + 0.1 * 0.2, abs=1e-6)


def test_momentum_by_hand() -> None:
    first = -0.1 * 0.5
    second = 0.9 * first + 0.1 * 0.2
    assert _steps("momentum", 0.1) == pytest.approx(1 + first + second, abs=1e-6)


def test_nesterov_by_hand() -> None:
    first = -0.1 * 0.5
    second = 0.9 * first + 0.1 * 0.2
    expected = 1 + (0.9 * first - 0.1 * 0.5) + (0.9 * second + 0.1 * 0.2)
    assert _steps("nesterov", 0.1) == pytest.approx(expected, abs=1e-6)


def test_adagrad_by_hand() -> None:
    first, second = 0.1 + 0.25, 0.1 + 0.25 + 0.04
    expected = 1 - 0.1 * 0.5 / np.sqrt(first + 1e-7) + 0.1 * 0.2 / np.sqrt(second + 1e-7)
    assert _steps("adagrad", 0.1) == pytest.approx(expected, abs=1e-5)


def test_rmsprop_by_hand() -> None:
    first = 0.1 * 0.25
    second = 0.9 * first + 0.1 * 0.04
    expected = 1 - 0.1 * 0.5 / np.sqrt(first + 1e-7) + 0.1 * 0.2 / np.sqrt(second + 1e-7)
    assert _steps("rmsprop", 0.1) == pytest.approx(expected, abs=1e-5)


def test_adam_and_adamw_by_hand() -> None:
    assert _steps("adam", 0.1) == pytest.approx(_adam(0.1), abs=1e-5)
    assert _steps("adamw", 0.1) == pytest.approx(_adam(0.1), abs=1e-5)
    assert _steps("adamw", 0.1, 0.2) == pytest.approx(_adam(0.1, 0.2), abs=1e-5)


def test_lion_by_hand() -> None:
    first = 0.01 * 0.5
    second = np.sign(0.9 * first + 0.1 * -0.2)
    assert _steps("lion", 0.1) == pytest.approx(1 - 0.1 - 0.1 * second, abs=1e-6)


def test_a_parameter_changes_the_steps() -> None:
    first = -0.1 * 0.5
    second = 0.5 * first + 0.1 * 0.2
    assert _steps("momentum", 0.1, parameters={"momentum": 0.5}) == pytest.approx(1 + first + second, abs=1e-6)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_goes_downhill(name: str) -> None:
    optimizer = optimizers.build(name, OPTIMIZERS[name].learning_rate)
    weights = keras().Variable(np.ones((4, 4), np.float32))
    optimizer.build([weights])
    for _ in range(50):
        optimizer.apply_gradients([(2 * weights.numpy(), weights)])
    assert np.square(weights.numpy()).sum() < 15.99


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_defaults_are_within_their_ranges(name: str) -> None:
    defaults = {parameter: known.default for parameter, known in OPTIMIZERS[name].parameters.items()}
    optimizers.check_parameters(name, defaults)
    assert "←" in OPTIMIZERS[name].rule


@pytest.mark.parametrize(
    ("name", "parameters", "words"),
    [
        ("sgd", {"momentum": 0.9}, "has no parameter"),
        ("adam", {"beta_1": 1.5}, "between 0 and"),
        ("lion", {"rho": 1}, "it has"),
    ],
)
def test_other_parameters_are_refused(name: str, parameters: dict[str, float], words: str) -> None:
    with pytest.raises(DigitpadError, match=words):
        dataclasses.replace(RunSettings(), optimizer=name, parameters=parameters)


def test_schedules_rise_and_fall_as_they_say() -> None:
    cosine = optimizers.schedule("cosine", 0.1, 100)
    assert float(cosine(0)) == 0
    assert float(cosine(5)) == pytest.approx(0.1)
    assert float(cosine(100)) == pytest.approx(0, abs=1e-6)
    exponential = optimizers.schedule("exponential", 0.1, 100)
    assert float(exponential(0)) == pytest.approx(0.1)
    assert float(exponential(100)) == pytest.approx(0.001)
    assert optimizers.schedule("constant", 0.1, 100) == 0.1

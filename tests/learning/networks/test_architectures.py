import random
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitpad.errors import DigitpadError
from digitpad.learning.backend import keras
from digitpad.learning.networks import architectures
from digitpad.learning.networks.architectures import ACTIVATIONS, MOST_LAYERS, NETWORKS, WIDEST, Stack, stack_of

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_STACK_NAMES = ("dense-300-100", "dense-64-tanh", "dense-128-128-dropout0.3", "dense-1", "dense-7-5-3-gelu-dropout")
_PICTURES = np.random.default_rng(0).random((3, 28, 28, 1), np.float32)
_STACKS = st.builds(
    Stack,
    st.lists(st.integers(1, WIDEST), min_size=1, max_size=MOST_LAYERS).map(tuple),
    st.sampled_from(ACTIVATIONS),
    st.integers(0, 99).map(lambda hundredths: hundredths / 100),
)


@pytest.mark.parametrize("name", [*NETWORKS, *_STACK_NAMES])
def test_parameters_are_counted_as_keras_counts_them(name: str) -> None:
    assert architectures.count_parameters(name) == architectures.build(name).count_params()


@given(_STACKS.filter(lambda stack: sum(stack.widths) < 500))
@settings(max_examples=8)
def test_parameters_of_any_stack_are_counted_as_keras_counts_them(stack: Stack) -> None:
    assert architectures.count_parameters(stack.name) == architectures.build(stack.name).count_params()


@pytest.mark.parametrize("name", [*NETWORKS, *_STACK_NAMES])
def test_weights_have_the_shapes_that_keras_gives_them(name: str) -> None:
    weights = architectures.build(name).get_weights()
    assert architectures.weight_shapes(name) == [weight.shape for weight in weights]


@pytest.mark.parametrize("name", ["digitpad", "conv-small", "dense-30-20-tanh-dropout0.25"])
def test_a_seed_gives_what_keras_would_whatever_other_threads_draw(name: str) -> None:
    keras().utils.set_random_seed(4)
    usual = [np.array(variable) for variable in architectures.build(name).variables]
    for other in range(2):
        random.seed(other)
        model = architectures.build(name, seed=4)
        for variable, value in zip(model.variables, usual, strict=True):
            np.testing.assert_array_equal(np.array(variable), value)


def test_multiplications_are_what_they_are_by_hand() -> None:
    assert architectures.count_multiplications("dense-128-64") == 784 * 128 + 128 * 64 + 64 * 10
    convolutions = 28 * 28 * 16 * 9 + 14 * 14 * 32 * 9 * 16
    assert architectures.count_multiplications("conv-small") == convolutions + 7 * 7 * 32 * 64 + 64 * 10


@pytest.mark.parametrize("name", [*NETWORKS, *_STACK_NAMES])
def test_every_network_gives_probabilities(name: str) -> None:
    keras().utils.set_random_seed(4)  # a layer of one unit may be born dead
    probabilities = np.asarray(architectures.build(name)(_PICTURES))
    assert probabilities.shape == (3, 10)
    assert probabilities.min() >= 0
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    assert np.ptp(probabilities, axis=0).max() > 1e-4  # the picture decides


@given(_STACKS)
def test_a_stack_is_found_by_its_name(stack: Stack) -> None:
    assert stack_of(stack.name) == stack


def test_a_stacks_layers_are_built_as_described() -> None:
    model = architectures.build("dense-30-20-tanh-dropout0.25")
    dense = [layer for layer in model.layers if hasattr(layer, "units")]
    assert [(layer.units, layer.activation.__name__) for layer in dense] == [
        (30, "tanh"),
        (20, "tanh"),
        (10, "softmax"),
    ]
    assert [layer.rate for layer in model.layers if hasattr(layer, "rate")] == [0.25, 0.25]


@pytest.mark.parametrize(
    "name",
    [
        "magic",
        "dense",
        "dense-",
        "dense-0",
        f"dense-{WIDEST + 1}",
        "dense" + "-8" * (MOST_LAYERS + 1),
        "dense-64-softplus",
        "dense-64-dropout1.5",
        "dense-64-dropout1",
        "Dense-64",
        "dense-64 ",
        "dense--64",
    ],
)
def test_other_names_are_refused_with_those_that_exist(name: str) -> None:
    with pytest.raises(DigitpadError, match=f"no network {re.escape(name)}: choose one of dense-256, .*4096 units"):
        architectures.build(name)
    assert stack_of(name) is None


@pytest.mark.parametrize("name", [f"dense-{WIDEST}", "dense" + "-8" * MOST_LAYERS])
def test_the_limits_themselves_are_allowed(name: str) -> None:
    assert architectures.count_parameters(name) > 0

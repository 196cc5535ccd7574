"""Named architectures. Each takes (n, 28, 28, 1) float32 in [0, 1] and gives (n, 10) probabilities of the digits.

A network is a list of layer descriptions, so that its parameters can be counted while a user types, without Keras.
Stacks of dense layers have names of their own: `dense-300-100`, `dense-64-tanh`, `dense-128-128-dropout0.3`.
"""

import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.ink.bitmap import DIGITS, SIDE
from digitpad.learning.backend import keras
from digitpad.learning.networks.layers import (
    Convolution,
    Dense,
    Dropout,
    Flatten,
    Layer,
    MaxPooling,
    Seeds,
    Shape,
    initial,
)

ACTIVATIONS = ("relu", "elu", "gelu", "silu", "tanh", "sigmoid")
MOST_LAYERS = 8
WIDEST = 4096  # units of a dense layer
_PLAIN_DROPOUT = 0.2  # what `dropout` without a number means
_STACK = re.compile(
    rf"dense(?P<widths>(-\d+)+)(-(?P<activation>{'|'.join(ACTIVATIONS)}))?(-dropout(?P<dropout>0?\.\d+)?)?"
)


@dataclass(frozen=True)
class Stack:
    """Dense layers, each with the same activation and dropout.

    Attributes
    ----------
    widths : tuple of int
        Units of each, from the picture on.
    activation : str
        One of ACTIVATIONS.
    dropout : float
        Share of each layer's values set to zero while learning, in [0, 1).
    """

    widths: tuple[int, ...]
    activation: str = "relu"
    dropout: float = 0.0

    @property
    def name(self) -> str:
        """The name that `layers_of` understands."""
        activation = "" if self.activation == "relu" else f"-{self.activation}"
        dropout = f"-dropout{self.dropout:g}" if self.dropout else ""
        if self.dropout == _PLAIN_DROPOUT:
            dropout = "-dropout"
        return f"dense-{'-'.join(map(str, self.widths))}{activation}{dropout}"

    def layers(self) -> list[Layer]:
        """Descriptions of its layers."""
        result: list[Layer] = [Flatten()]
        for width in self.widths:
            result.append(Dense(width, self.activation))
            if self.dropout:
                result.append(Dropout(self.dropout))
        return result


_LARGEST_SEED = 10**9  # of those that Keras draws
_PICTURE_SHAPE = (SIDE, SIDE, 1)
_SMALL: list[Layer] = [
    Convolution(16), MaxPooling(), Convolution(32), MaxPooling(), Flatten(), Dropout(0.25), Dense(64),
]  # fmt: skip
_BUNDLED: list[Layer] = [
    Convolution(24, "valid", is_normalised=True), Convolution(56, "valid", is_normalised=True, step=2),
    Convolution(56, is_normalised=True), Convolution(64, is_normalised=True), MaxPooling(),
    Convolution(96, is_normalised=True), Convolution(96, "valid", is_normalised=True), Flatten(), Dropout(0.4),
]  # fmt: skip
_CONVOLUTIONAL = {"conv-small": _SMALL, "digitpad": _BUNDLED}

NETWORKS = ("dense-256", "dense-128-64", "dense-128", "dense-128-128-dropout", "conv-small", "digitpad")
"""Names to choose from; any other stack of dense layers has a name, too."""


def stack_of(name: str) -> Stack | None:
    """The dense layers that a name stands for; None if it is not a stack's name or beyond the limits."""
    match = _STACK.fullmatch(name)
    if match is None:
        return None
    widths = tuple(map(int, match["widths"].split("-")[1:]))
    dropout = float(match["dropout"] or (_PLAIN_DROPOUT if "dropout" in name else 0))
    if len(widths) > MOST_LAYERS or not all(1 <= width <= WIDEST for width in widths):
        return None
    return Stack(widths, match["activation"] or "relu", dropout)


def layers_of(name: str) -> Sequence[Layer]:
    """Describe a network's layers, but for the last one, which gives the probabilities.

    Raises
    ------
    DigitpadError
        If there is no network of this name.
    """
    if name in _CONVOLUTIONAL:
        return _CONVOLUTIONAL[name]
    stack = stack_of(name)
    if stack is None:
        raise DigitpadError(
            "There is no network {name}: choose one of {choices}, or name up to {most_layers} dense layers of 1 to "
            "{widest} units, as in dense-300-100-tanh-dropout0.1.",
            name=name,
            choices=", ".join(NETWORKS),
            most_layers=MOST_LAYERS,
            widest=WIDEST,
        )
    return stack.layers()


def build(name: str, model_class: Any = None, seed: int | None = None) -> Any:
    """Build a network, untrained.

    Parameters
    ----------
    name : str
        One of NETWORKS, or a stack's name.
    model_class : type, optional
        A subclass of `keras.Model` to make it of.
    seed : int, optional
        What its initial weights and what it drops are a function of, with its name: they are those that Keras gives
        after `set_random_seed`, but no other thread that draws a random number meanwhile changes them.

    Returns
    -------
    keras.Model
        (n, 28, 28, 1) to (n, 10). Without a seed, its initial weights are drawn from Keras' own.

    Raises
    ------
    DigitpadError
        If there is no network of this name.
    """
    inputs = keras().Input(_PICTURE_SHAPE, name="bitmap")
    values = inputs
    seeds = _seeds(seed)
    for layer in layers_of(name):
        values = layer(values, seeds)
    last = keras().layers.Dense(DIGITS, "softmax", name="probabilities", kernel_initializer=initial(seeds))
    outputs = last(values)
    return (model_class or keras().Model)(inputs, outputs, name=re.sub(r"\W", "_", name))


def _seeds(seed: int | None) -> Seeds:
    """What gives the seeds that Keras would draw after `set_random_seed`; None if there is no seed."""
    drawn = random.Random(seed)  # noqa: S311
    return lambda: None if seed is None else drawn.randint(1, _LARGEST_SEED)


def count_parameters(name: str) -> int:
    """Count a network's parameters without building it, as Keras' `count_params` does; raises DigitpadError."""
    return sum(layer.parameters(shape) for layer, shape in _walk(name))


def weight_shapes(name: str) -> list[Shape]:
    """Shapes of a network's weights, in Keras' order, without building it; raises DigitpadError."""
    return [own for layer, shape in _walk(name) for own in layer.weight_shapes(shape)]


def count_multiplications(name: str) -> int:
    """Count the multiplications that one picture takes, without building the network; raises DigitpadError."""
    return sum(layer.multiplications(shape) for layer, shape in _walk(name))


def matrix_shapes(name: str) -> list[tuple[int, int, int]]:
    """The matrix product that each layer with weights is for one picture: (m, k) by (k, n); raises DigitpadError."""
    products = []
    for layer, shape in _walk(name):
        if layer.parameters(shape):
            *places, width = layer.output_shape(shape)
            rows = math.prod(places)
            products.append((rows, layer.multiplications(shape) // (rows * width), width))
    return products


def count_activations(name: str) -> int:
    """Count what layers with parameters give for one picture, without building the network; raises DigitpadError."""
    return sum(math.prod(layer.output_shape(shape)) for layer, shape in _walk(name) if layer.parameters(shape))


def _walk(name: str) -> list[tuple[Layer, Shape]]:
    """Each layer, the last one included, with the shape that it gets."""
    result: list[tuple[Layer, Shape]] = []
    shape: Shape = _PICTURE_SHAPE
    for layer in (*layers_of(name), Dense(DIGITS, "softmax")):
        result.append((layer, shape))
        shape = layer.output_shape(shape)
    return result

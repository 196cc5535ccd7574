"""Descriptions of layers: what each makes of a shape, what it costs, and the Keras layer that it stands for.

A description is called with Keras values to lay its layer on them, and with what gives seeds, or None for those that
Keras draws; all else needs no Keras. Shapes are of one picture.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from digitpad.learning.backend import keras

Shape = tuple[int, ...]
Seeds = Callable[[], int | None]


def initial(seeds: Seeds) -> Any:
    """How kernels begin, unless a layer says other (Glorot and Bengio, AISTATS 2010)."""
    return keras().initializers.GlorotUniform(seeds())


@dataclass(frozen=True)
class Dense:
    """A dense layer: all values go to each of `width` units.

    Attributes
    ----------
    width : int
        At least 1.
    activation : str
        In `keras.activations`.
    """

    width: int
    activation: str = "relu"

    def __call__(self, values: Any, seeds: Seeds) -> Any:
        """Lay a Keras layer on Keras values."""
        dense = keras().layers.Dense(self.width, activation=self.activation, kernel_initializer=initial(seeds))
        return dense(values)

    def output_shape(self, _shape: Shape) -> Shape:
        """Shape of what comes out, for that of what goes in."""
        return (self.width,)

    def weight_shapes(self, shape: Shape) -> tuple[Shape, ...]:
        """Shapes of its weights, in Keras' order: kernel, bias."""
        return (shape[0], self.width), (self.width,)

    def parameters(self, shape: Shape) -> int:
        """Numbers to learn."""
        return (shape[0] + 1) * self.width

    def multiplications(self, shape: Shape) -> int:
        """Multiplications for one picture."""
        return shape[0] * self.width


@dataclass(frozen=True)
class Convolution:
    """Filters of 3×3 with ReLU.

    Attributes
    ----------
    filters : int
    padding : str
        `same` keeps the picture's size, `valid` takes a pixel off each side.
    is_normalised : bool
        Whether there is batch normalisation (Ioffe and Szegedy, ICML 2015) instead of a bias.
    step : int
        Pixels by which the filters are moved.
    """

    filters: int
    padding: str = "same"
    is_normalised: bool = False
    step: int = 1

    def __call__(self, values: Any, seeds: Seeds) -> Any:
        """Lay Keras layers on Keras values."""
        layers, kernel = keras().layers, {"kernel_initializer": initial(seeds)}
        if not self.is_normalised:
            return layers.Conv2D(self.filters, 3, self.step, self.padding, activation="relu", **kernel)(values)
        values = layers.Conv2D(self.filters, 3, self.step, self.padding, use_bias=False, **kernel)(values)
        return layers.ReLU()(layers.BatchNormalization()(values))

    def output_shape(self, shape: Shape) -> Shape:
        """Shape of what comes out, for that of what goes in."""
        lost = 0 if self.padding == "same" else 2
        rows, columns = (math.ceil((side - lost) / self.step) for side in shape[:2])
        return rows, columns, self.filters

    def weight_shapes(self, shape: Shape) -> tuple[Shape, ...]:
        """Shapes of its weights, in Keras' order: kernel, then bias, or batch normalisation's four."""
        return (3, 3, shape[2], self.filters), *(4 if self.is_normalised else 1) * ((self.filters,),)

    def parameters(self, shape: Shape) -> int:
        """Numbers to learn, with the four a filter of batch normalisation."""
        return self.filters * (9 * shape[2] + (4 if self.is_normalised else 1))

    def multiplications(self, shape: Shape) -> int:
        """Multiplications for one picture."""
        rows, columns, _ = self.output_shape(shape)
        return rows * columns * self.filters * 9 * shape[2]


@dataclass(frozen=True)
class _Unlearned:
    """A layer without parameters."""

    def weight_shapes(self, _shape: Shape) -> tuple[Shape, ...]:
        return ()

    def parameters(self, _shape: Shape) -> int:
        return 0

    def multiplications(self, _shape: Shape) -> int:
        return 0


@dataclass(frozen=True)
class MaxPooling(_Unlearned):
    """The largest of each 2×2."""

    def __call__(self, values: Any, _seeds: Seeds) -> Any:
        """Lay a Keras layer on Keras values."""
        return keras().layers.MaxPooling2D()(values)

    def output_shape(self, shape: Shape) -> Shape:
        """Shape of what comes out, for that of what goes in."""
        return shape[0] // 2, shape[1] // 2, shape[2]


@dataclass(frozen=True)
class Flatten(_Unlearned):
    """A row of values."""

    def __call__(self, values: Any, _seeds: Seeds) -> Any:
        """Lay a Keras layer on Keras values."""
        return keras().layers.Flatten()(values)

    def output_shape(self, shape: Shape) -> Shape:
        """Shape of what comes out, for that of what goes in."""
        return (math.prod(shape),)


@dataclass(frozen=True)
class Dropout(_Unlearned):
    """A share of the values, in [0, 1), set to zero while learning (Srivastava et al., JMLR 2014)."""

    share: float

    def __call__(self, values: Any, seeds: Seeds) -> Any:
        """Lay a Keras layer on Keras values."""
        return keras().layers.Dropout(self.share, seed=seeds())(values)

    def output_shape(self, shape: Shape) -> Shape:
        """Shape of what comes out, for that of what goes in."""
        return shape


Layer = Dense | Convolution | MaxPooling | Flatten | Dropout

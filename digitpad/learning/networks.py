"""Named architectures. Each takes (28, 28, 1) float32 in [0, 1] and gives the probabilities of ten digits."""

from collections.abc import Callable
from typing import Any

from digitpad.ink.bitmap import SIDE
from digitpad.learning.backend import keras


def build(name: str) -> Any:
    """Build a network, untrained.

    Parameters
    ----------
    name : str
        One of NETWORKS.

    Returns
    -------
    keras.Model
    """
    inputs = keras().Input((SIDE, SIDE, 1), name="bitmap")
    features = NETWORKS[name](inputs)
    outputs = keras().layers.Dense(10, activation="softmax", name="probabilities")(features)
    return keras().Model(inputs, outputs, name=name.replace("-", "_"))


def dense(*widths: int, dropout: float = 0.0) -> Callable[[Any], Any]:
    """Dense layers of these widths, each with ReLU and dropout."""

    def layers(values: Any) -> Any:
        values = keras().layers.Flatten()(values)
        for width in widths:
            values = keras().layers.Dense(width, activation="relu")(values)
            if dropout:
                values = keras().layers.Dropout(dropout)(values)
        return values

    return layers


def _conv_small(values: Any) -> Any:
    layers = keras().layers
    for filters in (16, 32):
        values = layers.Conv2D(filters, 3, padding="same", activation="relu")(values)
        values = layers.MaxPooling2D()(values)
    values = layers.Dropout(0.25)(layers.Flatten()(values))
    return layers.Dense(64, activation="relu")(values)


def _digitpad(values: Any) -> Any:
    """The bundled model's: six 3×3 convolutions with batch normalisation, two at each of three resolutions."""
    layers = keras().layers
    for filters, padding in ((24, "same"), (48, "same"), (64, "valid")):
        values = _convolution(values, filters, "same")
        values = _convolution(values, filters, padding)
        if padding == "same":
            values = layers.MaxPooling2D()(values)
    return layers.Dropout(0.4)(layers.Flatten()(values))


def _convolution(values: Any, filters: int, padding: str) -> Any:
    layers = keras().layers
    values = layers.Conv2D(filters, 3, padding=padding, use_bias=False)(values)
    return layers.ReLU()(layers.BatchNormalization()(values))


NETWORKS: dict[str, Callable[[Any], Any]] = {
    "dense-256": dense(256),
    "dense-128-64": dense(128, 64),
    "dense-128": dense(128),
    "dense-128-128-dropout": dense(128, 128, dropout=0.2),
    "conv-small": _conv_small,
    "digitpad": _digitpad,
}

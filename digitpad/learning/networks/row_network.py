"""The network that reads a whole row: a strip of 32 pixels' height to digits, column by column.

Convolutions over strips of any width, and connectionist temporal classification (Graves, Fernández, Gomez and
Schmidhuber, "Connectionist Temporal Classification: Labelling Unsegmented Sequence Data with Recurrent Neural
Networks", ICML 2006), so that rows to learn from need no places.
"""

from pathlib import Path
from typing import Any

from digitpad.folders import replacing_all
from digitpad.ink.bitmap import DIGITS
from digitpad.ink.row_strip import ROW_HEIGHT
from digitpad.learning.backend import keras, tensorflow
from digitpad.learning.networks.formats import check_ends_in_keras
from digitpad.learning.networks.litert_export import as_litert
from digitpad.learning.networks.model_files import card_text, own_versions
from digitpad.native_output import warnings_silenced

CLASSES = DIGITS + 2
"""The blank is the first one; the last one says that a row has no digit."""

_BLOCKS = 2  # of two convolutions each, with a way around
_PER_COLUMN = 2  # answers for each column of features, which is 4 pixels wide: two equal digits need a blank between


def build_row_network() -> Any:
    """Build it, untrained.

    Returns
    -------
    keras.Model
        (n, 32, w, 1) float32 to logits, (n, w / 2, 12); w is divisible by 4.
    """
    layers = keras().layers
    inputs = keras().Input((ROW_HEIGHT, None, 1), name="strip")
    values = _convolution(inputs, 24, 5, strides=2)
    values = _convolution(values, 32)
    values = layers.MaxPooling2D(2)(_convolution(values, 48))
    values = _convolution(values, 72)
    values = layers.MaxPooling2D((2, 1))(layers.Add()([values, _convolution(values, 72)]))
    values = _convolution(values, 96)
    values = layers.Add()([values, _convolution(values, 96)])
    for _ in range(_BLOCKS):
        values = _residual(values, 96)
    values = layers.ZeroPadding2D((0, 1))(values)
    values = _convolution(values, 128, (4, 3), padding="valid")
    values = _convolution(values, 128, (1, 5))
    values = layers.Conv2D(_PER_COLUMN * CLASSES, (1, 3), padding="same", name="columns")(values)
    outputs = layers.Reshape((-1, CLASSES), name="logits")(values)
    return keras().Model(inputs, outputs, name="rows")


def save_row_network(model: Any, path: Path, card: dict[str, Any]) -> None:
    """Write the network as Keras saves it, as LiteRT reads it, with weights of 8 bits, and its model card.

    Parameters
    ----------
    model : keras.Model
        As `build_row_network` makes it; what is saved gives probabilities instead of logits.
    path : Path
        Ends in `.keras`; `.tflite` and `.json` are written beside it.
    card : dict
        What the model card says beyond the number of parameters and the versions.

    Raises
    ------
    ModelFileError
        If the path has another suffix.
    OSError
        If it cannot be written.
    """
    check_ends_in_keras(path)
    probabilities = keras().layers.Softmax(name="probabilities")(model.outputs[0])
    network = keras().Model(model.inputs[0], probabilities, name="rows")
    told = {**card, "parameters": int(network.count_params()), "versions": own_versions()}
    with replacing_all(path, path.with_suffix(".tflite"), path.with_suffix(".json")) as drafts, warnings_silenced():
        network.save(drafts[0])
        drafts[1].write_bytes(as_litert(network, optimizations=[tensorflow().lite.Optimize.DEFAULT]))
        drafts[2].write_text(card_text(told), "utf-8")


def ctc_loss(labels: Any, logits: Any) -> Any:
    """Negative logarithm of the probability of each row's digits.

    Parameters
    ----------
    labels : (n, m) integers
        1 to 11, filled up with 0.
    logits : (n, t, 12) float32

    Returns
    -------
    (n,) float32
    """
    tf = tensorflow()
    # The sparse form runs in C++ on a processor, and takes its blank from the end.
    values = tf.sparse.from_dense(tf.cast(labels, tf.int32))
    values = tf.SparseTensor(values.indices, values.values - 1, values.dense_shape)
    turned = tf.concat([logits[..., 1:], logits[..., :1]], axis=-1)
    lengths = tf.fill([tf.shape(logits)[0]], tf.shape(logits)[1])
    return tf.compat.v1.nn.ctc_loss(values, turned, lengths, time_major=False)


def _convolution(values: Any, filters: int, size: Any = 3, *, strides: int = 1, padding: str = "same") -> Any:
    layers = keras().layers
    values = layers.Conv2D(filters, size, strides=strides, padding=padding, use_bias=False)(values)
    return layers.Activation("relu")(layers.BatchNormalization(momentum=0.98)(values))


def _residual(values: Any, filters: int) -> Any:
    """Two convolutions and a way around them, which is all that counts at first.

    He, Zhang, Ren and Sun, "Deep Residual Learning for Image Recognition", CVPR 2016.
    """
    layers = keras().layers
    added = layers.Conv2D(filters, 3, padding="same", use_bias=False)(_convolution(values, filters))
    added = layers.BatchNormalization(momentum=0.98, gamma_initializer="zeros")(added)
    return layers.Add()([values, added])

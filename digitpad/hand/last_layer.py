"""A digit network in two parts: what it sees in a bitmap, and the last layer that makes ten answers of it.

The last layer can be put back into the `.tflite` file, in the place of the one that was there: a file like any other.
"""

import threading
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import ModelFileError
from digitpad.ink.bitmap import DIGITS, SIDE
from digitpad.native_output import native_stderr_silenced

_BATCH = 32  # bitmaps at once
_TYPES = {0: np.float32, 1: np.float16}  # of tensors, as TensorFlow Lite's schema numbers them


@dataclass(frozen=True, eq=False)
class LastLayer:
    """Features to answers: `softmax(weights @ features + bias)`.

    Attributes
    ----------
    weights : (10, k) float32
    bias : (10,) float32
    """

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def logits(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n, k) to (n, 10) float32."""
        return np.asarray(features @ self.weights.T + self.bias)

    def probabilities(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n, k) to (n, 10) float32 in [0, 1]; each row adds up to 1."""
        return softmax(self.logits(features))


class FeatureNetwork:
    """A digit network without its last layer.

    Parameters
    ----------
    content : bytes
        Of a `.tflite` file whose last two operations are a dense layer and a softmax.
    name : str
        The file's, for errors.

    Attributes
    ----------
    content : bytes
        The whole network's.
    last_layer : LastLayer
        The one that was cut off.

    Raises
    ------
    ModelFileError
        If the network is built in another way.
    """

    def __init__(self, content: bytes, name: str) -> None:
        from ai_edge_litert.interpreter import Interpreter  # as in recognition.litert

        self.content, self._name = content, name
        self._lock = threading.Lock()
        surgery = _Surgery(content, name)
        self.last_layer = LastLayer(surgery.weights.astype(np.float32), surgery.bias.astype(np.float32))
        with native_stderr_silenced():
            self._interpreter = Interpreter(model_content=surgery.without_last_layer(), num_threads=2)
            entry = self._interpreter.get_input_details()[0]
            self._shape = (_BATCH, *(int(side) for side in entry["shape"][1:]))
            self._interpreter.resize_tensor_input(entry["index"], self._shape)
            self._interpreter.allocate_tensors()
        self._entry = int(entry["index"])
        self._exit = int(self._interpreter.get_output_details()[0]["index"])

    def features(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        """(n, 28, 28) float32 in [0, 1] to (n, k) float32; threads take turns."""
        result = np.empty((len(bitmaps), self.last_layer.weights.shape[1]), np.float32)
        for start in range(0, len(bitmaps), _BATCH):
            part = bitmaps[start : start + _BATCH]
            filled = np.zeros((_BATCH, SIDE, SIDE), np.float32)
            filled[: len(part)] = part
            with self._lock:
                self._interpreter.set_tensor(self._entry, filled.reshape(self._shape))
                self._interpreter.invoke()
                result[start : start + len(part)] = self._interpreter.get_tensor(self._exit)[: len(part)]
        return result

    def with_last_layer(self, layer: LastLayer) -> bytes:
        """Content of a `.tflite` file that differs from this network's in its last layer alone."""
        return _Surgery(self.content, self._name).with_last_layer(layer)


def softmax(logits: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """(n, 10) logits to probabilities; each row adds up to 1."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


class _Surgery:
    """A `.tflite` file's content, taken apart by TensorFlow Lite's own schema, in which numbers are replaced in place.

    Attributes
    ----------
    weights : (10, k), of the file's type
        A view of the content.
    bias : (10,)
    """

    def __init__(self, content: bytes, name: str) -> None:
        from ai_edge_litert import schema_py_generated as schema  # a tenth of a second

        self._content = bytearray(content)
        try:
            self._model = schema.Model.GetRootAs(self._content, 0)
            self._graph = self._model.Subgraphs(0)
            operations = [self._graph.Operators(index) for index in range(self._graph.OperatorsLength())]
            self._made_by = {int(each.OutputsAsNumpy()[0]): each for each in operations}
            self._check(schema.BuiltinOperator, operations)
            self._features, weights, bias = (int(index) for index in operations[-2].InputsAsNumpy())
            self.weights, self.bias = self._constant(weights), self._constant(bias)
            if self.weights.shape[0] != DIGITS or self.bias.shape != (DIGITS,):
                raise ValueError(self.weights.shape)
        except Exception as cause:  # whatever a file of another kind makes the schema's code raise
            raise ModelFileError(
                "{name} does not end in a dense layer and a softmax: it cannot be taught.", name=name
            ) from cause

    def without_last_layer(self) -> bytes:
        self._graph.OutputsAsNumpy()[0] = self._features
        return bytes(self._content)

    def with_last_layer(self, layer: LastLayer) -> bytes:
        self.weights[:], self.bias[:] = layer.weights, layer.bias
        return bytes(self._content)

    def _check(self, kinds: Any, operations: list[Any]) -> None:
        codes = [self._model.OperatorCodes(each.OpcodeIndex()).BuiltinCode() for each in operations[-2:]]
        if codes != [kinds.FULLY_CONNECTED, kinds.SOFTMAX] or self._model.SubgraphsLength() != 1:
            raise ValueError(codes)

    def _constant(self, index: int) -> NDArray[Any]:
        """A tensor's numbers in the file, from which it is widened where they are in half precision."""
        while index in self._made_by:
            index = int(self._made_by[index].InputsAsNumpy()[0])
        tensor = self._graph.Tensors(index)
        numbers = self._model.Buffers(tensor.Buffer()).DataAsNumpy().view(_TYPES[tensor.Type()])
        return np.asarray(numbers.reshape(tensor.ShapeAsNumpy()))

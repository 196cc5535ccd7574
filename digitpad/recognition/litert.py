"""LiteRT's interpreter behind one small class."""

import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import ModelFileError
from digitpad.ink.bitmap import DIGITS, SIDE
from digitpad.native_output import native_stderr_silenced

_FITTING_SHAPES = ([SIDE, SIDE], [SIDE, SIDE, 1], [SIDE * SIDE])


class UnfitForLiteRTError(ModelFileError):
    """A model that LiteRT cannot open or compute."""


class Network:
    """A `.tflite` file's content, ready to run a fixed number of bitmaps at once.

    Parameters
    ----------
    content : bytes
        The file's.
    name : str
        The file's, for errors.
    batch : int
        How many bitmaps at once.
    threads : int
        That LiteRT may use.

    Raises
    ------
    ModelFileError
        If the file is broken, or not a classifier of 28×28 digits.
    """

    def __init__(self, content: bytes, name: str, batch: int, threads: int) -> None:
        from ai_edge_litert.interpreter import Interpreter  # 30 MB that `import digitpad` must not cost

        try:
            with native_stderr_silenced():
                self._interpreter = Interpreter(model_content=content, num_threads=threads)
                _check(self._interpreter, name)
                entry = self._interpreter.get_input_details()[0]
                self._shape = (batch, *(int(side) for side in entry["shape"][1:]))
                self._interpreter.resize_tensor_input(entry["index"], self._shape)
                self._interpreter.allocate_tensors()
        except ModelFileError:
            raise
        except Exception as cause:  # LiteRT raises ValueError and RuntimeError with its own internals in them
            raise UnfitForLiteRTError(
                "{name} is damaged or not a LiteRT model: choose another file.", name=name
            ) from cause
        self._name = name
        self._entry = int(entry["index"])
        self._exit = int(self._interpreter.get_output_details()[0]["index"])
        self._lock = threading.Lock()  # the window and its workers read with the same network

    def run(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        """(batch, 28, 28) float32 in [0, 1] to (batch, 10) float32 probabilities; threads take turns.

        Raises
        ------
        ModelFileError
            If the network cannot be computed.
        """
        entry = np.asarray(bitmaps, np.float32).reshape(self._shape)
        try:
            with self._lock:
                self._interpreter.set_tensor(self._entry, entry)
                self._interpreter.invoke()
                return np.asarray(self._interpreter.get_tensor(self._exit))
        except (RuntimeError, ValueError) as cause:  # LiteRT's, with its own internals in them
            raise UnfitForLiteRTError("{name} cannot be computed: choose another model.", name=self._name) from cause


def _check(interpreter: Any, name: str) -> None:
    inputs, outputs = interpreter.get_input_details(), interpreter.get_output_details()
    if len(inputs) != 1 or inputs[0]["shape"].tolist()[1:] not in _FITTING_SHAPES:
        raise ModelFileError(
            "{name} does not take one 28×28 bitmap: choose a model made for MNIST's digits.", name=name
        )
    if len(outputs) != 1 or outputs[0]["shape"].tolist()[1:] != [DIGITS]:
        raise ModelFileError(
            "{name} does not tell ten digits apart: choose a model made for MNIST's digits.", name=name
        )
    if inputs[0]["dtype"] is not np.float32 or outputs[0]["dtype"] is not np.float32:
        raise ModelFileError(
            "{name} does not take and give float32 numbers: export it without quantised inputs.", name=name
        )

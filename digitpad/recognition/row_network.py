"""The network that reads a row as a whole, run by LiteRT."""

import threading
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.assets import models_folder
from digitpad.errors import ModelFileError
from digitpad.ink.row_strip import ROW_HEIGHT
from digitpad.native_output import native_stderr_silenced

STEP_PX = 2
"""Pixels of a strip for each column of the answer."""

_GRAIN = 32  # pixels: strips are filled up to a multiple, so that few widths have to be prepared


class RowNetwork:
    """Strips of any width to columns of probabilities.

    Parameters
    ----------
    path : Path
        A `.tflite` file: (1, 32, w, 1) float32 in, (1, w / 2, 12) probabilities out.

    Raises
    ------
    ModelFileError
        If the file is missing or broken.
    """

    def __init__(self, path: Path) -> None:
        from ai_edge_litert.interpreter import Interpreter  # 30 MB that `import digitpad` must not cost

        try:
            with native_stderr_silenced():
                self._interpreter = Interpreter(model_content=path.read_bytes(), num_threads=1)
        except (OSError, ValueError, RuntimeError) as cause:
            raise ModelFileError(
                "{name} is damaged or not a LiteRT model: choose another file.", name=path.name
            ) from cause
        self._entry = int(self._interpreter.get_input_details()[0]["index"])
        self._exit = int(self._interpreter.get_output_details()[0]["index"])
        self._width = 0
        self._lock = threading.Lock()  # the window and its workers read with the same network

    def probabilities(self, strip: NDArray[np.float32]) -> NDArray[np.float32]:
        """Read a strip, (32, w) float32 as `ink.row_strip` makes it; (w / 2, 12) float32, each row adds up to 1."""
        width = max(_GRAIN, -(-strip.shape[1] // _GRAIN) * _GRAIN)
        filled = np.zeros((1, ROW_HEIGHT, width, 1), np.float32)
        filled[0, :, : strip.shape[1], 0] = strip
        with self._lock:
            if width != self._width:
                self._interpreter.resize_tensor_input(self._entry, filled.shape)
                self._interpreter.allocate_tensors()
                self._width = width
            self._interpreter.set_tensor(self._entry, filled)
            self._interpreter.invoke()
            answer = np.array(self._interpreter.get_tensor(self._exit)[0])
        return answer[: strip.shape[1] // STEP_PX]


@cache
def bundled_row_network() -> RowNetwork:
    """The row network that comes with the program; loaded once."""
    return RowNetwork(models_folder() / "rows.tflite")

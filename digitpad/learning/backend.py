"""The only door to Keras and TensorFlow: imported when first asked for, by whoever trains, never by who reads."""

import importlib
import logging
import os
import threading
from functools import cache
from types import ModuleType

from digitpad.native_output import native_stderr_silenced

_lock = threading.RLock()  # `cache` alone lets every thread in that comes before the first one is through


def keras() -> ModuleType:
    """Keras on TensorFlow. The first call takes seconds and half a gigabyte: make it in a worker.

    Raises
    ------
    ImportError
        If Keras or TensorFlow is not installed, or is broken.
    """
    with _lock:
        return _imported()


def tensorflow() -> ModuleType:
    """TensorFlow, for what Keras has no word for: pipelines and compiled loops. As slow at first as `keras`."""
    keras()
    return importlib.import_module("tensorflow")


def versions() -> dict[str, str]:
    """Versions of Keras and TensorFlow, by their names in small letters."""
    return {"keras": str(keras().__version__), "tensorflow": str(tensorflow().__version__)}


@cache
def _imported() -> ModuleType:
    # These two stay set: only Keras and TensorFlow read them, here and in processes that this one starts.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # its start-up notes are not for the user
    os.environ["KERAS_BACKEND"] = "tensorflow"
    with native_stderr_silenced():
        module = importlib.import_module("keras")
    # It warns of each run's own functions, and in an executable of code without a source.
    importlib.import_module("tensorflow").get_logger().setLevel(logging.ERROR)
    logging.getLogger("absl").setLevel(logging.ERROR)  # Keras says there that .h5 is old; it is what was asked for
    return module

"""The only door to Keras and TensorFlow: imported when first asked for, by whoever trains, never by who reads."""

import importlib
import logging
import os
from functools import cache
from types import ModuleType

from digitpad.native_output import native_stderr_silenced


@cache
def keras() -> ModuleType:
    """Keras on TensorFlow. The first call takes seconds and half a gigabyte: make it in a worker."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # its start-up notes are not for the person
    os.environ["KERAS_BACKEND"] = "tensorflow"
    with native_stderr_silenced():
        module = importlib.import_module("keras")
    # It warns of each run's own functions, and in an executable of code without a source.
    importlib.import_module("tensorflow").get_logger().setLevel(logging.ERROR)
    return module


def tensorflow() -> ModuleType:
    """TensorFlow, for what Keras has no word for: pipelines and compiled loops."""
    keras()
    return importlib.import_module("tensorflow")


def versions() -> dict[str, str]:
    """Versions of Keras and TensorFlow."""
    return {"keras": str(keras().__version__), "tensorflow": str(tensorflow().__version__)}

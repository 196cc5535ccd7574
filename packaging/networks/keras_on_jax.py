"""Keras on JAX, for this project's networks, too: import it before anything else that builds one."""

import os

os.environ["KERAS_BACKEND"] = "jax"
import keras

from digitpad.learning import backend

__all__ = ["keras"]

vars(backend)["_imported"] = lambda: keras  # the one door to Keras leads here

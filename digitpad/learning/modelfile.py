"""Model files: saving a trained network with what a reader needs, opening and converting files of others."""

import json
import platform
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from digitpad import __version__
from digitpad.errors import ModelFileError
from digitpad.folders import replacing
from digitpad.learning.backend import keras, versions
from digitpad.learning.training import Trained
from digitpad.recognition.classifier import Classifier

KERAS_SUFFIXES = (".keras", ".h5", ".hdf5")


def save(trained: Trained, path: Path, card: dict[str, Any]) -> None:
    """Write a network three times over: as Keras saves it, as LiteRT reads it, and its model card.

    Parameters
    ----------
    trained : Trained
    path : Path
        Ends in `.keras`; `.tflite` and `.json` are written beside it.
    card : dict
        What the model card says beyond the settings, the history and the versions.

    Raises
    ------
    ModelFileError
        If the path has another suffix or cannot be written.
    """
    if path.suffix != ".keras":
        raise ModelFileError(f"{path.name} must end in .keras: that is the format it is saved in.")
    try:
        with replacing(path) as draft:
            _without_optimizer(trained.model).save(draft)
        with replacing(path.with_suffix(".tflite")) as draft:
            convert(trained.model, draft)
        write_card(path, {**card, **_card(trained)})
    except OSError as cause:
        raise ModelFileError(f"{path} cannot be written: {cause.strerror}.") from cause


def write_card(path: Path, card: dict[str, Any]) -> None:
    """Write a model card beside a model file."""
    with replacing(path.with_suffix(".json")) as draft:
        draft.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", "utf-8")


def convert(model: Any, path: Path) -> None:
    """Write a Keras model as a `.tflite` file."""
    model.export(path, format="litert", verbose=False)


def open_model(path: Path) -> Classifier:
    """Open any model file as a classifier, converting it if it is Keras'.

    Parameters
    ----------
    path : Path
        `.tflite`, `.keras` or `.h5`.

    Raises
    ------
    ModelFileError
        If it is missing, broken, holds code, or is no classifier of 28×28 digits.
    """
    from digitpad.recognition.classifier import open_classifier  # noqa: PLC0415

    if path.suffix.lower() not in KERAS_SUFFIXES:
        return open_classifier(path)
    model = load_keras(path)
    with tempfile.TemporaryDirectory(prefix="digitpad-") as folder:
        converted = Path(folder) / f"{path.stem}.tflite"
        convert(model, converted)
        return Classifier(converted)


def load_keras(path: Path) -> Any:
    """Load a `.keras` or `.h5` file without running code from it; raises ModelFileError."""
    if not path.is_file():
        raise ModelFileError(f"The model {path.name} is not there: was it moved or renamed?")
    try:
        model = keras().models.load_model(path, compile=False, safe_mode=True)
    except Exception as cause:  # Keras raises whatever its layers and the file's formats raise
        if "Lambda" in str(cause) or "lambda" in str(cause):
            raise ModelFileError(f"{path.name} holds code of its own (a Lambda layer) and is not opened.") from cause
        raise ModelFileError(f"{path.name} is damaged or no Keras model: choose another file.") from cause
    _check(model, path)
    return model


def _check(model: Any, path: Path) -> None:
    bitmap = np.zeros((1, 28, 28, 1), np.float32)
    try:
        shape = tuple(model.input_shape)
        answer = np.asarray(model(bitmap.reshape(1, *shape[1:])))
    except Exception as cause:  # as above
        raise ModelFileError(f"{path.name} does not take one 28×28 bitmap: choose a model for MNIST.") from cause
    if answer.shape != (1, 10):
        raise ModelFileError(f"{path.name} gives {answer.shape[-1]} values, not ten: choose a model for MNIST.")
    if abs(float(answer.sum()) - 1) > 1e-3 or float(answer.min()) < 0:
        raise ModelFileError(f"{path.name} gives no probabilities: add a softmax layer at its end.")


def _without_optimizer(model: Any) -> Any:
    """The same network, whose file is a third as large."""
    return keras().Model(model.input, model.output, name=model.name)


def _card(trained: Trained) -> dict[str, Any]:
    return {
        "parameters": int(trained.model.count_params()),
        "settings": trained.settings.as_dict(),
        "seconds": round(trained.history.seconds, 1),
        "history": {name: [round(value, 5) for value in values] for name, values in trained.history.as_dict().items()},
        "versions": {
            "digitpad": __version__,
            "python": platform.python_version(),
            "numpy": np.__version__,
            **versions(),
        },
    }

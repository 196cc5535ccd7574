"""Model files: saving a trained network with what a reader needs, opening and converting files of others."""

import json
import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from digitpad import __version__
from digitpad.errors import DigitpadError, ModelFileError
from digitpad.folders import replacing, replacing_all, working_folder
from digitpad.ink.bitmap import DIGITS
from digitpad.learning.backend import keras, tensorflow, versions
from digitpad.learning.networks.formats import KERAS_HDF5, LITERT, check_ends_in_keras, format_of
from digitpad.learning.networks.litert_export import as_litert
from digitpad.learning.networks.zip_dates import known_to_zip
from digitpad.native_output import warnings_silenced
from digitpad.recognition.classifier import fingerprint


def save(model: Any, path: Path, card: dict[str, Any], *, is_compact: bool = False) -> None:
    """Write a network three times over: as Keras saves it, as LiteRT reads it, and its model card.

    The card holds the fingerprints of both files, so that a reader passes over the card of another network, which may
    lie there where the program was killed between two files, or where only some were copied.

    Parameters
    ----------
    model : keras.Model
    path : Path
        Ends in `.keras`; `.tflite` and `.json` are written beside it.
    card : dict
        What the model card says beyond the number of parameters and the versions.
    is_compact : bool
        Whether `.tflite` keeps its weights in half precision; see `convert`.

    Raises
    ------
    ModelFileError
        If the path has another suffix or cannot be written.
    """
    check_ends_in_keras(path)
    goals = path, path.with_suffix(LITERT.suffix), path.with_suffix(".json")
    with _writing(path), replacing_all(*goals) as drafts:
        _write_as_keras(model, drafts[0])
        convert(model, drafts[1], is_compact=is_compact)
        told = {"parameters": int(model.count_params()), "versions": own_versions()}
        told["fingerprints"] = {draft.suffix: fingerprint(draft.read_bytes()) for draft in drafts[:2]}
        drafts[2].write_text(card_text({**card, **told}), "utf-8")


def write_model(model: Any, path: Path, *, is_compact: bool = False) -> None:
    """Write a network, without the optimizer's state, in the format that the path's suffix names.

    Parameters
    ----------
    model : keras.Model
    path : Path
        Ends in one of `formats`' suffixes. The file is written beside it and renamed into place.
    is_compact : bool
        Whether `.tflite` keeps its weights in half precision; see `convert`.

    Raises
    ------
    ModelFileError
        If the path has another suffix or cannot be written.
    """
    is_keras = format_of(path).is_keras
    with _writing(path), _drafted(path) as draft:
        if is_keras:
            _write_as_keras(model, draft)
        else:
            convert(model, draft, is_compact=is_compact)


def write_card(path: Path, card: dict[str, Any]) -> None:
    """Write a model card beside a model file, as JSON; raises OSError."""
    with replacing(path.with_suffix(".json")) as draft:
        draft.write_text(card_text(card), "utf-8")


def convert(model: Any, path: Path, *, is_compact: bool = False) -> None:
    """Write a Keras model as a `.tflite` file.

    Parameters
    ----------
    model : keras.Model
    path : Path
        Ends in `.tflite`, in small letters.
    is_compact : bool
        Keep the weights in half precision: half the size, and answers that differ in the fourth digit. They are
        computed in single precision all the same.

    Raises
    ------
    OSError
        If the path cannot be written.
    """
    tf = tensorflow()
    half = {"optimizations": [tf.lite.Optimize.DEFAULT], "kinds": [tf.float16]}
    path.write_bytes(as_litert(model, **(half if is_compact else {})))


def load_keras(path: Path) -> Any:
    """Load a `.keras` or `.h5` file without running code from it.

    Returns
    -------
    keras.Model
        One that gives probabilities, (n, 10) float32: where a network's answers are logits, a softmax is added. It
        takes (n, 28, 28, 1), (n, 28, 28) or (n, 784) float32 in [0, 1], as the file's network does.

    Raises
    ------
    ModelFileError
        If the file is missing, broken, holds code, or is not a classifier of 28×28 digits.
    """
    if not path.is_file():
        raise ModelFileError("The model {name} is not there: was it moved or renamed?", name=path.name)
    try:
        with warnings_silenced():  # of old formats
            model = _loaded(path)
    except Exception as cause:  # Keras raises whatever its layers and the file's formats raise
        raise _refusal(path, str(cause)) from cause
    return _giving_probabilities(model, path)


def averaged(first: Any, second: Any) -> Any:
    """The mean of two networks' weights, in the first one, which is returned.

    Where the second one was trained further from the first one, the mean keeps most of what both can do (Wortsman and
    others, "Robust fine-tuning of zero-shot models", CVPR 2022).

    Raises
    ------
    DigitpadError
        If they are different networks.
    """
    pairs = list(zip(first.get_weights(), second.get_weights(), strict=False))
    if len(first.weights) != len(second.weights) or any(one.shape != other.shape for one, other in pairs):
        raise DigitpadError("These are different networks: their weights have no mean.")
    first.set_weights([(one + other) / 2 for one, other in pairs])
    return first


def card_text(card: dict[str, Any]) -> str:
    """A model card as JSON, as it is written."""
    return json.dumps(card, indent=1, ensure_ascii=False) + "\n"


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Say in a sentence what the libraries raise where a disk is full, the goal's or that of temporary files."""
    try:
        yield
    except _refusals_of_disks(path) as cause:
        reason = os.strerror(cause.errno) if isinstance(cause, OSError) and cause.errno else "the disk refuses"
        raise ModelFileError("{path} cannot be written: {reason}.", path=path, reason=reason) from cause


def _refusals_of_disks(path: Path) -> tuple[type[Exception], ...]:
    """What Python raises where a disk is full, TensorFlow, and HDF5 as it closes a file that could not be written."""
    told = tensorflow().errors
    names = ("ResourceExhausted", "OutOfRange", "PermissionDenied", "FailedPrecondition", "NotFound", "Unknown")
    closed = (RuntimeError,) if KERAS_HDF5.names(path) else ()
    return (OSError, *(getattr(told, f"{name}Error") for name in names), *closed)


def _write_as_keras(model: Any, path: Path) -> None:
    with warnings_silenced(), known_to_zip():
        _without_optimizer(model).save(path)


@contextmanager
def _drafted(path: Path) -> Iterator[Path]:
    """A draft of a file; Keras knows suffixes in small letters only."""
    with replacing(path) as draft:
        lowered = draft.with_suffix(path.suffix.lower())
        yield lowered
        lowered.replace(draft)


def _loaded(path: Path) -> Any:
    if path.suffix == path.suffix.lower():
        return keras().models.load_model(path, compile=False, safe_mode=True)
    with working_folder() as folder:  # as above
        copy = shutil.copy(path, folder / f"model{path.suffix.lower()}")
        return keras().models.load_model(copy, compile=False, safe_mode=True)


def _refusal(path: Path, words: str) -> ModelFileError:
    lowered = words.lower()
    if "lambda" in lowered or "unsafe" in lowered:
        return ModelFileError("{name} holds code of its own (a Lambda layer) and is not opened.", name=path.name)
    if "could not locate" in lowered or "unknown layer" in lowered or "register_keras_serializable" in lowered:
        return ModelFileError(
            "{name} needs layers that are not Keras' own, whose code is not in the file: choose another one.",
            name=path.name,
        )
    return ModelFileError("{name} is damaged or not a Keras model: choose another file.", name=path.name)


def _giving_probabilities(model: Any, path: Path) -> Any:
    bitmaps = np.random.default_rng(0).random((4, 28, 28, 1), np.float32)
    try:
        shape = tuple(model.input_shape)
        answers = np.asarray(model(bitmaps.reshape(len(bitmaps), *shape[1:])))
    except Exception as cause:  # as above
        raise ModelFileError(
            "{name} does not take one 28×28 bitmap: choose a model for MNIST.", name=path.name
        ) from cause
    if answers.shape != (len(bitmaps), DIGITS):
        raise ModelFileError(
            "{name} gives {count} values, not ten: choose a model for MNIST.", name=path.name, count=answers.shape[-1]
        )
    if not np.isfinite(answers).all():
        raise ModelFileError(
            "{name} answers with values that are not numbers: its training has failed; choose another.", name=path.name
        )
    if np.allclose(answers.sum(axis=1), 1, atol=1e-3) and answers.min() >= 0:
        return model
    if answers.min() >= 0 and answers.max() <= 1:
        raise ModelFileError(
            "{name} gives ten values that are not probabilities: end it with a softmax layer.", name=path.name
        )
    return keras().Model(model.inputs[0], keras().layers.Softmax(name="probabilities")(model.outputs[0]))


def _without_optimizer(model: Any) -> Any:
    """The same network, whose file is a third as large; a Sequential has no `input` until it is called."""
    return keras().Model(model.inputs[0], model.outputs[0], name=model.name)


def own_versions() -> dict[str, str]:
    """Versions of the program, Python, NumPy, Keras and TensorFlow, for a model card."""
    own = {"digitpad": __version__, "python": platform.python_version(), "numpy": np.__version__}
    return {**own, **versions()}

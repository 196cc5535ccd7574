"""What becomes of a run's network and figures outside of its folder."""

import contextlib
import hashlib
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from digitpad.errors import DigitpadError, RunFolderError
from digitpad.folders import working_folder
from digitpad.learning.backend import keras, tensorflow
from digitpad.learning.networks import architectures, model_files, optimizers
from digitpad.learning.networks.formats import LITERT
from digitpad.learning.runs.checkpoint import restore_weights
from digitpad.learning.runs.record import MODEL, STATE, RunRecord, read_record

_CONVERTED = re.compile(r"model(-[0-9a-f]{16})?\.tflite")  # names of our own making, older versions' among them


def load_run_model(record: RunRecord) -> Any:
    """Load a run's network as it is now.

    Returns
    -------
    keras.Model
        Gives the probabilities of ten digits for (n, 28, 28, 1) float32 in [0, 1]; not compiled.

    Raises
    ------
    DigitpadError
        If nothing was kept, or what was kept is damaged.
    """
    return _load(record, _weights_of(record))


def converted(record: RunRecord) -> Path:
    """A run's network as LiteRT reads it, in the run's folder; made when first asked for, takes seconds then.

    The file's name holds a fingerprint of the weights that it was made from, so that it never stands for others: after
    the run has gone on, another file is made. The file and what it was made from thus come into place in one step.

    Returns
    -------
    Path
        Of a `.tflite` file.

    Raises
    ------
    DigitpadError
        If nothing was kept, what was kept is damaged, or the folder cannot be written.
    """
    try:
        path = _name_after(_weights_of(record), record)
        return path if path.is_file() else _convert(record)
    except OSError as cause:
        raise RunFolderError(
            "The network of {name} cannot be read: {reason}.", name=record.name, reason=cause.strerror
        ) from cause


def save_run_model(record: RunRecord, path: Path) -> None:
    """Write a run's network as `.keras`, `.h5` or `.tflite`, by the path's suffix; raises DigitpadError."""
    model_files.write_model(load_run_model(record), path)


def write_tensorboard(records: Sequence[RunRecord], folder: Path) -> None:
    """Write a log directory for TensorBoard: a folder for each run, training and validation apart.

    Keras' own callback writes it, told of the epochs that were. Raises DigitpadError if the folder cannot be written,
    or nothing was kept of a run.
    """
    try:
        for record in records:
            callback = keras().callbacks.TensorBoard(log_dir=str(folder / record.id), write_graph=False)
            model, settings = load_run_model(record), record.settings
            model.compile(optimizers.build(settings.optimizer, settings.learning_rate))  # it logs the rate, too
            callback.set_model(model)
            callback.on_train_begin()
            for epoch in record.history.epochs:
                callback.on_epoch_end(epoch.epoch - 1, dict(epoch.metrics))
            callback.on_train_end()
    except (OSError, tensorflow().errors.OpError) as cause:  # TensorFlow opens and writes the files itself
        reason = getattr(cause, "strerror", None) or "the disk refuses"
        raise DigitpadError("{folder} cannot be written: {reason}.", folder=folder, reason=reason) from cause


def _weights_of(record: RunRecord) -> Path:
    """The file that holds a run's weights as they are now: its model, or the last epoch's checkpoint."""
    status = read_record(record.folder).status  # it may have gone on since it was listed
    model, checkpoint = record.folder / MODEL, record.folder / STATE
    is_older = status in ("running", "interrupted", "failed")  # a model is written at a run's end, maybe its first one
    if checkpoint.is_file() and (is_older or not model.is_file()):
        return checkpoint
    if not model.is_file():
        raise DigitpadError("{name} has no model yet: it ended before its first epoch did.", name=record.name)
    return model


def _load(record: RunRecord, weights: Path) -> Any:
    """A run's network with weights from a copy of its model file or its checkpoint."""
    if weights.name == MODEL:
        return model_files.load_keras(weights)
    model = architectures.build(record.settings.network)
    restore_weights(weights, model)
    return model


def _convert(record: RunRecord) -> Path:
    with working_folder() as folder:
        copied = folder / record.id  # errors name the run
        copied.mkdir()
        weights = Path(shutil.copy(_weights_of(record), copied))  # which stays as it is while the run goes on
        path = _name_after(weights, record)
        model_files.write_model(_load(record, weights), path)
    if path == _name_after(_weights_of(record), record):  # else another process has made a newer one
        _delete_others(path)
    return path


def _delete_others(path: Path) -> None:
    for other in path.parent.iterdir():
        if other != path and _CONVERTED.fullmatch(other.name):
            with contextlib.suppress(OSError):  # it may be read this very moment
                other.unlink()


def _name_after(weights: Path, record: RunRecord) -> Path:
    """Where the network with the weights of this file's content belongs."""
    with weights.open("rb") as file:
        fingerprint = hashlib.file_digest(file, "sha256").hexdigest()[:16]
    return record.folder / f"model-{fingerprint}{LITERT.suffix}"

"""What becomes of a run's network and figures outside of its folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from digitpad.errors import DigitpadError
from digitpad.learning.backend import keras
from digitpad.learning.networks import architectures, model_files, optimizers
from digitpad.learning.runs.folder import restore_weights
from digitpad.learning.runs.record import MODEL, STATE, RunRecord
from digitpad.recognition.classifier import Classifier, open_classifier

_READABLE = "model.tflite"


def load_run_model(record: RunRecord) -> Any:
    """Load a run's network as a `keras.Model`; raises DigitpadError if nothing was kept."""
    goes_on = record.status in ("running", "interrupted") and (record.folder / STATE).is_file()
    if (record.folder / MODEL).is_file() and not goes_on:  # a resumed run's file is older than its checkpoint
        return model_files.load_keras(record.folder / MODEL)
    if not record.has_model:
        raise DigitpadError(f"{record.name} has no model yet: it ended before its first epoch did.")
    model = architectures.build(record.settings.network)
    restore_weights(record.folder, model)
    return model


def classifier_of(record: RunRecord) -> Classifier:
    """A run's network, ready to read; converted once and kept in the run's folder.

    Raises
    ------
    DigitpadError
        If nothing was kept, or it cannot be read.
    """
    path = record.folder / _READABLE
    model = record.folder / "model.keras"
    if not path.is_file() or (model.is_file() and model.stat().st_mtime > path.stat().st_mtime):
        model_files.save_tflite(load_run_model(record), path)
    return open_classifier(path)


def save_run_model(record: RunRecord, path: Path) -> None:
    """Write a run's network as `.keras`, `.h5` or `.tflite`, by the path's suffix; raises DigitpadError."""
    save = model_files.save_tflite if path.suffix.lower() == ".tflite" else model_files.save_keras
    save(load_run_model(record), path)


def write_tensorboard(records: Sequence[RunRecord], folder: Path) -> None:
    """Write a log directory for TensorBoard: a folder for each run, training and validation apart.

    Keras' own callback writes it, told of the epochs that were.
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
    except OSError as cause:
        raise DigitpadError(f"{folder} cannot be written: {cause.strerror}.") from cause

"""What becomes of a run's network and figures outside of its folder."""

from collections.abc import Sequence
from pathlib import Path

from digitpad.errors import DigitpadError
from digitpad.learning import modelfile, optimizers
from digitpad.learning.backend import keras
from digitpad.learning.lab import load_run_model
from digitpad.learning.run_record import RunRecord
from digitpad.recognition.classifier import Classifier, open_classifier

_READABLE = "model.tflite"


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
        modelfile.save_tflite(load_run_model(record), path)
    return open_classifier(path)


def save_run_model(record: RunRecord, path: Path) -> None:
    """Write a run's network as `.keras`, `.h5` or `.tflite`, by the path's suffix; raises DigitpadError."""
    save = modelfile.save_tflite if path.suffix.lower() == ".tflite" else modelfile.save_keras
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

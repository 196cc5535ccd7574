"""What `digitpad train` leaves, a model among the runs, and what it prints of it."""

import dataclasses
import math
import shlex
import sys
import tempfile
from pathlib import Path
from typing import Any

from digitpad.cli.progress import rows_bar, train_with_progress
from digitpad.errors import DigitpadError, ModelFileError, StoppedError
from digitpad.learning.data.datasets import sources_of
from digitpad.learning.data.row_sources import ROW_SOURCES
from digitpad.learning.networks import model_files
from digitpad.learning.networks.formats import check_ends_in_keras
from digitpad.learning.networks.row_network import save_row_network
from digitpad.learning.reports.finding_words import findings_in_words
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import row_training
from digitpad.learning.training.plans import Plan
from digitpad.learning.training.row_training import RowSettings


def train_and_save(
    settings: RunSettings, output: Path, *, is_compact: bool = False, quiet: bool = False
) -> dict[str, Any]:
    """Train, test and save a network; it is also kept among the runs.

    Parameters
    ----------
    settings : RunSettings
    output : Path
        Where to write `.keras`, with `.tflite` and `.json` beside it.
    is_compact : bool
        Whether `.tflite` keeps its weights in half precision.
    quiet : bool
        Whether to keep the progress bar back.

    Returns
    -------
    dict
        run, settings, test_accuracy, test_loss, history, seconds, model, status, diagnosis.

    Raises
    ------
    ModelFileError
        If the output does not end in `.keras`, or its folder cannot be written.
    StoppedError
        If Ctrl+C came before training began.
    DigitpadError
        If data are missing, or training diverges at once.
    """
    check_ends_in_keras(output)
    check_writable(output.parent)
    records = train_with_progress([Plan(settings, output.stem)], runs_folder(), quiet=quiet)
    if not records:
        raise StoppedError("Training was stopped before it began, and nothing was saved.")
    (record,) = records
    try:
        model = load_run_model(record)
    except ModelFileError as cause:
        if record.status != "diverged":
            raise
        raise DigitpadError("Training diverged, and nothing was saved: choose a smaller learning rate.") from cause
    model_files.save(model, output, _card_of(record, output.stem), is_compact=is_compact)
    return {"run": record.id, **described(record), "model": str(output)}


def train_and_save_rows(data: Path, settings: RowSettings, state: Path, output: Path) -> bool:
    """Train the row network and save it.

    Parameters
    ----------
    data : Path
        Folder of the measuring data.
    settings : RowSettings
    state : Path
        Folder of what is learned so far.
    output : Path
        Where to write `.keras`, with `.tflite` and `.json` beside it.

    Returns
    -------
    bool
        Whether it came to its end; else it was interrupted, and nothing is written but the state.

    Raises
    ------
    DigitpadError
        If data are missing, or the output does not end in `.keras` or cannot be written.
    """
    check_ends_in_keras(output)
    check_writable(output.parent)
    with rows_bar(settings.steps) as (report, should_stop):
        model = row_training.train_rows(data, settings, state, report=report, should_stop=should_stop)
        if should_stop():
            return False
    card = {"name": output.stem, "sources": list(ROW_SOURCES), "settings": dataclasses.asdict(settings)}
    save_row_network(model, output, card)
    return True


def described(record: RunRecord) -> dict[str, Any]:
    """What JSON says of a run; a loss that is not finite is null.

    Returns
    -------
    dict
        settings, test_accuracy (in [0, 1]), test_loss, history (a list for each metric, a value for each epoch),
        seconds, status, and diagnosis: sentences on what went wrong.
    """
    history = {name: [_known(value) for value in values] for name, values in record.history.as_dict().items()}
    return {
        "settings": record.settings.as_dict(),
        "test_accuracy": record.test.get("accuracy"),
        "test_loss": _known(record.test.get("loss")),
        "history": history,
        "seconds": record.history.seconds,
        "status": record.status,
        "diagnosis": [words for _, sentences in findings_in_words([record]) for words in sentences],
    }


def check_writable(folder: Path) -> None:
    """Learn before training, not after, that the result cannot be kept; raises ModelFileError."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as cause:
        raise ModelFileError("{folder} cannot be written: {reason}.", folder=folder, reason=cause.strerror) from cause


def _card_of(record: RunRecord, name: str) -> dict[str, Any]:
    """The model card, as JSON holds it, of what this command trained."""
    history = {name: [round(value, 5) for value in values] for name, values in record.history.as_dict().items()}
    return {
        "name": name,
        "command": f"digitpad {shlex.join(sys.argv[1:])}",
        "sources": sources_of(record.settings.data),
        "settings": record.settings.as_dict(),
        "seconds": round(record.history.seconds, 1),
        "history": history,
    }


def _known(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None

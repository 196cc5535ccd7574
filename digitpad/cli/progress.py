"""Training, labs and downloads as the command line does them: with a progress bar, to files, until Ctrl+C."""

import math
import shlex
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from digitpad.errors import DigitpadError, ModelFileError
from digitpad.learning.data.datasets import sources_of
from digitpad.learning.networks import model_files
from digitpad.learning.networks.formats import check_ends_in_keras
from digitpad.learning.reports.summary import write_histories, write_summaries
from digitpad.learning.runs.archive import add_place, runs_folder
from digitpad.learning.runs.events import EpochEnd, Event, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import Plan, RunEnded, train_all

_PREPARING = {"libraries": "loading Keras and TensorFlow", "data": "loading pictures"}


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
        run, settings, test_accuracy, test_loss, history, seconds, model, status.
    """
    check_ends_in_keras(output)
    _check_writable(output.parent)
    record = train_with_progress([Plan(settings, output.stem)], runs_folder(), quiet=quiet)[0]
    result = {"run": record.id, **described(record)}
    history = {name: [round(value, 5) for value in values] for name, values in record.history.as_dict().items()}
    card = {
        "name": output.stem,
        "command": f"digitpad {shlex.join(sys.argv[1:])}",
        "sources": sources_of(settings.data),
        "settings": settings.as_dict(),
        "seconds": round(record.history.seconds, 1),
        "history": history,
    }
    try:
        model = load_run_model(record)
    except ModelFileError as cause:
        if record.status != "diverged":
            raise
        raise DigitpadError("Training diverged, and nothing was saved: choose a smaller learning rate.") from cause
    model_files.save(model, output, card, is_compact=is_compact)
    return {**result, "model": str(output)}


def run_lab(plans: Sequence[Plan], output: Path, *, quiet: bool = False) -> dict[str, Any]:
    """Train a list of runs into a folder that the window lists, too, with tables and a report beside them.

    Returns
    -------
    dict
        output, report, and runs: of each run, status, settings, test_accuracy, test_loss, history, seconds.
    """
    from digitpad.learning.reports.report import write_report  # matplotlib only where a report is written

    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise DigitpadError(f"{output} cannot be made: {cause.strerror}.") from cause
    _check_writable(output)
    add_place(output)
    records = train_with_progress(plans, output, quiet=quiet)
    if not records:
        return {"output": str(output), "report": None, "runs": []}
    write_summaries(records, output / "runs.csv")
    write_histories(records, output / "history.csv")
    write_report(records, output / "report.html")
    runs = [{"run": record.id, "name": record.name, **described(record)} for record in records]
    return {"output": str(output), "report": str(output / "report.html"), "runs": runs}


def described(record: RunRecord) -> dict[str, Any]:
    """What JSON tells of a run; a loss that is no number is null."""
    history = {name: [_known(value) for value in values] for name, values in record.history.as_dict().items()}
    return {
        "settings": record.settings.as_dict(),
        "test_accuracy": record.test.get("accuracy"),
        "test_loss": _known(record.test.get("loss")),
        "history": history,
        "seconds": record.history.seconds,
        "status": record.status,
    }


def download_with_progress() -> Path:
    """Fetch MNIST with a progress bar; returns where it lies."""
    from digitpad.learning.data.download import download_mnist  # the network only where asked for

    columns = (TextColumn("MNIST"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("download", total=None)
        return download_mnist(report=lambda done, total: progress.update(task, completed=done, total=total))


def train_with_progress(plans: Sequence[Plan], folder: Path, *, quiet: bool) -> list[RunRecord]:
    """Train with a progress bar; Ctrl+C ends it, and what is done is kept."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), TextColumn("{task.fields[now]}"))
    console = Console(stderr=True, quiet=quiet)
    shown = console if console.is_interactive else Console(quiet=True)  # a bar that no one watches leaves empty lines
    with _interruption() as asked, Progress(*columns, console=shown, transient=True) as progress:
        return train_all(plans, folder, report=_Shown(progress, console).take, should_stop=asked.is_set)


def _known(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


class _Shown:
    """Events as a progress bar and, where no one watches, as lines."""

    def __init__(self, progress: Progress, console: Console) -> None:
        self._progress = progress
        self._console = console
        self._task = progress.add_task("", total=None, now="")
        self._epochs = 0
        self._is_list = False

    def take(self, event: Event | RunEnded) -> None:
        """Show an event."""
        if isinstance(event, Preparing):
            self._progress.update(self._task, description=_PREPARING[event.what])
        elif isinstance(event, RunStarted):
            total = event.steps_per_epoch * event.settings.epochs
            words = f"{event.name} ({event.index + 1} of {event.count})" if event.count > 1 else event.name
            self._epochs, self._is_list = event.settings.epochs, event.count > 1
            self._progress.reset(self._task, description=words, total=total, completed=event.first_step, now="")
        elif isinstance(event, StepsEnd):
            self._progress.update(self._task, completed=event.step, now=f"loss {event.losses[-1]:.4f}")
        elif isinstance(event, EpochEnd):
            metrics = ", ".join(f"{name} {value:.4f}" for name, value in event.metrics.items())
            if not self._is_list:
                words = f"epoch {event.epoch} of {self._epochs}: {metrics}"
                self._console.print(words, highlight=False, soft_wrap=True)
        else:
            accuracy = event.record.test.get("accuracy")
            tested = "not tested" if accuracy is None else f"test accuracy {accuracy:.2%}"
            words = f"{event.record.name}: {event.record.status}, {tested}"
            self._console.print(words, highlight=False, soft_wrap=True)


@contextmanager
def _interruption() -> Iterator[threading.Event]:
    """An event that Ctrl+C sets; a second Ctrl+C ends the program."""
    asked = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    if threading.current_thread() is not threading.main_thread():
        yield asked
        return
    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def _check_writable(folder: Path) -> None:
    """Learn before training, not after, that the result cannot be kept."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as cause:
        raise ModelFileError(f"{folder} cannot be written: {cause.strerror}.") from cause

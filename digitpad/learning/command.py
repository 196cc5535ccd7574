"""Training and downloading as the command line does them: with a progress bar, to files."""

import dataclasses
import shlex
import sys
import tempfile
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from digitpad.errors import DigitpadError, ModelFileError
from digitpad.learning import datasets, modelfile
from digitpad.learning.evaluation import evaluate
from digitpad.learning.runs import RECIPES, BatchEnd, EpochEnd, RunSettings
from digitpad.learning.training import Trained, train
from digitpad.recognition.classifier import open_classifier


def train_and_save(
    recipe: str, chosen: dict[str, Any], data: str, output: Path, *, quiet: bool = False
) -> dict[str, Any]:
    """Train, save and test a network.

    Parameters
    ----------
    recipe : str
        Name in RECIPES, where settings start from.
    chosen : dict
        Settings that differ from it.
    data : str
        As `datasets.load` takes it.
    output : Path
        Where to write `.keras`, with `.tflite` and `.json` beside it.
    quiet : bool
        Whether to keep the progress bar back.

    Returns
    -------
    dict
        run, settings, test_accuracy, test_loss, history, seconds, model.
    """
    if recipe not in RECIPES:
        raise DigitpadError(f"There is no recipe {recipe}: choose one of {', '.join(RECIPES)}.")
    if output.suffix != ".keras":
        raise DigitpadError(f"{output.name} must end in .keras: that is the format it is saved in.")
    settings = dataclasses.replace(RECIPES[recipe], **chosen)
    _check_writable(output)
    dataset = datasets.load(data)
    trained = _train(settings, dataset, quiet)
    card = {"name": output.stem, "data": _description(dataset), "command": f"digitpad {shlex.join(sys.argv[1:])}"}
    modelfile.save(trained, output, card)
    tested = evaluate(open_classifier(output.with_suffix(".tflite")), dataset.x_test, dataset.y_test)
    return {
        "run": output.stem,
        "settings": settings.as_dict(),
        "test_accuracy": tested.accuracy,
        "test_loss": tested.loss,
        "history": trained.history.as_dict(),
        "seconds": trained.history.seconds,
        "model": str(output),
    }


def download_with_progress() -> Path:
    """Fetch MNIST with a progress bar; returns where it lies."""
    from digitpad.learning.download import download_mnist  # noqa: PLC0415 - the network only where asked for

    columns = (TextColumn("MNIST"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("download", total=None)
        return download_mnist(report=lambda done, total: progress.update(task, completed=done, total=total))


def _train(settings: RunSettings, dataset: datasets.Dataset, quiet: bool) -> Trained:
    columns = (TextColumn("epoch {task.fields[epoch]} of {task.fields[epochs]}"), BarColumn(),
               TimeRemainingColumn(), TextColumn("{task.fields[metrics]}"))  # fmt: skip
    console = Console(stderr=True, quiet=quiet)
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("train", total=None, epoch=1, epochs=settings.epochs, metrics="")

        def report(event: BatchEnd | EpochEnd) -> None:
            if isinstance(event, BatchEnd):
                done = (event.epoch - 1) * event.steps + event.step
                progress.update(task, completed=done, total=event.steps * settings.epochs, epoch=event.epoch)
                return
            metrics = ", ".join(f"{name} {value:.4f}" for name, value in event.metrics.items())
            progress.update(task, metrics=metrics)
            if not console.is_terminal:
                console.print(f"epoch {event.epoch} of {settings.epochs}: {metrics}")

        return train(settings, dataset, report=report)


def _check_writable(output: Path) -> None:
    """Learn before training, not after, that the result cannot be kept."""
    try:
        with tempfile.TemporaryFile(dir=output.parent):
            pass
    except OSError as cause:
        raise ModelFileError(f"{output} cannot be written: {cause.strerror}.") from cause


def _description(dataset: datasets.Dataset) -> str:
    return f"{dataset.name}: {len(dataset.y_train):,} training pictures"

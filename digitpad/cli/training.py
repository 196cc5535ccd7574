"""The commands `digitpad train`, `digitpad lab` and `digitpad compose`."""

import dataclasses
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from digitpad.errors import DigitpadError

_STOPPED = 130  # what shells call "ended by Ctrl+C"
_OPTIONS = [
    click.option("--network", help="dense-256, dense-128-64, dense-128, dense-128-128-dropout, conv-small, digitpad, "
                 "or any dense layers: dense-300-100-tanh-dropout0.1."),
    click.option("--data", help="mnist, optdigits, or a file: mnist.npz or IDX.  [default: mnist]"),
    click.option("--subset", type=int, help="How many of the training pictures to take."),
    click.option("--labels", type=click.Choice(["integers", "one-hot"])),
    click.option("--schedule", type=click.Choice(["constant", "cosine", "exponential"]),
                 help="How the learning rate changes."),
    click.option("--batch-size", type=int),
    click.option("--epochs", type=int),
    click.option("--early-stopping", type=int, metavar="EPOCHS",
                 help="Stop after so many epochs without a better validation loss."),
    click.option("--augmentation/--no-augmentation", default=None,
                 help="Deform the training pictures, anew each epoch."),
    click.option("--non-digits", type=float, metavar="SHARE",
                 help="Mix in pictures of no digit, to learn doubt; takes one-hot labels."),
]  # fmt: skip


def _common(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command()
@click.option(
    "--recipe",
    default="dense-128",
    show_default=True,
    help="Settings to start from: dense-256, dense-128-64, dense-128, loss-curves, dropout, bundled.",
)
@_common
@click.option(
    "--optimizer", help="sgd, momentum, nesterov, rmsprop, adagrad, adadelta, adam, adamw, nadam, adamax, lion, muon."
)
@click.option("--parameter", "parameters", multiple=True, metavar="NAME=VALUE",
              help="The optimizer's own: momentum=0.95.")  # fmt: skip
@click.option("--learning-rate", type=float)
@click.option("--weight-decay", type=float)
@click.option("--validation-split", type=float, help="Share of the training pictures held out.")
@click.option("--seed", type=int)
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where to write the model: FILE.keras.")
@click.option("--compact", is_flag=True, help="Keep FILE.tflite's weights in half precision: half the size.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end instead of text.")
def train(recipe: str, output: Path, compact: bool, as_json: bool, **chosen: Any) -> None:
    """Train a network and write it to FILE.keras, with FILE.tflite to read with and the model card FILE.json.

    Ctrl+C ends it, and what was learned is kept.
    """
    from digitpad.cli.progress import train_and_save  # fast help
    from digitpad.learning.runs.recipes import RECIPES

    if recipe not in RECIPES:
        raise DigitpadError(f"There is no recipe {recipe}: choose one of {', '.join(RECIPES)}.")
    settings = RECIPES[recipe].settings
    chosen["parameters"] = _numbers(chosen["parameters"])
    if chosen["optimizer"] not in (None, settings.optimizer):
        settings = dataclasses.replace(settings, **_starting_point(chosen["optimizer"]))
    settings = dataclasses.replace(settings, **{name: value for name, value in chosen.items() if value is not None})
    result = train_and_save(settings, output, is_compact=compact, quiet=as_json)
    if as_json:
        click.echo(json.dumps(result))
    else:
        if result["test_accuracy"] is not None:  # a large network that was stopped is not tested
            click.echo(f"test accuracy {result['test_accuracy']:.2%}, loss {result['test_loss'] or float('nan'):.4f}")
        click.echo(f"saved as {result['model']}")
    if result["status"] == "stopped":
        sys.exit(_STOPPED)


@click.command()
@click.option(
    "--optimizers", default="sgd,momentum,rmsprop,adam", show_default=True, help="Names, with commas between."
)
@click.option("--learning-rates", help="Rates, with commas between, or FROM:TO:COUNT for a logarithmic grid; "
              "without it each optimizer's usual one.")  # fmt: skip
@click.option("--seeds", type=click.IntRange(1), default=1, show_default=True, help="How often each run is repeated.")
@_common
@click.option("--validation-split", type=float, default=0.2, show_default=True,
              help="Share of the training pictures held out.")  # fmt: skip
@click.option(
    "--output", required=True, type=click.Path(path_type=Path), help="Folder for runs, tables and the report."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end instead of a table.")
def lab(optimizers: str, learning_rates: str | None, seeds: int, output: Path, as_json: bool, **chosen: Any) -> None:
    """Compare optimizers: each with each learning rate and seed, from the same weights, on the same batches.

    The runs appear in the window's Train tab, too. Ctrl+C ends it, and what is done is kept.
    """
    from digitpad.cli.progress import run_lab  # fast help
    from digitpad.learning.networks.learning_rates import parse_rates
    from digitpad.learning.networks.optimizers import OPTIMIZERS
    from digitpad.learning.runs.settings import RunSettings
    from digitpad.learning.training.lab import OptimizerChoice, plan_grid

    base = RunSettings(**{name: value for name, value in chosen.items() if value is not None})
    choices = []
    for name in filter(None, map(str.strip, optimizers.split(","))):
        if name not in OPTIMIZERS:
            raise DigitpadError(f"There is no optimizer {name}: choose one of {', '.join(OPTIMIZERS)}.")
        rates = parse_rates(learning_rates) if learning_rates else (OPTIMIZERS[name].learning_rate,)
        choices.append(OptimizerChoice(name, rates, weight_decay=OPTIMIZERS[name].weight_decay))
    if not choices:
        raise DigitpadError(f"Name at least one optimizer: {', '.join(OPTIMIZERS)}.")
    plans = plan_grid(base, choices, seeds)
    result = run_lab(plans, output, quiet=as_json)
    if as_json:
        click.echo(json.dumps(result))
    else:
        _print_lab(result)
    if len(result["runs"]) < len(plans) or any(run["status"] == "stopped" for run in result["runs"]):
        sys.exit(_STOPPED)


@click.command()
@click.option("--data", default="mnist", show_default=True, help="What to start from: mnist, optdigits, or a file.")
@click.option("--pen-strokes", required=True, type=click.Path(path_type=Path),
              help="Digits as pen positions: gzipped, a JSON object a line.")  # fmt: skip
@click.option("--copies", type=click.IntRange(1), default=5, show_default=True,
              help="How often each pen digit is drawn: as it is, and varied.")  # fmt: skip
@click.option("--output", required=True, type=click.Path(path_type=Path), help="The data set to write: FILE.npz.")
def compose(data: str, pen_strokes: Path, copies: int, output: Path) -> None:
    """Write a data set to train on: pictures together with pen strokes, drawn as the program draws them.

    Six writers, by whom reading is measured, are left out.
    """
    from digitpad.learning.data import datasets  # fast help
    from digitpad.learning.data import pen_strokes as pens

    composed = pens.with_pen_digits(datasets.load(data), pens.load_pen_digits(pen_strokes), copies)
    datasets.save(composed, output, [*datasets.sources_of(data), pens.SOURCE])
    click.echo(f"{len(composed.y_train):,} pictures to learn, {len(composed.y_test):,} to test, in {output}")


def _print_lab(result: dict[str, Any]) -> None:
    from rich.console import Console  # fast help

    from digitpad.cli.tables import lab_table

    if result["runs"]:
        Console().print(lab_table(result["runs"]))
        click.echo(f"report: {result['report']}")


def _starting_point(optimizer: str) -> dict[str, Any]:
    """What an optimizer other than the recipe's starts from."""
    from digitpad.learning.networks.optimizers import OPTIMIZERS

    known = OPTIMIZERS.get(optimizer)
    if known is None:
        raise DigitpadError(f"There is no optimizer {optimizer}: choose one of {', '.join(OPTIMIZERS)}.")
    return {"optimizer": optimizer, "parameters": {}, "learning_rate": known.learning_rate,
            "weight_decay": known.weight_decay}  # fmt: skip


def _numbers(assignments: tuple[str, ...]) -> dict[str, float] | None:
    """`momentum=0.95` and the like as numbers by name; None if there are none."""
    try:
        return {name: float(value) for name, value in (words.split("=") for words in assignments)} or None
    except ValueError as cause:
        raise DigitpadError("A parameter is NAME=VALUE, with a number: --parameter momentum=0.95.") from cause

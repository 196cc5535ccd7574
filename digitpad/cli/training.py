"""The commands that train: `digitpad train` one network, `digitpad lab` many to compare."""

import dataclasses
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from digitpad.cli.run_options import RunCommand, numbers, recipe_option, setting_options
from digitpad.errors import DigitpadError

if TYPE_CHECKING:
    from digitpad.learning.training.execution import Execution
    from digitpad.learning.training.plans import Plan

_STOPPED = 130  # what shells call "ended by Ctrl+C"
_VARIED = ("optimizer", "parameters", "learning_rate", "weight_decay", "seed")  # from run to run of a lab
_OF_ANY_LAB = ("resume", "is_race", "workers", "address", "as_json")  # parameters that change none of its runs
_HELD_OUT = 0.2  # of the training pictures, in a lab unless another share is asked for


def _options_of_train() -> list[click.Option]:
    return [recipe_option(), *setting_options()]


def _options_of_lab() -> list[click.Option]:
    from digitpad.learning.runs.settings import RunSettings  # fast help

    return setting_options(left_out=_VARIED, defaults=RunSettings(validation_split=_HELD_OUT))


@click.command(cls=RunCommand, first_options=_options_of_train)
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where to write the model: FILE.keras.")
@click.option("--compact", is_flag=True, help="Keep FILE.tflite's weights in half precision: half the size.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end instead of text.")
def train(recipe: str, output: Path, compact: bool, as_json: bool, **chosen: Any) -> None:
    """Train a network and write it to FILE.keras, with FILE.tflite to read with and the model card FILE.json.

    Ctrl+C ends it, and what was learned is kept.
    """
    from digitpad.cli.runs import train_and_save  # fast help
    from digitpad.learning.runs.recipes import RECIPES

    if recipe not in RECIPES:
        raise DigitpadError(
            "There is no recipe {recipe}: choose one of {choices}.", recipe=recipe, choices=", ".join(RECIPES)
        )
    settings = RECIPES[recipe].settings
    chosen["parameters"] = numbers(chosen["parameters"])
    if chosen["optimizer"] not in (None, settings.optimizer):
        settings = dataclasses.replace(settings, **_starting_point(chosen["optimizer"]))
    settings = dataclasses.replace(settings, **{name: value for name, value in chosen.items() if value is not None})
    result = train_and_save(settings, output, is_compact=compact, quiet=as_json)
    if as_json:
        click.echo(json.dumps(result))
    else:
        if result["test_accuracy"] is not None:  # a large network that was stopped is not tested
            click.echo(f"test accuracy {result['test_accuracy']:.2%}, loss {result['test_loss'] or float('nan'):.4f}")
        for words in result["diagnosis"]:
            click.echo(words)
        click.echo(f"saved as {result['model']}")
    if result["status"] == "stopped":
        sys.exit(_STOPPED)


@click.command(cls=RunCommand, first_options=_options_of_lab)
@click.option(
    "--optimizers", default="sgd,momentum,rmsprop,adam", show_default=True, help="Names, with commas between."
)
@click.option("--learning-rates", help="Rates, with commas between, or FROM:TO:COUNT for a logarithmic grid; "
              "without it each optimizer's usual one.")  # fmt: skip
@click.option("--experiment", metavar="NAME", help="A ready study instead of optimizers, rates and sweeps: best, "
              "optimizers, rates, momentum, batches, luck, dropout-shares, betas or data.")  # fmt: skip
@click.option("--sweep", "sweeps", multiple=True, metavar="NAME=VALUES",
              help="Try several values of one thing more: batch_size=32,128, adam.beta_2=0.9,0.99,0.999, "
              "momentum=0:0.99:4, schedule=constant,cosine. Can be given several times.")  # fmt: skip
@click.option("--seeds", type=click.IntRange(1), default=1, show_default=True, help="How often each run is repeated.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder for runs, tables and the report.")
@click.option("--resume", type=click.Path(path_type=Path), metavar="FOLDER",
              help="Go on with a lab that was stopped or killed: what is done is skipped.")  # fmt: skip
@click.option("--side-by-side/--in-turn", "is_race", default=False, show_default=True,
              help="Let runs take turns every few batches; the results are the same.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1), metavar="N",
              help="Train in so many processes, each with its share of the cores.")  # fmt: skip
@click.option("--on", "address", metavar="tcp://HOST:PORT", help="Train on the Dask cluster with this scheduler.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end instead of a table.")
@click.pass_context
def lab(
    context: click.Context, /, *, output: Path | None, resume: Path | None, is_race: bool, workers: int | None,
    address: str | None, as_json: bool, **chosen: Any,
) -> None:  # fmt: skip
    """Compare optimizers: each with each learning rate, swept value and seed, from the same weights and batches.

    The runs appear in the window's Train tab, too. Ctrl+C ends it, what is done is kept, and --resume goes on with it.
    """
    from digitpad.cli.labs import resume_lab, run_lab  # fast help

    execution = _execution(is_race=is_race, workers=workers, address=address)
    if resume is not None:
        _refuse_others(context)
        result = resume_lab(resume, execution, quiet=as_json)
    elif output is None:
        raise click.UsageError("Missing option '--output'.", context)
    else:
        result = run_lab(_plans_of(context, chosen), output, execution, quiet=as_json)
    if as_json:
        click.echo(json.dumps(result))
    elif result["runs"]:
        from digitpad.cli.tables import lab_table, print_table

        print_table(lab_table(result["runs"]))
        for sentence in (*result["verdict"], *result["diagnosis"]):
            click.echo(sentence)
        click.echo(f"report: {result['report']}")
    if result["left"]:
        sys.exit(_STOPPED)


@click.command()
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where to write the model: FILE.keras.")
@click.option("--compact", is_flag=True, help="Keep FILE.tflite's weights in half precision: half the size.")
def average(first: Path, second: Path, output: Path, compact: bool) -> None:
    """Write a network whose weights are the mean of those of FIRST and SECOND, which was trained from it."""
    from digitpad.learning.networks import model_files  # fast help

    card_path = second.with_suffix(".json")
    card = json.loads(card_path.read_text("utf-8")) if card_path.is_file() else {}
    model = model_files.averaged(model_files.load_keras(first), model_files.load_keras(second))
    model_files.save(model, output, {**card, "name": output.stem}, is_compact=compact)
    click.echo(f"saved as {output}")


@click.command("train-rows")
@click.option("--data", required=True, type=click.Path(path_type=Path),
              help="A folder with mnist.npz, optdigits32.npz and pen/*.jsonl.gz.")  # fmt: skip
@click.option("--steps", type=click.IntRange(1), default=9000, show_default=True, help="Batches of 64 rows.")
@click.option("--learning-rate", type=click.FloatRange(0, min_open=True), default=3e-3, show_default=True,
              help="The highest.")  # fmt: skip
@click.option("--start", type=click.Path(path_type=Path), default=None,
              help="A Keras model of the same network to start from: FILE.keras.")  # fmt: skip
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@click.option("--state", type=click.Path(path_type=Path),
              help="Folder of what is learned so far, to go on from; by default beside FILE.keras.")  # fmt: skip
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where to write it: FILE.keras.")
def train_rows(
    *, data: Path, steps: int, learning_rate: float, start: Path | None, seed: int, state: Path | None, output: Path
) -> None:
    """Train the network that reads whole rows, on rows composed of single digits.

    Ctrl+C ends it, and the same command goes on from where it was.
    """
    from digitpad.cli.runs import train_and_save_rows  # fast help
    from digitpad.learning.training.row_training import RowSettings

    settings = RowSettings(steps=steps, learning_rate=learning_rate, start=str(start or ""), seed=seed)
    if not train_and_save_rows(data, settings, state or output.with_suffix(".state"), output):
        sys.exit(_STOPPED)
    click.echo(f"saved as {output}")


def _execution(*, is_race: bool, workers: int | None, address: str | None) -> "Execution":
    """Where and in which order the runs of a lab are trained."""
    from digitpad.learning.training.execution import CLUSTER, IN_TURN, PROCESSES, SIDE_BY_SIDE, Execution  # fast help

    if workers is not None and address is not None:
        raise DigitpadError("Choose one of --workers and --on: a cluster has workers of its own.")
    if is_race and (workers is not None or address is not None):
        raise DigitpadError("Leave --side-by-side out: processes train their runs at the same time anyway.")
    if address is not None:
        return Execution(CLUSTER, address=address)
    if workers is not None:
        return Execution(PROCESSES, workers)
    return Execution(SIDE_BY_SIDE if is_race else IN_TURN)


def _plans_of(context: click.Context, chosen: dict[str, Any]) -> "list[Plan]":
    """The runs of a lab, from its options."""
    from digitpad.cli.sweeps import experiment_of, grid_of  # fast help
    from digitpad.learning.training.plans import plan_grid

    experiment = chosen.pop("experiment")
    if experiment is None:
        return plan_grid(grid_of(**chosen))
    given = {name: value for name, value in chosen.items() if _is_given(context, name)}
    return plan_grid(experiment_of(experiment, given))


def _refuse_others(context: click.Context) -> None:
    """Raise DigitpadError for an option that says what a lab is to train, beside `--resume`."""
    given = [name for name in context.params if name not in _OF_ANY_LAB and _is_given(context, name)]
    if given:
        raise DigitpadError(
            "A lab is taken up again as it was begun: leave --{option} out.", option=given[0].replace("_", "-")
        )


def _is_given(context: click.Context, option: str) -> bool:
    """Whether an option was written, not taken by default."""
    return context.get_parameter_source(option) is ParameterSource.COMMANDLINE


def _starting_point(name: str) -> dict[str, Any]:
    """What an optimizer other than the recipe's starts from."""
    from digitpad.cli.sweeps import known_optimizer  # fast help

    known = known_optimizer(name)
    return {"optimizer": name, "parameters": {}, "learning_rate": known.learning_rate,
            "weight_decay": known.weight_decay}  # fmt: skip

"""The commands that read: `read` pictures, `evaluate` on a data set."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from digitpad.cli.run_options import DATA_HELP
from digitpad.errors import DigitpadError
from digitpad.learning.networks.formats import SUFFIXES_IN_WORDS

_TURNED = "the picture was turned"
_BUNDLED = "bundled model"
_HAND_HELP = "Read with the model that has learned this writer's hand: see `digitpad teach`."
_MODEL_HELP = f"A {SUFFIXES_IN_WORDS} file instead of the bundled one."


@click.command()
@click.argument("pictures", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of text.")
@click.option("--model", type=click.Path(path_type=Path), help=_MODEL_HELP)
@click.option("--hand", metavar="NAME", help=_HAND_HELP)
def read(pictures: tuple[Path, ...], as_json: bool, model: Path | None, hand: str | None) -> None:
    """Read the digits in PICTURES, a line each.

    What cannot be read is named on standard error, the others are still read, and the exit status is 2.
    """
    from digitpad.recognition.reader import read_picture  # fast help

    classifier = _classifier(model, hand)
    failed = False
    for picture in pictures:
        try:
            reading = read_picture(picture, classifier)
        except DigitpadError as error:
            where = "" if picture.name == str(picture) else f"{picture}: "
            click.echo(f"digitpad: {where}{error}", err=True)
            failed = True
            continue
        if as_json:
            click.echo(json.dumps({"file": str(picture), **reading.as_dict()}, ensure_ascii=False))
        else:
            text = reading.text.replace("\n", " / ") or "–"
            notes = [note for note in (_TURNED if reading.turned else "", reading.explain()) if note]
            note = f"  ({', '.join(notes)})" if notes else ""
            click.echo(f"{picture}: {text}{note}")
    if failed:
        sys.exit(2)


@click.command()
@click.option("--model", type=click.Path(path_type=Path), help=_MODEL_HELP)
@click.option("--hand", metavar="NAME", help=_HAND_HELP)
@click.option("--data", default="mnist", show_default=True, help=DATA_HELP)
@click.option("--part", default="test", show_default=True, type=click.Choice(["test", "training"]))
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
@click.option("--report", type=click.Path(path_type=Path), help="Write a page of HTML that holds everything.")
@click.option("--predictions", type=click.Path(path_type=Path), help="Write each answer as a row of CSV.")
def evaluate(  # noqa: PLR0917 - click gives them by name
    model: Path | None,
    hand: str | None,
    data: str,
    part: str,
    as_json: bool,
    report: Path | None,
    predictions: Path | None,
) -> None:
    """Report accuracy, loss, calibration, per-class figures and the confusion matrix on a data set."""
    from digitpad.learning.data import datasets
    from digitpad.learning.evaluation import figures  # fast help

    dataset = datasets.load(data)
    classifier = _classifier(model, hand)
    title = f"bundled + {hand}" if hand else str(model or _BUNDLED)
    bitmaps, labels = dataset.part(part)
    result = figures.evaluate(classifier, bitmaps, labels)
    if predictions is not None:
        from digitpad.learning.reports.evaluation_files import write_predictions  # fast help

        write_predictions([(title, result)], predictions)
    if report is not None:
        from digitpad.learning.reports.evaluation_report import facts_of, write_evaluation_report  # fast help

        facts = facts_of(title, classifier, model)
        write_evaluation_report([(facts, result)], bitmaps, f"{dataset.name}, {part} pictures", report)
    if as_json:
        click.echo(
            json.dumps(
                {"model": title if hand else str(model or "bundled"), "data": data, "part": part, **result.as_dict()}
            )
        )
        return
    from digitpad.cli.tables import evaluation_tables, print_table  # fast help

    for table in evaluation_tables(result, f"{title} on {dataset.name}"):
        print_table(table)


def _classifier(model: Path | None, hand: str | None) -> Any:
    if hand is not None:
        if model is not None:
            raise DigitpadError("Name a model or a hand, not both.")
        from digitpad.hand.teaching import hand_classifier  # fast help

        return hand_classifier(hand)
    from digitpad.learning.runs.model_source import ModelSource  # fast help

    return ModelSource(str(model or _BUNDLED), path=model).open()

"""What checks the program: `digitpad doctor`, `digitpad measure`, and the self-test with its hidden commands."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digitpad.errors import DigitpadError

if TYPE_CHECKING:
    from digitpad.measurement.figures import Figure


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def doctor(as_json: bool) -> None:
    """Say what is installed, what is missing, and what to do about it.

    The exit status is 1 if something is missing without which Digitpad cannot run.
    """
    from digitpad.checkup.doctor import examine  # fast help
    from digitpad.cli.tables import findings_table, print_table

    findings = examine()
    if as_json:
        click.echo(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False))
    else:
        print_table(findings_table([finding.as_dict() for finding in findings]))
    if any(finding.is_needed and not finding.is_well for finding in findings):
        sys.exit(1)


@click.command()
@click.option("--data", type=click.Path(path_type=Path), help="A folder with mnist.npz, pen strokes and pictures.")
@click.option("--hands", is_flag=True, help="Measure what teaching a hand gains and costs, and nothing else.")
@click.option("--card", is_flag=True, help="Write the figures on the bundled model's card.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def measure(data: Path | None, hands: bool, card: bool, as_json: bool) -> None:
    """Measure how well and how fast the bundled model reads, beside the bars it must clear."""
    from digitpad.cli.tables import print_table  # fast help
    from digitpad.measurement.report import measure_all, measurement_table, write_on_card

    figures = _measured_hands(data, card=card) if hands else measure_all(data)
    if card:
        write_on_card(figures)
    if as_json:
        click.echo(json.dumps([figure.as_dict() for figure in figures]))
    else:
        print_table(measurement_table(figures))


def _measured_hands(data: Path | None, *, card: bool) -> "list[Figure]":
    from digitpad.measurement.hands import measure_hands  # fast help

    if data is None or card:
        raise DigitpadError("Teaching is measured with --data alone: the model card takes the other figures.")
    return measure_hands(data)


def run_self_test(report: Path | None) -> None:
    """Try the whole program, print what was found, and exit: with 0 if all is well, else with 1.

    Parameters
    ----------
    report : Path, optional
        Where to write what was found as JSON, too.
    """
    from digitpad.checkup.self_test import self_test  # Qt only where a window opens
    from digitpad.cli.tables import outcomes_table, print_table

    outcomes = [outcome.as_dict() for outcome in self_test()]
    if report is not None:
        try:
            report.write_text(json.dumps(outcomes, indent=2, ensure_ascii=False), "utf-8")
        except OSError as cause:
            raise DigitpadError("{path} cannot be written: {reason}.", path=report, reason=cause.strerror) from cause
    print_table(outcomes_table(outcomes))
    sys.exit(0 if all(outcome["is_well"] for outcome in outcomes) else 1)


@click.command(hidden=True)
@click.argument("picture", type=click.Path(path_type=Path))
def self_test_restart(picture: Path) -> None:
    """Be the second start of the self-test."""
    from digitpad.checkup.self_test import second_sitting  # Qt only where a window opens

    second_sitting(picture)


@click.command(hidden=True)
@click.argument("report", type=click.Path(path_type=Path))
def self_test_start(report: Path) -> None:
    """Open the window, note when it was there, and close it: for measurements."""
    from digitpad.checkup.self_test import first_look  # Qt only where a window opens

    first_look(report)


@click.command("try-model", hidden=True)
@click.argument("path", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def try_model(path: Path, folder: Path) -> None:
    """Open a stranger's model in this process, for another one that waits for what becomes of it."""
    from digitpad.learning.networks import foreign_models  # fast help

    foreign_models.try_model(path, folder)

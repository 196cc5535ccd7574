"""The command `digitpad`: the window by default; read, evaluate, train, lab, compose, download, doctor, measure."""

import io
import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

import click

from digitpad import __version__
from digitpad.cli.reading import evaluate, read
from digitpad.cli.training import compose, lab, train
from digitpad.errors import DigitpadError
from digitpad.native_output import open_standard_streams


class _WindowByDefault(click.Group):
    """A group whose first argument may be a picture: then the window opens with it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read a leading argument that is neither option nor command as a picture for the window."""
        if args and not args[0].startswith("-") and args[0] not in self.commands and _may_be_file(args[0]):
            args = ["window", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Turn the program's own errors into a sentence and an exit status."""
        open_standard_streams()
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")  # file names may not fit the terminal's encoding
        try:
            return super().invoke(ctx)
        except DigitpadError as error:
            click.echo(f"digitpad: {error}", err=True)
            ctx.exit(error.exit_status)


def _tell_versions(ctx: click.Context, _option: click.Parameter, is_asked: bool) -> None:
    if not is_asked or ctx.resilient_parsing:
        return
    from digitpad.libraries import libraries  # fast help

    click.echo(f"digitpad {__version__}")
    click.echo(f"Python {platform.python_version()}")
    for library in libraries():
        click.echo(f"{library.name} {library.version or 'missing'}")
    ctx.exit()


@click.group(
    cls=_WindowByDefault, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_versions,
    help="Tell the versions of Digitpad and its libraries.",
)
@click.option("--self-test", is_flag=True, help="Try the whole program, as a person would, and say what was found.")
@click.option(
    "--report", type=click.Path(path_type=Path), help="Write what the self-test found to this file, too, as JSON."
)
@click.pass_context
def main(ctx: click.Context, self_test: bool, report: Path | None) -> None:
    """Draw a digit or open a picture of one, and it is read.

    Without a command the window opens; with a picture's name it opens showing that picture.
    """
    if self_test:
        _test_itself(report)
    elif ctx.invoked_subcommand is None:
        ctx.invoke(window)


@main.command()
@click.argument("picture", type=click.Path(path_type=Path), required=False)
def window(picture: Path | None = None) -> None:
    """Open the window, showing PICTURE if one is named."""
    from digitpad.gui.app import run  # Qt only where a window opens

    sys.exit(run(picture))


@main.command()
def download() -> None:
    """Fetch MNIST, check it, and keep it where all of the program finds it."""
    from digitpad.cli.progress import download_with_progress  # fast help

    click.echo(f"MNIST is in {download_with_progress()}")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def doctor(as_json: bool) -> None:
    """Say what is installed, what is missing, and what to do about it.

    The exit status is 1 if something is missing without which Digitpad cannot run.
    """
    from digitpad.checkup.doctor import examine  # fast help

    findings = examine()
    if as_json:
        click.echo(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False))
    else:
        from digitpad.cli.tables import findings_table  # fast help

        _print(findings_table([finding.as_dict() for finding in findings]))
    if any(finding.is_needed and not finding.is_well for finding in findings):
        sys.exit(1)


@main.command()
@click.option("--data", type=click.Path(path_type=Path), help="A folder with mnist.npz, pen strokes and pictures.")
@click.option("--card", is_flag=True, help="Write the figures on the bundled model's card.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def measure(data: Path | None, card: bool, as_json: bool) -> None:
    """Measure how well and how fast the bundled model reads, beside the bars it must clear."""
    from digitpad.measurement.report import measure_all, measurement_table, write_on_card  # fast help

    figures = measure_all(data)
    if card:
        write_on_card(figures)
    if as_json:
        click.echo(json.dumps([figure.as_dict() for figure in figures]))
    else:
        _print(measurement_table(figures))


@main.command(hidden=True)
@click.argument("picture", type=click.Path(path_type=Path))
def self_test_restart(picture: Path) -> None:
    """Be the second start of the self-test."""
    from digitpad.checkup.self_test import second_sitting  # Qt only where a window opens

    second_sitting(picture)


@main.command(hidden=True)
@click.argument("report", type=click.Path(path_type=Path))
def self_test_start(report: Path) -> None:
    """Open the window, note when it was there, and close it: for measurements."""
    from digitpad.checkup.self_test import first_look  # Qt only where a window opens

    first_look(report)


def _test_itself(report: Path | None) -> None:
    from digitpad.checkup.self_test import self_test  # Qt only where a window opens
    from digitpad.cli.tables import outcomes_table  # fast help

    outcomes = [outcome.as_dict() for outcome in self_test()]
    if report is not None:
        report.write_text(json.dumps(outcomes, indent=2, ensure_ascii=False), "utf-8")
    _print(outcomes_table(outcomes))
    sys.exit(0 if all(outcome["is_well"] for outcome in outcomes) else 1)


def _may_be_file(word: str) -> bool:
    """Whether a word names a file that is there, or looks as if it did; a mistyped command does not."""
    return Path(word).exists() or "." in word or os.sep in word


def _print(table: Any) -> None:
    from rich.console import Console  # fast help

    Console().print(table)


for command in (read, evaluate, train, lab, compose):
    main.add_command(command)

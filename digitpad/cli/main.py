"""The command `digitpad`: the window by default; read, evaluate, train, lab, teach, compose, download, and more."""

import contextlib
import errno
import io
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from digitpad import __version__
from digitpad.cli.checking import doctor, measure, run_self_test, self_test_restart, self_test_start, try_model
from digitpad.cli.data import compose, download, strangers
from digitpad.cli.hands import forget, hands, teach
from digitpad.cli.landscape import landscape
from digitpad.cli.rates import find_rate
from digitpad.cli.reading import evaluate, read
from digitpad.cli.training import average, lab, train, train_rows
from digitpad.errors import DigitpadError
from digitpad.native_output import open_standard_streams

_OUTPUT_REFUSED = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


class _WindowByDefault(click.Group):
    """A group whose first argument may be a picture: then the window opens with it."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Turn a full disk at the other end of standard output into a sentence and an exit status."""
        try:
            with _written_whole():
                return super().main(*args, **kwargs)
        except DigitpadError as error:
            click.echo(f"digitpad: {error}", err=True)
            sys.exit(error.exit_status)

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


@contextlib.contextmanager
def _written_whole() -> Iterator[None]:
    """What is printed within is written at its end at the latest; raises DigitpadError if it cannot be."""
    try:
        try:
            yield
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except OSError as cause:
        if cause.errno not in _OUTPUT_REFUSED or cause.filename is not None:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # for what Python writes at its end
        raise DigitpadError("The output cannot be written: {reason}.", reason=cause.strerror) from cause


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
        run_self_test(report)
    elif ctx.invoked_subcommand is None:
        ctx.invoke(window)


@main.command()
@click.argument("picture", type=click.Path(path_type=Path), required=False)
def window(picture: Path | None = None) -> None:
    """Open the window, showing PICTURE if one is named."""
    from digitpad.gui.importing import nothing_collected  # Qt only where a window opens

    with nothing_collected():
        from digitpad.gui.app import leave, run
    leave(run(picture))


def _may_be_file(word: str) -> bool:
    """Whether a word names a file that is there, or looks as if it did; a mistyped command does not."""
    return Path(word).exists() or "." in word or os.sep in word


for command in (
    read, evaluate, train, train_rows, average, lab, find_rate, landscape, compose, download, strangers,
    teach, hands, forget, doctor, measure, self_test_restart, self_test_start, try_model,
):  # fmt: skip
    main.add_command(command)

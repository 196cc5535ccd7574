"""The command `digitpad landscape`, and what `digitpad lab` leaves to its report."""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digitpad.errors import StoppedError

if TYPE_CHECKING:
    from digitpad.learning.runs.record import RunRecord
    from digitpad.learning.study.landscape import Landscape


@click.command()
@click.argument("runs", nargs=-1, required=True)
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where to write it: .png, .svg or .csv.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end instead of text.")
def landscape(runs: tuple[str, ...], output: Path, as_json: bool) -> None:
    """Draw the training loss around the paths of RUNS: of their folders, or of all in a folder of runs.

    The runs have to be trained with --keep-path, the same network and the same data.
    """
    from digitpad.learning.reports.landscape_files import check_suffix, write_landscape  # fast help
    from digitpad.learning.runs.archive import find_runs

    check_suffix(output)
    records = list({record.id: record for name in runs for record in find_runs(name)}.values())
    found = landscape_of(records, quiet=as_json)
    write_landscape(found, records, output)
    told = {"output": str(output), "share": found.share, "pictures": found.pictures,
            "losses": {trail.run: _known(trail.losses[-1]) for trail in found.trails}}  # fmt: skip
    click.echo(json.dumps(told) if as_json else f"{found.share:.0%} of the movement lies in the plane")
    if not as_json:
        click.echo(f"saved as {output}")


def landscape_of(records: Sequence["RunRecord"], *, quiet: bool) -> "Landscape":
    """The landscape of runs, computed and kept if it was not before; raises DigitpadError, also after Ctrl+C."""
    from digitpad.cli.progress import landscape_bar
    from digitpad.learning.study.kept_landscapes import keep_landscape, kept_landscape
    from digitpad.learning.study.landscape import compute_landscape

    known = kept_landscape(records)
    if known is not None:
        return known
    try:
        with landscape_bar(quiet=quiet) as (report, should_stop):
            made = compute_landscape(records, report=report, should_stop=should_stop)
    except StoppedError as cause:
        raise StoppedError("The landscape was stopped, and nothing was written.") from cause
    keep_landscape(made, records)
    return made


def _known(loss: float) -> float | None:
    return float(loss) if math.isfinite(loss) else None

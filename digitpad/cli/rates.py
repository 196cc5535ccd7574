"""The command `digitpad find-rate`."""

import json
from pathlib import Path
from typing import Any

import click

from digitpad.cli.run_options import RunCommand, setting_options

_LEFT_OUT = (
    "optimizer", "parameters", "schedule", "learning_rate", "weight_decay", "epochs", "augmentation", "non_digits",
    "early_stopping", "keep_path", "microscope",
)  # fmt: skip


def _options() -> list[click.Option]:
    from digitpad.learning.runs.settings import RunSettings  # fast help

    return setting_options(left_out=_LEFT_OUT, defaults=RunSettings(validation_split=0.2))


@click.command("find-rate", cls=RunCommand, first_options=_options)
@click.option("--optimizers", help="Names, with commas between; all by default.")
@click.option("--output", type=click.Path(path_type=Path),
              help="Write the curves, too: FILE.png, FILE.svg or FILE.csv.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end instead of a table.")
def find_rate(optimizers: str | None, output: Path | None, as_json: bool, **shared: Any) -> None:
    """Suggest a learning rate for each optimizer, by a range test: a few seconds each.

    Each batch of a short training is learned with a higher rate than the one before.
    """
    from digitpad.cli.progress import find_rates_with_progress  # fast help
    from digitpad.cli.sweeps import known_optimizer
    from digitpad.cli.tables import print_table, rates_table
    from digitpad.learning.networks.optimizers import OPTIMIZERS
    from digitpad.learning.runs.settings import RunSettings

    named = list(OPTIMIZERS) if optimizers is None else list(filter(None, map(str.strip, optimizers.split(","))))
    settings = [
        RunSettings(**shared, optimizer=name, weight_decay=known_optimizer(name).weight_decay) for name in named
    ]
    tests = find_rates_with_progress(settings, quiet=as_json)
    if output is not None and tests:
        from digitpad.learning.reports.range_test_files import save_range_tests  # Matplotlib

        save_range_tests(tests, output)
    rates = {test.settings.optimizer: test.suggestion for test in tests}
    if as_json:
        click.echo(json.dumps(rates))
    else:
        print_table(rates_table(rates))
    if len(tests) < len(settings):
        raise SystemExit(130)  # what shells call "ended by Ctrl+C"

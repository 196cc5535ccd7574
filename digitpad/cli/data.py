"""The commands about data sets: `digitpad download` MNIST, `digitpad compose` one from pictures and pen strokes."""

from pathlib import Path

import click


@click.command()
def download() -> None:
    """Fetch MNIST, check it, and keep it where all of the program finds it."""
    from digitpad.cli.progress import download_bar  # fast help
    from digitpad.learning.data.download import download_mnist

    with download_bar("MNIST") as report:
        path = download_mnist(report=report)
    click.echo(f"MNIST is in {path}")


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

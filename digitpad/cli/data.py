"""The commands about data sets: `digitpad download` MNIST, `digitpad compose` one, and `digitpad strangers`."""

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
@click.option("--pen-strokes", required=True, multiple=True, type=click.Path(path_type=Path),
              help="Digits as pen positions: gzipped, a JSON object a line. May be given several times.")  # fmt: skip
@click.option("--scans", type=click.Path(path_type=Path), help="Scanned digits, 32×32, as in optdigits32.npz.")
@click.option("--slashed", type=click.FloatRange(0, 1), default=0.0, show_default=True,
              help="Share of the zeros that are repeated with a slash.")  # fmt: skip
@click.option("--copies", type=click.IntRange(1), default=5, show_default=True,
              help="How often each pen digit is drawn: as it is, and varied.")  # fmt: skip
@click.option("--output", required=True, type=click.Path(path_type=Path), help="The data set to write: FILE.npz.")
def compose(  # noqa: PLR0917 - an option each
    data: str, pen_strokes: tuple[Path, ...], scans: Path | None, slashed: float, copies: int, output: Path
) -> None:
    """Write a data set to train on: pictures together with pen strokes, drawn as the program draws them.

    Sixteen writers, by whom reading is measured, are left out.
    """
    from digitpad.learning.data import datasets  # fast help
    from digitpad.learning.data import pen_strokes as pens
    from digitpad.learning.data.scans import SCANS_SOURCE, with_scans, with_slashed_zeros

    files = [pens.load_pen_digits(path) for path in pen_strokes]
    sources = [*datasets.sources_of(data), *(pens.source_of(digits) for digits in files)]
    composed = with_slashed_zeros(datasets.load(data), slashed)
    if scans is not None:
        composed = with_scans(composed, scans)
        sources.append(SCANS_SOURCE)
    composed = pens.with_pen_digits(composed, [digit for digits in files for digit in digits], copies)
    datasets.save(composed, output, sources)
    click.echo(f"{len(composed.y_train):,} pictures to learn, {len(composed.y_test):,} to test, in {output}")


@click.command()
@click.option("--data", required=True, type=click.Path(path_type=Path),
              help="A folder with mnist.npz, optdigits32.npz and pen/strokes.jsonl.gz.")  # fmt: skip
@click.option("--output", required=True, type=click.Path(path_type=Path), help="Where to write them: FILE.npz.")
def strangers(data: Path, output: Path) -> None:
    """Choose other people's digits that keep a taught model from forgetting them: how models/strangers.npz is made."""
    from digitpad.hand.counterweight import write_counterweight  # fast help
    from digitpad.learning.data.strangers import STRANGERS_SOURCES, choose_strangers
    from digitpad.recognition.classifier import bundled_classifier

    chosen = choose_strangers(data, bundled_classifier())
    write_counterweight(chosen, output, STRANGERS_SOURCES)
    counts = f"{len(chosen.learned.labels):,} to learn against and {len(chosen.checked.labels):,} to measure on"
    click.echo(f"{counts}, in {output}")

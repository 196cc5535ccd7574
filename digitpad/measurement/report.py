"""All figures in one table, and on the model card."""

import json
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from rich.table import Table

from digitpad.assets import models_folder
from digitpad.errors import DigitpadError
from digitpad.folders import home_at
from digitpad.learning.networks.model_files import write_card
from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import bundled_classifier


def measure_all(data: Path | None) -> list[Figure]:
    """Measure everything: minutes, and with data a quarter of an hour.

    Parameters
    ----------
    data : Path or None
        A folder with `mnist.npz`, `pen/strokes.jsonl.gz` and `pictures`; without one, what needs it is left out.

    Raises
    ------
    DigitpadError
        If something of the data is missing.
    """
    from digitpad.measurement.accuracy import (
        measure_mnist,
        measure_numbers,
        measure_pictures,
        measure_strokes,
    )
    from digitpad.measurement.curves import measure_curves
    from digitpad.measurement.doubt import measure_doubt
    from digitpad.measurement.importing import measure_import
    from digitpad.measurement.number_pictures import measure_forms, measure_number_pictures
    from digitpad.measurement.pen import measure_pen
    from digitpad.measurement.pictures import measure_pictures_tabs
    from digitpad.measurement.sheets import measure_sheets
    from digitpad.measurement.single_digits import measure_single_digits
    from digitpad.measurement.speed import (
        measure_classifier,
        measure_full_pages,
        measure_photograph,
        measure_start,
    )
    from digitpad.measurement.strings import measure_spacings, measure_strings
    from digitpad.measurement.styles import measure_styles
    from digitpad.measurement.training import measure_training

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # stays: Qt reads it once, and the command ends after this
    classifier = bundled_classifier()
    figures = []
    if data is not None:
        figures += measure_mnist(classifier, data)
        figures += measure_strokes(classifier, data)
        figures += measure_strings(classifier, data) + measure_spacings(classifier, data)
        figures += measure_doubt(classifier, data)
        figures += measure_pictures(classifier, data)
        figures += measure_numbers(classifier, data)
        figures += measure_sheets(classifier, data)
        figures += measure_single_digits(classifier, data)
        figures += measure_styles(classifier, data)
        figures += measure_number_pictures(classifier, data)
        figures += measure_forms(classifier, data)
    with tempfile.TemporaryDirectory(prefix="digitpad-") as folder, home_at(Path(folder)):  # not the user's settings
        figures += measure_pen()
        figures += [measure_photograph(), measure_start(), measure_curves()]
        if data is not None:
            figures += measure_pictures_tabs(data)
            figures += measure_training(data)
            figures.append(measure_import(data))
    figures += [*measure_classifier(classifier), *measure_full_pages(classifier)]
    return figures


def measurement_table(figures: list[Figure]) -> Table:
    """What was measured, with the bars beside it, for the terminal."""
    table = Table(title="Digitpad measured")
    table.add_column("on")
    table.add_column("measured", justify="right")
    table.add_column("bar", justify="right")
    table.add_column("")
    table.add_column("detail")
    for figure in figures:
        bar = "" if figure.bar is None else f"{'≤' if figure.is_upper else '≥'} {figure.in_words(figure.bar)}"
        mark = "" if figure.bar is None else "met" if figure.is_met else "MISSED"
        table.add_row(figure.name, figure.in_words(figure.value), bar, mark, figure.detail)
    return table


def write_on_card(figures: list[Figure]) -> None:
    """Put the figures on the bundled model's card.

    Raises
    ------
    DigitpadError
        If not all bars were measured, or the card cannot be written.
    """
    if not any(figure.name == "MNIST test" for figure in figures):
        raise DigitpadError("The model card takes all figures: name the measuring data with --data.")
    path = models_folder() / "digits.json"
    card = json.loads(path.read_text("utf-8"))
    card["measured_on"] = datetime.now(UTC).date().isoformat()
    card["measured"] = [figure.as_dict() for figure in figures]
    try:
        write_card(path, card)
    except OSError as cause:
        raise DigitpadError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause

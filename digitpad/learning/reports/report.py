"""A comparison of runs as one self-contained page of HTML: no display, no network, no script."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from digitpad import __version__
from digitpad.errors import DigitpadError
from digitpad.learning.networks.architectures import count_parameters
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.figure_files import BACKGROUND, RIGHT, WRONG
from digitpad.learning.reports.finding_words import findings_in_words
from digitpad.learning.reports.landscape_files import landscape_figure
from digitpad.learning.reports.layer_figure import layer_figure, measured_runs
from digitpad.learning.reports.matrix import Cell, cells_of
from digitpad.learning.reports.page import embedded, write_page
from digitpad.learning.reports.plot_files import sensitivity_figures
from digitpad.learning.reports.plots import curves_figure
from digitpad.learning.reports.range_test_files import range_tests_figure, range_tests_of
from digitpad.learning.reports.summary import summary, written
from digitpad.learning.reports.verdict_section import verdict_section
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.kept_landscapes import kept_landscape

_COLUMNS = {
    "name": "run",
    "status": "status",
    "seed": "seed",
    "learning_rate": "rate",
    "epochs": "epochs",
    "final_loss": "loss",
    "final_val_loss": "val loss",
    "best_val_loss": "best",
    "final_val_accuracy": "val accuracy",
    "best_val_accuracy": "best",
    "steps_to_95": "steps to 95 %",
    "steps_to_97": "97 %",
    "steps_to_98": "98 %",
    "seconds_to_95": "seconds to 95 %",
    "seconds_to_97": "97 %",
    "seconds_to_98": "98 %",
    "test_accuracy": "test accuracy",
    "test_loss": "test loss",
    "seconds": "seconds",
}


def write_report(records: Sequence[RunRecord], path: Path) -> None:
    """Compare runs on one page: settings, curves, sensitivity to what was swept, a table, confusion matrices, versions.

    Parameters
    ----------
    records : sequence of RunRecord
    path : Path
        Of the page, which ends in `.html`.

    Raises
    ------
    DigitpadError
        If there are no runs or the file cannot be written.
    """
    if not records:
        raise DigitpadError("There are no runs to report on: choose some.")
    write_page("report.html", _contents(records), path)


def _contents(records: Sequence[RunRecord]) -> dict[str, Any]:
    common, differing = _shared_settings(records)
    options, landscape = PlotOptions(is_log=True), kept_landscape(records)
    tests = range_tests_of(records)
    return {
        "version": __version__,
        "date": dt.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        "common": common,
        "differing": differing,
        "columns": _COLUMNS,
        "rows": [summary(record) for record in records],
        "written": written,
        "matrices": [_matrix(record) for record in records if record.test],
        "colors": (BACKGROUND, RIGHT, WRONG),
        "loss": embedded(curves_figure(records, "loss", options)),
        "accuracy": embedded(curves_figure(records, "accuracy", options)),
        "sensitivity": [(title, embedded(figure)) for _, title, figure in sensitivity_figures(records)],
        "landscape": landscape,
        "landscape_figure": embedded(landscape_figure(landscape, records)) if landscape else None,
        "range_tests": embedded(range_tests_figure(tests)) if tests else None,
        "verdict": verdict_section(records),
        "findings": findings_in_words(records),
        "inside": [(title, embedded(layer_figure(figures))) for title, figures in measured_runs(records)],
        "rules": {OPTIMIZERS[r.settings.optimizer].title: OPTIMIZERS[r.settings.optimizer].rule for r in records},
        "parameters": {r.settings.network: count_parameters(r.settings.network) for r in records},
        "environments": _environments(records),
    }


def _matrix(record: RunRecord) -> tuple[str, list[list[Cell]]]:
    """The caption and the cells of a run's confusion matrix on the test pictures."""
    return f"{record.name} · {record.test['accuracy']:.2%}", cells_of(np.array(record.test["confusion_matrix"]))


def _shared_settings(records: Sequence[RunRecord]) -> tuple[dict[str, Any], list[str]]:
    common, differing = {}, []
    for field in fields(RunSettings):
        values = [getattr(record.settings, field.name) for record in records]
        if all(value == values[0] for value in values):
            common[field.name] = values[0]
        else:
            differing.append(field.name)
    return common, differing


def _environments(records: Sequence[RunRecord]) -> list[dict[str, str]]:
    result: list[dict[str, str]] = []
    for record in records:
        if dict(record.environment) not in result:
            result.append(dict(record.environment))
    return result

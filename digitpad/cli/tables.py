"""Results as tables for the terminal."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from digitpad.ink.bitmap import DIGITS
from digitpad.learning.evaluation.figures import Evaluation


def print_table(table: Table) -> None:
    """Print a table as wide as the terminal is."""
    Console().print(table)


def evaluation_tables(evaluation: Evaluation, title: str) -> tuple[Table, Table]:
    """Figures per class under the total, and the confusion matrix."""
    classes = Table(
        title=f"{title}: {evaluation.accuracy:.2%} of {len(evaluation.labels):,} right, "
        f"loss {evaluation.loss:.4f}, calibration error {evaluation.calibration.error:.2%}"
    )
    for name in ("digit", "precision", "recall", "F1", "pictures"):
        classes.add_column(name, justify="right")
    for row in evaluation.per_class:
        values = [f"{row[name]:.2%}" for name in ("precision", "recall", "f1")]
        classes.add_row(str(row["digit"]), *values, f"{row['support']:,}")
    matrix = Table(title="confusion matrix: rows are labels, columns are answers")
    for name in ("", *map(str, range(DIGITS))):
        matrix.add_column(name, justify="right")
    for digit, counts in enumerate(evaluation.confusion_matrix):
        matrix.add_row(str(digit), *(str(count) if count else "·" for count in counts))
    return classes, matrix


def lab_table(runs: Sequence[dict[str, Any]]) -> Table:
    """Runs of a lab, a row each: `runs` as the command's JSON has them."""
    table = Table(title="runs")
    for name in ("run", "status", "val loss", "val accuracy", "test accuracy", "seconds"):
        table.add_column(name, justify="left" if name in ("run", "status") else "right")
    for run in runs:
        final = {name: values[-1] if values else None for name, values in run["history"].items()}
        figures = (
            _figure(final.get("val_loss"), ".4f"),
            _figure(final.get("val_accuracy"), ".2%"),
            _figure(run["test_accuracy"], ".2%"),
            _figure(run["seconds"], ".1f"),
        )
        table.add_row(run["name"], run["status"], *figures)
    return table


def rates_table(rates: Mapping[str, float | None]) -> Table:
    """Suggested learning rates by optimizer."""
    table = Table(title="suggested learning rates")
    table.add_column("optimizer")
    table.add_column("rate", justify="right")
    for name, rate in rates.items():
        table.add_row(name, "none" if rate is None else f"{rate:g}")
    return table


def findings_table(findings: Sequence[dict[str, Any]]) -> Table:
    """What the doctor found, as its JSON has it."""
    table = Table(title="Digitpad's health")
    for name in ("", "what", "found", "what to do"):
        table.add_column(name, overflow="fold")
    for finding in findings:
        mark = "✓" if finding["is_well"] else "✗" if finding["is_needed"] else "–"
        table.add_row(mark, finding["name"], finding["found"], finding["advice"])
    return table


def outcomes_table(outcomes: Sequence[dict[str, Any]]) -> Table:
    """What the self-test found, as its JSON has it."""
    table = Table(title="Digitpad tried itself")
    for name in ("", "what", "found"):
        table.add_column(name, overflow="fold")
    for outcome in outcomes:
        table.add_row("✓" if outcome["is_well"] else "✗", outcome["name"], outcome["found"])
    return table


def _figure(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)

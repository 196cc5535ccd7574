"""Results as tables for the terminal."""

from rich.table import Table

from digitpad.learning.evaluation import Evaluation


def evaluation_tables(evaluation: Evaluation, title: str) -> tuple[Table, Table]:
    """Figures per class with the total below, and the confusion matrix."""
    classes = Table(
        title=f"{title}: {evaluation.accuracy:.2%} of {len(evaluation.labels):,} right, loss {evaluation.loss:.4f}"
    )
    for name in ("digit", "precision", "recall", "F1", "pictures"):
        classes.add_column(name, justify="right")
    for row in evaluation.per_class:
        values = [f"{row[name]:.2%}" for name in ("precision", "recall", "f1")]
        classes.add_row(str(row["digit"]), *values, f"{row['support']:,}")
    matrix = Table(title="confusion matrix: rows are labels, columns are answers")
    for name in ("", *map(str, range(10))):
        matrix.add_column(name, justify="right")
    for digit, counts in enumerate(evaluation.confusion_matrix):
        matrix.add_row(str(digit), *(str(count) if count else "·" for count in counts))
    return classes, matrix

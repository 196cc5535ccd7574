"""What an evaluation found, as CSV files: predictions, confusion matrix, per-class figures, calibration."""

from pathlib import Path

from digitpad.ink.bitmap import DIGITS
from digitpad.learning.evaluation.figures import Evaluation
from digitpad.learning.reports.summary import write_csv


def write_predictions(evaluation: Evaluation, path: Path) -> None:
    """Write a row for each bitmap: index, label, answer, confidence, ten probabilities in [0, 1].

    Raises
    ------
    DigitpadError
        If the file cannot be written: so do all functions here.
    """
    columns = zip(
        evaluation.labels.tolist(),
        evaluation.answers.tolist(),
        evaluation.confidences.tolist(),
        evaluation.probabilities.tolist(),
        strict=True,
    )
    rows = [[index, label, answer, sure, *values] for index, (label, answer, sure, values) in enumerate(columns)]
    write_csv(["index", "label", "answer", "confidence", *(f"p{digit}" for digit in range(DIGITS))], rows, path)


def write_matrix(evaluation: Evaluation, path: Path) -> None:
    """Write the confusion matrix, labels down and answers across."""
    rows = [[digit, *counts] for digit, counts in zip(range(DIGITS), evaluation.confusion_matrix.tolist(), strict=True)]
    write_csv(["label", *(f"read as {digit}" for digit in range(DIGITS))], rows, path)


def write_classes(evaluation: Evaluation, path: Path) -> None:
    """Write precision, recall, F1 and number of pictures of each digit."""
    names = ["digit", "precision", "recall", "f1", "support"]
    write_csv(names, [[row[name] for name in names] for row in evaluation.per_class], path)


def write_calibration(evaluation: Evaluation, path: Path) -> None:
    """Write mean confidence, accuracy and number of answers of each bin."""
    bins = evaluation.calibration
    rows = zip(bins.confidence.tolist(), bins.accuracy.tolist(), bins.counts.tolist(), strict=True)
    write_csv(["confidence", "accuracy", "answers"], [list(row) for row in rows], path)

"""What was found of one model or two, as CSV files: answers, confusion matrix, figures of each digit, calibration.

Two models read the same pictures and are told apart by their titles: answers and figures have a column for each, the
matrix and the calibration have a section for each, named in a first column. All functions raise DigitpadError if the
file cannot be written.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from digitpad.ink.bitmap import DIGITS
from digitpad.learning.evaluation.comparison import FIGURES, ClassFigure, class_rows
from digitpad.learning.evaluation.figures import Evaluation
from digitpad.learning.evaluation.selection import Indices
from digitpad.learning.reports.summary import write_csv

Models: TypeAlias = Sequence[tuple[str, Evaluation]]
"""One model or two, each as its title and what was found."""

_ANSWER = ("answer", "confidence", *(f"p{digit}" for digit in range(DIGITS)))


def write_predictions(models: Models, path: Path, places: Indices | None = None) -> None:
    """Write a row for each bitmap: index, label, and of each model answer, confidence, ten probabilities in [0, 1].

    Parameters
    ----------
    models : sequence of (str, Evaluation)
    path : Path
    places : (n,) integers, optional
        Indices of the bitmaps in the data set, where they are a part of it.
    """
    labels = models[0][1].labels.tolist()
    indices = range(len(labels)) if places is None else places.tolist()
    answers = zip(*(_answers(evaluation) for _, evaluation in models), strict=True)
    header = ["index", "label", *(name for title, _ in models for name in _named(_ANSWER, title, models))]
    rows = [[index, label, *chain(*each)] for index, label, each in zip(indices, labels, answers, strict=True)]
    write_csv(header, rows, path)


def write_matrix(models: Models, path: Path) -> None:
    """Write the confusion matrix, labels down and answers across; of two models, their difference as well."""
    sections = [(title, evaluation.confusion_matrix) for title, evaluation in models]
    if len(models) > 1:
        sections.append(("difference", sections[1][1] - sections[0][1]))
    rows = [(title, [digit, *counts]) for title, matrix in sections for digit, counts in enumerate(matrix.tolist())]
    _write_sections(["label", *(f"read as {digit}" for digit in range(DIGITS))], rows, models, path)


def write_classes(models: Models, path: Path) -> None:
    """Write precision, recall and F1 of each digit, their differences where there are two models, and its pictures."""
    columns = [column for name in FIGURES for column in _columns(name, models)]
    found = class_rows([evaluation for _, evaluation in models])
    rows = [[row.digit, *(value for figure in row.figures for value in _cells(figure)), row.support] for row in found]
    write_csv(["digit", *columns, "support"], rows, path)


def write_calibration(models: Models, path: Path) -> None:
    """Write mean confidence, accuracy and number of answers of each bin."""
    rows = [(title, row) for title, evaluation in models for row in _bins(evaluation)]
    _write_sections(["confidence", "accuracy", "answers"], rows, models, path)


def _write_sections(header: list[str], rows: Sequence[tuple[str, list[Any]]], models: Models, path: Path) -> None:
    """Write rows, with the model's title before them where there are two."""
    if len(models) > 1:
        write_csv(["model", *header], [[title, *row] for title, row in rows], path)
    else:
        write_csv(header, [row for _, row in rows], path)


def _answers(evaluation: Evaluation) -> Iterator[list[Any]]:
    columns = (evaluation.answers, evaluation.confidences, evaluation.probabilities)
    for answer, sure, values in zip(*(column.tolist() for column in columns), strict=True):
        yield [answer, sure, *values]


def _named(names: Sequence[str], title: str, models: Models) -> list[str]:
    return [f"{name} ({title})" for name in names] if len(models) > 1 else list(names)


def _columns(name: str, models: Models) -> list[str]:
    own = [column for title, _ in models for column in _named([name], title, models)]
    return own if len(models) == 1 else [*own, f"{name} difference"]


def _cells(figure: ClassFigure) -> tuple[float, ...]:
    return figure.values if figure.difference is None else (*figure.values, figure.difference)


def _bins(evaluation: Evaluation) -> list[list[Any]]:
    bins = evaluation.calibration
    columns = (bins.confidence.tolist(), bins.accuracy.tolist(), bins.counts.tolist())
    return [list(row) for row in zip(*columns, strict=True)]

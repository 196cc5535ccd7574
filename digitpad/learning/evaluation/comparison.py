"""What two models differ in, digit by digit."""

from collections.abc import Sequence
from dataclasses import dataclass

from digitpad.learning.evaluation.figures import Evaluation

FIGURES = ("precision", "recall", "f1")


@dataclass(frozen=True)
class ClassFigure:
    """One figure of one digit, of one model or two.

    Attributes
    ----------
    values : tuple of float
        Of each model, in [0, 1].
    difference : float or None
        The second model's less the first one's, in [-1, 1]; None where there is one model.
    """

    values: tuple[float, ...]
    difference: float | None


@dataclass(frozen=True)
class ClassRow:
    """The figures of one digit.

    Attributes
    ----------
    digit : int
        0 to 9.
    support : int
        How many pictures of it there are.
    figures : tuple of ClassFigure
        As FIGURES names them.
    """

    digit: int
    support: int
    figures: tuple[ClassFigure, ...]


def class_rows(evaluations: Sequence[Evaluation]) -> list[ClassRow]:
    """The ten digits' figures of one model or two that read the same pictures."""
    return [_row(rows) for rows in zip(*(each.per_class for each in evaluations), strict=True)]


def _row(rows: tuple[dict[str, float], ...]) -> ClassRow:
    first = rows[0]
    figures = tuple(_figure(tuple(row[name] for row in rows)) for name in FIGURES)
    return ClassRow(int(first["digit"]), int(first["support"]), figures)


def _figure(values: tuple[float, ...]) -> ClassFigure:
    return ClassFigure(values, values[1] - values[0] if len(values) > 1 else None)

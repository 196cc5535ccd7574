"""Figures of an evaluation on paper: confusion matrix, reliability diagram. No display is needed."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib import colors
from matplotlib.figure import Figure

from digitpad.ink.bitmap import DIGITS
from digitpad.learning.evaluation.calibration import Calibration
from digitpad.learning.evaluation.figures import Evaluation
from digitpad.learning.reports.figure_files import (
    BACKGROUND,
    MUTED,
    RIGHT,
    TEXT,
    WRONG,
    color_of,
    plain_figure,
    plain_text,
    save_figure,
)
from digitpad.learning.reports.markers import MATPLOTLIB
from digitpad.learning.reports.matrix import cells_of, percent
from digitpad.learning.reports.plot_style import POINT_OPACITY
from digitpad.learning.reports.reliability import DIAGONAL, LIMITS, series_of

_WIDTH, _HEIGHT = 5.6, 5.2  # inches
_LARGEST = 14  # points: diameter


def confusion_figure(evaluation: Evaluation, title: str = "", *, in_percent: bool = False) -> Figure:
    """Draw the confusion matrix: labels down, answers across; right ones blue, wrong ones red by share of their row."""
    rows = cells_of(evaluation.confusion_matrix, percent if in_percent else None)
    with plain_figure(_WIDTH, _HEIGHT) as figure:
        axes = figure.add_subplot()
        axes.imshow([[colors.to_rgb(cell.color_on(BACKGROUND, RIGHT, WRONG)) for cell in row] for row in rows])
        for cell in (cell for row in rows for cell in row):
            color = BACKGROUND if cell.is_strong else TEXT if cell.count else MUTED
            axes.text(cell.answer, cell.label, cell.text, ha="center", va="center", fontsize=7, color=color)
        axes.set_xticks(range(DIGITS), [str(digit) for digit in range(DIGITS)])
        axes.set_yticks(range(DIGITS), [str(digit) for digit in range(DIGITS)])
        axes.set_title(plain_text(title), fontsize=9)
        axes.set_xlabel("read as")
        axes.set_ylabel("label" + (" (cells: percent of the row)" if in_percent else ""))
    return figure


def reliability_figure(models: Sequence[tuple[str, Calibration]], title: str = "") -> Figure:
    """Draw accuracy against confidence, a line for each model by its title; larger points stand for more answers."""
    with plain_figure(_WIDTH, _HEIGHT) as figure:
        axes = figure.add_subplot()
        axes.plot(*DIAGONAL, color=MUTED, linewidth=1, linestyle="--", label="as it should be")
        for series in series_of(models):
            color, areas = color_of(series.style), (_LARGEST * series.sizes) ** 2
            label = f"{plain_text(series.title)}: calibration error {series.error:.2%}"
            marker = MATPLOTLIB[series.style.marker]
            axes.plot(*series.points, color=color, linewidth=1.2)
            axes.scatter(
                *series.points, s=areas, color=color, alpha=POINT_OPACITY, marker=marker, linewidths=0, label=label
            )
        axes.set(xlim=LIMITS, ylim=LIMITS, xlabel="confidence", ylabel="accuracy")
        axes.set_title(plain_text(title), fontsize=9)
        figure.legend(frameon=False, loc="outside lower left", markerscale=0.5)  # nothing covers the points
    return figure


def save_confusion(evaluation: Evaluation, path: Path, title: str = "", *, in_percent: bool = False) -> None:
    """Write the confusion matrix as PNG or SVG; raises DigitpadError if that cannot be done."""
    save_figure(confusion_figure(evaluation, title, in_percent=in_percent), path)


def save_reliability(models: Sequence[tuple[str, Calibration]], path: Path, title: str = "") -> None:
    """Write the reliability diagram as PNG or SVG; raises DigitpadError if that cannot be done."""
    save_figure(reliability_figure(models, title), path)

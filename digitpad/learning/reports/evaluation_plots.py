"""Plots of an evaluation on paper: confusion matrix, reliability diagram. No display is needed."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from digitpad.ink.bitmap import DIGITS
from digitpad.learning.evaluation.calibration import Calibration
from digitpad.learning.evaluation.evaluation import Evaluation
from digitpad.learning.reports.figure_files import _PLAIN as PLAIN_STYLE
from digitpad.learning.reports.figure_files import save_figure

_SIZE = (5.6, 5.2)  # inches
_RARE = 0.01  # share of a row from which a mistake is tinted fully, if none is more frequent
COLORS = ("#0072b2", "#d55e00")  # of the first and the second model
_RIGHT, _WRONG = "#0a64a4", "#a8321f"
_INK, _PAPER = "#22262d", "#ffffff"


def confusion_figure(evaluation: Evaluation, title: str = "", *, in_percent: bool = False) -> Figure:
    """Draw the confusion matrix: labels down, answers across; right ones blue, wrong ones red by share of their row."""
    counts = evaluation.confusion_matrix
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    with mpl.rc_context(PLAIN_STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        axes = figure.add_subplot()
        axes.imshow(_tints(shares), interpolation="nearest")
        for label, answer in np.argwhere(counts > 0):
            share = shares[label, answer]
            text = f"{share * 100:.1f}" if in_percent else f"{counts[label, answer]:,}"
            color = _PAPER if label == answer and share > 0.5 else _INK
            axes.text(answer, label, text, ha="center", va="center", fontsize=7, color=color)
        axes.set_xticks(range(DIGITS), [str(digit) for digit in range(DIGITS)])
        axes.set_yticks(range(DIGITS), [str(digit) for digit in range(DIGITS)])
        axes.set_title(_plain(title), fontsize=9)
        axes.set_xlabel("read as")
        axes.set_ylabel("label" + (" (cells: percent of the row)" if in_percent else ""))
    return figure


def reliability_figure(lines: Sequence[tuple[str, Calibration]], title: str = "") -> Figure:
    """Draw accuracy against confidence, a line for each model by its title; larger points stand for more answers."""
    with mpl.rc_context(PLAIN_STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        axes = figure.add_subplot()
        axes.plot([0, 1], [0, 1], color="#8a8f98", linewidth=1, linestyle="--", label="as it should be")
        for (name, calibration), color, marker in zip(lines, COLORS, ("o", "s"), strict=False):
            axes.plot(calibration.confidence, calibration.accuracy, color=color, linewidth=1.2)
            sizes = 20 + 180 * np.sqrt(calibration.counts / calibration.counts.max())
            label = f"{_plain(name)}: calibration error {calibration.error:.2%}"
            places = (calibration.confidence, calibration.accuracy)
            axes.scatter(*places, s=sizes, color=color, marker=marker, alpha=0.75, label=label)
        axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel="confidence", ylabel="accuracy")
        axes.set_title(_plain(title), fontsize=9)
        axes.legend(frameon=False, loc="upper left", markerscale=0.5)
    return figure


def save_confusion(evaluation: Evaluation, path: Path, title: str = "", *, in_percent: bool = False) -> None:
    """Write the confusion matrix as PNG or SVG; raises DigitpadError."""
    save_figure(confusion_figure(evaluation, title, in_percent=in_percent), path)


def save_reliability(lines: Sequence[tuple[str, Calibration]], path: Path, title: str = "") -> None:
    """Write the reliability diagram as PNG or SVG; raises DigitpadError."""
    save_figure(reliability_figure(lines, title), path)


def _plain(title: str) -> str:
    """A title that Matplotlib does not read as a formula."""
    return title.replace("$", r"\$")


def _tints(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """(10, 10) shares to (10, 10, 3) colours; mistakes are rare, and the most frequent one is tinted fully."""
    image = np.empty((*shares.shape, 3))
    most = max(_RARE, float(shares[~np.eye(DIGITS, dtype=bool)].max()))
    for label in range(DIGITS):
        for answer in range(DIGITS):
            share = float(shares[label, answer])
            depth = share if label == answer else share / most
            color = np.array(mpl.colors.to_rgb(_RIGHT if label == answer else _WRONG))
            image[label, answer] = 1 - (1 - color) * 0.75 * depth
    return image

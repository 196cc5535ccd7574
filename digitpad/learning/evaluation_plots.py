"""Plots of an evaluation on paper: confusion matrix, reliability diagram. No display is needed."""

from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from digitpad.learning.calibration import Calibration
from digitpad.learning.evaluation import Evaluation
from digitpad.learning.plots import PLAIN_STYLE, save_figure

_SIZE = (5.6, 5.2)  # inches
_RARE = 0.01  # share of a row from which a mistake is tinted fully, if none is more frequent
_RIGHT, _WRONG = "#0a64a4", "#a8321f"
_INK, _PAPER = "#22262d", "#ffffff"


def confusion_figure(evaluation: Evaluation, *, in_percent: bool = False) -> Figure:
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
        axes.set_xticks(range(10), [str(digit) for digit in range(10)])
        axes.set_yticks(range(10), [str(digit) for digit in range(10)])
        axes.set_xlabel("read as")
        axes.set_ylabel("label" + (" (cells: percent of the row)" if in_percent else ""))
    return figure


def reliability_figure(calibration: Calibration) -> Figure:
    """Draw accuracy against confidence; the area of a point tells how many answers it stands for."""
    with mpl.rc_context(PLAIN_STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        axes = figure.add_subplot()
        axes.plot([0, 1], [0, 1], color="#8a8f98", linewidth=1, linestyle="--", label="as it should be")
        axes.plot(calibration.confidence, calibration.accuracy, color=_RIGHT, linewidth=1.2)
        sizes = 20 + 180 * np.sqrt(calibration.counts / calibration.counts.max())
        axes.scatter(calibration.confidence, calibration.accuracy, s=sizes, color=_RIGHT, alpha=0.75, label="answers")
        axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel="confidence", ylabel="accuracy")
        axes.set_title(f"calibration error {calibration.error:.2%}", fontsize=9)
        axes.legend(frameon=False, loc="upper left")
    return figure


def save_confusion(evaluation: Evaluation, path: Path, *, in_percent: bool = False) -> None:
    """Write the confusion matrix as PNG or SVG; raises DigitpadError."""
    save_figure(confusion_figure(evaluation, in_percent=in_percent), path)


def save_reliability(evaluation: Evaluation, path: Path) -> None:
    """Write the reliability diagram as PNG or SVG; raises DigitpadError."""
    save_figure(reliability_figure(evaluation.calibration), path)


def _tints(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """(10, 10) shares to (10, 10, 3) colours; mistakes are rare, and the most frequent one is tinted fully."""
    image = np.empty((*shares.shape, 3))
    most = max(_RARE, float(shares[~np.eye(10, dtype=bool)].max()))
    for label in range(10):
        for answer in range(10):
            share = float(shares[label, answer])
            depth = share if label == answer else share / most
            color = np.array(mpl.colors.to_rgb(_RIGHT if label == answer else _WRONG))
            image[label, answer] = 1 - (1 - color) * 0.75 * depth
    return image

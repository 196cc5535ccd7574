"""What is drawn of a reliability diagram, whoever draws it: accuracy against confidence of one or two models."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.evaluation.calibration import Calibration
from digitpad.learning.reports.curve import Curve
from digitpad.learning.reports.plot_style import MODELS, Style

LIMITS = (-0.04, 1.04)  # of both axes: points at the edges are seen whole
DIAGONAL = ((0.0, 1.0), (0.0, 1.0))
"""x and y of the line on which probabilities mean what they say."""

_SMALLEST = 0.35  # diameter of the smallest point, beside the largest


@dataclass(frozen=True, eq=False)
class Series:
    """One model's line.

    Attributes
    ----------
    title : str
    style : Style
    points : Curve
        Mean confidence and accuracy of each bin, in [0, 1].
    sizes : (k,) float64
        Diameters of the points, in [0.35, 1]: larger ones stand for more answers.
    error : float
        Calibration error, in [0, 1].
    """

    title: str
    style: Style
    points: Curve
    sizes: NDArray[np.float64]
    error: float


def series_of(models: Sequence[tuple[str, Calibration]]) -> list[Series]:
    """The lines of two models at most, each given as its title and its calibration.

    The part of a point's diameter that varies grows with the square root of its answers, as areas do.
    """
    return [
        Series(title, style, (found.confidence, found.accuracy), _sizes(found.counts), found.error)
        for (title, found), style in zip(models, MODELS, strict=False)
    ]


def _sizes(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.asarray(_SMALLEST + (1 - _SMALLEST) * np.sqrt(counts / counts.max()))

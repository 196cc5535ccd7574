"""How curves are drawn, on the screen and on paper."""

from dataclasses import dataclass

AXES = ("steps", "epochs", "seconds")
METRICS = ("loss", "accuracy")
SMOOTHINGS = (0.0, 0.005, 0.01, 0.02, 0.05)
"""Shares of a run's steps that a mean may be taken of: more than a few percent would hide what happened."""


@dataclass(frozen=True)
class PlotOptions:
    """How curves are drawn.

    Attributes
    ----------
    axis : str
        One of AXES.
    smoothing : float
        Over which share of a run's steps its training figures are averaged; 0 for every batch.
    is_log : bool
        Whether the loss is drawn logarithmically.
    is_banded : bool
        Whether runs that differ in the seed alone become a median with a band.
    is_error : bool
        Whether instead of the accuracy its error, 1 - accuracy, is drawn, logarithmically.
    """

    axis: str = "steps"
    smoothing: float = 0.02
    is_log: bool = False
    is_banded: bool = True
    is_error: bool = False

    def is_logarithmic(self, metric: str) -> bool:
        """Whether a metric's axis is logarithmic."""
        return self.is_log if metric == "loss" else self.is_error

    def name_of(self, metric: str) -> str:
        """What is drawn of a metric: itself, or `error` instead of `accuracy`."""
        return "error" if metric == "accuracy" and self.is_error else metric

    def width(self, steps: int) -> int:
        """How many of so many batches a mean is taken of."""
        return max(1, round(self.smoothing * steps))

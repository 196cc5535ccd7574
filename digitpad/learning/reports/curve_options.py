"""How curves are drawn, on the screen and on paper."""

from dataclasses import dataclass

AXES = ("steps", "epochs", "seconds")
METRICS = ("loss", "accuracy")


@dataclass(frozen=True)
class PlotOptions:
    """How curves are drawn.

    Attributes
    ----------
    axis : str
        One of AXES.
    window : int
        Over how many batches training figures are averaged.
    is_log : bool
        Whether the loss is drawn logarithmically.
    is_banded : bool
        Whether runs that differ in the seed alone become a median with a band.
    """

    axis: str = "steps"
    window: int = 25
    is_log: bool = False
    is_banded: bool = True

    def is_logarithmic(self, metric: str) -> bool:
        """Whether a metric's axis is logarithmic."""
        return self.is_log and metric == "loss"

"""What is drawn of the layers of runs, whoever draws it: a quantity's lines, and histograms along time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.reports.curve import Curve, band
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.plot_style import Style
from digitpad.learning.runs.layer_figures import BINS, LayerFigures

_LOOKS = tuple(STYLES.values())  # twelve that can be told apart
_HEIGHTS = 60  # cells of a strip from its lowest activation to its highest


@dataclass(frozen=True, eq=False)
class Quantity:
    """What can be drawn of layers.

    Attributes
    ----------
    title : str
        In English; the window translates it.
    is_log : bool
        Whether it is drawn along a logarithmic axis.
    values : callable
        LayerFigures to (n, layers) float64, or to (n,) of what is not of a layer.
    """

    title: str
    is_log: bool
    values: Callable[[LayerFigures], NDArray[np.float64]]

    def is_of_layers(self, figures: LayerFigures) -> bool:
        """Whether each layer has its own."""
        return self.values(figures).ndim == 2


QUANTITIES: Mapping[str, Quantity] = {
    "gradient": Quantity("Norm of the gradient", True, lambda figures: figures.figure("gradient")),
    "update_ratio": Quantity("Update / weights", True, lambda figures: figures.update_ratios),
    "weights": Quantity("Norm of the weights", False, lambda figures: figures.figure("weights")),
    "mean": Quantity("Mean activation", False, lambda figures: figures.figure("mean")),
    "deviation": Quantity("Deviation of activations", False, lambda figures: figures.figure("deviation")),
    "dead": Quantity("Dead units", False, lambda figures: figures.figure("dead")),
    "step_length": Quantity("Length of the step", True, lambda figures: figures.step_lengths),
    "effective_rate": Quantity("Step / gradient", True, lambda figures: figures.effective_rates),
}
"""By name, in the order in which they are offered."""


@dataclass(frozen=True, eq=False)
class LayerLine:
    """A line; all of its points are finite, and above 0 where the axis is logarithmic."""

    title: str
    style: Style
    curve: Curve


@dataclass(frozen=True, eq=False)
class Strip:
    """Histograms of activations along time.

    Attributes
    ----------
    title : str
    shares : (n, heights) float32 in [0, 1]
        Share of the activations at each measured step and height, relative to the largest of its step; from the lowest
        height up.
    steps : (float, float)
        First and last step.
    heights : (float, float)
        Lowest and highest activation of all.
    """

    title: str
    shares: NDArray[np.float32]
    steps: tuple[float, float]
    heights: tuple[float, float]


def lines_of_layers(figures: LayerFigures, quantity: str, whole: str = "all layers") -> list[LayerLine]:
    """A line for each layer of a run, from the picture on; one line, titled `whole`, for what is not of a layer."""
    values = QUANTITIES[quantity].values(figures)
    if values.ndim == 1:
        return [LayerLine(whole, _LOOKS[0], _curve(figures, values, quantity))]
    return [
        LayerLine(name, _LOOKS[place % len(_LOOKS)], _curve(figures, values[:, place], quantity))
        for place, name in enumerate(figures.layers)
    ]


def lines_of_runs(
    runs: Sequence[tuple[str, Style, Sequence[LayerFigures]]], quantity: str, layer: str
) -> list[LayerLine]:
    """A line for each setting, by title and style, of a layer; of runs that have it.

    Of several runs, which differ in the seed, it is their median, over the steps that all of them have come to.
    """
    lines = []
    for title, style, seeds in runs:
        if QUANTITIES[quantity].is_of_layers(seeds[0]) and layer not in seeds[0].layers:
            continue
        x, median, _, _ = band([_curve(figures, _values(figures, quantity, layer), quantity) for figures in seeds])
        lines.append(LayerLine(title, style, (x, median)))
    return lines


def _values(figures: LayerFigures, quantity: str, layer: str) -> NDArray[np.float64]:
    values = QUANTITIES[quantity].values(figures)
    return values if values.ndim == 1 else values[:, figures.layers.index(layer)]


def strip_of(figures: LayerFigures, layer: str, title: str) -> Strip | None:
    """A layer's histograms along time; None if none of them is finite."""
    place = figures.layers.index(layer)
    lows, highs = figures.figure("low")[:, place], figures.figure("high")[:, place]
    known = np.isfinite(lows) & np.isfinite(highs)
    if not known.any():
        return None
    lows, highs, shares = lows[known], highs[known], figures.histograms[known, place]
    low, high = float(lows.min()), float(highs.max())
    if low == high:
        high = low + 1.0
    edges = np.linspace(low, high, _HEIGHTS + 1)
    columns = np.array([_spread(*column, edges) for column in zip(shares, lows, highs, strict=True)])
    columns /= np.maximum(columns.max(axis=1, keepdims=True), np.finfo(float).tiny)
    steps = figures.steps[known]
    return Strip(title, columns.astype(np.float32), (float(steps[0]), float(steps[-1])), (low, high))


def _curve(figures: LayerFigures, values: NDArray[np.float64], quantity: str) -> Curve:
    known = np.isfinite(values)
    if QUANTITIES[quantity].is_log:
        known &= values > 0
    return figures.steps[known].astype(np.float64), values[known]


def _spread(shares: NDArray[np.float64], low: float, high: float, edges: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shares in equal bins between two values, put into other bins: as if those of a bin lay evenly in it."""
    own = np.linspace(low, high if high > low else low + (edges[1] - edges[0]), BINS + 1)
    summed = np.concatenate([[0.0], np.cumsum(shares)])
    return np.diff(np.interp(edges, own, summed))

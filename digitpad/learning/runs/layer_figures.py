"""What was measured in a network's layers while it learned, as numbers and as a file that grows with the run."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.folders import regular_content

LAYERS = "layers.csv"
BINS = 30  # of a histogram of activations
FIGURES = ("gradient", "weights", "update", "mean", "deviation", "dead", "low", "high")
LAYER_COLUMNS = ("step", "rate", "layer", *FIGURES, *(f"bin_{place}" for place in range(BINS)))
WIDTH = len(FIGURES) + BINS  # numbers of a layer at a step


@dataclass(frozen=True, eq=False)
class LayerFigures:
    """Figures of each layer with weights, at some of a run's steps.

    Norms are Euclidean, over all of a layer's weights. Activations are those of one batch, before the step that it led
    to. A unit is dead if it gives the same for all pictures of the batch; of a convolution, a filter is a unit.

    Attributes
    ----------
    layers : tuple of str
        From the picture on; the last one gives the probabilities.
    steps : (n,) int64
        Counted from 1 at the run's beginning; rising.
    rates : (n,) float64
        Learning rate of each of these steps.
    values : (n, layers, WIDTH) float64
        By FIGURES: norm of the gradient, of the weights before the step, and of their change by it; mean and standard
        deviation of the activations; share of dead units, in [0, 1]; lowest and highest activation; then the shares of
        the activations in BINS equal bins between those two.
    """

    layers: tuple[str, ...]
    steps: NDArray[np.int64]
    rates: NDArray[np.float64]
    values: NDArray[np.float64]

    def figure(self, name: str) -> NDArray[np.float64]:
        """One of FIGURES, of each layer: (n, layers) float64."""
        return self.values[:, :, FIGURES.index(name)]

    @property
    def histograms(self) -> NDArray[np.float64]:
        """Shares of the activations in each bin: (n, layers, BINS) float64."""
        return self.values[:, :, len(FIGURES) :]

    @property
    def update_ratios(self) -> NDArray[np.float64]:
        """How long each layer's step was, in lengths of its weights: (n, layers) float64."""
        return _quotient(self.figure("update"), self.figure("weights"))

    @property
    def step_lengths(self) -> NDArray[np.float64]:
        """How far each step led, over all weights: (n,) float64."""
        return np.asarray(np.linalg.norm(self.figure("update"), axis=1))

    @property
    def effective_rates(self) -> NDArray[np.float64]:
        """How long each step was in lengths of the gradient, over all weights: (n,) float64. With SGD, its rate."""
        return _quotient(self.step_lengths, np.linalg.norm(self.figure("gradient"), axis=1))

    def joined(self, other: "LayerFigures") -> "LayerFigures":
        """These and those of later steps of the same run."""
        return LayerFigures(
            self.layers,
            np.concatenate([self.steps, other.steps]),
            np.concatenate([self.rates, other.rates]),
            np.concatenate([self.values, other.values]),
        )

    def until(self, step: int) -> "LayerFigures":
        """Those of the steps up to this one."""
        known = self.steps <= step
        return LayerFigures(self.layers, self.steps[known], self.rates[known], self.values[known])

    def lines(self) -> Iterator[str]:
        """Lines of the file, by LAYER_COLUMNS: one for each layer of each step."""
        for step, rate, layers in zip(self.steps.tolist(), self.rates.tolist(), self.values.tolist(), strict=True):
            for name, values in zip(self.layers, layers, strict=True):
                figures = [f"{value:.7g}" for value in values[: len(FIGURES)]]
                shares = [f"{share:.5g}" for share in values[len(FIGURES) :]]
                yield ",".join([str(step), f"{rate:.7g}", name, *figures, *shares])


def read_layers(folder: Path) -> LayerFigures | None:
    """What was measured in a run's layers; None if nothing was, or the file is damaged.

    A step that was not written to its end, by a killed program or because it is being written, is left out.
    """
    try:
        whole, _, _ = regular_content(folder / LAYERS).decode("utf-8").rpartition("\n")
        return _parsed([line.split(",") for line in whole.splitlines()[1:]])
    except (OSError, ValueError):
        return None


def _parsed(rows: list[list[str]]) -> LayerFigures | None:
    """Figures of the rows of a file, or None if there are none; raises ValueError if they are not of one network."""
    if any(len(row) != len(LAYER_COLUMNS) for row in rows):
        raise ValueError(rows)
    steps = [list(of_step) for _, of_step in groupby(rows, key=lambda row: row[0])]
    layers = tuple(row[2] for row in steps[0]) if steps else ()
    if len(steps) > 1 and len(steps[-1]) < len(layers):
        del steps[-1]
    if any(tuple(row[2] for row in of_step) != layers for of_step in steps):
        raise ValueError(layers)
    if not steps:
        return None
    values = np.array([[row[3:] for row in of_step] for of_step in steps], np.float64)
    numbers = np.array([of_step[0][:2] for of_step in steps], np.float64)
    return LayerFigures(layers, numbers[:, 0].astype(np.int64), numbers[:, 1], values)


def _quotient(above: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """A quotient that is 0 where it is 0 / 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where((above == 0) & (below == 0), 0.0, above / below)

"""Final loss against learning rate: what is drawn of each optimizer, whoever draws it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.reports.curve import Band, Curve
from digitpad.learning.reports.grouping import differing_names, key_of, title_of
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.plot_style import Style
from digitpad.learning.runs.record import RunRecord

_ABOVE = 0.1  # of the decades that all losses cover, at least one: how far above them the crosses stand


@dataclass(frozen=True)
class Sensitivity:
    """Final loss against learning rate of one optimizer.

    Attributes
    ----------
    optimizer, title : str
    rates, losses, lowest, highest : tuple of float
        By rising rate: the median over the seeds, and its range; infinite where a run had no loss.
    diverged : tuple of bool
        Whether any run at this rate got worse by learning.
    """

    optimizer: str
    title: str
    rates: tuple[float, ...]
    losses: tuple[float, ...]
    lowest: tuple[float, ...]
    highest: tuple[float, ...]
    diverged: tuple[bool, ...]

    @property
    def style(self) -> Style:
        """Its optimizer's."""
        return STYLES[self.optimizer]

    @property
    def points(self) -> Curve:
        """Rates and losses, where there is a loss."""
        rates, losses = np.array(self.rates), np.array(self.losses)
        known = np.isfinite(losses)
        return rates[known], losses[known]

    @property
    def ranges(self) -> Band:
        """Rates, lowest and highest losses, where the seeds differ and all have a loss."""
        rates, lowest, highest = np.array(self.rates), np.array(self.lowest), np.array(self.highest)
        known = np.isfinite(highest) & (highest > lowest)
        return rates[known], lowest[known], highest[known]

    @property
    def crosses(self) -> NDArray[np.float64]:
        """Rates at which a run diverged."""
        return np.asarray(np.array(self.rates)[np.array(self.diverged)])


def sensitivities(records: Sequence[RunRecord]) -> list[Sensitivity]:
    """Final validation loss, or training loss where nothing was held out, against the learning rate.

    Only optimizers with at least two rates are listed. Runs that ended before their first epoch are left out unless
    they diverged.
    """
    lines: dict[str, list[RunRecord]] = {}
    for record in records:
        if record.status == "diverged" or record.history.epochs:
            lines.setdefault(key_of(record.settings, "seed", "learning_rate"), []).append(record)
    differing = differing_names([found[0].settings for found in lines.values()]) - {"learning_rate"}
    result = []
    for found in lines.values():
        rates = sorted({record.settings.learning_rate for record in found})
        if len(rates) > 1:
            result.append(_sensitivity(found, rates, differing))
    return result


def height_of_crosses(lines: Sequence[Sensitivity]) -> float:
    """The loss at whose height diverged rates are marked: above all losses on a logarithmic axis."""
    losses = np.array([loss for line in lines for loss in (*line.lowest, *line.highest)])
    losses = losses[np.isfinite(losses) & (losses > 0)]
    if not len(losses):
        return 1.0
    decades = np.log10(losses.max() / losses.min())
    return float(losses.max() * 10 ** (_ABOVE * max(1.0, decades)))


def _sensitivity(records: Sequence[RunRecord], rates: Sequence[float], differing: set[str]) -> Sensitivity:
    settings = records[0].settings
    at = [[record for record in records if record.settings.learning_rate == rate] for rate in rates]
    losses = [[_final_loss(record) for record in found] for found in at]
    return Sensitivity(
        settings.optimizer,
        title_of(settings, differing),
        tuple(rates),
        tuple(float(np.median(values)) for values in losses),
        tuple(map(min, losses)),
        tuple(map(max, losses)),
        tuple(any(record.status == "diverged" for record in found) for found in at),
    )


def _final_loss(record: RunRecord) -> float:
    final = record.history.final("val_loss")
    final = record.history.final("loss") if final is None else final
    return float("inf") if final is None or not np.isfinite(final) else final

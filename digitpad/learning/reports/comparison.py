"""Runs side by side: which belong together, and their curves on common axes."""

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings

Curve = tuple[NDArray[np.float64], NDArray[np.float64]]
"""x and y of a line, of the same length."""

_PALEST = 0.55  # how far the line of the lowest of several learning rates is led towards the background
_BAND_POINTS = 400


@dataclass(frozen=True)
class Group:
    """Runs that differ in nothing but the seed: one line, or a median with a band.

    Attributes
    ----------
    settings : RunSettings
        Of the first of them.
    title : str
        What sets it apart from the other groups.
    shade : float
        How pale it is drawn: 0 for the highest learning rate of its optimizer.
    runs : tuple of str
        Ids.
    """

    settings: RunSettings
    title: str
    shade: float
    runs: tuple[str, ...]


@dataclass(frozen=True)
class Sensitivity:
    """Final loss against learning rate of one optimizer.

    Attributes
    ----------
    optimizer, title : str
    rates, losses, lowest, highest : tuple of float
        By rising rate: the median over the seeds, and its range.
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


def group_runs(runs: Sequence[tuple[str, RunSettings]]) -> list[Group]:
    """Put runs together that differ in nothing but the seed; groups come in the order of their first runs."""
    members: dict[str, list[tuple[str, RunSettings]]] = {}
    for run, settings in runs:
        members.setdefault(_key(settings, "seed"), []).append((run, settings))
    chosen = [found[0][1] for found in members.values()]
    differing = _differing(chosen)
    return [
        Group(found[0][1], _title(found[0][1], differing), _shade(found[0][1], chosen), tuple(run for run, _ in found))
        for found in members.values()
    ]


def sensitivities(records: Sequence[RunRecord]) -> list[Sensitivity]:
    """Final validation loss, or training loss where nothing was held out, against the learning rate.

    Only optimizers with two rates or more are told; runs that ended before their first epoch are left out unless they
    diverged.
    """
    lines: dict[str, list[RunRecord]] = {}
    for record in records:
        if record.status == "diverged" or record.history.epochs:
            lines.setdefault(_key(record.settings, "seed", "learning_rate"), []).append(record)
    differing = _differing([found[0].settings for found in lines.values()]) - {"learning_rate"}
    result = []
    for found in lines.values():
        rates = sorted({record.settings.learning_rate for record in found})
        if len(rates) > 1:
            result.append(_sensitivity(found, rates, differing))
    return result


def moving_mean(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Mean of each value and those before it, up to `window` of them: (n,) to (n,)."""
    if window <= 1 or not len(values):
        return values
    sums = np.convolve(values, np.ones(window))[: len(values)]  # differences of one running sum would lose small values
    return np.asarray(sums / np.minimum(np.arange(1, len(values) + 1), window))


def band(curves: Sequence[Curve]) -> tuple[NDArray[np.float64], ...]:
    """Median and range of several curves over the stretch that all of them cover.

    Returns
    -------
    x, median, lowest, highest : (n,) float64 each
    """
    curves = [curve for curve in curves if len(curve[0])]
    if not curves:
        return (np.empty(0),) * 4
    low, high = max(x[0] for x, _ in curves), min(x[-1] for x, _ in curves)
    known = np.unique(np.concatenate([x for x, _ in curves]))
    known = known[(known >= low) & (known <= high)]
    x = known if len(known) <= _BAND_POINTS else np.linspace(low, high, _BAND_POINTS)
    values = np.array([np.interp(x, *curve) for curve in curves])
    return x, np.median(values, axis=0), values.min(axis=0), values.max(axis=0)


def _sensitivity(records: Sequence[RunRecord], rates: Sequence[float], differing: set[str]) -> Sensitivity:
    settings = records[0].settings
    at = [[record for record in records if record.settings.learning_rate == rate] for rate in rates]
    losses = [[_final_loss(record) for record in found] for found in at]
    return Sensitivity(
        settings.optimizer,
        _title(settings, differing),
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


def _key(settings: RunSettings, *left_out: str) -> str:
    values = {name: value for name, value in settings.as_dict().items() if name not in left_out}
    return json.dumps(values, sort_keys=True)


def _differing(chosen: Sequence[RunSettings]) -> set[str]:
    """Names of the settings that are not the same in all, but for the optimizer's own of different optimizers."""
    names = {field.name for field in dataclasses.fields(RunSettings)} - {"seed", "optimizer"}
    return {name for name in names if any(_values(settings, name) > 1 for settings in _by_optimizer(chosen, name))}


def _by_optimizer(chosen: Sequence[RunSettings], name: str) -> list[list[RunSettings]]:
    """The optimizer's own settings are compared within each optimizer, the others among all."""
    if name not in ("parameters", "learning_rate", "weight_decay"):
        return [list(chosen)]
    return [[s for s in chosen if s.optimizer == optimizer] for optimizer in {s.optimizer for s in chosen}]


def _values(chosen: Sequence[RunSettings], name: str) -> int:
    return len({json.dumps(getattr(settings, name), sort_keys=True) for settings in chosen})


def _title(settings: RunSettings, differing: set[str]) -> str:
    words = [OPTIMIZERS[settings.optimizer].title]
    words += [text for name in _TITLED if name in differing and (text := _TITLED[name](settings))]
    return " · ".join(words)


_TITLED: dict[str, Any] = {
    "learning_rate": lambda s: f"{s.learning_rate:g}",
    "parameters": lambda s: ", ".join(f"{name} {value:g}" for name, value in s.parameters.items()),
    "weight_decay": lambda s: f"decay {s.weight_decay:g}" if s.weight_decay else "",
    "network": lambda s: s.network,
    "schedule": lambda s: s.schedule,
    "batch_size": lambda s: f"batch {s.batch_size}",
    "epochs": lambda s: f"{s.epochs} epochs",
    "labels": lambda s: s.labels,
    "data": lambda s: Path(s.data).name,
    "subset": lambda s: f"{s.subset:,} pictures" if s.subset else "all pictures",
    "validation_split": lambda s: f"{s.validation_split:.0%} held out",
    "augmentation": lambda s: "deformed" if s.augmentation else "as they are",
    "non_digits": lambda s: f"{s.non_digits:.0%} no digits" if s.non_digits else "digits only",
    "early_stopping": lambda s: f"patience {s.early_stopping}" if s.early_stopping else "",
}


def _shade(settings: RunSettings, chosen: Sequence[RunSettings]) -> float:
    rates = sorted({other.learning_rate for other in chosen if other.optimizer == settings.optimizer}, reverse=True)
    return _PALEST * rates.index(settings.learning_rate) / max(1, len(rates) - 1)

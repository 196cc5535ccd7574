"""What a verdict compares: optimizers, or settings of one, each with a figure for every seed."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.grouping import group_runs, key_of
from digitpad.learning.reports.plot_style import Style
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RECORDINGS, RunSettings

OWN = ("learning_rate", "parameters", "weight_decay")  # an optimizer's settings, which mean something else in another

_CHOOSING = 4  # one of so many seeds chooses among settings, and does not count after that

_Variant = dict[int, RunRecord]  # runs that differ in the seed alone, by it


@dataclass(frozen=True)
class Metric:
    """A figure by which runs are judged.

    Attributes
    ----------
    name : str
        A key of METRICS.
    is_loss : bool
        Whether lower is better: a mean cross-entropy in nats. Else it is an accuracy, in [0, 1].
    """

    name: str
    is_loss: bool

    def of(self, record: RunRecord) -> float | None:
        """A run's figure; None if it has none, or has diverged."""
        value = record.test.get("accuracy") if self.name == "test_accuracy" else record.history.final(self.name)
        is_known = value is not None and math.isfinite(value) and record.status != "diverged"
        return float(value) if is_known and value is not None else None

    def cost(self, record: RunRecord) -> float:
        """The same so that less is better; infinite if there is no figure."""
        value = self.of(record)
        return math.inf if value is None else value if self.is_loss else -value


METRICS = {
    metric.name: metric
    for metric in (Metric("val_loss", True), Metric("val_accuracy", False), Metric("test_accuracy", False))
}
"""Figures after the last epoch: on the held-out pictures, or on the test pictures."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """Something to be compared.

    Attributes
    ----------
    title : str
        What sets it apart from the others.
    style : Style
    settings : RunSettings
        Of one of its runs.
    runs : mapping of int to RunRecord
        By their seeds. Where an optimizer was tried with several settings of its own, those that did best with the
        first quarter of the seeds, and their runs with the other seeds: no run is chosen for its own figure.
    is_chosen : bool
        Whether there were several settings to choose from.
    """

    title: str
    style: Style
    settings: RunSettings
    runs: Mapping[int, RunRecord]
    is_chosen: bool = False

    def figures(self, metric: Metric) -> dict[int, float]:
        """Figures by seed; runs without one are left out."""
        known = {seed: metric.of(record) for seed, record in self.runs.items()}
        return {seed: value for seed, value in known.items() if value is not None}

    @property
    def diverged(self) -> int:
        """How many of its runs have diverged."""
        return sum(record.status == "diverged" for record in self.runs.values())


def candidates_of(records: Sequence[RunRecord], metric: Metric) -> list[Candidate]:
    """What these runs compare, in the order of their first runs.

    Runs that did not come to their end are left out, and of runs that share all settings and the seed all but the
    newest. With several optimizers, each of them is a candidate; else, each setting of the only one.
    """
    ended = [record for record in records if record.status in ("finished", "diverged")]
    are_several = len({record.settings.optimizer for record in ended}) > 1
    left_out = ("seed", *OWN) if are_several else ("seed",)
    variants: dict[str, dict[str, _Variant]] = {}
    for record in sorted(ended, key=lambda each: each.created):
        found = variants.setdefault(key_of(record.settings, *left_out), {})
        found.setdefault(key_of(record.settings, "seed"), {})[record.settings.seed] = record
    chosen = [_chosen(list(found.values()), metric) for found in variants.values()]
    looks = group_runs([(str(place), _plain(runs, left_out)) for place, (runs, _) in enumerate(chosen)])
    return [
        Candidate(look.title, look.style, next(iter(runs.values())).settings, runs, is_chosen)
        for look, (runs, is_chosen) in zip(looks, chosen, strict=True)
    ]


def are_comparable(first: Candidate, second: Candidate) -> bool:
    """Whether two learn from the same data and differ in one thing alone: the optimizer or another setting."""
    one, other = _settings(first), _settings(second)
    if first.settings.optimizer != second.settings.optimizer or first.is_chosen or second.is_chosen:
        one, other = ({k: v for k, v in each.items() if k.split(".")[0] not in OWN} for each in (one, other))
    differing = [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)]
    return len(differing) == 1 and differing != ["data"]


def _settings(candidate: Candidate) -> dict[str, object]:
    """Settings by name, but for the seed; each parameter of the optimizer is one."""
    left_out = ("seed", "parameters", *RECORDINGS)
    values = {name: value for name, value in candidate.settings.as_dict().items() if name not in left_out}
    known = {name: parameter.default for name, parameter in OPTIMIZERS[candidate.settings.optimizer].parameters.items()}
    parameters = known | dict(candidate.settings.parameters)
    return values | {f"parameters.{name}": value for name, value in parameters.items()}


def _plain(runs: Mapping[int, RunRecord], left_out: Sequence[str]) -> RunSettings:
    """Settings that give a title without what is left out."""
    settings = next(iter(runs.values())).settings
    return RunSettings.from_dict({k: v for k, v in settings.as_dict().items() if k not in left_out})


def _chosen(variants: Sequence[_Variant], metric: Metric) -> tuple[_Variant, bool]:
    """The runs that count, by their seeds, and whether there were settings to choose from."""
    if len(variants) == 1:
        return variants[0], False
    judged = METRICS["val_accuracy"] if metric.name == "test_accuracy" else metric
    seeds = sorted({seed for variant in variants for seed in variant})
    choosing = seeds[: max(1, len(seeds) // _CHOOSING)]

    def cost(variant: _Variant) -> float:
        return float(np.mean([judged.cost(variant[seed]) if seed in variant else math.inf for seed in choosing]))

    best = min(variants, key=cost)
    rest = {seed: record for seed, record in best.items() if seed not in choosing}
    return rest or best, True  # with one seed there is nothing to compare anyway

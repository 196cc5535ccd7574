"""Runs that differ in the seed alone, in one row: their mean, and how far they lie apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from digitpad.learning.reports.grouping import key_of
from digitpad.learning.reports.summary import summary
from digitpad.learning.runs.record import RunRecord


@dataclass(frozen=True)
class Spread:
    """A figure of several runs.

    Attributes
    ----------
    mean, deviation : float
        The deviation is that of a sample: with n - 1.
    """

    mean: float
    deviation: float


def by_seed(records: Sequence[RunRecord]) -> list[list[RunRecord]]:
    """Runs that differ in nothing but the seed together, in the order of the first of each."""
    groups: dict[str, list[RunRecord]] = {}
    for record in records:
        groups.setdefault(key_of(record.settings, "seed"), []).append(record)
    return list(groups.values())


def seed_summary(records: Sequence[RunRecord]) -> dict[str, Any]:
    """`summary` of several runs: what all have in common, or else the Spread of numbers, and all words.

    A number that a run has not got has no mean: it is None.

    Parameters
    ----------
    records : sequence of RunRecord
        One at least; the summary of one is its own.
    """
    rows = [summary(record) for record in records]
    if len(rows) == 1:
        return rows[0]
    common = {key: _together([row[key] for row in rows]) for key in rows[0]}
    seeds = sorted({record.settings.seed for record in records})
    name, words = records[0].settings.title, ", ".join(map(str, seeds))
    return common | {"name": name, "seed": words, "created": rows[0]["created"]}


def _together(values: Sequence[Any]) -> Any:
    if all(value == values[0] for value in values):
        return values[0]
    if any(value is None for value in values):
        return None
    if isinstance(values[0], int | float):
        return Spread(float(np.mean(values)), float(np.std(values, ddof=1)))
    return ", ".join(sorted(set(map(str, values))))

"""What a rule says of a run: which fault, by which figures, and what to change."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.settings import RunSettings


@dataclass(frozen=True)
class Finding:
    """One thing that is to be said of a run.

    Attributes
    ----------
    rule : str
        Which one, by its name.
    evidence : mapping of str to object
        The figures that it rests on, by the names that the sentence has for them.
    remedy : mapping of str to object
        Settings to try instead, by RunSettings' names; empty if nothing is wrong.
    """

    rule: str
    evidence: Mapping[str, object]
    remedy: Mapping[str, object] = field(default_factory=dict)

    def remedied(self, settings: RunSettings) -> RunSettings:
        """A run's settings with the remedy."""
        return dataclasses.replace(settings, **self.remedy)  # type: ignore[arg-type] # values of several types


def slower(settings: RunSettings, factor: float) -> dict[str, object]:
    """The remedy of a rate that is too high: so many times smaller, or the usual one where that is lower still."""
    usual = OPTIMIZERS[settings.optimizer].learning_rate
    return {"learning_rate": min(usual, float(f"{settings.learning_rate / factor:.2g}"))}


def faster(settings: RunSettings, factor: float) -> dict[str, object]:
    """The remedy of a rate that is too low: so many times larger, or the usual one where that is higher still."""
    usual = OPTIMIZERS[settings.optimizer].learning_rate
    return {"learning_rate": max(usual, float(f"{settings.learning_rate * factor:.2g}"))}

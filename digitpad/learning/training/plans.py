"""What a list of runs is made of, and what is told of each once it has ended."""

from dataclasses import dataclass
from pathlib import Path

from digitpad.learning.runs.grid import Grid
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings


@dataclass(frozen=True)
class Plan:
    """A run to train.

    Attributes
    ----------
    settings : RunSettings
    name : str
        What it is called; empty for the settings' title.
    resumed : Path or None
        Folder of a run to go on with from its last epoch; None for a new one.
    """

    settings: RunSettings
    name: str = ""
    resumed: Path | None = None


@dataclass(frozen=True)
class RunEnded:
    """A run has ended, maybe by an error, and is on disk."""

    record: RunRecord


def plan_grid(grid: Grid) -> list[Plan]:
    """The runs of a grid; raises DigitpadError for more than 500, or if a value cannot be trained with."""
    return [Plan(settings, name) for name, settings in grid.runs()]

"""What a lab was asked to train, kept in its folder: who takes it up again trains what is missing or unfinished."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from digitpad.errors import DigitpadError, RunFolderError
from digitpad.folders import regular_content
from digitpad.learning.runs.archive import find_runs
from digitpad.learning.runs.record import RunRecord, write_json
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.plans import Plan

LAB = "lab.json"
_DONE = ("finished", "diverged", "skipped")


@dataclass(frozen=True)
class KeptLab:
    """A lab as its folder tells of it.

    Attributes
    ----------
    plans : tuple of Plan
        All its runs, as they were asked for.
    found : tuple of RunRecord or None
        For each plan its run; None if it was never begun, or is damaged.
    """

    plans: tuple[Plan, ...]
    found: tuple[RunRecord | None, ...]

    @property
    def records(self) -> list[RunRecord]:
        """The runs that were begun, in the order of their plans."""
        return [record for record in self.found if record is not None]

    @property
    def left(self) -> list[Plan]:
        """What is to be trained still: runs that never began, and those that go on from their last epoch."""
        return [
            plan if record is None else Plan(record.settings, record.name, record.folder)
            for plan, record in zip(self.plans, self.found, strict=True)
            if record is None or record.status not in _DONE
        ]


def keep_plans(folder: Path, plans: Sequence[Plan]) -> None:
    """Write into a lab's folder what it is to train; raises DigitpadError if that cannot be written."""
    runs = [{"name": plan.name, "settings": plan.settings.as_dict()} for plan in plans]
    try:
        write_json(folder / LAB, {"format": 1, "runs": runs})
    except OSError as cause:
        raise DigitpadError("{folder} cannot be written: {reason}.", folder=folder, reason=cause.strerror) from cause


def read_lab(folder: Path) -> KeptLab:
    """Read a lab's folder; raises DigitpadError if it is none, or what it holds of the plans is damaged."""
    try:
        values = json.loads(regular_content(folder / LAB))
        plans = tuple(Plan(RunSettings.from_dict(run["settings"]), str(run["name"])) for run in values["runs"])
    except (OSError, ValueError, KeyError, TypeError, DigitpadError) as cause:
        raise DigitpadError("{folder} is not the folder of a lab that can be taken up again.", folder=folder) from cause
    return KeptLab(plans, _matched(plans, _runs_in(folder)))


def _runs_in(folder: Path) -> list[RunRecord]:
    """The runs that lie in a folder, those that are done first, then the newest; damaged ones are passed over."""
    records = []
    for path in sorted(folder.iterdir(), reverse=True):
        try:
            records += find_runs(str(path)) if path.is_dir() and not path.name.startswith(".") else []
        except RunFolderError:
            continue
    return sorted(records, key=lambda record: record.status not in _DONE)


def _matched(plans: Sequence[Plan], records: list[RunRecord]) -> tuple[RunRecord | None, ...]:
    """For each plan a run of its settings, which decide its result; each run for one plan at most."""
    found: list[RunRecord | None] = []
    for plan in plans:
        record = next((each for each in records if each.settings == plan.settings), None)
        records = [each for each in records if each is not record]
        found.append(record)
    return tuple(found)

"""What `digitpad lab` leaves: runs with tables and a report beside them; and what it prints of them."""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from digitpad.cli.landscape import landscape_of
from digitpad.cli.progress import train_with_progress
from digitpad.cli.runs import check_writable, described
from digitpad.errors import DigitpadError
from digitpad.learning.reports.finding_words import findings_in_words
from digitpad.learning.reports.summary import write_histories, write_summaries
from digitpad.learning.reports.verdict import usual_metric, verdict_of
from digitpad.learning.reports.verdict_words import headline, notes, sentences
from digitpad.learning.runs.archive import add_place
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.landscape import share_a_plane, with_paths
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.kept_lab import keep_plans, read_lab
from digitpad.learning.training.plans import Plan


def run_lab(
    plans: Sequence[Plan],
    output: Path,
    execution: Execution = Execution(),  # noqa: B008 # frozen
    *,
    quiet: bool = False,
) -> dict[str, Any]:
    """Train a list of runs into a folder that the window lists, too, with tables and a report beside them.

    Parameters
    ----------
    plans : sequence of Plan
    output : Path
        The folder, which is made if it is not there.
    execution : Execution
        Where and in which order they are trained; by default here, one after another.
    quiet : bool
        Whether to keep the progress bar back.

    Returns
    -------
    dict
        output, report (None if no run was begun), runs: of each, run, name and what `described` gives; left: how many
        are missing or unfinished; verdict: sentences, none if there are no two seeds to compare; and diagnosis:
        sentences, one for all seeds.

    Raises
    ------
    ModelFileError
        If the folder cannot be written.
    DigitpadError
        If the folder cannot be made, data are missing, or a run fails, once the others and the report are written.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise DigitpadError("{output} cannot be made: {reason}.", output=output, reason=cause.strerror) from cause
    check_writable(output)
    keep_plans(output, plans)
    return _trained(plans, output, execution, quiet=quiet)


def resume_lab(
    folder: Path,
    execution: Execution = Execution(),  # noqa: B008 # frozen
    *,
    quiet: bool = False,
) -> dict[str, Any]:
    """Train what is missing or unfinished of a lab that was stopped or killed, and write its tables and report.

    Parameters
    ----------
    folder : Path
    execution, quiet
        As for `run_lab`.

    Returns
    -------
    dict
        As `run_lab`, of all the lab's runs.

    Raises
    ------
    DigitpadError
        As `run_lab`, and if the folder is no lab's, or the lab is being trained.
    """
    lab = read_lab(folder)
    if any(record.status == "running" for record in lab.records):
        raise DigitpadError("The lab {folder} is being trained already.", folder=folder)
    check_writable(folder)
    return _trained(lab.left, folder, execution, quiet=quiet)


def _trained(plans: Sequence[Plan], folder: Path, execution: Execution, *, quiet: bool) -> dict[str, Any]:
    add_place(folder)
    try:
        if plans:
            train_with_progress(plans, folder, execution, quiet=quiet)
    except DigitpadError:
        with contextlib.suppress(DigitpadError, OSError):  # what ended training is what matters
            _reported(read_lab(folder).records, folder, quiet=quiet)
        raise
    lab = read_lab(folder)
    return {"output": str(folder), "left": len(lab.left), **_reported(lab.records, folder, quiet=quiet)}


def _reported(records: Sequence[RunRecord], folder: Path, *, quiet: bool) -> dict[str, Any]:
    """Write tables and the report; gives where it is, and what `run_lab` tells of the runs."""
    from digitpad.learning.reports.report import write_report  # matplotlib only where a report is written

    if not records:
        return {"report": None, "runs": [], "verdict": [], "diagnosis": []}
    write_summaries(records, folder / "runs.csv")
    write_histories(records, folder / "history.csv")
    if with_paths(records) and share_a_plane(with_paths(records)):
        with contextlib.suppress(DigitpadError):  # the report is complete without it
            landscape_of(records, quiet=quiet)
    write_report(records, folder / "report.html")
    runs = [{"run": record.id, "name": record.name, **described(record)} for record in records]
    diagnosis = [f"{title}: {words}" for title, sentences in findings_in_words(records) for words in sentences]
    return {
        "report": str(folder / "report.html"), "runs": runs, "verdict": _verdict(records), "diagnosis": diagnosis,
    }  # fmt: skip


def _verdict(records: Sequence[RunRecord]) -> list[str]:
    """Which runs are better, how sure that is, and what it would take to be sure, in sentences."""
    name = usual_metric(records)
    if name is None:
        return []
    verdict = verdict_of(records, name)
    best = " ".join(map(str, headline(verdict)))
    return [*([best] if best else []), *map(str, sentences(verdict)), *map(str, notes(verdict))]

"""What `digitpad train` and `digitpad lab` leave: a model, or runs with tables and a report; and what they print."""

import contextlib
import dataclasses
import math
import shlex
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from digitpad.cli.landscape import landscape_of
from digitpad.cli.progress import rows_bar, train_with_progress
from digitpad.errors import DigitpadError, ModelFileError, StoppedError
from digitpad.learning.data.datasets import sources_of
from digitpad.learning.data.row_sources import ROW_SOURCES
from digitpad.learning.networks import model_files
from digitpad.learning.networks.formats import check_ends_in_keras
from digitpad.learning.networks.row_network import save_row_network
from digitpad.learning.reports.finding_words import findings_in_words
from digitpad.learning.reports.summary import write_histories, write_summaries
from digitpad.learning.reports.verdict import usual_metric, verdict_of
from digitpad.learning.reports.verdict_words import headline, notes, sentences
from digitpad.learning.runs.archive import add_place, runs_folder
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.study.landscape import share_a_plane, with_paths
from digitpad.learning.training import row_training
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.kept_lab import keep_plans, read_lab
from digitpad.learning.training.plans import Plan
from digitpad.learning.training.row_training import RowSettings


def train_and_save(
    settings: RunSettings, output: Path, *, is_compact: bool = False, quiet: bool = False
) -> dict[str, Any]:
    """Train, test and save a network; it is also kept among the runs.

    Parameters
    ----------
    settings : RunSettings
    output : Path
        Where to write `.keras`, with `.tflite` and `.json` beside it.
    is_compact : bool
        Whether `.tflite` keeps its weights in half precision.
    quiet : bool
        Whether to keep the progress bar back.

    Returns
    -------
    dict
        run, settings, test_accuracy, test_loss, history, seconds, model, status, diagnosis.

    Raises
    ------
    ModelFileError
        If the output does not end in `.keras`, or its folder cannot be written.
    StoppedError
        If Ctrl+C came before training began.
    DigitpadError
        If data are missing, or training diverges at once.
    """
    check_ends_in_keras(output)
    _check_writable(output.parent)
    records = train_with_progress([Plan(settings, output.stem)], runs_folder(), quiet=quiet)
    if not records:
        raise StoppedError("Training was stopped before it began, and nothing was saved.")
    (record,) = records
    try:
        model = load_run_model(record)
    except ModelFileError as cause:
        if record.status != "diverged":
            raise
        raise DigitpadError("Training diverged, and nothing was saved: choose a smaller learning rate.") from cause
    model_files.save(model, output, _card_of(record, output.stem), is_compact=is_compact)
    return {"run": record.id, **described(record), "model": str(output)}


def train_and_save_rows(data: Path, settings: RowSettings, state: Path, output: Path) -> bool:
    """Train the row network and save it.

    Parameters
    ----------
    data : Path
        Folder of the measuring data.
    settings : RowSettings
    state : Path
        Folder of what is learned so far.
    output : Path
        Where to write `.keras`, with `.tflite` and `.json` beside it.

    Returns
    -------
    bool
        Whether it came to its end; else it was interrupted, and nothing is written but the state.

    Raises
    ------
    DigitpadError
        If data are missing, or the output does not end in `.keras` or cannot be written.
    """
    check_ends_in_keras(output)
    _check_writable(output.parent)
    with rows_bar(settings.steps) as (report, should_stop):
        model = row_training.train_rows(data, settings, state, report=report, should_stop=should_stop)
        if should_stop():
            return False
    card = {"name": output.stem, "sources": list(ROW_SOURCES), "settings": dataclasses.asdict(settings)}
    save_row_network(model, output, card)
    return True


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
    _check_writable(output)
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
    _check_writable(folder)
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


def described(record: RunRecord) -> dict[str, Any]:
    """What JSON says of a run; a loss that is not finite is null.

    Returns
    -------
    dict
        settings, test_accuracy (in [0, 1]), test_loss, history (a list for each metric, a value for each epoch),
        seconds, status, and diagnosis: sentences on what went wrong.
    """
    history = {name: [_known(value) for value in values] for name, values in record.history.as_dict().items()}
    return {
        "settings": record.settings.as_dict(),
        "test_accuracy": record.test.get("accuracy"),
        "test_loss": _known(record.test.get("loss")),
        "history": history,
        "seconds": record.history.seconds,
        "status": record.status,
        "diagnosis": [words for _, sentences in findings_in_words([record]) for words in sentences],
    }


def _card_of(record: RunRecord, name: str) -> dict[str, Any]:
    """The model card, as JSON holds it, of what this command trained."""
    history = {name: [round(value, 5) for value in values] for name, values in record.history.as_dict().items()}
    return {
        "name": name,
        "command": f"digitpad {shlex.join(sys.argv[1:])}",
        "sources": sources_of(record.settings.data),
        "settings": record.settings.as_dict(),
        "seconds": round(record.history.seconds, 1),
        "history": history,
    }


def _verdict(records: Sequence[RunRecord]) -> list[str]:
    """Which runs are better, how sure that is, and what it would take to be sure, in sentences."""
    name = usual_metric(records)
    if name is None:
        return []
    verdict = verdict_of(records, name)
    best = " ".join(map(str, headline(verdict)))
    return [*([best] if best else []), *map(str, sentences(verdict)), *map(str, notes(verdict))]


def _known(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _check_writable(folder: Path) -> None:
    """Learn before training, not after, that the result cannot be kept."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as cause:
        raise ModelFileError("{folder} cannot be written: {reason}.", folder=folder, reason=cause.strerror) from cause

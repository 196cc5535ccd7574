"""A list of runs, trained one after another: what the Train tab and the shell start."""

import contextlib
import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from digitpad.errors import RunFolderError
from digitpad.learning.backend import keras, versions
from digitpad.learning.data.datasets import Dataset, load
from digitpad.learning.evaluation.figures import evaluation_of, import_scikit_learn
from digitpad.learning.networks import model_files
from digitpad.learning.networks.architectures import count_multiplications
from digitpad.learning.runs.events import Event, LayersMeasured, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.grid import Grid
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.history import has_diverged
from digitpad.learning.runs.record import MODEL, RunRecord, read_record, read_steps
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import feeding
from digitpad.learning.training.control import Control
from digitpad.learning.training.execution import Execution
from digitpad.learning.training.feeding import input_batches
from digitpad.learning.training.training import Trained, train
from digitpad.learning.training.watch import ShouldStop

_QUICK_MULTIPLICATIONS = 3e10  # half a second on two cores


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


@dataclass(frozen=True, eq=False)
class _Steering:
    """Who is told, and who is asked."""

    report: Callable[[Event | RunEnded], None]
    should_stop: ShouldStop
    control: Control

    def is_ending(self) -> bool:
        """Whether no other run shall begin."""
        return self.should_stop() or self.control.is_stopping


def plan_grid(grid: Grid) -> list[Plan]:
    """The runs of a grid; raises DigitpadError for more than 500, or if a value cannot be trained with."""
    return [Plan(settings, name) for name, settings in grid.runs()]


def train_all(
    plans: Sequence[Plan],
    folder: Path,
    *,
    report: Callable[[Event | RunEnded], None] = lambda _: None,
    should_stop: ShouldStop = lambda: False,
    control: Control | None = None,
    execution: Execution = Execution(),  # noqa: ARG001, B008 # frozen
) -> list[RunRecord]:
    """Train runs, each into a folder of its own.

    Parameters
    ----------
    plans : sequence of Plan
    folder : Path
        Where new runs are written.
    report : callable
        Gets Preparing, and for each run RunStarted, StepsEnd, LayersMeasured, EpochEnd, RunEnded.
    should_stop : callable
        Asked several times a second; once it says so, the run at hand is kept as it is and no other begins.
    control : Control, optional
        Pause, skip, stop after an epoch.
    execution : Execution
        How; by default one after another.

    Returns
    -------
    list of RunRecord
        Of the runs that were begun.

    Raises
    ------
    DigitpadError
        If data are missing, a folder cannot be written, or a checkpoint to go on from is damaged. Runs that ended
        before that are on disk.
    """
    steering = _Steering(report, should_stop, control or Control())
    try:
        return list(_trained_in_turn(plans, folder, steering))
    finally:
        feeding.release()


def _trained_in_turn(plans: Sequence[Plan], folder: Path, steering: _Steering) -> Iterator[RunRecord]:
    """Train each run, until someone asks to stop."""
    held: dict[str, Dataset] = {}  # for as long as the list lasts: most runs learn from the same one
    for index, plan in enumerate(plans):
        if steering.is_ending():
            return
        if not held:
            steering.report(Preparing("libraries"))
            _import_libraries()
        if plan.settings.data not in held and not steering.is_ending():
            steering.report(Preparing("data"))
            held[plan.settings.data] = load(plan.settings.data)
        if steering.is_ending():  # both may take long
            return
        steering.control.begin_run()
        record = _train_one(plan, (index, len(plans)), held[plan.settings.data], folder, steering)
        steering.report(RunEnded(record))
        yield record


@cache
def _import_libraries() -> None:
    """Import what takes seconds."""
    keras()
    import_scikit_learn()  # needed when the first run ends


def _train_one(plan: Plan, place: tuple[int, int], dataset: Dataset, parent: Path, steering: _Steering) -> RunRecord:
    folder = RunFolder.create(parent, plan.settings, plan.name) if plan.resumed is None else RunFolder(plan.resumed)
    try:
        begun = folder.begin()
        learned, _ = split(len(dataset.y_train), plan.settings)
        steps = -(-len(learned) // plan.settings.batch_size)
        first = len(begun.history.epochs) * steps if plan.resumed else 0
        images = len(learned)
        steering.report(RunStarted(begun.id, plan.settings, begun.name, *place, steps, first, images, begun.folder))

        def keep(event: Event) -> None:
            if isinstance(event, StepsEnd):
                folder.add_steps(event)
            elif isinstance(event, LayersMeasured):
                folder.add_layers(event)
            steering.report(event)

        trained = train(
            plan.settings, dataset, report=keep, should_stop=steering.should_stop, control=steering.control,
            checkpoints=folder, run=begun.id,
        )  # fmt: skip
        in_a_hurry = steering.should_stop() and not _is_tested_quickly(plan.settings, dataset)
        record = _ended(begun, trained, {} if in_a_hurry else _tested(trained.model, dataset))
        model_files.write_model(trained.model, folder.path / MODEL)
        folder.close(record)
    except Exception:
        folder.fail()
        with contextlib.suppress(RunFolderError):  # it is gone
            steering.report(RunEnded(read_record(folder.path)))
        raise
    return record


def _ended(begun: RunRecord, trained: Trained, test: Mapping[str, Any]) -> RunRecord:
    history = trained.history
    final = history.final("val_loss") if history.column("val_loss") else history.final("loss")
    status = trained.outcome
    if status == "finished" and has_diverged(read_steps(begun.folder)[:, 2], final):
        status = "diverged"
    now = read_record(begun.folder)  # it may have been renamed meanwhile, or a note written about it
    return dataclasses.replace(
        begun,
        name=now.name,
        note=now.note,
        status=status,
        history=history,
        test=test,
        environment={**begun.environment, **versions()},
    )


def _is_tested_quickly(settings: RunSettings, dataset: Dataset) -> bool:
    """Whether the test figures come so fast that a user who has stopped training hardly waits for them."""
    return count_multiplications(settings.network) * len(dataset.y_test) < _QUICK_MULTIPLICATIONS


def _tested(model: Any, dataset: Dataset) -> dict[str, Any]:
    """Figures on the test pictures."""
    probabilities = model.predict(input_batches(dataset.x_test), verbose=0)
    evaluation = evaluation_of(probabilities, dataset.y_test).as_dict()
    return {name: evaluation[name] for name in ("accuracy", "loss", "confusion_matrix")}

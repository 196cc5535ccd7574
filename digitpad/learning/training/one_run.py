"""One run of a list: from its plan to its folder."""

import contextlib
import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digitpad.errors import RunFolderError
from digitpad.learning.backend import versions
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.evaluation.figures import evaluation_of
from digitpad.learning.networks import model_files
from digitpad.learning.networks.architectures import count_multiplications
from digitpad.learning.runs.events import Event, LayersMeasured, RunStarted, StepsEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.history import History, has_diverged
from digitpad.learning.runs.record import MODEL, RunRecord, read_record, read_steps
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.control import Control
from digitpad.learning.training.feeding import input_batches
from digitpad.learning.training.kept_learners import LEARNERS
from digitpad.learning.training.plans import Plan, RunEnded
from digitpad.learning.training.training import train
from digitpad.learning.training.turns import Turns
from digitpad.learning.training.watch import ShouldStop

_QUICK_MULTIPLICATIONS = 3e10  # half a second on two cores


@dataclass(frozen=True, eq=False)
class Steering:
    """Who is told, and who is asked.

    Attributes
    ----------
    report : callable
        Gets the events of all runs.
    should_stop : callable
        Whether all should end now.
    control : Control
    turns : Turns
        Those of the runs that learn side by side.
    """

    report: Callable[[Event | RunEnded], None]
    should_stop: ShouldStop
    control: Control = field(default_factory=Control)
    turns: Turns = field(default_factory=Turns)

    def is_ending(self) -> bool:
        """Whether no other run shall begin."""
        return self.should_stop() or self.control.is_stopping


def train_run(plan: Plan, place: tuple[int, int], dataset: Dataset, parent: Path, steering: Steering) -> RunRecord:
    """Train a run, test its network, and keep both.

    Parameters
    ----------
    plan : Plan
    place : tuple of int
        Its place in the list, from 0, and how many runs are in the list.
    dataset : Dataset
        That of the plan's settings.
    parent : Path
        Where the folder of a new run is made.
    steering : Steering
        Gets RunStarted, StepsEnd, LayersMeasured, EpochEnd, RunEnded.

    Returns
    -------
    RunRecord

    Raises
    ------
    DigitpadError
        If the folder cannot be written, or a checkpoint to go on from is damaged. The run counts as failed then.
    """
    folder = RunFolder.create(parent, plan.settings, plan.name) if plan.resumed is None else RunFolder(plan.resumed)
    try:
        record = _train_into(folder, plan, place, dataset, steering)
    except Exception:
        folder.fail()
        with contextlib.suppress(RunFolderError):  # it is gone
            steering.report(RunEnded(read_record(folder.path)))
        raise
    finally:
        steering.control.end_run(folder.path.name)
    steering.report(RunEnded(record))
    return record


def _train_into(
    folder: RunFolder, plan: Plan, place: tuple[int, int], dataset: Dataset, steering: Steering
) -> RunRecord:
    begun = folder.begin()
    control = steering.control.begin_run(begun.id)
    steering.report(start_of(begun, plan, place, len(dataset.y_train)))

    def keep(event: Event) -> None:
        if isinstance(event, StepsEnd):
            folder.add_steps(event)
        elif isinstance(event, LayersMeasured):
            folder.add_layers(event)
        steering.report(event)

    trained = train(
        plan.settings, dataset, report=keep, should_stop=steering.should_stop, control=control,
        turns=steering.turns, checkpoints=folder, run=begun.id, make=LEARNERS.take,
    )  # fmt: skip
    in_a_hurry = steering.should_stop() and (
        steering.control.is_leaving or not is_tested_quickly(plan.settings, dataset, 1 + steering.turns.waiting)
    )
    record = ended(
        begun, trained.outcome, trained.history, {} if in_a_hurry else tested(trained.model, dataset), versions()
    )
    model_files.write_model(trained.model, folder.path / MODEL)
    LEARNERS.give_back(trained.learner)
    folder.close(record)
    return record


def start_of(begun: RunRecord, plan: Plan, place: tuple[int, int], pictures: int) -> RunStarted:
    """What is reported when a run begins.

    Parameters
    ----------
    begun : RunRecord
        With the epochs that were learned before.
    plan : Plan
    place : tuple of int
        As for `train_run`.
    pictures : int
        Training pictures of the data set.
    """
    learned, _ = split(pictures, plan.settings)
    steps = -(-len(learned) // plan.settings.batch_size)
    first = len(begun.history.epochs) * steps
    return RunStarted(begun.id, plan.settings, begun.name, *place, steps, first, len(learned), begun.folder)


def ended(
    begun: RunRecord, outcome: str, history: History, test: Mapping[str, Any], environment: Mapping[str, str]
) -> RunRecord:
    """What is known of a run at its end.

    Parameters
    ----------
    begun : RunRecord
        Its folder has the curves.
    outcome : str
        As of `Trained`.
    history : History
    test, environment : mapping
        As of RunRecord; the environment is added to what is known.
    """
    final = history.final("val_loss") if history.column("val_loss") else history.final("loss")
    status = outcome
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
        environment={**begun.environment, **environment},
    )


def is_tested_quickly(settings: RunSettings, dataset: Dataset, runs: int = 1) -> bool:
    """Whether the test figures of so many runs come so fast that a user who has stopped hardly waits for them."""
    return runs * count_multiplications(settings.network) * len(dataset.y_test) < _QUICK_MULTIPLICATIONS


def tested(model: Any, dataset: Dataset) -> dict[str, Any]:
    """Accuracy, loss and confusion_matrix of a network on a data set's test pictures, as RunRecord has them."""
    probabilities = model.predict(input_batches(dataset.x_test), verbose=0)
    evaluation = evaluation_of(probabilities, dataset.y_test).as_dict()
    return {name: evaluation[name] for name in ("accuracy", "loss", "confusion_matrix")}

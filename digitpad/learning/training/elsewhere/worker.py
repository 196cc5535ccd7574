"""What a worker does: it learns one run, in a folder that is gone afterwards, and tells of it as it goes."""

import contextlib
import threading
import uuid
from collections.abc import Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from digitpad import __version__
from digitpad.errors import DigitpadError
from digitpad.folders import working_folder
from digitpad.learning.backend import keras, versions
from digitpad.learning.data.datasets import Dataset, load
from digitpad.learning.evaluation.figures import import_scikit_learn
from digitpad.learning.networks import model_files
from digitpad.learning.runs.folder import RunFolder, machine
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import MODEL, STATE
from digitpad.learning.training.elsewhere.line import Line, Station
from digitpad.learning.training.elsewhere.messages import Begin, CheckpointKept, Learned, Task, WaypointKept
from digitpad.learning.training.kept_learners import LEARNERS
from digitpad.learning.training.one_run import is_tested_quickly, tested
from digitpad.learning.training.training import train


class Connection(Protocol):
    """What a task is given to reach whoever asked for it; it is small, and goes to other machines."""

    def open(self) -> Station:
        """Reach them, from the worker; raises OSError or EOFError if that cannot be."""


def learn(text: str, connection: Connection) -> Learned | None:
    """Learn a run.

    Parameters
    ----------
    text : str
        A Task as JSON.
    connection : Connection

    Returns
    -------
    Learned or None
        None if the run was not wanted any more.

    Raises
    ------
    DigitpadError
        If the settings or the data cannot be used here, or this worker's program is of another version.
    OSError, EOFError
        If whoever asked cannot be reached any more.
    """
    task = Task.from_json(text)
    if task.version != __version__:
        raise DigitpadError(
            "A worker has Digitpad {version}, this is {own}: install the same everywhere.",
            version=__version__, own=task.version,
        )  # fmt: skip
    station = connection.open()
    with _told_from(station.computer), Line(station, task.place, uuid.uuid4().hex) as line:
        dataset = _dataset(task.data)
        keras()
        import_scikit_learn()
        begin = line.begin(len(dataset.y_train))
        return None if begin is None else _learned(task, begin, dataset, line)


@contextlib.contextmanager
def _told_from(computer: str) -> Iterator[None]:
    """Name the machine where something is wrong, if it is another one: data are missing there, its disk is full."""
    try:
        yield
    except DigitpadError as error:
        if not computer:
            raise
        raise DigitpadError("On {computer}: {sentence}", computer=computer, sentence=str(error)) from error


def _learned(task: Task, begin: Begin, dataset: Dataset, line: Line) -> Learned:
    with working_folder() as place:
        path = place / begin.run
        path.mkdir()
        if begin.checkpoint:
            (path / STATE).write_bytes(begin.checkpoint)
        kept = _Kept(RunFolder(path), line)
        try:
            trained = train(
                task.settings, dataset, report=line.send, should_stop=line.should_stop, control=line.control,
                checkpoints=kept, run=begin.run, make=LEARNERS.take,
            )  # fmt: skip
            in_a_hurry = line.should_stop() and (line.is_leaving or not is_tested_quickly(task.settings, dataset))
            test = {} if in_a_hurry else tested(trained.model, dataset)
            model_files.write_model(trained.model, path / MODEL)
            LEARNERS.give_back(trained.learner)
            content = (path / MODEL).read_bytes()
        finally:
            kept.folder.release()
    return Learned(trained.outcome, trained.history, test, {**machine(), **versions()}, content)


class _Kept:
    """Checkpoints that go to whoever asked for the run, where another worker can get them."""

    def __init__(self, folder: RunFolder, line: Line) -> None:
        self.folder, self._line = folder, line

    def restore(self, model: Any) -> History:
        """Set a model's variables to those of the epoch that the run goes on from, and give the history until then."""
        return self.folder.restore(model)

    def keep(self, model: Any, history: History) -> None:
        """Send a model's variables."""
        self.folder.keep(model, history)
        self._line.send(CheckpointKept((self.folder.path / STATE).read_bytes()))

    def keep_waypoint(self, step: int, weights: NDArray[np.float32]) -> None:
        """Send the weights after a step."""
        self._line.send(WaypointKept(step, weights))


def _dataset(name: str) -> Dataset:
    """A data set; the one used last stays in memory, since most runs learn from the same one."""
    with _loading:
        _held[:] = [load(name)]
        return _held[0]


_held: list[Dataset] = []
_loading = threading.Lock()

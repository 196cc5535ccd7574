"""A run's state after its last epoch: everything that changes while it learns, and the history so far."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import RunFolderError
from digitpad.folders import replacing
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import epoch_of, epoch_row

_EPOCHS = "epochs"
_Content = TypeVar("_Content")


def variables_of(model: Any) -> list[Any]:
    """Everything that changes while a model learns: weights, the state of chance, the optimizer's."""
    return [*model.variables, *model.optimizer.variables]


def write(path: Path, model: Any, history: History) -> None:
    """Write a model's variables, the optimizer's among them, and its history; raises OSError."""
    arrays = {f"v{index}": np.asarray(variable) for index, variable in enumerate(variables_of(model))}
    rows = json.dumps([epoch_row(epoch) for epoch in history.epochs])
    with replacing(path) as draft, draft.open("wb") as file:
        np.savez(file, epochs=np.array(rows), **arrays)  # type: ignore[arg-type] # NumPy's stubs


def restore(path: Path, model: Any) -> list[EpochEnd]:
    """Set a model's variables, the optimizer's among them, and give the epochs until then.

    Parameters
    ----------
    path : Path
        In a run's folder. If it is not there, the model stays as it is, and there are no epochs.
    model : keras.Model
        Compiled as the run's.

    Raises
    ------
    RunFolderError
        If the file is damaged or another network's.
    """
    variables = _read(path, _read_variables)
    if variables:
        targets = variables_of(model)
        if [v.shape for v in variables] != [tuple(t.shape) for t in targets]:
            raise RunFolderError(
                "The checkpoint of {name} is of another network: train it again.", name=path.parent.name
            )
        for target, value in zip(targets, variables, strict=True):
            target.assign(value)
    return read_epochs(path)


def restore_weights(path: Path, model: Any) -> None:
    """Set the weights of a network of a run's settings to those of a checkpoint; raises RunFolderError."""
    for target, value in zip(model.variables, _read(path, _read_variables), strict=False):  # the optimizer's come last
        target.assign(value)


def read_epochs(path: Path) -> list[EpochEnd]:
    """The epochs until a checkpoint, none if it is not there; raises RunFolderError if it is damaged."""
    return _read(path, lambda file: [epoch_of(path.parent.name, row) for row in json.loads(str(file[_EPOCHS]))])


def _read(path: Path, read: Callable[[Any], list[_Content]]) -> list[_Content]:
    if not path.is_file():
        return []
    try:
        with np.load(path) as file:
            return read(file)
    except Exception as cause:  # whatever a damaged archive raises
        raise RunFolderError("The checkpoint of {run} is damaged: train it again.", run=path.parent.name) from cause


def _read_variables(file: Any) -> list[NDArray[Any]]:
    return [file[f"v{index}"] for index in range(len(file.files) - 1)]

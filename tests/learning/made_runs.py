"""Runs on disk whose figures are written by hand: nothing is trained."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings


def make_run(
    folder: Path,
    settings: RunSettings,
    losses: Sequence[float] | NDArray[np.float64],
    val_losses: Sequence[float] = (),
    status: str = "finished",
) -> RunRecord:
    """A run of which each batch took a second and had an accuracy of half its loss, in epochs of equal length."""
    folder.mkdir()
    rows = [f"{step},{step},{loss},{loss / 2}" for step, loss in enumerate(losses, 1)]
    (folder / "steps.csv").write_text("\n".join(["step,seconds,loss,accuracy", *rows, ""]), "utf-8")
    length = len(losses) // max(1, len(val_losses))
    epochs = [
        EpochEnd(
            folder.name, epoch, epoch * length, float(epoch * length), {"val_loss": loss, "val_accuracy": loss / 2}
        )
        for epoch, loss in enumerate(val_losses, 1)
    ]
    return RunRecord(folder, folder.name, "", status, settings, History(epochs))


def change(settings: RunSettings, **changes: object) -> RunSettings:
    """Settings with others in part."""
    return dataclasses.replace(settings, **changes)  # type: ignore[arg-type] # values of several types

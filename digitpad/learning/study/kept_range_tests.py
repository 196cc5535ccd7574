"""Range tests that were made before: one file for each network, optimizer and data, the newest test alone."""

import contextlib
import hashlib
import json
from pathlib import Path

import numpy as np

from digitpad.folders import data_folder, replacing
from digitpad.learning.runs.settings import RECORDINGS, RunSettings
from digitpad.learning.study.range_test import RangeTest

_NO_MATTER = (
    "learning_rate", "schedule", "epochs", "early_stopping", "seed", "augmentation", "non_digits", *RECORDINGS,
)  # fmt: skip


def keep(test: RangeTest) -> None:
    """Keep a test in the user's folder; a disk that refuses is passed over."""
    path = _path(test.settings)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as draft, draft.open("wb") as file:
            settings = np.array(json.dumps(test.settings.as_dict()))
            np.savez(file, settings=settings, rates=test.rates, losses=test.losses)


def kept_for(settings: RunSettings) -> RangeTest | None:
    """The newest test of what these settings train, whatever its seed and their rate; None if there is none."""
    try:
        with _path(settings).open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            own = RunSettings.from_dict(json.loads(str(file["settings"])))
            rates, losses = file["rates"], file["losses"]
    except Exception:  # it is not there, or whatever a damaged file holds
        return None
    is_whole = rates.ndim == 1 and rates.shape == losses.shape and rates.dtype == losses.dtype == np.float64
    return RangeTest(own, rates, losses) if is_whole else None


def _path(settings: RunSettings) -> Path:
    values = {name: value for name, value in settings.as_dict().items() if name not in _NO_MATTER}
    name = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:16]
    return data_folder() / "range-tests" / f"{settings.optimizer}-{name}.npz"

"""Landscapes on disk, in the folder of the first of their runs: computed once, and shown again at once."""

import contextlib
import hashlib
import io
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from digitpad.errors import DigitpadError, RunFolderError
from digitpad.folders import regular_content, replacing
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.trajectory import FILE
from digitpad.learning.study.landscape import Landscape, Trail, with_paths

_SURFACE = ("x", "y", "losses", "shares")
_TRAIL = ("steps", "places", "losses")


def keep_landscape(landscape: Landscape, records: Sequence[RunRecord]) -> None:
    """Write a landscape; raises RunFolderError if the run's folder cannot be written.

    Parameters
    ----------
    landscape : Landscape
    records : sequence of RunRecord
        The runs that it was computed of, as their paths were then.
    """
    path = _place(records)
    values = {name: getattr(landscape, name) for name in _SURFACE}
    for number, trail in enumerate(landscape.trails):
        values |= {f"{name}{number}": getattr(trail, name) for name in _TRAIL}
    runs = json.dumps([trail.run for trail in landscape.trails])
    try:
        with replacing(path) as draft:
            np.savez_compressed(draft, runs=np.array(runs), pictures=np.array(landscape.pictures), **values)
    except OSError as cause:
        raise RunFolderError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause


def kept_landscape(records: Sequence[RunRecord]) -> Landscape | None:
    """The landscape of these runs; None if none was computed of their paths as they are now, or its file is damaged."""
    if not with_paths(records):
        return None
    with contextlib.suppress(Exception):  # whatever a missing or damaged archive raises: it is computed again
        return _read(_place(records))
    return None


def _read(path: Path) -> Landscape:
    with np.load(io.BytesIO(regular_content(path))) as file:
        runs = json.loads(str(file["runs"]))
        trails = [Trail(run, *(file[f"{name}{number}"] for name in _TRAIL)) for number, run in enumerate(runs)]
        surface = {name: file[name] for name in _SURFACE}
        return Landscape(**surface, trails=tuple(trails), pictures=int(file["pictures"]))


def _place(records: Sequence[RunRecord]) -> Path:
    """Where the landscape of runs lies: its name tells which runs, and how long their paths are."""
    known = sorted(with_paths(records), key=lambda record: record.id)
    if not known:
        raise DigitpadError
    told = json.dumps([[record.id, (record.folder / FILE).stat().st_size] for record in known])
    return known[0].folder / f"landscape-{hashlib.sha256(told.encode()).hexdigest()[:16]}.npz"

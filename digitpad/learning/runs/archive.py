"""All runs of a user: those of the window and the shell in one folder, and labs written elsewhere."""

import contextlib
import json
import logging
from collections.abc import Iterable
from pathlib import Path

from digitpad.errors import RunFolderError
from digitpad.folders import data_folder
from digitpad.learning.runs.record import RUN, RunRecord, read_record, write_json

_log = logging.getLogger(__name__)
_PLACES = "run-folders.json"


def runs_folder() -> Path:
    """Where runs are kept unless another folder is asked for."""
    return data_folder() / "runs"


def run_places() -> list[Path]:
    """All folders that runs lie in."""
    return [runs_folder(), *_places()]


def add_place(folder: Path) -> None:
    """Remember a folder of runs, so that the window lists them, too."""
    folder = folder.absolute()
    known = _places()
    if folder not in known:
        with contextlib.suppress(OSError):  # the runs are written all the same
            write_json(data_folder() / _PLACES, {"folders": [str(place) for place in [*known, folder]]})


def list_runs() -> tuple[list[RunRecord], list[Path]]:
    """All runs, the oldest first, and the folders that are damaged."""
    records, damaged = [], []
    for path in _run_folders(run_places()):
        try:
            records.append(read_record(path))
        except RunFolderError as error:
            _log.debug("%s", error, exc_info=error.__cause__)  # whoever lists them says so, once
            damaged.append(path)
    return sorted(records, key=lambda record: (record.created, record.id)), damaged


def find_runs(name: str) -> list[RunRecord]:
    """The runs that a name stands for: a run's id or its folder, or a folder of runs, such as a lab's.

    Raises
    ------
    RunFolderError
        If there are none, or one is damaged.
    """
    for path in (Path(name), *(place / name for place in run_places())):
        if (path / RUN).is_file():
            return [read_record(path)]
    records = [read_record(path) for path in sorted(_run_folders([Path(name)]))]
    if not records:
        raise RunFolderError("There is no run {name}: name its folder, or a folder of runs.", name=name)
    return records


def _run_folders(places: Iterable[Path]) -> list[Path]:
    """Folders that hold a run, or what a killed program left of one."""
    found: list[Path] = []
    for place in places:
        with contextlib.suppress(OSError):
            found += [path for path in place.iterdir() if path.is_dir() and _looks_like_run(path)]
    return found


def _looks_like_run(path: Path) -> bool:
    return not path.name.startswith(".") and ((path / RUN).exists() or path.parent == runs_folder())


def _places() -> list[Path]:
    try:
        return [Path(place) for place in json.loads((data_folder() / _PLACES).read_text("utf-8"))["folders"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []

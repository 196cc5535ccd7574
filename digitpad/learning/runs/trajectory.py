"""The path of a run's weights on disk: where they began, and how far they had moved after certain steps.

The file holds a line that names its kind, the number of weights (int64), the weights at the beginning (float32), and
then for each step kept its number (int64) and what had been added to each weight (float16), all little-endian. A small
movement of large weights thus keeps three digits. Weights are in Keras' order, layer by layer.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.folders import replacing

FILE = "trajectory.bin"
MOST_PARAMETERS = 500_000  # a run then keeps 42 MB
MOST_WAYPOINTS = 40  # beside the beginning
_KIND = b"digitpad path 1\n"
_HEAD = len(_KIND) + 8  # bytes before the weights at the beginning


@dataclass(frozen=True, eq=False)
class Trajectory:
    """The path of p weights, as far as they are finite.

    Attributes
    ----------
    steps : (k,) int64
        Rising; the first one is 0.
    start : (p,) float32
        The weights at step 0.
    moved : (k - 1, p) float16
        What was added to them by each later step; read from the disk when it is looked at.
    """

    steps: NDArray[np.int64]
    start: NDArray[np.float32]
    moved: NDArray[np.float16]

    def weights(self, part: slice = slice(None)) -> NDArray[np.float32]:
        """These weights, or all, at each step: (k, b) float32."""
        start = self.start[None, part]
        return np.concatenate([start, start + self.moved[:, part].astype(np.float32)])


def steps_to_keep(total: int) -> NDArray[np.int64]:
    """The steps, from 1 to the last one, after which weights are kept: at most 40, close together at first.

    They grow with the square of their number: weights move most at the beginning.

    Parameters
    ----------
    total : int
        Steps of the whole run, at least 1.
    """
    shares = (np.arange(1, MOST_WAYPOINTS + 1) / MOST_WAYPOINTS) ** 2
    return np.unique(np.maximum(1, np.rint(total * shares)).astype(np.int64))


def keep_waypoint(folder: Path, step: int, weights: NDArray[np.float32]) -> None:
    """Write the weights of a run after a step; step 0 begins the file.

    Parameters
    ----------
    folder : Path
        The run's. Without the file of a run that has begun, nothing is written.
    step : int
        Higher than all before.
    weights : (p,) float32

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    path = folder / FILE
    if step == 0:
        with replacing(path) as draft:
            draft.write_bytes(_KIND + np.int64(len(weights)).tobytes() + weights.astype("<f4").tobytes())
    elif path.is_file():
        row = np.empty(1, _row_of(len(weights)))
        with np.errstate(over="ignore", invalid="ignore"):  # of a run that diverges: its path ends there
            row["step"], row["moved"] = step, weights - _start_of(path, len(weights))
        with path.open("ab") as file:
            file.write(row.tobytes())


def cut_trajectory(folder: Path, step: int) -> None:
    """Forget what came after a step, if a path was kept: the run goes on from there; raises OSError."""
    path = folder / FILE
    if path.is_file() and (count := _count_of(path)):
        kept = int(np.count_nonzero(_rows(path, count)["step"] <= step))
        os.truncate(path, _HEAD + 4 * count + kept * _row_of(count).itemsize)


def read_trajectory(folder: Path, parameters: int) -> Trajectory | None:
    """The path of a run's weights.

    Parameters
    ----------
    folder : Path
        The run's.
    parameters : int
        How many weights its network has.

    Returns
    -------
    Trajectory or None
        None if no path was kept, or the file is damaged or another network's. A waypoint that was cut off is left out.
    """
    path = folder / FILE
    try:
        if _count_of(path) != parameters:
            return None
        start, rows = _start_of(path, parameters), _rows(path, parameters)
    except (OSError, ValueError):
        return None
    if len(start) != parameters or not np.isfinite(start).all():
        return None
    finite = [bool(np.isfinite(row).all()) for row in rows["moved"]]
    known = finite.index(False) if False in finite else len(finite)
    return Trajectory(np.concatenate([[0], rows["step"][:known]]), start, rows["moved"][:known])


def _row_of(count: int) -> np.dtype[np.void]:
    return np.dtype([("step", "<i8"), ("moved", "<f2", (count,))])


def _count_of(path: Path) -> int:
    """The number of weights that a file is of; 0 if it is of another kind."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return int(np.frombuffer(head[len(_KIND) :], "<i8")[0]) if len(head) == _HEAD and head.startswith(_KIND) else 0


def _start_of(path: Path, count: int) -> NDArray[np.float32]:
    return np.fromfile(path, "<f4", count, offset=_HEAD)


def _rows(path: Path, count: int) -> NDArray[np.void]:
    """The whole waypoints of a file, mapped into memory."""
    first, row = _HEAD + 4 * count, _row_of(count)
    known = (path.stat().st_size - first) // row.itemsize
    return np.memmap(path, row, "r", first, (known,)) if known > 0 else np.empty(0, row)

"""The training loss around the paths of several runs, on the plane that shows most of their movement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import DigitpadError, StoppedError
from digitpad.learning.data.datasets import Dataset, load, scaled
from digitpad.learning.networks.architectures import count_parameters, stack_of, weight_shapes
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.trajectory import FILE, Trajectory, read_trajectory
from digitpad.learning.study.plane import Plane, plane_of
from digitpad.learning.study.surface import Surface, losses_on, surface_of

_MARGIN = 0.2  # of the paths' extent, at each side
_SEED = 0  # of the choice of pictures
_BEGINNING = 0.1  # of the work: the plane


@dataclass(frozen=True)
class Detail:
    """How finely a landscape is computed.

    Attributes
    ----------
    points : int
        Along each side of the grid.
    pictures : int
        That the loss is the mean of, at most.
    """

    points: int
    pictures: int


FINE, COARSE = Detail(41, 1000), Detail(21, 500)  # of dense layers: seconds; of convolutions, whose points take longer


@dataclass(frozen=True, eq=False)
class Trail:
    """Where a run's path passes.

    Attributes
    ----------
    run : str
        The run's id.
    steps : (k,) int64
        Rising, from 0 on.
    places : (k, 2) float64
        On the plane.
    losses : (k,) float64
        Of the weights themselves, which lie above or below the plane; infinite where they overflow.
    """

    run: str
    steps: NDArray[np.int64]
    places: NDArray[np.float64]
    losses: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Landscape:
    """Losses on a plane, and the paths of runs on it.

    Attributes
    ----------
    x, y : (m,), (n,) float64
        Places on the axes; a step of 1 changes the units' weights by as much as they are long.
    losses : (n, m) float64
        Mean cross-entropy in nats; infinite where it overflows.
    shares : (2,) float64
        Of the movement that each axis shows, in [0, 1].
    trails : tuple of Trail
        In the order of the runs.
    pictures : int
        Training pictures that the losses are means of.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    losses: NDArray[np.float64]
    shares: NDArray[np.float64]
    trails: tuple[Trail, ...]
    pictures: int

    @property
    def share(self) -> float:
        """Of the movement that lies in the plane, in [0, 1]."""
        return float(self.shares.sum())


def with_paths(records: Sequence[RunRecord]) -> list[RunRecord]:
    """The runs whose paths are kept."""
    return [record for record in records if (record.folder / FILE).is_file()]


def share_a_plane(records: Sequence[RunRecord]) -> bool:
    """Whether runs have the same network and learn the same data."""
    return len({(record.settings.network, record.settings.data) for record in records}) == 1


def compute_landscape(
    records: Sequence[RunRecord],
    *,
    detail: Detail | None = None,
    report: Callable[[float], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Landscape:
    """Compute a landscape around the paths of runs; those without one are left out.

    The plane is laid through the paths of runs that have not diverged, if there are any.

    Parameters
    ----------
    records : sequence of RunRecord
        Of one network and one data set.
    detail : Detail, optional
        By default FINE for dense layers, COARSE for all else.
    report : callable
        Gets how much is done, in [0, 1].
    should_stop : callable

    Raises
    ------
    StoppedError
        If it was asked to stop.
    DigitpadError
        If the runs have no paths, or none in common, have not moved, or their data are missing.
    """
    records, paths = _read(records)
    settings = records[0].settings
    detail = detail or (COARSE if stack_of(settings.network) is None else FINE)
    is_lost = [record.status == "diverged" for record in records]
    leading = [all(is_lost) or not lost for lost in is_lost]
    plane = plane_of(paths, weight_shapes(settings.network), leading, should_stop)
    report(_BEGINNING)
    pictures, labels = _chosen(load(settings.data), records, detail.pictures)
    surface = surface_of(settings.network, plane, pictures, labels)
    trails = _trails(records, paths, plane, surface, should_stop)
    x, y = _axes([places for places, leads in zip(plane.places, leading, strict=True) if leads], detail.points)
    losses = losses_on(surface, x, y, lambda done: report(_BEGINNING + (1 - _BEGINNING) * done), should_stop)
    return Landscape(x, y, losses, plane.shares, trails, len(labels))


def _read(records: Sequence[RunRecord]) -> tuple[list[RunRecord], list[Trajectory]]:
    """The runs that have paths, and these."""
    known = with_paths(records)
    if known and not share_a_plane(known):
        raise DigitpadError(
            "Paths of different networks or data sets do not share a plane: choose runs that have both in common."
        )
    found = [(each, read_trajectory(each.folder, count_parameters(each.settings.network))) for each in known]
    pairs = [(record, path) for record, path in found if path is not None]
    if not pairs:
        raise DigitpadError("None of these runs has kept its path: train them again with “Keep the path”.")
    return [record for record, _ in pairs], [path for _, path in pairs]


def _chosen(dataset: Dataset, records: Sequence[RunRecord], most: int) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Some of the pictures that the runs have learned from, chosen by a seed, and their labels."""
    count = len(dataset.y_train)
    learned = np.unique(np.concatenate([split(count, record.settings)[0] for record in records]))
    chosen = np.random.default_rng(_SEED).permutation(learned)[:most]
    return scaled(dataset.x_train[chosen]), dataset.y_train[chosen]


def _trails(
    records: Sequence[RunRecord],
    paths: Sequence[Trajectory],
    plane: Plane,
    surface: Surface,
    should_stop: Callable[[], bool],
) -> tuple[Trail, ...]:
    trails = []
    for record, path, places in zip(records, paths, plane.places, strict=True):
        losses = []
        for weights in path.weights():
            if should_stop():
                raise StoppedError
            losses.append(surface.of(weights))
        trails.append(Trail(record.id, path.steps, places, np.array(losses)))
    return tuple(trails)


def _axes(places: Sequence[NDArray[np.float64]], points: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places along both axes, to some way beyond the paths."""
    every = np.concatenate(places)
    low, high = every.min(axis=0), every.max(axis=0)
    margin = _MARGIN * (high - low)
    x, y = np.linspace(low - margin, high + margin, points).T
    return x, y

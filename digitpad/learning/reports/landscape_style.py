"""How a landscape looks, whoever draws it: levels, tones, lines of runs, and where a run is at a step."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.reports.grouping import group_runs
from digitpad.learning.reports.plot_style import Style, shaded
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.study.landscape import Landscape, Trail

_ROUND = (1, 2, 5), (1, 1.5, 2, 3, 5, 7)  # what levels begin with: few, or more
_FEWEST = 7  # levels, or more are chosen
_DARKEST = 0.3  # tone of the highest loss: how far the background is led towards the text's colour
_EDGE = 0.04  # of the picture's sides: nothing is written there
FAINT = 0.35  # opacity of a path that is still to come


@dataclass(frozen=True, eq=False)
class TrailLine:
    """A run's path as it is drawn.

    Attributes
    ----------
    trail : Trail
    title : str
        What sets the run apart from the others.
    style : Style
        Its optimizer's.
    """

    trail: Trail
    title: str
    style: Style


def trail_lines(
    landscape: Landscape, records: Sequence[RunRecord], single_title: str = "{0} · seed {1}"
) -> list[TrailLine]:
    """The paths of a landscape with titles and styles; those of runs that are not named are left out.

    Parameters
    ----------
    landscape : Landscape
    records : sequence of RunRecord
        The runs that it was computed of.
    single_title : str
        What one of several runs that differ in the seed alone is called, given their title and its seed.
    """
    trails = {trail.run: trail for trail in landscape.trails}
    known = [(record.id, record.settings) for record in records if record.id in trails]
    groups = group_runs(known, is_banded=False, single_title=single_title)
    return [TrailLine(trails[group.runs[0]], group.title, group.style) for group in groups]


def levels_of(landscape: Landscape) -> list[float]:
    """At which losses contours are drawn: 1, 2, 5 times powers of ten, or closer where the losses are alike."""
    known = landscape.losses[np.isfinite(landscape.losses) & (landscape.losses > 0)]
    if not len(known):
        return []
    low, high = float(known.min()), float(known.max())
    decades = range(math.floor(math.log10(low)), math.floor(math.log10(high)) + 1)
    for beginnings in _ROUND:
        levels = [float(f"{first}e{decade}") for decade in decades for first in beginnings]
        levels = [level for level in levels if low < level < high]
        if len(levels) >= _FEWEST:
            return levels
    between = np.geomspace(low, high, _FEWEST + 2)[1:-1]
    return sorted({level for each in between if low < (level := float(f"{each:.2g}")) < high})


def tones(count: int, background: str, text: str) -> list[str]:
    """Colours of the areas between so many levels, from the lowest to the highest: count + 1, as #rrggbb."""
    return [shaded(background, text, _DARKEST * place / max(1, count)) for place in range(count + 1)]


def areas(landscape: Landscape, levels: Sequence[float], finer: int) -> NDArray[np.intp]:
    """In which area between the levels the points of a finer grid lie.

    Parameters
    ----------
    landscape : Landscape
    levels : sequence of float
    finer : int
        How many times as many points each side of the grid has; losses are interpolated between their logarithms.

    Returns
    -------
    (n, m) integers in [0, len(levels)]
    """
    heights = np.log(np.clip(landscape.losses, 1e-12, 1e12))
    rows, columns = (_finer(count, finer) for count in heights.shape)
    along = np.array([np.interp(columns, np.arange(heights.shape[1]), row) for row in heights])
    both = np.array([np.interp(rows, np.arange(heights.shape[0]), column) for column in along.T]).T
    return np.searchsorted(np.log(levels), both) if levels else np.zeros(both.shape, np.intp)


def _finer(count: int, finer: int) -> NDArray[np.float64]:
    """The middles of finer pixels within a grid whose outermost points are its edges."""
    size = (count - 1) * finer
    return (np.arange(size) + 0.5) / finer


def label_place(landscape: Landscape, contour: NDArray[np.float64]) -> NDArray[np.float64]:
    """The point of a contour, (n, 2), that is farthest from all paths and not at the picture's edge: (2,)."""
    low, high = (np.array([landscape.x[end], landscape.y[end]]) for end in (0, -1))
    points = (contour - low) / (high - low)
    paths = (np.concatenate([trail.places for trail in landscape.trails]) - low) / (high - low)
    distances = np.linalg.norm(points[:, None] - paths, axis=2).min(axis=1)
    is_at_edge = np.any((points < _EDGE) | (points > 1 - _EDGE), axis=1)
    return np.asarray(contour[np.where(is_at_edge, -1.0, distances).argmax()])


def last_step(lines: Sequence[TrailLine]) -> int:
    """The step at which the longest path ends; 0 without paths."""
    return max((int(line.trail.steps[-1]) for line in lines), default=0)


def at_step(trail: Trail, step: float) -> tuple[NDArray[np.float64], float]:
    """Where a run is at a step, (2,), and its loss there: between two waypoints it goes straight on.

    Steps between waypoints are measured by their roots, as waypoints are chosen. After its end a run stays there.
    """
    known, now = np.sqrt(trail.steps), math.sqrt(max(0.0, step))
    place = np.array([np.interp(now, known, axis) for axis in trail.places.T])
    return place, float(np.interp(now, known, trail.losses))


def passed(trail: Trail, step: float) -> NDArray[np.float64]:
    """The path up to a step: (k, 2), the last point is where the run is then."""
    before = trail.places[trail.steps < step]
    return np.vstack([before if len(before) else trail.places[:1], at_step(trail, step)[0]])


def loss_at(landscape: Landscape, x: float, y: float) -> float | None:
    """The loss at a place of the plane, between the points of the grid; None beyond it."""
    if not (landscape.x[0] <= x <= landscape.x[-1] and landscape.y[0] <= y <= landscape.y[-1]):
        return None
    heights = np.log(np.clip(landscape.losses, 1e-12, 1e12))
    column = np.interp(x, landscape.x, np.arange(len(landscape.x)))
    along = [np.interp(column, np.arange(len(landscape.x)), row) for row in heights]
    return float(np.exp(np.interp(y, landscape.y, along)))


def drawn(landscape: Landscape, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """As much of a path as is drawn: (k, 2), to the first point that lies beyond the picture, or part of the way there.

    Numbers that are far too large would let what draws them hang.
    """
    low, high = (np.array([landscape.x[end], landscape.y[end]]) for end in (0, -1))
    is_beyond: NDArray[np.bool_] = np.any((places < low) | (places > high), axis=1)
    if not is_beyond[1:].any():
        return places
    end = int(is_beyond[1:].argmax()) + 1
    before, beyond = places[end - 1], places[end]
    share = min(1.0, float(2 / np.abs((beyond - before) / (high - low)).max()))
    return np.vstack([places[:end], before + share * (beyond - before)])

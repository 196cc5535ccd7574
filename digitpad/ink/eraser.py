"""The eraser: what a disc leaves of strokes."""

import numpy as np
from numpy.typing import NDArray

from digitpad.ink.stroke import Stroke


def rubbed(stroke: Stroke, x: float, y: float, radius: float) -> tuple[Stroke, ...]:
    """Rub out every part of a stroke that touches a disc.

    Parameters
    ----------
    stroke : Stroke
    x, y, radius : float
        The disc, in the stroke's unit.

    Returns
    -------
    tuple of Stroke
        The stroke itself if the disc misses it, else what is left, in order; empty if nothing is.
    """
    if not _is_near(stroke, x, y, radius):
        return (stroke,)
    fine, kept = _kept(stroke, x, y, radius)
    if kept.all():
        return (stroke,)
    edges = np.flatnonzero(np.diff(kept)) + 1
    runs = [run for run in np.split(np.arange(len(fine)), edges) if kept[run[0]]]
    return tuple(Stroke.from_positions(fine[run, :2], fine[run, 2], stroke.width) for run in runs if len(run))


def touches(stroke: Stroke, x: float, y: float, radius: float) -> bool:
    """Whether any part of a stroke touches a disc; parameters as for `rubbed`."""
    return _is_near(stroke, x, y, radius) and not _kept(stroke, x, y, radius)[1].all()


def _is_near(stroke: Stroke, x: float, y: float, radius: float) -> bool:
    """Whether a disc reaches the rectangle around a stroke."""
    centre = np.array([x, y], np.float32)
    reach = radius + float(stroke.widths.max(initial=0)) / 2
    low, high = stroke.positions.min(axis=0) - reach, stroke.positions.max(axis=0) + reach
    return not ((centre < low).any() or (centre > high).any())


def _kept(stroke: Stroke, x: float, y: float, radius: float) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """(m, 3) positions and widths of a stroke, close together, and (m,) which of them the disc does not touch."""
    fine = _refined(stroke, max(1.0, radius / 4))
    distances = np.hypot(*(fine[:, :2] - np.array([x, y], np.float32)).T)
    return fine, distances > radius + fine[:, 2] / 2


def _refined(stroke: Stroke, spacing: float) -> NDArray[np.float32]:
    """(m, 3) positions and widths of a stroke, at most `spacing` apart."""
    known = np.column_stack([stroke.positions, stroke.widths])
    if len(known) < 2:
        return known
    lengths = np.hypot(*np.diff(stroke.positions, axis=0).T)
    parts = np.maximum(1, np.ceil(lengths / spacing)).astype(int)
    at = np.concatenate([np.linspace(i, i + 1, n, endpoint=False) for i, n in enumerate(parts)] + [[len(known) - 1]])
    return np.column_stack([np.interp(at, np.arange(len(known)), column) for column in known.T]).astype(np.float32)

"""Final loss against two swept settings: what is drawn in each cell, whoever draws it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from digitpad.learning.reports.plot_style import contrast
from digitpad.learning.reports.sensitivity import Point, lines_along, point_of, swept_names, title_of_line
from digitpad.learning.reports.swept import Axis, axis_of, differing_values, flat
from digitpad.learning.runs.grid import Value
from digitpad.learning.runs.record import RunRecord

_RAMP = ("#ffe945", "#cbba69", "#958f78", "#666970", "#31446b", "#00204c")
"""Cividis, for eyes of all kinds (Nuñez et al., "Optimizing colormaps", PLOS ONE 2018): bright is the lowest loss."""

_UNKNOWN = "#8a8f98"  # of a cell whose runs have no loss
_INKS = ("#000000", "#ffffff")  # of its text
CROSS = "×"
_SMALLEST = 1e-12  # loss that has a logarithm worth drawing


@dataclass(frozen=True)
class HeatCell:
    """One cell.

    Attributes
    ----------
    column, row : int
        Places among the values of x and y.
    point : Point
        Its runs; `value` is that of x.
    color, ink : str
        Of the ground and of the text on it, as #rrggbb; what diverged does not stretch the colours of the others.
    text : str
        The median loss; with a cross where a run diverged.
    """

    column: int
    row: int
    point: Point
    color: str
    ink: str
    text: str


@dataclass(frozen=True)
class HeatMap:
    """Final loss of one optimizer against two settings.

    Attributes
    ----------
    title : str
    x, y : Axis
    cells : tuple of HeatCell
        Row by row; what was not tried has no cell.
    """

    title: str
    x: Axis
    y: Axis
    cells: tuple[HeatCell, ...]

    def values_of(self, cell: HeatCell) -> dict[str, Value]:
        """The values of x and y of a cell, by their names."""
        return {self.x.name: self.x.values[cell.column], self.y.name: self.y.values[cell.row]}

    def cell(self, column: int, row: int) -> HeatCell | None:
        """The cell at a place; None if that was not tried."""
        return next((cell for cell in self.cells if (cell.column, cell.row) == (column, row)), None)


def heat_maps(records: Sequence[RunRecord], x: str, y: str) -> list[HeatMap]:
    """A map for each optimizer, and for each combination of the other settings, of which x and y were crossed.

    Two settings that were each swept with the other held still are not crossed.

    Parameters
    ----------
    records : sequence of RunRecord
    x, y : str
        Two of `swept.AXES`.
    """
    found = [line for line in lines_along(records, x, y) if _is_crossed(line, x, y)]
    differing = differing_values([line[0].settings for line in found], {x, y})
    return [_heat_map(line, x, y, title_of_line(line[0], differing)) for line in found]


def crossed_names(records: Sequence[RunRecord]) -> list[tuple[str, str]]:
    """Pairs of settings of which there is a map, each once."""
    names = swept_names(records)
    pairs = [(x, y) for place, x in enumerate(names) for y in names[place + 1 :]]
    return [(x, y) for x, y in pairs if any(_is_crossed(line, x, y) for line in lines_along(records, x, y))]


def color_at(share: float) -> str:
    """A colour between that of the lowest loss, 0, and that of the highest, 1, as #rrggbb."""
    place = min(max(share, 0.0), 1.0) * (len(_RAMP) - 1)
    first = min(int(place), len(_RAMP) - 2)
    pairs = [(int(_RAMP[first][at : at + 2], 16), int(_RAMP[first + 1][at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(low + (high - low) * (place - first)):02x}" for low, high in pairs)


def _is_crossed(records: Sequence[RunRecord], x: str, y: str) -> bool:
    values = [flat(record.settings) for record in records]
    xs, ys = {each[x] for each in values}, {each[y] for each in values}
    cells = {(each[x], each[y]) for each in values}
    return min(len(xs), len(ys)) > 1 and len(cells) > len(xs) + len(ys) - 1


def _heat_map(records: Sequence[RunRecord], x: str, y: str, title: str) -> HeatMap:
    values = [flat(record.settings) for record in records]
    across, down = axis_of(x, (each[x] for each in values)), axis_of(y, (each[y] for each in values))
    points = []
    for row, low in enumerate(down.values):
        for column, value in enumerate(across.values):
            own = [record for record, each in zip(records, values, strict=True) if (each[x], each[y]) == (value, low)]
            if own:
                points.append((column, row, point_of(own, value, across.places[column])))
    sound = [point for _, _, point in points if not point.has_diverged] or [point for _, _, point in points]
    medians = np.array([point.median for point in sound])
    logs = np.log(np.maximum(medians[np.isfinite(medians)], _SMALLEST))
    low, high = (logs.min(), logs.max()) if len(logs) else (0.0, 0.0)
    return HeatMap(title, across, down, tuple(_cell(*each, low, high) for each in points))


def _cell(column: int, row: int, point: Point, low: float, high: float) -> HeatCell:
    is_known = bool(np.isfinite(point.median))
    color = _UNKNOWN
    if is_known:
        color = color_at(float((np.log(max(point.median, _SMALLEST)) - low) / (high - low)) if high > low else 0.0)
    ink = max(_INKS, key=lambda own: contrast(own, color))
    words = ([CROSS] if point.has_diverged or not is_known else []) + ([f"{point.median:.3g}"] if is_known else [])
    return HeatCell(column, row, point, color, ink, " ".join(words))

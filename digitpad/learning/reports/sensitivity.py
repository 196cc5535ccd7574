"""Final loss against a swept setting: what is drawn of each optimizer, whoever draws it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.curve import Band, Curve
from digitpad.learning.reports.optimizer_style import style_among
from digitpad.learning.reports.plot_style import Style
from digitpad.learning.reports.summary import write_csv
from digitpad.learning.reports.swept import AXES, Axis, axis_of, differing_values, flat, label_of, value_in_words
from digitpad.learning.runs.grid import Value
from digitpad.learning.runs.record import RunRecord

_ABOVE = 0.1  # of the decades that all losses cover, at least one: how far above them the crosses stand


@dataclass(frozen=True)
class Point:
    """Runs that differ in nothing but the seed.

    Attributes
    ----------
    value : Value
        Of the swept setting.
    place : float
        Where that lies along the axis.
    losses : tuple of float
        Final validation loss of each run, or training loss where nothing was held out, in nats; infinite where a run
        had none.
    runs : tuple of str
        Their ids.
    diverged : int
        How many of them got worse by learning.
    """

    value: Value
    place: float
    losses: tuple[float, ...]
    runs: tuple[str, ...]
    diverged: int

    @property
    def has_diverged(self) -> bool:
        """Whether any run got worse by learning."""
        return self.diverged > 0

    @property
    def median(self) -> float:
        """The median over the seeds, infinite if half of the runs had no loss."""
        return float(np.median(self.losses))

    @property
    def middle_run(self) -> str:
        """The run whose loss is nearest to the median."""
        order = sorted(range(len(self.losses)), key=self.losses.__getitem__)
        return self.runs[order[(len(order) - 1) // 2]]


@dataclass(frozen=True)
class SensitivityLine:
    """Final loss against a setting, of one optimizer.

    Attributes
    ----------
    optimizer, title : str
    style : Style
        Its optimizer's; all but the first of several lines are paler, with another marker.
    points : tuple of Point
        By rising place, two at least.
    """

    optimizer: str
    title: str
    style: Style
    points: tuple[Point, ...]

    @property
    def curve(self) -> Curve:
        """Places and medians, where they are finite."""
        known = [point for point in self.points if np.isfinite(point.median)]
        return np.array([point.place for point in known]), np.array([point.median for point in known])

    @property
    def band(self) -> Band | None:
        """Places, lowest and highest loss, where all runs have one; None if no two runs differ in the seed alone."""
        known = [point for point in self.points if np.isfinite(point.losses).all()]
        if not any(len(point.losses) > 1 for point in known):
            return None
        lowest, highest = (np.array([edge(point.losses) for point in known]) for edge in (min, max))
        return np.array([point.place for point in known]), lowest, highest

    @property
    def crosses(self) -> NDArray[np.float64]:
        """Places at which a run diverged."""
        return np.array([point.place for point in self.points if point.has_diverged])


@dataclass(frozen=True)
class Sensitivity:
    """Final loss against a swept setting.

    Attributes
    ----------
    axis : Axis
    lines : tuple of SensitivityLine
        None, if no optimizer was tried with two values.
    """

    axis: Axis
    lines: tuple[SensitivityLine, ...]

    @property
    def height_of_crosses(self) -> float:
        """The loss at whose height diverged runs are marked: above all losses on a logarithmic axis."""
        losses = np.array([loss for line in self.lines for point in line.points for loss in point.losses])
        losses = losses[np.isfinite(losses) & (losses > 0)]
        if not len(losses):
            return 1.0
        decades = np.log10(losses.max() / losses.min())
        return float(losses.max() * 10 ** (_ABOVE * max(1.0, decades)))

    @property
    def marks(self) -> list[tuple[SensitivityLine, Point, float]]:
        """Where each point is marked: line, point, and its median loss, or that of the crosses if it diverged."""
        top = self.height_of_crosses
        points = [(line, point) for line in self.lines for point in line.points]
        medians = [(line, point, point.median) for line, point in points if np.isfinite(point.median)]
        return medians + [(line, point, top) for line, point in points if point.has_diverged]


def swept_names(records: Sequence[RunRecord]) -> list[str]:
    """Settings that have a line of at least two values, the learning rate first; some of AXES."""
    values = [flat(record.settings) for record in records]
    varied = [name for name in AXES if len({each[name] for each in values if name in each}) > 1]
    return [name for name in varied if any(len(_values(found, name)) > 1 for found in lines_along(records, name))]


def sensitivity(records: Sequence[RunRecord], name: str) -> Sensitivity:
    """Final validation loss, or training loss where nothing was held out, against one of AXES.

    Only optimizers with at least two values have a line. Runs that ended before their first epoch are left out unless
    they diverged.
    """
    found = [line for line in lines_along(records, name) if len(_values(line, name)) > 1]
    axis = axis_of(name, (value for line in found for value in _values(line, name)))
    differing = differing_values([line[0].settings for line in found], {name})
    lines = [_line(line, axis, differing, _style(line, found)) for line in found]
    return Sensitivity(axis, tuple(lines))


def lines_along(records: Sequence[RunRecord], *names: str) -> list[list[RunRecord]]:
    """Runs that have these settings, in lists of those that differ in nothing else but the seed."""
    lines: dict[tuple[tuple[str, Value], ...], list[RunRecord]] = {}
    for record in records:
        values = flat(record.settings)
        if all(name in values for name in names) and (record.status == "diverged" or record.history.epochs):
            rest = tuple((name, value) for name, value in values.items() if name not in names and name != "seed")
            lines.setdefault(rest, []).append(record)
    return list(lines.values())


def point_of(records: Sequence[RunRecord], value: Value, place: float) -> Point:
    """What is drawn of runs that differ in nothing but the seed."""
    losses = tuple(map(final_loss, records))
    diverged = sum(record.status == "diverged" for record in records)
    return Point(value, place, losses, tuple(record.id for record in records), diverged)


def final_loss(record: RunRecord) -> float:
    """The last validation loss, or training loss where nothing was held out; infinite if it is not finite."""
    final = record.history.final("val_loss")
    final = record.history.final("loss") if final is None else final
    return float("inf") if final is None or not np.isfinite(final) else final


def title_of_line(record: RunRecord, differing: Iterable[str]) -> str:
    """The optimizer's title, and the values of what differs."""
    words = [value_in_words(record.settings, name) for name in differing]
    return " · ".join([OPTIMIZERS[record.settings.optimizer].title, *filter(None, words)])


def write_sensitivity(records: Sequence[RunRecord], path: Path) -> None:
    """Write a row for each value of everything that was swept as CSV; raises DigitpadError if it cannot be written.

    Columns: what was swept, its value, the line, the median, lowest and highest final loss, how many runs, how many of
    them diverged.
    """
    rows = [
        [name, label_of(name, point.value), line.title, point.median, min(point.losses), max(point.losses),
         len(point.runs), point.diverged]
        for name in swept_names(records)
        for line in sensitivity(records, name).lines
        for point in line.points
    ]  # fmt: skip
    write_csv(["swept", "value", "line", "median_loss", "lowest", "highest", "runs", "diverged"], rows, path)


def _values(records: Sequence[RunRecord], name: str) -> set[Value]:
    return {flat(record.settings)[name] for record in records}


def _line(records: Sequence[RunRecord], axis: Axis, differing: Sequence[str], style: Style) -> SensitivityLine:
    at: dict[Value, list[RunRecord]] = {}
    for record in records:
        at.setdefault(flat(record.settings)[axis.name], []).append(record)
    points = [point_of(at[value], value, axis.place_of(value)) for value in axis.values if value in at]
    optimizer = records[0].settings.optimizer
    return SensitivityLine(optimizer, title_of_line(records[0], differing), style, tuple(points))


def _style(line: Sequence[RunRecord], lines: Sequence[Sequence[RunRecord]]) -> Style:
    """The look of a line among those of its optimizer."""
    optimizer = line[0].settings.optimizer
    alike = [other for other in lines if other[0].settings.optimizer == optimizer]
    place = next(place for place, other in enumerate(alike) if other is line)
    return style_among(optimizer, place, len(alike))

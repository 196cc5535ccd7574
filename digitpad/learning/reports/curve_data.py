"""What the curves are drawn from: each run's figures, growing while it trains."""

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.reports.curve import Curve, Screen, centred_mean
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.runs.events import EpochEnd, StepsEnd
from digitpad.learning.runs.record import RunRecord, read_steps
from digitpad.learning.runs.settings import RunSettings

_COLUMNS = 4  # step, seconds, loss, accuracy
_METRICS_FROM = 2
_FIRST_ROOM = 1024


class RunCurves:
    """The curves of one run.

    Parameters
    ----------
    settings : RunSettings
    steps_per_epoch : int

    Attributes
    ----------
    is_growing : bool
        Whether it is being trained.
    """

    def __init__(self, settings: RunSettings, steps_per_epoch: int) -> None:
        self.settings = settings
        self._steps_per_epoch = max(1, steps_per_epoch)
        self._rows = np.empty((_FIRST_ROOM, _COLUMNS))
        self._count = 0
        self._epochs: list[EpochEnd] = []
        self._validations: dict[tuple[str, ...], Curve] = {}  # as they were worked out for the epochs that there are
        self.is_growing = False

    @classmethod
    def of_record(cls, record: RunRecord) -> "RunCurves":
        """The curves of a run on disk."""
        table = read_steps(record.folder)
        epochs = record.history.epochs
        per_epoch = epochs[0].step if epochs else max(1, len(table))
        curves = cls(record.settings, per_epoch)
        curves._append(table)
        curves._epochs = list(epochs)
        return curves

    def add_steps(self, event: StepsEnd) -> None:
        """Append batches."""
        self._append(event.table())

    def add_epoch(self, event: EpochEnd) -> None:
        """Append an epoch."""
        self._epochs.append(event)
        self._validations.clear()

    def cut(self, step: int) -> None:
        """Forget what came after a step: a run goes on from there."""
        self._count = int(np.searchsorted(self._rows[: self._count, 0], step, side="right"))
        self._epochs = [epoch for epoch in self._epochs if epoch.step <= step]
        self._validations.clear()

    def expected_end(self, axis: str) -> float:
        """Where on an axis the run will end if nothing ends it early; 0 if that is not known."""
        if not self.is_growing:
            return 0.0
        epochs = self.settings.epochs
        if axis == "seconds":
            done = self._rows[self._count - 1, 0] if self._count else 0.0
            seconds = self._rows[self._count - 1, 1] if self._count else 0.0
            return float(seconds * epochs * self._steps_per_epoch / done) if done else 0.0
        return float(epochs if axis == "epochs" else epochs * self._steps_per_epoch)

    def training(self, metric: str, options: PlotOptions, screen: Screen | None = None) -> Curve:
        """What is drawn of a metric of each batch; batches at which it was not finite are left out.

        Parameters
        ----------
        metric : str
            One of METRICS.
        options : PlotOptions
        screen : Screen, optional
            What is seen, if not all points are wanted: no others are worked out.
        """
        table = self._rows[: self._count]
        values = table[:, _METRICS_FROM + METRICS.index(metric)]
        known = np.isfinite(values)
        if not known.all():
            table, values = table[known], values[known]
        x, drawn = self._x(table[:, 0], table[:, 1], options.axis), _drawn(values, metric, options)
        places = None if screen is None else screen.places(x)
        means = centred_mean(drawn, options.width(len(values)), places)
        return (x if places is None else x[places]), means

    def validation(self, metric: str, options: PlotOptions) -> Curve:
        """What is drawn of one of METRICS on the held-out pictures after each epoch, where it is finite."""
        key = metric, options.axis, options.name_of(metric)
        if key not in self._validations:
            self._validations[key] = self._validation(metric, options)
        return self._validations[key]

    def _validation(self, metric: str, options: PlotOptions) -> Curve:
        name = f"val_{metric}"
        own = [epoch for epoch in self._epochs if np.isfinite(epoch.metrics.get(name, np.nan))]
        steps = np.array([epoch.step for epoch in own], float)
        seconds = np.array([epoch.seconds for epoch in own], float)
        values = np.array([epoch.metrics[name] for epoch in own], float)
        return self._x(steps, seconds, options.axis), _drawn(values, metric, options)

    def _x(self, steps: NDArray[np.float64], seconds: NDArray[np.float64], axis: str) -> NDArray[np.float64]:
        if axis == "seconds":
            return seconds
        return steps / self._steps_per_epoch if axis == "epochs" else steps

    def _append(self, rows: NDArray[np.float64]) -> None:
        needed = self._count + len(rows)
        if needed > len(self._rows):
            grown = np.empty((max(needed, 2 * len(self._rows)), _COLUMNS))
            grown[: self._count] = self._rows[: self._count]
            self._rows = grown
        self._rows[self._count : needed] = rows
        self._count = needed


def _drawn(values: NDArray[np.float64], metric: str, options: PlotOptions) -> NDArray[np.float64]:
    return 1 - values if options.name_of(metric) == "error" else values

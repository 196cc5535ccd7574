"""The live plots: loss and accuracy of all runs that are drawn."""

import dataclasses
import functools

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.train.curve_controls import CurveControls
from digitpad.gui.train.legend import Legend
from digitpad.gui.train.line import PlottedLine
from digitpad.gui.widgets.plot import Bounds, Plot
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.grouping import Group, group_runs
from digitpad.learning.runs.events import EpochEnd, StepsEnd

_REDRAW_MS = 25  # one plot, then the other: each 20 times a second, if something is new


class CurvesView(QWidget):
    """Draws runs; those that are being trained grow.

    New points are collected and drawn by a timer, one plot at a time, so that nothing else has to wait.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[str, RunCurves] = {}
        self._lines: dict[str, PlottedLine] = {}
        self._new: dict[str, set[str]] = {metric: set() for metric in METRICS}
        self._turn = 0
        self._hovered: tuple[str, float] | None = None
        self.loss_plot = Plot("lossPlot", self.tr("Loss"))
        self.accuracy_plot = Plot("accuracyPlot", self.tr("Accuracy"))
        self.accuracy_plot.setXLink(self.loss_plot)
        self._plots = dict(zip(METRICS, (self.loss_plot, self.accuracy_plot), strict=True))
        self.legend = Legend()
        self.controls = CurveControls()
        self._empty = QLabel(self.tr("Nothing trained yet. Choose a recipe and press Start."), self.loss_plot)
        self._redraw = QTimer(self)
        self._redraw.setInterval(_REDRAW_MS)
        self._set_up_empty()
        self._lay_out()
        self._connect()
        self._on_axis_changed()

    @property
    def options(self) -> PlotOptions:
        """How lines are drawn now."""
        return self.controls.options

    @property
    def lines(self) -> list[PlottedLine]:
        """What is drawn, in the order of the legend."""
        return list(self._lines.values())

    @property
    def runs(self) -> dict[str, RunCurves]:
        """The runs that are drawn."""
        return dict(self._runs)

    def set_runs(self, runs: dict[str, RunCurves]) -> None:
        """Draw these runs and no others."""
        self._runs = dict(runs)
        self._regroup()

    def add_run(self, run: str, curves: RunCurves) -> None:
        """Draw another run as well."""
        self._runs[run] = curves
        self._regroup()

    def add(self, event: StepsEnd | EpochEnd) -> None:
        """Let a run grow; events of runs that are not drawn are ignored."""
        curves = self._runs.get(event.run)
        if curves is None:
            return
        if isinstance(event, StepsEnd):
            curves.add_steps(event)
        else:
            curves.add_epoch(event)
        for new in self._new.values():
            new.add(event.run)
        if not self._redraw.isActive():
            self._redraw.start()

    def end_run(self, run: str) -> None:
        """Draw the last of a run, which has ended."""
        if run in self._runs:
            self._runs[run].is_growing = False
            self.draw_new()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for plot in self._plots.values():
            plot.refresh_theme()
        self._regroup()

    def draw_new(self) -> None:
        """Draw all that has come since the last time."""
        for metric in METRICS:
            self._draw_new(metric)
        self._show_values()

    def _on_redraw_timeout(self) -> None:
        """Draw one plot: half the work at a time, so that nothing else waits for it."""
        if not any(self._new.values()):
            self._redraw.stop()
            return
        self._turn = 1 - self._turn
        self._draw_new(METRICS[self._turn])
        if self._turn:
            self._show_values()

    def _draw_new(self, metric: str) -> None:
        for line in self._lines.values():
            if self._new[metric].intersection(line.group.runs):
                line.draw(metric, [self._runs[run] for run in line.group.runs], self.options)
        self._new[metric].clear()
        self._follow(metric)

    def _follow(self, metric: str) -> None:
        """Keep all lines of a plot in sight."""
        bounds = [own for line in self._lines.values() if (own := line.bounds(metric)) is not None]
        if not bounds:
            return
        whole = functools.reduce(Bounds.united, bounds)
        right = max([whole.right, *(run.expected_end(self.options.axis) for run in self._runs.values())])
        self._plots[metric].follow(dataclasses.replace(whole, left=0.0, right=right))

    def _regroup(self) -> None:
        for line in self._lines.values():
            line.remove()
        self._lines = {self._key(group): PlottedLine(group, self._plots) for group in self._groups()}
        self.legend.set_lines([(key, line.group.title, line.icon()) for key, line in self._lines.items()])
        hidden = self.legend.hidden_keys()
        for key, line in self._lines.items():
            line.set_visible(key not in hidden)
        self._draw_all()
        self._empty.setVisible(not self._lines)
        self._show_values()

    def _groups(self) -> list[Group]:
        runs = [(run, curves.settings) for run, curves in self._runs.items()]
        return group_runs(runs, is_banded=self.options.is_banded, single_title=self.tr("{0} · seed {1}"))

    def _key(self, group: Group) -> str:
        return " ".join(group.runs[:1])

    def _draw_all(self) -> None:
        for line in self._lines.values():
            for metric in METRICS:
                line.draw(metric, [self._runs[run] for run in line.group.runs], self.options)
        for metric in METRICS:
            self._follow(metric)

    def _on_axis_changed(self) -> None:
        self.accuracy_plot.set_x_title(self.controls.axis_title)
        for plot in self._plots.values():
            plot.is_following = True
        self._draw_all()

    def _on_smoothing_changed(self) -> None:
        self._draw_all()

    def _on_log_toggled(self) -> None:
        for metric, plot in self._plots.items():
            plot.set_log(self.options.is_logarithmic(metric))

    def _on_banded_toggled(self) -> None:
        self._regroup()

    def _on_plot_zoomed(self) -> None:
        """The plots share x: both follow, or both stay where the user has put them."""
        zoomed = self.sender()
        for plot in self._plots.values():
            if isinstance(zoomed, Plot):
                plot.is_following = zoomed.is_following
        self._draw_all()

    def _on_legend_toggled(self, key: str, is_visible: bool) -> None:
        self._lines[key].set_visible(is_visible)
        for metric in METRICS:
            self._follow(metric)

    def _on_loss_hovered(self, x: float | None) -> None:
        self._hover("loss", x)

    def _on_accuracy_hovered(self, x: float | None) -> None:
        self._hover("accuracy", x)

    def _hover(self, metric: str, x: float | None) -> None:
        self._hovered = None if x is None else (metric, x)
        for plot in self._plots.values():
            plot.show_cursor(x)
        self._show_values()

    def _show_values(self) -> None:
        if self._hovered is None:
            self.legend.show_values({}, "")
            return
        metric, x = self._hovered
        values = {key: line.values_at(metric, x) for key, line in self._lines.items()}
        self.legend.show_values(values, ".4f" if metric == "loss" else ".2%")

    def _set_up_empty(self) -> None:
        self._empty.setProperty("muted", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(self.loss_plot).addWidget(self._empty)

    def _connect(self) -> None:
        self._redraw.timeout.connect(self._on_redraw_timeout)
        self.controls.axis.currentIndexChanged.connect(self._on_axis_changed)
        self.controls.smoothing.valueChanged.connect(self._on_smoothing_changed)
        self.controls.is_log.toggled.connect(self._on_log_toggled)
        self.controls.is_banded.toggled.connect(self._on_banded_toggled)
        self.legend.toggled.connect(self._on_legend_toggled)
        self.loss_plot.hovered.connect(self._on_loss_hovered)
        self.accuracy_plot.hovered.connect(self._on_accuracy_hovered)
        for plot in self._plots.values():
            plot.zoomed.connect(self._on_plot_zoomed)

    def _lay_out(self) -> None:
        plots = QSplitter(Qt.Orientation.Vertical)
        plots.addWidget(self.loss_plot)
        plots.addWidget(self.accuracy_plot)
        plots.setChildrenCollapsible(False)
        plots.setSizes([300, 200])
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(plots)
        sides.addWidget(self.legend)
        sides.setStretchFactor(0, 1)
        sides.setChildrenCollapsible(False)
        sides.setSizes([550, 320])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.controls)
        layout.addWidget(sides, 1)

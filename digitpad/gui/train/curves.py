"""The live plots: loss and accuracy of all runs that are drawn, and how they are drawn."""

import dataclasses
import functools

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSlider, QSplitter, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.train.legend import Legend
from digitpad.gui.train.line import PlottedLine
from digitpad.gui.widgets.plot import Bounds, Plot
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import AXES, METRICS, PlotOptions
from digitpad.learning.reports.grouping import Group, group_runs
from digitpad.learning.runs.events import EpochEnd, StepsEnd

_REDRAW_MS = 25  # one plot, then the other: each 20 times a second, if something is new
_WINDOWS = (1, 5, 10, 25, 50, 100, 200, 400)  # batches
_FIRST_WINDOW = 3


class CurvesView(QWidget):
    """Draws runs; those that train grow."""

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
        self.axis = QComboBox()
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.is_log = QCheckBox(self.tr("Log loss"))
        self.is_banded = QCheckBox(self.tr("Group seeds"))
        self._window = QLabel()
        self._empty = QLabel(self.tr("Nothing trained yet. Choose a recipe and press Start."), self.loss_plot)
        self._redraw = QTimer(self)
        self._redraw.setInterval(_REDRAW_MS)
        self._set_up_controls()
        self._lay_out()
        self._connect()
        self._on_view_changed()

    @property
    def view(self) -> PlotOptions:
        """How lines are drawn now."""
        axis, window = AXES[self.axis.currentIndex()], _WINDOWS[self.smoothing.value()]
        return PlotOptions(axis, window, self.is_log.isChecked(), self.is_banded.isChecked())

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
        """Draw one run more."""
        self._runs[run] = curves
        self._regroup()

    def add(self, event: StepsEnd | EpochEnd) -> None:
        """Let a run grow; events of runs that are not drawn are passed over."""
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
        """A run grows no more."""
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
                line.draw(metric, [self._runs[run] for run in line.group.runs], self.view)
        self._new[metric].clear()
        self._follow(metric)

    def _follow(self, metric: str) -> None:
        """Keep all lines of a plot in sight."""
        bounds = [own for line in self._lines.values() if (own := line.bounds(metric)) is not None]
        if not bounds:
            return
        whole = functools.reduce(Bounds.united, bounds)
        right = max([whole.right, *(run.expected_end(self.view.axis) for run in self._runs.values())])
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
        return group_runs(runs, is_banded=self.is_banded.isChecked(), single_title=self.tr("{0} · seed {1}"))

    def _key(self, group: Group) -> str:
        return " ".join(group.runs[:1])

    def _on_view_changed(self) -> None:
        titles = {"steps": self.tr("steps"), "epochs": self.tr("epochs"), "seconds": self.tr("seconds")}
        self.accuracy_plot.set_x_title(titles[self.view.axis])
        window = self.view.window
        self._window.setText(self.tr("mean of {0} batches").format(window) if window > 1 else self.tr("every batch"))
        self._draw_all()

    def _draw_all(self) -> None:
        for line in self._lines.values():
            for metric in METRICS:
                line.draw(metric, [self._runs[run] for run in line.group.runs], self.view)
        for metric in METRICS:
            self._follow(metric)

    def _on_axis_changed(self) -> None:
        for plot in self._plots.values():
            plot.is_following = True
        self._on_view_changed()

    def _on_log_toggled(self) -> None:
        for metric, plot in self._plots.items():
            plot.set_log(self.view.is_logarithmic(metric))

    def _on_banded_toggled(self) -> None:
        self._regroup()

    def _on_plot_zoomed(self) -> None:
        """The plots share x: both follow, or both stay where the person has put them."""
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

    def _set_up_controls(self) -> None:
        self.axis.setObjectName("axis")
        self.axis.setAccessibleName(self.tr("Horizontal axis"))
        self.axis.addItems([self.tr("Steps"), self.tr("Epochs"), self.tr("Seconds")])
        self.smoothing.setObjectName("smoothing")
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(self.tr("Over how many batches the training lines are averaged"))
        self.smoothing.setRange(0, len(_WINDOWS) - 1)
        self.smoothing.setPageStep(1)
        self.smoothing.setValue(_FIRST_WINDOW)
        self.smoothing.setMinimumWidth(8 * GRID)
        self.smoothing.setMaximumWidth(16 * GRID)
        self.is_log.setObjectName("logLoss")
        self.is_banded.setObjectName("bands")
        self.is_banded.setChecked(True)
        self.is_banded.setToolTip(self.tr("Runs that differ in the seed alone become their median, with their range"))
        self.is_log.setToolTip(self.tr("Draw the loss logarithmically"))
        self._window.setProperty("muted", True)
        self._window.setMinimumWidth(self._window.fontMetrics().horizontalAdvance("mean of 000 batches") + GRID)
        self._empty.setProperty("muted", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _connect(self) -> None:
        self._redraw.timeout.connect(self._on_redraw_timeout)
        self.axis.currentIndexChanged.connect(self._on_axis_changed)
        self.smoothing.valueChanged.connect(self._on_view_changed)
        self.is_log.toggled.connect(self._on_log_toggled)
        self.is_banded.toggled.connect(self._on_banded_toggled)
        self.legend.toggled.connect(self._on_legend_toggled)
        self.loss_plot.hovered.connect(self._on_loss_hovered)
        self.accuracy_plot.hovered.connect(self._on_accuracy_hovered)
        for plot in self._plots.values():
            plot.zoomed.connect(self._on_plot_zoomed)

    def _lay_out(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(GRID)
        axis_label = QLabel(self.tr("Along"))
        controls.addWidget(axis_label)
        controls.addWidget(self.axis)
        controls.addSpacing(GRID)
        controls.addWidget(QLabel(self.tr("Smoothing")))
        controls.addWidget(self.smoothing, 1)
        controls.addWidget(self._window)
        controls.addStretch(1)
        controls.addWidget(self.is_banded)
        controls.addWidget(self.is_log)
        plots = QSplitter(Qt.Orientation.Vertical)
        plots.addWidget(self.loss_plot)
        plots.addWidget(self.accuracy_plot)
        plots.setChildrenCollapsible(False)
        plots.setSizes([300, 200])
        inner = QVBoxLayout(self.loss_plot)
        inner.addWidget(self._empty)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(plots)
        sides.addWidget(self.legend)
        sides.setStretchFactor(0, 1)
        sides.setChildrenCollapsible(False)
        sides.setSizes([550, 320])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(controls)
        layout.addWidget(sides, 1)

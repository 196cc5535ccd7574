"""The live plots: loss and accuracy of all runs that are drawn."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.train.curve_controls import CurveControls
from digitpad.gui.train.legend import Legend
from digitpad.gui.train.line import PlottedLine
from digitpad.gui.train.line_set import LineSet
from digitpad.gui.train.reading import Reading
from digitpad.gui.train.redrawing import Redrawing
from digitpad.gui.widgets.plot import Plot
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import METRICS, PlotOptions
from digitpad.learning.reports.grouping import Group, group_runs
from digitpad.learning.runs.events import EpochEnd, StepsEnd


class CurvesView(QWidget):
    """Draws runs; those that are being trained grow.

    New points, and lines of runs that begin, are collected and drawn in turns, so that nothing else has to wait.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: dict[str, RunCurves] = {}
        self.loss_plot = Plot("lossPlot", self.tr("Loss"))
        self.accuracy_plot = Plot("accuracyPlot", self.tr("Accuracy"))
        self.accuracy_plot.area.box.setXLink(self.loss_plot.area.box)
        self._plots = dict(zip(METRICS, (self.loss_plot, self.accuracy_plot), strict=True))
        self._lines = LineSet(self._plots)
        self.legend = Legend()
        self.controls = CurveControls()
        self.reading = Reading(self._plots, self.legend, self.controls)
        self.plots_splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._empty = QLabel(self.plots_splitter)
        self._redrawing = Redrawing(self._draw_new, self)
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

    def set_empty_words(self, words: str) -> None:
        """What stands in place of the plots while no run is drawn."""
        self._empty.setText(words)

    def set_runs(self, runs: dict[str, RunCurves]) -> None:
        """Draw these runs and no others."""
        self._runs = dict(runs)
        self._regroup()

    def add_run(self, run: str, curves: RunCurves) -> None:
        """Draw another run as well, in the next turns: it begins to learn, and so may others at the same time."""
        self._runs[run] = curves
        self._redrawing.put_first(self._arranging())
        self._redrawing.note(run)

    def add(self, event: StepsEnd | EpochEnd) -> None:
        """Let a run grow; events of runs that are not drawn are ignored."""
        curves = self._runs.get(event.run)
        if curves is None:
            return
        if isinstance(event, StepsEnd):
            curves.add_steps(event)
        else:
            curves.add_epoch(event)
        self._redrawing.note(event.run)

    def end_run(self, run: str) -> None:
        """Draw the last of a run, which has ended."""
        if run in self._runs:
            self._runs[run].is_growing = False
            self.draw_new()
            self.reading.show()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        for plot in self._plots.values():
            plot.refresh_theme()
        self._lines.remove_all()
        self._regroup()

    def draw_new(self) -> None:
        """Draw all that has come since the last time."""
        self._redrawing.finish()

    def _draw_new(self, metric: str, new: set[str]) -> None:
        self._lines.draw(metric, new, self._runs, self.options)
        if metric == METRICS[-1]:
            self.reading.show_soon()

    def _regroup(self) -> None:
        self._redrawing.put_first(iter(()))
        for _ in self._lines.arranging(self._groups()):
            pass
        self._lines.draw_all(self._runs, self.options)
        self._list_lines()
        self._show_plots()
        for plot in self._plots.values():
            plot.setUpdatesEnabled(True)

    def _arranging(self) -> Iterator[None]:
        """Make the lines that are missing, list all, and show the plots: a piece a turn."""
        for line in self._lines.arranging(self._groups()):
            yield
            for metric in METRICS:
                line.draw(metric, [self._runs[run] for run in line.group.runs], self.options)
            yield
        self._list_lines()
        yield
        self._show_unpainted()
        yield
        for plot in self._plots.values():
            plot.setUpdatesEnabled(True)
            yield

    def _list_lines(self) -> None:
        self.legend.set_lines(
            [(k, shown_title(line.group.title), line.icon(), self._more(line)) for k, line in self._lines.items()]
        )
        hidden = self.legend.hidden_keys()
        for key, line in self._lines.items():
            line.set_visible(key not in hidden)
        for metric in METRICS:
            self._lines.follow(metric, self._runs, self.options)
        self.reading.set_lines(self._lines)

    def _more(self, line: PlottedLine) -> str:
        """What the tooltip says of a line: its network, its data, and how many runs it stands for."""
        settings, count = line.group.settings, len(line.group.runs)
        words = [settings.network, Path(settings.data).name]
        return " · ".join([*words, self.tr("{0} runs").format(count)] if count > 1 else words)

    def _groups(self) -> list[Group]:
        runs = [(run, curves.settings) for run, curves in self._runs.items()]
        return group_runs(runs, is_banded=self.options.is_banded, single_title=self.tr("{0} · seed {1}"))

    def _show_plots(self) -> None:
        """Show the plots that are chosen, once there is something to draw: no invented axes."""
        metrics = self.controls.metrics
        for metric, plot in self._plots.items():
            plot.setVisible(bool(self._lines) and metric in metrics)
            plot.set_x_title(self.controls.axis_title if metric == metrics[-1] else "")
        self._empty.setVisible(not self._lines)
        self.side.setVisible(bool(self._lines))

    def _show_unpainted(self) -> None:
        """Show the plots; those that were hidden paint themselves later."""
        for plot in self._plots.values():
            plot.setUpdatesEnabled(plot.isVisibleTo(self))
        self._show_plots()

    def _on_axis_changed(self) -> None:
        for plot in self._plots.values():
            plot.is_following = True
        self.reading.forget_place()
        self._show_plots()
        self._lines.draw_all(self._runs, self.options)
        self.reading.show()

    def _on_smoothing_changed(self) -> None:
        self._lines.draw_all(self._runs, self.options)
        self.reading.show()

    def _on_log_toggled(self) -> None:
        """The loss, or the error in place of the accuracy, is drawn along another axis."""
        self.accuracy_plot.set_title(self.tr("Error") if self.options.is_error else self.tr("Accuracy"))
        for metric, plot in self._plots.items():
            plot.set_log(self.options.is_logarithmic(metric))
        self._lines.draw_all(self._runs, self.options)
        self.reading.show()

    def _on_banded_toggled(self) -> None:
        self._regroup()

    def _on_controls_changed(self) -> None:
        self._show_plots()
        self.reading.show()

    def _on_plot_zoomed(self) -> None:
        """The plots share x: both follow, or both stay where the user has put them."""
        zoomed = self.sender()
        for plot in self._plots.values():
            if isinstance(zoomed, Plot):
                plot.is_following = zoomed.is_following
        self._lines.draw_all(self._runs, self.options)

    def _on_legend_toggled(self, key: str, is_visible: bool) -> None:
        line = self._lines.get(key)
        if line is not None:  # else it goes as soon as it has its turn
            line.set_visible(is_visible)
        for metric in METRICS:
            self._lines.follow(metric, self._runs, self.options)

    def set_chosen(self, options: PlotOptions, plots: str) -> None:
        """Draw as it was chosen before."""
        self.controls.show_options(options, plots)
        self._on_axis_changed()

    def _set_up_empty(self) -> None:
        self.set_empty_words(self.tr("Nothing trained yet. Choose a recipe and press Start."))
        self._empty.setProperty("muted", True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _connect(self) -> None:
        self.controls.axis.currentIndexChanged.connect(self._on_axis_changed)
        self.controls.smoothing.valueChanged.connect(self._on_smoothing_changed)
        self.controls.is_log.toggled.connect(self._on_log_toggled)
        self.controls.is_error.toggled.connect(self._on_log_toggled)
        self.controls.is_banded.toggled.connect(self._on_banded_toggled)
        self.controls.changed.connect(self._on_controls_changed)
        self.legend.toggled.connect(self._on_legend_toggled)
        for plot in self._plots.values():
            plot.zoomed.connect(self._on_plot_zoomed)

    def _lay_out(self) -> None:
        self.plots_splitter.addWidget(self.loss_plot)
        self.plots_splitter.addWidget(self.accuracy_plot)
        self.plots_splitter.addWidget(self._empty)
        self.plots_splitter.setChildrenCollapsible(False)
        self.plots_splitter.setSizes([240, 240, 480])
        self.side = QWidget()
        beside = QVBoxLayout(self.side)
        beside.setContentsMargins(0, GRID, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.reading.caption)
        beside.addWidget(self.legend, 1)
        self.splitter.addWidget(self.plots_splitter)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([626, 244])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.controls)
        layout.addWidget(self.splitter, 1)

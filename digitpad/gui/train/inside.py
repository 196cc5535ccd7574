"""The page Inside: what happened in each layer of the drawn runs, growing while they are trained."""

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.language import formatted
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_layer, shown_title
from digitpad.gui.jobs.jobs import Jobs, calling
from digitpad.gui.train.findings import FindingsPanel
from digitpad.gui.train.layer_plots import LayerPlot, Strips
from digitpad.gui.train.line_icon import line_icon
from digitpad.gui.train.line_list import LineList
from digitpad.gui.widgets.empty_page import EmptyPage
from digitpad.gui.widgets.title_box import TitleBox
from digitpad.learning.reports.grouping import Group, Run, group_runs
from digitpad.learning.reports.layer_lines import QUANTITIES, LayerLine, Strip, lines_of_layers, lines_of_runs, strip_of
from digitpad.learning.runs.events import LayersMeasured, RunStarted
from digitpad.learning.runs.layer_figures import LayerFigures, read_layers
from digitpad.learning.runs.record import RunRecord

_REDRAW_MS = 300  # three times a second
_MOST_STRIPS = 8
_WIDEST = 30 * GRID  # of the legend
_RUN, _LAYER = "run", "layer"  # kinds of what can be compared: the layers of a run, or the runs in a layer


class InsideView(QWidget):
    """What went wrong; below it choices, a quantity's lines with their legend, and histograms along time.

    Parameters
    ----------
    jobs : Jobs
        Reads the files of runs that have ended.
    """

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._lane = jobs.lane(newest_only=True)
        self._records: Sequence[RunRecord] = ()
        self._figures: dict[str, LayerFigures | None] = {}  # by run; None where nothing was measured
        self._growing: set[str] = set()
        self.quantity, self.shown = QComboBox(), TitleBox()
        self.plot, self.strips, self.legend = LayerPlot(), Strips(), LineList()
        self.findings = FindingsPanel(jobs)
        self._pages = QStackedWidget()
        self._redraw = QTimer(self)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.setSingleShot(True)
        self._set_up()
        self._lay_out()
        self._redraw.timeout.connect(self._draw)
        self.quantity.currentIndexChanged.connect(self._draw)
        self.shown.currentIndexChanged.connect(self._draw)

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Draw these runs, and no others."""
        self._records = list(records)
        if self.isVisible():
            self._read()

    def begin(self, event: RunStarted) -> None:
        """Let a run grow from now on, which is new or goes on."""
        before = read_layers(event.folder) if event.first_step else None
        self._figures[event.run] = None if before is None else before.until(event.first_step)
        self._growing.add(event.run)

    def add(self, event: LayersMeasured) -> None:
        """Let a run grow."""
        known = self._figures.get(event.run)
        self._figures[event.run] = event.figures if known is None else known.joined(event.figures)
        if self.isVisible() and not self._redraw.isActive():
            self._redraw.start()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.strips.refresh_theme()
        self._draw()

    def _read(self) -> None:
        """Read what was measured in the drawn runs, as far as it is not known, and draw."""
        self.findings.show_records(self._records)
        missing = [record for record in self._records if record.id not in self._figures]
        if missing:
            self._lane.run(calling(lambda: {record.id: read_layers(record.folder) for record in missing}), self._take)
        self._draw()

    def _take(self, figures: dict[str, LayerFigures | None]) -> None:
        self._figures |= {run: own for run, own in figures.items() if run not in self._growing}
        self._draw()

    def _measured(self) -> list[tuple[Group, LayerFigures]]:
        """The drawn runs that something was measured in."""
        groups = group_runs(self._runs(), is_banded=False, single_title=self.tr("{0} · seed {1}"))
        return [(group, own) for group in groups if (own := self._figures.get(group.runs[0])) is not None]

    def _by_setting(self) -> list[tuple[Group, list[LayerFigures]]]:
        """The same, those together that differ in the seed alone."""
        known = {run: own for run, own in self._figures.items() if own is not None}
        groups = [(group, [known[run] for run in group.runs if run in known]) for group in group_runs(self._runs())]
        return [(group, own) for group, own in groups if own]

    def _runs(self) -> list[Run]:
        return [(record.id, record.settings) for record in self._records]

    def _offer(self, measured: list[tuple[Group, LayerFigures]]) -> None:
        """Offer the layers of each run, and the runs in each layer; what was chosen stays chosen while it is there."""
        layers = list(dict.fromkeys(layer for _, own in measured for layer in own.layers))
        entries = [
            (self.tr("layers of {0}").format(shown_title(group.title)), (_RUN, group.runs[0])) for group, _ in measured
        ]
        if len(measured) > 1:
            entries += [(self.tr("all runs, {0}").format(shown_layer(layer)), (_LAYER, layer)) for layer in layers]
        if entries == [(self.shown.itemText(at), self.shown.itemData(at)) for at in range(self.shown.count())]:
            return
        before, kept = self.shown.currentData(), [data for _, data in entries]
        with QSignalBlocker(self.shown):
            self.shown.clear()
            for title, data in entries:
                self.shown.addItem(title, data)
            self.shown.setCurrentIndex(kept.index(before) if before in kept else 0)

    def _draw(self) -> None:
        measured = self._measured()
        self._offer(measured)
        self._pages.setCurrentIndex(int(bool(measured)))
        if measured:
            kind, chosen = self.shown.currentData()
            quantity = QUANTITIES[self.quantity.currentData()]
            lines = self._lines(measured, kind, chosen)
            self.plot.setAccessibleName(self.tr(quantity.title))  # the box above says it to those who see
            self.plot.show_lines(lines, is_log=quantity.is_log)
            self._show_legend(lines)
            strips = self._strips(measured, kind, chosen)
            self.strips.show_strips([strip for strip in strips if strip is not None][:_MOST_STRIPS])

    def _lines(self, measured: list[tuple[Group, LayerFigures]], kind: str, chosen: str) -> list[LayerLine]:
        name = self.quantity.currentData()
        if kind == _RUN:
            own = [own for group, own in measured if group.runs[0] == chosen]
            lines = lines_of_layers(own[0], name, self.tr("all layers")) if own else []
            return [dataclasses.replace(line, title=shown_layer(line.title)) for line in lines]
        runs = [(shown_title(group.title), group.style, own) for group, own in self._by_setting()]
        return lines_of_runs(runs, name, chosen)

    def _strips(self, measured: list[tuple[Group, LayerFigures]], kind: str, chosen: str) -> list[Strip | None]:
        """A strip for each layer of the chosen run, or for the first run of each setting that has the chosen layer."""
        if kind == _RUN:
            own = next(own for group, own in measured if group.runs[0] == chosen)
            return [strip_of(own, layer, shown_layer(layer)) for layer in own.layers]
        firsts = [(shown_title(group.title), own[0]) for group, own in self._by_setting()]
        return [strip_of(own, chosen, title) for title, own in firsts if chosen in own.layers]

    def _show_legend(self, lines: Sequence[LayerLine]) -> None:
        self.legend.clear()
        for line in lines:
            value = formatted(float(line.curve[1][-1]), ".3g") if len(line.curve[1]) else ""
            entry = QListWidgetItem(line_icon(line.style), f"{line.title}  {value}")
            entry.setToolTip(entry.text())
            self.legend.addItem(entry)
        self.legend.setFixedWidth(min(_WIDEST, self.legend.sizeHintForColumn(0) + 2 * GRID))

    def _set_up(self) -> None:
        self.quantity.setObjectName("layerQuantity")
        self.quantity.setAccessibleName(self.tr("What is drawn of each layer"))
        for name, quantity in QUANTITIES.items():
            self.quantity.addItem(self.tr(quantity.title), name)
        self.shown.setObjectName("layerShown")
        self.shown.setAccessibleName(self.tr("Whose layers are drawn"))
        self.plot.set_x_title(self.tr("steps"))
        self.shown.setToolTip(self.tr("Of runs that differ only in the seed: the median, and histograms of the first"))
        self.strips.setToolTip(self.tr("How often activations had which height: the darker, the more often"))
        self.legend.setObjectName("layerLegend")
        self.legend.setAccessibleName(self.tr("Lines in the plot"))

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GRID)
        choices.addWidget(self.quantity)
        choices.addWidget(self.shown, 1)
        upper, drawn, page = QWidget(), QHBoxLayout(), QWidget()
        drawn.setContentsMargins(0, 0, 0, 0)
        drawn.addWidget(self.plot, 1)
        drawn.addWidget(self.legend)
        upper.setLayout(drawn)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(self.strips)
        splitter.setSizes([240, 140])
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(choices)
        column.addWidget(splitter, 1)
        words = self.tr(
            "Tick Microscope under More in the form and train: gradients, weights and activations are drawn here."
        )
        self._pages.addWidget(EmptyPage("insideWords", self.tr("Nothing measured yet"), words))
        self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.findings)
        layout.addWidget(self._pages, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has come since the page was last seen."""
        super().showEvent(event)
        self._read()

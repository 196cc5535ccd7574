"""How sensitive the drawn runs are to what was swept: lines along one setting, or a map of two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.train.heat_map import HeatMapView
from digitpad.gui.train.line_icon import ICON_SIZE, line_icon
from digitpad.gui.train.line_list import LineList
from digitpad.gui.train.point_words import PointWords
from digitpad.gui.train.sensitivity_plot import SensitivityPlot
from digitpad.gui.widgets.muted_label import muted_label
from digitpad.learning.reports.heat_map import HeatCell, HeatMap, crossed_names, heat_maps
from digitpad.learning.reports.sensitivity import Point, SensitivityLine, sensitivity, swept_names
from digitpad.learning.reports.short_titles import shortened
from digitpad.learning.runs.record import RunRecord

_WIDEST = 28 * GRID  # of the legend
_SHORTEST = 18  # characters of a title that are seen
_LINES = ""  # data of the entry that draws lines instead of a map


class SensitivityView(QWidget):
    """Choices above; below them the plot with its legend, or the map, or how to fill them.

    Signals
    -------
    run_picked(str)
        A point or a cell was clicked: the id of the run in its middle.
    """

    run_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = SensitivityPlot(self.tr("Final validation loss"))
        self.map = HeatMapView()
        self.legend = LineList()
        self.along, self.across, self.of = QComboBox(), QComboBox(), QComboBox()
        self.caption = muted_label("sensitivityCaption")
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the page stays as wide
        self._empty = muted_label("sensitivityEmpty")
        self._words_of_empty = self.tr(
            "Give a learning rate, momentum, batch size or the like several values (0.001, 0.01, 0.1), or "
            "choose an experiment, to see how sensitive an optimizer is to it."
        )
        self._words_while_learning = self.tr(
            "Final losses are drawn here as runs end, if a setting has several values among them."
        )
        self._words = PointWords(self)
        self._pages = QStackedWidget()
        self._records: Sequence[RunRecord] = ()
        self._maps: list[HeatMap] = []
        self._whose = ""  # map is shown
        self._set_up()
        self._lay_out()
        self._connect()
        self.show_records([])

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Draw these runs, and no others; what was chosen stays chosen while it is there."""
        self._records = records
        _fill(self.along, [(self._words.title_of(name), name) for name in swept_names(records)])
        self._show_along()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.show_records(self._records)

    def _show_along(self) -> None:
        """Offer what was crossed with the chosen setting, and draw."""
        name = self.along.currentData()
        partners = [other for pair in crossed_names(self._records) if name in pair for other in pair if other != name]
        entries = [(self.tr("map with {0}").format(self._words.title_of(other)), other) for other in partners]
        _fill(self.across, [(self.tr("lines"), _LINES), *entries])
        self.across.setEnabled(bool(partners))
        self._show_across()

    def _show_across(self) -> None:
        name, other = self.along.currentData(), self.across.currentData()
        self._maps = heat_maps(self._records, name, other) if name and other else []
        _fill(self.of, [(shown_title(each.title), each.title) for each in self._maps])
        self.of.setVisible(len(self._maps) > 1)
        self._choices.setVisible(name is not None)
        self.caption.setVisible(name is not None)
        if self._maps:
            self._show_map()
        elif name is not None:
            self._show_lines(name)
        self._pages.setCurrentIndex(2 if name is None else int(bool(self._maps)))
        is_learning = any(record.status == "running" for record in self._records)
        self._empty.setText(self._words_while_learning if is_learning else self._words_of_empty)

    def _show_map(self) -> None:
        drawn = self._maps[max(0, self.of.currentIndex())]
        titles = (self._words.title_of(drawn.x.name), self._words.title_of(drawn.y.name))
        self.map.setAccessibleName(self.tr("{0}: final validation loss").format(shown_title(drawn.title)))
        self.map.show_map(drawn, titles)
        self._whose = shown_title(drawn.title)
        self._tell(None)

    def _show_lines(self, name: str) -> None:
        drawn = sensitivity(self._records, name)
        title = self._words.title_of(name)
        has_crosses = any(len(line.crosses) for line in drawn.lines)
        self.plot.set_x_title(self.tr("{0} (× diverged)").format(title) if has_crosses else title)
        self.plot.show_sensitivity(drawn)
        self._whose = ""
        self.legend.clear()
        titles, metrics = [shown_title(line.title) for line in drawn.lines], self.legend.fontMetrics()
        room = _WIDEST - ICON_SIZE.width() - 3 * GRID
        for line, title, short in zip(
            drawn.lines, titles, shortened(titles, lambda text: metrics.horizontalAdvance(text) <= room), strict=True
        ):
            entry = QListWidgetItem(line_icon(line.style), short)
            entry.setToolTip(title)
            self.legend.addItem(entry)
        self.legend.setFixedWidth(min(_WIDEST, self.legend.sizeHintForColumn(0) + 2 * GRID))
        self._tell(None)

    def _tell(self, words: str | None) -> None:
        """Write a point's figures, or what the mouse can do here."""
        hint = self.tr("Point at a value to read it; click to find its run in the table.")
        whose = [self.tr("{0}: final validation loss.").format(self._whose)] if self._whose else []
        self.caption.setText(words or " ".join([*whose, hint]))
        self.caption.setToolTip(self.caption.text())

    def _on_plot_pointed(self, near: tuple[SensitivityLine, Point] | None) -> None:
        if near is None:
            self._tell(None)
            return
        line, point = near
        self._tell(self._words.of_point(line.title, {self.along.currentData(): point.value}, point))

    def _on_map_pointed(self, cell: HeatCell | None) -> None:
        drawn = self._maps[max(0, self.of.currentIndex())]
        self._tell(None if cell is None else self._words.of_point(drawn.title, drawn.values_of(cell), cell.point))

    def _on_along_activated(self) -> None:
        self._show_along()

    def _on_across_activated(self) -> None:
        self._show_across()

    def _on_of_activated(self) -> None:
        self._show_map()

    def _connect(self) -> None:
        self.along.activated.connect(self._on_along_activated)
        self.across.activated.connect(self._on_across_activated)
        self.of.activated.connect(self._on_of_activated)
        self.plot.pointed.connect(self._on_plot_pointed)
        self.map.pointed.connect(self._on_map_pointed)
        self.plot.picked.connect(self.run_picked)
        self.map.picked.connect(self.run_picked)

    def _set_up(self) -> None:
        for box, name, title in (
            (self.along, "sensitivityAlong", self.tr("What lies along the axis")),
            (self.across, "sensitivityAcross", self.tr("Lines, or a second setting as a map")),
            (self.of, "sensitivityOf", self.tr("Whose map is shown")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(title)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.of.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.of.setMinimumContentsLength(_SHORTEST)  # titles may be long
        self.across.setToolTip(self.tr("Sweep two settings at once, learning rates and momentum, say, to see a map."))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.legend.setObjectName("ratesLegend")
        self.legend.setAccessibleName(self.tr("Lines in the plot"))

    def _lay_out(self) -> None:
        self._choices = QWidget()
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(GRID)
        choices.addWidget(QLabel(self.tr("Along")))
        choices.addWidget(self.along)
        choices.addWidget(QLabel(self.tr("as")))
        choices.addWidget(self.across)
        choices.addWidget(self.of)
        choices.addStretch(1)
        lines = QWidget()
        beside = QHBoxLayout(lines)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.plot, 1)
        beside.addWidget(self.legend)
        for page in (lines, self.map, self._empty):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self._choices)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.caption)


def _fill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Offer these; what was chosen stays chosen if it is among them."""
    before = box.currentData()
    box.clear()
    for title, data in entries:
        box.addItem(title, data)
    box.setCurrentIndex(max(0, box.findData(before)))

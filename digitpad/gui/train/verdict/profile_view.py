"""How long each candidate takes to the goal: medians in a table, and performance profiles."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from digitpad.gui.appearance.language import formatted
from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.train.line_icon import ICON_SIZE, line_icon
from digitpad.gui.widgets.plot import Bounds, Plot, on_plot, pen_of
from digitpad.learning.reports.reaching import Goal, Reached
from digitpad.learning.study.targets import end_of, stairs

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NOT_REACHED = "–"


class ProfileView(QWidget):
    """A table, which is the legend, too, and a plot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 3)
        self.plot = Plot("profilePlot", self.tr("Share of seeds"))
        self.plot.set_x_title(self.tr("times as slow as the fastest"))
        self.plot.setMinimumHeight(15 * GRID)
        self.plot.setToolTip(
            self.tr("Over which share of the seeds a line reaches the goal in at most so many times the fastest’s way")
        )
        self._reached: Sequence[Reached] = ()
        self._goal: Goal | None = None
        self._set_up_table()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.table, 1)
        row.addWidget(self.plot, 1)

    def show_reached(self, reached: Sequence[Reached], goal: Goal) -> None:
        """Show how long it takes to a goal."""
        self._reached, self._goal = reached, goal
        title = self.tr("median steps") if goal.axis == "steps" else self.tr("median seconds")
        self.table.setHorizontalHeaderLabels([self.tr("Run"), self.tr("reached"), title])
        first = self.table.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setRowCount(len(reached))
        for row, each in enumerate(reached):
            self._fill(row, each, goal)
        self._draw()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        if self._goal is not None:
            self.show_reached(self._reached, self._goal)

    def _fill(self, row: int, each: Reached, goal: Goal) -> None:
        title = QTableWidgetItem(line_icon(each.candidate.style), shown_title(each.candidate.title))
        title.setToolTip(title.text())
        form = ",.0f" if goal.axis == "steps" else ",.1f"
        median = formatted(each.median, form) if math.isfinite(each.median) else _NOT_REACHED
        cells = [title, QTableWidgetItem(f"{each.count}/{len(each.costs)}"), QTableWidgetItem(median)]
        for column, cell in enumerate(cells):
            cell.setFlags(Qt.ItemFlag.ItemIsEnabled)
            if column:
                cell.setTextAlignment(_RIGHT)
            self.table.setItem(row, column, cell)

    def _draw(self) -> None:
        area = self.plot.area
        for old in area.data_items:
            area.remove(old)
        end = end_of([each.profile for each in self._reached])
        for each in self._reached:
            area.plot(*stairs(each.profile, end), pen=on_plot(pen_of(each.candidate.style, 1)))
        self.plot.follow(Bounds(1.0, end, 0.0, 1.0))

    def _set_up_table(self) -> None:
        self.table.setObjectName("reachedTable")
        self.table.setAccessibleName(self.tr("Time to the goal"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setIconSize(ICON_SIZE)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setDefaultAlignment(_RIGHT)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

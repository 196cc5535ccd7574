"""Final validation loss against learning rate, a line for each optimizer."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.gui.appearance.titles import shown_title
from digitpad.gui.train.line_icon import ICON_SIZE, line_icon
from digitpad.gui.widgets.plot import MARKER_PX, Plot, color_of, pen_of, points_of
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.sensitivity import Sensitivity, height_of_crosses, sensitivities
from digitpad.learning.runs.record import RunRecord

_CROSS_PX = 14
_WIDEST = 28 * GRID  # of the legend


class SensitivityView(QWidget):
    """Both axes are logarithmic; rates at which a run diverged have a cross at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot("sensitivityPlot", self.tr("Final validation loss"))
        self.plot.getPlotItem().getAxis("bottom").setLogMode(x=True, y=False)
        self.plot.set_log(True)
        self.plot.set_x_title(self.tr("learning rate (× diverged)"))
        self.legend = QListWidget()
        self._records: Sequence[RunRecord] = ()
        self._empty = QLabel(
            self.tr(
                "Train an optimizer with several learning rates (0.001, 0.01, 0.1, say) to see how sensitive it is."
            )
        )
        self._empty.setWordWrap(True)
        self._empty.setProperty("muted", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(self.plot).addWidget(self._empty)
        self._set_up_legend()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.legend)
        self.show_records([])

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Draw these runs, and no others."""
        self._records = records
        item = self.plot.getPlotItem()
        for old in [*item.listDataItems()]:
            item.removeItem(old)
        self.legend.clear()
        lines = sensitivities(records)
        for line in lines:
            self._draw(line, height_of_crosses(lines))
            entry = QListWidgetItem(line_icon(line.style), shown_title(line.title))
            entry.setToolTip(entry.text())
            self.legend.addItem(entry)
        self.legend.setFixedWidth(min(_WIDEST, self.legend.sizeHintForColumn(0) + 2 * GRID))
        self.legend.setVisible(bool(lines))
        for side in ("left", "bottom"):  # no invented axes
            self.plot.getPlotItem().getAxis(side).setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self.plot.getPlotItem().autoRange()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.show_records(self._records)

    def _set_up_legend(self) -> None:
        self.legend.setObjectName("ratesLegend")
        self.legend.setAccessibleName(self.tr("Lines in the plot"))
        self.legend.setFrameShape(QListWidget.Shape.NoFrame)
        self.legend.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.legend.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.legend.setIconSize(ICON_SIZE)
        self.legend.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def _draw(self, line: Sensitivity, top: float) -> None:
        item, color = self.plot.getPlotItem(), color_of(line.style)
        points, pen = points_of(line.style), pen_of(line.style, 1)
        item.plot(*np.log10(line.points), pen=pen, symbolSize=MARKER_PX, **points)
        for rate, lowest, highest in zip(*line.ranges, strict=True):
            item.plot(np.log10([rate, rate]), np.log10([lowest, highest]), pen=pg.mkPen(color))
        if len(line.crosses):
            tops = np.full(len(line.crosses), np.log10(top))
            crosses = points | {"symbol": PYQTGRAPH["cross"]}
            item.plot(np.log10(line.crosses), tops, pen=None, symbolSize=_CROSS_PX, **crosses)

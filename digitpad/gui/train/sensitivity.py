"""Final validation loss against learning rate, a line for each optimizer."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.plot import MARKER_PX, Plot, color_of, points_of
from digitpad.learning.reports.markers import PYQTGRAPH
from digitpad.learning.reports.sensitivity import Sensitivity, height_of_crosses, sensitivities
from digitpad.learning.runs.record import RunRecord

_CROSS_PX = 14


class SensitivityView(QWidget):
    """Both axes are logarithmic; rates at which a run diverged have a cross at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot("sensitivityPlot", self.tr("Final validation loss"))
        self.plot.getPlotItem().getAxis("bottom").setLogMode(x=True, y=False)
        self.plot.set_log(True)
        self.plot.set_x_title(self.tr("learning rate (× diverged)"))
        self.plot.getPlotItem().addLegend(offset=(GRID, GRID))  # crosses stand at the top right
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.plot)

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Draw these runs, and no others."""
        self._records = records
        item = self.plot.getPlotItem()
        for old in [*item.listDataItems()]:
            item.removeItem(old)
        item.legend.clear()
        item.legend.setLabelTextColor(current_theme().color("text"))
        lines = sensitivities(records)
        for line in lines:
            self._draw(line, height_of_crosses(lines))
        self._empty.setVisible(not lines)
        self.plot.getPlotItem().autoRange()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.show_records(self._records)

    def _draw(self, line: Sensitivity, top: float) -> None:
        item, color = self.plot.getPlotItem(), color_of(line.style)
        points, pen = points_of(line.style), pg.mkPen(color, width=1)
        item.plot(*np.log10(line.points), pen=pen, name=line.title, symbolSize=MARKER_PX, **points)
        for rate, lowest, highest in zip(*line.ranges, strict=True):
            item.plot(np.log10([rate, rate]), np.log10([lowest, highest]), pen=pen)
        if len(line.crosses):
            tops = np.full(len(line.crosses), np.log10(top))
            crosses = points | {"symbol": PYQTGRAPH["cross"]}
            item.plot(np.log10(line.crosses), tops, pen=None, symbolSize=_CROSS_PX, **crosses)

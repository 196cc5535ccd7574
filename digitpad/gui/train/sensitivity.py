"""Final validation loss against learning rate, a line for each optimizer."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.train.line import SYMBOLS
from digitpad.gui.widgets.plot import Plot
from digitpad.learning.reports.comparison import Sensitivity, sensitivities
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.runs.record import RunRecord

_MARKER_PX = 9
_CROSS_PX = 14


class SensitivityView(QWidget):
    """Both axes are logarithmic; rates at which a run diverged carry a cross at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot("sensitivityPlot", self.tr("Final validation loss"))
        self.plot.getPlotItem().getAxis("bottom").setLogMode(x=True, y=False)
        self.plot.set_log(True)
        self.plot.set_x_title(self.tr("learning rate (× diverged)"))
        self.plot.getPlotItem().addLegend(offset=(-GRID, GRID))
        self._records: Sequence[RunRecord] = ()
        self._empty = QLabel(
            self.tr("Train an optimizer with several learning rates (0.001, 0.01, 0.1, say) to see how it bears them.")
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
        """Draw the runs that are drawn among the curves."""
        self._records = records
        item = self.plot.getPlotItem()
        for old in [*item.listDataItems()]:
            item.removeItem(old)
        item.legend.clear()
        item.legend.setLabelTextColor(current_theme().color("text"))
        lines = sensitivities(records)
        top = max((loss for line in lines for loss in line.highest if np.isfinite(loss)), default=1.0)
        for line in lines:
            self._draw(line, top)
        self._empty.setVisible(not lines)
        self.plot.getPlotItem().autoRange()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.show_records(self._records)

    def _draw(self, line: Sensitivity, top: float) -> None:
        item = self.plot.getPlotItem()
        style = STYLES[line.optimizer]
        color = QColor(style.color or current_theme().text)
        rates, losses = np.log10(line.rates), np.array(line.losses)
        known = np.isfinite(losses)
        item.plot(
            rates[known], np.log10(losses[known]), pen=pg.mkPen(color, width=1), name=line.title,
            symbol=SYMBOLS[style.marker], symbolSize=_MARKER_PX, symbolBrush=color, symbolPen=None,
        )  # fmt: skip
        for rate, low, high in zip(rates, line.lowest, line.highest, strict=True):
            if np.isfinite(high) and high > low:
                item.plot([rate, rate], np.log10([low, high]), pen=pg.mkPen(color, width=1))
        crosses = rates[np.array(line.diverged)]
        if len(crosses):
            item.plot(crosses, np.full(len(crosses), np.log10(top)), pen=None, symbol="x", symbolSize=_CROSS_PX,
                      symbolBrush=color, symbolPen=None)  # fmt: skip

"""The reliability diagram: accuracy against confidence."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.plot import Plot
from digitpad.learning.evaluation.calibration import Calibration

_COLORS = ("#0072b2", "#d55e00")  # of the first and the second model, as in exported plots
_SMALLEST, _LARGEST = 7, 20  # pixels of a point, by how many answers it stands for
_SYMBOLS = ("o", "s")


class ReliabilityView(QWidget):
    """A line for each model; on the dashed diagonal, probabilities mean what they say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot("reliabilityPlot", self.tr("Accuracy"))
        self.plot.set_x_title(self.tr("confidence (larger points: more answers)"))
        self.plot.getPlotItem().addLegend(offset=(GRID, GRID))
        self._lines: Sequence[tuple[str, Calibration]] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.plot)

    def show_calibrations(self, lines: Sequence[tuple[str, Calibration]]) -> None:
        """Draw these, by title."""
        self._lines = lines
        item = self.plot.getPlotItem()
        for old in [*item.listDataItems()]:
            item.removeItem(old)
        item.legend.clear()
        theme = current_theme()
        item.legend.setLabelTextColor(theme.color("text"))
        dashes = pg.mkPen(theme.color("muted"), width=1, style=pg.QtCore.Qt.PenStyle.DashLine)
        item.plot([0, 1], [0, 1], pen=dashes)
        for (title, calibration), color, symbol in zip(lines, _COLORS, _SYMBOLS, strict=False):
            shares = np.sqrt(calibration.counts / calibration.counts.max())
            item.plot(
                calibration.confidence, calibration.accuracy, pen=pg.mkPen(QColor(color), width=1.5), name=title,
                symbol=symbol, symbolSize=_SMALLEST + (_LARGEST - _SMALLEST) * shares, symbolBrush=QColor(color),
                symbolPen=None,
            )  # fmt: skip
        item.vb.setRange(xRange=(0, 1), yRange=(0, 1), padding=0.04)
        errors = [f"{name}: {calibration.error:.2%}" for name, calibration in lines]
        self.plot.setAccessibleDescription(self.tr("Calibration error of {0}").format(", ".join(errors)))

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.show_calibrations(self._lines)

"""The reliability diagram: accuracy against confidence."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.plot import Plot, color_of, points_of
from digitpad.learning.evaluation.calibration import Calibration
from digitpad.learning.reports.plot_style import POINT_OPACITY
from digitpad.learning.reports.reliability import DIAGONAL, LIMITS, Series, series_of

_LARGEST_PX = 20  # diameter of a point


class ReliabilityView(QWidget):
    """A line for each model; on the dashed diagonal, probabilities mean what they say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot("reliabilityPlot", self.tr("Accuracy"))
        self.plot.set_x_title(self.tr("confidence (larger points: more answers)"))
        self.plot.getPlotItem().addLegend(offset=(GRID, GRID))
        self._models: Sequence[tuple[str, Calibration]] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.plot)

    def show_calibrations(self, models: Sequence[tuple[str, Calibration]]) -> None:
        """Draw one or two models, each given as its title and its calibration."""
        self._models = models
        item, theme = self.plot.getPlotItem(), current_theme()
        for old in [*item.listDataItems()]:
            item.removeItem(old)
        item.legend.clear()
        item.legend.setLabelTextColor(theme.color("text"))
        item.plot(*DIAGONAL, pen=pg.mkPen(theme.color("muted"), width=1, style=Qt.PenStyle.DashLine))
        lines = series_of(models)
        for series in lines:
            self._draw(series)
        item.vb.setRange(xRange=LIMITS, yRange=LIMITS, padding=0)
        errors = [f"{series.title}: {series.error:.2%}" for series in lines]
        self.plot.setAccessibleDescription(self.tr("Calibration error of {0}").format(", ".join(errors)))

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.show_calibrations(self._models)

    def _draw(self, series: Series) -> None:
        pen = pg.mkPen(color_of(series.style), width=1)
        points = points_of(series.style, POINT_OPACITY)
        sizes = _LARGEST_PX * series.sizes
        self.plot.getPlotItem().plot(
            *series.points, pen=pen, name=series.title, antialias=True, symbolSize=sizes, **points
        )

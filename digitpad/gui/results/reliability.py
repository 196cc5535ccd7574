"""The reliability diagram: accuracy against confidence."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.widgets.elided import ElidedLabel
from digitpad.gui.widgets.plot import Plot, color_of, points_of
from digitpad.learning.evaluation.calibration import Calibration
from digitpad.learning.reports.plot_style import MODELS, POINT_OPACITY
from digitpad.learning.reports.reliability import DIAGONAL, LIMITS, Series, series_of

_LARGEST_PX = 20  # diameter of a point
_SWATCH_PX = 12


class ReliabilityView(QWidget):
    """A line for each model; on the dashed diagonal, probabilities mean what they say.

    The legend stands above the plot, so that it never covers a point.

    Attributes
    ----------
    note : QLabel
        Why the bundled model is not on the diagonal: for results that it is part of.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot("reliabilityPlot", self.tr("Accuracy"))
        self.plot.set_x_title(self.tr("confidence (larger points: more answers)"))
        self._models: Sequence[tuple[str, Calibration]] = ()
        self._swatches = [QLabel() for _ in MODELS]
        self.titles = [ElidedLabel() for _ in MODELS]
        self.note = QLabel(
            self.tr(
                "On MNIST, the bundled model is right more often than it claims, on purpose: it has also learned from"
                " pictures that are not digits, so that it doubts scribbles rather than call them digits."
            )
        )
        self.note.setObjectName("calibrationNote")
        self.note.setProperty("muted", True)
        self.note.setWordWrap(True)
        self._lay_out()

    def show_calibrations(self, models: Sequence[tuple[str, Calibration]]) -> None:
        """Draw one or two models, each given as its title and its calibration."""
        self._models = models
        area, theme = self.plot.area, current_theme()
        for old in area.data_items:
            area.remove(old)
        area.plot(*DIAGONAL, pen=pg.mkPen(theme.color("muted"), width=1, style=Qt.PenStyle.DashLine))
        lines = series_of(models)
        for series in lines:
            self._draw(series)
        area.box.setRange(xRange=LIMITS, yRange=LIMITS, padding=0)
        errors = [self._words_of(series) for series in lines]
        self._show_legend(lines, errors)
        self.plot.setAccessibleDescription(", ".join(errors))

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.plot.refresh_theme()
        self.show_calibrations(self._models)

    def _words_of(self, series: Series) -> str:
        return self.tr("{0} · calibration error {1} %").format(series.title, number(100 * series.error, 2))

    def _show_legend(self, lines: Sequence[Series], words: Sequence[str]) -> None:
        for row, (swatch, title) in enumerate(zip(self._swatches, self.titles, strict=True)):
            is_used = row < len(lines)
            swatch.setVisible(is_used)
            title.setVisible(is_used)
            if is_used:
                swatch.setPixmap(_swatch(lines[row]))
                tip = self.tr("Mean distance between how sure the answers are and how often they are right")
                title.show_title(words[row], words, tip)

    def _draw(self, series: Series) -> None:
        pen = pg.mkPen(color_of(series.style), width=1)
        points = points_of(series.style, POINT_OPACITY)
        sizes = _LARGEST_PX * series.sizes
        self.plot.area.plot(*series.points, pen=pen, antialias=True, symbolSize=sizes, **points)

    def _lay_out(self) -> None:
        legend = QGridLayout()
        legend.setHorizontalSpacing(GRID)
        legend.setColumnStretch(1, 1)
        for row, (swatch, title) in enumerate(zip(self._swatches, self.titles, strict=True)):
            legend.addWidget(swatch, row, 0)
            legend.addWidget(title, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(legend)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.note)


def _swatch(series: Series) -> QPixmap:
    """A point as the plot has it."""
    pixmap = QPixmap(_SWATCH_PX, _SWATCH_PX)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color_of(series.style))
    box = pixmap.rect().adjusted(1, 1, -1, -1)
    if series.style.marker == "circle":
        painter.drawEllipse(box)
    else:
        painter.drawRect(box)
    painter.end()
    return pixmap

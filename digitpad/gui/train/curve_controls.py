"""How curves are drawn: axis, smoothing, groups, logarithm."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.learning.reports.curve_options import AXES, PlotOptions

_WINDOWS = (1, 5, 10, 25, 50, 100, 200, 400)  # batches
_FIRST_WINDOW = _WINDOWS.index(PlotOptions().window)


class CurveControls(QWidget):
    """A row of choices above the plots; who draws listens to each of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = QComboBox()
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.is_log = QCheckBox(self.tr("Log loss"))
        self.is_banded = QCheckBox(self.tr("Group seeds"))
        self._window = QLabel()
        self._set_up_axis()
        self._set_up_smoothing()
        self._set_up_boxes()
        self._lay_out()
        self._on_smoothing_value_changed()
        self.smoothing.valueChanged.connect(self._on_smoothing_value_changed)

    @property
    def options(self) -> PlotOptions:
        """What is chosen."""
        axis, window = AXES[self.axis.currentIndex()], _WINDOWS[self.smoothing.value()]
        return PlotOptions(axis, window, self.is_log.isChecked(), self.is_banded.isChecked())

    @property
    def axis_title(self) -> str:
        """What the horizontal axis is called under a plot."""
        return {"steps": self.tr("steps"), "epochs": self.tr("epochs"), "seconds": self.tr("seconds")}[
            self.options.axis
        ]

    def _on_smoothing_value_changed(self) -> None:
        window = self.options.window
        self._window.setText(self.tr("mean of {0} batches").format(window) if window > 1 else self.tr("every batch"))

    def _set_up_axis(self) -> None:
        self.axis.setObjectName("axis")
        self.axis.setAccessibleName(self.tr("Horizontal axis"))
        self.axis.addItems([self.tr("Steps"), self.tr("Epochs"), self.tr("Seconds")])

    def _set_up_smoothing(self) -> None:
        self.smoothing.setObjectName("smoothing")
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(self.tr("Over how many batches the training lines are averaged"))
        self.smoothing.setRange(0, len(_WINDOWS) - 1)
        self.smoothing.setPageStep(1)
        self.smoothing.setValue(_FIRST_WINDOW)
        self.smoothing.setMinimumWidth(8 * GRID)
        self.smoothing.setMaximumWidth(16 * GRID)
        self._window.setProperty("muted", True)
        longest = self.tr("mean of {0} batches").format(_WINDOWS[-1])
        self._window.setMinimumWidth(self._window.fontMetrics().horizontalAdvance(longest) + GRID)

    def _set_up_boxes(self) -> None:
        self.is_log.setObjectName("logLoss")
        self.is_log.setToolTip(self.tr("Draw the loss logarithmically"))
        self.is_banded.setObjectName("bands")
        self.is_banded.setChecked(True)
        self.is_banded.setToolTip(self.tr("Runs that differ in the seed alone become their median, with their range"))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(QLabel(self.tr("Along")))
        layout.addWidget(self.axis)
        layout.addSpacing(GRID)
        layout.addWidget(QLabel(self.tr("Smoothing")))
        layout.addWidget(self.smoothing, 1)
        layout.addWidget(self._window)
        layout.addStretch(1)
        layout.addWidget(self.is_banded)
        layout.addWidget(self.is_log)

"""How curves are drawn: axis, smoothing, and in a menu: which plots, logarithms, groups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QSlider, QWidget

from digitpad.gui.appearance.language import number
from digitpad.gui.appearance.theme import GRID
from digitpad.learning.reports.curve_options import AXES, METRICS, SMOOTHINGS, PlotOptions


class CurveControls(QWidget):
    """A row of choices above the plots; who draws listens to each of them.

    Signals
    -------
    changed()
        Anything was changed; after those who listen to the choice itself were told.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis = QComboBox()
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.menu_button = QPushButton(self.tr("Plots"))
        self._menu = QMenu(self.menu_button)
        self.shown = {"both": self.tr("Loss and accuracy"), "loss": self.tr("Loss alone"),
                      "accuracy": self.tr("Accuracy alone")}  # fmt: skip
        self._group = QActionGroup(self)
        for name, title in self.shown.items():
            self._add_plots(name, title)
        self._menu.addSeparator()
        self.is_log = self._add("logLoss", self.tr("Logarithmic loss"))
        self.is_error = self._add("errorOfAccuracy", self.tr("Error instead of accuracy, logarithmic"))
        self.is_error.setToolTip(self.tr("1 − accuracy: tells 99.1 % from 99.6 %"))
        self.is_banded = self._add("bands", self.tr("Seeds as one line with their range"))
        self.is_banded.setToolTip(self.tr("Show runs that differ only in the seed as their median and range"))
        self._words = QLabel()
        self._set_up()
        self.show_options(PlotOptions(), "both")
        for signal in (self.axis.currentIndexChanged, self.smoothing.valueChanged, self._menu.triggered):
            signal.connect(self._on_changed)

    @property
    def options(self) -> PlotOptions:
        """What is chosen."""
        return PlotOptions(
            AXES[self.axis.currentIndex()], SMOOTHINGS[self.smoothing.value()], self.is_log.isChecked(),
            self.is_banded.isChecked(), self.is_error.isChecked(),
        )  # fmt: skip

    @property
    def plots(self) -> str:
        """Which plots are shown: `both` or one of METRICS."""
        chosen = self._group.checkedAction()
        return "both" if chosen is None else str(chosen.data())

    @property
    def metrics(self) -> list[str]:
        """Those that are shown."""
        return [metric for metric in METRICS if self.plots in ("both", metric)]

    def show_options(self, options: PlotOptions, plots: str) -> None:
        """Choose these."""
        self.axis.setCurrentIndex(AXES.index(options.axis) if options.axis in AXES else 0)
        nearest = min(SMOOTHINGS, key=lambda share: abs(share - options.smoothing))
        self.smoothing.setValue(SMOOTHINGS.index(nearest))
        self.is_log.setChecked(options.is_log)
        self.is_banded.setChecked(options.is_banded)
        self.is_error.setChecked(options.is_error)
        for action in self._group.actions():
            if action.data() == plots:
                action.setChecked(True)
        self._show_words()

    @property
    def axis_title(self) -> str:
        """What the horizontal axis is called under a plot."""
        return {"steps": self.tr("steps"), "epochs": self.tr("epochs"), "seconds": self.tr("seconds")}[
            self.options.axis
        ]

    def place_words(self, x: float) -> str:
        """Where on the axis a value was measured."""
        words = {"steps": self.tr("step {0}"), "epochs": self.tr("epoch {0}"), "seconds": self.tr("second {0}")}
        axis = self.options.axis
        return words[axis].format(number(round(x)) if axis == "steps" else number(x, 2 if axis == "epochs" else 1))

    def _on_changed(self) -> None:
        self._show_words()
        self.changed.emit()

    def _show_words(self) -> None:
        share = self.options.smoothing * 100
        self._words.setText(self.tr("{0} % of the steps").format(f"{share:g}") if share else self.tr("every batch"))

    def _add(self, name: str, title: str) -> QAction:
        action = self._menu.addAction(title)
        action.setObjectName(name)
        action.setCheckable(True)
        return action

    def _add_plots(self, name: str, title: str) -> None:
        action = self._add(f"plots.{name}", title)
        action.setData(name)
        self._group.addAction(action)

    def _set_up(self) -> None:
        self.axis.setObjectName("axis")
        self.axis.setAccessibleName(self.tr("Horizontal axis"))
        self.axis.addItems([self.tr("Steps"), self.tr("Epochs"), self.tr("Seconds")])
        self.smoothing.setObjectName("smoothing")
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(self.tr("Training lines are means over so many of a run's steps"))
        self.smoothing.setRange(0, len(SMOOTHINGS) - 1)
        self.smoothing.setPageStep(1)
        self.smoothing.setMinimumWidth(8 * GRID)
        self.smoothing.setMaximumWidth(14 * GRID)
        self._words.setProperty("muted", True)
        longest = max(self.tr("{0} % of the steps").format("0.5"), self.tr("every batch"), key=len)
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance(longest) + GRID)
        self.menu_button.setObjectName("plotsButton")
        self.menu_button.setToolTip(self.tr("Which plots are drawn, and how"))
        self.menu_button.setFocusPolicy(
            Qt.FocusPolicy.TabFocus
        )  # after a click its frame would look like being pressed
        self._menu.setToolTipsVisible(True)
        self.menu_button.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(QLabel(self.tr("Along")))
        layout.addWidget(self.axis)
        layout.addSpacing(GRID)
        layout.addWidget(QLabel(self.tr("Smoothing")))
        layout.addWidget(self.smoothing, 1)
        layout.addWidget(self._words)
        layout.addStretch(1)
        layout.addWidget(self.menu_button)

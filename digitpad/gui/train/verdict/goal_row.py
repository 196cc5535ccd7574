"""Which goal is looked at: a figure, its target, and in what the way there is measured."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QWidget

from digitpad.gui.appearance.theme import GRID
from digitpad.learning.reports.judgement import Question
from digitpad.learning.reports.reaching import AXES, QUANTITIES, Goal

_PERCENT = 100
_DECIMALS = 3  # of a loss
_HIGHEST_LOSS = 100.0


class GoalRow(QWidget):
    """Two choices with a number between them.

    Signals
    -------
    changed()
        The user wants another goal.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quantity, self.axis, self.target = QComboBox(), QComboBox(), QDoubleSpinBox()
        self._is_chosen = self._has_target = False
        words = (
            self.tr("validation loss"), self.tr("validation accuracy"), self.tr("training loss"),
            self.tr("training accuracy"),
        )  # fmt: skip
        for name, title in zip(QUANTITIES, words, strict=True):
            self.quantity.addItem(title, name)
        for name, title in zip(AXES, (self.tr("steps"), self.tr("seconds")), strict=True):
            self.axis.addItem(title, name)
        self.target.setKeyboardTracking(False)
        for field, name, title in (
            (self.quantity, "goalQuantity", self.tr("Figure to be reached")),
            (self.target, "goalTarget", self.tr("Target")),
            (self.axis, "goalAxis", self.tr("Measured in")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(title)
        self._lay_out()
        self.quantity.activated.connect(self._on_quantity_activated)
        self.axis.activated.connect(self._on_axis_activated)
        self.target.valueChanged.connect(self._on_target_changed)

    def about(self, metric: str | None) -> Question:
        """What is asked for beside a metric; the usual goal until the user has chosen one."""
        quantity = self.quantity.currentData() if self._is_chosen else None
        return Question(metric, quantity, self._target if self._has_target else None, self.axis.currentData())

    def forget(self) -> None:
        """Let the usual goal be taken."""
        self._is_chosen = self._has_target = False

    def show_goal(self, goal: Goal) -> None:
        """Show what is looked at."""
        self.quantity.setCurrentIndex(QUANTITIES.index(goal.quantity))
        self.axis.setCurrentIndex(AXES.index(goal.axis))
        was_blocked = self.target.blockSignals(True)
        self.target.setRange(0, _HIGHEST_LOSS if goal.is_loss else _PERCENT)
        self.target.setDecimals(_DECIMALS if goal.is_loss else _DECIMALS - 1)
        self.target.setSingleStep(0.01 if goal.is_loss else 0.1)
        self.target.setSuffix("" if goal.is_loss else " %")
        self.target.setValue(goal.target if goal.is_loss else _PERCENT * goal.target)
        self.target.blockSignals(was_blocked)

    @property
    def _target(self) -> float:
        is_loss = str(self.quantity.currentData()).endswith("loss")
        return self.target.value() if is_loss else self.target.value() / _PERCENT

    def _on_quantity_activated(self) -> None:
        self._is_chosen, self._has_target = True, False
        self.changed.emit()

    def _on_target_changed(self) -> None:
        self._is_chosen = self._has_target = True
        self.changed.emit()

    def _on_axis_activated(self) -> None:
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(QLabel(self.tr("Time to a")))
        row.addWidget(self.quantity)
        row.addWidget(QLabel(self.tr("of")))
        row.addWidget(self.target)
        row.addWidget(QLabel(self.tr("in")))
        row.addWidget(self.axis)
        row.addStretch(1)

"""How the runs of a list are trained: side by side, or one after the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from digitpad.gui.train.fields import add_field, form_layout
from digitpad.learning.training.execution import IN_TURN, SIDE_BY_SIDE, Execution


class ExecutionBox(QWidget):
    """Fields that change no run's result, and so no recipe either.

    Signals
    -------
    changed()
        Anything was changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.way = QComboBox()
        self.way.setObjectName("way")
        self.way.addItem(self.tr("Side by side"), SIDE_BY_SIDE)
        self.way.addItem(self.tr("One after the other"), IN_TURN)
        self.way.setToolTip(self.tr("Side by side, runs take turns every few batches; the results are the same"))
        self.way.currentIndexChanged.connect(self.changed)
        add_field(form_layout(self), self.tr("Order"), self.way)

    def execution(self) -> Execution:
        """What is chosen; raises DigitpadError with what is missing or wrong."""
        return Execution(self.way.currentData())

    def words(self) -> str:
        """What is chosen, in one line."""
        return self.way.currentText()

"""How the runs of a list are trained: side by side, one after the other, in processes, on a cluster."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.train.fields import add_field, form_layout, mark_wrong
from digitpad.gui.widgets.scrolling import scroll_to
from digitpad.learning.training.execution import CLUSTER, ELSEWHERE, IN_TURN, PROCESSES, SIDE_BY_SIDE, Execution

_MOST_PROCESSES = 64


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
        self.way.addItem(self.tr("In processes"), PROCESSES)
        self.way.addItem(self.tr("On a cluster"), CLUSTER)
        self.way.setToolTip(self.tr("Side by side, runs take turns every few batches; the results are the same"))
        self.workers = QSpinBox()
        self.workers.setObjectName("workers")
        self.workers.setRange(1, _MOST_PROCESSES)
        self.workers.setValue(Execution().workers)
        self.workers.setToolTip(self.tr("Each process loads TensorFlow and has its share of the cores"))
        self.address = QLineEdit()
        self.address.setObjectName("clusterAddress")
        self.address.setPlaceholderText("tcp://HOST:PORT")
        self.address.setToolTip(self.tr("Of a Dask scheduler; the manual says how to start a cluster"))
        self._form = form_layout(self)
        add_field(self._form, self.tr("How"), self.way)
        add_field(self._form, self.tr("Processes"), self.workers)
        add_field(self._form, self.tr("Address"), self.address)
        self._show_fields()
        self.way.currentIndexChanged.connect(self._on_way_changed)
        self.workers.valueChanged.connect(self._on_changed)
        self.address.textChanged.connect(self._on_changed)

    @property
    def is_elsewhere(self) -> bool:
        """Whether other processes than this one are to learn."""
        return self.way.currentData() in ELSEWHERE

    def execution(self) -> Execution:
        """What is chosen; raises DigitpadError with what is missing or wrong."""
        return Execution(self.way.currentData(), self.workers.value(), self.address.text().strip())

    def words(self) -> str:
        """What is chosen, in one line."""
        more = {PROCESSES: str(self.workers.value()), CLUSTER: self.address.text().strip()}
        return " · ".join(filter(None, [self.way.currentText(), more.get(self.way.currentData(), "")]))

    def _show_fields(self) -> None:
        """Show what belongs to the way that is chosen."""
        self._form.setRowVisible(self.workers, self.way.currentData() == PROCESSES)
        self._form.setRowVisible(self.address, self.way.currentData() == CLUSTER)

    def _on_way_changed(self) -> None:
        self._show_fields()
        self._on_changed()
        if self.isVisible():
            scroll_to(self)

    def _on_changed(self) -> None:
        try:
            self.execution()
        except DigitpadError as error:
            mark_wrong(self.address, sentence(error))
        else:
            mark_wrong(self.address, "")
        self.changed.emit()

"""Which network is trained: one by name, or dense layers of one's own; its parameters are counted as one types."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import number, sentence
from digitpad.gui.train.fields import add_field, form_layout, mark_wrong
from digitpad.gui.train.values_edit import ValuesEdit
from digitpad.learning.networks.architectures import (
    ACTIVATIONS,
    MOST_LAYERS,
    NETWORKS,
    WIDEST,
    Stack,
    count_parameters,
    stack_of,
)
from digitpad.learning.runs.grid import DROPOUT, Value
from digitpad.learning.runs.settings import RunSettings

_OWN = "own"


class NetworkBox(QWidget):
    """The network part of the form.

    Signals
    -------
    changed()
        Anything was changed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox()
        self.choice.setObjectName("network")
        self.choice.setAccessibleName(self.tr("Network"))
        titles = {
            "dense-256": self.tr("Dense 256"),
            "dense-128-64": self.tr("Dense 128-64"),
            "dense-128": self.tr("Dense 128"),
            "dense-128-128-dropout": self.tr("Dense 128-128, dropout 0.2"),
            "conv-small": self.tr("Small convolutional"),
            "digitpad": self.tr("The bundled model's"),
        }
        for name in NETWORKS:
            self.choice.addItem(titles[name], name)
        self.choice.addItem(self.tr("Custom dense layers"), _OWN)
        self.widths = QLineEdit("300, 100")
        self.widths.setObjectName("widths")
        self.widths.setToolTip(self.tr("Units of each hidden layer, separated by commas: 300, 100"))
        self.activation = QComboBox()
        self.activation.setObjectName("activation")
        self.activation.addItems(list(ACTIVATIONS))
        self.dropout = ValuesEdit("dropout", DROPOUT, title=self.tr("Dropout"))
        self.count = QLabel()
        self.count.setObjectName("parameterCount")
        self.count.setProperty("muted", True)
        self.count.setWordWrap(True)
        self._form = form_layout(self)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._on_changed)
        self.widths.textChanged.connect(self._on_changed)
        self.activation.currentIndexChanged.connect(self._on_changed)
        self.dropout.textChanged.connect(self._on_changed)
        self._refresh()

    def name(self) -> str:
        """The network's name, with the first dropout if several are tried.

        Raises
        ------
        DigitpadError
            If the widths are not whole numbers or too large, or the dropout is not a share.
        """
        if not self._is_own:
            return str(self.choice.currentData())
        try:
            widths = tuple(map(int, re.findall(r"[^\s,;-]+", self.widths.text())))
        except ValueError as cause:
            raise DigitpadError("The layers are whole numbers with commas between: 300, 100.") from cause
        if not widths:
            raise DigitpadError("Name at least one layer: 128, say.")
        name = Stack(widths, self.activation.currentText(), self.dropout.values()[0]).name
        if stack_of(name) is None:
            raise DigitpadError(
                "Dense layers have 1 to {widest} units each, and there are {most_layers} at most.",
                widest=WIDEST,
                most_layers=MOST_LAYERS,
            )
        return name

    def shared(self) -> dict[str, tuple[Value, ...]]:
        """Values of the dropout if several are tried; raises DigitpadError if one is not a share."""
        dropouts = self.dropout.values() if self._is_own else ()
        return {"dropout": dropouts} if len(dropouts) > 1 else {}

    def show_settings(self, settings: RunSettings, shared: Mapping[str, Sequence[Value]]) -> None:
        """Fill in what a run had, or the values of what is swept."""
        dropouts = shared.get("dropout", ())
        index = -1 if dropouts else self.choice.findData(settings.network)
        stack = stack_of(settings.network)
        if index < 0 and stack is not None:
            index = self.choice.findData(_OWN)
            self.widths.setText(", ".join(map(str, stack.widths)))
            self.activation.setCurrentText(stack.activation)
            self.dropout.set_values([float(share) for share in dropouts or (stack.dropout,)])
        self.choice.setCurrentIndex(index)

    def says(self, words: str) -> bool:
        """Whether these words stand under its fields, in sight."""
        return self.count.text() == words and not self.count.visibleRegion().isEmpty()

    def words(self) -> str:
        """What is chosen, in one line."""
        title = self.widths.text() if self._is_own else self.choice.currentText()
        return f"{title} · {self.count.text()}"

    def _on_changed(self) -> None:
        self._refresh()
        self.changed.emit()

    @property
    def _is_own(self) -> bool:
        return bool(self.choice.currentData() == _OWN)

    def _refresh(self) -> None:
        for field in (self.widths, self.activation, self.dropout):
            self._form.setRowVisible(field, self._is_own)
        try:
            self.count.setText(self.tr("{0} parameters").format(number(count_parameters(self.name()))))
        except DigitpadError as error:
            self.count.setText(sentence(error))
            is_dropout = self.dropout.property("wrong")
            mark_wrong(self.widths, "" if is_dropout else sentence(error))
        else:
            mark_wrong(self.widths, "")

    def _lay_out(self) -> None:
        add_field(self._form, self.tr("Network"), self.choice)
        add_field(self._form, self.tr("Layers"), self.widths)
        add_field(self._form, self.tr("Activation"), self.activation)
        add_field(self._form, self.tr("Dropout"), self.dropout, "dropout")
        add_field(self._form, "", self.count)

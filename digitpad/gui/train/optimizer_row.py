"""One optimizer in the form: ticked or not, its learning rates, and behind an arrow its parameters and rule."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.icons import icon
from digitpad.gui.appearance.language import sentence
from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.train.fields import mark_wrong, show_beginning
from digitpad.gui.train.form_memory import put_values
from digitpad.gui.train.line_icon import ICON_SIZE, line_icon
from digitpad.gui.train.rates_edit import RatesEdit
from digitpad.gui.train.values_edit import ValuesEdit
from digitpad.learning.networks.optimizers import OPTIMIZERS, numbers_of
from digitpad.learning.networks.values import Parameter, number_in_words, values_in_words
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.runs.grid import OptimizerChoice

_RATES_WIDTH = 14 * GRID


class OptimizerRow(QWidget):
    """What is asked of one optimizer.

    Signals
    -------
    changed()
        Anything was changed.
    rate_asked(str)
        Its name: a learning rate is to be found.
    """

    changed = Signal()
    rate_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._known = OPTIMIZERS[name]
        self._title = QCoreApplication.translate("Optimizers", self._known.title)
        self.box = QCheckBox(self._title)
        self.box.setObjectName(f"optimizer.{name}")
        self.box.setIconSize(ICON_SIZE)
        self.rates = RatesEdit(number_in_words(self._known.learning_rate))
        self.rates.setObjectName(f"rates.{name}")
        self.rates.setAccessibleName(self.tr("Learning rates of {0}").format(self._title))
        self.rates.setToolTip(self.tr("Learning rates: one, several (0.001, 0.01), or a grid (1e-4:1e-1:4)"))
        self.rates.setFixedWidth(_RATES_WIDTH)
        self.find_rate = self.rates.addAction(_quiet_icon("find-rate"), QLineEdit.ActionPosition.TrailingPosition)
        self.find_rate.setObjectName(f"findRate.{name}")
        self.find_rate.setToolTip(self.tr("Find a learning rate for {0}…").format(self._title))
        self.more = QToolButton()
        self.more.setObjectName(f"more.{name}")
        self.more.setCheckable(True)
        self.more.setIconSize(QSize(16, 16))
        self.more.setToolTip(self.tr("Parameters and update rule of {0}").format(self._title))
        self.more.setAccessibleName(self.more.toolTip())
        self._numbers: dict[str, ValuesEdit] = {}
        self._lay_out()
        self.refresh_theme()
        self.more.toggled.connect(self._on_more_toggled)
        self.box.toggled.connect(self._on_changed)
        self.rates.textChanged.connect(self._on_rates_changed)
        self.find_rate.triggered.connect(lambda: self.rate_asked.emit(self.name))

    @property
    def is_chosen(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    @property
    def numbers(self) -> dict[str, ValuesEdit]:
        """A field for each parameter, made when they are first asked for: few of the 110 in a form are ever seen."""
        self._make_numbers()
        return self._numbers

    def choice(self, rates: tuple[float, ...] | None = None) -> OptimizerChoice:
        """What was asked for, with these rates instead of its own; raises DigitpadError if a number is none."""
        try:
            rates = self.rates.rates() if rates is None else rates
            values = self._usual() | {name: edit.values() for name, edit in self._numbers.items()}
        except DigitpadError as error:
            raise DigitpadError("{title}: {error}", title=self._title, error=error) from error
        swept = {name: several for name, several in values.items() if len(several) > 1}
        single = {name: several[0] for name, several in values.items() if name not in swept}
        decay = single.pop("weight_decay", 0.0)
        changed = {name: value for name, value in single.items() if value != self._known.parameters[name].default}
        return OptimizerChoice(self.name, rates, changed, decay, swept)

    def show_choice(self, choice: OptimizerChoice) -> None:
        """Tick it and fill in what a run had; its parameters are seen if one of them has several values."""
        self.box.setChecked(True)
        show_beginning(self.rates, values_in_words(choice.learning_rates))
        single = {**choice.parameters, "weight_decay": choice.weight_decay}
        self._show_numbers({
            name: tuple(choice.swept.get(name) or (single.get(name, default),))
            for name, (default,) in self._usual().items()
        })  # fmt: skip
        self.more.setChecked(self.more.isChecked() or bool(choice.swept))

    def show_usual(self) -> None:
        """Untick it, and fill in what it usually starts from."""
        self.box.setChecked(False)
        self.rates.setText(number_in_words(self._known.learning_rate))
        self._show_numbers(self._usual())

    def recall(self, remembered: Mapping[str, Any]) -> None:
        """Fill in what was remembered of its fields, by their object names."""
        usual = {name: values_in_words(values) for name, values in self._usual().items()}
        if any(remembered.get(name, words) != words for name, words in usual.items()):
            self._make_numbers()
        put_values(self, remembered)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.box.setIcon(line_icon(STYLES[self.name]))
        self.find_rate.setIcon(_quiet_icon("find-rate"))
        self.more.setIcon(icon("more" if not self.more.isChecked() else "less", current_theme()))

    def _usual(self) -> dict[str, tuple[float, ...]]:
        return {name: (limits.default,) for name, limits in numbers_of(self.name).items()}

    def _show_numbers(self, values: Mapping[str, tuple[float, ...]]) -> None:
        if self._numbers or values != self._usual():
            for name, edit in self.numbers.items():
                edit.set_values(values[name])

    def _make_numbers(self) -> None:
        if not self._numbers:
            self._numbers = {name: self._edit(name, limits) for name, limits in numbers_of(self.name).items()}
            self._details = self._make_details()
            self._rows.addWidget(self._details)

    def _on_more_toggled(self, is_open: bool) -> None:
        if is_open:
            self._make_numbers()
        if self._numbers:
            self._details.setVisible(is_open)
        self.refresh_theme()

    def _on_rates_changed(self) -> None:
        try:
            self.rates.rates()
        except DigitpadError as error:
            mark_wrong(self.rates, sentence(error))
        else:
            mark_wrong(self.rates, "")
        self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()

    def _edit(self, name: str, limits: Parameter) -> ValuesEdit:
        edit = ValuesEdit(name, limits)
        edit.setAccessibleName(f"{self._title}: {name}")
        edit.textChanged.connect(self._on_changed)
        return edit

    def _make_details(self) -> QWidget:
        details = QWidget()
        form = QFormLayout(details)
        form.setContentsMargins(3 * GRID, 0, 0, GRID)
        form.setSpacing(GRID // 2)
        rule = QLabel(self._known.rule)
        rule.setWordWrap(True)
        rule.setProperty("muted", True)
        rule.setAccessibleName(self.tr("Update rule of {0}").format(self._title))
        rule.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow(rule)
        for name, edit in self._numbers.items():
            form.addRow(name, edit)
        details.setVisible(self.more.isChecked())
        return details

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self.box, 1)
        row.addWidget(self.rates)
        row.addWidget(self.more)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GRID // 2)
        self._rows.addLayout(row)


def _quiet_icon(name: str) -> QIcon:
    """An icon that is there twelve times: in the colour of what matters less."""
    theme = current_theme()
    return icon(name, dataclasses.replace(theme, text=theme.muted))

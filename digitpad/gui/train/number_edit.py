"""A line for a number with a range; scientific notation is welcome."""

from PySide6.QtWidgets import QLineEdit, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import sentence
from digitpad.gui.train.fields import mark_wrong
from digitpad.learning.networks.learning_rates import number_in_words
from digitpad.learning.networks.optimizers import Parameter


class NumberEdit(QLineEdit):
    """Takes `0.9`, `1e-7` and the like."""

    def __init__(self, name: str, limits: Parameter, parent: QWidget | None = None) -> None:
        super().__init__(number_in_words(limits.default), parent)
        self.setObjectName(name)
        self._name = name
        self._limits = limits
        self.setToolTip(self.tr("{0:g} to {1:g}; usually {2:g}").format(limits.low, limits.high, limits.default))
        self.textChanged.connect(self._on_text_changed)

    def value(self) -> float:
        """The number; raises DigitpadError if it is none or out of its range."""
        try:
            value = float(self.text().replace(",", "."))
        except ValueError as cause:
            raise DigitpadError("{name} must be a number.", name=self._name) from cause
        if not self._limits.low <= value <= self._limits.high:
            raise DigitpadError(
                "{name} must be between {low:g} and {high:g}.",
                name=self._name,
                low=self._limits.low,
                high=self._limits.high,
            )
        return value

    def set_value(self, value: float) -> None:
        """Show a number, with all its digits."""
        self.setText(number_in_words(value))

    def _on_text_changed(self) -> None:
        try:
            self.value()
        except DigitpadError as error:
            mark_wrong(self, sentence(error))
        else:
            mark_wrong(self, "")

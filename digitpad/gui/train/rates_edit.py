"""A line for learning rates: one, several, or a grid."""

from PySide6.QtWidgets import QLineEdit

from digitpad.gui.train.written_numbers import with_points
from digitpad.learning.networks.learning_rates import parse_rates


class RatesEdit(QLineEdit):
    """Takes `0.01`, `1e-3, 1e-2`, `1e-4:1e-1:4` and the like, with a comma for the point where that is usual."""

    def rates(self) -> tuple[float, ...]:
        """The learning rates; raises DigitpadError if there is none, or anything else."""
        return parse_rates(self.plain_text)

    @property
    def plain_text(self) -> str:
        """What stands in it, the same in every language."""
        return with_points(self.text())

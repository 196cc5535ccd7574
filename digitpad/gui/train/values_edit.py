"""A line for the values of a parameter: one, several, or a grid."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import filled, sentence
from digitpad.gui.train.fields import mark_wrong, show_beginning
from digitpad.gui.train.written_numbers import with_points
from digitpad.learning.networks.values import EXAMPLES, Parameter, parse_values, values_in_words


class ValuesEdit(QLineEdit):
    """Takes `0.9`, `1e-7`, `0, 0.5, 0.9`, `1e-9:1e-3:4` and the like, with a comma for the point where that is usual.

    Parameters
    ----------
    object_name : str
    limits : Parameter
    title : str, optional
        What sentences call it; the object's name by default.
    zero : str, optional
        A word that stands for 0 in the line.
    """

    def __init__(
        self, object_name: str, limits: Parameter, *, title: str = "", zero: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._title, self._limits, self._zero = title or object_name, limits, zero
        self.set_values((limits.default,))
        self.setToolTip("\n".join([self._range_words(), self._grid_words()]))
        self.textChanged.connect(self._on_text_changed)

    def values(self) -> tuple[float, ...]:
        """The numbers; raises DigitpadError if there is none, or one out of its range."""
        text = self.plain_text
        if self._zero and not text.strip():
            raise DigitpadError("{name}: write a number; 0 means {zero}.", name=self._title, zero=self._zero)
        return parse_values(text, self._title, self._limits)

    def set_values(self, values: Sequence[float]) -> None:
        """Show numbers, with all their digits."""
        self.set_plain_text(values_in_words(values))

    @property
    def plain_text(self) -> str:
        """What stands in it, the same in every language: a 0 for the word that stands for it."""
        text = self.text().replace(self._zero, "0") if self._zero else self.text()
        return with_points(text, is_whole=self._limits.is_whole)

    def set_plain_text(self, text: str) -> None:
        """Undo `plain_text`."""
        show_beginning(self, re.sub(r"(?<![\w.:-])0(?![\w.:])", self._zero, text) if self._zero else text)

    def _range_words(self) -> str:
        limits = self._limits
        return filled(self.tr("{0:g} to {1:g}; usually {2:g}"), limits.low, limits.high, limits.default)

    def _grid_words(self) -> str:
        if self._limits.is_whole:
            return self.tr("One value, several (32, 128), or a grid (16:256:5, at equal ratios)")
        words = {
            "logarithmic": self.tr("One value, several (1e-3, 1e-2), or a grid ({0}, at equal ratios)"),
            "near one": self.tr("One value, several (0, 0.5, 0.9), or a grid ({0}: 1 minus the value at equal ratios)"),
            "linear": self.tr("One value, several (0, 0.2, 0.5), or a grid ({0}, evenly spaced)"),
        }
        return words[self._limits.scale].format(EXAMPLES[self._limits.scale])

    def _on_text_changed(self) -> None:
        try:
            self.values()
        except DigitpadError as error:
            mark_wrong(self, sentence(error))
        else:
            mark_wrong(self, "")

"""What is said of a point of a sensitivity plot, and what swept settings are called, in the window's language."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QObject

from digitpad.gui.appearance.language import formatted
from digitpad.gui.appearance.titles import shown_title
from digitpad.learning.reports.sensitivity import Point
from digitpad.learning.reports.swept import label_of, title_of_axis
from digitpad.learning.runs.grid import Value

_FORM = ".4g"


class PointWords(QObject):
    """Sentences for those who point at something."""

    def title_of(self, name: str) -> str:
        """What a setting is called: one of `swept.AXES`."""
        titles = {
            "learning_rate": self.tr("learning rate"), "weight_decay": self.tr("weight decay"),
            "batch_size": self.tr("batch size"), "subset": self.tr("pictures"), "epochs": self.tr("epochs"),
            "dropout": self.tr("dropout"), "schedule": self.tr("schedule"), "network": self.tr("network"),
        }  # fmt: skip
        return titles.get(name, title_of_axis(name))

    def of_point(self, title: str, values: Mapping[str, Value], point: Point) -> str:
        """Whose it is, where it lies, and its figures, in one line.

        Parameters
        ----------
        title : str
            Of the line or the map.
        values : mapping of str to Value
            Of what lies along the axes.
        point : Point
        """
        places = [f"{self.title_of(name)} {label_of(name, value)}" for name, value in values.items()]
        return " · ".join([shown_title(title), *places, *self._figures(point)])

    def _figures(self, point: Point) -> list[str]:
        words = []
        if math.isfinite(point.median):
            words.append(self.tr("loss {0}").format(formatted(point.median, _FORM)))
        finite = [loss for loss in point.losses if math.isfinite(loss)]
        if len(finite) > 1:
            low, high = formatted(min(finite), _FORM), formatted(max(finite), _FORM)
            words.append(self.tr("{0} to {1} over {2} seeds").format(low, high, len(finite)))
        return words + ([self.tr("diverged")] if point.has_diverged else [])

"""Reading lines off: the values in the legend, where they were read, and the line that the mouse is on."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QLabel

from digitpad.gui.appearance.language import number, percent
from digitpad.gui.train.curve_controls import CurveControls
from digitpad.gui.train.legend import Legend
from digitpad.gui.train.line import PlottedLine
from digitpad.gui.widgets.plot import Plot
from digitpad.gui.widgets.seldom import Seldom

_NEAR_PX = 16  # a line so near to the mouse comes to the front


class Reading(QObject):
    """Writes the latest values into the legend, or those under the mouse, and says which they are.

    Parameters
    ----------
    plots : mapping of str to Plot
        By metric.
    legend : Legend
    controls : CurveControls
    """

    def __init__(self, plots: Mapping[str, Plot], legend: Legend, controls: CurveControls) -> None:
        super().__init__(legend)
        self.caption = QLabel()
        self.caption.setObjectName("legendCaption")
        self.caption.setProperty("muted", True)
        self._plots, self._legend, self._controls = plots, legend, controls
        self._lines: Mapping[str, PlottedLine] = {}
        self._metric = "loss"
        self._x: float | None = None  # where values are read off; None for the latest
        self._in_front: str | None = None
        self._seldom = Seldom(self.show, self)
        legend.pointed.connect(self._bring_to_front)
        plots["loss"].hovered.connect(self._on_loss_hovered)
        plots["accuracy"].hovered.connect(self._on_accuracy_hovered)

    def set_lines(self, lines: Mapping[str, PlottedLine]) -> None:
        """Read off these lines, by their keys in the legend, and no others."""
        if self._in_front is not None and self._in_front in self._lines:
            self._lines[self._in_front].set_in_front(False)
        self._lines, self._in_front = lines, None
        self.show()

    def forget_place(self) -> None:
        """Read off the latest values again: the axis has changed."""
        self._x = None

    def show_soon(self) -> None:
        """Write the values as they are now, or in a moment, if others were written just now."""
        self._seldom.ask()

    def show(self) -> None:
        """Write the values as they are now."""
        self._seldom.forget()
        if self._metric not in self._controls.metrics:
            self._metric = self._controls.metrics[0]
        values = {key: line.values_at(self._metric, self._x) for key, line in self._lines.items()}
        self._legend.show_values({key: (self._text(one), self._text(two)) for key, (one, two) in values.items()})
        titles = {"loss": self.tr("Loss"), "accuracy": self.tr("Accuracy"), "error": self.tr("Error")}
        title = titles[self._controls.options.name_of(self._metric)]
        where = self.tr("latest") if self._x is None else self._controls.place_words(self._x)
        self.caption.setText(self.tr("{0}, {1}").format(title, where))

    def _text(self, value: float | None) -> str:
        if value is None:
            return ""
        return number(value, 4) if self._metric == "loss" else percent(value, 2)

    def _on_loss_hovered(self, place: QPointF | None) -> None:
        self._hover("loss", place)

    def _on_accuracy_hovered(self, place: QPointF | None) -> None:
        self._hover("accuracy", place)

    def _hover(self, metric: str, place: QPointF | None) -> None:
        """Read off all lines at a place, and bring the one that passes there to the front."""
        self._metric = metric
        self._x = None if place is None else place.x()
        for plot in self._plots.values():
            plot.show_cursor(self._x)
        near = {}
        if place is not None:
            near = {key: line.distance_px(metric, place.x(), place.y()) for key, line in self._lines.items()}
        nearest = min(near, key=near.__getitem__, default=None)
        self._bring_to_front(nearest if nearest is not None and near[nearest] <= _NEAR_PX else None)
        self.show()

    def _bring_to_front(self, key: str | None) -> None:
        if key == self._in_front:
            return
        for other in (self._in_front, key):
            if other is not None and other in self._lines:
                self._lines[other].set_in_front(other == key)
        self._in_front = key
        self._legend.emphasize(key)

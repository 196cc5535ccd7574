"""What was found in a picture, set right by hand: each change is a step that can be undone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from digitpad.gui.draw.actions import DrawActions
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.hand_tools import HandTools
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.editing import correct, merge, remove, split
from digitpad.recognition.reading import Reading
from digitpad.recognition.readings import PictureReadings


class Hand(QObject):
    """Merges, splits, removes and corrects the digits of the picture on the page.

    Signals
    -------
    refused(str)
        Why something cannot be done, as a sentence.
    """

    refused = Signal(str)

    def __init__(  # noqa: PLR0917 - what it connects
        self, classifier: Classifier, sketch: Sketch, canvas: Canvas, readings: PictureReadings, actions: DrawActions,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._classifier = classifier
        self._sketch, self._canvas, self._readings = sketch, canvas, readings
        self._index = 0
        self.tools = HandTools(actions)
        self.tools.corrected.connect(self._on_digit_said)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        canvas.addActions([actions.merge, actions.split, actions.remove, actions.undo, actions.redo, actions.clear])
        canvas.digit_said.connect(self._on_digit_said)
        slots: list[tuple[Any, Callable[..., None]]] = [
            (actions.merge, self._on_merge_triggered),
            (actions.split, self._on_split_triggered),
            (actions.remove, self._on_remove_triggered),
        ]
        for action, slot in slots:
            action.triggered.connect(slot)

    def set_classifier(self, classifier: Classifier) -> None:
        """Read what is merged or split with another classifier from now on."""
        self._classifier = classifier

    def choose(self, reading: Reading, index: int) -> None:
        """Take a digit of the shown reading as the one to change."""
        self._index = index
        self.tools.show_digit(reading if self._sketch.picture is not None else Reading(()), index)

    def _on_digit_said(self, digit: int) -> None:
        self._change(lambda reading, _: correct(reading, self._index, digit))

    def _on_merge_triggered(self) -> None:
        self._change(lambda reading, scale: merge(reading, self._index, scale, self._classifier))

    def _on_split_triggered(self) -> None:
        self._change(lambda reading, scale: split(reading, self._index, scale, self._classifier))

    def _on_remove_triggered(self) -> None:
        self._change(lambda reading, _: remove(reading, self._index))

    def _change(self, change: Callable[[Reading, float], Reading]) -> None:
        picture = self._sketch.picture
        if picture is None:
            return
        reading, _ = self._readings[picture]
        changed, index = change(reading, picture.scale), self._index
        if changed is reading:
            self.refused.emit(self.tr("There is no way to cut this in two."))
            return
        self._sketch.show(self._readings.keep_changed(picture, changed))
        self._canvas.refresh()
        self._canvas.pick_digit(min(index, len(changed.digits) - 1))

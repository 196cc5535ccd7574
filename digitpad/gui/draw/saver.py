"""Asks where to save a drawing or a bitmap, and saves it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from digitpad.errors import DigitpadError
from digitpad.gui.draw.saving import save_bitmap, save_drawing
from digitpad.gui.widgets.save_dialog import ask_save_path
from digitpad.ink.bitmap import Bitmap
from digitpad.ink.stroke import Stroke


class Saver(QObject):
    """Saves what it is given.

    Signals
    -------
    saved(str), refused(str)
        A sentence.
    """

    saved = Signal(str)
    refused = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def save_drawing(self, strokes: tuple[Stroke, ...]) -> None:
        """Save strokes as PNG or SVG, where the person wants it."""
        kinds = {"png": self.tr("PNG picture (*.png)"), "svg": self.tr("SVG drawing (*.svg)")}
        path = ask_save_path(self._window, self.tr("Save drawing"), self.tr("digit"), kinds)
        if path is not None:
            self._save(path, lambda: save_drawing(strokes, path))

    def save_bitmap(self, bitmap: Bitmap | None) -> None:
        """Save a 28×28 bitmap as PNG, where the person wants it."""
        kinds = {"png": self.tr("PNG picture (*.png)")}
        path = ask_save_path(self._window, self.tr("Save bitmap"), self.tr("digit-28x28"), kinds)
        if path is not None and bitmap is not None:
            self._save(path, lambda: save_bitmap(bitmap, path))

    def _save(self, path: Path, write: Callable[[], None]) -> None:
        try:
            write()
        except DigitpadError as error:
            self.refused.emit(str(error))
        else:
            self.saved.emit(self.tr("Saved as {0}.").format(path.name))

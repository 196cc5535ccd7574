"""Asks where to save a drawing, a bitmap or a reading, and saves it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from digitpad.gui.draw.reading_files import save_reading
from digitpad.gui.draw.saving import save_bitmap, save_drawing
from digitpad.gui.draw.state import DrawState
from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.save_dialog import ask_save_path

_LONGEST_COPY = 60  # signs of an answer that are shown as copied


class Saver(QObject):
    """Saves what is drawn, and what is read.

    Parameters
    ----------
    state : DrawState
    jobs : Jobs
    notice : Notice
        Says what was saved, or why it could not be.
    window : QWidget
        The dialogs' parent.
    """

    def __init__(self, state: DrawState, jobs: Jobs, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._writer = FileWriter(jobs.lane(), notice)
        self._state = state
        self._notice = notice
        self._window = window

    def save_drawing(self) -> None:
        """Save the strokes as PNG or SVG, where the user wants it."""
        strokes = self._state.sketch.strokes
        kinds = {"png": self.tr("PNG picture (*.png)"), "svg": self.tr("SVG drawing (*.svg)")}
        path = ask_save_path(self._window, self.tr("Save drawing"), self.tr("digit"), kinds)
        if path is not None:
            self._writer.write(path, lambda: save_drawing(strokes, path))

    def save_bitmap(self) -> None:
        """Save the chosen digit's 28×28 bitmap as PNG, where the user wants it."""
        digit = self._state.digit
        kinds = {"png": self.tr("PNG picture (*.png)")}
        path = ask_save_path(self._window, self.tr("Save bitmap"), self.tr("digit-28x28"), kinds)
        if path is not None and digit is not None:
            self._writer.write(path, lambda: save_bitmap(digit.bitmap, path))

    def save_reading(self) -> None:
        """Save what was read as text, CSV or JSON, or a picture with its frames as PNG, where the user wants it."""
        reading, picture = self._state.reading, self._state.picture
        kinds = {"txt": self.tr("Text (*.txt)"), "csv": self.tr("Table (*.csv)"), "json": self.tr("JSON (*.json)")}
        if picture is not None:
            kinds = {"png": self.tr("Picture with its frames (*.png)"), **kinds}
        name = self.tr("reading")
        if picture is not None and picture.name:
            name = self.tr("{0} read").format(Path(picture.name).stem)
        path = ask_save_path(self._window, self.tr("Save reading"), name, kinds)
        if path is not None:
            self._writer.write(path, lambda: save_reading(reading, picture, path))

    def copy_answer(self) -> None:
        """Put what was read on the clipboard."""
        text = self._state.reading.text
        QGuiApplication.clipboard().setText(text)
        shown = " · ".join(text.split("\n"))
        short = shown if len(shown) <= _LONGEST_COPY else shown[:_LONGEST_COPY] + "…"
        self._notice.show_done(self.tr("Copied: {0}").format(short))

"""The Draw tab: paper on the left, the answer on the right."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from digitpad.gui.appearance.theme import GRID, current_theme
from digitpad.gui.draw.actions import DrawActions
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.hand import Hand
from digitpad.gui.draw.incoming import is_welcome
from digitpad.gui.draw.opening import OpenedPicture, PictureOpener
from digitpad.gui.draw.prediction import PredictionView
from digitpad.gui.draw.saver import Saver
from digitpad.gui.draw.toolbar import Toolbar
from digitpad.gui.draw.why import Why
from digitpad.gui.services.services import Services
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.action_button import ActionButton
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.scrolling import ScrolledColumn
from digitpad.ink.picture import SUFFIXES, Picture
from digitpad.ink.sketch import Sketch
from digitpad.recognition.page_reader import PageReader, newest_digit
from digitpad.recognition.reading import Reading
from digitpad.recognition.readings import PictureReadings


class DrawTab(QWidget):
    """Reads what is written or opened, at once.

    Signals
    -------
    picture_shown(str)
        A picture was opened: its name, or an empty text once it is gone.
    """

    picture_shown = Signal(str)

    def __init__(self, services: Services, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._model = services.model
        classifier = services.model.classifier
        self.sketch = Sketch()
        self._reader = PageReader(classifier)
        self._reading = Reading(())
        self._readings = PictureReadings()
        self.actions_ = DrawActions(self)
        self.canvas = Canvas(self.sketch)
        self.prediction = PredictionView()
        self.toolbar = Toolbar(self.actions_, settings.pen_width)
        self._hand = Hand(classifier, self.sketch, self.canvas, self._readings, self.actions_, self)
        self.notice = Notice(self.canvas)
        self._saver = Saver(self)
        self._opener = PictureOpener(classifier, services.jobs, self.notice, self)
        self._why = Why(services, self.canvas, self.prediction, self)
        self._soon = QTimer(self)  # reads once for all positions that have arrived
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.canvas.set_pen_width(settings.pen_width)
        self.prediction.sure_row.slider.setValue(settings.sure_from)
        self.actions_.number.setChecked(settings.reads_numbers)
        self._take_numbers(settings.reads_numbers)
        self.refresh_theme()
        self._update_actions()

    def open_file(self, path: Path) -> None:
        """Read a picture file; the page stays as it is until that has worked."""
        self._opener.open_file(path)

    def open_bitmap(self, bitmap: NDArray[np.uint8], name: str) -> None:
        """Show a (28, 28) bitmap of a data set, and read it as it is."""
        self._opener.open_bitmap(bitmap, name)

    def _on_model_changed(self) -> None:
        """Read with another classifier: what is shown is read again, and all that comes."""
        classifier = self._model.classifier
        self._opener.cancel()
        self._hand.set_classifier(classifier)
        self._opener.set_classifier(classifier)
        self._reader.set_classifier(classifier)
        self._readings.read_again(classifier)
        self._on_canvas_changed()

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.actions_.refresh_theme(current_theme())
        self.canvas.refresh_theme()
        self.prediction.refresh_theme()

    def _connect(self) -> None:
        actions = self.actions_
        self._saver.saved.connect(self.notice.show_done)
        self._saver.refused.connect(self.notice.show_error)
        self.canvas.changed.connect(self._on_canvas_changed)
        self.canvas.digit_picked.connect(self._on_canvas_digit_picked)
        self._soon.timeout.connect(self._read)
        self.toolbar.width_slider.valueChanged.connect(self._on_slider_value_changed)
        self.notice.dismissed.connect(self._opener.cancel)
        self._opener.opened.connect(self._on_opener_opened)
        self._model.changed.connect(self._on_model_changed)
        self.prediction.sure_row.changed.connect(self._on_sure_row_changed)
        self._hand.refused.connect(self.notice.show_error)
        slots: list[tuple[Any, Callable[..., None]]] = [
            (actions.undo, self.canvas.undo),
            (actions.redo, self.canvas.redo),
            (actions.clear, self._on_clear_triggered),
            (actions.open, self._on_open_triggered),
            (actions.paste, self._on_paste_triggered),
            (actions.save, self._on_save_triggered),
            (actions.save_bitmap, self._on_save_bitmap_triggered),
            (actions.number, self._on_number_triggered),
        ]
        for action, slot in slots:
            action.triggered.connect(slot)
        actions.eraser.toggled.connect(self.canvas.set_erasing)

    def _read(self) -> None:
        """Read the page and show the answer."""
        self._soon.stop()
        start = time.perf_counter()
        self._reading = self._claiming(self._reader.read(self.sketch))
        elapsed = (time.perf_counter() - start) * 1000
        newest = newest_digit(self.sketch, self._reading)
        self._show(newest, elapsed if self._reading.digits else None)
        self._update_actions()

    def _show_picture(self, picture: Picture) -> None:
        self._soon.stop()
        reading, milliseconds = self._readings[picture]
        self._reading = self._claiming(reading)
        view = self.canvas.picture_view
        view.set_reading(self._reading, picture)
        self._show(view.chosen if view.count else 0, milliseconds)
        self._update_actions()

    def _show(self, index: int, milliseconds: float | None) -> None:
        """Show the reading, one of its digits in detail."""
        is_number = self._reader.is_number and self.sketch.picture is None
        self.canvas.show_found(self._reading if is_number else Reading(()), index)
        self.prediction.is_for_one_digit = not is_number and self.sketch.picture is None
        self.prediction.show_reading(self._reading, index, milliseconds)
        self._hand.choose(self._reading, index)

    def _claiming(self, reading: Reading) -> Reading:
        """A reading that claims a digit from the confidence on that the person wants."""
        return replace(reading, sure_from=self._settings.sure_from / 100)

    def _on_canvas_changed(self) -> None:
        self.notice.hide_error()
        if self.sketch.open_stroke is not None:
            self._opener.cancel()  # whoever writes has thought better of it
            self._soon.start()
            self._update_actions()
            return
        picture = self.sketch.picture
        self.picture_shown.emit("" if picture is None else picture.name)
        if picture is None:
            self._read()
        else:
            self._show_picture(picture)

    def _on_canvas_digit_picked(self, index: int) -> None:
        picture = self.sketch.picture
        milliseconds = None if picture is None else self._readings[picture][1]
        self._show(index, milliseconds)

    def _on_sure_row_changed(self, percent: int) -> None:
        self._settings.sure_from = percent
        self._on_canvas_changed()

    def _on_opener_opened(self, opened: OpenedPicture) -> None:
        self.notice.hide()
        if opened.path is not None:
            self._settings.remember(opened.path)
        self._readings.keep(opened.picture, opened.reading, opened.milliseconds)
        self.sketch.show(opened.picture)
        self.canvas.refresh()

    def _on_slider_value_changed(self, value: int) -> None:
        self.canvas.set_pen_width(value)
        self._settings.pen_width = value

    def _on_clear_triggered(self) -> None:
        self._opener.cancel()
        self.notice.hide()
        self.sketch.clear()
        self.canvas.refresh()

    def _on_open_triggered(self) -> None:
        pattern = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in SUFFIXES)
        kinds = self.tr("Pictures ({0});;All files (*)").format(pattern)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open image"), self._settings.last_folder, kinds)
        if name:
            self.open_file(Path(name))

    def _on_paste_triggered(self) -> None:
        if not self._opener.open_pasted(QGuiApplication.clipboard().mimeData()):
            self.notice.show_error(self.tr("There is no picture on the clipboard: copy one first."))

    def _on_save_triggered(self) -> None:
        self._saver.save_drawing(self.sketch.strokes)

    def _on_save_bitmap_triggered(self) -> None:
        self._saver.save_bitmap(self.prediction.bitmap)

    def _on_number_triggered(self, is_number: bool) -> None:
        self._settings.reads_numbers = is_number
        self._take_numbers(is_number)
        if self.sketch.picture is None:
            self._read()

    def _take_numbers(self, is_number: bool) -> None:
        self._reader.is_number = self.canvas.is_for_numbers = is_number
        self.canvas.update()

    def _update_actions(self) -> None:
        actions, sketch = self.actions_, self.sketch
        actions.undo.setEnabled(sketch.can_undo)
        actions.redo.setEnabled(sketch.can_redo)
        actions.clear.setEnabled(not sketch.is_empty)
        actions.save.setEnabled(bool(sketch.strokes) and sketch.picture is None)
        actions.save_bitmap.setEnabled(bool(self._reading.digits))

    def _lay_out(self) -> None:
        paper = QVBoxLayout()
        paper.setSpacing(GRID)
        paper.addWidget(self.toolbar)
        paper.addWidget(self.canvas, 1)
        paper.addWidget(self._hand.tools)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for action, name in (
            (self.actions_.open, "openButton"),
            (self.actions_.paste, "pasteButton"),
            (self.actions_.save, "saveButton"),
        ):
            buttons.addWidget(ActionButton(action, name))
        buttons.addStretch(1)
        paper.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(paper, 10)
        layout.addWidget(ScrolledColumn(self.prediction), 7)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome pictures and files."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what is dropped."""
        self._opener.open_dropped(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)  # a move would have its source delete the file
        event.accept()

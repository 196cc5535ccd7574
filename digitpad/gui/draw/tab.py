"""The Draw tab: paper on the left, the answer on the right."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.draw.actions import DrawActions
from digitpad.gui.draw.arrangement import arrange
from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.change import ANSWER, DRAWING, Change
from digitpad.gui.draw.cropping import Cropping
from digitpad.gui.draw.hand_edits import HandEdits
from digitpad.gui.draw.hand_tools import HandTools
from digitpad.gui.draw.incoming import is_welcome
from digitpad.gui.draw.keeper import Keeper
from digitpad.gui.draw.keeping import Keeping
from digitpad.gui.draw.marks import Marks
from digitpad.gui.draw.models import Models
from digitpad.gui.draw.opening import PictureOpener
from digitpad.gui.draw.origin import Origin
from digitpad.gui.draw.origin_row import OriginRow
from digitpad.gui.draw.prediction import PredictionView
from digitpad.gui.draw.read_soon import ReadSoon
from digitpad.gui.draw.reason_row import Remedy
from digitpad.gui.draw.saver import Saver
from digitpad.gui.draw.state import DrawState
from digitpad.gui.draw.toolbar import Toolbar
from digitpad.gui.draw.why import Why
from digitpad.gui.services.services import Services
from digitpad.gui.settings import Settings
from digitpad.gui.widgets.notice import Notice

# Of a notice of the state's; joined here once, because a pen that moves gives a thousand in a second.
_DEEDS, _SEEN, _WHERE_FROM = ~ANSWER, ANSWER | Change.SECOND, DRAWING | Change.CLASSIFIER


class DrawTab(QWidget):
    """Reads what is written or opened, at once. What it shows is kept in `state`; here views and state are joined.

    Signals
    -------
    picture_shown(str)
        Another page lies there: its picture's name, or an empty text where it has none.
    wanted()
        Something is to be shown here, whichever tab is shown.
    """

    picture_shown = Signal(str)
    wanted = Signal()

    def __init__(self, services: Services, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._model = services.model
        self.state = DrawState(
            services.model.classifier, reads_numbers=settings.reads_numbers, sure_from=settings.sure_from / 100
        )
        self._by_hand = HandEdits(self.state)
        self.actions_ = DrawActions(self)
        self.canvas = Canvas(self.state)
        self.prediction = PredictionView()
        self.toolbar = Toolbar(self.actions_, settings.pen_width)
        self.hand_tools = HandTools(self.actions_)
        self.origin_row = OriginRow(self.state, services.model)
        self.notice = Notice(self.canvas)
        self._saver = Saver(self.state, services.jobs, self.notice, self)
        self._opener = PictureOpener(self.state, services.jobs, self.notice, settings, self)
        self._cropping = Cropping(self.state, self.canvas, self._opener, self.notice)
        self._marks = Marks(self.state, self.notice, self)
        self._models = Models(services, self.state, self.prediction.model_rows, self.notice, self)
        self.keeper = Keeper(self.state, services.jobs, self.notice, self)
        self.keeping = Keeping(self.state, services.writers, self.notice, self)
        self.prediction.model_rows.hand.setMenu(self.keeping.menu)
        self._why = Why(services, self.state, self.canvas, self.prediction, self)
        self._read_soon = ReadSoon(self.state, self)
        self.setAcceptDrops(True)
        arrange(self, (self.toolbar, self.canvas, self.origin_row, self.hand_tools), self.prediction, self.actions_)
        self._show_settings()
        self._connect_views()
        self._connect_actions()
        self.state.listen(self._on_state_changed)
        self.refresh_theme()
        self._show_answer()
        self._update_actions()

    def open_file(self, path: Path) -> None:
        """Read a picture file; the page stays as it is until that has worked."""
        self.wanted.emit()
        self._opener.open_file(path)

    def open_bitmap(self, bitmap: NDArray[np.uint8], name: str, origin: Origin | None = None) -> None:
        """Show a (28, 28) uint8 bitmap of a data set, 255 is full ink, and read it as it is."""
        self.wanted.emit()
        self._opener.open_bitmap(bitmap, name, origin)

    def refresh_theme(self) -> None:
        """Take on the current theme."""
        self.actions_.refresh_theme(current_theme())
        self.canvas.refresh_theme()
        self.prediction.refresh_theme()

    def _show_settings(self) -> None:
        self.canvas.set_pen_width(self._settings.pen_width)
        self.prediction.sure_row.slider.setValue(self._settings.sure_from)
        self.actions_.number.setChecked(self.state.reads_numbers)
        self.actions_.steady.setChecked(self._settings.steadies)
        self.canvas.set_steady(self._settings.steadies)

    def _connect_views(self) -> None:
        state, canvas = self.state, self.canvas
        canvas.pen_put_down.connect(state.put_pen_down)
        canvas.pen_moved.connect(state.move_pen)
        canvas.pen_lifted.connect(state.lift_pen)
        canvas.pen_taken_back.connect(state.take_pen_back)
        canvas.undo_tapped.connect(self.actions_.undo.trigger)
        canvas.eraser_put_down.connect(state.put_eraser_down)
        canvas.eraser_moved.connect(state.move_eraser)
        canvas.digit_picked.connect(state.choose)
        canvas.digit_said.connect(self.keeping.name)
        self.hand_tools.digit.activated.connect(self.keeping.name)
        self.toolbar.width_slider.valueChanged.connect(self._on_width_slider_value_changed)
        self.prediction.answer_label.digit_picked.connect(state.choose)
        self.prediction.reason_row.remedy_wanted.connect(self._on_remedy_wanted)
        self.prediction.sure_row.slider.valueChanged.connect(self._on_sure_slider_value_changed)
        self._model.changed.connect(self._on_model_changed)
        self.keeper.offered.connect(self.wanted)

    def _connect_actions(self) -> None:
        actions, state = self.actions_, self.state
        slots: list[tuple[QAction, Any]] = [
            (actions.undo, state.undo),
            (actions.redo, state.redo),
            (actions.clear, self._on_clear_triggered),
            (actions.open, self.wanted),
            (actions.open, self._opener.ask),
            (actions.paste, self.wanted),
            (actions.paste, self._opener.paste),
            (actions.save, self._saver.save_drawing),
            (actions.save_bitmap, self._saver.save_bitmap),
            (actions.save_reading, self._saver.save_reading),
            (actions.copy, self._saver.copy_answer),
            (actions.number, self._on_number_triggered),
            (actions.merge, self._by_hand.merge),
            (actions.split, self._on_split_triggered),
            (actions.remove, self._by_hand.remove),
            (actions.next_unsure, lambda: state.choose_unsure(1)),
            (actions.previous_unsure, lambda: state.choose_unsure(-1)),
            (actions.turn_left, lambda: self._opener.turn(-1)),
            (actions.turn_right, lambda: self._opener.turn(1)),
            (actions.crop, self._cropping.start),
            (actions.zoom_in, self.canvas.zoom_in),
            (actions.zoom_out, self.canvas.zoom_out),
            (actions.show_whole, self.canvas.show_whole),
            (actions.steady, self._on_steady_triggered),
        ]
        for action, slot in slots:
            action.triggered.connect(slot)
        actions.eraser.toggled.connect(self.canvas.set_erasing)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.canvas.addActions(actions.of_paper(self.canvas))

    def _on_state_changed(self, change: Change) -> None:
        if change.touches(_DEEDS):
            self.notice.hide_error()  # something else is done now
        if change.touches(_SEEN):
            self._show_answer()
        if self.state.is_behind:
            self._read_soon.ask()
            return
        self._read_soon.cancel()
        if change.touches(DRAWING):
            self.picture_shown.emit("" if self.state.picture is None else self.state.picture.name)
        if change.touches(_WHERE_FROM):
            self.origin_row.refresh()
        self._update_actions()

    def _show_answer(self) -> None:
        state = self.state
        has_picture = state.picture is not None
        self.prediction.show_reading(state.reading, state.chosen, state.milliseconds)
        self.prediction.model_rows.show_second(state.second_reading)
        self.hand_tools.show_picture(state.reading if has_picture else None, state.chosen)

    def _update_actions(self) -> None:
        actions, sketch = self.actions_, self.state.sketch
        actions.number.setChecked(self.state.reads_numbers)
        actions.undo.setEnabled(sketch.can_undo)
        actions.redo.setEnabled(sketch.can_redo)
        actions.clear.setEnabled(not sketch.is_empty)
        actions.save.setEnabled(bool(sketch.strokes) and sketch.picture is None)
        for action in (actions.save_bitmap, actions.save_reading, actions.copy):
            action.setEnabled(self.state.digit is not None)
        for action in (actions.next_unsure, actions.previous_unsure):
            action.setEnabled(self.state.has_unsure)

    def _on_model_changed(self) -> None:
        self.state.set_classifier(self._model.classifier)

    def _on_width_slider_value_changed(self, width: int) -> None:
        self._settings.pen_width = width
        self.canvas.set_pen_width(width)

    def _on_sure_slider_value_changed(self, percent: int) -> None:
        self._settings.sure_from = percent
        self.state.set_sure_from(percent / 100)

    def _on_number_triggered(self, reads_numbers: bool) -> None:
        self._settings.reads_numbers = reads_numbers
        self.state.set_number_mode(reads_numbers)

    def _on_remedy_wanted(self, remedy: Remedy) -> None:
        if remedy is Remedy.NUMBER:
            self.actions_.number.trigger()
        else:
            self.state.choose_unsure(1)

    def _on_steady_triggered(self, is_steady: bool) -> None:
        self._settings.steadies = is_steady
        self.canvas.set_steady(is_steady)

    def _on_clear_triggered(self) -> None:
        self._opener.cancel()
        self.notice.hide()
        self.state.clear()

    def _on_split_triggered(self) -> None:
        if not self._by_hand.split():
            self.notice.show_error(self.tr("There is no way to cut this in two."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome pictures and files."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self.canvas.set_drop_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """What was welcome goes elsewhere."""
        self.canvas.set_drop_target(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what is dropped."""
        self.canvas.set_drop_target(False)
        self._opener.drop(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)  # a move would have its source delete the file
        event.accept()

"""Only a part of a picture is read: the user frames it on the paper."""

from PySide6.QtCore import QObject

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.change import Change
from digitpad.gui.draw.opening import PictureOpener
from digitpad.gui.draw.state import DrawState
from digitpad.gui.widgets.notice import Notice


class Cropping(QObject):
    """Says what to do while a part of the picture is framed, and has it read.

    Parameters
    ----------
    state : DrawState
    canvas : Canvas
        Where it is framed.
    opener : PictureOpener
        Reads it.
    notice : Notice
    """

    def __init__(self, state: DrawState, canvas: Canvas, opener: PictureOpener, notice: Notice) -> None:
        super().__init__(canvas)
        self._canvas, self._opener, self._notice = canvas, opener, notice
        self._sentence = self.tr("Frame what is to be read, then press Enter. Esc leaves it.")
        canvas.crop_ended.connect(self._on_crop_ended)
        notice.dismissed.connect(self._leave)
        state.listen(self._on_state_changed)

    def start(self) -> None:
        """Let the user frame a part."""
        self._canvas.start_crop()
        self._notice.ask(self._sentence, [(self.tr("Read this part"), self._take), (self.tr("Cancel"), self._leave)])

    def _take(self) -> None:
        self._canvas.end_crop(True)

    def _leave(self) -> None:
        self._canvas.end_crop(False)

    def _on_state_changed(self, change: Change) -> None:
        if change.touches(Change.PAGE) and not self._canvas.crop_frame.is_active:
            self._notice.hide_question(self._sentence)

    def _on_crop_ended(self, is_wanted: bool) -> None:
        box = self._canvas.crop_frame.box
        self._notice.hide_question(self._sentence)
        if is_wanted and box is not None:
            self._opener.crop(box)

"""What is written on a picture: asks whether it begins a page of its own."""

from PySide6.QtCore import QObject

from digitpad.gui.draw.change import DRAWING, Change
from digitpad.gui.draw.state import DrawState
from digitpad.gui.widgets.notice import Notice


class Marks(QObject):
    """Asks as long as strokes lie on a picture; whatever is answered can be undone.

    Parameters
    ----------
    state : DrawState
    notice : Notice
        Where the question stands.
    parent : QObject
    """

    def __init__(self, state: DrawState, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._notice = state, notice
        self._sentence = self.tr("What you wrote lies on the picture and is not read.")
        state.listen(self._on_state_changed)

    def _on_state_changed(self, change: Change) -> None:
        sketch = self._state.sketch
        if not change.touches(DRAWING) or sketch.open_stroke is not None:
            return
        if sketch.picture is not None and sketch.strokes:
            answers = [
                (self.tr("Start a new page"), self._state.start_page),
                (self.tr("Keep the picture"), self._state.keep_picture),
            ]
            self._notice.ask(self._sentence, answers)
        else:
            self._notice.hide_question(self._sentence)

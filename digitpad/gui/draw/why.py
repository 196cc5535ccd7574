"""Why?, and why not: asked in the panel, found out by the explainer, shown in the panel and on the paper."""

from PySide6.QtCore import QObject

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.change import ANSWER, Change
from digitpad.gui.draw.explainer import Explainer, Explanation
from digitpad.gui.draw.prediction import PredictionView
from digitpad.gui.draw.state import DrawState
from digitpad.gui.services.services import Services

_ABOUT = ANSWER | Change.ASKED


class Why(QObject):
    """Explains the chosen digit, or why it is not the one that is asked about, as long as the user asks why."""

    def __init__(
        self, services: Services, state: DrawState, canvas: Canvas, view: PredictionView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._canvas, self._view, self._row = state, canvas, view, view.bitmap_row
        self._explainer = Explainer(services, state, self._show, self)
        state.listen(self._on_state_changed)
        view.bitmap_row.why.toggled.connect(self._on_why_toggled)
        view.bars.digit_asked.connect(self._on_digit_asked)
        services.datasets.changed.connect(self._ask)  # MNIST's pictures can be shown from now on, or no longer

    def _on_state_changed(self, change: Change) -> None:
        if change.touches(_ABOUT):
            self._view.bars.set_asked(self._state.asked)
            if self._row.why.isChecked():
                self._ask()

    def _on_why_toggled(self, is_asked: bool) -> None:
        if not is_asked:
            self._state.ask(None)
        self._ask()

    def _on_digit_asked(self, digit: int) -> None:
        self._state.ask(None if digit == self._state.asked else digit)
        self._row.why.setChecked(True)

    def _ask(self) -> None:
        prediction = self._state.digit if self._row.why.isChecked() else None
        self._canvas.show_why(None)  # what is coloured is another answer's
        self._row.bitmap_view.set_relevance(None)
        if prediction is None:
            self._row.why_panel.show_digit(None)
            self._explainer.explain(None)
        else:
            asked = self._state.asked
            digit = prediction.digit if asked is None else asked
            self._row.why_panel.show_digit(digit, is_answer=digit == prediction.digit)
            self._explainer.explain(prediction, digit)

    def _show(self, explanation: Explanation) -> None:
        self._canvas.show_why(explanation)
        self._row.bitmap_view.set_relevance(explanation.relevance)
        self._row.why_panel.show_explanation(explanation)

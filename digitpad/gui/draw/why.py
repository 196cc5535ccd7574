"""Why? : asked in the panel, found out by the explainer, shown in the panel and on the paper."""

from PySide6.QtCore import QObject

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.explainer import Explainer, Explanation
from digitpad.gui.draw.prediction import PredictionView
from digitpad.gui.draw.state import ANSWER, Change, DrawState
from digitpad.gui.services.services import Services


class Why(QObject):
    """Explains the chosen digit, as long as the user asks why."""

    def __init__(
        self, services: Services, state: DrawState, canvas: Canvas, view: PredictionView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._canvas, self._view = state, canvas, view
        self._explainer = Explainer(services, state, self._show, self)
        state.listen(self._on_state_changed)
        view.why.toggled.connect(self._ask)
        services.datasets.changed.connect(self._ask)  # MNIST's pictures can be shown from now on, or no longer

    def _on_state_changed(self, change: Change) -> None:
        if change & ANSWER and self._view.why.isChecked():
            self._ask()

    def _ask(self) -> None:
        digit = self._state.digit if self._view.why.isChecked() else None
        self._canvas.show_why(None)  # what is coloured is another answer's
        self._view.bitmap_view.set_relevance(None)
        self._view.why_panel.show_digit(None if digit is None else digit.digit)
        self._explainer.explain(digit)

    def _show(self, explanation: Explanation) -> None:
        self._canvas.show_why(explanation)
        self._view.bitmap_view.set_relevance(explanation.relevance)
        self._view.why_panel.show_explanation(explanation)

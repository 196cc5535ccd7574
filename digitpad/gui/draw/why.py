"""Why? : asked in the panel, found out by the explainer, shown in the panel and on the paper."""

from PySide6.QtCore import QObject

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.explainer import Explainer, Explanation
from digitpad.gui.draw.prediction import PredictionView
from digitpad.gui.services.services import Services
from digitpad.recognition.reading import Prediction


class Why(QObject):
    """Colours the ink of the digit that is shown in detail, as long as a person asks why."""

    def __init__(self, services: Services, canvas: Canvas, view: PredictionView, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._view = canvas, view
        self._explainer = Explainer(services, self)
        self._explainer.explained.connect(self._on_explainer_explained)
        view.explanation_wanted.connect(self._on_view_explanation_wanted)

    def _on_view_explanation_wanted(self, prediction: Prediction | None) -> None:
        self._canvas.show_why(None, None)  # what was coloured is another answer's
        self._explainer.explain(prediction)

    def _on_explainer_explained(self, explanation: Explanation) -> None:
        self._view.show_explanation(explanation)
        self._canvas.show_why(self._view.shown, explanation.relevance)

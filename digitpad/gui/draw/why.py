"""Why? : asked in the panel, found out by the explainer, shown in the panel and on the paper."""

from PySide6.QtCore import QObject, Signal

from digitpad.gui.draw.canvas import Canvas
from digitpad.gui.draw.explainer import Explainer, Explanation
from digitpad.gui.draw.prediction import PredictionView
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import Prediction


class Why(QObject):
    """Colours the ink of the digit that is shown in detail, as long as a person asks why.

    Signals
    -------
    crashed(object)
        An exception that is the program's own fault.
    """

    crashed = Signal(object)

    def __init__(self, classifier: Classifier, canvas: Canvas, view: PredictionView, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._view = canvas, view
        self._explainer = Explainer(classifier, self)
        self._explainer.explained.connect(self._on_explainer_explained)
        self._explainer.crashed.connect(self.crashed)
        view.explanation_wanted.connect(self._on_view_explanation_wanted)

    def set_classifier(self, classifier: Classifier) -> None:
        """Explain another classifier's answers from now on."""
        self._explainer.set_classifier(classifier)

    def close_down(self) -> None:
        """Stop, and wait for what still runs."""
        self._explainer.close_down()

    def _on_view_explanation_wanted(self, prediction: Prediction | None) -> None:
        self._canvas.show_why(None, None)  # what was coloured is another answer's
        self._explainer.explain(prediction)

    def _on_explainer_explained(self, explanation: Explanation) -> None:
        self._view.show_explanation(explanation)
        self._canvas.show_why(self._view.shown, explanation.relevance)

"""Why a digit was read as it was, found out by a worker: its relevant ink, and the training pictures most like it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.gui.jobs.task import Task
from digitpad.learning.data.datasets import Dataset, find_mnist, load_mnist
from digitpad.learning.evaluation.nearest import Neighbour, nearest
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import Prediction
from digitpad.recognition.why import relevance_of

_REST_MS = 150  # a growing drawing is explained once the pen rests


@dataclass(frozen=True, eq=False)
class Explanation:
    """The relevance of a digit's ink, (28, 28) in [-1, 1]; its neighbours, None where MNIST is not on this computer."""

    relevance: NDArray[np.float32]
    neighbours: list[Neighbour] | None


class Explainer(QObject):
    """Explains one prediction at a time, the newest.

    Signals
    -------
    explained(Explanation)
        Of the prediction that was asked for last.
    crashed(object)
        An exception that is the program's own fault.
    """

    explained = Signal(object)
    crashed = Signal(object)

    def __init__(self, classifier: Classifier, parent: QObject) -> None:
        super().__init__(parent)
        self._classifier = classifier
        self._wanted: Prediction | None = None
        self._explained: Prediction | None = None  # the one that the task is about, or was
        self._task: Task | None = None
        self._mnist: Dataset | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._begin)

    def set_classifier(self, classifier: Classifier) -> None:
        """Explain another classifier's answers from now on."""
        self._classifier = classifier

    def explain(self, prediction: Prediction | None) -> None:
        """Explain a prediction once the pen rests; None for nothing."""
        self._wanted = prediction
        if prediction is None:
            self._rest.stop()
        else:
            self._rest.start()

    def close_down(self) -> None:
        """Stop, and wait for what still runs."""
        self.explain(None)
        if self._task is not None:
            self._task.wait()

    def _begin(self) -> None:
        prediction, classifier = self._wanted, self._classifier
        if prediction is None or self._task is not None:  # a task's end begins anew
            return
        self._explained = prediction

        def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Any:  # noqa: ARG001
            relevance = relevance_of(prediction.bitmap, prediction.digit, classifier)
            if self._mnist is None and find_mnist() is not None:
                self._mnist = load_mnist()
            mnist = self._mnist
            neighbours = None if mnist is None else nearest(prediction.bitmap, mnist.x_train, mnist.y_train)
            return prediction, Explanation(relevance, neighbours)

        self._task = Task(job, self)
        self._task.succeeded.connect(self._on_task_succeeded)
        self._task.crashed.connect(self.crashed)
        self._task.finished.connect(self._on_task_finished)
        self._task.start()

    def _on_task_succeeded(self, result: tuple[Prediction, Explanation]) -> None:
        prediction, explanation = result
        if prediction is self._wanted:
            self.explained.emit(explanation)

    def _on_task_finished(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.deleteLater()
        if self._wanted is not self._explained:
            self._begin()

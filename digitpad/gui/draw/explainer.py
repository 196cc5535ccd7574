"""Why a digit was read as it was, found out by a worker: its relevant ink, and the training pictures most like it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.gui.services.services import Services
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.evaluation.nearest import Neighbour, nearest
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
    """

    explained = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._lane = services.jobs.lane(newest_only=True)
        self._wanted: Prediction | None = None
        self._mnist: Dataset | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)

    def explain(self, prediction: Prediction | None) -> None:
        """Explain a prediction once the pen rests; None for nothing."""
        self._wanted = prediction
        self._lane.stop()
        if prediction is None:
            self._rest.stop()
        else:
            self._rest.start()

    def _on_rest_timeout(self) -> None:
        if self._mnist is None and not self._services.datasets.is_missing("mnist"):
            self._services.datasets.load("mnist", self._on_mnist_loaded, on_refused=lambda _: self._begin())
        else:
            self._begin()

    def _on_mnist_loaded(self, mnist: Dataset) -> None:
        self._mnist = mnist
        self._begin()

    def _begin(self) -> None:
        prediction, classifier, mnist = self._wanted, self._services.model.classifier, self._mnist
        if prediction is None:
            return

        def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Explanation | None:  # noqa: ARG001
            relevance = relevance_of(prediction.bitmap, prediction.digit, classifier)
            if should_stop():
                return None
            neighbours = None if mnist is None else nearest(prediction.bitmap, mnist.x_train, mnist.y_train)
            return Explanation(relevance, neighbours)

        self._lane.run(job, self.explained.emit)

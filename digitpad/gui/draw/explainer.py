"""Why a digit was read as it was, found out by a worker: its relevant ink, and the training pictures most like it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer

from digitpad.errors import DigitpadError
from digitpad.gui.draw.state import DrawState
from digitpad.gui.jobs.task import Job
from digitpad.gui.services.services import Services
from digitpad.learning.data.datasets import MNIST, Dataset
from digitpad.learning.evaluation.nearest import Neighbour, nearest
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.reading import Prediction
from digitpad.recognition.why import relevance_of

_REST_MS = 150  # a growing drawing is explained once the pen rests


@dataclass(frozen=True, eq=False)
class Explanation:
    """Why a digit was read as it was.

    Attributes
    ----------
    prediction : Prediction
        What is explained.
    relevance : (28, 28) float32 in [-1, 1]
        Of each pixel's ink: above 0 it counted in the digit's favour, below 0 against it.
    neighbours : list of Neighbour or None
        The training pictures most like it, the nearest first; None where MNIST is not on this computer.
    """

    prediction: Prediction
    relevance: NDArray[np.float32]
    neighbours: list[Neighbour] | None


class Explainer(QObject):
    """Explains one prediction at a time, the one that was asked for last.

    Parameters
    ----------
    services : Services
        MNIST is asked for with each explanation, so that the one on this computer now is used.
    state : DrawState
        Whose classifier answers.
    on_explained : callable
        Gets the Explanation, unless something else was asked for meanwhile.
    parent : QObject
    """

    def __init__(
        self, services: Services, state: DrawState, on_explained: Callable[[Explanation], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._datasets = services.datasets
        self._lane = services.jobs.lane(newest_only=True)
        self._state = state
        self._on_explained = on_explained
        self._asked: Prediction | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)

    def explain(self, prediction: Prediction | None) -> None:
        """Explain a prediction once the pen rests; None for nothing any more."""
        self._asked = prediction
        self._lane.stop()
        if prediction is None:
            self._rest.stop()
        else:
            self._rest.start()

    def _on_rest_timeout(self) -> None:
        asked = self._asked

        def begin(mnist: Dataset) -> None:
            self._begin(asked, mnist)

        def begin_without(_error: DigitpadError) -> None:
            self._begin(asked, None)

        if self._datasets.is_missing(MNIST):
            self._begin(asked, None)
        else:
            self._datasets.load(MNIST, begin, on_refused=begin_without)

    def _begin(self, asked: Prediction | None, mnist: Dataset | None) -> None:
        if asked is not None and asked is self._asked:  # nothing else was asked for while MNIST was loaded
            self._lane.run(_explaining(asked, self._state.classifier, mnist), self._on_explained)


def _explaining(prediction: Prediction, classifier: Classifier, mnist: Dataset | None) -> Job:
    """A job whose result is the Explanation."""

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Explanation | None:  # noqa: ARG001
        relevance = relevance_of(prediction.bitmap, prediction.digit, classifier)
        if should_stop():
            return None
        neighbours = None if mnist is None else nearest(prediction.bitmap, mnist.x_train, mnist.y_train)
        return Explanation(prediction, relevance, neighbours)

    return job

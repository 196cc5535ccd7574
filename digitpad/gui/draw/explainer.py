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
    """Why something was read as a digit, or why not.

    Attributes
    ----------
    prediction : Prediction
        What is explained.
    digit : int
        The digit that is asked about, 0 to 9.
    relevance : (28, 28) float32 in [-1, 1]
        Of each pixel's ink: above 0 it counts in favour of that digit, below 0 against it.
    neighbours : list of Neighbour or None
        The training pictures most like it, the nearest first, only those of the digit where that is not the answer;
        None where MNIST is not on this computer.
    """

    prediction: Prediction
    digit: int
    relevance: NDArray[np.float32]
    neighbours: list[Neighbour] | None

    @property
    def is_answer(self) -> bool:
        """Whether the digit is the answer: the question is why, and not why not."""
        return self.digit == self.prediction.digit


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
        self._asked: tuple[Prediction, int] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)

    def explain(self, prediction: Prediction | None, digit: int = 0) -> None:
        """Explain why a prediction says a digit, or why not, once the pen rests; None for nothing any more."""
        self._asked = None if prediction is None else (prediction, digit)
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

    def _begin(self, asked: tuple[Prediction, int] | None, mnist: Dataset | None) -> None:
        if asked is not None and asked is self._asked:  # nothing else was asked for while MNIST was loaded
            self._lane.run(_explaining(*asked, self._state.classifier, mnist), self._on_explained)


def _explaining(prediction: Prediction, digit: int, classifier: Classifier, mnist: Dataset | None) -> Job:
    """A job whose result is the Explanation."""

    def job(*, report: Callable[[Any], None], should_stop: Callable[[], bool]) -> Explanation | None:  # noqa: ARG001
        relevance = relevance_of(prediction.bitmap, digit, classifier)
        if should_stop():
            return None
        return Explanation(
            prediction, digit, relevance, None if mnist is None else _neighbours(prediction, digit, mnist)
        )

    return job


def _neighbours(prediction: Prediction, digit: int, mnist: Dataset) -> list[Neighbour]:
    """Of all training pictures, or of the digit's where it is not the answer."""
    pictures, labels = mnist.x_train, mnist.y_train
    if digit != prediction.digit:
        pictures, labels = pictures[labels == digit], labels[labels == digit]
    return nearest(prediction.bitmap, pictures, labels)

"""How well a classifier reads a data set: accuracy, loss, per-class report, confusion matrix, calibration."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.errors import StoppedError
from digitpad.ink.bitmap import DIGITS
from digitpad.learning.data.datasets import scaled
from digitpad.learning.evaluation.calibration import Calibration, calibration_of
from digitpad.recognition.classifier import Classifier

_PART = 1024  # bitmaps read between two looks at whether to stop

_SMALLEST = 1e-7  # Keras clips probabilities here before it takes the logarithm


@dataclass(frozen=True, eq=False)
class Evaluation:
    """A classifier's figures on labelled bitmaps.

    Attributes
    ----------
    labels : (n,) integers
    probabilities : (n, 10) float32
    accuracy : float
        Share read rightly, in [0, 1].
    loss : float
        Mean cross-entropy, in nats.
    per_class : tuple of dict
        For each digit: digit, precision, recall, f1, support.
    confusion_matrix : (10, 10) int
        Rows are labels, columns are answers.
    """

    labels: NDArray[np.uint8]
    probabilities: NDArray[np.float32]
    accuracy: float
    loss: float
    per_class: tuple[dict[str, float], ...]
    confusion_matrix: NDArray[np.int64]

    @cached_property
    def answers(self) -> NDArray[np.intp]:
        """(n,) the digit answered to each bitmap."""
        return np.asarray(self.probabilities.argmax(axis=1))

    @cached_property
    def confidences(self) -> NDArray[np.float32]:
        """(n,) the probability of each answer."""
        return np.asarray(self.probabilities.max(axis=1))

    @cached_property
    def calibration(self) -> Calibration:
        """How far the answers' probabilities can be trusted."""
        return calibration_of(self.probabilities, self.labels)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON: samples, accuracy, loss, calibration_error, per_class, confusion_matrix."""
        return {
            "samples": len(self.labels),
            "accuracy": self.accuracy,
            "loss": self.loss,
            "calibration_error": self.calibration.error,
            "per_class": list(self.per_class),
            "confusion_matrix": self.confusion_matrix.tolist(),
        }


def evaluate(
    classifier: Classifier,
    bitmaps: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    report: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Evaluation:
    """Read labelled bitmaps.

    Parameters
    ----------
    classifier : Classifier
    bitmaps : (n, 28, 28) uint8
    labels : (n,) integers, 0 to 9
    report : callable, optional
        Called with how many were read so far, and how many there are.
    should_stop : callable, optional
        Asked now and then.

    Raises
    ------
    StoppedError
        If it was asked to stop.
    """
    return evaluation_of(read_all(classifier, bitmaps, report, should_stop), labels)


def read_all(
    classifier: Classifier,
    bitmaps: NDArray[np.uint8],
    report: Callable[[int, int], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> NDArray[np.float32]:
    """(n, 28, 28) uint8 to (n, 10) probabilities; the other parameters are those of `evaluate`."""
    result = np.empty((len(bitmaps), DIGITS), np.float32)
    for start in range(0, len(bitmaps), _PART):
        if should_stop is not None and should_stop():
            raise StoppedError
        part = bitmaps[start : start + _PART]
        result[start : start + len(part)] = classifier.probabilities(scaled(part))
        if report is not None:
            report(start + len(part), len(bitmaps))
    return result


def load_metrics() -> None:
    """Import scikit-learn, which takes a second, before it is needed."""
    from sklearn import calibration, metrics  # noqa: F401


def evaluation_of(probabilities: NDArray[np.float32], labels: NDArray[np.uint8]) -> Evaluation:
    """Figures of given answers: (n, 10) probabilities against (n,) labels."""
    from sklearn import metrics  # a second that reading must not cost

    answers = probabilities.argmax(axis=1)
    digits = np.arange(DIGITS)
    columns = metrics.precision_recall_fscore_support(labels, answers, labels=digits, zero_division=0)
    names = ("precision", "recall", "f1")
    per_class = tuple(
        {"digit": int(digit), **{name: float(column[digit]) for name, column in zip(names, columns[:3], strict=True)},
         "support": int(columns[3][digit])}
        for digit in digits
    )  # fmt: skip
    chosen = np.clip(probabilities[np.arange(len(labels)), labels].astype(np.float64), _SMALLEST, 1 - _SMALLEST)
    return Evaluation(
        labels,
        probabilities,
        float(metrics.accuracy_score(labels, answers)),
        float(-np.log(chosen).mean()),
        per_class,
        np.asarray(metrics.confusion_matrix(labels, answers, labels=digits), np.int64),
    )

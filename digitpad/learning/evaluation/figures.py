"""How well a classifier reads a data set: accuracy, loss, per-class figures, confusion matrix, calibration.

Precision, recall, F1 and the confusion matrix are scikit-learn's; the loss is cross-entropy as Keras computes it.
"""

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
    labels : (n,) uint8
        0 to 9.
    probabilities : (n, 10) float32 in [0, 1]
    accuracy : float
        Share read correctly, in [0, 1].
    loss : float
        Mean cross-entropy, in nats.
    per_class : tuple of dict
        For each of the ten digits: digit, precision, recall and f1 in [0, 1], and support, its number of bitmaps.
    confusion_matrix : (10, 10) int64
        How many bitmaps of each label (row) got each answer (column).
    """

    labels: NDArray[np.uint8]
    probabilities: NDArray[np.float32]
    accuracy: float
    loss: float
    per_class: tuple[dict[str, float], ...]
    confusion_matrix: NDArray[np.int64]

    @cached_property
    def answers(self) -> NDArray[np.intp]:
        """(n,) integers, 0 to 9: the digit answered to each bitmap."""
        return np.asarray(self.probabilities.argmax(axis=1))

    @cached_property
    def confidences(self) -> NDArray[np.float32]:
        """(n,) float32 in [0.1, 1]: the probability of each answer."""
        return np.asarray(self.probabilities.max(axis=1))

    @cached_property
    def calibration(self) -> Calibration:
        """How far the answers' probabilities can be trusted; computed when first asked for."""
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
        255 is full ink; n is at least 1.
    labels : (n,) uint8
        0 to 9.
    report : callable, optional
        Called with how many were read so far, and how many there are.
    should_stop : callable, optional
        Asked before each 1,024 bitmaps.

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
    """(n, 28, 28) uint8 to (n, 10) float32 probabilities; parameters and errors are those of `evaluate`."""
    result = np.empty((len(bitmaps), DIGITS), np.float32)
    for start in range(0, len(bitmaps), _PART):
        if should_stop is not None and should_stop():
            raise StoppedError
        part = bitmaps[start : start + _PART]
        result[start : start + len(part)] = classifier.probabilities(scaled(part))
        if report is not None:
            report(start + len(part), len(bitmaps))
    return result


def import_scikit_learn() -> None:
    """Import what figures and calibration need of scikit-learn, which takes a second: for workers, ahead of time."""
    from sklearn import calibration, metrics  # noqa: F401


def evaluation_of(probabilities: NDArray[np.float32], labels: NDArray[np.uint8]) -> Evaluation:
    """Figures of given answers.

    Parameters
    ----------
    probabilities : (n, 10) float32 in [0, 1]
    labels : (n,) uint8
        0 to 9; n is at least 1.
    """
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

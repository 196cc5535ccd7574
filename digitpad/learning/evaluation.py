"""How well a classifier reads a data set: accuracy, loss, per-class report, confusion matrix."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.learning.datasets import scaled
from digitpad.recognition.classifier import Classifier

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

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON: samples, accuracy, loss, per_class, confusion_matrix."""
        return {
            "samples": len(self.labels),
            "accuracy": self.accuracy,
            "loss": self.loss,
            "per_class": list(self.per_class),
            "confusion_matrix": self.confusion_matrix.tolist(),
        }


def evaluate(classifier: Classifier, bitmaps: NDArray[np.uint8], labels: NDArray[np.uint8]) -> Evaluation:
    """Read labelled bitmaps.

    Parameters
    ----------
    classifier : Classifier
    bitmaps : (n, 28, 28) uint8
    labels : (n,) integers, 0 to 9
    """
    return evaluation_of(classifier.probabilities(scaled(bitmaps)), labels)


def evaluation_of(probabilities: NDArray[np.float32], labels: NDArray[np.uint8]) -> Evaluation:
    """Figures of given answers: (n, 10) probabilities against (n,) labels."""
    from sklearn import metrics  # noqa: PLC0415 - a second that reading must not cost

    answers = probabilities.argmax(axis=1)
    digits = np.arange(10)
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

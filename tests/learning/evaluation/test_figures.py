import numpy as np
import pytest

from digitpad.errors import StoppedError
from digitpad.learning.data.datasets import load_optdigits
from digitpad.learning.evaluation.figures import evaluate, evaluation_of, read_all
from digitpad.recognition.classifier import bundled_classifier


def test_figures_are_what_they_are_by_hand() -> None:
    labels = np.array([0, 0, 1, 1], np.uint8)
    probabilities = np.zeros((4, 10), np.float32)
    probabilities[[0, 1, 2, 3], [0, 1, 1, 1]] = 0.8
    probabilities[[0, 1, 2, 3], [1, 0, 0, 0]] = 0.2
    result = evaluation_of(probabilities, labels)
    assert result.accuracy == 0.75
    assert result.loss == pytest.approx(-(3 * np.log(0.8) + np.log(0.2)) / 4, abs=1e-6)
    assert result.confusion_matrix[:2, :2].tolist() == [[1, 1], [0, 2]]
    assert result.per_class[0] == {
        "digit": 0,
        "precision": 1.0,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),
        "support": 2,
    }
    assert result.per_class[1]["precision"] == pytest.approx(2 / 3)


def test_the_bundled_model_reads_real_digits_of_another_set() -> None:
    dataset = load_optdigits()
    result = evaluate(bundled_classifier(), dataset.x_test, dataset.y_test)
    assert result.accuracy > 0.93
    assert result.confusion_matrix.sum() == len(dataset.y_test)
    names = {"samples", "accuracy", "loss", "calibration_error", "per_class", "confusion_matrix"}
    assert set(result.as_dict()) == names


def test_reading_tells_how_far_it_is_and_stops_when_asked() -> None:
    dataset = load_optdigits()
    told: list[tuple[int, int]] = []
    probabilities = read_all(bundled_classifier(), dataset.x_train, lambda done, total: told.append((done, total)))
    assert told == [(1024, 1437), (1437, 1437)]
    assert probabilities.shape == (1437, 10)
    with pytest.raises(StoppedError):
        evaluate(bundled_classifier(), dataset.x_train, dataset.y_train, should_stop=lambda: True)

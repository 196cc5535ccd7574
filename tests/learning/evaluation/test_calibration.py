import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given
from numpy.typing import NDArray

from digitpad.learning.evaluation.calibration import BINS, calibration_of


def _answers(confidence: float, count: int) -> NDArray[np.float32]:
    """Answers "0" of one confidence."""
    return np.tile(np.array([confidence, *[(1 - confidence) / 9] * 9], np.float32), (count, 1))


def test_the_error_is_the_distance_between_confidence_and_accuracy() -> None:
    labels = np.array([0] * 6 + [1] * 4, np.uint8)
    result = calibration_of(_answers(0.9, 10), labels)
    assert result.counts.tolist() == [10]
    assert result.accuracy.tolist() == [0.6]
    assert result.error == pytest.approx(0.3, abs=1e-6)


def test_bins_are_weighted_by_what_they_hold() -> None:
    probabilities = np.concatenate([_answers(0.95, 30), _answers(0.55, 10)])
    labels = np.array([0] * 30 + [0] * 5 + [1] * 5, np.uint8)
    result = calibration_of(probabilities, labels)
    assert result.counts.tolist() == [10, 30]
    assert result.error == pytest.approx((30 * 0.05 + 10 * 0.05) / 40, abs=1e-6)


@pytest.mark.parametrize("label", [0, 1])
def test_all_right_or_all_wrong(label: int) -> None:
    result = calibration_of(_answers(1.0, 5), np.full(5, label, np.uint8))
    assert result.error == pytest.approx(label)


@given(st.integers(1, 400), st.integers(0, 2**32 - 1))
def test_it_agrees_with_the_definition(count: int, seed: int) -> None:
    generator = np.random.default_rng(seed)
    probabilities = generator.dirichlet(np.full(10, 0.3), count).astype(np.float32)
    labels = generator.integers(0, 10, count).astype(np.uint8)
    result = calibration_of(probabilities, labels)
    confidence, is_right = probabilities.max(axis=1).astype(float), probabilities.argmax(axis=1) == labels
    expected = 0.0
    for low in range(BINS):
        inside = (confidence > low / BINS) & (confidence <= (low + 1) / BINS)
        if inside.any():
            expected += inside.sum() / count * abs(is_right[inside].mean() - confidence[inside].mean())
    assert result.counts.sum() == count
    assert result.error == pytest.approx(expected, abs=1e-6)

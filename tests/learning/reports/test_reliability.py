import numpy as np
import pytest

from digitpad.learning.evaluation.calibration import Calibration
from digitpad.learning.reports.plot_style import MODELS
from digitpad.learning.reports.reliability import DIAGONAL, LIMITS, series_of

_CALIBRATION = Calibration(np.array([0.5, 0.7, 0.9]), np.array([0.4, 0.8, 0.9]), np.array([1, 16, 64]), 0.05)


def test_points_are_the_bins_and_grow_with_their_answers() -> None:
    (series,) = series_of([("own", _CALIBRATION)])
    assert [values.tolist() for values in series.points] == [[0.5, 0.7, 0.9], [0.4, 0.8, 0.9]]
    assert series.sizes == pytest.approx([0.35 + 0.65 / 8, 0.35 + 0.65 / 2, 1])
    assert (series.title, series.error) == ("own", 0.05)


def test_two_models_are_told_apart() -> None:
    first, second = series_of([("a", _CALIBRATION), ("b", _CALIBRATION)])
    assert (first.style, second.style) == MODELS
    assert first.style.color != second.style.color
    assert first.style.marker != second.style.marker


def test_the_diagonal_is_within_sight() -> None:
    assert np.array_equal(DIAGONAL, [[0, 1], [0, 1]])
    assert LIMITS[0] < 0
    assert LIMITS[1] > 1

import numpy as np
import pytest

from digitpad.learning.data.class_statistics import class_statistics


def test_counts_and_means() -> None:
    bitmaps = np.zeros((3, 28, 28), np.uint8)
    bitmaps[0] = 255
    bitmaps[2, 0, 0] = 51
    result = class_statistics(bitmaps, np.array([4, 4, 7], np.uint8))
    assert result.counts.tolist() == [0, 0, 0, 0, 2, 0, 0, 1, 0, 0]
    assert result.means[4] == pytest.approx(0.5)
    assert result.means[7, 0, 0] == pytest.approx(0.2)
    assert result.means[0].max() == 0
    assert result.means.dtype == np.float32

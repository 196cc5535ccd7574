import numpy as np
import pytest

from digitpad.ink.row_strip import ROW_HEIGHT, strip_of


@pytest.mark.parametrize("stretch", [1.0, 1.2, 2.0])
def test_a_strip_is_as_broad_as_asked_and_its_ink_stays_in_place(stretch: float) -> None:
    grey = np.full((80, 300), 220, np.float32)
    grey[20:60, 145:155] = 30  # in the middle
    strip = strip_of(grey, stretch)
    assert strip.shape[0] == ROW_HEIGHT
    assert abs(strip.shape[1] - stretch * 300 * ROW_HEIGHT / 80) <= 2
    columns = np.flatnonzero(strip[ROW_HEIGHT // 2] > strip.max() / 2)
    assert columns.mean() + 0.5 == pytest.approx(strip.shape[1] / 2, abs=1)
    assert strip.shape[1] % 4 == 0

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from digitpad.ink.writing import Extent, extent_of, rows_of

_numbers = st.floats(-1000, 1000)
_extents = st.builds(
    lambda x, y, w, h: Extent(x, y, x + w, y + h), _numbers, _numbers, st.floats(0, 300), st.floats(0, 300)
)


def test_the_extent_is_that_of_all_positions() -> None:
    strokes = [np.array([[3.0, 5.0], [1.0, 9.0]]), np.empty((0, 2)), np.array([[2.0, -4.0]])]
    extent = extent_of(strokes)
    assert extent == Extent(1, -4, 3, 9)
    assert (extent.width, extent.height, extent.middle) == (2, 13, 2)


def test_a_row_goes_from_left_to_right() -> None:
    rows = rows_of([Extent(200, 0, 240, 100), Extent(0, 10, 50, 95), Extent(100, 5, 130, 110)])
    assert [row.strokes for row in rows] == [(1, 2, 0)]
    assert rows[0].height == 100


def test_rows_go_from_top_to_bottom() -> None:
    rows = rows_of([Extent(0, 200, 50, 300), Extent(0, 0, 50, 100), Extent(80, 210, 120, 290), Extent(90, 5, 130, 95)])
    assert [row.strokes for row in rows] == [(1, 3), (0, 2)]


def test_bars_and_dots_belong_to_the_row_that_they_stand_in() -> None:
    tall = [Extent(0, 0, 60, 100), Extent(0, 200, 60, 300)]
    bars = [Extent(10, 50, 70, 52), Extent(20, -8, 80, -6), Extent(10, 250, 70, 254)]
    assert [set(row.strokes) for row in rows_of([*tall, *bars])] == [{0, 2, 3}, {1, 4}]


@given(st.lists(_extents, min_size=1, max_size=20))
def test_every_stroke_is_in_one_row(extents: list[Extent]) -> None:
    rows = rows_of(extents)
    assert sorted(index for row in rows for index in row.strokes) == list(range(len(extents)))
    assert all(row.height > 0 for row in rows)

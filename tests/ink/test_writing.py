import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from digitpad.ink.box import Box
from digitpad.ink.writing import box_around, rows_of

_numbers = st.floats(-1000, 1000)
_boxes = st.builds(Box.of_size, _numbers, _numbers, st.floats(0, 300), st.floats(0, 300))


def test_the_box_is_around_all_positions() -> None:
    strokes = [np.array([[3.0, 5.0], [1.0, 9.0]]), np.empty((0, 2)), np.array([[2.0, -4.0]])]
    assert box_around(strokes) == Box(1, -4, 3, 9)


def test_a_row_goes_from_left_to_right() -> None:
    rows = rows_of([Box(200, 0, 240, 100), Box(0, 10, 50, 95), Box(100, 5, 130, 110)])
    assert [row.strokes for row in rows] == [(1, 2, 0)]
    assert rows[0].height == 100


def test_rows_go_from_top_to_bottom() -> None:
    rows = rows_of([Box(0, 200, 50, 300), Box(0, 0, 50, 100), Box(80, 210, 120, 290), Box(90, 5, 130, 95)])
    assert [row.strokes for row in rows] == [(1, 3), (0, 2)]


def test_bars_and_dots_belong_to_the_row_that_they_stand_in() -> None:
    tall = [Box(0, 0, 60, 100), Box(0, 200, 60, 300)]
    bars = [Box(10, 50, 70, 52), Box(20, -8, 80, -6), Box(10, 250, 70, 254)]
    assert [set(row.strokes) for row in rows_of([*tall, *bars])] == [{0, 2, 3}, {1, 4}]


def test_a_bar_between_two_rows_belongs_to_the_nearer_one() -> None:
    tall = [Box(0, 0, 60, 100), Box(0, 130, 60, 230)]
    above, below = Box(10, 105, 70, 109), Box(10, 121, 70, 125)
    assert [set(row.strokes) for row in rows_of([*tall, above])] == [{0, 2}, {1}]
    assert [set(row.strokes) for row in rows_of([*tall, below])] == [{0}, {1, 2}]


@given(st.lists(_boxes, min_size=1, max_size=20))
def test_every_stroke_is_in_one_row(boxes: list[Box[float]]) -> None:
    rows = rows_of(boxes)
    assert sorted(index for row in rows for index in row.strokes) == list(range(len(boxes)))
    assert all(row.height > 0 for row in rows)

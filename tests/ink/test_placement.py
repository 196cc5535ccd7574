import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.ink.bitmap import STROKE_WIDTH, align
from digitpad.ink.box import Box
from digitpad.ink.placement import placement
from digitpad.ink.render import render
from tests.handwriting import DIGITS, white_on_black


@given(st.integers(0, 9), st.floats(-500, 500), st.floats(-500, 500), st.floats(0.05, 20))
def test_bitmaps_of_strokes_lie_where_they_were_written(digit: int, x: float, y: float, scale: float) -> None:
    strokes = [np.array(stroke) * scale + (x, y) for stroke in DIGITS[digit]]
    bitmap = align(render(strokes))
    every = np.concatenate(strokes)
    (left, top), (width, height) = every.min(axis=0), np.ptp(every, axis=0)
    square = placement(bitmap, Box.of_size(float(left), float(top), float(width), float(height)), STROKE_WIDTH)
    assert square is not None
    pixel = square.width / 28
    columns, rows = np.rint((every - (square.left, square.top)) / pixel - 0.5).astype(int).T
    assert (bitmap[rows, columns] > 0.5).mean() > 0.98  # each position lies on ink
    assert max(width, height) / pixel == pytest.approx(20 - STROKE_WIDTH, abs=1)


def test_a_bitmap_of_a_picture_lies_on_its_ink() -> None:
    ink = white_on_black("5", height=200, pen=26)
    bitmap = align(ink)
    rows, columns = np.nonzero(ink > 0.5)
    left, top = float(columns.min()), float(rows.min())
    square = placement(bitmap, Box.of_size(left, top, float(np.ptp(columns)) + 1, float(np.ptp(rows)) + 1))
    assert square is not None
    pixel = square.width / 28
    down, across = (rows + 0.5 - square.top) / pixel, (columns + 0.5 - square.left) / pixel
    assert bitmap[down.astype(int), across.astype(int)].mean() > 0.8


def test_nothing_lies_nowhere() -> None:
    assert placement(np.zeros((28, 28), np.float32), Box(0, 0, 10, 10)) is None
    assert placement(np.ones((28, 28), np.float32), Box(0, 0, 0, 0)) is None

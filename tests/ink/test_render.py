from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.errors import EmptyInkError
from digitpad.ink.bitmap import STROKE_WIDTH, Bitmap, align
from digitpad.ink.render import GrowingRender, Positions, render
from digitpad.ink.sketch import Sketch
from digitpad.ink.stroke_width import SCALE, stroke_width
from tests.handwriting import DIGITS, difference

_DIGITS = st.sampled_from(sorted(DIGITS))


def _strokes(digit: int) -> list[Positions]:
    return [np.array(stroke, np.float64) for stroke in DIGITS[digit]]


def _bitmap(strokes: list[Positions]) -> Bitmap:
    return align(render(strokes))


@given(_DIGITS, st.floats(-1e4, 1e4), st.floats(-1e4, 1e4), st.floats(0.01, 100))
def test_position_and_size_do_not_matter(digit: int, x: float, y: float, scale: float) -> None:
    moved = [stroke * scale + np.array([x, y]) for stroke in _strokes(digit)]
    assert difference(_bitmap(moved), _bitmap(_strokes(digit))) < 0.01


@given(_DIGITS, st.integers(2, 30))
def test_how_often_the_pen_reports_does_not_matter(digit: int, times: int) -> None:
    dense = []
    for stroke in _strokes(digit):
        at = np.linspace(0, len(stroke) - 1, (len(stroke) - 1) * times + 1)
        dense.append(np.column_stack([np.interp(at, np.arange(len(stroke)), axis) for axis in stroke.T]))
    assert difference(_bitmap(dense), _bitmap(_strokes(digit))) < 0.02


@given(_DIGITS)
def test_the_direction_of_writing_does_not_matter(digit: int) -> None:
    backwards = [stroke[::-1] for stroke in _strokes(digit)]
    assert difference(_bitmap(backwards), _bitmap(_strokes(digit))) < 0.01


@given(_DIGITS)
def test_strokes_have_the_width_that_networks_learn(digit: int) -> None:
    mask = (render(_strokes(digit)) > 0.5).astype(np.uint8)
    assert stroke_width(mask) / SCALE == pytest.approx(STROKE_WIDTH, abs=0.4)


def test_down_is_down() -> None:
    seven = _bitmap(_strokes(7))
    assert seven[4:9].sum() > 1.5 * seven[19:24].sum()


@given(st.lists(st.sampled_from(["line", "more", "erase", "undo", "redo", "clear"]), max_size=20), st.randoms())
def test_a_growing_render_is_the_render(steps: list[str], random: Random) -> None:
    sketch, growing = Sketch(), GrowingRender()
    for step in steps:
        match step:
            case "line":
                sketch.begin(random.uniform(0, 300), random.uniform(0, 300), 16)
            case "more":
                for _ in range(5):
                    sketch.extend(random.uniform(0, 300), random.uniform(0, 300))
            case "erase":
                sketch.begin_erasing()
                sketch.erase(150, 150, 40)
                sketch.end()
            case _:
                getattr(sketch, step)()
        if sketch.strokes:
            expected = render([stroke.positions for stroke in sketch.strokes])
            np.testing.assert_array_equal(growing.render(sketch), expected)


def test_a_stroke_that_grows_within_the_drawing_has_no_gaps() -> None:
    sketch, growing = Sketch(), GrowingRender()
    sketch.begin(0, 0, 16)
    sketch.extend(300, 300)
    sketch.end()
    sketch.begin(280, 20, 16)
    for x in (220, 160, 100):  # farther apart than the line is wide
        growing.render(sketch)
        sketch.extend(x, 20)
    expected = render([stroke.positions for stroke in sketch.strokes])
    np.testing.assert_array_equal(growing.render(sketch), expected)


def test_the_page_must_not_be_empty() -> None:
    with pytest.raises(EmptyInkError):
        render([np.empty((0, 2))])

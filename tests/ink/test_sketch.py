import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from digitpad.ink.picture import Picture, picture_from_array
from digitpad.ink.render import GrowingRender, render
from digitpad.ink.sketch import Sketch

_STEPS = st.lists(st.sampled_from(["line", "dot", "erase", "clear", "picture", "undo", "redo"]), max_size=25)


def _line(sketch: Sketch, y: float = 50) -> None:
    sketch.begin(0, y, 10)
    for x in range(10, 101, 10):
        sketch.extend(x, y)
    sketch.end()


def _do(sketch: Sketch, step: str) -> None:
    match step:
        case "line":
            _line(sketch)
        case "dot":
            sketch.begin(5, 5, 8)
            sketch.end()
        case "erase":
            sketch.begin_erasing()
            sketch.erase(50, 50, 12)
            sketch.end()
        case "picture":
            sketch.show(picture_from_array(np.zeros((4, 4), np.uint8)))
        case _:
            getattr(sketch, step)()


@given(_STEPS)
def test_undoing_all_gives_a_blank_page_and_redoing_all_gives_everything_back(steps: list[str]) -> None:
    sketch = Sketch()
    for step in steps:
        _do(sketch, step)
    while sketch.can_redo:
        sketch.redo()
    strokes, picture = sketch.strokes, sketch.picture
    count = 0
    while sketch.can_undo:
        sketch.undo()
        count += 1
    assert sketch.is_empty
    for _ in range(count):
        sketch.redo()
    assert sketch.strokes == strokes
    assert sketch.picture is picture
    assert not sketch.can_redo


def test_the_stroke_being_drawn_counts() -> None:
    sketch = Sketch()
    sketch.begin(1, 2, 8)
    sketch.extend(3, 4)
    assert len(sketch.strokes) == 1
    np.testing.assert_array_equal(sketch.strokes[0].positions, [[1, 2], [3, 4]])


def test_thousands_of_positions_are_kept() -> None:
    sketch = Sketch()
    sketch.begin(0, 0, 8)
    for x in range(1, 5000):
        sketch.extend(x, x)
    np.testing.assert_array_equal(sketch.strokes[0].positions[:, 0], np.arange(5000))


def test_pressure_widens_the_line() -> None:
    sketch = Sketch()
    sketch.begin(0, 0, 10, pressure=0.0)
    sketch.extend(1, 1, pressure=0.5)
    sketch.extend(2, 2, pressure=1.0)
    assert list(sketch.strokes[0].widths) == [5.0, 7.5, 10.0]


def test_rubbing_through_a_line_leaves_two_parts() -> None:
    sketch = Sketch()
    _line(sketch)
    sketch.begin_erasing()
    assert sketch.erase(50, 50, 10)
    sketch.end()
    left, right = sketch.strokes
    assert left.positions[:, 0].max() <= 50 - 10 - 5
    assert right.positions[:, 0].min() >= 50 + 10 + 5
    sketch.undo()
    assert len(sketch.strokes) == 1


def test_rubbing_beside_a_line_changes_nothing() -> None:
    sketch = Sketch()
    _line(sketch)
    before = sketch.strokes
    sketch.begin_erasing()
    assert not sketch.erase(50, 80, 10)
    sketch.end()
    assert sketch.strokes == before
    sketch.undo()
    assert sketch.is_empty


def test_rubbing_out_everything_leaves_nothing() -> None:
    sketch = Sketch()
    _line(sketch)
    sketch.begin_erasing()
    sketch.erase(50, 50, 200)
    sketch.end()
    assert sketch.is_empty


def test_writing_on_a_picture_leaves_it_there_and_each_can_go_alone() -> None:
    sketch = Sketch()
    picture = picture_from_array(np.zeros((4, 4), np.uint8))
    sketch.show(picture)
    _line(sketch)
    strokes = sketch.strokes
    assert (sketch.picture, len(strokes)) == (picture, 1)
    sketch.remove_picture()
    assert (sketch.picture, sketch.strokes) == (None, strokes)
    sketch.undo()
    sketch.remove_strokes()
    assert (sketch.picture, sketch.strokes) == (picture, ())
    sketch.undo()
    assert (sketch.picture, sketch.strokes) == (picture, strokes)
    other = picture_from_array(np.ones((4, 4), np.uint8))
    sketch.exchange_picture(other)
    assert (sketch.picture, sketch.strokes) == (other, strokes)
    for _ in range(2):
        sketch.undo()
    assert (sketch.picture, sketch.strokes) == (picture, ())


def test_a_straight_line_has_two_ends_and_may_go_on_from_a_curve() -> None:
    sketch = Sketch()
    sketch.begin(0, 0, 10)
    sketch.extend(10, 0)
    for x, y in ((20, 5), (40, 40), (50, 0)):
        sketch.straighten(x, y)
        assert sketch.is_straight
    assert sketch.open_stroke is not None
    np.testing.assert_array_equal(sketch.open_stroke.positions, [(0, 0), (10, 0), (50, 0)])
    sketch.extend(50, 10)
    assert not sketch.is_straight
    sketch.straighten(90, 10)
    sketch.end()
    (stroke,) = sketch.strokes
    np.testing.assert_array_equal(stroke.positions, [(0, 0), (10, 0), (50, 0), (50, 10), (90, 10)])
    assert not sketch.is_straight


def test_a_straight_line_is_rendered_without_where_it_was_before() -> None:
    sketch, growing = Sketch(), GrowingRender()
    sketch.begin(0, 0, 10)
    sketch.extend(100, 100)
    sketch.extend(0, 100)
    for x, y in ((100, 0), (50, 50), (100, 50)):
        sketch.straighten(x, y)
        np.testing.assert_array_equal(growing.render(sketch), render([sketch.strokes[0].positions]))


def test_what_is_taken_back_was_never_there() -> None:
    sketch = Sketch()
    _line(sketch)
    _line(sketch, 90)
    sketch.undo()
    before = sketch.strokes
    sketch.begin(0, 0, 10)
    sketch.take_back()
    assert (sketch.strokes, sketch.open_stroke, sketch.can_redo) == (before, None, True)
    sketch.begin_erasing()
    assert sketch.erase(50, 50, 12)
    sketch.take_back()
    assert (sketch.strokes, sketch.can_redo) == (before, True)
    assert not sketch.erase(50, 50, 12)


def test_the_eraser_takes_strokes_as_a_whole_where_asked() -> None:
    sketch = Sketch()
    _line(sketch, 50)
    _line(sketch, 150)
    kept = sketch.strokes[1]
    sketch.begin_erasing()
    assert not sketch.erase(50, 100, 12, is_whole=True)
    assert sketch.erase(55, 60, 12, is_whole=True)
    sketch.end()
    assert sketch.strokes == (kept,)
    sketch.undo()
    assert len(sketch.strokes) == 2


def test_exactly_two_hundred_steps_can_be_undone() -> None:
    sketch = Sketch()
    for y in range(203):
        _line(sketch, y)
    for left in range(202, 2, -1):
        assert sketch.can_undo
        sketch.undo()
        assert len(sketch.strokes) == left
    assert not sketch.can_undo
    assert len(sketch.strokes) == 3


def test_clearing_a_blank_page_is_no_step() -> None:
    sketch = Sketch()
    sketch.clear()
    assert not sketch.can_undo


def test_whatever_comes_in_the_middle_of_an_erasure_it_is_one_step() -> None:
    for interruption in ("undo", "clear", "line", "picture"):
        sketch = Sketch()
        _line(sketch)
        whole = sketch.strokes
        sketch.begin_erasing()
        sketch.erase(50, 50, 12)
        _do(sketch, interruption)
        while sketch.can_undo:
            sketch.undo()
        assert sketch.is_empty
        sketch.redo()
        assert sketch.strokes == whole


def test_without_the_eraser_down_nothing_is_rubbed_out() -> None:
    sketch = Sketch()
    _line(sketch)
    assert not sketch.erase(50, 50, 12)
    assert len(sketch.strokes) == 1


def test_writing_after_a_step_was_undone_leaves_nothing_to_redo() -> None:
    sketch = Sketch()
    _line(sketch)
    _line(sketch, 80)
    sketch.undo()
    _line(sketch, 20)
    assert not sketch.can_redo
    sketch.redo()
    assert [float(stroke.positions[0, 1]) for stroke in sketch.strokes] == [50, 20]


def test_a_broad_line_is_rubbed_out_where_its_edge_is_touched() -> None:
    sketch = Sketch()
    sketch.begin(0, 50, 30)
    sketch.extend(100, 50)
    sketch.end()
    sketch.begin_erasing()
    assert not sketch.erase(50, 70, 4)
    assert sketch.erase(50, 67, 4)  # 13 from the middle of the line, which ends 15 from it
    sketch.end()
    assert len(sketch.strokes) == 2


_AT = st.floats(-1e4, 1e4, width=32)


@given(st.lists(st.lists(st.tuples(_AT, _AT), min_size=1, max_size=9), max_size=4), st.data())
def test_the_box_is_around_all_positions_whenever_it_is_asked_for(
    strokes: list[list[tuple[float, float]]], data: st.DataObject
) -> None:
    sketch = Sketch()
    for stroke in strokes:
        sketch.begin(*stroke[0], 10)
        for position in stroke[1:]:
            if data.draw(st.booleans()):
                _ = sketch.box  # known from here on
            sketch.extend(*position)
        sketch.straighten(*stroke[0])
        sketch.end()
    box = sketch.box
    assert (box is None) == (not strokes)
    if box is not None:
        every = np.concatenate([stroke.positions for stroke in sketch.strokes])
        assert (box.left, box.top) == tuple(every.min(axis=0))
        assert (box.right, box.bottom) == tuple(every.max(axis=0))


def test_many_photographs_are_not_all_kept_for_undo() -> None:
    sketch = Sketch()
    for number in range(30):
        sketch.show(Picture(np.full((2000, 2000, 3), number, np.uint8), (2000, 2000)))
        sketch.begin(0, 0, 10)
        sketch.end()  # in this step the same picture lies
    pictures = {id(page.picture): page.picture for page in sketch.steps.pages if page.picture is not None}
    assert 6 <= len(pictures) <= 8
    for _ in range(10):
        sketch.undo()
    assert sketch.picture is not None
    assert sketch.picture.pixels[0, 0, 0] == 24


def test_one_photograph_in_many_steps_counts_once() -> None:
    sketch = Sketch()
    sketch.show(Picture(np.zeros((2000, 2000, 3), np.uint8), (2000, 2000)))
    for _ in range(150):
        sketch.begin(0, 0, 10)
        sketch.end()
    for _ in range(151):
        sketch.undo()
    assert sketch.is_empty

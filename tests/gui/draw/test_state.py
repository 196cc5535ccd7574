"""The model of the Draw tab, without a window."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from digitpad.gui.draw.change import ANSWER, Change
from digitpad.gui.draw.hand_edits import HandEdits
from digitpad.gui.draw.state import DrawState
from digitpad.ink.picture import Picture, picture_from_array
from digitpad.recognition.classifier import Classifier, bundled_classifier
from digitpad.recognition.picture_reader import read
from digitpad.recognition.reader import read_strokes
from tests.handwriting import DIGITS, picture
from tests.recognition.test_number_reader import write

_PEN = 8.0


@pytest.fixture
def state() -> DrawState:
    return DrawState(bundled_classifier())


def _write(state: DrawState, strokes: Iterable[Any]) -> None:
    """Write strokes, lists of (x, y), with a pen that is not read while it moves."""
    for (x, y), *others in strokes:
        state.put_pen_down(x, y, _PEN)
        for position in others:
            state.move_pen(*position)
        state.lift_pen()


def _show(state: DrawState, digits: str) -> Picture:
    shown = picture_from_array(picture(digits))
    state.show_picture(shown, read(shown, state.classifier), 1.0)
    return shown


def _notices(state: DrawState) -> list[Change]:
    """All that is told from now on."""
    told: list[Change] = []
    state.listen(told.append)
    return told


def test_it_needs_no_qt() -> None:
    code = "import sys, digitpad.gui.draw.state as _; print(*{'PySide6', 'pyqtgraph', 'keras'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"


@pytest.mark.parametrize("digit", range(10))
def test_what_is_written_is_read(state: DrawState, digit: int) -> None:
    _write(state, DIGITS[digit])
    assert state.reading.text == str(digit)
    assert state.digit is state.reading.digits[0]
    assert state.milliseconds is not None
    expected = read_strokes(DIGITS[digit], bundled_classifier())
    np.testing.assert_allclose(state.digit.probabilities, expected.digits[0].probabilities, atol=1e-6)


def test_a_growing_stroke_is_read_when_asked(state: DrawState) -> None:
    (stroke,) = DIGITS[7]
    state.put_pen_down(*stroke[0], _PEN)
    told = _notices(state)
    for position in stroke[1:]:
        state.move_pen(*position)
        assert state.is_behind
    assert state.reading.text == ""
    state.read()
    assert not state.is_behind
    assert state.reading.text == "7"
    assert told == [*[Change.STROKES] * (len(stroke) - 1), ANSWER]


def test_a_pen_that_is_not_down_does_nothing(state: DrawState) -> None:
    _write(state, DIGITS[3])
    told = _notices(state)
    state.move_pen(1, 1)
    state.lift_pen()
    state.move_eraser(*DIGITS[3][0][0], 20)
    assert told == []
    assert state.reading.text == "3"


_STEPS: list[tuple[str, Callable[[DrawState], object], Change]] = [
    ("pen down", lambda state: state.put_pen_down(0, 0, _PEN), Change.STROKES | ANSWER),
    ("undo", DrawState.undo, Change.PAGE | ANSWER),
    ("redo", DrawState.redo, Change.PAGE | ANSWER),
    ("clear", DrawState.clear, Change.PAGE | ANSWER),
    ("picture", lambda state: _show(state, "4"), Change.PAGE | ANSWER),
    ("choose", lambda state: state.choose(1), Change.CHOSEN),
    ("correct", lambda state: HandEdits(state).correct(8), Change.PAGE | ANSWER),
    ("remove", lambda state: HandEdits(state).remove(), Change.PAGE | ANSWER),
    ("merge", lambda state: HandEdits(state).merge(), Change.PAGE | ANSWER),
    ("split", lambda state: HandEdits(state).split(), Change.PAGE | ANSWER),
    ("sure from", lambda state: state.set_sure_from(0.9), Change.SURE_FROM | Change.READING),
    ("mode", lambda state: state.set_number_mode(True), Change.MODE | ANSWER),
    ("classifier", lambda state: state.set_classifier(bundled_classifier()), Change.CLASSIFIER | ANSWER),
]


@pytest.mark.parametrize(("step", "expected"), [pytest.param(*rest, id=name) for name, *rest in _STEPS])
def test_each_operation_gives_one_notice_once_all_is_as_it_should_be(
    state: DrawState, step: Callable[[DrawState], object], expected: Change
) -> None:
    _show(state, "427")
    told: list[tuple[Change, object]] = []

    def listen(change: Change) -> None:
        told.append((change, (state.reading, state.chosen, state.milliseconds, state.picture)))

    state.listen(listen)
    step(state)
    assert told == [(expected, (state.reading, state.chosen, state.milliseconds, state.picture))]


def test_an_erasure_is_one_step_and_read_at_once(state: DrawState) -> None:
    _write(state, DIGITS[4])
    assert state.reading.text == "4"
    told = _notices(state)
    state.put_eraser_down()
    for y in range(40, 140, 4):
        state.move_eraser(65, y, 12)
    assert state.reading.guess != "4"
    assert set(told) == {Change.STROKES | ANSWER}
    state.lift_pen()
    state.undo()
    assert state.reading.text == "4"


def test_an_erasure_takes_the_undone_steps_away_and_says_so(state: DrawState) -> None:
    _write(state, [*DIGITS[4], *DIGITS[1]])
    state.undo()
    state.put_eraser_down()
    state.move_eraser(*DIGITS[4][0][0], 5)
    told = _notices(state)
    could_redo = state.sketch.can_redo
    state.lift_pen()
    assert could_redo
    assert not state.sketch.can_redo
    assert told == [Change.STROKES]


@pytest.mark.parametrize("is_asked_for", [False, True])
def test_numbers_are_read_and_the_newest_digit_is_shown(state: DrawState, is_asked_for: bool) -> None:
    state.set_number_mode(is_asked_for)
    _write(state, write("362"))
    assert state.reading.text == "362"
    assert state.chosen == 2
    state.choose(0)
    assert state.digit is not None
    assert state.digit.digit == 3
    state.choose(-1)
    assert state.chosen == 2
    state.set_number_mode(False)
    assert (state.reading.text, state.chosen) == ("362", 2)


def test_the_mode_is_for_what_is_written_not_for_pictures(state: DrawState) -> None:
    _write(state, write("42"))
    _show(state, "427")
    state.choose(1)
    state.set_number_mode(True)
    assert state.reading.text == "427"
    assert state.chosen == 1
    state.undo()
    assert state.reading.text == "42"


def test_nothing_can_be_chosen_or_changed_where_there_is_no_digit(state: DrawState) -> None:
    for change in (
        lambda: state.choose(1),
        lambda: HandEdits(state).correct(3),
        HandEdits(state).remove,
        HandEdits(state).merge,
        HandEdits(state).split,
    ):
        change()
    assert state.chosen == 0
    assert state.digit is None
    assert not state.sketch.can_undo
    _write(state, DIGITS[5])
    for change in (
        lambda: HandEdits(state).correct(3),
        HandEdits(state).remove,
        HandEdits(state).merge,
        HandEdits(state).split,
    ):
        change()
    assert state.reading.text == "5"


def test_a_picture_is_shown_as_it_was_read(state: DrawState) -> None:
    shown = picture_from_array(picture("427"))
    reading = read(shown)
    state.show_picture(shown, reading, 12.5)
    assert state.reading.digits == reading.digits
    assert (state.chosen, state.milliseconds, state.picture) == (0, 12.5, shown)
    state.undo()
    assert (state.reading.digits, state.milliseconds, state.picture) == ((), None, None)
    state.redo()
    assert state.reading.digits == reading.digits
    assert state.milliseconds == 12.5


def test_what_is_written_on_a_picture_is_not_read_until_it_has_a_page_of_its_own(state: DrawState) -> None:
    shown = _show(state, "427")
    state.choose(2)
    _write(state, DIGITS[8])
    assert (state.picture, state.reading.text, state.chosen) == (shown, "427", 2)
    assert not state.is_behind
    state.start_page()
    assert (state.picture, state.reading.text) == (None, "8")
    state.undo()
    assert (state.picture, state.reading.text) == (shown, "427")
    strokes = state.sketch.strokes
    assert len(strokes) == len(DIGITS[8])
    HandEdits(state).correct(9)  # of the picture's digits; what is written stays
    assert (state.reading.text, state.sketch.strokes) == ("927", strokes)
    state.keep_picture()
    assert (state.sketch.strokes, state.reading.text) == ((), "927")


def test_unsure_digits_are_gone_through_in_both_directions(state: DrawState) -> None:
    shown = picture_from_array(picture("42753"))
    reading, unsure = read(shown, state.classifier), np.full(10, 0.1, np.float32)
    digits = [
        replace(digit, probabilities=unsure) if place % 2 == 0 else digit for place, digit in enumerate(reading.digits)
    ]
    state.show_picture(shown, replace(reading, digits=tuple(digits)), 1.0)
    visited = []
    for step in (1, 1, 1, -1, -1):
        state.choose_unsure(step)
        visited.append(state.chosen)
    assert visited == [2, 4, 0, 4, 2]
    assert state.has_unsure
    state.set_sure_from(0.0)
    state.choose_unsure(1)
    assert (state.chosen, state.has_unsure) == (2, False)


def test_what_is_taken_back_leaves_the_answer_as_it_was(state: DrawState) -> None:
    _write(state, DIGITS[7])
    state.put_pen_down(0, 0, _PEN)
    state.move_pen(0, 100)
    state.take_pen_back()
    assert (state.reading.text, state.is_behind, len(state.sketch.strokes)) == ("7", False, 1)


def test_the_same_digit_stays_chosen_whatever_is_done_to_its_picture(state: DrawState, one_more: Classifier) -> None:
    _show(state, "427")
    state.choose(2)
    for text, change in (
        ("429", lambda: HandEdits(state).correct(9)),
        ("427", state.undo),
        ("429", state.redo),
        ("429", lambda: state.set_sure_from(0.6)),
        ("539", lambda: state.set_classifier(one_more)),
        ("538", state.undo),
    ):
        change()
        assert (state.reading.text, state.chosen) == (text, 2)


def test_the_last_digit_is_chosen_where_the_chosen_one_has_gone(state: DrawState) -> None:
    _show(state, "427")
    state.choose(2)
    HandEdits(state).remove()
    assert (state.reading.text, state.chosen) == ("42", 1)
    HandEdits(state).remove()
    HandEdits(state).remove()
    assert (state.reading.text, state.chosen, state.digit) == ("", 0, None)


def test_another_picture_begins_at_its_first_digit(state: DrawState) -> None:
    _show(state, "427")
    state.choose(2)
    _show(state, "427")  # other pixels, though they say the same
    assert state.chosen == 0
    state.choose(1)
    state.undo()
    assert state.chosen == 0


def test_what_is_merged_and_split_is_measured_in_pixels_of_the_original(state: DrawState) -> None:
    large = picture_from_array(np.kron(picture("427"), np.ones((9, 9, 1), np.uint8)))
    assert large.scale > 1.2
    reading = read(large)
    state.show_picture(large, reading, 1.0)
    state.choose(1)
    HandEdits(state).merge()
    first, second = reading.digits[1].box, reading.digits[2].box
    assert first is not None
    assert second is not None
    assert state.digit is not None
    assert state.digit.box == first.union(second)
    assert HandEdits(state).split()
    assert [digit.box for digit in state.reading.digits] == [digit.box for digit in reading.digits]
    assert state.reading.text == "427"
    state.undo()
    state.undo()
    assert state.reading.digits == reading.digits


def test_what_cannot_be_cut_stays_as_it_is(state: DrawState) -> None:
    pixels = np.full((60, 60), 255, np.uint8)
    pixels[10:50, 29:32] = 0  # a bar: no cut from top to bottom leaves ink on both sides
    shown = picture_from_array(pixels)
    reading = read(shown)
    state.show_picture(shown, reading, 1.0)
    told = _notices(state)
    assert not HandEdits(state).split()
    assert told == []
    assert state.reading.digits == reading.digits


def test_it_is_asked_how_sure_an_answer_must_be_everywhere(state: DrawState) -> None:
    most_of_a_six = [stroke[: 3 * len(stroke) // 4] for stroke in DIGITS[6]]
    shown = _show(state, "427")
    state.clear()
    _write(state, most_of_a_six)
    (digit,) = state.reading.digits
    assert 0.6 < digit.confidence < 0.95
    for sure_from, text in ((0.95, "?"), (0.6, str(digit.digit)), (0.95, "?")):
        state.set_sure_from(sure_from)
        assert state.reading.text == text
        assert state.reading.sure_from == sure_from
        assert state.reading.digits == (digit,)  # nothing is read for that
    for change in (state.undo, state.undo, lambda: HandEdits(state).correct(9), state.undo, state.read, state.redo):
        change()
        assert state.reading.sure_from == 0.95
    assert state.picture is not shown
    state.clear()
    _write(state, most_of_a_six)
    assert state.reading.text == "?"


def test_another_classifier_reads_all_that_was_read_before(state: DrawState, one_more: Classifier) -> None:
    _write(state, DIGITS[7])
    _show(state, "427")
    HandEdits(state).correct(0)
    _show(state, "15")
    state.set_classifier(one_more)
    for text in ("26", "038", "538", "8"):
        assert state.reading.text == text
        state.undo()
    state.set_number_mode(True)
    _write(state, write("36"))
    assert state.reading.text == "47"
    state.set_classifier(bundled_classifier())
    assert state.reading.text == "36"


def test_another_classifier_reads_what_is_merged_and_split(state: DrawState, one_more: Classifier) -> None:
    _show(state, "47")
    state.set_classifier(one_more)
    HandEdits(state).merge()
    assert len(state.reading.digits) == 1
    assert HandEdits(state).split()
    assert state.reading.text == "58"


def test_a_picture_goes_with_the_last_step_that_shows_it(state: DrawState) -> None:
    shown = weakref.ref(_show(state, "4"))
    HandEdits(state).correct(9)
    state.undo()
    state.undo()
    _write(state, DIGITS[2])  # nothing to redo any more
    gc.collect()
    assert shown() is None

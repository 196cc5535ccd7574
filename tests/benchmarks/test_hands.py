"""What is measured of teaching: who is taught with what, and what is counted."""

from pathlib import Path

import numpy as np
import pytest

from digitpad.hand.teaching import bundled_teacher
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, bitmap_of, load_pen_digits
from digitpad.learning.data.styles import opened
from digitpad.measurement.hands import SHOTS, Count, count_of, of_sessions, with_habit
from tests.hand.conftest import in_a_hand
from tests.handwriting import DIGITS


def test_what_is_missed_is_wrong_or_not_sure_and_counted_once() -> None:
    teacher = bundled_teacher()
    digits = [*in_a_hand(1.6, 1), *(digit.named(9 - digit.label) for digit in in_a_hand(0.0, 1))]
    rows = teacher.network.last_layer.probabilities(teacher.network.features(np.array([d.bitmap for d in digits])))
    right = sum(int(row.argmax()) == d.label and row.max() >= 0.75 for row, d in zip(rows, digits, strict=True))
    count = count_of(teacher, teacher.network.last_layer, digits)
    assert (count.digits, count.missed) == (20, 20 - right)
    assert count.claimed <= count.wrong <= count.missed
    assert count.claimed >= 8
    assert Count(1, 1, 0, 1, 0.25) + Count(3, 0, 0, 0, 0.25) == Count(4, 1, 0, 1, 0.25)


def test_an_open_four_is_open_at_its_top_and_keeps_its_stem() -> None:
    four = [np.array(stroke, np.float32) for stroke in DIGITS[4]]
    open_four = opened(four, np.random.default_rng(0))
    assert np.array_equal(open_four[1], four[1])
    assert open_four[0][0, 0] < four[0][0, 0] - 20
    assert np.array_equal(open_four[0][:, 1], four[0][:, 1])
    assert not np.array_equal(bitmap_of(open_four), bitmap_of(four))


@pytest.mark.data
def test_no_digit_is_both_taught_and_tested_and_habits_are_those_of_unseen_writers(data: Path) -> None:
    sessions = list(of_sessions(data))
    assert len(sessions) == 30
    assert all([d.label for d in pupil.taught] == [d.label for d in pupil.tested] for pupil in sessions[:3])
    pupils = list(with_habit(data, 4, opened))
    assert {pupil.name for pupil in pupils} <= {str(writer) for writer in HELD_OUT_WRITERS}
    for pupil in [*sessions, *pupils]:
        taught = {digit.bitmap.tobytes() for digit in pupil.taught}
        assert not any(digit.bitmap.tobytes() in taught for digit in pupil.tested)
    assert all(sum(d.label == 4 for d in pupil.taught) == SHOTS for pupil in pupils)
    plain = {bitmap_of(d.strokes).tobytes() for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.label == 4}
    fours = [digit for pupil in pupils for digit in pupil.tested if digit.label == 4]
    assert not any(np.rint(digit.bitmap * 255).astype(np.uint8).tobytes() in plain for digit in fours)

"""Whole numbers, composed of pen digits by writers whom no model learns from."""

from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, PenDigit, load_pen_digits
from digitpad.measurement.doubt import scribble
from digitpad.measurement.strings import strings_read
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.number_reader import NumberReader
from digitpad.recognition.reading import NOT_SURE


@pytest.mark.slow
@pytest.mark.data
def test_strokes_are_put_together_rightly(data: Path) -> None:
    digits = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    pairs = strings_read(bundled_classifier(), digits, 200, seed=0)
    assert sum(len(label) == len(answer) for label, answer in pairs) >= 0.97 * len(pairs)
    assert sum(label == answer for label, answer in pairs) >= 0.93 * len(pairs)


def test_a_digit_that_is_not_sure_counts_as_what_it_is_taken_for() -> None:
    """The measure asks how well strokes are put together; how many digits are refused is measured elsewhere."""
    rng = np.random.default_rng(0)
    lines = [[line.astype(np.float32) for line in scribble(rng)] for _ in range(20)]
    reader = NumberReader(bundled_classifier())
    refused = [each for each in lines if NOT_SURE in reader.read(each).text]
    assert refused
    digits = [PenDigit(label=0, writer=1, strokes=tuple(each)) for each in refused]
    pairs = strings_read(bundled_classifier(), digits, 20, seed=0)
    assert len(pairs) == 20
    assert all(answer.isdigit() for _, answer in pairs)

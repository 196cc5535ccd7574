"""Whole numbers, composed of pen digits by writers whom no model learns from."""

from pathlib import Path

import pytest

from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, load_pen_digits
from digitpad.measurement.strings import strings_read
from digitpad.recognition.classifier import bundled_classifier

pytestmark = [pytest.mark.slow, pytest.mark.data]


def test_strokes_are_put_together_rightly(data: Path) -> None:
    digits = [d for d in load_pen_digits(data / "pen" / "strokes.jsonl.gz") if d.writer in HELD_OUT_WRITERS]
    pairs = strings_read(bundled_classifier(), digits, 200, seed=0)
    assert sum(len(label) == len(answer) for label, answer in pairs) >= 0.97 * len(pairs)
    assert sum(label == answer for label, answer in pairs) >= 0.93 * len(pairs)

"""One digit that is not sure, tried as a number."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pytest

from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.number_reader import NumberReader
from digitpad.recognition.page_reader import PageReader
from tests.handwriting import DIGITS
from tests.recognition.test_number_reader import write

_PEN = 8.0


def _write(sketch: Sketch, strokes: Iterable[Any]) -> None:
    for (x, y), *others in strokes:
        sketch.begin(x, y, _PEN)
        for position in others:
            sketch.extend(*position)
        sketch.end()


@pytest.mark.parametrize("text", ["1975", "10", "42", "905"])
def test_what_is_no_digit_but_a_number_is_read_as_one(text: str) -> None:
    sketch = Sketch()
    _write(sketch, write(text))
    reading = PageReader(bundled_classifier()).read(sketch, as_numbers=False)
    assert reading.number is not None
    assert reading.number.text == text
    assert reading.explain() == "several digits"


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_is_not_tried_as_a_number(digit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NumberReader, "read", lambda *_: pytest.fail("it is sure"))
    sketch = Sketch()
    _write(sketch, DIGITS[digit])
    assert PageReader(bundled_classifier()).read(sketch, as_numbers=False).number is None


def test_while_the_pen_is_down_it_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    first, second, *rest = write("1975")
    _write(sketch, [first, second])
    known = reader.read(sketch, as_numbers=False).number
    assert known is not None
    with monkeypatch.context() as patch:
        patch.setattr(NumberReader, "read", lambda *_: pytest.fail("the pen is down"))
        (x, y), *others = rest[0]
        sketch.begin(x, y, _PEN)
        for position in others:
            sketch.extend(*position)
            assert reader.read(sketch, as_numbers=False).number is known
    sketch.end()
    number = reader.read(sketch, as_numbers=False).number
    assert number is not None
    assert number.text == "197"


def test_one_stroke_is_no_number() -> None:
    sketch = Sketch()
    _write(sketch, [[(20.0 * step, 200.0 * (step % 2)) for step in range(20)]])
    assert PageReader(bundled_classifier()).read(sketch, as_numbers=False).number is None


def test_a_page_of_many_strokes_keeps_its_number_and_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    row = write("1" * 20)
    for lower in range(2):
        _write(sketch, [np.add(stroke, (0.0, 400.0 * lower)) for stroke in row])
        number = reader.read(sketch, as_numbers=False).number
        assert number is not None
        assert number.guess == "\n".join(["1" * 20] * (lower + 1))
    monkeypatch.setattr(NumberReader, "read", lambda *_: pytest.fail("the page has too many strokes"))
    _write(sketch, [np.add(row[0], (0.0, 800.0))])
    assert reader.read(sketch, as_numbers=False).number is number


@pytest.mark.parametrize("seed", range(3))
def test_a_scribble_is_not_tried_as_a_number(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NumberReader, "read", lambda *_: pytest.fail("its strokes go over each other"))
    sketch, rng = Sketch(), np.random.default_rng(seed)
    _write(sketch, [rng.uniform(0, 600, (8, 2)).tolist() for _ in range(14)])
    reading = PageReader(bundled_classifier()).read(sketch, as_numbers=False)
    assert reading.text == "?"
    assert reading.number is None


def test_digits_over_each_others_edges_are_tried_as_a_number() -> None:
    sketch = Sketch()
    for place, digit in enumerate((4, 5, 7, 4, 5)):
        _write(sketch, [np.add(stroke, (62.0 * place, 0.0)) for stroke in DIGITS[digit]])
    reading = PageReader(bundled_classifier()).read(sketch, as_numbers=False)
    assert reading.number is not None

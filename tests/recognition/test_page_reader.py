"""One digit that is not sure, tried as a number."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.ink.sketch import Sketch
from digitpad.learning.data.pen_strokes import HELD_OUT_WRITERS, load_pen_digits
from digitpad.measurement.accuracy import Pen, sketch_of
from digitpad.measurement.strings import compose_string
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
def test_digits_beside_each_other_are_a_number(text: str) -> None:
    sketch = Sketch()
    _write(sketch, write(text))
    reading = PageReader(bundled_classifier()).read(sketch, as_numbers=False)
    assert (reading.text, reading.sure, reading.explain()) == (text, True, "")


def _crossed() -> list[list[tuple[float, float]]]:
    """A 2, and a 1 through it."""
    (two,) = DIGITS[2]
    return [[(float(x), float(y)) for x, y in two], [(22.0, 10.0 + 20.0 * step) for step in range(7)]]


def _x() -> list[list[tuple[float, float]]]:
    return [[(20.0 * step, 30.0 * step) for step in range(8)], [(20.0 * step, 210 - 30.0 * step) for step in range(8)]]


def test_what_crosses_is_no_number_unasked() -> None:
    sketch = Sketch()
    _write(sketch, _crossed())
    reading = PageReader(bundled_classifier()).read(sketch, as_numbers=False)
    assert reading.number is not None
    assert (reading.text, reading.number.text, reading.number.sure) == ("?", "12", True)
    assert reading.explain() == "several digits"


def test_an_x_is_no_number_though_each_line_is_read_as_a_one() -> None:
    sketch = Sketch()
    _write(sketch, _x())
    reading = PageReader(bundled_classifier()).read(sketch, as_numbers=False)
    assert (reading.text, reading.number) == ("?", None)


def test_a_number_is_written_on_and_erased_again() -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    said = []
    for stroke in write("1975"):
        (x, y), *others = stroke
        sketch.begin(x, y, _PEN)
        for position in others:
            sketch.extend(*position)
        growing = reader.read(sketch, as_numbers=False)
        sketch.end()
        said.append((growing.guess, reader.read(sketch, as_numbers=False).text))
    assert said[0] == ("1", "1")
    assert said[-1] == ("1975", "1975")
    while not sketch.is_empty:
        sketch.undo()
        said.append(("", reader.read(sketch, as_numbers=False).text))
    assert [text for _, text in said[-3:]] == ["19", "1", ""]


@pytest.mark.parametrize(
    ("crossed", "said"),
    [(_crossed(), ("?", "several digits")), (_x(), ("197 ?", "1 of 4 digits not sure"))],
    ids=["a 1 through a 2", "an x"],
)
def test_what_crosses_beside_a_number_is_not_claimed(
    crossed: list[list[tuple[float, float]]], said: tuple[str, str]
) -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    _write(sketch, write("197"))
    assert reader.read(sketch, as_numbers=False).text == "197"
    _write(sketch, [np.add(stroke, (700.0, 0.0)) for stroke in crossed])
    reading = reader.read(sketch, as_numbers=False)
    assert (reading.text, reading.explain()) == said


def test_a_digit_that_is_not_sure_leaves_a_number_a_number() -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    _write(sketch, write("197"))
    assert reader.read(sketch, as_numbers=False).text == "197"
    spiral = [(800 + 6 * turn * np.cos(turn), 100 + 6 * turn * np.sin(turn)) for turn in np.arange(0, 13, 0.4)]
    _write(sketch, [spiral])
    reading = reader.read(sketch, as_numbers=False)
    assert (reading.text, reading.sure) == ("197 ?", False)


@pytest.mark.data
def test_neither_a_digit_of_several_strokes_nor_a_number_is_taken_for_the_other(data: Path) -> None:
    """By writers whom no model learns from: 432 digits of several strokes, of which 429 are surely read."""
    digits = load_pen_digits(data / "pen" / "strokes.jsonl.gz")
    held_out = [digit for digit in digits if digit.writer in HELD_OUT_WRITERS]
    several = [digit for digit in held_out if len(digit.strokes) > 1]
    alone = [
        PageReader(bundled_classifier()).read(sketch_of(digit, Pen(16, 0.5)), as_numbers=False) for digit in several
    ]
    assert sum(len(reading.digits) > 1 for reading in alone) <= 0.005 * len(several)
    rng, right = np.random.default_rng(0), 0
    for _ in range(60):
        chosen = [held_out[place] for place in rng.integers(len(held_out), size=rng.integers(2, 4))]
        text, strokes = compose_string(chosen, rng)
        sketch = Sketch()
        _write(sketch, strokes)
        reading = PageReader(bundled_classifier()).read(sketch, as_numbers=False)
        right += reading.text == text
    assert right >= 57


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_is_not_tried_as_a_number(digit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NumberReader, "read", lambda *_: pytest.fail("it is sure"))
    sketch = Sketch()
    _write(sketch, DIGITS[digit])
    assert PageReader(bundled_classifier()).read(sketch, as_numbers=False).number is None


def test_while_the_pen_is_down_it_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    _write(sketch, _crossed())
    known = reader.read(sketch, as_numbers=False).number
    assert known is not None
    with monkeypatch.context() as patch:
        patch.setattr(NumberReader, "read", lambda *_: pytest.fail("the pen is down"))
        sketch.begin(400.0, 0.0, _PEN)
        for step in range(8):
            sketch.extend(400.0 + step, 30.0 * step)
            assert reader.read(sketch, as_numbers=False).number is known
    sketch.end()
    number = reader.read(sketch, as_numbers=False).number
    assert number is not None
    assert len(number.digits) == len(known.digits) + 1


def test_one_stroke_is_no_number() -> None:
    sketch = Sketch()
    _write(sketch, [[(20.0 * step, 200.0 * (step % 2)) for step in range(20)]])
    assert PageReader(bundled_classifier()).read(sketch, as_numbers=False).number is None


def test_a_page_of_many_strokes_keeps_its_number_and_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    for place in range(20):
        _write(sketch, [np.add(stroke, (300.0 * place, 0.0)) for stroke in _crossed()])
    number = reader.read(sketch, as_numbers=False).number
    assert number is not None
    monkeypatch.setattr(NumberReader, "read", lambda *_: pytest.fail("the page has too many strokes"))
    _write(sketch, _crossed()[:1])
    assert reader.read(sketch, as_numbers=False).number is number


def test_a_page_of_many_digits_is_read_on() -> None:
    sketch, reader = Sketch(), PageReader(bundled_classifier())
    row = write("1" * 20)
    for lower in range(3):
        _write(sketch, [np.add(stroke, (0.0, 400.0 * lower)) for stroke in row])
        assert reader.read(sketch, as_numbers=False).guess == "\n".join(["1" * 20] * (lower + 1))


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
    assert (reading.number or reading).text == "45745"

import math
from collections.abc import Sequence
from itertools import pairwise

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings
from numpy.typing import NDArray

import digitpad
from digitpad.ink.render import Positions
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.evidence import Costs, DigitEvidence, NeighbourEvidence
from digitpad.recognition.number_reader import NumberReader
from tests.handwriting import DIGITS, arc


def write(text: str, *, gap: float = 25.0, space: float = 160.0, row: float = 220.0) -> list[Positions]:
    """Our own digits side by side: a space leaves a gap, a newline begins a row."""
    strokes: list[Positions] = []
    right, top = 0.0, 0.0
    for letter in text:
        if letter == "\n":
            right, top = 0.0, top + row
        elif letter == " ":
            right += space
        else:
            own = [np.array(stroke, np.float64) for stroke in DIGITS[int(letter)]]
            low = np.concatenate(own).min(axis=0)[0]
            strokes += [stroke - [low, 0] + [right, top] for stroke in own]
            right = max(float(stroke[:, 0].max()) for stroke in strokes[-len(own) :]) + gap
    return strokes


def read(strokes: Sequence[Positions]) -> str:
    return NumberReader(bundled_classifier()).read(strokes).text


def line(*ends: tuple[float, float]) -> Positions:
    """A straight line from end to end, or several that go on where the one before ended."""
    return np.concatenate([np.linspace(*pair, 20) for pair in pairwise(np.array(ends, np.float64))])


@pytest.mark.parametrize(
    "letter",
    [
        [line((0, 0), (30, 100)), line((30, 100), (60, 0))],  # V
        [line((0, 0), (0, 100)), line((0, 0), (60, 100)), line((60, 0), (60, 100))],  # N
        [line((0, 0), (15, 100)), line((15, 100), (30, 20)), line((30, 20), (45, 100)), line((45, 100), (60, 0))],  # W
        [line((0, 0), (0, 100)), line((50, 0), (0, 55)), line((0, 55), (50, 100))],  # K
    ],
)
def test_letters_of_straight_lines_are_not_surely_ones(letter: list[Positions]) -> None:
    assert not NumberReader(bundled_classifier()).read(letter).sure


@pytest.mark.parametrize("length", [40, 55])
def test_a_long_flag_is_a_part_of_its_one(length: float) -> None:
    answer = NumberReader(bundled_classifier()).read([line((0, length), (35, 0)), line((35, 0), (35, 100))])
    assert (answer.text, answer.sure) == ("1", True)


@pytest.mark.parametrize("lean", [0, 25])
def test_ones_beside_each_other_are_sure(lean: float) -> None:
    ones = [line((at + lean, 0), (at, 100)) for at in (0, 40, 80)]
    assert read(ones) == "111"


@pytest.mark.parametrize(
    "text", ["7", "10", "42", "1234567890", "5544", "111", "2026", "47 11", "3 5 8", "12\n34", "905 7\n18"]
)
def test_numbers_are_read_whole(text: str) -> None:
    assert read(write(text)) == text


def test_the_order_of_the_strokes_does_not_matter() -> None:
    strokes = write("4571")
    assert read(strokes[::-1]) == "4571"


@pytest.mark.parametrize("lean", [20, 30, 60])  # at 15 and below they are a thick 1
@pytest.mark.parametrize("before", ["", "7"])
def test_lines_that_cross_are_no_two_ones(lean: float, before: str) -> None:
    left = 130.0 if before else 0.0
    down, up = _line((left, 0), (left + lean, 100)), _line((left + lean, 0), (left, 100))
    beside = _line((left + lean + 15, 0), (left + lean + 15, 100))
    assert read([*write(before), down, up]) == before + "?"
    assert read([*write(before), down, beside]) == before + "11"


def _line(start: tuple[float, float], end: tuple[float, float]) -> Positions:
    return np.linspace(start, end, 12)


def test_close_digits_are_parted_and_bars_stay_with_theirs() -> None:
    assert read(write("4545", gap=6.0)) == "4545"


@settings(max_examples=20)
@given(st.text("0123456789", min_size=1, max_size=6), st.floats(0.2, 5), st.floats(-500, 500))
def test_size_and_place_do_not_matter(text: str, scale: float, shift: float) -> None:
    reader = NumberReader(bundled_classifier())
    strokes = write(text)
    moved = [stroke * scale + shift for stroke in strokes]
    assert reader.read(moved).text == reader.read(strokes).text


def test_boxes_are_where_the_digits_are() -> None:
    strokes = write("42")
    first, second = NumberReader(bundled_classifier()).read(strokes).digits
    assert first.box is not None
    assert second.box is not None
    assert first.box.right <= second.box.left
    assert first.box.left == math.floor(strokes[0][:, 0].min())


def test_nothing_and_a_dot_are_no_number() -> None:
    reader = NumberReader(bundled_classifier())
    assert reader.read([]).text == ""
    assert reader.read([np.array([[5.0, 5.0]])]).is_dot
    assert reader.read([*write("42"), np.array([[60.0, 130.0]])]).text == "42"


def test_a_growing_number_is_looked_at_only_where_it_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    classifier = bundled_classifier()
    looked: list[int] = []
    probabilities = type(classifier).probabilities

    def counting(self: object, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        looked.append(1)
        return np.asarray(probabilities(classifier, bitmaps))

    monkeypatch.setattr(type(classifier), "probabilities", counting)
    reader = NumberReader(classifier)
    strokes = write("1234567890")
    reader.read(strokes)
    whole = len(looked)
    grown = [*strokes[:-1], np.concatenate([strokes[-1], strokes[-1][-1:] + 1])]
    reader.read(grown)
    assert len(looked) - whole <= 4
    reader.read(grown)
    assert len(looked) - whole <= 4


def test_strokes_are_one_digit_unless_a_number_is_asked_for() -> None:
    strokes = [stroke.tolist() for stroke in write("42")]
    assert digitpad.read_strokes(strokes, number=True).text == "42"
    assert len(digitpad.read_strokes(strokes).digits) == 1


@pytest.mark.parametrize(
    ("text", "strokes"),
    [
        ("6", [[(70, 8), (40, 40), (22, 80), (20, 120)], arc(52, 98, 32, 32, 190, -150)]),
        ("9", [arc(48, 42, 30, 32, -20, -340), [(80, 20), (76, 90), (64, 132)]]),
    ],
)
def test_strokes_that_overlap_are_one_digit_even_if_each_reads_as_one(
    text: str, strokes: list[list[tuple[float, float]]]
) -> None:
    parts = [np.array(stroke, np.float64) for stroke in strokes]
    assert {read([part]) for part in parts} <= {"0", "1", "?"}
    assert read(parts) == text


def test_a_short_stroke_is_a_part_of_a_digit_and_not_one_itself() -> None:
    flag, upright = np.array([[30.0, 34], [50, 10]]), np.array([[54.0, 8], [54, 132]])
    assert read([flag, upright]) == "1"
    comma = np.array([[90.0, 130], [92, 131]])
    assert read([*write("9"), comma]) == "9"


@pytest.mark.parametrize("slope", [-0.3, -0.15, 0.15, 0.3])
def test_a_row_may_rise_or_fall(slope: float) -> None:
    strokes = [np.stack([stroke[:, 0], stroke[:, 1] + slope * stroke[:, 0]], axis=1) for stroke in write("12345678")]
    assert read(strokes) == "12345678"


def test_a_digit_of_two_strokes_keeps_a_steep_row_together() -> None:
    steps = {"1": (0, 0), "2": (90, -30), "4": (250, -90), "7": (400, -140)}
    strokes = [stroke + np.array(step) for letter, step in steps.items() for stroke in write(letter)]
    assert read(strokes).replace(" ", "") == "1247"


@pytest.mark.parametrize("scale", [0.25, 0.5, 2.0, 4.0])
@pytest.mark.parametrize(("above", "below"), [("12", "34"), ("57", "40"), ("3", "5")])
def test_rows_may_differ_in_size(above: str, below: str, scale: float) -> None:
    first = [stroke * scale for stroke in write(above)]
    foot = max(float(stroke[:, 1].max()) for stroke in first)
    second = [stroke + np.array([0, foot + 45]) for stroke in write(below)]
    assert read([*first, *second]) == f"{above}\n{below}"
    assert read([*second, *first]) == f"{above}\n{below}"


_UPPER_O, _LOWER_O = arc(50, 40, 27, 31, -90, 270), arc(50, 104, 31, 34, -90, 270)
_TORN = {
    "8": [_UPPER_O, _LOWER_O],
    "3": [arc(46, 40, 34, 30, -150, 80), arc(46, 100, 38, 32, -80, 150)],
    "5": [[(84, 10), (30, 12), (26, 60)], arc(48, 92, 36, 38, -110, 140)],
}


@pytest.mark.parametrize("size", [0.3, 1.0, 3.0])
@pytest.mark.parametrize("gap", [-4.0, 0.0, 4.0])
@pytest.mark.parametrize("text", _TORN)
def test_an_upper_and_a_lower_half_are_one_digit(text: str, gap: float, size: float) -> None:
    upper, lower = (np.array(stroke, np.float64) * size for stroke in _TORN[text])
    parts = [upper, lower + np.array([0, gap * size])]
    assert read(parts) == text
    assert read(parts[::-1]) == text


@pytest.mark.parametrize("text", _TORN)
def test_a_digit_of_two_halves_stands_among_others(text: str) -> None:
    halves = [np.array(stroke, np.float64) + np.array([130, 0]) for stroke in _TORN[text]]
    last = [stroke + np.array([260, 0]) for stroke in write("7")]
    assert read([*write("4"), *halves, *last]) == f"4{text}7"


@pytest.mark.parametrize(("above", "below"), [("0", "0"), ("12", "34"), ("1", "1"), ("08", "80"), ("5", "2")])
def test_rows_close_to_each_other_stay_two(above: str, below: str) -> None:
    assert read(write(f"{above}\n{below}", row=165.0)) == f"{above}\n{below}"


@pytest.mark.parametrize("text", ["4701", "5544", "2357", "9042"])
@pytest.mark.parametrize("gap", [-25.0, -12.0])
def test_digits_whose_boxes_overlap_are_parted(text: str, gap: float) -> None:
    assert read(write(text, gap=gap)) == text


def test_a_bar_may_be_written_late() -> None:
    strokes = write("4755", gap=-8.0)
    bars = [stroke for stroke in strokes if len(stroke) == 2]
    assert len(bars) == 3
    late = [*(stroke for stroke in strokes if len(stroke) > 2), *bars]
    assert read(late) == "4755"


def test_several_ways_to_cut_a_row_are_told_with_their_costs() -> None:
    reader = NumberReader(bundled_classifier())
    (line,) = reader.lines(write("405", gap=-10.0))
    ways = reader.ways(line, 5)
    assert len({way.groups for way in ways}) == 5
    assert [way.cost for way in ways] == sorted(way.cost for way in ways)
    assert [line.digit_of(group) for group in ways[0].groups] == [4, 0, 5]
    for way in ways:
        assert sorted(index for group in way.groups for index in group) == [0, 1, 2, 3, 4]
    assert reader.ways(line, 1) == ways[:1]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 3)), min_size=1, max_size=3), max_size=6))
def test_level_bars_and_dots_are_no_error(bars: list[list[tuple[int, int]]]) -> None:
    """Lines that a mouse draws exactly level have no height."""
    strokes = [np.array(stroke, np.float64) * (1, 40) for stroke in bars]
    upright = np.array([[-40.0, -100.0], [-30.0, 150.0]])
    beside = [np.array([[60.0, 0.0], [110.0, 0.0]]), np.array([[120.0, 20.0], [160.0, 20.0]])]
    reading = NumberReader(bundled_classifier()).read([upright, *beside, *strokes])
    assert reading.digits


def test_a_cut_that_is_not_sure_is_no_sure_answer() -> None:
    free = Costs(
        DigitEvidence(*[0.0] * len(DigitEvidence._fields)), NeighbourEvidence(*[0.0] * len(NeighbourEvidence._fields))
    )
    reading = NumberReader(bundled_classifier(), free).read(write("755", gap=10.0))
    assert not reading.sure
    assert any(digit.why_not_sure() == "strokes" for digit in reading.digits)
    assert NumberReader(bundled_classifier()).read(write("405")).sure

"""Points, commas and signs are not read, but nobody is left to believe that they were."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.box import Box
from digitpad.ink.render import Positions
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.number_reader import NumberReader
from digitpad.recognition.reader import read_picture
from digitpad.recognition.reading import Reading
from tests.handwriting import arc, picture
from tests.recognition.test_number_reader import write

_DOT_SIZE = 8.0
_GAP = 90.0  # between digits: room for a mark


def _marks(x: float) -> dict[str, list[Positions]]:
    """Marks whose left ends are at x, beside digits from 8 to 134."""
    lines = {
        "point": [[(x + 4, 130)]],
        "round point": [arc(x + 6, 128, 6, 6, 0, 360)],
        "comma": [[(x + 10, 124), (x + 2, 146)]],
        "colon": [[(x + 4, 50)], [(x + 4, 110)]],
        "minus": [[(x, 70), (x + 45, 70)]],
    }
    return {name: [np.array(line, np.float64) for line in mark] for name, mark in lines.items()}


def _read(strokes: list[Positions]) -> Reading:
    return NumberReader(bundled_classifier()).read(strokes, _DOT_SIZE)


def _is_around(box: Box[int], mark: Positions) -> bool:
    (left, top), (right, bottom) = mark.min(axis=0).tolist(), mark.max(axis=0).tolist()
    return bool(abs(box.left - left) <= 4 >= abs(box.right - right) and box.top <= bottom and box.bottom >= top)


@pytest.mark.parametrize("name", list(_marks(0)))
def test_marks_among_strokes_are_told(name: str) -> None:
    digits = write("314", gap=_GAP)
    right = max(float(stroke[:, 0].max()) for stroke in digits[:1])
    mark = _marks(right + 10)[name]
    reading = _read([*digits, *mark])
    assert reading.text == "314"
    assert len(reading.left_out) == len(mark)
    assert all(any(_is_around(box, stroke) for box in reading.left_out) for stroke in mark)
    assert "left out" in reading.explain()


@pytest.mark.parametrize("text", ["10", "1234567890", "5544", "47 11", "12\n34"])
def test_parts_of_digits_are_no_marks_among_strokes(text: str) -> None:
    assert _read(write(text)).left_out == ()


def _with_ink(pixels: NDArray[np.uint8], *, gap: float, mark: str) -> NDArray[np.uint8]:
    """A picture with a mark right of its first digit."""
    columns = np.nonzero((pixels[..., 0] < 150).any(axis=0))[0]
    first_end = int(columns[np.argmax(np.diff(columns) > 5)])
    x, base = first_end + round(gap), 40 + round(134 * 120 / 140)
    if mark == "point":
        cv2.circle(pixels, (x + 6, base - 6), 6, (30, 40, 90), -1, cv2.LINE_AA)
    elif mark == "comma":
        cv2.line(pixels, (x + 9, base - 4), (x + 3, base + 22), (30, 40, 90), 8, cv2.LINE_AA)
    else:
        cv2.line(pixels, (x + 5, base - 60), (x + 38, base - 60), (30, 40, 90), 8, cv2.LINE_AA)
    return pixels


@pytest.mark.parametrize(("mark", "gap"), [("point", 10), ("point", 45), ("comma", 10), ("comma", 45), ("minus", 10)])
def test_marks_in_a_picture_are_told(mark: str, gap: float) -> None:
    pixels = _with_ink(picture("314", gap=1.5), gap=gap, mark=mark)
    reading = read_picture(pixels)
    assert reading.guess.replace(" ", "") == "314"
    (box,) = reading.left_out
    assert box.width < 50
    assert box.height < 45


def test_dirt_and_parts_of_digits_are_no_marks_in_a_picture() -> None:
    pixels = picture("5847")
    for x, y in np.random.default_rng(0).integers(5, 150, (12, 2)):
        pixels[y, x] = 0
    assert read_picture(pixels).left_out == ()


def _with_dots(pixels: NDArray[np.uint8], places: list[tuple[int, int]], radius: int = 3) -> NDArray[np.uint8]:
    for place in places:
        cv2.circle(pixels, place, radius, (30, 40, 90), -1, cv2.LINE_AA)
    return pixels


def _foot_of_first(pixels: NDArray[np.uint8]) -> tuple[int, int, int]:
    """Left, right and bottom end of the first digit of a picture."""
    inked = pixels[..., 0] < 150
    columns = np.nonzero(inked.any(axis=0))[0]
    end = int(np.argmax(np.diff(columns) > 5))
    return int(columns[0]), int(columns[end]), int(np.nonzero(inked[:, : columns[end] + 1].any(axis=1))[0][-1])


def test_the_point_of_a_thin_pen_is_told() -> None:
    """It is smaller than what counts as dirt."""
    pixels = picture("314", height=160, pen=4, gap=1.0)
    _, right, bottom = _foot_of_first(pixels)
    reading = read_picture(_with_dots(pixels, [(right + 14, bottom - 3)]))
    assert reading.guess.replace(" ", "") == "314"
    (box,) = reading.left_out
    assert abs(box.middle_x - right - 14) <= 2


def test_a_point_directly_under_a_digit_is_told() -> None:
    for pen, radius, below in ((8, 6, 14), (4, 3, 20)):
        pixels = picture("814", height=160, pen=pen, gap=1.0)
        left, right, bottom = _foot_of_first(pixels)
        reading = read_picture(_with_dots(pixels, [((left + right) // 2, bottom + below)], radius))
        assert reading.guess.replace(" ", "") == "814"
        (box,) = reading.left_out
        assert box.top > bottom


def test_a_dirty_sheet_has_no_points() -> None:
    """Specks as large as a thin pen's points, some of them at the digits' feet, more of them elsewhere."""
    pixels = picture("314", height=160, pen=4, gap=1.0)
    _, right, bottom = _foot_of_first(pixels)
    elsewhere = [(15, 15), (right + 15, 20), (2 * right, bottom + 90), (20, bottom + 95)]
    assert read_picture(_with_dots(pixels, [(right + 14, bottom - 3), *elsewhere])).left_out == ()


def test_boxes_of_marks_count_in_pixels_of_the_original() -> None:
    pixels = _with_ink(picture("314", gap=1.5), gap=10, mark="point")
    (small,) = read_picture(pixels).left_out
    factor = 20
    large = np.repeat(np.repeat(pixels, factor, axis=0), factor, axis=1)
    (box,) = read_picture(large).left_out
    assert abs(box.left / factor - small.left) <= 2
    assert abs(box.bottom / factor - small.bottom) <= 2

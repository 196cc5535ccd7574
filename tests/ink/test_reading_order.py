import math

import pytest

from digitpad.ink.box import Box
from digitpad.ink.reading_order import numbers_in, rows_of, slope_of

_HEIGHT, _PITCH = 40, 50  # pixels: of a digit, and from one to the next


def _written(*counts: int, degrees: float = 0.0, apart: float = 1.5, fan: float = 0.0) -> list[Box[int]]:
    """Boxes of rows of digits, some digit heights apart, that fall by an angle; each by `fan` more than the last."""
    boxes = []
    for row, count in enumerate(counts):
        turn = math.radians(degrees + fan * (row - (len(counts) - 1) / 2))
        for place in range(count):
            x, y = place * _PITCH, apart * row * _HEIGHT
            across, down = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
            uneven = (3, -4, 2, -1)[place % 4]
            boxes.append(Box.of_size(500 + round(across), 500 + round(down) + uneven, 26, _HEIGHT - uneven))
    return boxes


def _rows(*counts: int) -> list[list[int]]:
    """Places of digits that were written row by row."""
    first = [sum(counts[:row]) for row in range(len(counts))]
    return [list(range(start, start + count)) for start, count in zip(first, counts, strict=True)]


@pytest.mark.parametrize("counts", [(1,), (2,), (1, 1), (7,), (3, 5, 2), (6, 6, 6, 6), (1, 9)])
@pytest.mark.parametrize("apart", [1.2, 1.7])
@pytest.mark.parametrize("degrees", [-4, -1, 0, 2, 5])
def test_rows_that_are_nearly_level_are_found(counts: tuple[int, ...], apart: float, degrees: float) -> None:
    assert rows_of(_written(*counts, degrees=degrees, apart=apart)).places == _rows(*counts)


@pytest.mark.parametrize("degrees", [-20, -17, -15, -10, 10, 15, 17, 20])
@pytest.mark.parametrize("counts", [(4,), (7, 7), (3, 8, 5), (5, 5, 5, 5)])
def test_rows_that_are_tilted_are_found(counts: tuple[int, ...], degrees: float) -> None:
    boxes = _written(*counts, degrees=degrees)
    rows = rows_of(boxes)
    assert rows.places == _rows(*counts)
    assert rows.degrees == pytest.approx(degrees, abs=4)


@pytest.mark.parametrize("fan", [-22, -10, 10, 22])
def test_rows_that_do_not_run_alike_are_found(fan: float) -> None:
    rows = rows_of(_written(6, 6, fan=fan, apart=3.0))
    assert rows.places == _rows(6, 6)
    assert abs(rows.degrees) <= 4


@pytest.mark.parametrize("count", [0, 1, 2])
def test_one_or_two_digits_tell_no_slope(count: int) -> None:
    assert slope_of(_written(count, degrees=15)) == 0


def test_specks_do_not_blur_the_slope() -> None:
    specks = [Box.of_size(480 + 37 * index % 350, 400 + 91 * index % 340, 9, 9) for index in range(24)]
    degrees = math.degrees(math.atan(slope_of([*specks, *_written(6, 6, degrees=15)])))
    assert degrees == pytest.approx(15, abs=3)


def test_wide_gaps_part_numbers_unless_all_are_wide() -> None:
    lefts = [0, 30, 60, 150, 180]
    assert numbers_in([Box.of_size(left, 0, 25, 40) for left in lefts]) == [0, 0, 0, 1, 1]
    assert numbers_in([Box.of_size(70 * place, 0, 25, 40) for place in range(5)]) == [0] * 5

import numpy as np
import pytest

from digitpad.learning.reports.matrix import cells_of, percent

_COUNTS = np.array([[8, 2, 0], [0, 4, 0], [1, 0, 9]])


def test_counts_shares_and_places() -> None:
    rows = cells_of(_COUNTS)
    assert [[cell.count for cell in row] for row in rows] == _COUNTS.tolist()
    assert [[(cell.label, cell.answer) for cell in row] for row in rows] == [
        [(label, answer) for answer in range(3)] for label in range(3)
    ]
    assert [cell.share for cell in rows[0]] == [0.8, 0.2, 0]
    assert [cell.is_right for cell in rows[1]] == [False, True, False]


def test_texts_are_counts_or_percent_of_the_row() -> None:
    assert [[cell.text for cell in row] for row in cells_of(_COUNTS)] == [
        ["8", "2", "·"],
        ["·", "4", "·"],
        ["1", "·", "9"],
    ]
    assert [[cell.text for cell in row] for row in cells_of(_COUNTS, percent)] == [
        ["80.0", "20.0", "·"],
        ["·", "100", "·"],
        ["10.0", "·", "90.0"],
    ]
    assert cells_of(np.array([[1032, 1], [0, 1]]))[0][0].text == "1032"


def test_right_cells_are_tinted_by_share_and_wrong_ones_beside_the_worst() -> None:
    rows = cells_of(_COUNTS)
    assert [cell.tint for cell in rows[0]] == pytest.approx([0.6, 0.75, 0])
    assert [cell.tint for cell in rows[1]] == pytest.approx([0, 0.75, 0])
    assert [cell.tint for cell in rows[2]] == pytest.approx([0.375, 0, 0.675])
    assert [cell.is_strong for cell in rows[2]] == [False, False, True]


def test_a_rare_mistake_is_pale() -> None:
    rows = cells_of(np.array([[998, 2], [0, 1000]]))
    assert rows[0][1].tint == pytest.approx(0.75 * 0.002 / 0.01)


def test_digits_that_are_missing_have_empty_rows() -> None:
    rows = cells_of(np.zeros((2, 2), int))
    assert [[(cell.share, cell.tint, cell.text) for cell in row] for row in rows] == [[(0, 0, "·")] * 2] * 2


def test_a_cell_is_its_colour_led_from_the_background() -> None:
    rows = cells_of(np.array([[4, 0], [2, 2]]))
    assert rows[0][0].color_on("#000000", right="#640000", wrong="#006400") == "#4b0000"
    assert rows[0][1].color_on("#000000", right="#640000", wrong="#006400") == "#000000"
    assert rows[1][0].color_on("#000000", right="#640000", wrong="#006400") == "#004b00"

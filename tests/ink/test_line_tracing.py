"""Lines that cross a sheet are found where they were drawn; strokes, specks and noise are no lines."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from digitpad.ink.line_tracing import lines_across
from tests.handwriting import white_on_black

_WIDTH, _HEIGHT = 640, 400
_EVERYWHERE = np.ones((_HEIGHT, _WIDTH), bool)


def _drawn(heights: NDArray[np.float64], *, dark: float = 0.3, thickness: int = 2) -> NDArray[np.float32]:
    """How dark paper is with one line, (h, w), given where its middle is in each column."""
    canvas = np.zeros((_HEIGHT, _WIDTH), np.float32)
    points = np.stack([np.arange(_WIDTH), heights], axis=1)
    cv2.polylines(canvas, [np.rint(points * 16).astype(np.int32)], False, dark, thickness, cv2.LINE_AA, 4)
    return canvas


def _straight(middle: float, degrees: float) -> NDArray[np.float64]:
    return np.asarray(middle + (np.arange(_WIDTH) - _WIDTH / 2) * np.tan(np.deg2rad(degrees)), np.float64)


def _noise(deviation: float) -> NDArray[np.float32]:
    return np.random.default_rng(0).normal(0, deviation, (_HEIGHT, _WIDTH)).astype(np.float32)


@settings(max_examples=25)
@given(st.floats(150, 250), st.floats(-12, 12), st.floats(-12, 12), st.integers(1, 5), st.floats(0.08, 0.6))
def test_a_line_is_traced_where_it_was_drawn(
    middle: float, degrees: float, bend: float, thickness: int, dark: float
) -> None:
    bent = _straight(middle, degrees) + bend * np.linspace(-1, 1, _WIDTH) ** 2
    lines = lines_across(np.abs(_drawn(bent, dark=dark, thickness=thickness) + _noise(0.01)), _EVERYWHERE)
    assert len(lines) == 1
    assert lines[0].present.mean() > 0.98
    assert np.abs(lines[0].heights - bent).max() < 3


def test_all_lines_of_a_page_seen_at_a_slant_are_traced() -> None:
    drawn = [
        _straight(middle, degrees) for middle, degrees in zip(range(60, 360, 30), np.linspace(-8, 2, 10), strict=True)
    ]
    darkness = np.max([_drawn(heights) for heights in drawn], axis=0)
    lines = sorted(lines_across(darkness, _EVERYWHERE), key=lambda line: float(line.heights[_WIDTH // 2]))
    assert len(lines) == len(drawn)
    for line, heights in zip(lines, drawn, strict=True):
        assert np.abs(line.heights - heights)[line.present].max() < 3


def test_a_line_is_traced_under_what_is_written_on_it() -> None:
    heights = _straight(200, 3)
    written = np.zeros((_HEIGHT, _WIDTH), np.float32)
    row = white_on_black("52807", height=90, pen=9)[30:, 30:-30]
    written[150 : 150 + len(row), 120 : 120 + row.shape[1]] = row[: _HEIGHT - 150, : _WIDTH - 120]
    lines = lines_across(np.maximum(_drawn(heights), 0.8 * written), _EVERYWHERE)
    assert [np.abs(line.heights - heights).max() < 3 for line in lines] == [True]


@pytest.mark.parametrize("end", [0.75, 0.88])
def test_a_stroke_that_ends_before_the_edge_is_no_line(end: float) -> None:
    darkness = _drawn(_straight(200, 2), dark=0.8, thickness=5)
    darkness[:, int(end * _WIDTH) :] = 0
    assert not lines_across(darkness, _EVERYWHERE)


def test_on_a_sheet_lines_go_from_edge_to_edge_of_the_sheet() -> None:
    inside = np.zeros((_HEIGHT, _WIDTH), bool)
    inside[50:350, 100:500] = True
    darkness = np.where(inside, _drawn(_straight(200, -4)), 0).astype(np.float32)
    (line,) = lines_across(darkness, inside)
    assert np.flatnonzero(line.present)[[0, -1]] == pytest.approx([100, 499], abs=4)
    assert not lines_across(darkness, _EVERYWHERE)


@pytest.mark.parametrize("shape", [(400, 640), (60, 90), (12, 300), (8, 8), (1, 1)])
def test_noise_and_blank_paper_have_no_lines(shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(1).normal(0.1, 0.03, shape).astype(np.float32)
    for darkness in (noise, np.zeros(shape, np.float32), np.ones(shape, np.float32)):
        assert not lines_across(darkness, np.ones(shape, bool))


@pytest.mark.parametrize("bend", [40.0, -60.0])
def test_a_stroke_that_bends_is_no_line(bend: float) -> None:
    bent = _straight(200, 5) + bend * np.linspace(-1, 1, _WIDTH) ** 2
    assert not lines_across(_drawn(bent, dark=0.6, thickness=5), _EVERYWHERE)

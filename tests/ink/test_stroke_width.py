import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from digitpad.ink.bitmap import BOX_SIDE, STROKE_WIDTH
from digitpad.ink.stroke_width import NATURAL_WIDTHS, is_dot, normalise, offset, stroke_width
from tests.handwriting import white_on_black


def _mask(width: int) -> NDArray[np.uint8]:
    mask = np.zeros((200, 200), np.uint8)
    cv2.polylines(mask, [np.array([[40, 40], [160, 60], [60, 160]])], False, 1, width)
    return mask


@given(st.integers(3, 30))
def test_the_width_of_a_ring_is_measured(width: int) -> None:
    rows, columns = np.mgrid[:200, :200]
    ring = np.abs(np.hypot(rows - 100, columns - 100) - 60) < width / 2
    assert stroke_width(ring.astype(np.uint8)) == pytest.approx(width, abs=1.1)


@given(st.sampled_from("0123456789"), st.integers(2, 26))
def test_strokes_of_any_width_come_out_as_mnist_has_them(digit: str, pen: int) -> None:
    ink = normalise(white_on_black(digit, pen=pen))
    mask = (ink > 0.5).astype(np.uint8)
    extent = max(np.ptp(axis) + 1 for axis in np.nonzero(mask))
    width = stroke_width(mask) * BOX_SIDE / extent
    assert NATURAL_WIDTHS[0] - 0.5 <= width <= NATURAL_WIDTHS[1] + 0.5


def test_a_thin_line_gets_the_usual_width() -> None:
    ink = normalise(white_on_black("3", pen=3))
    mask = (ink > 0.5).astype(np.uint8)
    extent = max(np.ptp(axis) + 1 for axis in np.nonzero(mask))
    assert stroke_width(mask) * BOX_SIDE / extent == pytest.approx(STROKE_WIDTH, abs=0.4)


@pytest.mark.parametrize("across", [16, 17, 18])
def test_widening_does_not_fill_a_narrow_loop(across: int) -> None:
    ring = np.zeros((260, 60), np.uint8)
    cv2.ellipse(ring, (30, 130), (across, 120), 0, 0, 360, 1, 4)
    ink = normalise(ring.astype(np.float32))
    assert ink[ink.shape[0] // 2, ink.shape[1] // 2] == 0


@given(st.integers(2, 12), st.integers(-40, 40))
def test_thinning_keeps_the_hairline_of_a_broad_stroke(hairline: int, slope: int) -> None:
    mask = np.zeros((200, 300), np.uint8)
    cv2.line(mask, (30, 100), (130, 100), 1, 30)
    cv2.line(mask, (130, 100), (270, 100 + slope), 1, hairline)
    thinned = offset(mask, -10)[2:-2, 2:-2]
    assert (thinned[:, 160:270].max(axis=0) >= 0.5).mean() > 0.9
    assert thinned[:, 50:110].sum() < 0.5 * mask[:, 50:110].sum()


def test_a_blob_is_a_dot_and_a_line_is_not() -> None:
    blob = np.zeros((50, 50), np.uint8)
    cv2.circle(blob, (25, 25), 9, 1, -1)
    assert is_dot(blob)
    assert not is_dot(_mask(12))
    assert not is_dot(np.zeros((5, 5), np.uint8))


def test_an_empty_mask_has_no_width() -> None:
    assert stroke_width(np.zeros((9, 9), np.uint8)) == 0

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.picture import picture_from_array
from digitpad.ink.thresholding import ink_of_picture
from tests.handwriting import picture

_CLEAN = picture("3", height=200, pen=12, paper=(255, 255, 255), ink=(0, 0, 0))
_TRUTH = _CLEAN[..., 0] < 128
_RAMP = np.linspace(0, 1, _CLEAN.shape[1])[None, :, None]


def _mixed(paper: tuple[int, int, int], ink: tuple[int, int, int]) -> NDArray[np.uint8]:
    cover = 1 - _CLEAN.astype(np.float64) / 255
    return (np.array(paper) * (1 - cover) + np.array(ink) * cover).astype(np.uint8)


def _agreement(pixels: NDArray[np.uint8]) -> float:
    """Intersection over union of what was found and what is written."""
    found = ink_of_picture(picture_from_array(pixels)) > 0.5
    return float((found & _TRUTH).sum() / (found | _TRUTH).sum())


@pytest.mark.parametrize(
    ("paper", "ink"),
    [
        ((255, 255, 255), (0, 0, 0)),
        ((0, 0, 0), (255, 255, 255)),
        ((30, 30, 30), (200, 210, 220)),
        ((240, 220, 90), (40, 120, 80)),
        ((200, 190, 185), (150, 140, 140)),
        ((90, 90, 120), (220, 200, 60)),
        ((245, 240, 250), (150, 170, 235)),
        ((160, 120, 90), (90, 120, 150)),
    ],
)
def test_ink_is_found_on_any_paper(paper: tuple[int, int, int], ink: tuple[int, int, int]) -> None:
    assert _agreement(_mixed(paper, ink)) > 0.8


@pytest.mark.parametrize("darkest", [0.25, 0.5, 0.8])
def test_uneven_light_does_not_matter(darkest: float) -> None:
    light = darkest + (1 - darkest) * _RAMP
    assert _agreement((_mixed((230, 225, 215), (40, 40, 60)) * light).astype(np.uint8)) > 0.8


def test_a_lamp_in_the_corner_and_grain_do_not_matter() -> None:
    rows, columns = np.mgrid[: _CLEAN.shape[0], : _CLEAN.shape[1]]
    lamp = 0.4 + 0.6 * np.exp(-(np.square(rows) + np.square(columns)) / 2 / 150**2)
    grain = np.random.default_rng(0).normal(0, 6, _CLEAN.shape)
    pixels = _mixed((235, 230, 220), (60, 60, 70)) * lamp[..., None] + grain
    assert _agreement(np.clip(pixels, 0, 255).astype(np.uint8)) > 0.75


def test_a_grey_sheet_on_a_white_square_is_paper() -> None:
    sheet = _mixed((190, 190, 190), (40, 40, 40))
    pixels = np.pad(sheet, ((60, 60), (60, 60), (0, 0)), constant_values=255)
    found = ink_of_picture(picture_from_array(pixels))[60:-60, 60:-60] > 0.5
    assert (found & _TRUTH).sum() / (found | _TRUTH).sum() > 0.8


@pytest.mark.parametrize("tone", [0, 128, 255])
def test_blank_paper_holds_no_ink(tone: int) -> None:
    grain = np.random.default_rng(0).normal(0, 3, (200, 300, 3))
    pixels = np.clip(tone + grain, 0, 255).astype(np.uint8)
    assert not (ink_of_picture(picture_from_array(pixels)) > 0.5).any()
    assert not ink_of_picture(picture_from_array(np.full((50, 50), tone, np.uint8))).any()


def test_a_blurred_line_keeps_its_place() -> None:
    blurred = cv2.GaussianBlur(_mixed((220, 220, 220), (70, 70, 70)), (0, 0), 4)
    assert _agreement(np.asarray(blurred, np.uint8)) > 0.6

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.picture import picture_from_array
from digitpad.ink.sheet import sheet_in
from digitpad.ink.thresholding import ink_on_sheet
from tests.handwriting import picture

_PAPER = picture("314\n159", height=100)
_DESK = 80  # pixels of desk on each side


def _on_desk(desk: int, degrees: float = 0.0) -> NDArray[np.uint8]:
    sides = ((_DESK, _DESK), (_DESK, _DESK), (0, 0))
    whole = np.pad(_PAPER, sides, constant_values=desk)
    turn = cv2.getRotationMatrix2D((whole.shape[1] / 2, whole.shape[0] / 2), degrees, 1.0)
    size = (whole.shape[1], whole.shape[0])
    return np.asarray(cv2.warpAffine(whole, turn, size, borderValue=(desk, desk, desk)), np.uint8)


@pytest.mark.parametrize("desk", [0, 90, 180])
def test_a_sheet_is_found_on_something_darker(desk: int) -> None:
    sheet = sheet_in(_on_desk(desk))
    assert sheet is not None
    height, width = _PAPER.shape[:2]
    assert abs(sheet.box.left - _DESK) < 10
    assert abs(sheet.box.top - _DESK) < 10
    assert abs(sheet.box.right - _DESK - width) < 10
    assert abs(sheet.box.bottom - _DESK - height) < 10


def test_beside_a_sheet_that_lies_askew_paper_goes_on() -> None:
    sheet = sheet_in(_on_desk(60, degrees=5))
    assert sheet is not None
    assert not sheet.inside[0, 0]
    assert (np.abs(sheet.pixels[~sheet.inside].astype(int) - _PAPER[0, 0]) < 12).all()


def test_where_there_is_nothing_but_paper_no_sheet_is_found() -> None:
    ramp = np.linspace(0.4, 1, _PAPER.shape[1])[None, :, None]
    ruled = _PAPER.copy()
    ruled[20::45] = 120
    for pixels in (_PAPER, (_PAPER * ramp).astype(np.uint8), ruled, 255 - _PAPER, _PAPER[:8, :8]):
        assert sheet_in(pixels) is None


def test_a_grey_sheet_on_white_is_no_sheet_on_something_darker() -> None:
    grey = (_PAPER * 0.7).astype(np.uint8)
    assert sheet_in(np.pad(grey, ((60, 60), (60, 60), (0, 0)), constant_values=255)) is None


def test_a_broad_stroke_that_parts_the_paper_is_not_what_it_lies_on() -> None:
    parted = np.full((300, 400, 3), 240, np.uint8)
    parted[:, 150:180] = 20
    assert sheet_in(parted) is None


def test_what_hangs_on_the_edge_of_a_sheet_is_no_ink() -> None:
    pixels = _on_desk(60)
    pixels[_DESK + 20 : _DESK + 26, _DESK - 5 : _DESK + 60] = 60
    ink = ink_on_sheet(picture_from_array(pixels))
    assert ink is not None
    assert not ink[_DESK + 18 : _DESK + 28, : _DESK + 62].any()
    assert ink[_DESK + 30 :].any()

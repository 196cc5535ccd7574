import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.ink.picture import picture_from_array
from digitpad.ink.sheet import sheet_in
from digitpad.ink.thresholding import ink_on_board, ink_on_sheet
from digitpad.recognition.reader import read_picture
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


def _board(digits: str, *, wall: int = 215, frame: int = 0) -> NDArray[np.uint8]:
    """Light on a dark board, with its wooden frame if that is to be so broad, on a wall."""
    board = picture(digits, paper=(35, 60, 48), ink=(225, 225, 215))
    for width, colour in ((frame, (150, 110, 70)), (60, (wall, wall, wall))):
        board = np.asarray(
            cv2.copyMakeBorder(board, width, width, width, width, cv2.BORDER_CONSTANT, value=colour), np.uint8
        )
    return board


@pytest.mark.parametrize("frame", [0, 25])
@pytest.mark.parametrize("digits", ["3", "58", "407\n926"])
def test_a_board_in_front_of_something_lighter_is_read(digits: str, frame: int) -> None:
    assert read_picture(_board(digits, frame=frame)).text == digits


@pytest.mark.parametrize("quarters", [1, -1])
def test_a_board_that_lies_on_its_side_is_turned_and_read(quarters: int) -> None:
    reading = read_picture(np.ascontiguousarray(np.rot90(_board("4072\n9365", frame=25), quarters)))
    assert reading.text == "4072\n9365"
    assert reading.turned == quarters


def test_white_on_black_without_surroundings_is_no_board() -> None:
    plain = picture("58", paper=(20, 20, 20), ink=(240, 240, 240))
    assert ink_on_board(picture_from_array(plain)) is None
    assert ink_on_board(picture_from_array(255 - plain)) is None
    assert read_picture(plain).text == "58"

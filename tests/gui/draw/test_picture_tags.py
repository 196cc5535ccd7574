"""Tags say how a digit is read, and cover none."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication

from digitpad.gui.draw.picture_tags import place_tags, tag_text
from digitpad.gui.draw.picture_view import PictureView
from digitpad.ink.box import Box
from digitpad.ink.picture import picture_from_array
from digitpad.recognition.picture_reader import read
from digitpad.recognition.reading import Reading
from tests.handwriting import picture

_ROOM = QRectF(0, 0, 400, 400)


def _placed(frames: list[QRectF], width: float = 20) -> list[QRectF | None]:
    return place_tags(frames, [QSizeF(width, 18)] * len(frames), list(range(len(frames))), _ROOM)


def test_a_tag_stands_over_its_frame_or_below_it_where_there_is_no_room() -> None:
    assert _placed([QRectF(100, 100, 30, 40)]) == [QRectF(100, 82, 20, 18)]
    assert _placed([QRectF(100, 5, 30, 40)]) == [QRectF(100, 45, 20, 18)]


def test_a_tag_moves_aside_for_a_digit() -> None:
    lower, upper = QRectF(100, 100, 30, 40), QRectF(95, 50, 25, 45)
    tag, _ = _placed([lower, upper])
    assert tag is not None
    assert not tag.intersects(lower)
    assert not tag.intersects(upper)


def test_a_tag_moves_aside_for_what_was_left_out() -> None:
    frame, mark = QRectF(100, 100, 30, 40), QRectF(95, 70, 50, 20)
    (tag,) = place_tags([frame], [QSizeF(20, 18)], [0], _ROOM, [mark])
    assert tag == QRectF(100, 140, 20, 18)


@pytest.mark.parametrize("width", [26, 45])
@pytest.mark.parametrize("gap", [0, 3, 8, 20, 60])
def test_no_tag_covers_a_digit_or_another_tag_however_close_they_stand(gap: int, width: int) -> None:
    frames = [QRectF(20 + x * (30 + gap), 20 + y * (40 + gap), 30, 40) for y in range(4) for x in range(5)]
    tags = _placed(frames, width)
    shown = [tag for tag in tags[1:] if tag is not None]
    for index, tag in enumerate(shown):
        assert _ROOM.contains(tag)
        assert not any(tag.intersects(frame) for frame in frames)
        assert not any(tag.intersects(other) for other in shown[:index])
    assert tags[0] is not None  # the chosen one has a tag in any case
    if gap >= 20:
        assert None not in tags


def test_what_lies_out_of_sight_has_no_tag() -> None:
    assert _placed([QRectF(500, 100, 30, 40), QRectF(100, 100, 30, 40)])[0] is None


def test_how_sure_a_digit_is_is_said_only_where_it_is_not_or_where_it_is_chosen() -> None:
    reading = read(picture_from_array(picture("427")))
    low = replace(reading.digits[1], probabilities=np.full(10, 0.1, np.float32))
    said = replace(reading.digits[2], corrected=9)
    reading = replace(reading, digits=(reading.digits[0], low, said))
    assert [tag_text(reading, index, 2) for index in range(3)] == ["4", "? 10.0 %", "9 ✓"]
    assert tag_text(reading, 0, 0).startswith("4 ")
    assert tag_text(reading, 0, 0).endswith(" %")


def test_an_unsure_digit_has_at_least_a_question_mark_where_its_tag_has_no_place(qapp: QApplication) -> None:
    shown = picture_from_array(np.full((166, 146, 3), 255, np.uint8))
    (any_digit, *_) = read(picture_from_array(picture("427"))).digits
    unsure = replace(any_digit, probabilities=np.full(10, 0.1, np.float32))
    boxes = [Box.of_size(58 * x, 62 * y, 30, 40) for y in range(3) for x in range(3)]
    reading = Reading(tuple(replace(unsure, box=box) for box in boxes))
    view, area = PictureView(), QRectF(0, 0, 146, 166)
    view.set_picture(shown)
    view.arrange(area, QTransform(), area, reading, 0)
    texts = [text for text, place in view._tags if place is not None]
    assert texts.count("?") == 4  # those with a free gap beside them
    places = [place for _, place in view._tags[1:] if place is not None]
    frames = [view.frame_of(index) for index in range(9)]
    assert not any(place.intersects(frame) for place in places for frame in frames if frame is not None)

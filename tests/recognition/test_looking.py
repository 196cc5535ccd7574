"""Pages of something else than digits: read in no more than so many steps, and stopped when asked to."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.assets import models_folder
from digitpad.errors import StoppedError
from digitpad.ink.picture import Picture, picture_from_array
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.looking import MOST_LOOKS
from digitpad.recognition.picture_reader import read, read_as_it_lies


class _Counting(Classifier):
    """Counts the bitmaps that it is asked for, and those asked for one by one."""

    def __init__(self) -> None:
        super().__init__(models_folder() / "digits.tflite")
        self.count = self.alone = 0

    def probabilities(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        self.alone += bitmaps.ndim == 2
        self.count += 1 if bitmaps.ndim == 2 else len(bitmaps)
        return super().probabilities(bitmaps)


def _text() -> Picture:
    page = np.full((900, 900), 255, np.uint8)
    for line in range(12):
        cv2.putText(
            page, "the quick brown fox jumps over", (20, 70 * line + 60), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.4, 0, 2
        )
    return picture_from_array(page)


def _waves() -> Picture:
    """Fewer things than make a page, each as broad as fifty digits: joined writing."""
    page = np.full((1000, 1000), 255, np.uint8)
    for line in range(14):
        points = [(x, round(60 + 65 * line + 15 * np.sin(x / 7 + line))) for x in range(30, 970, 4)]
        cv2.polylines(page, [np.array(points)], False, 0, 3)
    return picture_from_array(page)


def test_a_page_of_text_is_not_cut_into_digits() -> None:
    classifier = _Counting()
    reading = read_as_it_lies(_text(), classifier)
    assert not reading.sure
    assert len(reading.digits) > 40
    assert classifier.count <= 2 * (len(reading.digits) + len(reading.left_out))


def test_joined_writing_is_cut_in_so_many_ways_and_no_more() -> None:
    classifier = _Counting()
    assert not read(_waves(), classifier).sure
    assert classifier.alone < 1.5 * MOST_LOOKS


@pytest.mark.parametrize("times", [0, 1, 2, 3, 30])
def test_reading_stops_when_it_is_asked_to(times: int) -> None:
    answers = [False] * times + [True]
    with pytest.raises(StoppedError):
        read(_text(), should_stop=lambda: answers.pop(0))
    assert not answers

import cv2
import numpy as np

from digitpad.recognition.reader import read_picture
from digitpad.recognition.reading import Prediction
from digitpad.recognition.rows import rows_of_digits
from tests.handwriting import picture


def _row(confidences: list[float], row: int) -> list[Prediction]:
    digits = []
    for confidence in confidences:
        probabilities = np.full(10, (1 - confidence) / 9, np.float32)
        probabilities[3] = confidence
        digits.append(Prediction(np.zeros((28, 28), np.float32), probabilities, row=row))
    return digits


def test_a_line_of_text_beside_digits_is_left_out() -> None:
    text, digits = _row([0.95, 0.4, 0.3, 0.5, 0.6], 0), _row([0.99, 0.98, 0.6, 0.99, 0.99, 0.99], 1)
    kept = rows_of_digits([*text, *digits])
    assert len(kept) == 6
    assert {digit.row for digit in kept} == {0}
    assert len(rows_of_digits(text)) == 5
    assert len(rows_of_digits([*_row([0.4, 0.5], 0), *digits])) == 8
    assert rows_of_digits([]) == ()


def test_what_was_struck_out_is_left_out() -> None:
    pixels = picture("23570 ")
    struck_out = np.array([(690, 50), (770, 160), (730, 105), (770, 50), (690, 160)], np.int32)
    cv2.polylines(pixels, [struck_out], False, (30, 40, 90), 36, cv2.LINE_AA)
    alone = pixels.copy()
    alone[:, :650] = pixels[0, 0]
    reading = read_picture(alone)
    assert not any(map(reading.is_sure, reading.digits))
    assert read_picture(pixels).text == "23570"


def test_a_thick_digit_in_a_row_stays() -> None:
    pixels = picture("23570 ")
    thick = picture("7", pen=20)
    pixels[:, -thick.shape[1] :] = thick
    assert read_picture(pixels).guess.replace(" ", "") == "235707"

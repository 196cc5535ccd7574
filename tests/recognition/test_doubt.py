"""What is no digit is hardly ever claimed to be one; the whole measurement is among the benchmarks."""

import digitpad
from digitpad.measurement.doubt import readings_of_no_digits
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.reading import SURE
from tests.handwriting import DIGITS


def test_scribbles_shapes_and_letters_are_hardly_ever_claimed() -> None:
    readings = readings_of_no_digits(bundled_classifier(), 90, seed=7)
    assert sum(reading.confidence >= SURE for reading in readings) <= 0.12 * len(readings)
    doubted = [reading for reading in readings if not reading.sure]
    assert all(reading.explain() for reading in doubted)
    assert not any(digit.isdigit() for reading in doubted if len(reading.digits) == 1 for digit in reading.text)


def test_our_own_digits_are_not_refused() -> None:
    assert all(digitpad.read_strokes(strokes).sure for strokes in DIGITS.values())

import json

import numpy as np

from digitpad.ink.box import Box
from digitpad.recognition.reading import SURE, Prediction, Reading


def _prediction(digit: int, confidence: float = 0.99, row: int = 0, number: int = 0) -> Prediction:
    probabilities = np.full(10, (1 - confidence) / 9, np.float32)
    probabilities[digit] = confidence
    return Prediction(np.zeros((28, 28), np.float32), probabilities, Box(1, 2, 3, 4), row, number)


def test_rows_are_parted_by_a_newline_and_numbers_by_a_space() -> None:
    places = [(1, 0, 0), (2, 0, 0), (3, 0, 1), (4, 1, 0), (5, 1, 1)]
    reading = Reading(tuple(_prediction(digit, row=row, number=number) for digit, row, number in places))
    assert reading.text == "12 3\n4 5"


def test_a_single_digit_is_one_character() -> None:
    assert Reading((_prediction(7),)).text == "7"


def test_nothing_read_is_an_empty_text_and_not_sure() -> None:
    assert Reading(()).text == ""
    assert not Reading(()).sure


def test_one_doubtful_digit_makes_the_reading_doubtful() -> None:
    assert Reading((_prediction(1), _prediction(2))).sure
    assert not Reading((_prediction(1), _prediction(2, SURE - 0.01))).sure


def test_the_reason_names_both_candidates() -> None:
    probabilities = np.zeros(10, np.float32)
    probabilities[[4, 9]] = 0.55, 0.45
    doubtful = Prediction(np.zeros((28, 28), np.float32), probabilities)
    assert doubtful.runner_up == 9
    assert Reading((doubtful,)).explain() == "between 4 and 9"
    assert Reading(()).explain() == "nothing written"
    assert Reading((), is_dot=True).explain() == "only a dot"
    assert Reading((_prediction(3),)).explain() == ""
    assert Reading((_prediction(3), doubtful)).explain() == "1 of 2 digits not sure"
    assert Reading((doubtful,)).explain(lambda words: words.upper()) == "BETWEEN 4 AND 9"


def test_json_has_the_promised_shape() -> None:
    plain = json.loads(json.dumps(Reading((_prediction(7),)).as_dict()))
    assert plain["text"] == "7"
    assert plain["sure"] is True
    (digit,) = plain["digits"]
    assert digit["digit"] == 7
    assert digit["box"] == [1, 2, 3, 4]
    assert len(digit["probabilities"]) == 10
    assert abs(sum(digit["probabilities"]) - 1) < 1e-5
    assert digit["confidence"] == max(digit["probabilities"])

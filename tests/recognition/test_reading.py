import json
from dataclasses import replace

import numpy as np
import pytest

from digitpad.ink.box import Box
from digitpad.recognition.reading import SURE, Prediction, Reading


def _prediction(digit: int, confidence: float = 0.99, row: int = 0, number: int = 0) -> Prediction:
    probabilities = np.full(10, (1 - confidence) / 9, np.float32)
    probabilities[digit] = confidence
    return Prediction(np.zeros((28, 28), np.float32), probabilities, Box.of_size(1, 2, 3, 4), row, number)


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


def test_a_digit_is_claimed_from_exactly_that_confidence_on() -> None:
    reading = Reading((_prediction(5, 0.5),), sure_from=0.5)
    assert reading.text == "5"
    assert replace(reading, sure_from=0.5001).text == "?"


def _between(first: float, second: float) -> Prediction:
    probabilities = np.full(10, (1 - first - second) / 8, np.float32)
    probabilities[[4, 9]] = first, second
    return Prediction(np.zeros((28, 28), np.float32), probabilities)


def test_the_reason_names_both_candidates() -> None:
    doubtful = _between(0.55, 0.45)
    assert doubtful.runner_up == 9
    assert Reading((doubtful,)).explain() == "between 4 and 9"
    assert Reading((_between(0.45, 0.55),)).explain() == "between 4 and 9"
    assert Reading((_prediction(3), doubtful)).explain() == "1 of 2 digits not sure"
    assert Reading((doubtful,)).explain(lambda words: words.upper()) == "BETWEEN 4 AND 9"


def test_without_two_candidates_the_ink_gives_the_reason() -> None:
    vague = _between(0.3, 0.2)
    assert Reading((vague,)).explain() == "this does not look like a digit"
    bitmap = np.zeros((28, 28), np.float32)
    bitmap[4:20, 4:8] = bitmap[4:20, 18:22] = 1
    assert Reading((replace(vague, bitmap=bitmap),)).explain() == "several pieces"
    assert Reading((replace(vague, flaws=("thin",)),)).explain() == "too thin to see"
    assert Reading((replace(vague, flaws=("edge", "thin")),)).explain() == "it touches the edge"


def test_a_digit_that_is_claimed_unless_one_asks_for_more_is_no_no_digit() -> None:
    assert Reading((_prediction(1, 0.98),), sure_from=0.99).explain() == "less sure than asked for"
    assert Reading((_between(0.74, 0.11),)).explain() == "this does not look like a digit"


def test_one_digit_that_is_a_number_has_that_as_its_reason() -> None:
    number = Reading((_prediction(1), _prediction(9)))
    assert Reading((_between(0.3, 0.2),), number=number).explain() == "several digits"
    assert Reading((_prediction(3),), number=number).explain() == ""


def test_marks_left_out_are_told_even_where_every_digit_is_sure() -> None:
    box = Box.of_size(30, 60, 5, 5)
    assert Reading((_prediction(3),), left_out=(box,)).explain() == "1 mark left out"
    doubtful = Reading((_prediction(3), _between(0.3, 0.2)), left_out=(box, box))
    assert doubtful.explain() == "1 of 2 digits not sure, 2 marks left out"
    assert doubtful.as_dict()["left_out"] == [[30, 60, 5, 5]] * 2
    assert Reading(()).as_dict()["left_out"] == []


def test_where_nothing_is_read_or_all_is_sure_the_reason_says_so() -> None:
    assert Reading(()).explain() == "nothing written"
    assert Reading((), is_dot=True).explain() == "only a dot"
    assert Reading((_prediction(3),)).explain() == ""


def test_no_digit_is_claimed_that_is_not_sure() -> None:
    reading = Reading((_prediction(3), _prediction(5, 0.6), _prediction(7, 0.95, number=1)))
    assert (reading.text, reading.guess) == ("3? 7", "35 7")
    assert reading.confidence == pytest.approx(0.6)
    assert reading.as_dict()["digits"][1]["digit"] is None


def test_how_sure_it_must_be_is_the_persons_choice() -> None:
    digits = (_prediction(5, 0.6),)
    assert Reading(digits, sure_from=0.5).text == "5"
    assert Reading((_prediction(5, 0.95),), sure_from=0.99).text == "?"


def test_what_a_person_says_is_sure() -> None:
    said = replace(_prediction(5, 0.2), corrected=6)
    assert (said.digit, said.confidence) == (6, 1.0)
    assert Reading((said,), sure_from=0.99).text == "6"


def test_json_has_the_promised_shape() -> None:
    plain = json.loads(json.dumps(Reading((_prediction(7),)).as_dict()))
    assert plain["text"] == "7"
    assert plain["sure"] is True
    assert plain["reason"] == ""
    (digit,) = plain["digits"]
    assert digit["digit"] == 7
    assert digit["box"] == [1, 2, 3, 4]
    assert len(digit["probabilities"]) == 10
    assert abs(sum(digit["probabilities"]) - 1) < 1e-5
    assert digit["confidence"] == max(digit["probabilities"])

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.evaluation.figures import Evaluation, evaluation_of
from digitpad.learning.evaluation.selection import Wanted, differing, find, in_cell, mistakes, suspected

LABELS = np.array([3, 5, 3, 9, 5, 3], np.uint8)


def _evaluation(answers: list[int], confidences: list[float]) -> Evaluation:
    probabilities = np.zeros((len(answers), 10), np.float32)
    for row, (answer, confidence) in enumerate(zip(answers, confidences, strict=True)):
        probabilities[row] = (1 - confidence) / 9
        probabilities[row, answer] = confidence
    return evaluation_of(probabilities, LABELS)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [0, 1, 2, 3, 4, 5]),
        (Wanted(3), [0, 2, 5]),
        (Wanted(None, "4"), [4]),
        (Wanted(None, "0-2, 5"), [0, 1, 2, 5]),
        (Wanted(None, " 1 – 3 ;5,"), [1, 2, 3, 5]),
        (Wanted(5, "0-3"), [1]),
        (Wanted(None, "100"), []),
        (Wanted(None, "4-99999999999999999999"), [4, 5]),
        (Wanted(None, "5-2"), []),
        (Wanted(7), []),
    ],
)
def test_what_is_wanted_is_found(wanted: Wanted, found: list[int]) -> None:
    assert find(LABELS, wanted).tolist() == found


def test_only_some_are_looked_at() -> None:
    assert find(LABELS, Wanted(3), np.array([0, 1, 1, 1, 0, 1], np.bool_)).tolist() == [2, 5]


@pytest.mark.parametrize("places", ["x", "1-", "-3", "1.5", "1 2"])
def test_what_is_no_index_is_told(places: str) -> None:
    with pytest.raises(DigitpadError, match="is not an index: write 17, or 0-99, 500"):
        find(LABELS, Wanted(None, places))


def test_mistakes_and_cells_come_surest_first() -> None:
    result = _evaluation([5, 5, 5, 9, 3, 5], [0.6, 0.9, 0.8, 0.9, 0.95, 0.7])
    assert mistakes(result).tolist() == [4, 2, 5, 0]
    assert in_cell(result, 3, 5).tolist() == [2, 5, 0]
    assert in_cell(result, 9, 9).tolist() == [3]
    assert in_cell(result, 0, 1).tolist() == []
    for label in range(10):
        for answer in range(10):
            assert len(in_cell(result, label, answer)) == result.confusion_matrix[label, answer]


def test_labels_are_suspected_where_a_model_is_sure_of_another_digit() -> None:
    result = _evaluation([5, 5, 5, 9, 3, 5], [0.6, 0.99, 0.91, 0.9, 0.95, 0.7])
    assert suspected(result.probabilities, LABELS).tolist() == [False, False, True, False, True, False]


def test_two_models_differ_where_their_answers_do() -> None:
    first = _evaluation([3, 5, 3, 9, 5, 3], [0.9] * 6)
    second = _evaluation([3, 3, 5, 9, 5, 8], [0.9, 0.6, 0.8, 0.9, 0.9, 0.7])
    assert differing(first, second).tolist() == [2, 5, 1]

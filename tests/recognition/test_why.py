import numpy as np
import pytest

from digitpad.ink.bitmap import align
from digitpad.ink.render import render
from digitpad.recognition.classifier import bundled_classifier
from digitpad.recognition.why import relevance_of, spread
from tests.handwriting import DIGITS


def _bitmap(digit: int) -> np.ndarray:
    return align(render([np.array(stroke) for stroke in DIGITS[digit]]))


@pytest.mark.parametrize("digit", range(10))
def test_only_ink_speaks_and_most_of_it_for_the_answer(digit: int) -> None:
    bitmap = _bitmap(digit)
    relevance = relevance_of(bitmap, digit, bundled_classifier())
    assert relevance.shape == (28, 28)
    assert np.abs(relevance).max() == pytest.approx(1)
    assert not relevance[bitmap == 0].any()
    assert relevance.sum() > 0


def test_what_tells_a_seven_from_a_one_is_its_top() -> None:
    relevance = relevance_of(_bitmap(7), 7, bundled_classifier())
    rows = np.flatnonzero(_bitmap(7).any(axis=1))
    middle = (rows[0] + rows[-1]) // 2
    assert relevance[:middle].sum() > relevance[middle:].sum()


def test_without_ink_nothing_speaks() -> None:
    assert not relevance_of(np.zeros((28, 28), np.float32), 3, bundled_classifier()).any()


def test_relevance_is_carried_on_beyond_the_edges() -> None:
    bitmap = _bitmap(8)
    relevance = relevance_of(bitmap, 8, bundled_classifier())
    carried = spread(relevance, bitmap)
    assert np.abs(carried).max() <= 1
    beside = (bitmap == 0) & (np.roll(bitmap, 1, 0) > 0.9)
    assert np.abs(carried[beside]).min() > 0
    full = bitmap > 0.99
    assert np.corrcoef(carried[full], relevance[full])[0, 1] > 0.9

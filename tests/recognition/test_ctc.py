import itertools
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from digitpad.recognition.ctc import beams, digits_of, log_likelihood, places_of

CLASSES = 12


def columns(seed: int, count: int, peak: float = 3.0) -> NDArray[np.float32]:
    logits = np.random.default_rng(seed).normal(0, peak, (count, CLASSES))
    raised = np.exp(logits)
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)


def collapsed(path: tuple[int, ...]) -> tuple[int, ...]:
    """Repeats and blanks away, as the definition says."""
    kept = [label for label, _ in itertools.groupby(path)]
    return tuple(label - 1 for label in kept if label)


def every_answer(probabilities: NDArray[np.float32], few: list[int]) -> dict[tuple[int, ...], float]:
    """By trying all paths over a few classes."""
    shares: dict[tuple[int, ...], float] = defaultdict(float)
    for path in itertools.product(few, repeat=len(probabilities)):
        shares[collapsed(path)] += float(np.prod([probabilities[time, label] for time, label in enumerate(path)]))
    return shares


def only(few: list[int], seed: int, count: int) -> NDArray[np.float32]:
    """Columns in which only a few classes are probable."""
    probabilities = np.zeros((count, CLASSES), np.float32)
    probabilities[:, few] = columns(seed, count)[:, few]
    return np.asarray(probabilities / probabilities.sum(axis=1, keepdims=True), np.float32)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_the_likelihood_sums_over_all_paths(seed: int) -> None:
    few = [0, 2, 5]
    probabilities = only(few, seed, 6)
    for labels, share in every_answer(probabilities, few).items():
        if share > 1e-6:
            assert np.exp(log_likelihood(probabilities, labels)) == pytest.approx(share, rel=1e-3)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_the_best_beam_is_the_most_probable_answer(seed: int) -> None:
    few = [0, 2, 5]
    probabilities = only(few, seed, 6)
    shares = every_answer(probabilities, few)
    best = beams(probabilities, count=60)[0]
    assert shares[best.labels] == pytest.approx(max(shares.values()), rel=1e-3)
    assert best.probability == pytest.approx(shares[best.labels], rel=1e-2)


def test_two_equal_digits_need_a_blank_between() -> None:
    sure = np.full((5, CLASSES), 1e-4, np.float32)
    for time, label in enumerate((5, 0, 5, 5, 0)):
        sure[time, label] = 1
    assert beams(sure)[0].labels == (4, 4)
    assert places_of(sure, (4, 4)) == [(0, 0), (2, 3)]
    assert digits_of(sure, (2, 3)).argmax() == 4
    assert digits_of(sure, (2, 3)).sum() == pytest.approx(1)


def test_digits_stand_from_left_to_right() -> None:
    probabilities = columns(3, 40)
    labels = beams(probabilities)[0].labels
    places = places_of(probabilities, labels)
    assert len(places) == len(labels) > 2
    assert all(first <= last for first, last in places)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(places))


def test_no_digits_stand_nowhere() -> None:
    blank = np.zeros((4, CLASSES), np.float32)
    blank[:, 0] = 1
    assert beams(blank)[0].labels == ()
    assert places_of(blank, ()) == []
    assert log_likelihood(blank, ()) == pytest.approx(0, abs=1e-3)

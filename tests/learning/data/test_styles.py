import numpy as np
import pytest

from digitpad.ink.bitmap import CENTRE, centre_of_mass
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.data.scans import with_slashed_zeros
from digitpad.learning.data.styles import slashed, slashed_bitmap, styled, upright, with_flag_and_base, with_foot
from tests.handwriting import DIGITS


def strokes(digit: int) -> tuple[np.ndarray, ...]:
    return tuple(np.array(stroke, np.float32) for stroke in DIGITS[digit])


def test_a_slash_crosses_its_zero_from_the_lower_left_to_the_upper_right() -> None:
    zero = strokes(0)
    low, high = zero[0].min(axis=0), zero[0].max(axis=0)
    rising = 0
    for seed in range(40):
        *own, slash = slashed(zero, np.random.default_rng(seed))
        np.testing.assert_array_equal(own[0], zero[0])
        left, right = slash[slash[:, 0].argmin()], slash[slash[:, 0].argmax()]
        assert left[0] < (low[0] + high[0]) / 2 < right[0]
        assert np.ptp(slash[:, 1]) > 0.5 * (high[1] - low[1])
        rising += left[1] > right[1]
    assert 25 <= rising < 40  # most people's way


def test_a_flag_hangs_on_the_top_and_a_base_lies_at_the_foot() -> None:
    stem = (upright(np.random.default_rng(0)),)
    kinds = set()
    for seed in range(40):
        added = with_flag_and_base(stem, np.random.default_rng(seed))[1:]
        kinds.add(len(added))
        for line in added:
            at_top, at_foot = line[:, 1].min() < 0.1, line[:, 1].max() > 0.9
            assert at_top != at_foot
    assert kinds == {1, 2}


def test_a_one_that_has_a_flag_gets_no_second_one() -> None:
    flagged = (np.array([[-60, 40], [0, 0], [0, 100]], np.float32),)
    for seed in range(20):
        stem, *added = with_flag_and_base(flagged, np.random.default_rng(seed))
        assert len(added) <= 2
        assert np.ptp(stem[:, 1]) == pytest.approx(100, rel=0.01)
        along = np.diff(stem[:, 1])
        assert (along > 0).all()  # a line from its top to its foot


def test_ones_with_flags_lean_as_often_as_hands_do() -> None:
    stem = (upright(np.random.default_rng(0)),)
    leans = [
        float(lean[0, 0] - lean[-1, 0])
        for lean in (with_flag_and_base(stem, np.random.default_rng(seed))[0] for seed in range(60))
    ]
    upright_lean = float(stem[0][0, 0] - stem[0][-1, 0])
    assert np.mean([lean > upright_lean for lean in leans]) > 0.6  # to the right
    assert np.ptp(leans) > 0.3


def test_a_foot_stands_at_the_end_of_a_seven() -> None:
    seven = strokes(7)
    *_, foot = with_foot(seven, np.random.default_rng(1))
    assert abs(foot[:, 1].mean() - seven[0][:, 1].max()) < 15


def test_digits_without_a_rare_style_stay_as_they_are() -> None:
    for own, given in zip(styled(strokes(5), 5, np.random.default_rng(0)), strokes(5), strict=True):
        np.testing.assert_array_equal(own, given)


def test_a_slashed_bitmap_has_more_ink_and_stays_centred(digits: Dataset) -> None:
    zeros = digits.x_train[digits.y_train == 0][:20]
    for number, zero in enumerate(zeros):
        slash = slashed_bitmap(zero, np.random.default_rng(number)).astype(np.float32) / np.float32(255)
        assert (
            slash[10:18, 10:18].sum() > zero[10:18, 10:18].astype(np.float32).sum() / 255 + 2
        )  # its middle is crossed
        assert max(abs(place - CENTRE) for place in centre_of_mass(slash)) <= 3


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_a_share_of_the_zeros_is_repeated(digits: Dataset, share: float) -> None:
    more = with_slashed_zeros(digits, share)
    added = len(more.y_train) - len(digits.y_train)
    assert added == round(share * (digits.y_train == 0).sum())
    assert not more.y_train[len(digits.y_train) :].any()
    np.testing.assert_array_equal(more.x_train[: len(digits.x_train)], digits.x_train)

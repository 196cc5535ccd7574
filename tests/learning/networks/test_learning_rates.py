import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.errors import DigitpadError
from digitpad.learning.networks.learning_rates import parse_rates
from digitpad.learning.networks.values import MOST_VALUES, values_in_words


@pytest.mark.parametrize("text", ["0.1, 0.01,0.001", "0.1 0.01 1e-3", "0.1;0.01; .001", " 1e-1,\n0.01 0.001,, "])
def test_lists_are_read_as_people_write_them(text: str) -> None:
    assert parse_rates(text) == (0.1, 0.01, 0.001)


def test_a_grid_is_logarithmic() -> None:
    assert parse_rates("1e-4:1e-1:4") == pytest.approx((1e-4, 1e-3, 1e-2, 1e-1))
    assert parse_rates("1:0.01:3") == pytest.approx((1, 0.1, 0.01))
    assert parse_rates("0.003:0.3:1") == (0.003,)
    rates = parse_rates("1e-5:1:7")
    np.testing.assert_allclose(np.diff(np.log10(rates)), 5 / 6, rtol=1e-3)


def test_a_rate_that_is_named_twice_is_tried_once() -> None:
    assert parse_rates("0.1, 0.01, 0.10") == (0.1, 0.01)


@given(
    st.lists(st.floats(1e-8, 100).map(lambda rate: float(f"{rate:g}")), min_size=1, max_size=MOST_VALUES, unique=True)
)
def test_rates_survive_being_written(rates: list[float]) -> None:
    assert parse_rates(values_in_words(rates)) == tuple(rates)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "above 0"),
        (" , ", "above 0"),
        ("0", "above 0"),
        ("0.1, -0.1", "above 0"),
        ("nan", "above 0"),
        ("inf", "above 0"),
        ("fast", "are numbers such as"),
        ("0.1 / 0.2", "are numbers such as"),
        ("1e-4:1e-1", "are numbers such as"),
        ("1e-4:1e-1:4:5", "are numbers such as"),
        ("1e-4:1e-1:0", "are numbers such as"),
        ("1e-4:1e-1:x", "are numbers such as"),
        ("0:1:3", "are numbers such as"),
        ("-1:1:3", "are numbers such as"),
        ("nan:1:3", "are numbers such as"),
        ("1:inf:3", "are numbers such as"),
        (f"1e-4:1e-1:{MOST_VALUES + 1}", "are numbers such as"),
        (" ".join(str(rate) for rate in range(1, MOST_VALUES + 2)), f"{MOST_VALUES + 1} learning rates; {MOST_VALUES}"),
    ],
)
def test_anything_else_gets_a_sentence(text: str, words: str) -> None:
    with pytest.raises(DigitpadError, match=words):
        parse_rates(text)

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.errors import DigitpadError
from digitpad.learning.networks.optimizers import OPTIMIZERS, numbers_of
from digitpad.learning.networks.values import EXAMPLES, MOST_VALUES, Parameter, parse_values, values_in_words

_EPSILON = Parameter(1e-7, 1e-12, 1e-1)
_BETA = Parameter(0.9, 0.0, 0.9999, "near one")
_DROPOUT = Parameter(0.0, 0.0, 0.95, "linear")
_BATCH = Parameter(64, 1, 100_000, is_whole=True)


@pytest.mark.parametrize("text", ["0, 0.5, 0.9", "0 0.5 .9", "0;0.5;9e-1", "0,0.5,0.9,0.5,,"])
def test_one_value_or_a_list_is_read_as_people_write_them(text: str) -> None:
    assert parse_values(text, "momentum", _BETA) == (0, 0.5, 0.9)
    assert parse_values("0.9", "momentum", _BETA) == (0.9,)


def test_a_grid_is_divided_by_its_parameters_scale() -> None:
    assert parse_values("1e-4:1e-1:4", "epsilon", _EPSILON) == pytest.approx((1e-4, 1e-3, 1e-2, 1e-1))
    assert parse_values("0.9:0.999:3", "beta_2", _BETA) == (0.9, 0.99, 0.999)
    assert parse_values("0.99:0:3", "beta_2", _BETA) == (0.99, 0.9, 0.0)
    assert parse_values("0:0.5:3", "dropout", _DROPOUT) == (0, 0.25, 0.5)
    assert parse_values("16:256:5", "batch_size", _BATCH) == (16, 32, 64, 128, 256)
    assert parse_values("1:3:5", "batch_size", _BATCH) == (1, 2, 3)  # each once
    assert parse_values("0.5:0.9:1", "momentum", _BETA) == (0.5,)


@given(st.floats(0, 0.9999), st.floats(0, 0.9999), st.integers(2, MOST_VALUES))
def test_a_grid_near_one_lies_within_its_ends(low: float, high: float, count: int) -> None:
    values = np.array(parse_values(f"{low}:{high}:{count}", "beta", Parameter(0.9, -1, 1, "near one")))
    assert values.min() >= min(low, high) - 1e-3
    assert values.max() <= max(low, high) + 1e-3


@given(st.lists(st.floats(0, 0.9999), min_size=1, max_size=MOST_VALUES, unique=True))
def test_values_survive_being_written(values: list[float]) -> None:
    assert parse_values(values_in_words(values), "momentum", _BETA) == tuple(dict.fromkeys(values))


@pytest.mark.parametrize(
    ("text", "limits", "words"),
    [
        ("", _BETA, "x takes a number, several with commas between, or a grid such as 0.9:0.999:3"),
        (" , ", _BETA, "x takes a number"),
        ("much", _BETA, "x takes a number"),
        ("0.5:0.9", _BETA, "x takes a number"),
        ("0.5:0.9:0", _BETA, "x takes a number"),
        (f"0.5:0.9:{MOST_VALUES + 1}", _BETA, "x takes a number"),
        ("0.5:1:3", _BETA, "x takes a number"),
        ("0:0.1:3", _EPSILON, "x takes a number, several with commas between, or a grid such as 1e-4:1e-1:4"),
        ("1e-4:inf:3", _EPSILON, "x takes a number"),
        ("a:b:c", _BATCH, "such as 16:256:5"),
        ("2", _BETA, "x must be between 0 and 0.9999"),
        ("0.5, -0.5", _BETA, "x must be between"),
        ("nan", _BETA, "x must be between"),
        ("inf", _BATCH, "x must be between"),
        ("1.5", _BATCH, "x must be a whole number"),
        (" ".join(map(str, range(1, MOST_VALUES + 2))), _BATCH, f"There are {MOST_VALUES + 1} values of x"),
    ],
)
def test_anything_else_gets_a_sentence(text: str, limits: Parameter, words: str) -> None:
    with pytest.raises(DigitpadError, match=words.replace(".", r"\.")):
        parse_values(text, "x", limits)


def test_every_number_of_an_optimizer_takes_the_example_of_its_scale() -> None:
    for name in OPTIMIZERS:
        for parameter, limits in numbers_of(name).items():
            assert limits.low <= limits.default <= limits.high
            assert len(parse_values(EXAMPLES[limits.scale], parameter, limits)) > 2

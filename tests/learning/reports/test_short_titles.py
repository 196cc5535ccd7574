from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.learning.reports.short_titles import shortened


def _room(letters: int) -> Callable[[str], bool]:
    return lambda text: len(text) <= letters


def test_what_fits_stays() -> None:
    assert shortened(["Adam · 0.1", "Adam · 0.01"], _room(11)) == ["Adam · 0.1", "Adam · 0.01"]


def test_the_common_part_gives_way_and_the_difference_stays() -> None:
    titles = [f"SGD with Nesterov momentum · {rate} · dense-128" for rate in ("0.1", "0.003")]
    assert shortened(titles, _room(30)) == ["SGD with Nesterov … 0.1 …", "SGD with Nesterov … 0.003 …"]
    assert shortened(titles, _room(19)) == ["SGD with … 0.1 …", "SGD with … 0.003 …"]


def test_the_name_of_what_differs_outlives_what_is_the_same() -> None:
    titles = [f"SGD with momentum · momentum {momentum}" for momentum in (0.5, 0.99)]
    assert shortened(titles, _room(30)) == ["SGD with … momentum 0.5", "SGD with … momentum 0.99"]
    assert shortened(titles, _room(23)) == ["SGD … momentum 0.5", "SGD … momentum 0.99"]  # the same is left out of both
    assert shortened(titles, _room(15)) == ["… momentum 0.5", "… momentum 0.99"]
    assert shortened(titles, _room(10)) == ["… 0.5", "… 0.99"]


def test_numbers_outlive_their_names() -> None:
    titles = ["SGD · 0.001 · momentum 0.5", "SGD · 0.01 · momentum 0.99", "SGD · 0.1"]
    assert shortened(titles, _room(22)) == ["… 0.001 · momentum 0.5", "… 0.01 · momentum 0.99", "… 0.1"]
    assert shortened(titles, _room(18)) == ["… 0.001 · mom… 0.5", "… 0.01 · mom… 0.99", "… 0.1"]


def test_a_long_word_of_ones_own_loses_its_middle() -> None:
    assert shortened(["a-very-long-name-of-mine"], _room(13)) == ["a-very…f-mine"]


@pytest.mark.parametrize("letters", range(1, 40))
def test_titles_never_look_alike(letters: int) -> None:
    titles = [f"SGD with momentum · {rate} · batch {size}" for rate in ("0.1", "0.01") for size in (8, 16)]
    assert len(set(shortened(titles, _room(letters)))) == len(titles)


@given(st.lists(st.text("ab ·", max_size=12), max_size=5), st.integers(0, 20))
def test_there_is_a_title_for_each(titles: list[str], letters: int) -> None:
    assert len(shortened(titles, _room(letters))) == len(titles)

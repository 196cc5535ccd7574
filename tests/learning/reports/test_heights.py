import numpy as np
import pytest

from digitpad.learning.reports.curve import NO_CURVE
from digitpad.learning.reports.heights import Height, height_of, shown_range
from digitpad.learning.reports.lines import Line
from digitpad.learning.reports.plot_style import Style


def _height(values: list[float], val: list[float] | None = None, *, is_log: bool = False) -> Height:
    y = np.array(values)
    held_out = np.array(val or [])
    x = np.arange(1.0, len(y) + 1)
    line = Line("own", Style("#000000", "circle"), (x, y), (np.arange(1.0, len(held_out) + 1), held_out))
    height = height_of(line, is_log=is_log)
    assert height is not None
    return height


_CALM = [2.3, *np.linspace(2.0, 0.1, 99)]
_DIVERGED = [2.3, *np.linspace(3.0, 23.1, 99)]


def test_lines_that_learn_are_shown_whole() -> None:
    assert shown_range([_height(_CALM), _height([3.5, 1.0, 0.5], [4.0])], "loss", is_log=False) == (0.1, 4.0)


@pytest.mark.parametrize("diverged", [1, 3])
def test_lines_that_diverge_do_not_flatten_the_rest(diverged: int) -> None:
    heights = [_height(_CALM), *[_height(_DIVERGED)] * diverged]
    assert shown_range(heights, "loss", is_log=False) == (0.1, 2.3)
    assert heights[1].highest == 23.1
    assert heights[1].peak == 100


def test_a_line_alone_is_shown_whole_but_for_a_spike() -> None:
    assert shown_range([_height(_DIVERGED)], "loss", is_log=False) == (2.3, 23.1)
    spiked = [*_CALM[:50], 90.0, *_CALM[51:]]
    low, high = shown_range([_height(spiked)], "loss", is_log=False)
    assert low == 0.1
    assert high == 2.3


def test_a_logarithmic_axis_has_more_room_and_no_zero() -> None:
    heights = [_height([*_CALM, 0.0], is_log=True), _height(_DIVERGED, is_log=True)]
    assert shown_range(heights, "loss", is_log=True) == (0.1, 23.1)
    huge = [_height(_CALM, is_log=True), _height([2.3, 1e30], is_log=True)]
    assert shown_range(huge, "loss", is_log=True)[1] == 2.3


def test_an_accuracy_is_shown_whole_however_bad_one_run_is() -> None:
    assert shown_range([_height([0.1, 0.1]), _height([0.1, 0.99])], "accuracy", is_log=False) == (0.1, 0.99)


@pytest.mark.parametrize(
    ("metric", "is_log", "y", "shown"),
    [
        ("accuracy", False, 0.0, (0.0, 1.0)),
        ("accuracy", False, 0.97, (0.0, 1.0)),
        ("accuracy", True, 0.02, (0.02 / 3, 0.06)),
        ("accuracy", True, 1.0, (1 / 3, 1.0)),
        ("loss", False, 2.3, (0.0, 4.6)),
        ("loss", False, 0.0, (0.0, 1.0)),
        ("loss", True, 2.3, (2.3 / 3, 6.9)),
    ],
)
def test_points_of_one_height_have_an_axis_with_room(
    metric: str, is_log: bool, y: float, shown: tuple[float, float]
) -> None:
    for values in ([y], [y, y]):
        assert shown_range([_height(values, is_log=is_log)], metric, is_log=is_log) == pytest.approx(shown)


def test_nothing_has_no_height() -> None:
    assert height_of(Line("own", Style("#000000", "circle"), NO_CURVE, NO_CURVE), is_log=False) is None

import numpy as np
import pytest

from digitpad.ink.contact import angle_of_meeting, course, cross_in_the_middle, distance

_LEVEL = np.array([[0.0, 0.0], [100.0, 0.0]])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([[50, -20], [50, 20]], 0),  # crosses between all positions
        ([[0, 10], [100, 10]], 10),
        ([[40, 7], [60, 30]], 7),
        ([[103, 4], [150, 40]], 5),
        ([[30, -3], [30, -3]], 3),
    ],
)
def test_lines_are_as_near_as_their_nearest_places(line: list[list[float]], expected: float) -> None:
    other = np.array(line, np.float64)
    assert distance(_LEVEL, other) == pytest.approx(expected)
    assert distance(other, _LEVEL) == pytest.approx(expected)


def test_a_course_is_short_and_keeps_its_ends() -> None:
    stroke = np.random.default_rng(0).normal(size=(500, 2)).astype(np.float32)
    short = course(stroke)
    assert len(short) <= 24
    assert (short[0] == stroke[0]).all()
    assert (short[-1] == stroke[-1]).all()
    assert len(course(stroke[:1])) == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([[50, -20], [50, 20]], True),
        ([[27, -3], [30, 0], [40, 40], [40, 60]], False),  # at a fifteenth of its way
        ([[5, -20], [5, 20]], False),  # near an end of the other
        ([[50, -20], [50, -1]], False),
        ([[50, -20], [50, 0], [50, 20]], True),  # where it has a position
        ([[20, 0], [80, 0]], False),  # along the other
        ([[95, -5], [105, 5], [50, 20], [50, -20]], True),  # twice, once in the middle
    ],
)
def test_lines_cross_in_the_middle_if_both_go_on_beyond(line: list[list[float]], expected: bool) -> None:
    other = course(np.array(line, np.float64))
    for turned in (other, other[::-1]):
        assert cross_in_the_middle(_LEVEL, turned) is expected
        assert cross_in_the_middle(turned, _LEVEL) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([[105, 5], [105, 95]], 90),
        ([[-4, 3], [46, 3]], 0),  # along the other
        ([[0, 0], [40, 40]], 45),
        ([[40, 40], [0, 0]], 45),  # whichever end is first
        ([[115, 0], [115, 90]], 0),  # too far
        ([[50, 0], [50, 90]], 0),  # not at an end
        ([[100, 0], [100, 0]], 0),  # a dot points nowhere
    ],
)
def test_ends_that_meet_have_an_angle(line: list[list[float]], expected: float) -> None:
    other = np.array(line, np.float64)
    for first, second in ((_LEVEL, other), (other, _LEVEL), (_LEVEL[::-1], other)):
        assert angle_of_meeting(first, second, 10) == pytest.approx(expected)

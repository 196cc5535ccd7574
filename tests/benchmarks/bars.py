"""Whether a measured figure keeps its bar, or misses it only as the model card says."""

from collections.abc import Callable, Iterable
from typing import Any

from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import bundled_classifier
from tests.yardstick import Machine, machine_now

_LOOSELY = 1.5  # factor by which what is timed may miss: measurements for tests are short
_TIMED = {"×", "ms", "s", "fps"}
_ABSOLUTE = {"ms", "s", "fps"}
_SLACK = {"share": 0.001, "points": 0.1, "area": 0.002}  # by which a missed figure may differ from the card's
_TRIES = 6  # what the machine did beside one measurement it hardly does beside all


def check(*figures: Figure) -> None:
    """Every bar is met, or missed as the model card says that it is."""
    assert figures
    for figure in figures:
        assert _is_kept(figure, _LOOSELY), figure


def check_timed(measure: Callable[[], Iterable[Figure]], *, loosely: float = _LOOSELY) -> list[Figure]:
    """Hold what is timed to its bars as tightly as the machine allows just now.

    A figure may miss its bar by the factor `loosely`, and by another that the machine's unrest before or after the
    measurement makes; what is timed beside a yardstick may differ by what the yardstick tells. Those that miss more
    are measured again: a bar that the program misses is missed each time.

    Parameters
    ----------
    measure : callable
        Takes nothing, measures.
    loosely : float
        From 1 on.

    Returns
    -------
    list of Figure
        Of the last measurement.
    """
    left: dict[str, Figure] | None = None
    for _ in range(_TRIES):
        before, figures = machine_now(), list(measure())
        machine = before.worse(machine_now())
        assert figures
        missed = {figure.name: figure for figure in figures if not _is_kept(figure, loosely, machine)}
        left = {name: figure for name, figure in missed.items() if left is None or name in left}
        for figure in figures:
            print(figure)
        print(machine)
        if not left:
            return figures
    raise AssertionError(list(left.values() if left else ()))


def _is_kept(figure: Figure, loosely: float, machine: Machine | None = None) -> bool:
    if figure.is_met:
        return True
    known = _card().get(figure.name, {"is_met": True})
    if figure.unit in _TIMED:
        loosely *= _allowance(figure, machine or Machine())
        return any(goal is not None and _is_nearly(figure, goal, loosely) for goal in (figure.bar, _missed(known)))
    missed = _missed(known)
    return missed is not None and abs(figure.value - missed) <= _SLACK.get(figure.unit, 0)


def _allowance(figure: Figure, machine: Machine) -> float:
    """Factor that the machine makes."""
    if figure.of_machine and figure.bar:
        return (figure.bar + figure.of_machine) / figure.bar
    return machine.slowness if figure.unit in _ABSOLUTE else machine.unrest


def _is_nearly(figure: Figure, goal: float, factor: float) -> bool:
    return figure.value <= goal * factor if figure.is_upper else figure.value >= goal / factor


def _missed(known: dict[str, Any]) -> float | None:
    """What the card says of a goal that is missed."""
    return None if known["is_met"] else float(known["value"])


def _card() -> dict[str, dict[str, Any]]:
    return {figure["name"]: figure for figure in bundled_classifier().card["measured"]}

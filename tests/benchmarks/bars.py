"""Whether a measured figure keeps its bar, or misses it only as the model card says."""

from typing import Any

from digitpad.measurement.figures import Figure
from digitpad.recognition.classifier import bundled_classifier

_NOISY = 1.5  # factor by which a figure that depends on the machine's mood may miss: the card tells it of a quiet one
_TIMED = {"×", "ms", "s", "fps"}
_SLACK = {"share": 0.001, "points": 0.1, "area": 0.002}  # by which a missed figure may differ from the card's


def check(*figures: Figure) -> None:
    """Every bar is met, or missed as the model card says that it is."""
    card = {figure["name"]: figure for figure in bundled_classifier().card["measured"]}
    assert figures
    for figure in figures:
        known = card[figure.name]
        assert figure.is_met or _is_nearly(figure, figure.bar) or _is_known(figure, known), figure


def _is_known(figure: Figure, known: dict[str, Any]) -> bool:
    """Whether a goal is missed as the card says."""
    if known["is_met"]:
        return False
    return abs(figure.value - known["value"]) <= _SLACK.get(figure.unit, 0) or _is_nearly(figure, known["value"])


def _is_nearly(figure: Figure, goal: float | None) -> bool:
    if goal is None or figure.unit not in _TIMED:
        return False
    return figure.value <= goal * _NOISY if figure.is_upper else figure.value >= goal / _NOISY

"""What is compared where runs learn side by side; how long it takes, is timed elsewhere."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from digitpad.learning.training.execution import IN_TURN, SIDE_BY_SIDE, Execution
from digitpad.learning.training.plans import Plan
from digitpad.measurement import race


def test_the_same_runs_are_trained_in_both_ways_which_begin_in_turn(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Side by side all of it takes three seconds here, one after another two."""
    times = {SIDE_BY_SIDE: 3.0, IN_TURN: 2.0}
    trained: list[tuple[str, list[Plan]]] = []

    def train(plans: Sequence[Plan], _folder: Path, *, execution: Execution) -> None:
        trained.append((execution.way, list(plans)))

    def clock() -> float:
        return sum(times[way] for way, _ in trained)

    monkeypatch.setattr(race, "train_all", train)
    for name in ("perf_counter", "process_time"):
        monkeypatch.setattr(f"time.{name}", clock)
    figures = race.measure_race(tmp_path)
    assert [(figure.value, figure.bar, figure.is_met) for figure in figures] == [(1.5, 1.05, False)] * 2
    (_, warm_up), *rounds = trained
    assert len(warm_up) == 1
    assert [way for way, _ in rounds] == [IN_TURN, SIDE_BY_SIDE, SIDE_BY_SIDE, IN_TURN] * 2 + [IN_TURN, SIDE_BY_SIDE]
    assert all(plans == rounds[0][1] for _, plans in rounds)
    assert {plan.settings.data for plan in rounds[0][1]} == {str(tmp_path / "mnist.npz")}

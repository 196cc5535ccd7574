import dataclasses
import math
from pathlib import Path
from typing import Any

import pytest

from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.sensitivity import height_of_crosses, sensitivities
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings

_SETTINGS = RunSettings(optimizer="sgd", learning_rate=0.1)


def _changed(**changes: Any) -> RunSettings:
    return dataclasses.replace(_SETTINGS, **changes)


def _record(loss: float | None = 1.0, status: str = "finished", metric: str = "val_loss", **changes: Any) -> RunRecord:
    epochs = (
        [] if loss is None else [EpochEnd("run", 1, 9, 1.0, {metric: 0.0}), EpochEnd("run", 2, 9, 1.0, {metric: loss})]
    )
    return RunRecord(Path("run"), "run", "", status, _changed(**changes), History(epochs, 1.0))


def test_sensitivity_is_the_median_of_the_seeds_with_its_range() -> None:
    records = [
        _record(loss, seed=seed, learning_rate=rate, status=status)
        for rate, losses, status in ((1.0, (9.0, 7.0, 8.0), "diverged"), (0.01, (0.3, 0.1, 0.5), "finished"))
        for seed, loss in enumerate(losses)
    ]
    (line,) = sensitivities(records)
    assert (line.optimizer, line.title) == ("sgd", "SGD")
    assert line.rates == (0.01, 1.0)
    assert line.losses == (0.3, 8.0)
    assert line.lowest == (0.1, 7.0)
    assert line.highest == (0.5, 9.0)
    assert line.diverged == (False, True)


def test_one_run_that_diverges_marks_its_rate() -> None:
    records = [
        _record(0.2, learning_rate=0.1),
        _record(0.3, learning_rate=1.0, seed=0),
        _record(math.nan, learning_rate=1.0, seed=1, status="diverged"),
        _record(None, learning_rate=10.0, status="diverged"),
    ]
    (line,) = sensitivities(records)
    assert line.diverged == (False, True, True)
    assert line.lowest == (0.2, 0.3, math.inf)
    assert line.losses == (0.2, math.inf, math.inf)


def test_only_optimizers_with_several_rates_have_a_line() -> None:
    sgd = [_record(learning_rate=rate) for rate in (0.1, 0.2)]
    adam = [_record(optimizer="adam", learning_rate=0.001, seed=seed) for seed in range(3)]
    unfinished = _record(None, optimizer="adam", learning_rate=0.01, status="interrupted")
    assert [line.optimizer for line in sensitivities([*adam, unfinished, *sgd])] == ["sgd"]
    assert sensitivities(adam) == []
    assert sensitivities([]) == []


def test_lines_that_differ_in_more_are_told_apart() -> None:
    records = [_record(learning_rate=rate, network=name) for name in ("dense-8", "dense-9") for rate in (0.1, 0.2)]
    assert [line.title for line in sensitivities(records)] == ["SGD · dense-8", "SGD · dense-9"]


def test_without_held_out_pictures_the_training_loss_counts() -> None:
    records = [_record(rate, metric="loss", learning_rate=rate) for rate in (0.1, 0.2)]
    assert sensitivities(records)[0].losses == (0.1, 0.2)


def test_points_ranges_and_crosses_are_what_can_be_drawn() -> None:
    losses = {0.01: (0.3, 0.1), 0.1: (0.2, 0.2), 1.0: (5.0, math.nan), 10.0: (None, math.inf)}
    records = [
        _record(loss, learning_rate=rate, seed=seed, status="diverged" if rate >= 1 else "finished")
        for rate, both in losses.items()
        for seed, loss in enumerate(both)
    ]
    (line,) = sensitivities(records)
    assert line.style == STYLES["sgd"]
    rates, middles = line.points
    assert rates.tolist() == [0.01, 0.1]
    assert middles.tolist() == pytest.approx([0.2, 0.2])
    assert [values.tolist() for values in line.ranges] == [[0.01], [0.1], [0.3]]
    assert line.crosses.tolist() == [1.0, 10.0]


def test_crosses_stand_above_all_losses() -> None:
    records = [_record(loss, learning_rate=rate) for rate, loss in ((0.01, 0.1), (0.1, 10.0))]
    assert height_of_crosses(sensitivities(records)) == pytest.approx(10 * 10**0.2)  # a tenth of two decades
    records = [_record(loss, learning_rate=rate) for rate, loss in ((0.01, 2.0), (0.1, 2.0))]
    assert height_of_crosses(sensitivities(records)) == pytest.approx(2 * 10**0.1)  # a tenth of a decade at least
    records = [_record(math.nan, learning_rate=rate, status="diverged") for rate in (0.1, 1.0)]
    assert height_of_crosses(sensitivities(records)) == 1
    assert height_of_crosses([]) == 1

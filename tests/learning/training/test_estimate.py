import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.estimate import estimated_seconds

_SETTINGS = RunSettings(network="dense-128", data="mnist", epochs=4, batch_size=64)


def _record(seconds: float, step: int = 3752, epochs: int = 4, **changes: Any) -> RunRecord:
    settings = dataclasses.replace(_SETTINGS, **changes)
    history = History([EpochEnd("run", epochs, step, seconds, {"loss": 1.0})] * epochs, seconds)
    return RunRecord(Path(json.dumps(settings.as_dict())), "run", "", "finished", settings, history)


def _training(settings: RunSettings, *records: RunRecord) -> float:
    """Seconds that one more run adds to a list."""
    return estimated_seconds([settings] * 2, records) - estimated_seconds([settings], records)


def test_nothing_takes_no_time() -> None:
    assert estimated_seconds([], [_record(9.0)]) == 0


def test_without_earlier_runs_the_arithmetic_decides() -> None:
    usual = _training(_SETTINGS)
    assert 1 < usual < 60
    for more in ({"epochs": 8}, {"network": "dense-512-512"}, {"batch_size": 16}, {"network": "conv-small"}):
        assert _training(dataclasses.replace(_SETTINGS, **more)) > usual
    for less in ({"epochs": 2}, {"subset": 6000}, {"data": "optdigits"}, {"batch_size": 512}):
        assert _training(dataclasses.replace(_SETTINGS, **less)) < usual


def test_a_run_takes_as_long_as_the_same_one_took() -> None:
    once, twice = (_training(_SETTINGS, _record(seconds)) for seconds in (50.0, 100.0))
    assert twice - once == pytest.approx(50)
    assert _training(dataclasses.replace(_SETTINGS, epochs=8), _record(50.0)) - once == pytest.approx(50)
    few = dataclasses.replace(_SETTINGS, subset=6000)
    assert _training(few, _record(100.0)) - _training(few, _record(50.0)) == pytest.approx(5, rel=0.01)


def test_runs_that_are_most_alike_are_asked_and_no_outlier_counts() -> None:
    slow = [_record(400.0, optimizer="muon"), _record(900.0, network="conv-small")]
    alike = [_record(seconds) for seconds in (50.0, 51.0, 500.0)]
    assert _training(_SETTINGS, *alike, *slow) == pytest.approx(_training(_SETTINGS, _record(51.0)))
    sgd = dataclasses.replace(_SETTINGS, optimizer="sgd")
    assert _training(sgd, *slow) == pytest.approx(_training(_SETTINGS, _record(400.0)))
    other = dataclasses.replace(_SETTINGS, network="dense-32")
    assert _training(other, *slow) > _training(other)


def test_runs_that_ended_early_tell_how_fast_they_were() -> None:
    half = _training(_SETTINGS, _record(25.0, step=1876, epochs=2))
    assert half == pytest.approx(_training(_SETTINGS, _record(50.0)))
    nothing = dataclasses.replace(_record(9.0), history=History())
    assert _training(_SETTINGS, nothing) == _training(_SETTINGS)


def test_the_size_of_a_file_is_known_from_earlier_runs() -> None:
    own = dataclasses.replace(_SETTINGS, data="own.npz")
    small = _record(5.0, data="own.npz", step=4 * 10)
    assert _training(own, small) < _training(own, _record(50.0)) / 5

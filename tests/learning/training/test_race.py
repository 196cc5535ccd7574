"""Runs that learn side by side."""

import dataclasses
import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.runs.events import EpochEnd, Event, RunStarted, StepsEnd
from digitpad.learning.runs.layer_figures import LAYERS
from digitpad.learning.runs.record import RunRecord, read_record, read_steps
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.runs.trajectory import FILE as TRAJECTORY
from digitpad.learning.training import compiled
from digitpad.learning.training import lab as lab_module
from digitpad.learning.training import turns as turns_module
from digitpad.learning.training.control import Control
from digitpad.learning.training.execution import SIDE_BY_SIDE, Execution
from digitpad.learning.training.lab import MOST_AT_ONCE, runs_at_once, train_all
from digitpad.learning.training.plans import Plan, RunEnded

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_RACE = Execution(SIDE_BY_SIDE)
_BASE = RunSettings(network="dense-16", epochs=3, batch_size=4, data="optdigits", subset=400, validation_split=0.2)
_SHORT = dataclasses.replace(_BASE, subset=200)
_ENDLESS = dataclasses.replace(_SHORT, epochs=5000)
_OTHERS: list[dict[str, Any]] = [
    {"optimizer": "sgd", "learning_rate": 0.1, "keep_path": True},
    {"network": "dense-16-dropout", "seed": 1, "microscope": True},
    {"optimizer": "nadam", "augmentation": True, "non_digits": 0.1, "labels": "one-hot"},
    {"optimizer": "lion", "learning_rate": 1e-3, "batch_size": 5, "schedule": "cosine"},
]


@dataclasses.dataclass(frozen=True)
class _Listed:
    """A list that was trained."""

    records: list[RunRecord]
    events: list[Event | RunEnded]
    seconds: float


@pytest.fixture(scope="module", autouse=True)
def _turns_of_one_chunk() -> Iterator[None]:
    """Or small runs would be over after a few turns; nor is time spent on compiling those that seem endless."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(turns_module, "LEAST_SECONDS", 0.0)
        patch.setattr(compiled, "_WORTH_COMPILING", 10**9)
        yield


def _plans(*changes: dict[str, Any], base: RunSettings = _BASE) -> list[Plan]:
    return [Plan(dataclasses.replace(base, **each), f"run {place}") for place, each in enumerate(changes)]


def _train(plans: list[Plan], folder: Path, execution: Execution, **steering: Any) -> _Listed:
    events: list[Event | RunEnded] = []
    began = time.perf_counter()
    records = train_all(plans, folder, report=events.append, execution=execution, **steering)
    return _Listed(records, events, time.perf_counter() - began)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[_Listed, _Listed]:
    """Different runs, one after another and side by side."""
    folder = tmp_path_factory.mktemp("both")
    return _train(_plans(*_OTHERS), folder, Execution()), _train(_plans(*_OTHERS), folder, _RACE)


def test_each_run_is_the_same_as_alone_bit_for_bit(both: tuple[_Listed, _Listed]) -> None:
    for alone, beside in zip(both[0].records, both[1].records, strict=True):
        assert (beside.name, beside.status, beside.test) == (alone.name, "finished", alone.test)
        np.testing.assert_array_equal(read_steps(beside.folder)[:, 2:], read_steps(alone.folder)[:, 2:])
        for ours, theirs in zip(beside.history.epochs, alone.history.epochs, strict=True):
            assert (ours.step, ours.metrics) == (theirs.step, theirs.metrics)
        weights = zip(load_run_model(beside).get_weights(), load_run_model(alone).get_weights(), strict=True)
        assert all(np.array_equal(ours, theirs) for ours, theirs in weights)
    sgd, dropout = ([each.records[place] for each in both] for place in (0, 1))
    assert len({(record.folder / TRAJECTORY).read_bytes() for record in sgd}) == 1
    assert len({(record.folder / LAYERS).read_bytes() for record in dropout}) == 1


def test_curves_grow_together(both: tuple[_Listed, _Listed]) -> None:
    ids = [record.id for record in both[1].records]
    turns = [event.run for event in both[1].events if isinstance(event, StepsEnd)]
    everyone = len(ids)
    last_to_begin = max(turns.index(run) for run in ids)
    first_to_end = min(len(turns) - turns[::-1].index(run) for run in ids)
    together = turns[last_to_begin:first_to_end]
    assert len(together) > 3 * everyone
    rounds = [set(together[place : place + 2 * everyone]) for place in range(len(together) - 2 * everyone)]
    assert all(seen == set(ids) for seen in rounds)  # in two: a turn may be for held-out pictures


def test_a_runs_time_is_that_of_its_own_turns(both: tuple[_Listed, _Listed]) -> None:
    _, beside = both
    assert sum(record.history.seconds for record in beside.records) < beside.seconds
    for record in beside.records:
        own = [event for event in beside.events if isinstance(event, StepsEnd) and event.run == record.id]
        assert sum(event.seconds - event.began for event in own) <= record.history.seconds
        ends = [time for event in own for time in (event.began, event.seconds)]
        assert ends == sorted(ends)


def test_who_fails_or_diverges_does_not_stop_the_others(tmp_path: Path) -> None:
    wrong: list[dict[str, Any]] = [
        {"start": str(tmp_path / "nothing.keras")},
        {"optimizer": "sgd", "learning_rate": 1e9},
    ]
    plans = _plans(*wrong, {}, base=_SHORT)
    events: list[Event | RunEnded] = []
    with pytest.raises(DigitpadError, match=r"nothing\.keras"):
        train_all(plans, tmp_path / "runs", report=events.append, execution=_RACE)
    ended = {event.record.name: event.record.status for event in events if isinstance(event, RunEnded)}
    assert ended == {"run 0": "failed", "run 1": "diverged", "run 2": "finished"}


class _Steered:
    """Endless runs, and what is done once all learn."""

    def __init__(self, runs: int, act: Callable[["_Steered"], None]) -> None:
        self.control = Control()
        self.records: list[RunRecord] = []
        self.ids: list[str] = []
        self.turns: list[str] = []
        self.epochs: list[EpochEnd] = []
        self.is_stopping = self.has_paused = False
        self._runs, self._act = runs, act

    def train(self, folder: Path) -> dict[str, str]:
        """Statuses by the runs' names."""
        plans = _plans(*({"seed": seed} for seed in range(self._runs)), base=_ENDLESS)
        self.records = train_all(
            plans, folder, report=self._take, should_stop=lambda: self.is_stopping, control=self.control,
            execution=_RACE,
        )  # fmt: skip
        assert [read_record(record.folder) for record in self.records] == [
            dataclasses.replace(record, history=read_record(record.folder).history) for record in self.records
        ]
        return {record.name: record.status for record in self.records}

    def _take(self, event: Event | RunEnded) -> None:
        if isinstance(event, RunStarted):
            self.ids.append(event.run)
        elif isinstance(event, EpochEnd):
            self.epochs.append(event)
        elif isinstance(event, StepsEnd):
            self.turns.append(event.run)
            if len(set(self.turns)) == self._runs:
                self._act(self)


def test_each_is_steered_by_itself_while_the_others_go_on_and_all_are_kept(tmp_path: Path) -> None:
    absent = 15  # turns of the others, and more

    def steer(race: _Steered) -> None:
        skipped, stopping, paused, _ = (race.control.of(run) for run in race.ids)
        skipped.skip()
        stopping.stop_after_epoch()
        if not race.has_paused:
            race.has_paused = True
            paused.pause()
        elif race.ids[2] not in race.turns[-absent:]:
            paused.resume()
        race.is_stopping = race.turns.count(race.ids[2]) > 5

    race = _Steered(4, steer)
    assert race.train(tmp_path) == {"run 0": "skipped", "run 1": "stopped", "run 2": "stopped", "run 3": "stopped"}
    assert race.ids[0] not in race.turns[-absent:]
    assert [epoch.epoch for epoch in race.epochs if epoch.run == race.ids[1]] == [1]
    places = [place for place, run in enumerate(race.turns) if run == race.ids[2]]
    assert max(after - before for before, after in itertools.pairwise(places)) > absent
    assert all(load_run_model(record).count_params() for record in race.records)


def test_all_stop_after_their_epochs(tmp_path: Path) -> None:
    race = _Steered(2, lambda race: race.control.stop_after_epoch())
    assert set(race.train(tmp_path).values()) == {"stopped"}
    assert sorted(epoch.run for epoch in race.epochs) == sorted(race.ids)


def test_no_more_than_so_many_are_in_memory_and_the_next_begins_when_one_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lab_module, "MOST_AT_ONCE", 2)
    plans = _plans(*({"epochs": epochs} for epochs in (1, 4, 1)), base=_SHORT)
    listed = _train(plans, tmp_path, _RACE)
    steps = [1 if isinstance(e, RunStarted) else -1 for e in listed.events if isinstance(e, RunStarted | RunEnded)]
    assert max(itertools.accumulate(steps)) == 2
    assert [record.name for record in listed.records] == [plan.name for plan in plans]
    order = [(e.index, "begins") if isinstance(e, RunStarted) else (int(e.record.name[-1]), "ends")
             for e in listed.events if isinstance(e, RunStarted | RunEnded)]  # fmt: skip
    assert order.index((2, "begins")) == order.index((0, "ends")) + 1
    assert order[-1] == (1, "ends")


def test_how_many_learn_side_by_side() -> None:
    many = _plans(*({"seed": seed} for seed in range(500)))
    assert runs_at_once(many, _RACE) == MOST_AT_ONCE
    assert runs_at_once(many[:3], _RACE) == 3
    assert runs_at_once(many, Execution()) == 1
    assert runs_at_once([], _RACE) == 1
    large = _plans({}, {"network": "dense-4096-1024"}, {}, {}, {}, {})
    assert runs_at_once(large, _RACE) == 2
    assert runs_at_once(_plans({"network": "dense-4096-4096-4096"}, {}), _RACE) == 1

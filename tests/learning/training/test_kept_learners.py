import dataclasses
import gc
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.networks import architectures, model_files
from digitpad.learning.runs.checkpoint import variables_of
from digitpad.learning.runs.events import EpochEnd, Event, LayersMeasured, StepsEnd
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import compiled, one_run
from digitpad.learning.training.compiled import Learner, make_learner
from digitpad.learning.training.elsewhere import worker
from digitpad.learning.training.elsewhere.spreading import learn_elsewhere
from digitpad.learning.training.kept_learners import KeptLearners
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.microscope import Eye
from digitpad.learning.training.one_run import Steering
from digitpad.learning.training.plans import Plan
from digitpad.learning.training.training import Trained, train
from tests.learning.training.test_worker import WorkerThread

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(network="dense-16", epochs=1, batch_size=16, data="optdigits", subset=100)


class _Run:
    """A run with one of the kept learners, and all that can be seen of it."""

    def __init__(self, settings: RunSettings, digits: Dataset, make: Callable[[RunSettings, int], Learner]) -> None:
        self.events: list[Event] = []
        self.trained: Trained = train(settings, digits, report=self.events.append, make=make)
        self.model = self.trained.model
        self.end = [np.asarray(variable) for variable in variables_of(self.model)]

    @property
    def losses(self) -> Any:
        return np.concatenate([event.losses for event in self.events if isinstance(event, StepsEnd)])

    @property
    def layers(self) -> list[Any]:
        return [event.figures.values for event in self.events if isinstance(event, LayersMeasured)]

    @property
    def metrics(self) -> list[Any]:
        return [dict(epoch.metrics) for epoch in self.trained.history.epochs]

    def assert_same(self, other: "_Run") -> None:
        np.testing.assert_array_equal(self.losses, other.losses)
        assert self.metrics == other.metrics
        for kind in ("layers", "end"):
            for one, another in zip(getattr(self, kind), getattr(other, kind), strict=True):
                np.testing.assert_array_equal(one, another)


@pytest.mark.parametrize(
    ("changes", "is_compiled"),
    [
        ({"network": "dense-16-dropout0.3", "optimizer": "adagrad", "learning_rate": 0.02}, False),
        ({"optimizer": "muon", "microscope": True, "validation_split": 0.2}, False),
        ({"optimizer": "nadam", "schedule": "cosine", "augmentation": True, "labels": "one-hot"}, False),
        ({"optimizer": "momentum", "learning_rate": 0.05}, True),
    ],
    ids=lambda each: "-".join(map(str, each.values())) if isinstance(each, dict) else f"compiled={each}",
)
def test_a_run_with_a_kept_learner_is_the_same_as_with_a_new_one_bit_for_bit(
    digits: Dataset, monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any], is_compiled: bool
) -> None:
    monkeypatch.setattr(compiled, "_WORTH_COMPILING", 0 if is_compiled else 10**9)
    settings = dataclasses.replace(_SETTINGS, **changes)
    rate = settings.learning_rate if settings.schedule == "cosine" else 0.003
    other = dataclasses.replace(settings, seed=7, learning_rate=rate)
    kept = KeptLearners()
    first = _Run(settings, digits, kept.take)
    kept.give_back(first.trained.learner)
    again = _Run(other, digits, kept.take)
    assert again.model is first.model
    assert abs(again.losses - first.losses).max() > 0.01
    again.assert_same(_Run(other, digits, make_learner))


@pytest.fixture
def traced(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was handed to a network while TensorFlow traced it."""
    handed: list[Any] = []
    call = Eye.call

    def counted(eye: Eye, usual: Callable[..., Any], inputs: Any, **further: Any) -> Any:
        handed.append(inputs)
        return call(eye, usual, inputs, **further)

    monkeypatch.setattr(Eye, "call", counted)
    return handed


def test_what_was_compiled_is_not_compiled_again(digits: Dataset, traced: list[Any]) -> None:
    kept = KeptLearners()
    kept.give_back(_Run(_SETTINGS, digits, kept.take).trained.learner)
    before = len(traced)
    assert before > 0
    other = dataclasses.replace(_SETTINGS, seed=1, learning_rate=0.02, subset=150, epochs=2)
    kept.give_back(_Run(other, digits, kept.take).trained.learner)
    assert len(traced) == before


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """Runs that differ in seed and rate, in a program that has trained nothing yet."""
    own = KeptLearners()
    for room in (one_run, worker):
        monkeypatch.setattr(room, "LEARNERS", own)
    return [Plan(dataclasses.replace(_SETTINGS, seed=seed, learning_rate=0.001 * (1 + seed))) for seed in range(3)]


def test_a_list_of_seeds_and_rates_is_compiled_once(plans: list[Plan], tmp_path: Path, traced: list[Any]) -> None:
    train_all(plans[:1], tmp_path)
    once = len(traced)
    train_all(plans, tmp_path)
    assert len(traced) == once > 0


def test_a_worker_compiles_once_for_all_runs_that_it_gets(plans: list[Plan], tmp_path: Path, traced: list[Any]) -> None:
    steering = Steering(lambda _: None, lambda: False)
    learn_elsewhere(plans[:1], tmp_path, steering, WorkerThread)
    once = len(traced)
    learn_elsewhere(plans, tmp_path, steering, WorkerThread)
    assert len(traced) == once > 0


def test_what_a_run_that_broke_has_used_is_not_used_again(plans: list[Plan], tmp_path: Path, traced: list[Any]) -> None:
    counts: list[int] = []

    def break_the_first(event: object) -> None:
        if isinstance(event, EpochEnd):
            counts.append(len(traced))
            if len(counts) == 1:
                raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        train_all(plans, tmp_path, report=break_the_first)
    assert counts == [1, 2, 3]  # the third: what the second one left was traced once more for its test


@pytest.mark.parametrize(
    "changes",
    [
        {"network": "dense-24"}, {"optimizer": "sgd"}, {"parameters": {"beta_1": 0.8}}, {"weight_decay": 0.01},
        {"labels": "one-hot"}, {"batch_size": 32}, {"schedule": "cosine"}, {"microscope": True},
    ],
    ids=str,
)  # fmt: skip
def test_what_was_compiled_for_something_else_is_not_taken(changes: dict[str, Any]) -> None:
    kept = KeptLearners()
    learner = kept.take(_SETTINGS, 10)
    kept.give_back(learner)
    assert kept.take(dataclasses.replace(_SETTINGS, **changes), 10) is not learner
    assert kept.take(_SETTINGS, 10) is learner


def test_a_schedule_is_that_of_its_own_rate_and_length() -> None:
    kept = KeptLearners()
    settings = dataclasses.replace(_SETTINGS, schedule="exponential")
    learner = kept.take(settings, 10)
    kept.give_back(learner)
    assert kept.take(settings, 20) is not learner
    assert kept.take(dataclasses.replace(settings, learning_rate=0.5), 10) is not learner
    assert kept.take(dataclasses.replace(settings, seed=5), 10) is learner


def test_two_runs_at_a_time_have_two_learners() -> None:
    kept = KeptLearners()
    kept.give_back(kept.take(_SETTINGS, 10))
    assert kept.take(_SETTINGS, 10) is not kept.take(_SETTINGS, 10)


def test_a_kept_learner_starts_from_another_models_weights(tmp_path: Path) -> None:
    kept = KeptLearners()
    kept.give_back(kept.take(_SETTINGS, 10))
    start = architectures.build("dense-16", seed=4)
    model_files.write_model(start, tmp_path / "start.keras")
    settings = dataclasses.replace(_SETTINGS, start=str(tmp_path / "start.keras"))
    for own, expected in zip(kept.take(settings, 10).model.get_weights(), start.get_weights(), strict=True):
        np.testing.assert_array_equal(own, expected)
    with pytest.raises(DigitpadError, match=r"start\.keras is not a network"):
        kept.take(dataclasses.replace(settings, network="dense-24"), 10)


def test_only_those_that_were_used_last_are_kept_and_only_so_many() -> None:
    kept = KeptLearners(most=2)
    learners = [kept.take(dataclasses.replace(_SETTINGS, network=f"dense-{units}"), 10) for units in (8, 9, 10)]
    seen = [weakref.ref(learner.model) for learner in learners]
    for learner in learners:
        kept.give_back(learner)
    del learner, learners
    gc.collect()
    assert [each() is None for each in seen] == [True, False, False]


def test_large_networks_are_not_kept() -> None:
    parameters = architectures.count_parameters("dense-16")
    kept = KeptLearners(most_parameters=2 * parameters)
    small = [kept.take(_SETTINGS, 10) for _ in range(3)]
    for learner in small:
        kept.give_back(learner)
    large = kept.take(dataclasses.replace(_SETTINGS, network="dense-40"), 10)
    kept.give_back(large)
    assert kept.take(dataclasses.replace(_SETTINGS, network="dense-40"), 10) is not large
    assert [kept.take(_SETTINGS, 10) in small for _ in range(3)] == [True, True, False]

import dataclasses
import gc
import json
import shutil
import weakref
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import DatasetError, DigitpadError
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.runs.events import EpochEnd, Event, Preparing, RunStarted, StepsEnd
from digitpad.learning.runs.grid import Grid, OptimizerChoice
from digitpad.learning.runs.history import has_diverged
from digitpad.learning.runs.record import RUN, RunRecord, read_record, read_steps, write_json
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training import compiled, feeding, one_run
from digitpad.learning.training.control import Control
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan, RunEnded, plan_grid
from tests.learning.conftest import Lab

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_BASE = RunSettings(network="dense-16", epochs=2, batch_size=16, data="optdigits", subset=400, seed=3)
_THREE = [Plan(dataclasses.replace(_BASE, seed=seed), f"run {seed}") for seed in range(3)]


def test_a_grid_is_all_that_was_asked_for_seed_by_seed(lab: Lab) -> None:
    expected = [
        ("sgd", 0.05, 3), ("sgd", 1e4, 3), ("adam", 1e-3, 3), ("adam", 3e-3, 3),
        ("sgd", 0.05, 4), ("sgd", 1e4, 4), ("adam", 1e-3, 4), ("adam", 3e-3, 4),
    ]  # fmt: skip
    assert [(p.settings.optimizer, p.settings.learning_rate, p.settings.seed) for p in lab.plans] == expected
    adam, sgd = lab.plans[2].settings, lab.plans[0].settings
    assert (dict(adam.parameters), adam.weight_decay) == ({"beta_1": 0.8}, 1e-3)
    assert (dict(sgd.parameters), sgd.weight_decay) == ({}, 0)
    own = {"optimizer": "sgd", "learning_rate": 0.05, "parameters": {}, "weight_decay": 0.0}
    assert dataclasses.replace(adam, **own) == sgd  # type: ignore[arg-type] # values of several types
    assert [plan.name for plan in lab.plans][1:3] == ["SGD 10000 · dense-32 · 3", "Adam 0.001 · dense-32 · 3"]
    single = plan_grid(Grid(_BASE, [OptimizerChoice("lion", (1e-4,))]))
    assert [plan.name for plan in single] == ["Lion 0.0001 · dense-16"]


def test_runs_with_one_seed_begin_with_the_same_loss(lab: Lab) -> None:
    first = {(record.id, record.settings.seed): read_steps(record.folder)[0, 2:].tolist() for record in lab.records}
    for seed in (3, 4):
        assert len({tuple(figures) for (_, own), figures in first.items() if own == seed}) == 1
    assert len({tuple(figures) for figures in first.values()}) == 2


def test_what_is_reported_comes_in_order(lab: Lab) -> None:
    assert lab.events[:2] == [Preparing("libraries"), Preparing("data")]
    events = iter(lab.events[2:])
    for index, (plan, record) in enumerate(zip(lab.plans, lab.records, strict=True)):
        started = next(events)
        assert started == RunStarted(
            record.id, plan.settings, plan.name, index, len(lab.plans), 36, 0, 1150, record.folder
        )
        kinds = []
        for event in events:
            if isinstance(event, RunEnded):
                assert event.record == record
                break
            assert isinstance(event, StepsEnd | EpochEnd)
            assert event.run == record.id
            kinds.append((type(event).__name__, event.epoch))
        counts = Counter(kinds)
        assert counts["EpochEnd", 1] == counts["EpochEnd", 2] == 1
        assert kinds == sorted(kinds, key=lambda kind: (kind[1], kind[0] == "EpochEnd"))
    assert next(events, None) is None


def test_every_run_is_on_disk_as_it_was_returned(lab: Lab) -> None:
    assert {path for path in lab.folder.iterdir() if path.is_dir()} == {record.folder for record in lab.records}
    for plan, record in zip(lab.plans, lab.records, strict=True):
        names = {path.name for path in record.folder.iterdir()}
        assert names == {"run.json", "history.csv", "steps.csv", "checkpoint.npz", "model.keras"}
        again = read_record(record.folder)
        assert dataclasses.replace(again, history=record.history) == record
        for one, other in zip(again.history.epochs, record.history.epochs, strict=True):
            assert (one.run, one.epoch, one.step) == (other.run, other.epoch, other.step)
            assert one.metrics == other.metrics
            assert one.seconds == pytest.approx(other.seconds, abs=1e-3)
        assert again.history.seconds == pytest.approx(record.history.seconds, abs=1e-3)
        assert (record.name, record.settings) == (plan.name, plan.settings)
        assert {"digitpad", "python", "numpy", "keras", "tensorflow", "system", "cores"} <= set(record.environment)
        reported = [e for e in lab.events if isinstance(e, StepsEnd) and e.run == record.id]
        np.testing.assert_allclose(
            read_steps(record.folder)[:, 2], np.concatenate([event.losses for event in reported]), rtol=1e-5
        )


def test_runs_that_get_worse_have_diverged(lab: Lab) -> None:
    statuses = {(record.settings.optimizer, record.settings.learning_rate): record.status for record in lab.records}
    assert statuses == {("sgd", 0.05): "finished", ("sgd", 1e4): "diverged",
                        ("adam", 1e-3): "finished", ("adam", 3e-3): "finished"}  # fmt: skip


def test_losses_that_are_no_numbers_end_a_run_and_are_kept(tmp_path: Path) -> None:
    settings = dataclasses.replace(_BASE, network="dense-16-16", optimizer="sgd", learning_rate=1e9)
    (record,) = train_all([Plan(settings)], tmp_path)
    assert record.status == read_record(record.folder).status == "diverged"
    assert not record.can_go_on
    assert np.isnan(read_steps(record.folder)[-1, 2])


@pytest.mark.parametrize(
    ("losses", "final", "expected"),
    [
        ([2.3, 0.1], 0.2, False), ([2.3], 5.0, True), ([2.3], float("nan"), True), ([2.3], float("inf"), True),
        ([2.3], None, False), ([], 1.0, False),
        ([2.30, 2.31], 2.32, False), ([2.3, 300.0, 2.4], 2.35, True), ([2.3, 300.0, 0.4], 0.3, False),
    ],
)  # fmt: skip
def test_divergence_is_to_get_worse_not_to_be_slow(losses: list[float], final: float | None, expected: bool) -> None:
    assert has_diverged(losses, final) is expected


@pytest.mark.parametrize("index", [0, 2, 3])
def test_a_runs_model_reads_the_test_pictures_as_recorded(lab: Lab, digits: Dataset, index: int) -> None:
    record = lab.records[index]
    probabilities = load_run_model(record).predict(scaled(digits.x_test)[..., None], verbose=0)
    assert (probabilities.argmax(axis=1) == digits.y_test).mean() == pytest.approx(record.test["accuracy"], abs=1e-9)
    assert record.test["accuracy"] > 0.6
    matrix = np.array(record.test["confusion_matrix"])
    assert matrix.trace() / matrix.sum() == pytest.approx(record.test["accuracy"])
    np.testing.assert_array_equal(matrix.sum(axis=1), np.bincount(digits.y_test, minlength=10))


def test_a_run_that_was_not_closed_gives_the_model_of_its_checkpoint(lab: Lab, run: RunRecord) -> None:
    """The file of a run that was resumed holds an older network."""
    own, older = (load_run_model(record).get_weights()[0] for record in (lab.records[0], lab.records[4]))
    assert abs(own - older).max() > 0.01
    shutil.copy(lab.records[4].folder / "model.keras", run.folder)
    values = json.loads((run.folder / RUN).read_text("utf-8"))
    for status, expected in (("running", own), ("failed", own), ("finished", older), ("stopped", older)):
        write_json(run.folder / RUN, {**values, "status": status})
        np.testing.assert_array_equal(load_run_model(run).get_weights()[0], expected)


def test_without_a_checkpoint_there_is_no_model(lab: Lab, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    shutil.copy(lab.records[0].folder / RUN, tmp_path / "run")
    record = read_record(tmp_path / "run")
    assert not record.has_model
    with pytest.raises(DigitpadError, match="has no model yet"):
        load_run_model(record)


@pytest.mark.parametrize("data", ["mnist", "nothing.npz"])
def test_missing_data_are_told_before_a_folder_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: str
) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    with pytest.raises(DatasetError):
        train_all([Plan(dataclasses.replace(_BASE, data=data))], tmp_path / "runs")
    assert not (tmp_path / "runs").exists()


def _epochs(records: list[RunRecord]) -> list[tuple[str, int]]:
    return [(record.status, len(record.history.epochs)) for record in records]


def test_stopping_keeps_the_run_at_hand_and_begins_no_other(tmp_path: Path) -> None:
    events: list[Event | RunEnded] = []

    def in_the_second_run() -> bool:
        return any(isinstance(event, EpochEnd) and event.run == _started(events, 1) for event in events)

    records = train_all(_THREE, tmp_path, report=events.append, should_stop=in_the_second_run)
    assert _epochs(records) == [("finished", 2), ("stopped", 1)]
    assert [record.test.keys() for record in records] == [{"accuracy", "loss", "confusion_matrix"}] * 2
    assert _started(events, 2) == ""
    assert len(list(tmp_path.iterdir())) == 2
    assert read_record(records[1].folder).can_go_on


def _started(events: list[Event | RunEnded], index: int) -> str:
    return next((event.run for event in events if isinstance(event, RunStarted) and event.index == index), "")


def test_skipping_goes_on_with_the_next(tmp_path: Path) -> None:
    control = Control()

    def skip_the_second(event: Event | RunEnded) -> None:
        if isinstance(event, RunStarted) and event.index == 1:
            control.skip()

    records = train_all(_THREE, tmp_path, report=skip_the_second, control=control)
    assert _epochs(records) == [("finished", 2), ("skipped", 0), ("finished", 2)]
    assert load_run_model(records[1]).count_params() > 0


def test_stopping_after_an_epoch_begins_no_other_run(tmp_path: Path) -> None:
    control = Control()

    def stop_in_the_second(event: Event | RunEnded) -> None:
        if isinstance(event, RunStarted) and event.index == 1:
            control.stop_after_epoch()

    records = train_all(_THREE, tmp_path, report=stop_in_the_second, control=control)
    assert _epochs(records) == [("finished", 2), ("stopped", 1)]


def test_who_stops_before_the_first_run_gets_none(tmp_path: Path) -> None:
    assert train_all(_THREE, tmp_path / "runs", should_stop=lambda: True) == []
    assert not (tmp_path / "runs").exists()


@pytest.mark.parametrize("what", ["libraries", "data"])
def test_who_stops_while_training_is_prepared_gets_none(tmp_path: Path, what: str) -> None:
    seen: list[object] = []
    assert train_all(_THREE, tmp_path, report=seen.append, should_stop=lambda: Preparing(what) in seen) == []
    assert not list(tmp_path.iterdir())


def test_a_large_network_that_is_stopped_is_kept_without_waiting_for_its_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_run, "_QUICK_MULTIPLICATIONS", 0)
    seen: list[object] = []
    settings = RunSettings(network="dense-32", data="optdigits", epochs=50)
    (record,) = train_all([Plan(settings)], tmp_path, report=seen.append, should_stop=lambda: len(seen) > 10)
    assert record.status == "stopped"
    assert not record.test
    assert load_run_model(record).count_params() == 784 * 32 + 32 + 330
    (whole,) = train_all([Plan(dataclasses.replace(settings, epochs=1))], tmp_path)
    assert whole.test["accuracy"] > 0.1


@pytest.mark.parametrize("ends", ["whole", "by an error"])
def test_tensorflows_copy_of_the_pictures_goes_with_the_list_though_others_hold_the_data_set(
    tmp_path: Path, digits: Dataset, ends: str
) -> None:
    copies: list[weakref.ref[object]] = []

    def look(event: object) -> None:
        if isinstance(event, EpochEnd):
            copies.append(weakref.ref(feeding.resident(digits)))
            if ends == "by an error":
                raise ValueError("broken")

    if ends == "by an error":
        with pytest.raises(ValueError, match="broken"):
            train_all(_THREE[:1], tmp_path, report=look)
    else:
        train_all(_THREE[:2], tmp_path, report=look)
        assert len(copies) == 4
        assert all(copy is copies[0] for copy in copies)  # weak references to one object are one: made once
    gc.collect()
    assert [copy() for copy in copies] == [None] * len(copies)


@pytest.mark.parametrize(
    ("changes", "worth_compiling"),
    [({}, 10**9), ({"augmentation": True, "labels": "one-hot"}, 10**9), ({}, 0)],
    ids=["plain", "drawn anew", "compiled by XLA"],
)
def test_nothing_of_a_run_stays_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, object], worth_compiling: int
) -> None:
    monkeypatch.setattr(compiled, "_WORTH_COMPILING", worth_compiling)
    plan = Plan(dataclasses.replace(_BASE, validation_split=0.2, subset=100, **changes))  # type: ignore[arg-type]
    train_all([plan], tmp_path)  # some stays for the first one
    before = _traced()
    train_all([plan], tmp_path)
    assert _traced() == before


def _traced() -> Counter[str]:
    """How much of what TensorFlow has traced, and of what runs consist of, is in memory."""
    gc.collect()
    kinds = {"FuncGraph", "Operation", "Watch", "Feed", "ChunkModel", "Functional"}
    return Counter(kind for kind in (type(each).__name__ for each in gc.get_objects()) if kind in kinds)

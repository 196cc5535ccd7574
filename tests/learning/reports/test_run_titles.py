import dataclasses
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from digitpad.learning.reports.run_titles import titles_of
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings


def _record(number: int, *, name: str = "", created: str = "2026-01-02T03:04:05", **changes: Any) -> RunRecord:
    settings = dataclasses.replace(RunSettings(), **changes)
    return RunRecord(Path(f"run-{number}"), name or settings.title, created, "finished", settings)


def _titles(*records: RunRecord) -> list[str]:
    return list(titles_of(records).values())


def test_names_that_differ_say_enough() -> None:
    assert _titles(_record(0), _record(1, optimizer="sgd", learning_rate=0.01)) == [
        "Adam 0.001 · dense-128",
        "SGD 0.01 · dense-128",
    ]


def test_runs_of_one_name_are_told_apart_by_their_settings() -> None:
    assert _titles(_record(0), _record(1, batch_size=32), _record(2, optimizer="sgd")) == [
        "Adam 0.001 · dense-128 · batch 64",
        "Adam 0.001 · dense-128 · batch 32",
        "SGD 0.001 · dense-128",
    ]


def test_data_sets_are_named_if_there_are_several() -> None:
    assert _titles(_record(0, data="mnist"), _record(1, data="/home/me/own.npz", name="the good one")) == [
        "Adam 0.001 · dense-128 · mnist",
        "the good one · own.npz",
    ]


def test_seed_then_date_then_number_tell_the_rest_apart() -> None:
    assert _titles(_record(0, seed=3), _record(1, seed=4)) == [
        "Adam 0.001 · dense-128 · seed 3",
        "Adam 0.001 · dense-128 · seed 4",
    ]
    assert _titles(_record(0), _record(1, created="2026-01-03T03:04:59")) == [
        "Adam 0.001 · dense-128 · 2026-01-02 03:04",
        "Adam 0.001 · dense-128 · 2026-01-03 03:04",
    ]
    assert _titles(_record(0), _record(1)) == ["Adam 0.001 · dense-128 (1)", "Adam 0.001 · dense-128 (2)"]


def test_a_name_that_ends_in_a_number_is_no_trap() -> None:
    assert len(set(_titles(*(_record(number, name=name) for number, name in enumerate(("a", "a", "a (1)")))))) == 3


_ANY = st.builds(
    _record,
    st.just(0),
    name=st.sampled_from(["", "mine", "mine (1)", "mine · seed 1"]),
    created=st.sampled_from(["2026-01-02T03:04:05", "2026-01-02T03:04:06", "2026-01-02T03:05:00"]),
    learning_rate=st.sampled_from([0.1, 0.01]),
    epochs=st.sampled_from([1, 2]),
    weight_decay=st.sampled_from([0.0, 0.1]),
    optimizer=st.sampled_from(["sgd", "adam"]),
    seed=st.integers(0, 1),
    data=st.sampled_from(["mnist", "a/own.npz", "b/own.npz"]),
)


@given(st.lists(_ANY, max_size=10))
def test_no_two_runs_share_a_title(records: list[RunRecord]) -> None:
    named = [dataclasses.replace(record, folder=Path(f"run-{number}")) for number, record in enumerate(records)]
    titles = titles_of(named)
    assert list(titles) == [record.id for record in named]
    assert len(set(titles.values())) == len(named)

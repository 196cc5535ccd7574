import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.learning.reports.grouping import group_runs
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.runs.settings import RunSettings

_SETTINGS = RunSettings(optimizer="sgd", learning_rate=0.1)
_ANY_SETTINGS = st.builds(
    RunSettings,
    network=st.sampled_from(["dense-32", "dense-64", "dense-32-dropout"]),
    optimizer=st.sampled_from(["sgd", "adam", "adamw"]),
    learning_rate=st.sampled_from([0.1, 0.01, 0.001]),
    schedule=st.sampled_from(["constant", "cosine"]),
    weight_decay=st.sampled_from([0.0, 0.01]),
    batch_size=st.sampled_from([32, 64]),
    epochs=st.sampled_from([1, 2]),
    validation_split=st.sampled_from([0.1, 0.2]),
    augmentation=st.booleans(),
    seed=st.integers(0, 2),
    data=st.sampled_from(["mnist", "optdigits"]),
    subset=st.sampled_from([0, 1000]),
    labels=st.sampled_from(["integers", "one-hot"]),
    early_stopping=st.sampled_from([0, 3]),
    start=st.sampled_from(["", "first.keras"]),
)


def _changed(**changes: Any) -> RunSettings:
    return dataclasses.replace(_SETTINGS, **changes)


def _named(*chosen: RunSettings) -> list[tuple[str, RunSettings]]:
    return [(f"run {number}", settings) for number, settings in enumerate(chosen)]


def test_runs_that_differ_in_the_seed_alone_are_one_group() -> None:
    adam = _changed(optimizer="adam")
    kept = _changed(seed=2, keep_path=True)  # which changes nothing of the run
    groups = group_runs(_named(_changed(seed=3), adam, _changed(seed=1), kept, _changed(epochs=9)))
    assert [group.runs for group in groups] == [("run 0", "run 2", "run 3"), ("run 1",), ("run 4",)]
    assert groups[0].settings.seed == 3


@given(st.lists(_ANY_SETTINGS, min_size=1, max_size=12))
def test_every_run_is_in_one_group_whose_title_is_its_own(chosen: list[RunSettings]) -> None:
    groups = group_runs(_named(*chosen))
    assert sorted(run for group in groups for run in group.runs) == sorted(name for name, _ in _named(*chosen))
    assert len({group.title for group in groups}) == len(groups)
    assert all(0 <= group.style.shade <= 0.55 for group in groups)
    known = dict(_named(*chosen))
    for group in groups:
        assert len({str(dataclasses.replace(known[run], seed=0)) for run in group.runs}) == 1


def test_titles_say_what_differs_and_nothing_else() -> None:
    def titles(*chosen: RunSettings) -> list[str]:
        return [group.title for group in group_runs(_named(*chosen))]

    assert titles(_SETTINGS) == ["SGD"]
    assert titles(_SETTINGS, _changed(optimizer="adam", learning_rate=1e-3)) == ["SGD", "Adam"]
    assert titles(_SETTINGS, _changed(learning_rate=0.001)) == ["SGD · 0.1", "SGD · 0.001"]
    assert titles(_SETTINGS, _changed(weight_decay=0.01)) == ["SGD", "SGD · decay 0.01"]
    assert titles(_SETTINGS, _changed(network="dense-64", epochs=9)) == [
        "SGD · dense-128 · 5 epochs",
        "SGD · dense-64 · 9 epochs",
    ]
    assert titles(_SETTINGS, _changed(subset=12_000, augmentation=True)) == [
        "SGD · all pictures · as they are",
        "SGD · 12,000 pictures · deformed",
    ]
    momentum = _changed(optimizer="momentum")
    assert titles(momentum, dataclasses.replace(momentum, parameters={"momentum": 0.5})) == [
        "SGD with momentum",
        "SGD with momentum · momentum 0.5",
    ]


def test_lower_rates_are_paler() -> None:
    chosen = [_changed(learning_rate=rate) for rate in (0.01, 1.0, 0.1)]
    shades = {
        group.settings.learning_rate: group.style.shade
        for group in group_runs(_named(*chosen, _changed(optimizer="adam", learning_rate=1e-3)))
    }
    assert shades == pytest.approx({1.0: 0, 0.1: 0.275, 0.01: 0.55, 1e-3: 0})


def test_lines_that_share_a_rate_are_told_apart() -> None:
    chosen = [_changed(batch_size=size, learning_rate=rate) for rate in (0.01, 0.1) for size in (32, 64)]
    groups = group_runs(_named(*chosen, _changed(optimizer="adam")))
    assert len({(group.style.shade, group.style.marker) for group in groups[:4]}) == 4
    assert [group.style.shade for group in groups] == pytest.approx([2 * 0.55 / 3, 0.55, 0, 0.55 / 3, 0])
    assert {group.style.color for group in groups[:4]} == {STYLES["sgd"].color}
    assert groups[2].style == STYLES["sgd"]
    assert groups[4].style == STYLES["adam"]


def test_a_group_has_its_optimizers_look() -> None:
    for name, style in STYLES.items():
        (group,) = group_runs(_named(_changed(optimizer=name)))
        assert group.style == style


def test_single_runs_are_told_apart_by_seed_and_number() -> None:
    runs = _named(_changed(seed=3), _changed(seed=4), _changed(seed=3), _changed(seed=3, optimizer="adam"))
    groups = group_runs(runs, is_banded=False)
    assert [group.title for group in groups] == ["SGD · seed 3", "SGD · seed 4", "SGD · seed 3 (2)", "Adam"]
    assert [group.runs for group in groups] == [("run 0",), ("run 1",), ("run 2",), ("run 3",)]
    assert [group.settings.seed for group in groups] == [3, 4, 3, 3]
    other = group_runs(runs, is_banded=False, single_title="{0}, Startwert {1}")
    assert [group.title for group in other] == [
        "SGD, Startwert 3",
        "SGD, Startwert 4",
        "SGD, Startwert 3 (2)",
        "Adam",
    ]


def test_single_runs_have_the_shade_of_their_group() -> None:
    runs = _named(*(_changed(learning_rate=rate, seed=seed) for rate in (0.1, 0.01) for seed in (0, 1)))
    groups = group_runs(runs, is_banded=False)
    assert [group.style.shade for group in groups] == [0, 0, 0.55, 0.55]


@given(st.lists(_ANY_SETTINGS, min_size=1, max_size=12))
def test_every_single_run_has_a_title_of_its_own(chosen: list[RunSettings]) -> None:
    groups = group_runs(_named(*chosen), is_banded=False)
    assert sorted(run for group in groups for run in group.runs) == sorted(name for name, _ in _named(*chosen))
    assert len({group.title for group in groups}) == len(groups) == len(chosen)


def test_whether_layers_were_measured_tells_no_runs_apart() -> None:
    (group,) = group_runs(_named(_SETTINGS, _changed(microscope=True), _changed(seed=1, microscope=True)))
    assert group.runs == ("run 0", "run 1", "run 2")
    assert group.title == "SGD"

import dataclasses
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from digitpad.learning.reports.comparison import Curve, band, group_runs, moving_mean, sensitivities
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import RunRecord
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
)


def _changed(**changes: Any) -> RunSettings:
    return dataclasses.replace(_SETTINGS, **changes)


def _named(*chosen: RunSettings) -> list[tuple[str, RunSettings]]:
    return [(f"run {number}", settings) for number, settings in enumerate(chosen)]


def _record(loss: float | None = 1.0, status: str = "finished", metric: str = "val_loss", **changes: Any) -> RunRecord:
    epochs = (
        [] if loss is None else [EpochEnd("run", 1, 9, 1.0, {metric: 0.0}), EpochEnd("run", 2, 9, 1.0, {metric: loss})]
    )
    return RunRecord(Path("run"), "run", "", status, _changed(**changes), History(epochs, 1.0))


def test_runs_that_differ_in_the_seed_alone_are_one_group() -> None:
    adam = _changed(optimizer="adam")
    groups = group_runs(_named(_changed(seed=3), adam, _changed(seed=1), _changed(seed=2), _changed(epochs=9)))
    assert [group.runs for group in groups] == [("run 0", "run 2", "run 3"), ("run 1",), ("run 4",)]
    assert groups[0].settings.seed == 3


@given(st.lists(_ANY_SETTINGS, min_size=1, max_size=12))
def test_every_run_is_in_one_group_whose_title_is_its_own(chosen: list[RunSettings]) -> None:
    groups = group_runs(_named(*chosen))
    assert sorted(run for group in groups for run in group.runs) == sorted(name for name, _ in _named(*chosen))
    assert len({group.title for group in groups}) == len(groups)
    assert all(0 <= group.shade <= 0.55 for group in groups)
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
        group.settings.learning_rate: group.shade
        for group in group_runs(_named(*chosen, _changed(optimizer="adam", learning_rate=1e-3)))
    }
    assert shades == pytest.approx({1.0: 0, 0.1: 0.275, 0.01: 0.55, 1e-3: 0})


@given(
    hnp.arrays(np.float64, st.integers(0, 60), elements=st.floats(0, 1e30, allow_subnormal=False)), st.integers(0, 70)
)
def test_the_moving_mean_is_the_mean_of_the_last_values(values: NDArray[np.float64], window: int) -> None:
    expected = [values[max(0, end - max(window, 1)) : end].mean() for end in range(1, len(values) + 1)]
    np.testing.assert_allclose(moving_mean(values, window), expected, rtol=1e-9)


def test_a_huge_value_is_forgotten_once_it_has_left_the_window() -> None:
    values = np.array([2.3, 1e33, *[0.5] * 20])
    np.testing.assert_allclose(moving_mean(values, 10)[11:], 0.5)


def _curve(x: NDArray[np.float64], seed: int) -> Curve:
    return x, np.random.default_rng(seed).random(len(x))


def test_the_band_of_one_curve_is_the_curve() -> None:
    curve = _curve(np.arange(5.0), 0)
    for array, expected in zip(band([curve]), (curve[0], *[curve[1]] * 3), strict=True):
        np.testing.assert_array_equal(array, expected)


@given(st.integers(1, 900), st.integers(1, 6))
def test_the_band_of_curves_at_the_same_places_is_what_numpy_says(length: int, count: int) -> None:
    curves = [_curve(np.arange(length, dtype=float), seed) for seed in range(count)]
    x, median, lowest, highest = band(curves)
    assert len(x) == min(length, 400)
    values = np.array([np.interp(x, *curve) for curve in curves])
    np.testing.assert_allclose(median, np.median(values, axis=0))
    np.testing.assert_allclose(lowest, values.min(axis=0))
    np.testing.assert_allclose(highest, values.max(axis=0))
    assert (x[0], x[-1]) == (0, length - 1)


_PLACES = st.lists(st.integers(0, 30), max_size=12, unique=True).map(lambda places: np.array(sorted(places), float))


@given(st.lists(_PLACES, max_size=5))
def test_a_band_covers_what_all_curves_cover(places: list[NDArray[np.float64]]) -> None:
    curves = [_curve(x, seed) for seed, x in enumerate(places)]
    x, median, lowest, highest = band(curves)
    assert x.shape == median.shape == lowest.shape == highest.shape
    known = [own for own in places if len(own)]
    expected = {place for own in known for place in own if all(other[0] <= place <= other[-1] for other in known)}
    assert x.tolist() == sorted(expected)
    assert (lowest <= median).all()
    assert (median <= highest).all()


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

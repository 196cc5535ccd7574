import dataclasses
import json

import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.networks.architectures import build, stack_of
from digitpad.learning.runs.grid import MOST_RUNS, Grid, OptimizerChoice, Value, with_dropout
from digitpad.learning.runs.settings import RunSettings

_BASE = RunSettings(network="dense-16", data="optdigits", seed=3)
_ADAM = OptimizerChoice("adam", (1e-3,))


def _settings(grid: Grid) -> list[RunSettings]:
    return [settings for _, settings in grid.runs()]


def test_every_value_is_tried_with_each_of_the_others() -> None:
    choice = OptimizerChoice("momentum", (0.01, 0.1), swept={"momentum": (0.0, 0.5), "weight_decay": (0.0, 1e-3)})
    grid = Grid(_BASE, [choice, _ADAM], {"batch_size": (32.0, 128.0), "schedule": ("constant", "cosine")}, seeds=2)
    settings = _settings(grid)
    assert grid.count == len(settings) == 2 * (2 * 2 * 2 + 1) * 2 * 2
    assert len({json.dumps(each.as_dict(), sort_keys=True) for each in settings}) == grid.count
    assert [each.seed for each in settings] == [3] * 36 + [4] * 36
    own = [each for each in settings if each.optimizer == "momentum"]
    assert {each.parameters["momentum"] for each in own} == {0.0, 0.5}
    assert {each.weight_decay for each in own} == {0.0, 1e-3}
    adam = [each for each in settings if each.optimizer == "adam"]
    assert {(each.batch_size, each.schedule) for each in adam} == {
        (size, name) for size in (32, 128) for name in ("constant", "cosine")
    }
    assert {type(each.batch_size) for each in settings} == {int}
    for each in settings:
        assert RunSettings.from_dict(each.as_dict()) == each


def test_a_usual_value_is_not_told_among_the_parameters() -> None:
    choice = OptimizerChoice("adam", (1e-3,), {"beta_1": 0.8}, swept={"beta_2": (0.9, 0.999)})
    assert [dict(each.parameters) for each in _settings(Grid(_BASE, [choice]))] == [
        {"beta_1": 0.8, "beta_2": 0.9},
        {"beta_1": 0.8},
    ]


def test_names_tell_what_is_swept() -> None:
    choice = OptimizerChoice("adam", (1e-3,), swept={"beta_2": (0.9, 0.999), "weight_decay": (0.0,)})
    shared: dict[str, tuple[Value, ...]] = {"batch_size": (32.0,), "schedule": ("cosine",), "subset": (500.0, 0.0)}
    names = [name for name, _ in Grid(_BASE, [choice], shared, seeds=2).runs()]
    assert names[0] == "Adam 0.001 · dense-16 · beta_2 0.9 · weight decay 0 · batch 32 · cosine · 500 pictures · 3"
    assert names[3] == "Adam 0.001 · dense-16 · beta_2 0.999 · weight decay 0 · batch 32 · cosine · all pictures · 3"
    assert len(set(names)) == 8
    assert [name for name, _ in Grid(_BASE, [_ADAM]).runs()] == ["Adam 0.001 · dense-16"]


def test_dropout_is_swept_by_the_networks_name() -> None:
    networks = [each.network for each in _settings(Grid(_BASE, [_ADAM], {"dropout": (0.0, 0.2, 0.5)}))]
    assert networks == ["dense-16", "dense-16-dropout", "dense-16-dropout0.5"]
    own = _settings(Grid(_BASE, [_ADAM], {"network": ("dense-8-tanh", "dense-9"), "dropout": (0.5,)}))
    assert [each.network for each in own] == ["dense-8-tanh-dropout0.5", "dense-9-dropout0.5"]
    stack = stack_of(own[0].network)
    assert stack is not None
    assert stack.dropout == 0.5
    with pytest.raises(DigitpadError, match="dropout of conv-small is fixed"):
        with_dropout("conv-small", 0.5)


def test_too_many_runs_and_wrong_values_get_a_sentence() -> None:
    rates = tuple(float(rate) for rate in range(1, 26))
    many = Grid(_BASE, [OptimizerChoice("adam", rates, swept={"beta_1": rates, "beta_2": rates, "epsilon": rates})])
    with pytest.raises(DigitpadError, match=f"These are 390625 runs; {MOST_RUNS} are the most"):
        next(many.runs())
    wrong: list[dict[str, tuple[Value, ...]]] = [
        {"schedule": ("magic",)}, {"batch_size": (0.0,)}, {"network": ("magic",)},
    ]  # fmt: skip
    for changes in wrong:
        with pytest.raises(DigitpadError):
            _settings(dataclasses.replace(Grid(_BASE, [_ADAM]), shared=changes))
    with pytest.raises(DigitpadError, match="beta_1 of Adam must be between"):
        _settings(Grid(_BASE, [OptimizerChoice("adam", (1e-3,), swept={"beta_1": (2.0,)})]))


def test_a_swept_network_is_one_that_keras_builds() -> None:
    (settings,) = _settings(Grid(_BASE, [_ADAM], {"dropout": (0.25,)}))
    rates = [layer.rate for layer in build(settings.network).layers if type(layer).__name__ == "Dropout"]
    assert rates == [0.25]


def test_of_several_seeds_the_first_keeps_its_path() -> None:
    grid = Grid(dataclasses.replace(_BASE, seed=3, keep_path=True), [_ADAM], seeds=3)
    assert [(settings.seed, settings.keep_path) for settings in _settings(grid)] == [(3, True), (4, False), (5, False)]

import dataclasses
import json
import math
from collections.abc import Sequence
from typing import Any

import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.history import History
from digitpad.learning.runs.recipes import RECIPES
from digitpad.learning.runs.settings import RunSettings

_SETTINGS = RunSettings(network="dense-32", epochs=2, validation_split=0.2)
_REFUSED: Sequence[dict[str, Any]] = (
    {"validation_split": 1.0},
    {"validation_split": -0.1},
    {"learning_rate": 0.0},
    {"learning_rate": float("nan")},
    {"learning_rate": float("inf")},
    {"weight_decay": -1},
    {"epochs": 0},
    {"batch_size": 0},
    {"seed": -1},
    {"subset": -1},
    {"early_stopping": -1},
    {"early_stopping": 1, "validation_split": 0.0},
)


@pytest.mark.parametrize("changes", _REFUSED, ids=str)
def test_settings_that_cannot_work_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(DigitpadError):
        dataclasses.replace(_SETTINGS, **changes)


@pytest.mark.parametrize("name", ["network", "optimizer", "schedule", "labels"])
def test_unknown_names_are_refused_with_those_that_exist(name: str) -> None:
    changes: dict[str, Any] = {name: "magic"}
    with pytest.raises(DigitpadError, match=r"no .*magic: choose one of"):
        dataclasses.replace(_SETTINGS, **changes)


def test_settings_survive_the_way_to_json_and_back() -> None:
    own = dataclasses.replace(
        RunSettings(), optimizer="momentum", parameters={"momentum": 0.5}, subset=9, labels="one-hot"
    )
    for settings in (own, *(recipe.settings for recipe in RECIPES.values())):
        assert RunSettings.from_dict(json.loads(json.dumps(settings.as_dict()))) == settings
    assert RunSettings.from_dict({"learning_rate": 1, "of the future": 3}) == RunSettings(learning_rate=1.0)
    with pytest.raises(DigitpadError):
        RunSettings.from_dict({"epochs": [3]})


def _history(*val_losses: float) -> History:
    return History([EpochEnd("run", n, n, n, {"loss": 1.0, "val_loss": loss}) for n, loss in enumerate(val_losses, 1)])


def test_epochs_since_the_best_are_counted() -> None:
    assert _history().epochs_since_best() == 0
    assert _history(1.0).epochs_since_best() == 0
    assert _history(1.0, 0.5, 0.7, 0.5).epochs_since_best() == 2
    assert _history(1.0, math.nan, math.inf).epochs_since_best() == 2


def test_a_history_tells_its_last_and_its_best() -> None:
    history = _history(1.0, 0.5, math.nan, 0.7)
    assert (history.final("val_loss"), history.best("val_loss")) == (0.7, 0.5)
    assert history.final("val_accuracy") is None
    assert _history(math.nan).best("val_loss") is None
    assert history.as_dict().keys() == {"loss", "val_loss"}
    assert History().as_dict() == {}

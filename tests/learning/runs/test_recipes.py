"""Each course recipe on a tenth of MNIST."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.data.datasets import load_mnist, scaled
from digitpad.learning.networks import model_files
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.recipes import RECIPES
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan

pytestmark = [pytest.mark.slow, pytest.mark.data, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SUBSET = 6_000  # with all of them each reads more than 97 %
_COURSES = [name for name in RECIPES if name != "bundled"]


@pytest.mark.parametrize("name", _COURSES)
@pytest.mark.usefixtures("tried_here")
def test_a_course_recipe_reads_mnist(name: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(data))
    settings = dataclasses.replace(RECIPES[name].settings, subset=_SUBSET)
    (record,) = train_all([Plan(settings)], tmp_path)
    measured = f"{name}: test accuracy {record.test['accuracy']:.2%} after {record.history.seconds:.1f} s"
    print(measured)
    assert record.status == "finished", measured
    assert len(record.history.epochs) == settings.epochs
    assert record.test["accuracy"] >= 0.92, measured
    if name != _COURSES[-1]:
        return
    model_files.write_model(load_run_model(record), tmp_path / "own.h5")
    dataset = load_mnist()
    probabilities = ModelSource("own", path=tmp_path / "own.h5").open().probabilities(scaled(dataset.x_test))
    assert np.mean(probabilities.argmax(axis=1) == dataset.y_test) == pytest.approx(record.test["accuracy"], abs=3e-4)


def test_there_are_five_course_recipes() -> None:
    assert len(_COURSES) == 5
    assert _COURSES[-1] == "dropout"
    assert RECIPES["bundled"].settings.network == "digitpad"

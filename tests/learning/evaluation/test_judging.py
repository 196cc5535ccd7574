"""What runs held out, when several are judged side by side."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.data.datasets import load_optdigits
from digitpad.learning.evaluation.judging import held_out_by, knows_held_out
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings

HALF = RunSettings(data="optdigits", validation_split=0.5)


def _source(settings: RunSettings) -> ModelSource:
    return ModelSource("run", RunRecord(Path("run"), "run", "2026-01-31T12:34", "finished", settings))


def test_two_runs_are_judged_on_what_both_held_out() -> None:
    dataset = load_optdigits()
    other = replace(HALF, seed=1)
    places = held_out_by([_source(HALF), ModelSource("bundled model"), _source(other)], dataset)
    first, second = (split(len(dataset.y_train), settings)[1] for settings in (HALF, other))
    assert set(places.tolist()) == set(first.tolist()) & set(second.tolist())
    assert 0 < len(places) < len(first)
    assert np.array_equal(held_out_by([_source(HALF)], dataset), first)


@pytest.mark.parametrize(
    "sources",
    [
        [ModelSource("bundled model")],
        [_source(replace(HALF, validation_split=0.0))],
        [_source(HALF), _source(replace(HALF, validation_split=0.0))],
        [_source(replace(HALF, data="mnist"))],
    ],
)
def test_who_has_learned_from_these_pictures_is_not_judged_on_them(sources: list[ModelSource]) -> None:
    assert not knows_held_out(sources, "optdigits")
    with pytest.raises(DigitpadError, match="held no pictures out"):
        held_out_by(sources, load_optdigits())


def test_runs_that_held_out_nothing_in_common_are_told_so() -> None:
    few = [replace(HALF, seed=seed, subset=10, validation_split=0.1) for seed in (0, 1)]
    with pytest.raises(DigitpadError, match="No picture was held out by all"):
        held_out_by([_source(settings) for settings in few], load_optdigits())

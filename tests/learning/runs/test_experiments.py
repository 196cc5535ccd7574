import re

import pytest

from digitpad.learning.runs.experiments import EXPERIMENTS
from digitpad.learning.runs.recipes import RECIPES


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_an_experiment_has_runs_and_says_in_two_sentences_what_to_look_at(name: str) -> None:
    experiment = EXPERIMENTS[name]
    settings = [each for _, each in experiment.grid.runs()]
    assert 3 < len(settings) <= 32
    assert len(re.findall(r"\.(?= [A-Z]|$)", experiment.look)) == 2
    assert {each.validation_split for each in settings} == {0.2}


def test_no_recipe_has_an_experiments_name() -> None:
    assert not EXPERIMENTS.keys() & RECIPES.keys()

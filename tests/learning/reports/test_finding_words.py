"""Findings about runs, in words."""

import dataclasses
from pathlib import Path

from digitpad.learning.reports.finding_words import findings_in_words
from digitpad.learning.runs.grid import Grid, OptimizerChoice
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import plan_grid

_BASE = RunSettings(network="dense-12", data="optdigits", batch_size=64, epochs=2)


def test_what_is_found_with_several_seeds_is_said_once(tmp_path: Path) -> None:
    choices = [OptimizerChoice("sgd", (1e-5,)), OptimizerChoice("adam", (1e-2,))]
    records = train_all(plan_grid(Grid(_BASE, choices, seeds=2)), tmp_path)
    slow = "SGD 1e-05 · dense-12"
    (single,) = [sentences for title, sentences in findings_in_words(records[:2]) if title.startswith(slow)]
    (several,) = [sentences for title, sentences in findings_in_words(records) if title == slow]
    assert several[0] == f"{single[0]} The same with 2 of 2 seeds."
    other = dataclasses.replace(records[2], settings=dataclasses.replace(records[2].settings, batch_size=32))
    assert len([title for title, _ in findings_in_words([records[0], other]) if title.startswith(slow)]) == 2

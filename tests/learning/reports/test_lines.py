import dataclasses
from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.grouping import group_runs
from digitpad.learning.reports.lines import Line, line_of, line_of_history, lines_of
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.runs.events import EpochEnd, StepsEnd
from digitpad.learning.runs.settings import RunSettings
from tests.learning.made_runs import change, make_run

_SETTINGS = RunSettings(optimizer="adam", epochs=2, validation_split=0.2)


def _curves(losses: list[float], val_losses: list[float], seed: int = 0) -> RunCurves:
    """Two batches an epoch; a batch takes half a second."""
    curves = RunCurves(dataclasses.replace(_SETTINGS, seed=seed), 2)
    accuracies = np.linspace(0, 1, len(losses), dtype=np.float32)
    curves.add_steps(StepsEnd("run", 1, len(losses), 0.0, len(losses) / 2, np.array(losses, np.float32), accuracies))
    for epoch, loss in enumerate(val_losses, 1):
        curves.add_epoch(EpochEnd("run", epoch, 2 * epoch, float(epoch), {"val_loss": loss, "val_accuracy": 0.5}))
    return curves


def _line(runs: list[RunCurves], metric: str, options: PlotOptions) -> Line:
    (group,) = group_runs([(str(place), run.settings) for place, run in enumerate(runs)])
    return line_of(group, runs, metric, options)


def test_a_single_run_is_its_smoothed_batches_over_its_batches() -> None:
    line = _line([_curves([4, 2, 6, 8], [3, 1])], "loss", PlotOptions(smoothing=0.75))
    assert line.title == "Adam"
    assert line.style == STYLES["adam"]
    assert [values.tolist() for values in line.training] == [[1, 2, 3, 4], [4, 4, pytest.approx(16 / 3), 7]]
    assert [values.tolist() for values in line.validation] == [[2, 4], [3, 1]]
    assert line.band is None
    assert line.batches is not None
    assert [values.tolist() for values in line.batches] == [[1, 2, 3, 4], [4, 2, 6, 8]]


@pytest.mark.parametrize(
    ("axis", "batches", "epochs"),
    [("steps", [1, 2, 3, 4], [2, 4]), ("epochs", [0.5, 1, 1.5, 2], [1, 2]), ("seconds", [0.5, 1, 1.5, 2], [1, 2])],
)
def test_both_lines_run_along_the_axis(axis: str, batches: list[float], epochs: list[float]) -> None:
    line = _line([_curves([4, 2, 6, 8], [3, 1])], "accuracy", PlotOptions(axis))
    assert line.training[0].tolist() == batches
    assert line.validation[0].tolist() == epochs
    assert line.validation[1].tolist() == [0.5, 0.5]


def test_each_batch_is_drawn_only_where_a_loss_is_smoothed() -> None:
    run = _curves([4, 2], [3])
    assert _line([run], "loss", PlotOptions(smoothing=0)).batches is None
    assert _line([run], "accuracy", PlotOptions(smoothing=0.75)).batches is None
    assert _line([run, _curves([4, 2], [3], seed=1)], "loss", PlotOptions(smoothing=0.75)).batches is None


def test_several_seeds_are_their_median_and_range() -> None:
    runs = [_curves([1, 2], [1]), _curves([3, 9, 7, 7], [5, 9], seed=1), _curves([8, 4], [4], seed=2)]
    line = _line(runs, "loss", PlotOptions(smoothing=0))
    assert [values.tolist() for values in line.training] == [[1, 2], [3, 4]]
    assert line.band is not None
    assert [values.tolist() for values in line.band] == [[1, 2], [1, 2], [8, 9]]
    assert [values.tolist() for values in line.validation] == [[2], [4]]


def test_values_are_read_off_the_nearest_batch_and_the_last_epoch() -> None:
    line = _line([_curves([4, 2, 6, 8], [3, 1])], "loss", PlotOptions(smoothing=0))
    assert line.values_at(1.2) == (4, None)
    assert line.values_at(3.4) == (6, 3)
    assert line.values_at(4.0) == (8, 1)
    assert line.values_at(9.0) == (None, 1)


def test_runs_on_disk_are_grouped_or_not(tmp_path: Path) -> None:
    records = [
        make_run(tmp_path / "a", change(_SETTINGS, seed=0), [4.0, 2.0], [1.0]),
        make_run(tmp_path / "b", change(_SETTINGS, seed=1), [2.0, 4.0], [2.0]),
        make_run(tmp_path / "c", change(_SETTINGS, epochs=3), [8.0, 8.0], [4.0]),
    ]
    banded = lines_of(records, "loss", PlotOptions(smoothing=0))
    assert [line.title for line in banded] == ["Adam · 2 epochs", "Adam · 3 epochs"]
    assert [line.training[1].tolist() for line in banded] == [[3, 3], [8, 8]]
    assert [line.validation[1].tolist() for line in banded] == [[1.5], [4]]
    single = lines_of(records, "loss", PlotOptions(smoothing=0, is_banded=False))
    titles = ["Adam · 2 epochs · seed 0", "Adam · 2 epochs · seed 1", "Adam · 3 epochs"]
    assert [line.title for line in single] == titles
    assert [line.training[1].tolist() for line in single] == [[4, 2], [2, 4], [8, 8]]


def test_a_history_counts_epochs_from_one_and_leaves_out_what_is_not_finite() -> None:
    line = line_of_history({"loss": [3.0, float("nan"), 1.0], "val_loss": [2.0]}, "loss")
    assert [values.tolist() for values in line.training] == [[1, 3], [3, 1]]
    assert [values.tolist() for values in line.validation] == [[1], [2]]
    assert not len(line_of_history({"loss": [1.0]}, "accuracy").training[0])

import numpy as np

from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import SMOOTHINGS, PlotOptions
from digitpad.learning.runs.events import EpochEnd, StepsEnd
from digitpad.learning.runs.settings import RunSettings


def _steps(first: int, last: int, epoch: int = 1) -> StepsEnd:
    steps = np.arange(first, last, dtype=np.float32)
    losses, accuracies = (1 / steps).astype(np.float32), (steps / 100).astype(np.float32)
    return StepsEnd("run", epoch, last - 1, (first - 1) * 0.5, (last - 1) * 0.5, losses, accuracies)


def test_batches_arrive_in_order_whatever_their_number() -> None:
    curves = RunCurves(RunSettings(), 10)
    for first in range(1, 5000, 7):
        curves.add_steps(_steps(first, first + 7))
    steps, losses = curves.training("loss", PlotOptions("steps", 0))
    np.testing.assert_allclose(steps, np.arange(1, len(steps) + 1))
    np.testing.assert_allclose(losses, 1 / steps, rtol=1e-5)
    np.testing.assert_allclose(curves.training("loss", PlotOptions("epochs", 0))[0], steps / 10)
    np.testing.assert_allclose(curves.training("loss", PlotOptions("seconds", 0))[0], steps * 0.5)


def test_validation_stands_at_the_epochs_ends() -> None:
    curves = RunCurves(RunSettings(), 10)
    for epoch in (1, 2, 3):
        curves.add_epoch(EpochEnd("run", epoch, epoch * 10, epoch * 2.0, {"loss": 1.0, "val_loss": 1 / epoch}))
    for axis, expected in (("steps", [10, 20, 30]), ("epochs", [1, 2, 3]), ("seconds", [2, 4, 6])):
        x, y = curves.validation("loss", PlotOptions(axis))
        np.testing.assert_allclose(x, expected)
        np.testing.assert_allclose(y, [1, 1 / 2, 1 / 3])
    assert not len(curves.validation("accuracy", PlotOptions("steps", 0))[0])


def test_batches_without_a_figure_are_left_out_of_line_and_mean() -> None:
    curves = RunCurves(RunSettings(), 10)
    losses = np.array([1.0, np.nan, 3.0, np.inf, 5.0], np.float32)
    accuracies = np.array([0.1, 0.2, 0.3, 0.4, 0.5], np.float32)
    curves.add_steps(StepsEnd("run", 1, 5, 0.0, 5.0, losses, accuracies))
    steps, values = curves.training("loss", PlotOptions("steps", 0))
    assert steps.tolist() == [1, 3, 5]
    assert values.tolist() == [1, 3, 5]
    assert curves.training("loss", PlotOptions(smoothing=1))[1].tolist() == [1, 3, 4]
    assert curves.training("accuracy", PlotOptions("steps", 0))[0].tolist() == [1, 2, 3, 4, 5]


def test_epochs_without_a_figure_are_left_out() -> None:
    curves = RunCurves(RunSettings(), 10)
    for epoch, loss in enumerate((2.0, np.nan, np.inf, 1.0), 1):
        curves.add_epoch(EpochEnd("run", epoch, epoch * 10, epoch, {"val_loss": loss}))
    x, y = curves.validation("loss", PlotOptions("steps", 0))
    assert x.tolist() == [10, 40]
    assert y.tolist() == [2, 1]


def test_a_run_that_goes_on_forgets_what_came_after_its_last_epoch() -> None:
    curves = RunCurves(RunSettings(), 10)
    curves.add_steps(_steps(1, 26))
    curves.add_epoch(EpochEnd("run", 1, 10, 1.0, {"val_loss": 1.0}))
    curves.add_epoch(EpochEnd("run", 2, 20, 1.0, {"val_loss": 1.0}))
    curves.cut(10)
    assert curves.training("loss", PlotOptions("steps", 0))[0][-1] == 10
    assert len(curves.validation("loss", PlotOptions("steps", 0))[0]) == 1


def test_where_a_run_will_end_is_known_while_it_grows() -> None:
    curves = RunCurves(RunSettings(epochs=4), 10)
    curves.add_steps(_steps(1, 11))
    assert curves.expected_end("steps") == 0
    curves.is_growing = True
    assert curves.expected_end("steps") == 40
    assert curves.expected_end("epochs") == 4
    assert curves.expected_end("seconds") == 20


def test_an_error_is_what_lacks_to_all_right() -> None:
    curves = RunCurves(RunSettings(), 10)
    curves.add_steps(_steps(1, 11))
    curves.add_epoch(EpochEnd("run", 1, 10, 1.0, {"val_loss": 1.0, "val_accuracy": 0.75}))
    options = PlotOptions(smoothing=0, is_error=True)
    np.testing.assert_allclose(curves.training("accuracy", options)[1], 1 - np.arange(1, 11) / 100, rtol=1e-6)
    assert curves.validation("accuracy", options)[1].tolist() == [0.25]
    np.testing.assert_allclose(curves.training("loss", options)[1], 1 / np.arange(1, 11), rtol=1e-6)


def test_a_mean_is_taken_of_a_share_of_the_steps_however_many_there_are() -> None:
    assert [PlotOptions(smoothing=0.02).width(steps) for steps in (0, 10, 100, 5000)] == [1, 1, 2, 100]
    assert max(SMOOTHINGS) <= 0.05

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from digitpad.learning.reports.curve_data import RunCurves, finite, peaks, sampled, seen, value_at
from digitpad.learning.runs.events import EpochEnd, StepsEnd
from digitpad.learning.runs.settings import RunSettings

_VALUES = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=3000)


def _steps(first: int, last: int, epoch: int = 1) -> StepsEnd:
    steps = np.arange(first, last, dtype=np.float32)
    losses, accuracies = (1 / steps).astype(np.float32), (steps / 100).astype(np.float32)
    return StepsEnd("run", epoch, last - 1, (first - 1) * 0.5, (last - 1) * 0.5, losses, accuracies)


def test_batches_arrive_in_order_whatever_their_number() -> None:
    curves = RunCurves(RunSettings(), "run", 10)
    for first in range(1, 5000, 7):
        curves.add_steps(_steps(first, first + 7))
    steps, losses = curves.training("loss", "steps")
    np.testing.assert_allclose(steps, np.arange(1, len(steps) + 1))
    np.testing.assert_allclose(losses, 1 / steps, rtol=1e-5)
    np.testing.assert_allclose(curves.training("loss", "epochs")[0], steps / 10)
    np.testing.assert_allclose(curves.training("loss", "seconds")[0], steps * 0.5)


def test_validation_stands_at_the_epochs_ends() -> None:
    curves = RunCurves(RunSettings(), "run", 10)
    for epoch in (1, 2, 3):
        curves.add_epoch(EpochEnd("run", epoch, epoch * 10, epoch * 2.0, {"loss": 1.0, "val_loss": 1 / epoch}))
    for axis, expected in (("steps", [10, 20, 30]), ("epochs", [1, 2, 3]), ("seconds", [2, 4, 6])):
        x, y = curves.validation("loss", axis)
        np.testing.assert_allclose(x, expected)
        np.testing.assert_allclose(y, [1, 1 / 2, 1 / 3])
    assert not len(curves.validation("accuracy", "steps")[0])


def test_a_run_that_goes_on_forgets_what_came_after_its_last_epoch() -> None:
    curves = RunCurves(RunSettings(), "run", 10)
    curves.add_steps(_steps(1, 26))
    curves.add_epoch(EpochEnd("run", 1, 10, 1.0, {"val_loss": 1.0}))
    curves.add_epoch(EpochEnd("run", 2, 20, 1.0, {"val_loss": 1.0}))
    curves.cut(10)
    assert curves.training("loss", "steps")[0][-1] == 10
    assert len(curves.validation("loss", "steps")[0]) == 1


@given(_VALUES, st.integers(1, 50))
def test_peaks_are_kept(values: list[float], bins: int) -> None:
    y = np.array(values)
    x, thin = peaks((np.arange(len(y), dtype=float), y), bins)
    assert thin.max() == y.max()
    assert thin.min() == y.min()
    assert (np.diff(x) >= 0).all()
    assert len(x) <= max(3 * bins + 1, 2 * bins + len(y) // bins + 1)
    np.testing.assert_array_equal(thin, y[x.astype(int)])


@given(_VALUES, st.integers(1, 300))
def test_a_sampled_line_keeps_its_end_and_its_points(values: list[float], points: int) -> None:
    y = np.array(values)
    x, thin = sampled((np.arange(len(y), dtype=float), y), points)
    assert x[-1] == len(y) - 1
    assert len(x) <= points + 1
    np.testing.assert_array_equal(thin, y[x.astype(int)])


@given(st.floats(0, 100), st.floats(0, 100))
def test_what_is_seen_reaches_over_both_ends(first: float, second: float) -> None:
    x = np.arange(101.0)
    low, high = sorted((first, second))
    part, _ = seen((x, x), (low, high))
    assert part[0] <= max(low, 0)
    assert part[-1] >= min(high, 100)
    assert set(x[(x >= low) & (x <= high)]) <= set(part)


def test_values_are_read_off_at_the_nearest_point() -> None:
    curve = (np.array([1.0, 2.0, 4.0]), np.array([10.0, 20.0, np.nan]))
    assert value_at(curve, 1.4) == 10
    assert value_at(curve, 1.6) == 20
    assert value_at(curve, 3.9) is None
    assert value_at(curve, 0.5) is None
    assert value_at((np.empty(0), np.empty(0)), 1.0) is None
    assert len(finite([curve])[0][0]) == 2


def test_where_a_run_will_end_is_known_while_it_grows(tmp_path: Path) -> None:
    curves = RunCurves(RunSettings(epochs=4), str(tmp_path), 10)
    curves.add_steps(_steps(1, 11))
    assert curves.expected_end("steps") == 0
    curves.is_growing = True
    assert curves.expected_end("steps") == 40
    assert curves.expected_end("epochs") == 4
    assert curves.expected_end("seconds") == 20

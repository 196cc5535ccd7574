"""Training's bars, measured by the program's own command's code."""

from pathlib import Path

import pytest

from digitpad.measurement.curves import measure_curves
from digitpad.measurement.importing import measure_import
from digitpad.measurement.microscope import measure_microscope
from digitpad.measurement.race import measure_race
from digitpad.measurement.training import measure_training
from tests.benchmarks.bars import check_timed

pytestmark = [pytest.mark.slow, pytest.mark.timed, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


def test_curves_are_drawn_faster_than_plain_items(qapp: object) -> None:
    assert qapp is not None
    check_timed(lambda: [measure_curves()])


@pytest.mark.data
@pytest.mark.parametrize(("network", "count"), [("dense-256", 4), ("dense-128-64", 4), ("conv-small", 2)])
def test_the_window_does_not_wait_and_training_is_faster_than_plain_fit(
    data: Path, qapp: object, network: str, count: int
) -> None:
    assert qapp is not None
    assert len(check_timed(lambda: measure_training(data, is_short=True, only=network))) == count


@pytest.mark.data
def test_the_window_goes_on_while_tensorflow_is_imported(data: Path) -> None:
    check_timed(lambda: [measure_import(data, is_short=True)])


@pytest.mark.data
def test_the_microscope_costs_a_tenth_at_most(data: Path) -> None:
    check_timed(lambda: measure_microscope(data, is_short=True), loosely=1.1)


@pytest.mark.data
def test_runs_side_by_side_take_no_longer_than_one_after_another(data: Path) -> None:
    check_timed(lambda: measure_race(data, is_short=True), loosely=1.3)

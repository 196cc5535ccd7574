"""Every bar that the program promises, measured by its own command's code."""

from pathlib import Path

import pytest

from digitpad.measurement.accuracy import measure_mnist, measure_numbers, measure_pictures, measure_strokes
from digitpad.measurement.doubt import measure_doubt
from digitpad.measurement.pen import measure_pen
from digitpad.measurement.pictures import measure_pictures_tabs
from digitpad.measurement.speed import measure_classifier, measure_full_pages, measure_photograph, measure_start
from digitpad.measurement.strings import measure_strings
from digitpad.recognition.classifier import bundled_classifier
from tests.benchmarks.bars import check, check_timed

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.mark.data
def test_mnist(data: Path) -> None:
    check(*measure_mnist(bundled_classifier(), data))


@pytest.mark.data
def test_pen_strokes(data: Path) -> None:
    check(*measure_strokes(bundled_classifier(), data, sizes=(0.3, 1.0)))  # half of the ways that are measured


@pytest.mark.data
def test_doubt(data: Path) -> None:
    figures = {figure.name: figure for figure in measure_doubt(bundled_classifier(), data, count=450)}
    claimed = [figure for name, figure in figures.items() if name.endswith("claimed to be a digit")]
    assert len(claimed) == 3
    assert all(figure.value <= 0.1 for figure in claimed), claimed  # few of each: the whole measurement has the bars
    assert all(figure.is_met for figure in figures.values() if figure not in claimed), figures


@pytest.mark.data
def test_strings(data: Path) -> None:
    check(*measure_strings(bundled_classifier(), data))


@pytest.mark.data
def test_pictures(data: Path) -> None:
    check(*measure_pictures(bundled_classifier(), data))
    check(*measure_numbers(bundled_classifier(), data))


@pytest.mark.timed
def test_a_bitmap_is_read_much_faster_than_by_keras_from_a_small_file() -> None:
    check_timed(lambda: measure_classifier(bundled_classifier()))


@pytest.mark.timed
def test_the_window_reads_long_before_tensorflow_would() -> None:
    check_timed(lambda: [measure_start(is_short=True)])


@pytest.mark.timed
def test_a_pen_position_costs_a_few_bitmaps_and_late_ones_no_more_than_early_ones(qapp: object) -> None:
    assert qapp is not None
    check_timed(lambda: measure_pen(1600))


@pytest.mark.timed
def test_a_photograph_takes_hardly_longer_than_its_decoding() -> None:
    check_timed(lambda: [measure_photograph()])


@pytest.mark.timed
@pytest.mark.data
def test_the_wall_scrolls_and_a_model_is_judged_at_once(data: Path) -> None:
    check_timed(lambda: measure_pictures_tabs(data))


@pytest.mark.timed
def test_full_pages_are_read_in_bounded_time() -> None:
    check_timed(lambda: measure_full_pages(bundled_classifier()))

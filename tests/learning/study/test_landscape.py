"""Landscapes of runs that were really trained."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import DigitpadError, StoppedError
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.runs.trajectory import FILE, keep_waypoint
from digitpad.learning.study.kept_landscapes import keep_landscape, kept_landscape
from digitpad.learning.study.landscape import Detail, Landscape, compute_landscape, share_a_plane, with_paths
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_BASE = RunSettings(network="dense-24-16", epochs=2, batch_size=32, data="optdigits", seed=1, keep_path=True)
_DETAIL = Detail(9, 300)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[RunRecord]:
    """Three runs from the same weights, of which the last one diverged."""
    chosen = (("sgd", 0.05), ("adam", 3e-3), ("sgd", 1e4))
    plans = [Plan(dataclasses.replace(_BASE, optimizer=name, learning_rate=rate)) for name, rate in chosen]
    return train_all(plans, tmp_path_factory.mktemp("runs"))


@pytest.fixture(scope="module")
def landscape(runs: list[RunRecord]) -> Landscape:
    """Of all three."""
    return compute_landscape(runs, detail=_DETAIL)


def test_paths_begin_together_and_their_losses_are_the_runs_own(
    landscape: Landscape, runs: list[RunRecord], digits: Dataset
) -> None:
    assert [trail.run for trail in landscape.trails] == [run.id for run in runs]
    assert len({tuple(trail.places[0].round(6)) for trail in landscape.trails}) == 1
    pictures, labels = _pictures(digits)
    assert landscape.pictures == len(labels) == 300
    for trail, run in zip(landscape.trails[:2], runs, strict=False):
        model = load_run_model(run)
        model.compile(loss="sparse_categorical_crossentropy")
        assert trail.losses[-1] == pytest.approx(model.evaluate(pictures, labels, verbose=0), rel=5e-3)
        assert trail.steps[-1] == run.history.epochs[-1].step
        assert trail.losses[-1] < trail.losses[0]


def _pictures(digits: Dataset) -> tuple[np.ndarray, np.ndarray]:
    learned = np.unique(split(len(digits.y_train), _BASE)[0])
    chosen = np.random.default_rng(0).permutation(learned)[:300]
    return scaled(digits.x_train[chosen])[..., None], digits.y_train[chosen]


def test_the_picture_shows_the_paths_of_runs_that_did_not_diverge(landscape: Landscape) -> None:
    assert landscape.losses.shape == (9, 9)
    assert 0 < landscape.share <= 1
    for trail in landscape.trails[:2]:
        assert landscape.x[0] < trail.places[:, 0].min() <= trail.places[:, 0].max() < landscape.x[-1]
        assert landscape.y[0] < trail.places[:, 1].min() <= trail.places[:, 1].max() < landscape.y[-1]
    lost = landscape.trails[2].places
    assert len(lost) == 1 or np.abs(lost).max() > 10 * np.abs(landscape.x).max()


def test_the_surface_is_lower_where_the_runs_end_than_where_they_begin(landscape: Landscape) -> None:
    for trail in landscape.trails[:2]:
        begin, end = (_nearest(landscape, trail.places[place]) for place in (0, -1))
        assert end < begin


def _nearest(landscape: Landscape, place: np.ndarray) -> float:
    column, row = (int(np.abs(axis - at).argmin()) for axis, at in zip((landscape.x, landscape.y), place, strict=True))
    return float(landscape.losses[row, column])


def test_a_landscape_is_found_again_as_long_as_the_paths_are_the_same(
    landscape: Landscape, runs: list[RunRecord]
) -> None:
    assert kept_landscape(runs) is None
    keep_landscape(landscape, runs)
    found = kept_landscape([runs[2], runs[0], runs[1]])
    assert found is not None
    for name in ("x", "y", "losses", "shares", "pictures", "share"):
        np.testing.assert_array_equal(getattr(found, name), getattr(landscape, name))
    for trail, other in zip(found.trails, landscape.trails, strict=True):
        assert trail.run == other.run
        np.testing.assert_array_equal(trail.steps, other.steps)
        np.testing.assert_array_equal(trail.places, other.places)
        np.testing.assert_array_equal(trail.losses, other.losses)
    assert kept_landscape(runs[:2]) is None
    assert read_record(runs[0].folder).status == "finished"
    keep_waypoint(runs[0].folder, 999, np.ones(784 * 24 + 24 + 24 * 16 + 16 + 170, np.float32))
    assert kept_landscape(runs) is None


def test_a_damaged_file_is_passed_over(landscape: Landscape, runs: list[RunRecord]) -> None:
    before = _kept(runs)
    keep_landscape(landscape, runs[1:])
    (path,) = _kept(runs) - before
    path.write_bytes(path.read_bytes()[:500])
    assert kept_landscape(runs[1:]) is None


def _kept(runs: list[RunRecord]) -> set[Path]:
    return {path for run in runs for path in run.folder.glob("landscape-*.npz")}


def test_a_folder_that_cannot_be_written_is_said(landscape: Landscape, runs: list[RunRecord], tmp_path: Path) -> None:
    gone = [dataclasses.replace(runs[0], folder=tmp_path / "gone")]
    with pytest.raises(DigitpadError):
        keep_landscape(landscape, gone)
    assert kept_landscape(gone) is None


def test_convolutions_have_landscapes_too(tmp_path: Path, digits: Dataset) -> None:
    settings = dataclasses.replace(_BASE, network="conv-small", subset=100, epochs=1)
    records = train_all([Plan(settings)], tmp_path)
    landscape = compute_landscape(records, detail=Detail(3, 50))
    model = load_run_model(records[0])
    model.compile(loss="sparse_categorical_crossentropy")
    learned = np.unique(split(len(digits.y_train), settings)[0])
    chosen = np.random.default_rng(0).permutation(learned)[:50]
    expected = model.evaluate(scaled(digits.x_train[chosen])[..., None], digits.y_train[chosen], verbose=0)
    assert landscape.trails[0].losses[-1] == pytest.approx(expected, rel=5e-3)
    assert np.isfinite(landscape.losses).all()


def test_runs_without_paths_or_of_other_networks_are_refused_in_a_sentence(
    runs: list[RunRecord], tmp_path: Path
) -> None:
    without = [dataclasses.replace(runs[0], folder=tmp_path)]
    assert with_paths([*runs, *without]) == runs
    with pytest.raises(DigitpadError, match="has kept its path"):
        compute_landscape(without)
    (tmp_path / FILE).write_bytes(b"damaged")
    with pytest.raises(DigitpadError, match="has kept its path"):
        compute_landscape(without)
    other = dataclasses.replace(runs[0], settings=dataclasses.replace(_BASE, network="dense-24-17"))
    assert share_a_plane(runs)
    assert not share_a_plane([*runs, other])
    with pytest.raises(DigitpadError, match="do not share a plane"):
        compute_landscape([*runs, other])


def test_it_reports_how_far_it_is_and_stops_when_asked(runs: list[RunRecord]) -> None:
    reported: list[float] = []
    compute_landscape(runs, detail=Detail(3, 20), report=reported.append)
    assert reported == sorted(reported)
    assert reported[-1] == 1
    with pytest.raises(StoppedError):
        compute_landscape(runs, detail=_DETAIL, should_stop=lambda: True)

"""The path of a run's weights on disk."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.errors import DigitpadError
from digitpad.learning.backend import keras
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.networks import architectures, optimizers
from digitpad.learning.networks.architectures import count_parameters
from digitpad.learning.runs.events import StepsEnd
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.record import RunRecord, read_steps
from digitpad.learning.runs.run_models import load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.runs.trajectory import FILE, Trajectory, keep_waypoint, read_trajectory, steps_to_keep
from digitpad.learning.training.feeding import Feed
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan
from digitpad.learning.training.waypoints import flat_weights

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(
    network="dense-24-16", epochs=3, batch_size=16, data="optdigits", seed=2, keep_path=True, subset=392
)
_STEPS = 75  # 25 an epoch, the last of which has 8 pictures


def _path_of(record: RunRecord) -> Trajectory:
    trajectory = read_trajectory(record.folder, count_parameters(record.settings.network))
    assert trajectory is not None
    return trajectory


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> RunRecord:
    """A run that kept its path."""
    return train_all([Plan(_SETTINGS)], tmp_path_factory.mktemp("whole"))[0]


def _by_the_book(digits: Dataset) -> list[NDArray[np.float32]]:
    """The weights before and after each batch, as Keras learns one after another."""
    settings = dataclasses.replace(_SETTINGS, keep_path=False)
    feed = Feed(digits, split(len(digits.y_train), settings)[0], settings)
    keras().utils.set_random_seed(settings.seed)
    model = architectures.build(settings.network)
    model.compile(optimizers.build(settings.optimizer, settings.learning_rate), "sparse_categorical_crossentropy")
    weights = [flat_weights(model)]
    for epoch in range(settings.epochs):
        for chunk in feed.orders(epoch):
            for chosen in chunk:
                model.train_on_batch(scaled(digits.x_train[chosen])[..., None], digits.y_train[chosen])
                weights.append(flat_weights(model))
    return weights


def test_a_path_passes_where_keras_passes_batch_by_batch(whole: RunRecord, digits: Dataset) -> None:
    path, passed = _path_of(whole), _by_the_book(digits)
    assert len(passed) == _STEPS + 1
    assert path.steps.tolist() == [0, *steps_to_keep(_STEPS).tolist()]
    np.testing.assert_array_equal(path.weights()[0], passed[0])
    for step, weights in zip(path.steps, path.weights(), strict=True):
        np.testing.assert_allclose(weights, passed[step], atol=3e-4)
        if step:
            assert np.abs(weights - passed[step - 1]).max() > 5e-4  # it is of no other step
    np.testing.assert_allclose(path.weights()[-1], flat_weights(load_run_model(whole)), atol=3e-4)


def test_a_part_of_all_weights_is_given_alone(whole: RunRecord) -> None:
    path = _path_of(whole)
    np.testing.assert_array_equal(path.weights(slice(500, 999)), path.weights()[:, 500:999])


def test_keeping_the_path_changes_nothing_else(whole: RunRecord, tmp_path: Path) -> None:
    (plain,) = train_all([Plan(dataclasses.replace(_SETTINGS, keep_path=False))], tmp_path)
    assert not (plain.folder / FILE).exists()
    assert read_trajectory(plain.folder, count_parameters(plain.settings.network)) is None
    columns = [0, 2, 3]  # all but seconds
    np.testing.assert_allclose(read_steps(whole.folder)[:, columns], read_steps(plain.folder)[:, columns], atol=1e-6)
    assert plain.test["loss"] == pytest.approx(whole.test["loss"], abs=1e-6)


def test_a_run_that_goes_on_forgets_what_came_after_its_last_epoch(whole: RunRecord, tmp_path: Path) -> None:
    events: list[object] = []

    def late_in_the_second_epoch() -> bool:
        return any(isinstance(event, StepsEnd) and event.step > 40 for event in events)

    (stopped,) = train_all([Plan(_SETTINGS)], tmp_path, report=events.append, should_stop=late_in_the_second_epoch)
    last = _path_of(stopped).steps[-1]
    assert last == read_steps(stopped.folder)[-1, 0] > 40
    np.testing.assert_allclose(_path_of(stopped).weights()[-1], flat_weights(load_run_model(stopped)), atol=3e-4)
    with (stopped.folder / FILE).open("ab") as file:
        file.write(b"cut off while it was written")
    assert _path_of(stopped).steps[-1] == last
    (resumed,) = train_all([Plan(_SETTINGS, resumed=stopped.folder)], tmp_path)
    np.testing.assert_array_equal(_path_of(resumed).steps, _path_of(whole).steps)
    np.testing.assert_allclose(_path_of(resumed).weights(), _path_of(whole).weights(), atol=3e-4)


def test_the_path_of_a_run_that_diverges_ends_while_it_is_finite(tmp_path: Path) -> None:
    settings = dataclasses.replace(_SETTINGS, optimizer="sgd", learning_rate=1e4)
    (record,) = train_all([Plan(settings)], tmp_path)
    path = _path_of(record)
    assert record.status == "diverged"
    assert 1 <= len(path.steps) <= len(steps_to_keep(_STEPS))
    assert np.isfinite(path.weights()).all()


def test_a_small_movement_is_told_to_its_third_digit(tmp_path: Path) -> None:
    start = np.linspace(-1, 1, 100, dtype=np.float32)
    moved = np.float32(1e-5) * np.arange(100, dtype=np.float32)
    keep_waypoint(tmp_path, 0, start)
    keep_waypoint(tmp_path, 7, start + moved)
    path = read_trajectory(tmp_path, 100)
    assert path is not None
    np.testing.assert_allclose(path.moved[0], (start + moved) - start, rtol=1e-3, atol=1e-7)


@pytest.mark.parametrize("content", [b"", b"digitpad path 1\n", b"something else of more than 24 bytes" * 99])
def test_a_damaged_file_is_no_path(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_trajectory(tmp_path, 100) is None
    keep_waypoint(tmp_path, 0, np.zeros(100, np.float32))
    assert read_trajectory(tmp_path, 101) is None
    (tmp_path / FILE).write_bytes((tmp_path / FILE).read_bytes()[:300])
    assert read_trajectory(tmp_path, 100) is None


def test_nothing_is_added_to_a_path_that_never_began(tmp_path: Path) -> None:
    keep_waypoint(tmp_path, 5, np.zeros(10, np.float32))
    assert not (tmp_path / FILE).exists()


def test_a_network_too_large_to_keep_its_path_is_refused_in_a_sentence() -> None:
    RunSettings(network="digitpad", keep_path=True)
    RunSettings(network="dense-800")
    with pytest.raises(DigitpadError, match="up to 500,000 parameters"):
        RunSettings(network="dense-800", keep_path=True)


def test_the_path_and_the_microscope_do_not_disturb_each_other(whole: RunRecord, tmp_path: Path) -> None:
    (both,) = train_all([Plan(dataclasses.replace(_SETTINGS, microscope=True))], tmp_path)
    np.testing.assert_array_equal(_path_of(both).steps, _path_of(whole).steps)
    np.testing.assert_allclose(_path_of(both).weights(), _path_of(whole).weights(), atol=3e-4)
    np.testing.assert_allclose(read_steps(both.folder)[:, 2], read_steps(whole.folder)[:, 2], atol=1e-5)

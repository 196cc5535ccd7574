"""The plane through paths of weights."""

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.errors import DigitpadError, StoppedError
from digitpad.learning.networks.architectures import count_parameters, weight_shapes
from digitpad.learning.runs.trajectory import Trajectory
from digitpad.learning.study.plane import plane_of

_NETWORK = "dense-6-5"
_SHAPES = weight_shapes(_NETWORK)
_COUNT = count_parameters(_NETWORK)
_RNG = np.random.default_rng(4)
_START = _RNG.normal(0, 1, _COUNT).astype(np.float32)
_AXES = _RNG.normal(0, 0.05, (2, _COUNT)).astype(np.float32)


def _path(steps: NDArray[np.float64], start: NDArray[np.float32] = _START) -> Trajectory:
    """A path that moves by these numbers of both axes."""
    moved = (steps @ _AXES).astype(np.float16)
    return Trajectory(np.arange(len(steps) + 1), start, moved)


def _circle(count: int, radius: float) -> NDArray[np.float64]:
    angles = np.linspace(0.3, 4, count)
    return radius * np.column_stack([2 * np.cos(angles), np.sin(angles)])


def _weights(path: Trajectory) -> NDArray[np.float64]:
    return path.weights().astype(np.float64)


def test_paths_within_a_plane_are_found_as_they_are() -> None:
    paths = [_path(_circle(9, 1.0)), _path(_circle(14, 1.6))]
    plane = plane_of(paths, _SHAPES, [True, True])
    assert plane.shares[0] > plane.shares[1] > 0
    assert plane.shares.sum() == pytest.approx(1, abs=1e-4)  # but for half precision
    for path, places in zip(paths, plane.places, strict=True):
        np.testing.assert_allclose(plane.origin + places @ plane.directions, _weights(path), atol=2e-3)


def test_shares_are_those_of_all_movement() -> None:
    paths = [Trajectory(np.arange(8), _START, _RNG.normal(0, 0.1, (7, _COUNT)).astype(np.float16)) for _ in range(3)]
    plane = plane_of(paths, _SHAPES, [True] * 3)
    every = np.concatenate([_weights(path) for path in paths])
    assert plane.shares.sum() < 0.5
    within = np.concatenate(plane.places)
    lengths = _lengths(every)
    scaled = (every - every.mean(axis=0)) / (lengths * np.sqrt(21))  # 6 + 5 + 10 units
    singular = np.linalg.svd(scaled, compute_uv=False) ** 2
    np.testing.assert_allclose(plane.shares, singular[:2] / singular.sum(), rtol=1e-6)
    np.testing.assert_allclose((within**2).sum(axis=0), singular[:2], rtol=1e-6)
    for direction in plane.directions / (lengths * np.sqrt(21)):
        assert (direction**2).sum() == pytest.approx(1, rel=1e-4)  # a step of 1 is as long as the units' weights


def _lengths(every: NDArray[np.float64]) -> NDArray[np.float64]:
    """For each weight, how long its unit's weights are, bias among them."""
    result = np.empty(_COUNT)
    at = 0
    for inputs, units in ((784, 6), (6, 5), (5, 10)):
        count = inputs * units
        kernel = every[:, at : at + count].reshape(-1, inputs, units)
        bias = every[:, at + count : at + count + units]
        length = np.sqrt((kernel**2).mean(axis=0).sum(axis=0) + (bias**2).mean(axis=0))
        result[at : at + count] = np.broadcast_to(length, (inputs, units)).ravel()
        result[at + count : at + count + units] = length
        at += count + units
    return result


def test_units_count_alike_however_long_their_weights_are() -> None:
    factors = np.repeat([8.0, 0.25], [785 * 6, _COUNT - 785 * 6])  # what ReLU makes the same network of, nearly
    paths = [_path(_circle(9, 1.0)), Trajectory(np.arange(5), _START, _RNG.normal(0, 0.1, (4, _COUNT)).astype("f2"))]
    rescaled = [
        Trajectory(path.steps, (path.start * factors).astype("f4"), (path.moved * factors).astype("f2"))
        for path in paths
    ]
    plane, other = (plane_of(each, _SHAPES, [True, True]) for each in (paths, rescaled))
    np.testing.assert_allclose(other.shares, plane.shares, rtol=1e-4)
    for places, others in zip(plane.places, other.places, strict=True):
        np.testing.assert_allclose(others, places, atol=1e-4)


def test_a_path_that_does_not_lead_changes_nothing_but_its_own_place() -> None:
    paths, wild = [_path(_circle(9, 1.0)), _path(_circle(14, 1.6))], _path(1e4 * _circle(5, 1.0))
    plane = plane_of(paths, _SHAPES, [True, True])
    other = plane_of([*paths, wild], _SHAPES, [True, True, False])
    np.testing.assert_allclose(other.directions, plane.directions, atol=1e-6)
    np.testing.assert_allclose(other.places[0], plane.places[0], atol=1e-6)
    assert np.abs(other.places[2]).max() > 500


def test_weights_are_looked_at_part_by_part_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [_path(_circle(9, 1.0)), _path(_circle(14, 1.6))]
    plane = plane_of(paths, _SHAPES, [True, True])
    monkeypatch.setattr("digitpad.learning.study.plane._AT_ONCE", 25_000)
    parts = plane_of(paths, _SHAPES, [True, True])
    np.testing.assert_allclose(parts.directions, plane.directions, atol=1e-6)
    np.testing.assert_allclose(parts.places[1], plane.places[1], atol=1e-9)


def test_batch_normalisations_vectors_are_a_filter_each() -> None:
    count = count_parameters("digitpad")
    start = np.ones(count, np.float32)
    paths = [Trajectory(np.arange(4), start, np.float16(0.1) * _RNG.normal(size=(3, count)).astype("f2"))]
    directions = plane_of(paths, weight_shapes("digitpad"), [True]).directions
    assert directions.shape == (2, count)
    assert np.isfinite(directions).all()


def test_it_stops_at_its_next_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digitpad.learning.study.plane._AT_ONCE", 2_000)
    asked: list[int] = []

    def should_stop() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(StoppedError):
        plane_of([_path(_circle(9, 1.0))], _SHAPES, [True], should_stop)
    assert len(asked) == 4


def test_runs_that_have_not_moved_have_no_plane() -> None:
    still = Trajectory(np.arange(4), _START, np.zeros((3, _COUNT), np.float16))
    with pytest.raises(DigitpadError, match="have not moved"):
        plane_of([still], _SHAPES, [True])
    with pytest.raises(DigitpadError, match="have not moved"):
        plane_of([_path(np.array([[1.0, 0.0]]))], _SHAPES, [True])  # two points are no plane

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.ink.row_strip import ROW_HEIGHT
from digitpad.learning.backend import tensorflow
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.networks.row_network import build_row_network, ctc_loss, save_row_network
from digitpad.learning.training.row_training import RowSettings, train_rows
from digitpad.recognition.ctc import log_likelihood
from digitpad.recognition.row_network import STEP_PX, RowNetwork
from tests.handwriting import DIGITS

pytestmark = pytest.mark.slow

_SMALL = RowSettings(steps=2, batch_size=4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, digits: Dataset) -> Path:
    """A folder as the measuring data's, with few digits in it."""
    place = tmp_path_factory.mktemp("data")
    np.savez(
        place / "mnist.npz",
        x_train=digits.x_train, y_train=digits.y_train, x_test=digits.x_test, y_test=digits.y_test,
    )  # fmt: skip
    scans = np.zeros((10, 32, 32), np.uint8)
    scans[:, 8:24, 14:18] = 1
    np.savez(place / "optdigits32.npz", x=scans, y=np.ones(10, np.uint8))
    (place / "pen").mkdir()
    rows = [{"label": label, "writer": 1, "strokes": DIGITS[label]} for label in range(10)]
    for name in ("strokes", "uji", "numberpad"):
        content = "\n".join(map(json.dumps, rows)).encode()
        (place / "pen" / f"{name}.jsonl.gz").write_bytes(gzip.compress(content))
    return place


@pytest.fixture
def steps_are_not_compiled() -> Iterator[None]:
    """Compiling the steps of so deep a network takes ten times as long as the few that a test takes."""
    tensorflow().config.run_functions_eagerly(True)
    yield
    tensorflow().config.run_functions_eagerly(False)


@pytest.mark.usefixtures("steps_are_not_compiled")
def test_training_starts_from_another_networks_weights_and_goes_on_where_it_was_interrupted(
    folder: Path, tmp_path: Path
) -> None:
    first = build_row_network()
    first.set_weights([value + np.float32(0.01) for value in first.get_weights()])
    save_row_network(first, tmp_path / "first.keras", {"name": "first"})
    settings = replace(_SMALL, learning_rate=1e-9, start=str(tmp_path / "first.keras"))
    steps: list[int] = []
    report = lambda step, _: steps.append(step)  # noqa: E731
    train_rows(folder, settings, tmp_path / "state", report=report, should_stop=lambda: bool(steps), chunk=1)
    assert steps == [1]
    model = train_rows(folder, settings, tmp_path / "state", report=report, chunk=1)
    assert steps == [1, 2]
    assert int(model.optimizer.iterations) == 2  # the rate goes on where it was, too
    for value, expected in zip(model.trainable_variables, first.trainable_variables, strict=True):
        np.testing.assert_allclose(np.asarray(value), np.asarray(expected), atol=1e-5)


def test_the_saved_network_reads_strips_of_any_width_as_keras_does(tmp_path: Path) -> None:
    model = build_row_network()
    save_row_network(model, tmp_path / "rows.keras", {"name": "rows"})
    network = RowNetwork(tmp_path / "rows.tflite")
    for width in (32, 64, 160, 32):
        strip = np.random.default_rng(width).normal(0, 0.3, (ROW_HEIGHT, width)).astype(np.float32)
        answer = network.probabilities(strip)
        assert answer.shape == (width // STEP_PX, 12)
        assert answer.sum(axis=1) == pytest.approx(1, abs=1e-3)
        logits = np.asarray(model(strip[None, ..., None]))[0]
        expected = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        assert np.abs(answer - expected).max() < 0.05  # its weights have 8 bits
    card = json.loads((tmp_path / "rows.json").read_text("utf-8"))
    assert card["parameters"] == model.count_params()


def test_the_loss_is_that_of_the_definition() -> None:
    logits = np.random.default_rng(0).normal(0, 1, (2, 8, 12)).astype(np.float32)
    labels = np.array([[3, 3, 7], [5, 0, 0]], np.int32)
    losses = np.asarray(ctc_loss(labels, logits))
    shares = np.exp(logits) / np.exp(logits).sum(axis=-1, keepdims=True)
    assert losses[0] == pytest.approx(-log_likelihood(shares[0], (2, 2, 6)), rel=1e-3)
    assert losses[1] == pytest.approx(-log_likelihood(shares[1], (4,)), rel=1e-3)

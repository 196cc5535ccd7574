import dataclasses
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import DigitpadError, ModelFileError
from digitpad.learning import modelfile, networks
from digitpad.learning.backend import keras
from digitpad.learning.datasets import Dataset, load_optdigits, scaled
from digitpad.learning.feeding import split
from digitpad.learning.recipes import RECIPES
from digitpad.learning.runs import EpochEnd, RunSettings
from digitpad.learning.training import train

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_SETTINGS = RunSettings(network="dense-128", epochs=2, batch_size=32, validation_split=0.2)


@pytest.fixture(scope="module")
def digits() -> Dataset:
    return load_optdigits()


def test_a_network_learns_and_reports_every_batch_and_epoch(digits: Dataset) -> None:
    events: list[BatchEnd | EpochEnd] = []
    trained = train(_SETTINGS, digits, report=events.append)
    learned, held_out = split(len(digits.y_train), _SETTINGS)
    steps = -(-len(learned) // 32)
    assert [event.epoch for event in events if isinstance(event, EpochEnd)] == [1, 2]
    assert sum(isinstance(event, BatchEnd) for event in events) == 2 * steps
    assert set(trained.history.as_dict()) == {"loss", "accuracy", "val_loss", "val_accuracy"}
    assert trained.history.epochs[-1]["loss"] < trained.history.epochs[0]["loss"]
    assert not set(learned) & set(held_out)
    probabilities = trained.model.predict(scaled(digits.x_test)[..., None], verbose=0)
    assert (probabilities.argmax(axis=1) == digits.y_test).mean() > 0.8


def test_the_same_seed_gives_the_same_run_and_another_one_another(digits: Dataset) -> None:
    settings = dataclasses.replace(_SETTINGS, epochs=1, augmentation=True)
    first = train(settings, digits).history.epochs
    again = train(settings, digits).history.epochs
    other = train(dataclasses.replace(settings, seed=1), digits).history.epochs
    assert first == again
    assert first != other


def test_training_stops_when_asked_and_keeps_what_it_learned(digits: Dataset) -> None:
    batches: list[BatchEnd | EpochEnd] = []
    trained = train(_SETTINGS, digits, report=batches.append, should_stop=lambda: len(batches) >= 5)
    assert trained.stopped
    assert sum(isinstance(event, BatchEnd) for event in batches) == 5
    assert "val_loss" not in trained.history.epochs[-1]


@pytest.mark.parametrize("network", networks.NETWORKS)
def test_every_network_gives_probabilities(network: str) -> None:
    model = networks.build(network)
    probabilities = np.asarray(model(np.random.default_rng(0).random((3, 28, 28, 1), np.float32)))
    assert probabilities.shape == (3, 10)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize(
    "change",
    [{"validation_split": 1.0}, {"learning_rate": 0.0}, {"epochs": 0}, {"batch_size": 0}, {"weight_decay": -1}],
)
def test_settings_that_cannot_work_are_refused(change: dict[str, float]) -> None:
    with pytest.raises(DigitpadError):
        dataclasses.replace(_SETTINGS, **change)  # type: ignore[arg-type]


@pytest.mark.parametrize("change", [{"network": "dense-7"}, {"optimizer": "magic"}])
def test_unknown_names_are_refused_with_those_that_exist(digits: Dataset, change: dict[str, str]) -> None:
    with pytest.raises(DigitpadError, match="choose one of"):
        train(dataclasses.replace(_SETTINGS, **change), digits)  # type: ignore[arg-type]


def test_a_saved_model_reads_as_the_trained_one_does(digits: Dataset, tmp_path: Path) -> None:
    trained = train(dataclasses.replace(RECIPES["bundled"], epochs=1, batch_size=256), digits)
    path = tmp_path / "own.keras"
    modelfile.save(trained, path, {"name": "own"})
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["own.json", "own.keras", "own.tflite"]
    expected = trained.model.predict(scaled(digits.x_test)[..., None], verbose=0)
    for file in (path, path.with_suffix(".tflite")):
        classifier = modelfile.open_model(file)
        np.testing.assert_allclose(classifier.probabilities(scaled(digits.x_test)), expected, atol=1e-5)
    card = modelfile.open_model(path.with_suffix(".tflite")).card
    assert card["settings"]["network"] == "digitpad"
    assert len(card["history"]["loss"]) == 1


@pytest.mark.filterwarnings("ignore")  # Keras warns that .h5 is old
def test_an_h5_file_of_another_shape_of_input_is_read(tmp_path: Path) -> None:
    layers = keras().layers
    model = keras().Sequential([keras().Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
    model.save(tmp_path / "flat.h5")
    classifier = modelfile.open_model(tmp_path / "flat.h5")
    assert classifier.probabilities(np.zeros((28, 28), np.float32)).shape == (10,)


def _bad_models() -> dict[str, object]:
    layers, sequential, given = keras().layers, keras().Sequential, keras().Input
    return {
        "does not take one 28×28": sequential(
            [given((8, 8)), layers.Flatten(), layers.Dense(10, activation="softmax")]
        ),
        "gives 5 values": sequential([given((28, 28)), layers.Flatten(), layers.Dense(5, activation="softmax")]),
        "no probabilities": sequential([given((28, 28)), layers.Flatten(), layers.Dense(10)]),
        "code of its own": sequential(
            [given((28, 28)), layers.Flatten(), layers.Lambda(lambda x: x[:, :10]), layers.Softmax()]
        ),
    }


@pytest.mark.parametrize("words", ["does not take one 28×28", "gives 5 values", "no probabilities", "code of its own"])
def test_models_of_another_kind_get_a_sentence_each(tmp_path: Path, words: str) -> None:
    path = tmp_path / "other.keras"
    _bad_models()[words].save(path)  # type: ignore[attr-defined]
    with pytest.raises(ModelFileError, match=words):
        modelfile.open_model(path)


def test_a_broken_or_missing_keras_file_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "broken.keras"
    with pytest.raises(ModelFileError, match="is not there"):
        modelfile.open_model(path)
    path.write_bytes(b"no model")
    with pytest.raises(ModelFileError, match="damaged"):
        modelfile.open_model(path)

import contextlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.errors import DigitpadError, ModelFileError
from digitpad.learning.backend import keras
from digitpad.learning.data.datasets import Dataset, scaled
from digitpad.learning.networks import model_files
from digitpad.learning.networks.architectures import build
from digitpad.learning.networks.model_files import averaged
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.run_models import load_run_model
from digitpad.recognition.classifier import Classifier, open_classifier
from tests.learning.conftest import Lab

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.usefixtures("tried_here"),
]

_BITMAPS = np.random.default_rng(1).random((5, 28, 28, 1), np.float32)


@pytest.fixture(scope="module")
def trained(lab: Lab) -> Any:
    """A network that a run has trained."""
    return load_run_model(lab.records[2])


def _opened(path: Path) -> Classifier:
    return ModelSource(path.name, path=path).open()


def _answers(model: Any, bitmaps: NDArray[np.float32] = _BITMAPS) -> NDArray[np.float32]:
    return np.asarray(model(bitmaps.reshape(-1, *model.input_shape[1:])))


def _network(*layers: Any, shape: tuple[int, ...] = (28, 28)) -> Any:
    return keras().Sequential([keras().Input(shape), *layers])


def _dense(units: int = 10, activation: str | None = "softmax") -> list[Any]:
    return [keras().layers.Flatten(), keras().layers.Dense(units, activation=activation)]


def _write(model: Any, path: Path) -> None:
    """As another program of Keras' would."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Keras warns that .h5 is old
        model.save(path)


@pytest.mark.parametrize("name", ["own.keras", "own.h5", "own.hdf5", "OWN.KERAS", "OWN.H5", "größer, 手.h5"])
def test_a_runs_model_reads_the_same_after_being_saved(
    trained: Any, digits: Dataset, tmp_path: Path, name: str
) -> None:
    model_files.write_model(trained, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [name]
    again = model_files.load_keras(tmp_path / name)
    bitmaps = scaled(digits.x_test)
    np.testing.assert_allclose(_answers(again, bitmaps), _answers(trained, bitmaps), atol=1e-6)
    assert (_answers(again, bitmaps).argmax(axis=1) == digits.y_test).mean() > 0.7


@pytest.mark.parametrize("name", ["own.tflite", "OWN.TFLITE"])
def test_a_model_is_saved_for_litert(trained: Any, tmp_path: Path, name: str) -> None:
    model_files.write_model(trained, tmp_path / name)
    classifier = _opened(tmp_path / name)
    np.testing.assert_allclose(classifier.probabilities(_BITMAPS[..., 0]), _answers(trained), atol=1e-5)


def test_an_optimizer_is_not_saved(lab: Lab, trained: Any, tmp_path: Path) -> None:
    trained.compile("adam", "sparse_categorical_crossentropy")
    trained.optimizer.build(trained.trainable_variables)
    for name in ("own.keras", "own.h5"):
        model_files.write_model(trained, tmp_path / name)
        assert (tmp_path / name).stat().st_size < 1.5 * 4 * trained.count_params() + 30_000


def test_a_saved_model_is_three_files_that_read_as_the_trained_one_does(
    trained: Any, digits: Dataset, tmp_path: Path
) -> None:
    path = tmp_path / "own.keras"
    model_files.save(trained, path, {"name": "own", "settings": {"network": "dense-32"}})
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["own.json", "own.keras", "own.tflite"]
    expected = _answers(trained, scaled(digits.x_test))
    for file in (path, path.with_suffix(".tflite")):
        classifier = _opened(file)
        np.testing.assert_allclose(classifier.probabilities(scaled(digits.x_test)), expected, atol=1e-5)
    card = _opened(path.with_suffix(".tflite")).card
    assert (card["name"], card["settings"]) == ("own", {"network": "dense-32"})
    assert card["parameters"] == trained.count_params() == 784 * 32 + 32 + 32 * 10 + 10
    assert set(card["fingerprints"]) == {".keras", ".tflite"}
    assert set(card["versions"]) == {"digitpad", "python", "numpy", "keras", "tensorflow"}


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
@pytest.mark.parametrize("shape", [(28, 28), (28, 28, 1), (784,)])
def test_logits_get_a_softmax(tmp_path: Path, suffix: str, shape: tuple[int, ...]) -> None:
    model = _network(*_dense(activation=None), shape=shape)
    _write(model, tmp_path / f"own{suffix}")
    logits = _answers(model).astype(np.float64)
    assert logits.min() < 0 or logits.max() > 1
    exponents = np.exp(logits - logits.max(axis=1, keepdims=True))
    expected = exponents / exponents.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(_answers(model_files.load_keras(tmp_path / f"own{suffix}")), expected, atol=1e-6)
    classifier = _opened(tmp_path / f"own{suffix}")
    np.testing.assert_allclose(classifier.probabilities(_BITMAPS[..., 0]), expected, atol=1e-5)


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
@pytest.mark.parametrize("shape", [(28, 28), (28, 28, 1), (784,)])
def test_probabilities_are_left_as_they_are(tmp_path: Path, suffix: str, shape: tuple[int, ...]) -> None:
    model = _network(*_dense(), shape=shape)
    _write(model, tmp_path / f"own{suffix}")
    loaded = model_files.load_keras(tmp_path / f"own{suffix}")
    assert len(loaded.layers) == len(model.layers)
    np.testing.assert_allclose(_answers(loaded), _answers(model), atol=1e-6)
    classifier = _opened(tmp_path / f"own{suffix}")
    np.testing.assert_allclose(classifier.probabilities(_BITMAPS[..., 0]), _answers(model), atol=1e-5)


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
def test_a_model_of_another_structure_is_saved_as_it_reads(tmp_path: Path, suffix: str) -> None:
    """Loaded, saved, and loaded again: Sequential, Functional, and one within another."""
    inputs = keras().Input((28, 28, 1))
    inner = _network(keras().layers.Conv2D(4, 3), shape=(28, 28, 1))
    model = keras().Model(inputs, _dense()[1](keras().layers.Flatten()(inner(inputs))))
    _write(model, tmp_path / f"own{suffix}")
    model_files.write_model(model_files.load_keras(tmp_path / f"own{suffix}"), tmp_path / f"again{suffix}")
    again = model_files.load_keras(tmp_path / f"again{suffix}")
    np.testing.assert_allclose(_answers(again), _answers(model), atol=1e-6)


def _lambda() -> Any:
    return _network(keras().layers.Lambda(lambda x: x * 2), *_dense())


def _of_ones_own() -> Any:
    @keras().saving.register_keras_serializable("theirs")
    class Own(keras().layers.Layer):  # type: ignore[misc] # Keras is known only once it is imported
        def call(self, values: Any) -> Any:
            return values * 2

    return _network(Own(), *_dense())


def _failed() -> Any:
    model = _network(*_dense())
    model.set_weights([np.full_like(weight, np.nan) for weight in model.get_weights()])
    return model


_REFUSED: dict[str, Callable[[], Any]] = {
    "does not take one 28×28": lambda: _network(*_dense(), shape=(8, 8)),
    "gives 5 values": lambda: _network(*_dense(5)),
    "not probabilities: end it with a softmax": lambda: _network(*_dense(activation="sigmoid")),
    "code of its own": _lambda,
    "layers that are not Keras' own": _of_ones_own,
    "its training has failed": _failed,
}


def _refusal(path: Path, kind: str) -> str:
    _write(_REFUSED[kind](), path)
    keras().saving.get_custom_objects().clear()  # as in another process
    with pytest.raises(ModelFileError) as refused:
        model_files.load_keras(path)
    return str(refused.value)


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
@pytest.mark.parametrize("kind", _REFUSED)
def test_models_of_another_kind_get_a_sentence_each(tmp_path: Path, kind: str, suffix: str) -> None:
    sentence = _refusal(tmp_path / f"other{suffix}", kind)
    assert kind in sentence
    assert sentence.startswith(f"other{suffix} ")
    assert sum(words in sentence for words in _REFUSED) == 1


def test_a_file_that_names_code_to_run_is_refused_and_not_run(tmp_path: Path) -> None:
    path, mark = tmp_path / "other.keras", tmp_path / "mark"
    _write(_network(*_dense()), tmp_path / "whole.keras")
    with zipfile.ZipFile(tmp_path / "whole.keras") as whole, zipfile.ZipFile(path, "w") as changed:
        for name in whole.namelist():
            contents = whole.read(name)
            if name == "config.json":
                config = json.loads(contents)
                config["config"]["layers"][1] = {
                    "module": "pathlib", "class_name": "Path", "registered_name": None,
                    "config": {"args": [str(mark)]}, "build_config": {},
                }  # fmt: skip
                config["config"]["layers"][2] = {
                    "module": "os", "class_name": "mkdir", "registered_name": None, "config": {"path": str(mark)},
                }  # fmt: skip
                contents = json.dumps(config).encode()
            changed.writestr(name, contents)
    with pytest.raises(ModelFileError):
        model_files.load_keras(path)
    assert not mark.exists()


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
def test_a_broken_or_missing_file_gets_a_sentence(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"broken{suffix}"
    with pytest.raises(ModelFileError, match="is not there"):
        _opened(path)
    _write(_network(*_dense()), tmp_path / f"whole{suffix}")
    for contents in (b"no model", (tmp_path / f"whole{suffix}").read_bytes()[:-2000]):
        path.write_bytes(contents)
        with pytest.raises(ModelFileError, match="damaged"):
            _opened(path)


def test_other_suffixes_are_refused(trained: Any, tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="must end in"):
        model_files.write_model(trained, tmp_path / "own.txt")
    with pytest.raises(ModelFileError, match=r"must end in \.keras, \.h5 or \.tflite\.$") as refused:
        _opened(tmp_path / "own.txt")
    assert not any(" or " in str(value) for value in refused.value.values.values())  # the window translates sentences
    with pytest.raises(ModelFileError, match=r"must end in \.keras"):
        model_files.save(trained, tmp_path / "own.h5", {})
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


@pytest.mark.parametrize("suffix", [".keras", ".h5"])
def test_a_place_that_cannot_be_written_gets_a_sentence(trained: Any, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ModelFileError, match="cannot be written"):
        model_files.write_model(trained, tmp_path / "nothing" / f"own{suffix}")
    (tmp_path / f"folder{suffix}").mkdir()
    with pytest.raises(ModelFileError, match="cannot be written"):
        model_files.write_model(trained, tmp_path / f"folder{suffix}")


def test_a_compact_file_is_half_as_large_and_answers_alike(trained: Any, tmp_path: Path) -> None:
    for name, is_compact in (("full", False), ("compact", True)):
        model_files.write_model(trained, tmp_path / f"{name}.tflite", is_compact=is_compact)
    full, compact = (_opened(tmp_path / f"{name}.tflite") for name in ("full", "compact"))
    assert compact.path.stat().st_size < 0.6 * full.path.stat().st_size
    bitmaps = np.random.default_rng(0).random((20, 28, 28), np.float32)
    np.testing.assert_allclose(compact.probabilities(bitmaps), full.probabilities(bitmaps), atol=2e-3)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_network_is_never_opened_with_the_card_of_another(
    tmp_path: Path, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program is killed after so many of the three files have come into their places."""
    path = tmp_path / "own.keras"
    for number, name in enumerate(("old", "new")):
        keras().utils.set_random_seed(number)
        with monkeypatch.context() as patched:
            if name == "new":
                patched.setattr(Path, "replace", _failing_after(count))
            with contextlib.suppress(KeyboardInterrupt):
                model_files.save(_network(*_dense()), path, {"name": name})
    assert open_classifier(path.with_suffix(".tflite")).card.get("name") == ("old" if count < 2 else None)


def _failing_after(count: int) -> Callable[[Path, Path], Path]:
    replace, left = Path.replace, [None] * count

    def replace_or_be_killed(draft: Path, path: Path) -> Path:
        if not left:
            raise KeyboardInterrupt
        left.pop()
        return replace(draft, path)

    return replace_or_be_killed


def test_a_card_that_is_copied_with_its_network_is_its_own_under_any_name(trained: Any, tmp_path: Path) -> None:
    model_files.save(trained, tmp_path / "own.keras", {"name": "own"})
    for suffix in (".tflite", ".json"):
        (tmp_path / f"own{suffix}").rename(tmp_path / f"copied{suffix}")
    assert open_classifier(tmp_path / "copied.tflite").card["name"] == "own"


def test_the_mean_of_two_networks_lies_between_them(tmp_path: Path) -> None:
    keras().utils.set_random_seed(1)
    first, second, other = (build(name) for name in ("dense-32", "dense-32", "dense-64"))
    weights = [(one + another) / 2 for one, another in zip(first.get_weights(), second.get_weights(), strict=True)]
    for mean, expected in zip(averaged(first, second).get_weights(), weights, strict=True):
        np.testing.assert_allclose(mean, expected)
    with pytest.raises(DigitpadError, match="different networks"):
        averaged(first, other)

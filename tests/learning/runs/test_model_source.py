"""Models opened to read with: a run's network is always the one that the run has now."""

import dataclasses
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.errors import DigitpadError, ModelFileError, RunFolderError
from digitpad.learning.networks import architectures, model_files
from digitpad.learning.networks.formats import MODEL_FORMATS, format_of
from digitpad.learning.runs.events import EpochEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.history import History
from digitpad.learning.runs.model_source import ModelSource
from digitpad.learning.runs.record import MODEL, RunRecord, read_record
from digitpad.learning.runs.run_models import converted, load_run_model
from digitpad.learning.runs.settings import RunSettings
from digitpad.recognition.classifier import bundled_classifier

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.usefixtures("tried_here"),
]

_SETTINGS = RunSettings(network="dense-16", epochs=9)
_BITMAPS = np.random.default_rng(1).random((5, 28, 28), np.float32)
_EPOCH = {"loss": 1.0, "accuracy": 0.5}


def _network(seed: int) -> Any:
    """A network of the settings, compiled as runs have it, whose weights are of the seed alone."""
    model = architectures.build(_SETTINGS.network)
    rng = np.random.default_rng(seed)
    model.set_weights([rng.normal(0, 0.1, weight.shape) for weight in model.get_weights()])
    model.compile("sgd", "sparse_categorical_crossentropy")
    return model


def _learn_until_interrupted(path: Path, epochs: int) -> None:
    """Keep as many epochs, as a run does; the network after each is that of the epoch's number."""
    folder = RunFolder(path)
    folder.begin()
    for epoch in range(1, epochs + 1):
        ends = [EpochEnd(path.name, number, number, number, _EPOCH) for number in range(1, epoch + 1)]
        folder.keep(_network(epoch), History(ends))
    folder.release()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Folder of a run that has begun."""
    folder = RunFolder.create(tmp_path, _SETTINGS, "own")
    folder.release()
    return folder.path


def _assert_reads_with(path: Path, seed: int) -> None:
    record = read_record(path)
    expected = np.asarray(_network(seed)(_BITMAPS[..., None]))
    np.testing.assert_allclose(ModelSource("own", record).open().probabilities(_BITMAPS), expected, atol=1e-5)
    np.testing.assert_allclose(load_run_model(record)(_BITMAPS[..., None]), expected, atol=1e-5)


def test_a_run_that_goes_on_after_it_was_read_with_is_read_as_it_is_then(path: Path) -> None:
    for epochs in (1, 2, 3):
        _learn_until_interrupted(path, epochs)
        assert read_record(path).status == "interrupted"
        _assert_reads_with(path, epochs)
        assert len(list(path.glob("*.tflite"))) == 1  # what was made of older weights goes


def test_a_record_listed_before_the_run_ended_gives_the_network_of_the_end(path: Path) -> None:
    _learn_until_interrupted(path, 1)
    listed = read_record(path)
    ModelSource("own", listed).open()
    model_files.write_model(_network(5), path / MODEL)
    folder = RunFolder(path)
    folder.close(dataclasses.replace(listed, status="stopped"))
    expected = np.asarray(_network(5)(_BITMAPS[..., None]))
    np.testing.assert_allclose(ModelSource("own", listed).open().probabilities(_BITMAPS), expected, atol=1e-5)


@pytest.mark.parametrize("end", ["fail", "release"])
def test_a_run_stopped_resumed_and_broken_off_is_read_as_its_last_epoch(path: Path, end: str) -> None:
    model_files.write_model(_network(1), path / MODEL)
    folder = RunFolder(path)
    folder.close(dataclasses.replace(read_record(path), status="stopped"))
    _assert_reads_with(path, 1)
    folder = RunFolder(path)
    folder.begin()
    folder.keep(_network(2), History([EpochEnd(path.name, 1, 1, 1, _EPOCH)]))
    getattr(folder, end)()
    _assert_reads_with(path, 2)


def test_a_run_is_converted_once(path: Path, tmp_path: Path) -> None:
    _learn_until_interrupted(path, 1)
    first = converted(read_record(path))
    stamp = first.stat().st_mtime_ns
    assert converted(read_record(path)) == first
    copied = Path(shutil.copytree(path, tmp_path / "copied", copy_function=shutil.copyfile))  # other times
    assert converted(read_record(copied)).name == first.name
    assert first.stat().st_mtime_ns == stamp


def test_what_an_older_version_converted_is_not_read(path: Path) -> None:
    _learn_until_interrupted(path, 1)
    model_files.write_model(_network(7), path / "model.tflite")
    own = path / "model-best.tflite"
    model_files.write_model(_network(7), own)
    _assert_reads_with(path, 1)
    assert not (path / "model.tflite").exists()
    assert own.exists()  # not of our making


def test_a_conversion_that_is_overtaken_leaves_the_newer_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process finishes an epoch, and its conversion, while this one still converts."""
    _learn_until_interrupted(path, 1)
    record = read_record(path)
    write = model_files.write_model
    overtaking: list[Path] = []

    def write_late(model: Any, goal: Path) -> None:
        if not overtaking:
            overtaking.append(goal)
            _learn_until_interrupted(path, 2)
            overtaking.append(converted(record))
        write(model, goal)

    monkeypatch.setattr(model_files, "write_model", write_late)
    late = converted(record)
    older, newer = overtaking
    assert late == older != newer
    assert newer.is_file()
    _assert_reads_with(path, 2)


def test_a_run_without_a_network_or_without_a_folder_gets_a_sentence(path: Path) -> None:
    record = read_record(path)
    with pytest.raises(DigitpadError, match="has no model yet"):
        ModelSource("own", record).open()
    shutil.rmtree(path)
    with pytest.raises(RunFolderError, match="is not there"):
        ModelSource("own", record).open()


def test_the_bundled_model_is_opened_once() -> None:
    assert ModelSource("bundled model").open() is bundled_classifier()


@pytest.mark.parametrize("suffix", [suffix for kind in MODEL_FORMATS for suffix in kind.suffixes])
def test_every_kind_of_file_is_written_and_opened_alike(tmp_path: Path, suffix: str) -> None:
    name = f"OWN-2{suffix.upper()}"
    path = tmp_path / name
    model_files.write_model(_network(3), path)
    expected = np.asarray(_network(3)(_BITMAPS[..., None]))
    np.testing.assert_allclose(ModelSource(name, path=path).open().probabilities(_BITMAPS), expected, atol=1e-5)


@pytest.mark.parametrize("name", ["own.txt", "own", "own.keras.zip", ".keras"])
def test_a_name_that_is_not_a_models_gets_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"none")
    with pytest.raises(ModelFileError, match=r"must end in \.keras, \.h5 or \.tflite"):
        ModelSource(name, path=tmp_path / name).open()


def test_suffixes_are_listed_once() -> None:
    suffixes = [suffix for kind in MODEL_FORMATS for suffix in kind.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    for kind in MODEL_FORMATS:
        for suffix in kind.suffixes:
            assert format_of(Path(f"own{suffix}")) is kind


def test_a_run_is_told_from_others_by_its_folder(run: RunRecord) -> None:
    assert ModelSource("own", run).key == run.id
    assert ModelSource("own", run).file == run.folder / MODEL
    assert ModelSource("bundled model").key == "bundled"
    assert ModelSource("bundled model").file is None

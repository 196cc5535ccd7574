"""Model files that anybody may have made: what hangs, dies, or takes all memory does so in another process."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from digitpad.assets import models_folder
from digitpad.errors import ModelFileError, StoppedError
from digitpad.learning.networks import foreign_models
from digitpad.learning.networks.foreign_models import MOST_MEGABYTES, open_foreign
from digitpad.own_process import run_apart

_BUNDLED = (models_folder() / "digits.tflite").read_bytes()


def _sentence(path: Path) -> str:
    with pytest.raises(ModelFileError) as refused:
        open_foreign(path)
    return str(refused.value)


def test_a_sound_model_reads_as_it_did_with_its_card(tmp_path: Path) -> None:
    path = tmp_path / "own, 手.tflite"
    path.write_bytes(_BUNDLED)
    path.with_suffix(".json").write_text('{"name": "own"}', "utf-8")
    classifier = open_foreign(path)
    assert (classifier.path, classifier.card) == (path, {"name": "own"})
    np.testing.assert_allclose(classifier.probabilities(np.zeros((28, 28), np.float32)).sum(), 1, atol=1e-5)


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes with names, nor /dev/zero")
def test_only_files_are_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.tflite")
    (tmp_path / "zero.h5").symlink_to("/dev/zero")
    for name in ("pipe.tflite", "zero.h5"):
        assert _sentence(tmp_path / name) == f"{name} is not a file: choose a model file."
    os.mkfifo(tmp_path / "own.json")
    (tmp_path / "own.tflite").write_bytes(_BUNDLED)
    assert open_foreign(tmp_path / "own.tflite").card == {}


def test_what_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.keras", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("model.weights.h5", bytes((MOST_MEGABYTES + 1) * 1_000_000))
    assert "holds more than 256 MB" in _sentence(tmp_path / "bomb.keras")
    with (tmp_path / "long.tflite").open("wb") as file:
        file.truncate(2**40)
    assert "holds more than 256 MB" in _sentence(tmp_path / "long.tflite")


@pytest.mark.data
@pytest.mark.parametrize(("name", "words"), [("segv.tflite", ""), ("invoke_error.tflite", "cannot be computed")])
def test_models_that_broke_the_program_get_a_sentence(data: Path, name: str, words: str) -> None:
    sentence = _sentence(data / "hostile" / name)
    assert sentence.startswith(f"{name} ")
    assert words in sentence


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.usefixtures("tried_here")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("name", "words"), [("rnn.keras", "has layers that LiteRT cannot compute"), ("uint8in.keras", "float32")]
)
def test_networks_that_litert_cannot_compute_get_a_sentence(data: Path, name: str, words: str) -> None:
    sentence = _sentence(data / "hostile" / name)
    assert sentence.startswith(f"{name} ")
    assert words in sentence


@pytest.mark.data
@pytest.mark.slow
def test_a_network_that_hangs_gets_a_sentence(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    impatient = (
        "from digitpad.learning.networks import foreign_models; foreign_models.SECONDS = 2.0;"
        "from digitpad.cli.main import main; main()"
    )
    monkeypatch.setattr(foreign_models, "SECONDS", 2.0)
    monkeypatch.setattr("digitpad.own_process.own_command", lambda *words: [sys.executable, "-c", impatient, *words])
    assert "hang.h5 takes longer than 2 seconds" in _sentence(data / "hostile" / "hang.h5")


def test_opening_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    (tmp_path / "own.tflite").write_bytes(_BUNDLED)
    with pytest.raises(StoppedError):
        open_foreign(tmp_path / "own.tflite", lambda: True)


def test_a_child_that_dies_or_works_too_long_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def child(code: str) -> int:
        monkeypatch.setattr("digitpad.own_process.own_command", lambda *_: [sys.executable, "-c", code])
        return run_apart([], tmp_path, seconds=1)

    limited = "from digitpad.own_process import limit_this_process as limit; limit(200, 1)\n"
    assert child("import sys; sys.exit(3)") == 3
    if sys.platform != "win32":
        assert child("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)") == -11
        with pytest.raises(TimeoutError):
            child(limited + "while True: pass")
    if sys.platform == "linux":
        assert child(limited + "try: bytearray(300_000_000)\nexcept MemoryError: raise SystemExit(5)") == 5


def test_nothing_is_imported_from_the_folder_that_the_program_is_started_in(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('run')", "utf-8")
    (tmp_path / "own.tflite").write_bytes(_BUNDLED)
    code = "from pathlib import Path; from digitpad.learning.networks.foreign_models import open_foreign as o"
    code += f"; o(Path({str(tmp_path / 'own.tflite')!r}))"
    subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, check=True)

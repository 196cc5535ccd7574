"""Broken and hostile model files: opened, or refused with a sentence, and nothing else happens."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from digitpad.assets import models_folder
from digitpad.errors import ModelFileError
from digitpad.learning.networks.foreign_models import open_foreign
from tests.endurance.conftest import SEED, how_many, mutated

pytestmark = [pytest.mark.endurance, pytest.mark.slow]

_SUFFIXES = (".tflite", ".tflite", ".tflite", ".tflite", ".keras")
_MOST_SECONDS = 60.0  # a model may work for ten, and libraries are loaded before that


def _is_refused(path: Path) -> bool:
    try:
        open_foreign(path)
    except ModelFileError as error:
        return "\n" not in str(error) or pytest.fail(path.name)
    return False


def test_broken_models(tmp_path: Path, tell: Callable[[str], None]) -> None:
    chance, refused, slowest, count = random.Random(SEED), 0, 0.0, how_many(20, 2000)
    for number in range(count):
        suffix = _SUFFIXES[number % len(_SUFFIXES)]
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(mutated((models_folder() / f"digits{suffix}").read_bytes(), chance))
        began = time.monotonic()
        refused += _is_refused(path)
        slowest = max(slowest, time.monotonic() - began)
        path.unlink()
        assert [left.name for left in tmp_path.iterdir() if left.name != "home"] == []
    tell(f"{count} broken models: {refused} refused, slowest {slowest:.1f} s")
    assert slowest < _MOST_SECONDS


def test_models_that_broke_earlier_versions(data: Path, tell: Callable[[str], None]) -> None:
    names = [path for path in sorted((data / "hostile").iterdir()) if path.suffix in {".h5", ".tflite"}]
    refused = [path.name for path in names if _is_refused(path)]
    tell(f"{len(names)} hostile models: {len(refused)} refused")
    assert {"hang.h5", "segv.tflite", "invoke_error.tflite"} <= set(refused)

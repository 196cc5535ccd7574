"""What is imported for what: help and reading are not to wait for what they don't need."""

import subprocess
import sys
from pathlib import Path

import pytest


def _imported_by(code: str) -> set[str]:
    report = f"{code}\nimport sys\nprint(' '.join(sys.modules))"
    result = subprocess.run([sys.executable, "-c", report], check=True, capture_output=True, text=True)
    return {name.split(".")[0] for name in result.stdout.split()}


_LEARNING = {"keras", "tensorflow", "sklearn", "matplotlib"}
_HEAVY = {*_LEARNING, "cv2", "PIL", "PySide6", "ai_edge_litert", "rich"}


def _imported_by_command(*words: str) -> set[str]:
    code = f"from digitpad.cli.main import main\nmain({list(words)!r}, standalone_mode=False)"
    return _imported_by(code)


@pytest.mark.parametrize("command", [(), ("read",), ("evaluate",), ("compose",), ("measure",)], ids=" ".join)
def test_help_imports_nothing_heavy(command: tuple[str, ...]) -> None:
    assert not {*_HEAVY, "numpy"} & _imported_by_command(*command, "--help")


@pytest.mark.parametrize("command", ["train", "lab"])
def test_help_of_what_trains_imports_no_more_than_it_names(command: str) -> None:
    assert not _HEAVY & _imported_by_command(command, "--help")


def test_importing_digitpad_imports_nothing_heavy() -> None:
    heavy = {"numpy", "cv2", "PIL", "PySide6", "tensorflow", "keras", "sklearn", "ai_edge_litert", "click", "rich"}
    assert not heavy & _imported_by("import digitpad")


def test_reading_imports_no_keras_and_no_qt(seven: Path) -> None:
    code = f"import digitpad\nassert digitpad.read_picture({str(seven)!r}).text == '7'"
    assert not {"tensorflow", "keras", "sklearn", "PySide6"} & _imported_by(code)

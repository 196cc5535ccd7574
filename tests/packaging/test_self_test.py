import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.checkup import self_test as module
from digitpad.checkup.self_test import Outcome

pytestmark = pytest.mark.slow

STEPS = [
    "window opened",
    "digit drawn with the mouse",
    "drawing saved",
    "hand taught and forgotten",
    "network trained",
    "network saved",
    "closed",
    "restarted with a picture",
    "own network opened",
    "digit read by the own network",
    "closed",
]


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *words]
    around = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=around)


def test_the_program_tries_itself(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    done = _run("-m", "digitpad", "--self-test", "--report", str(report))
    assert done.returncode == 0, done.stdout + done.stderr
    outcomes = json.loads(report.read_text("utf-8"))
    assert [outcome["name"] for outcome in outcomes] == STEPS
    assert all(outcome["is_well"] for outcome in outcomes)
    for name in STEPS:
        assert name in done.stdout


def test_a_program_that_misreads_does_not_pass(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    blind = (
        "import numpy as np; from digitpad.recognition.litert import Network;"
        "Network.run = lambda self, bitmaps: np.tile(np.eye(10, dtype=np.float32)[3], (len(bitmaps), 1));"
        "from digitpad.cli.main import main; main()"
    )
    done = _run("-c", blind, "--self-test", "--report", str(report))
    assert done.returncode == 1
    outcomes = json.loads(report.read_text("utf-8"))
    assert [outcome["is_well"] for outcome in outcomes][:2] == [True, False]
    assert "'3'" in outcomes[1]["found"]


def test_a_restart_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    outcomes: list[Outcome] = module._restart(tmp_path)
    assert [outcome.is_well for outcome in outcomes] == [False]
    assert "status 1" in outcomes[0].found


def test_closed_streams_are_opened_again() -> None:
    program = (
        "import os; os.close(0); os.close(1); os.close(2);"
        "from digitpad.native_output import open_standard_streams; open_standard_streams();"
        "assert [os.fstat(n).st_rdev for n in range(3)] == [os.stat(os.devnull).st_rdev] * 3; os._exit(7)"
    )
    assert _run("-c", program).returncode == 7

"""Odd places to run in: one sentence or nothing, and the digit is read wherever it can be."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from digitpad.own_process import own_command

pytestmark = [
    pytest.mark.endurance,
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="its places are others"),
]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    drawn = Image.new("L", (120, 160), 255)
    ImageDraw.Draw(drawn).line([(60, 20), (60, 140)], fill=0, width=12)
    folder = tmp_path / "Ж 数字 é" / ("long " * 40)
    folder.mkdir(parents=True)
    path = folder / "один.png"
    drawn.save(path)
    return path


def _run(arguments: list[str], shell: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    words = [f"'{word}'" for word in own_command(*arguments)]
    return subprocess.run(
        ["/bin/sh", "-c", f"exec {' '.join(words)} {shell}"],
        env={**os.environ, **environment}, capture_output=True, text=True, errors="replace", check=False,
    )  # fmt: skip


_PLACES: dict[str, tuple[str, dict[str, str]]] = {
    "no home": ("", {"HOME": "", "DIGITPAD_HOME": ""}),
    "a home that cannot be written": ("", {"DIGITPAD_HOME": "/proc/none"}),
    "C locale": ("", {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "closed input": ("<&-", {}),
    "closed error": ("2>&-", {}),
    "a temporary folder that is not there": ("", {"TMPDIR": "/proc/none"}),
}


@pytest.mark.parametrize("place", _PLACES)
def test_it_reads_wherever_it_is(picture: Path, place: str) -> None:
    shell, environment = _PLACES[place]
    ended = _run(["read", str(picture)], shell, **environment)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ": 1" in ended.stdout


def test_closed_output_is_nothing_to_complain_of(picture: Path) -> None:
    assert _run(["read", str(picture)], ">&-").stderr == ""


def test_without_a_network_there_is_a_sentence(tmp_path: Path, tell: Callable[[str], None]) -> None:
    nowhere = {"HTTPS_PROXY": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    ended = _run(["download"], DIGITPAD_HOME=str(tmp_path / "home"), **nowhere)
    tell(f"{len(_PLACES) + 1} places; without a network: {ended.stderr.strip().splitlines()[-1]}")
    assert ended.returncode == 1
    assert "digitpad: MNIST could not be fetched: connect to the network" in ended.stderr


def test_two_programs_on_one_home(picture: Path) -> None:
    command = own_command("read", str(picture))
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for program in both:
        out, error = program.communicate()
        assert (program.returncode, error) == (0, "")
        assert ": 1" in out

"""Odd places to run in: one sentence or nothing, and the digit is read wherever it can be."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from digitpad.gui.settings import Settings
from digitpad.hand.practice_log import PracticeLog
from digitpad.hand.store import Hands
from digitpad.learning.runs.archive import list_runs
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


_ALL_AT_ONCE = """
import sys
from digitpad.gui.settings import Settings
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.practice_log import PracticeLog, Score, now
from digitpad.hand.store import Hands
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan
from tests.handwriting import DIGITS

print("ready", flush=True)
input()
settings = RunSettings(network="dense-16", epochs=2, batch_size=64, data="optdigits")
train_all([Plan(settings, sys.argv[1])] * 3, runs_folder())
for number in range(30):
    Hands().add([OwnDigit.of_strokes(DIGITS[number % 10], number % 10, "Me", round_=1 + number // 10)])
    PracticeLog().add(Score("Me", now(), "digits", 10, 9, 12.0))
    settings = Settings()
    settings.keep_text(f"tried/{sys.argv[1]}{number}", "kept")
    settings.write()
"""


def test_two_programs_write_into_one_home_at_once(home: Path, tell: Callable[[str], None]) -> None:
    command = [sys.executable, "-W", "ignore", "-c", _ALL_AT_ONCE]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    both = [subprocess.Popen([*command, name], text=True, **pipes) for name in ("one", "other")]  # type: ignore[call-overload]
    for program in both:
        assert program.stdout.readline() == "ready\n"
    for program in both:
        program.stdin.write("\n")
        program.stdin.flush()
    said = [program.communicate() for program in both]
    assert [program.returncode for program in both] == [0, 0], said
    records, damaged = list_runs()
    assert (len(records), damaged) == (6, [])
    assert {record.status for record in records} == {"finished"}
    assert len(Hands().of("Me")) == len(PracticeLog().of("Me")) == 60
    kept = [Settings().text(f"tried/{name}{number}") for name in ("one", "other") for number in range(30)]
    tell(f"two programs at once: {len(records)} runs, {len(Hands().of('Me'))} digits, {kept.count('kept')} settings")
    assert kept == ["kept"] * 60


def test_two_programs_on_one_home(picture: Path) -> None:
    command = own_command("read", str(picture))
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for program in both:
        out, error = program.communicate()
        assert (program.returncode, error) == (0, "")
        assert ": 1" in out

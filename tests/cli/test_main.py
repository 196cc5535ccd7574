"""The command as a whole: help, versions, the window by default, the terminal's encoding."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from digitpad import __version__
from digitpad.cli.main import main
from tests.handwriting import picture


def test_version_and_help(runner: CliRunner) -> None:
    assert __version__ in runner.invoke(main, ["--version"]).output
    for command in ([], ["read"], ["train"], ["lab"], ["evaluate"], ["measure"], ["download"], ["window"]):
        result = runner.invoke(main, [*command, "--help"])
        assert result.exit_code == 0


def test_a_first_argument_that_is_no_command_is_a_picture_for_the_window(
    runner: CliRunner, seven: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []

    def run(picture: Path | None) -> int:
        opened.append(picture)
        return 0

    monkeypatch.setattr("digitpad.gui.app.run", run)
    monkeypatch.setattr("digitpad.gui.app.leave", sys.exit)
    assert runner.invoke(main, [str(seven)]).exit_code == 0
    assert runner.invoke(main, []).exit_code == 0
    assert opened == [seven, None]


def test_python_dash_m_is_the_same_command(seven: Path) -> None:
    command = [sys.executable, "-m", "digitpad", "read", str(seven)]
    result = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    assert result.stdout == f"{seven}: 7\n"
    assert result.stderr == ""


def test_names_that_do_not_fit_the_terminal_are_written_another_way(tmp_path: Path) -> None:
    path = tmp_path / "ziffer-数字.png"
    Image.fromarray(picture("7")).save(path)
    blank = tmp_path / "blank.png"
    Image.new("L", (50, 50), 255).save(blank)
    command = [sys.executable, "-m", "digitpad", "read", str(path), str(blank)]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    result = subprocess.run(command, check=True, capture_output=True, env=environment)
    assert result.stdout.endswith(b"blank.png: \\u2013  (nothing written)\n")
    assert b"\\u6570" in result.stdout


def test_without_a_screen_there_is_a_sentence(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    result = runner.invoke(main, [])
    assert result.exit_code == 1
    assert "no screen" in result.stderr


def test_a_mistyped_command_is_no_picture(runner: CliRunner) -> None:
    result = runner.invoke(main, ["raed", "photo.jpg"])
    assert result.exit_code == 2
    assert "No such command" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("words", [["read", "PICTURE"], ["read", "--json", "PICTURE"], ["--version"], ["--help"]])
def test_what_cannot_be_printed_gets_a_sentence(seven: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "digitpad", *(str(seven) if word == "PICTURE" else word for word in words)]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr == "digitpad: The output cannot be written: No space left on device.\n"

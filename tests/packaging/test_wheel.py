"""Wheel and source archive, installed into an empty environment outside the checkout."""

import email
import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from digitpad import __version__
from tests.packaging.test_self_test import STEPS

pytestmark = [pytest.mark.packaging, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Source archive, and the wheel built from it."""
    goal = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(goal), str(ROOT)], check=True, capture_output=True)
    return next(goal.glob("*.tar.gz")), next(goal.glob("*.whl"))


@pytest.fixture(scope="module")
def scripts(archives: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the commands in an environment that has the wheel and nothing else."""
    place = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(place, with_pip=True)
    folder = place / ("Scripts" if os.name == "nt" else "bin")
    command = [str(folder / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", str(archives[1])]
    subprocess.run(command, check=True)
    return folder


def test_the_metadata_are_whole(archives: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(archives[1]) as wheel:
        names = wheel.namelist()
        info = f"digitpad-{__version__}.dist-info"
        metadata = email.message_from_bytes(wheel.read(f"{info}/METADATA"))
        entries = wheel.read(f"{info}/entry_points.txt").decode()
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "MIT"
    assert set(str(metadata["Requires-Python"]).split(",")) == {">=3.11", "<3.14"}
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])
    assert f"{info}/licenses/LICENSE" in names
    assert "[console_scripts]\ndigitpad = digitpad.cli.main:main" in entries
    assert "[gui_scripts]\ndigitpad-window = digitpad.cli.main:main" in entries
    assert f"{info}/licenses/resources/fonts/LICENSE_DEJAVU" in names
    for name in (
        "models/digits.tflite",
        "resources/style.qss",
        "resources/translations/digitpad_ru.qm",
        "resources/fonts/DejaVuSans.ttf",
        "resources/fonts/LICENSE_DEJAVU",
    ):
        assert f"digitpad/bundled/{name}" in names
    assert "digitpad/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "packaging/", "docs/"))]


def test_the_source_archive_holds_all_that_is_needed(archives: tuple[Path, Path]) -> None:
    with tarfile.open(archives[0]) as source:
        names = {name.split("/", 1)[1] for name in source.getnames() if "/" in name}
    kept = subprocess.run(["git", "-C", str(ROOT), "ls-files"], capture_output=True, text=True, check=False).stdout
    for name in kept.splitlines():
        if not name.startswith("."):
            assert name in names


def test_an_installed_program_works(scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("PYTHONPATH", "DIGITPAD_DATA"):
        monkeypatch.delenv(name, raising=False)
    for command in ("digitpad", "digitpad-window"):
        report = tmp_path / f"{command}.json"
        done = subprocess.run(
            [str(scripts / command), "--self-test", "--report", str(report)],
            capture_output=True, text=True, timeout=600, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        outcomes = json.loads(report.read_text("utf-8"))
        assert [outcome["name"] for outcome in outcomes if outcome["is_well"]] == STEPS, outcomes


@pytest.mark.skipif(sys.platform != "linux", reason="Linux desktops")
def test_desktops_find_it(scripts: Path) -> None:
    share = scripts.parent / "share"
    for name in (
        "applications/digitpad.desktop",
        "icons/hicolor/128x128/apps/digitpad.png",
        "icons/hicolor/scalable/apps/digitpad.svg",
        "metainfo/org.digitpad.digitpad.metainfo.xml",
    ):
        assert (share / name).is_file(), name

"""The executable, built and used as a person would use it.

`DIGITPAD_EXECUTABLE` names a folder that is built already; without it, building takes two minutes.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from digitpad import __version__
from tests.packaging.test_self_test import STEPS

pytestmark = [pytest.mark.packaging, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
MOST_MEGABYTES = 1300  # unpacked, millions of bytes; the README says what takes the room
MOST_PACKED_MEGABYTES = 300
_FATAL = re.compile(
    r"Traceback|Fatal|FATAL|Segmentation|core dumped|Aborted|ModuleNotFound|ImportError|Uncaught|could not load|"
    r"cannot open shared object|Failed to execute|Exception ignored|terminate called|DLL load failed"
)
_STARTS = 3


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder, at a place that is hard on programs."""
    built = os.environ.get("DIGITPAD_EXECUTABLE")
    place = tmp_path_factory.mktemp("packed")
    if built is None:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        command += ["--distpath", str(place / "dist"), "--workpath", str(place / "work")]
        subprocess.run([*command, str(ROOT / "packaging" / "digitpad.spec")], check=True, cwd=place)
        built = str(place / "dist" / "digitpad")
        shutil.rmtree(place / "work")
    goal = place / "Цифры und Leerzeichen" / "Ж ß"
    shutil.copytree(built, goal, symlinks=True)
    return goal


@pytest.fixture
def digitpad(folder: Path) -> str:
    return str(folder / ("digitpad.exe" if sys.platform == "win32" else "digitpad"))


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another working folder, in a world that knows nothing of the checkout."""
    for name in ("PYTHONPATH", "VIRTUAL_ENV", "DIGITPAD_DATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _megabytes(folder: Path) -> dict[str, float]:
    """Millions of bytes by folder, the largest first; links are not counted."""
    sizes: dict[str, float] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts = path.relative_to(folder).parts
            part = parts[1] if parts[0] == "_internal" and len(parts) > 2 else "the rest"
            sizes[part] = sizes.get(part, 0) + path.stat().st_size / 1e6
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def test_the_size_is_held(folder: Path) -> None:
    sizes = _megabytes(folder)
    print(f"\nunpacked: {sum(sizes.values()):.0f} MB")
    for name, size in list(sizes.items())[:12]:
        print(f"{size:8.1f} MB  {name}")
    assert sum(sizes.values()) <= MOST_MEGABYTES


@pytest.mark.skipif(shutil.which("xz") is None, reason="needs xz")
def test_the_packed_size_is_held(folder: Path) -> None:
    pack = f"tar c -C '{folder.parent}' '{folder.name}' | xz -T2 -6 | wc -c"
    size = int(subprocess.run(["sh", "-c", pack], capture_output=True, text=True, check=True).stdout) / 1e6
    print(f"\n.tar.xz: {size:.1f} MB")
    assert size <= MOST_PACKED_MEGABYTES


@pytest.mark.skipif(sys.platform == "win32", reason="a windowed program has no streams there anyway")
def test_it_works_with_its_streams_closed(digitpad: str, elsewhere: Path) -> None:
    report = elsewhere / "report.json"
    closed = ["sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-', digitpad]
    done = subprocess.run([*closed, "--self-test", "--report", str(report)], timeout=600, check=False)
    outcomes = json.loads(report.read_text("utf-8"))
    assert [outcome["name"] for outcome in outcomes if outcome["is_well"]] == STEPS, outcomes
    assert done.returncode == 0


def test_it_works_and_says_nothing_fatal(digitpad: str, elsewhere: Path) -> None:
    report = elsewhere / "report.json"
    command = [digitpad, "--self-test", "--report", str(report)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert _FATAL.search(said) is None, said
    outcomes = json.loads(report.read_text("utf-8"))
    assert [outcome["name"] for outcome in outcomes if outcome["is_well"]] == STEPS, outcomes


def test_it_knows_itself(digitpad: str, elsewhere: Path) -> None:
    versions = subprocess.run([digitpad, "--version"], capture_output=True, text=True, timeout=60, check=True).stdout
    assert versions.startswith(f"digitpad {__version__}\n")
    assert "missing" not in versions
    doctor = subprocess.run([digitpad, "doctor", "--json"], capture_output=True, text=True, timeout=120, check=True)
    assert all(finding["is_well"] or not finding["is_needed"] for finding in json.loads(doctor.stdout))


def test_the_shell_trains_and_reports(digitpad: str, elsewhere: Path) -> None:
    command = [digitpad, "lab", "--data", "optdigits", "--optimizers", "adam,sgd", "--epochs", "1", "--output", "lab"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert (elsewhere / "lab" / "report.html").stat().st_size > 10_000


def test_the_shell_trains_in_processes(digitpad: str, elsewhere: Path) -> None:
    """Each process is the executable again, which must not take it for another window."""
    command = [digitpad, "lab", "--data", "optdigits", "--optimizers", "adam,sgd", "--epochs", "1", "--workers", "2"]
    done = subprocess.run(
        [*command, "--json", "--output", "lab"], capture_output=True, text=True, timeout=300, check=False
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert _FATAL.search(said) is None, said
    assert [run["status"] for run in json.loads(done.stdout)["runs"]] == ["finished", "finished"]


def test_the_shell_says_that_a_cluster_needs_dask(digitpad: str, elsewhere: Path) -> None:
    command = [digitpad, "lab", "--data", "optdigits", "--on", "tcp://127.0.0.1:8786", "--output", "lab"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr.strip()) == (
        1,
        'digitpad: A cluster needs Dask: run pip install "digitpad[cluster]".',
    )


def test_the_first_window_comes_soon(digitpad: str, elsewhere: Path) -> None:
    """Against a plain Python that imports TensorFlow, in turns."""
    ours, theirs = [], []
    for _ in range(_STARTS):
        report = elsewhere / "start.json"
        begin = time.time()
        subprocess.run([digitpad, "self-test-start", str(report)], timeout=120, check=True)
        ours.append(json.loads(report.read_text("utf-8"))[0]["at"] - begin)
        begin = time.time()
        subprocess.run([sys.executable, "-c", "import tensorflow"], capture_output=True, timeout=120, check=True)
        theirs.append(time.time() - begin)
    window, tensorflow = statistics.median(ours), statistics.median(theirs)
    print(f"\nfirst window {window:.2f} s, import tensorflow {tensorflow:.2f} s: {window / tensorflow:.2f}")
    assert window <= tensorflow / 4

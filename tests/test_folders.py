"""Where the user's files lie."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.folders import (
    config_folder,
    data_folder,
    home_at,
    log_folder,
    replacing,
    replacing_all,
    sweep,
    working_folder,
)


@pytest.mark.parametrize("before", [None, "/elsewhere"])
@pytest.mark.parametrize("error", [None, ValueError, KeyboardInterrupt])
def test_the_users_folders_are_where_they_were_however_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None, error: type[BaseException] | None
) -> None:
    monkeypatch.delenv("DIGITPAD_HOME", raising=False)
    if before is not None:
        monkeypatch.setenv("DIGITPAD_HOME", before)
    with contextlib.suppress(ValueError, KeyboardInterrupt), home_at(tmp_path / "own"):
        for folder in (data_folder(), config_folder(), log_folder()):
            assert folder.parent == tmp_path / "own"
            assert folder.is_dir()
        if error is not None:
            raise error
    assert os.environ.get("DIGITPAD_HOME") == before


def test_after_an_error_the_old_file_stays_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old", "utf-8")
    with contextlib.suppress(ValueError), replacing(path) as draft:
        draft.write_text("new", "utf-8")
        assert path.read_text("utf-8") == "old"
        raise ValueError
    assert path.read_text("utf-8") == "old"
    with replacing(path) as draft:
        draft.write_text("new", "utf-8")
    assert path.read_text("utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_files_that_belong_together_are_replaced_together_or_not_at_all(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in "abc"]
    with contextlib.suppress(ValueError), replacing_all(*paths) as drafts:
        drafts[0].write_text("new", "utf-8")
        raise ValueError
    assert list(tmp_path.iterdir()) == []
    with replacing_all(*paths) as drafts:
        for draft in drafts:
            draft.write_text("new", "utf-8")
        assert not any(path.exists() for path in paths)
    assert sorted(tmp_path.iterdir()) == paths


_KILLED = """
import os, signal, sys
from pathlib import Path
from digitpad.folders import data_folder, replacing, working_folder
run = data_folder() / "runs" / "own"
run.mkdir(parents=True)
with working_folder(), replacing(run / "file") as draft:
    draft.write_text("half", "utf-8")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def _grow_old(*folders: Path) -> None:
    for folder in folders:
        os.utime(folder, (0, 0))


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Unix does")
def test_what_a_killed_process_left_is_swept(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    environment = {**os.environ, "TMPDIR": str(temporary)}
    subprocess.run([sys.executable, "-c", _KILLED], env=environment, check=False)
    run = data_folder() / "runs" / "own"
    left = [*run.iterdir(), *temporary.iterdir()]
    assert len(left) == 2
    sweep()
    assert all(folder.is_dir() for folder in left)  # just made: they may be about to be held
    (temporary / "digitpad-projects").mkdir()
    with working_folder() as own, replacing(run / "file") as draft:
        _grow_old(*left, own, draft.parent, temporary / "digitpad-projects")
        sweep()
        assert not any(folder.exists() for folder in left)
        draft.write_text("whole", "utf-8")
        assert own.is_dir()
    assert (run / "file").read_text("utf-8") == "whole"
    assert [path.name for path in temporary.iterdir()] == ["digitpad-projects"]


@pytest.mark.parametrize("kept", [(), ("half",)], ids=["not yet held", "half deleted"])
def test_a_folder_that_is_not_held_is_swept(kept: tuple[str, ...], home: Path, tmp_path: Path) -> None:
    """A process is killed between making a folder and holding it, or after the file by which it was held is deleted."""
    left = data_folder() / "runs" / "own" / ".digitpad-0gksrm55"
    left.mkdir(parents=True)
    for name in kept:
        (left / name).write_text("half", "utf-8")
    sweep()
    assert left.is_dir()  # just made: it may be about to be held
    _grow_old(left)
    sweep()
    assert not left.exists()


def test_of_temporary_folders_only_empty_ones_are_swept_without_a_lock(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    empty, full = tmp_path / "digitpad-working-1", tmp_path / "digitpad-working-2"
    for folder in (empty, full):
        folder.mkdir()
    (full / "mine").write_text("kept", "utf-8")
    _grow_old(empty, full)
    sweep()
    assert not empty.exists()
    assert (full / "mine").read_text("utf-8") == "kept"


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Unix does")
def test_the_window_sweeps_when_it_opens(home: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {**os.environ, "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", _KILLED], env=environment, check=False)
    (left,) = temporary.iterdir()
    _grow_old(left)
    command = [sys.executable, "-m", "digitpad", "self-test-start", str(tmp_path / "report.json")]
    subprocess.run(command, env=environment, check=True)
    assert not left.exists()

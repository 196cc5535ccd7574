"""Runs on disk as they are read, renamed and deleted."""

import dataclasses
import os
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import RunFolderError
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.record import RUN, STEPS, RunRecord, delete, read_record, read_steps, rename

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


def test_a_line_of_steps_that_was_cut_off_is_left_out(run: RunRecord) -> None:
    before = read_steps(run.folder)
    text = (run.folder / STEPS).read_text("utf-8")
    start = text.rstrip("\n").rindex("\n") + 1
    assert len(before) > 50
    for end in range(start, len(text) - 1):
        (run.folder / STEPS).write_text(text[:end], "utf-8")
        np.testing.assert_array_equal(read_steps(run.folder), before[:-1])


def test_a_run_without_steps_has_none(run: RunRecord) -> None:
    for contents in ("", "step,seconds", "garbage\ngarbage\n", "\x00\n1,2,3,x\n"):
        (run.folder / STEPS).write_text(contents, "utf-8")
        assert read_steps(run.folder).shape == (0, 4)
    (run.folder / STEPS).write_bytes(b"\xff\xfe\x00")
    assert read_steps(run.folder).shape == (0, 4)
    (run.folder / STEPS).unlink()
    assert read_steps(run.folder).shape == (0, 4)


def test_a_run_can_be_renamed(run: RunRecord) -> None:
    rename(run, "mein Lauf · 手")
    again = read_record(run.folder)
    assert again == dataclasses.replace(run, name="mein Lauf · 手")
    shutil.rmtree(run.folder)
    with pytest.raises(RunFolderError, match="cannot be renamed"):
        rename(run, "gone")


def test_a_run_can_be_deleted(run: RunRecord) -> None:
    delete(run.folder)
    assert not run.folder.exists()


def test_a_run_is_held_by_one_writer(run: RunRecord) -> None:
    folder = RunFolder(run.folder)
    with pytest.raises(RunFolderError, match="by another Digitpad"):
        RunFolder(run.folder)
    with pytest.raises(RunFolderError, match="stop it before"):
        delete(run.folder)
    folder.release()
    RunFolder(run.folder).release()
    assert read_record(run.folder) == run


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes with names")
def test_a_pipe_in_place_of_a_runs_file_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    os.mkfifo(tmp_path / "own" / RUN)
    with pytest.raises(RunFolderError, match="is damaged"):
        read_record(tmp_path / "own")
    os.mkfifo(tmp_path / "own" / STEPS)
    assert read_steps(tmp_path / "own").shape == (0, 4)

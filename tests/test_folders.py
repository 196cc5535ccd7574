"""Where the user's files lie."""

import contextlib
import os
from pathlib import Path

import pytest

from digitpad.folders import config_folder, data_folder, home_at, log_folder, replacing


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

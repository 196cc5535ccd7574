from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.settings import Settings


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Ten files."""
    paths = [tmp_path / f"{number}.png" for number in range(10)]
    for path in paths:
        path.write_bytes(b"")
    return paths


def test_of_many_pictures_the_eight_opened_last_are_remembered_the_newest_first(pictures: list[Path]) -> None:
    for path in pictures:
        Settings().remember(path)
    assert Settings().recent == pictures[:1:-1]
    assert Settings().last_folder == str(pictures[0].parent)


def test_a_picture_that_is_opened_again_comes_first_and_one_that_is_gone_is_left_out(pictures: list[Path]) -> None:
    for path in pictures[:3]:
        Settings().remember(path)
    Settings().remember(pictures[0])
    pictures[2].unlink()
    assert Settings().recent == [pictures[0], pictures[1]]
    Settings().forget_recent()
    assert not Settings().recent


def test_several_changes_are_written_together_a_moment_later(home: Path, qtbot: QtBot) -> None:
    settings, file = Settings(), home / "config" / "settings.ini"
    for width in (10, 20, 30):
        settings.pen_width = width
        QApplication.sendPostedEvents()  # and no timer
        assert settings.pen_width == width
        assert not file.is_file()
    qtbot.waitUntil(file.is_file)
    assert "pen_width=30" in file.read_text("utf-8")
    settings.pen_width = 40
    qtbot.waitUntil(lambda: "pen_width=40" in file.read_text("utf-8"))


def test_the_settings_are_written_at_once_where_that_is_asked_for(home: Path) -> None:
    settings = Settings()
    settings.pen_width = 10
    settings.write()
    assert "pen_width=10" in (home / "config" / "settings.ini").read_text("utf-8")

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitpad.errors import DigitpadError
from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.widgets.file_writer import FileWriter
from digitpad.gui.widgets.notice import Notice


class _WrittenDown(Notice):
    """Keeps all that was done."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.done: list[str] = []

    def show_done(self, sentence: str) -> None:
        self.done.append(sentence)
        super().show_done(sentence)


def test_each_of_two_files_is_named_when_it_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    notice = _WrittenDown(host)
    lane = Jobs(host).lane()
    writer = FileWriter(lane, notice)
    for name in ("first.csv", "second.csv"):
        writer.write(tmp_path / name, (tmp_path / name).touch)
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert notice.done == ["Saved as first.csv.", "Saved as second.csv."]


def test_a_file_that_cannot_be_written_is_told_and_the_next_one_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    notice = _WrittenDown(host)
    lane = Jobs(host).lane()
    writer = FileWriter(lane, notice)

    def refuse() -> None:
        raise DigitpadError("first.csv cannot be written: the disk is full.")

    writer.write(tmp_path / "first.csv", refuse)
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert notice.text == "first.csv cannot be written: the disk is full."
    writer.write(tmp_path / "second.csv", (tmp_path / "second.csv").touch)
    qtbot.waitUntil(lambda: not lane.is_busy)
    assert notice.text == "Saved as second.csv."

"""Readings are saved as text, tables, JSON and pictures."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from digitpad.errors import DigitpadError
from digitpad.gui.draw.reading_files import save_reading
from digitpad.ink.picture import Picture, picture_from_array
from digitpad.recognition.picture_reader import read
from digitpad.recognition.reading import Reading
from tests.gui.draw.conftest import Show
from tests.handwriting import picture


@pytest.fixture
def shown(qapp: object) -> Picture:
    return picture_from_array(picture("42  7\n5"), "sheet.png")


@pytest.fixture
def reading(shown: Picture) -> Reading:
    """The last digit is not sure."""
    read_there = read(shown)
    digits = read_there.digits
    return replace(read_there, digits=(*digits[:-1], replace(digits[-1], probabilities=np.full(10, 0.1, np.float32))))


def test_text_is_as_it_is_shown(reading: Reading, shown: Picture, tmp_path: Path) -> None:
    save_reading(reading, shown, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"42 7\n?\n"


def test_json_is_as_the_command_has_it(reading: Reading, shown: Picture, tmp_path: Path) -> None:
    save_reading(reading, shown, tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text("utf-8")) == {"file": "sheet.png", **reading.as_dict()}


def test_a_table_has_a_line_for_each_digit(reading: Reading, shown: Picture, tmp_path: Path) -> None:
    save_reading(reading, shown, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["row"], row["number"], row["digit"]) for row in rows] == [
        ("1", "1", "4"), ("1", "1", "2"), ("1", "2", "7"), ("2", "1", "")
    ]  # fmt: skip
    box = reading.digits[2].box
    assert box is not None
    sides = [int(rows[2][side]) for side in ("left", "top", "width", "height")]
    assert sides == [box.left, box.top, box.width, box.height]
    assert float(rows[3]["confidence"]) == pytest.approx(0.1)


def test_a_picture_has_its_frames(reading: Reading, shown: Picture, tmp_path: Path) -> None:
    save_reading(reading, shown, tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as image:
        colors = {tuple(color) for color in np.asarray(image.convert("RGB")).reshape(-1, 3).tolist()}
        assert max(image.size) >= 1200
    assert {(0x00, 0x72, 0xB2), (0xB4, 0x5F, 0x00)} <= colors


def test_other_endings_and_places_are_refused(reading: Reading, shown: Picture, tmp_path: Path) -> None:
    for path, given in ((tmp_path / "a.pdf", shown), (tmp_path / "a.png", None), (tmp_path / "no" / "a.txt", shown)):
        with pytest.raises(DigitpadError, match=r"must end in|cannot be written"):
            save_reading(reading, given, path)
    assert not list(tmp_path.iterdir())


def test_one_dialog_saves_by_the_files_ending(
    show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = show("427")
    asked: list[dict[str, str]] = []

    def answer(_parent: object, _title: str, name: str, kinds: dict[str, str]) -> Path:
        assert name == "digits read"
        asked.append(kinds)
        return tmp_path / "answer.txt"

    monkeypatch.setattr("digitpad.gui.draw.saver.ask_save_path", answer)
    tab.actions_.save_reading.trigger()
    qtbot.waitUntil(lambda: tab.notice.text == "Saved as answer.txt.")
    assert (tmp_path / "answer.txt").read_text("utf-8") == "427\n"
    assert list(asked[0]) == ["png", "txt", "csv", "json"]

"""Several writers: named, renamed, deleted; their digits from files and to files."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from digitpad.gui.hand.window import HandWindow
from digitpad.gui.main_window import MainWindow
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.widgets.question import Question
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.practice_log import PracticeLog, Score, now
from digitpad.hand.store import Hands
from digitpad.hand.teaching import Taught, bundled_teacher, save_hand
from digitpad.recognition.classifier import bundled_classifier
from tests.handwriting import DIGITS

Name = Callable[[str], None]


@pytest.fixture
def name(hand: HandWindow, monkeypatch: pytest.MonkeyPatch) -> Name:
    """Choose the last entry of the list, and type a name."""

    def type_it(text: str) -> None:
        monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (text, True))
        box = hand.writer_row.name
        box.setCurrentIndex(box.count() - 1)
        box.activated.emit(box.currentIndex())

    return type_it


def _shown(hand: HandWindow) -> list[str]:
    box = hand.writer_row.name
    return [box.itemText(place) for place in range(box.count() - 1)]


def test_writers_are_named_and_capitals_make_no_difference(hand: HandWindow, name: Name) -> None:
    name("  Anna ")
    name("Ben")
    name("anna")
    assert hand.writer_row.name.currentText() == "Anna"
    assert _shown(hand) == ["Anna", "Ben"]
    name("n" * 41)
    assert "1 to 40 letters" in hand.notice.text
    assert hand.writer_row.name.currentText() == "Anna"


def _use_taught_by(name: str, window: MainWindow) -> Path:
    window.services.writers.create(name)
    base = bundled_classifier()
    content = base.path.read_bytes()
    path = save_hand(Taught(base, content, bundled_teacher().network.last_layer, 0, 0.0), name)
    window.services.model.use(ChosenModel(base, f"bundled + {name}", key=str(path)))
    return path


def test_a_taught_model_that_the_shell_has_deleted_reads_no_longer(hand: HandWindow, window: MainWindow) -> None:
    path = _use_taught_by("Anna", window)
    window.hand.close()
    path.unlink()
    window.hand.open()
    assert window.services.model.is_bundled
    assert not hand.in_use.switch.isVisible()


def test_a_name_is_shown_as_it_is_written(hand: HandWindow, window: MainWindow) -> None:
    _use_taught_by("<b>Tom</b> & Jerry", window)
    window.services.model.use_bundled()
    assert hand.in_use.switch.text() == "Use bundled + <b>Tom</b> && Jerry"  # a single & would mark the blank
    assert hand.in_use.switch.accessibleName() == "Use bundled + <b>Tom</b> & Jerry"
    labels = [label for label in hand.findChildren(QLabel) if label.textFormat() == Qt.TextFormat.AutoText]
    assert not [label.text() for label in labels if "<b>" in label.text()]


def test_the_model_in_use_is_renamed_and_deleted_with_its_writer(
    hand: HandWindow, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use_taught_by("Anna", window)
    PracticeLog().add(Score("Anna", now(), "digits", 10, 9, 20.0))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Anne", True))
    hand.writer_row.rename.trigger()
    assert window.services.model.model.title == "bundled + Anne"
    assert len(PracticeLog().of("Anne")) == 1
    monkeypatch.setattr(Question, "exec", lambda question: question.deed.click())
    hand.writer_row.delete.trigger()
    assert window.services.model.model.title == "bundled model"
    assert Hands().names() == []
    assert PracticeLog().of("Anne") == []


def test_digits_come_from_files_and_go_to_files(
    hand: HandWindow, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bitmaps = np.array([OwnDigit.of_strokes(DIGITS[label], label, "").bitmap for label in range(10)])
    np.savez(tmp_path / "own.npz", x=np.rint(bitmaps * 255).astype(np.uint8), y=np.arange(10))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "own.npz"), ""))
    hand.writer_row.load.trigger()
    qtbot.waitUntil(lambda: hand.notice.text == "10 digits from own.npz.")
    assert len(Hands().of("Me")) == 10
    assert hand.writer_row.count.text() == "10 kept"
    hand.writer_row.load.trigger()
    qtbot.waitUntil(lambda: hand.notice.text == "0 digits from own.npz.")
    assert len(Hands().of("Me")) == 10
    goal = tmp_path / "out.jsonl"
    monkeypatch.setattr("digitpad.gui.hand.digit_files.ask_save_path", lambda *_: goal)
    hand.writer_row.save.trigger()
    qtbot.waitUntil(lambda: hand.notice.text == "Saved as out.jsonl.")
    assert len(goal.read_text("utf-8").splitlines()) == 10


def test_a_file_of_another_kind_is_told(
    hand: HandWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "own.npz").write_bytes(b"nothing")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "own.npz"), ""))
    hand.writer_row.load.trigger()
    qtbot.waitUntil(lambda: "not a file of digits" in hand.notice.text)

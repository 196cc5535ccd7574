"""Models chosen on the Draw tab: the one that reads, and a second one beside it."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from digitpad.assets import models_folder
from digitpad.gui.draw.change import Change
from digitpad.gui.draw.model_rows import ModelRows
from digitpad.gui.draw.state import DrawState
from digitpad.gui.main_window import MainWindow
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.gui.widgets.model_choice import ModelChoice
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.model_source import BUNDLED
from digitpad.learning.runs.record import read_record
from digitpad.learning.runs.settings import RunSettings
from digitpad.recognition.classifier import Classifier, bundled_classifier
from tests.gui.conftest import Draw
from tests.handwriting import DIGITS


@pytest.fixture
def rows(window: MainWindow) -> ModelRows:
    return window.draw_tab.prediction.model_rows


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A model file of the user's."""
    return Path(shutil.copy(models_folder() / "digits.tflite", tmp_path / "own.tflite"))


def _choose_file(choice: ModelChoice, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose the last entry, and a file in its dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    choice.setCurrentIndex(choice.count() - 1)
    choice.activated.emit(choice.currentIndex())


def test_a_file_that_is_chosen_reads_and_what_is_chosen_elsewhere_is_shown(
    window: MainWindow, rows: ModelRows, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert rows.model.currentText() == "bundled model"
    with qtbot.waitSignal(window.services.model.changed):
        _choose_file(rows.model, own, monkeypatch)
    assert window.services.model.model.title == rows.model.currentText() == "own.tflite"
    assert window.draw_tab.state.in_use is window.services.model.classifier
    window.services.model.use_bundled()
    assert rows.model.currentText() == "bundled model"
    rows.model.setCurrentIndex(rows.model.findText("own.tflite"))
    with qtbot.waitSignal(window.services.model.changed):
        rows.model.activated.emit(rows.model.currentIndex())
    assert window.services.model.model.key == str(own)


def test_after_a_broken_file_the_list_shows_the_model_that_still_reads(
    window: MainWindow, rows: ModelRows, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.tflite"
    broken.write_bytes(b"no model")
    with qtbot.waitSignal(window.services.model.ended):
        _choose_file(rows.model, broken, monkeypatch)
    assert rows.model.currentText() == "bundled model"
    assert "broken.tflite" in window.draw_tab.notice.accessibleName()
    qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.services.second.changed):
        _choose_file(rows.second, broken, monkeypatch)
    assert rows.second.source is None


def test_a_model_that_no_list_offers_is_shown_by_its_title(
    window: MainWindow, rows: ModelRows, one_more: Classifier
) -> None:
    window.services.model.use(ChosenModel(one_more, "SGD 0.01", key="a-run"))
    assert rows.model.currentText() == "SGD 0.01"
    assert window.services.model.classifier is one_more  # showing it has chosen nothing
    rows.model.set_records([])
    assert window.services.model.classifier is one_more


def test_a_second_model_answers_beside_the_first_until_it_is_dropped(  # noqa: PLR0917
    window: MainWindow, rows: ModelRows, own: Path, draw: Draw, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not rows.second.isVisible()
    qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    assert rows.second.isVisible()
    draw(7)
    assert rows.answer.text() == ""
    with qtbot.waitSignal(window.services.second.changed):
        _choose_file(rows.second, own, monkeypatch)
    assert rows.second.currentText() == "own.tflite"
    state = window.findChild(QLabel, "answerState")
    assert isinstance(state, QLabel)
    assert rows.answer.text() == f"● 7 · {state.text().split(' · ')[1]}"
    assert rows.model.currentText() == "bundled model"
    window.draw_tab.actions_.clear.trigger()
    assert rows.answer.text() == ""
    draw(3)
    assert rows.answer.text().startswith("● 3")
    qtbot.mouseClick(rows.drop, Qt.MouseButton.LeftButton)
    assert window.services.second.model is None
    assert not rows.second.isVisible()
    qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    assert rows.second.source is None
    assert rows.answer.text() == ""


def test_both_answers_are_about_the_same_bitmaps(one_more: Classifier) -> None:
    state = DrawState(bundled_classifier(), reads_numbers=True)
    told: list[Change] = []
    state.listen(told.append)
    state.set_second(one_more)
    assert told == [Change.SECOND]
    for digit, shift in ((1, 0), (7, 200)):
        for (x, y), *others in DIGITS[digit]:
            state.put_pen_down(x + shift, y, 8.0)
            for right, down in others:
                state.move_pen(right + shift, down)
            state.lift_pen()
    second = state.second_reading
    assert second is not None
    assert (state.reading.guess.replace(" ", ""), second.guess.replace(" ", "")) == ("17", "28")
    for first, other in zip(state.reading.digits, second.digits, strict=True):
        np.testing.assert_array_equal(first.bitmap, other.bitmap)
    state.set_sure_from(0.99)
    assert state.second_reading is not None
    assert state.second_reading.sure_from == 0.99
    state.set_second(None)
    assert state.second_reading is None


def test_runs_are_listed_when_somebody_is_about_to_look(window: MainWindow, rows: ModelRows, qtbot: QtBot) -> None:
    assert not window.services.runs.is_listed
    with qtbot.waitSignal(window.services.runs.changed):
        rows.model.setFocus()
    assert window.services.runs.is_listed


def test_the_run_used_for_drawing_is_marked_in_the_table(
    window: MainWindow, one_more: Classifier, qtbot: QtBot
) -> None:
    folder = RunFolder.create(runs_folder(), RunSettings(data="optdigits"))
    folder.release()
    record = read_record(folder.path)
    window.tabs.setCurrentWidget(window.train_tab)
    window.services.runs.refresh()
    model = window.train_tab.view.runs
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    index = model.index(0, 0)
    plain = str(index.data())
    window.services.model.use(ChosenModel(one_more, record.name, key=record.id))
    assert index.data() == f"✎ {plain}"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"{plain}, used for drawing"
    assert "Used for drawing" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.EditRole) == plain
    window.services.model.use_bundled()
    assert index.data() == plain
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) is None
    assert window.draw_tab.prediction.model_rows.model.source is not None
    assert window.draw_tab.prediction.model_rows.model.source.key == BUNDLED

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.assets import models_folder
from digitpad.errors import DownloadError
from digitpad.gui.data.tab import DataTab
from digitpad.gui.data.view import DataView
from digitpad.gui.main_window import MainWindow
from digitpad.gui.services.chosen_model import ChosenModel
from digitpad.learning.data.datasets import Dataset, load_optdigits, scaled
from digitpad.recognition.classifier import Classifier, bundled_classifier


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load_optdigits()


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DataTab:
    """The Data tab, shown, with optdigits: MNIST is not on this computer."""
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    window.tabs.setCurrentWidget(window.data_tab)
    _settle(window.data_tab, qtbot)
    return window.data_tab


@pytest.fixture
def view(tab: DataTab) -> DataView:
    return tab.view


def _settle(tab: DataTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: tab.view is not None and not tab.is_busy, timeout=30_000)


def _count(view: DataView) -> str:
    return view.filters.count.text()


def test_the_wall_shows_what_there_is(view: DataView, dataset: Dataset) -> None:
    assert view.filters.choice.name == "optdigits"
    assert _count(view) == "1,437 of 1,437 pictures"
    assert len(view.wall.indices) == 1437
    assert f"3: {(dataset.y_train == 3).sum()}" in view.chart.accessibleDescription()


def test_parts_and_labels_are_filtered(tab: DataTab, view: DataView, dataset: Dataset, qtbot: QtBot) -> None:
    view.filters.part.setCurrentIndex(view.filters.part.findData("test"))
    _settle(tab, qtbot)
    assert _count(view) == "360 of 360 pictures"
    view.filters.show_label(8)
    _settle(tab, qtbot)
    assert view.wall.indices.tolist() == np.flatnonzero(dataset.y_test == 8).tolist()


def test_indices_are_typed(tab: DataTab, view: DataView, qtbot: QtBot) -> None:
    view.filters.places.setFocus()
    qtbot.keyClicks(view.filters.places, "5-7, 1000")
    _settle(tab, qtbot)
    assert view.wall.indices.tolist() == [5, 6, 7, 1000]
    qtbot.keyClicks(view.filters.places, "x")
    _settle(tab, qtbot)
    assert "is not an index" in view.notice.text
    assert view.filters.places.property("wrong")
    assert view.wall.indices.tolist() == [5, 6, 7, 1000]
    view.filters.places.clear()
    _settle(tab, qtbot)
    assert len(view.wall.indices) == 1437
    assert not view.notice.text


def test_a_click_on_a_column_shows_its_digit(tab: DataTab, view: DataView, dataset: Dataset, qtbot: QtBot) -> None:
    place = QPoint(round(view.chart.width() * 0.65), 40)
    qtbot.mouseClick(view.chart, Qt.MouseButton.LeftButton, pos=place)
    _settle(tab, qtbot)
    assert view.wall.indices.tolist() == np.flatnonzero(dataset.y_train == 6).tolist()


def test_the_chart_follows_what_is_on_the_wall_and_says_so(
    tab: DataTab, view: DataView, dataset: Dataset, qtbot: QtBot
) -> None:
    assert view.chart_title.text() == "All 1,437 pictures"
    view.filters.places.setText("0-99")
    _settle(tab, qtbot)
    counts = np.bincount(dataset.y_train[:100], minlength=10)
    assert view.chart.accessibleDescription() == ", ".join(f"{digit}: {count}" for digit, count in enumerate(counts))
    assert view.chart_title.text() == "The 100 pictures on the wall; pale: all 1,437"
    view.filters.places.setText("0-9")
    _settle(tab, qtbot)
    assert view.chart_title.text() == "The 10 pictures on the wall, of 1,437"
    view.filters.places.setText("0-99")
    view.filters.show_label(8)
    _settle(tab, qtbot)
    assert f"8: {counts[8]}" in view.chart.accessibleDescription()
    assert "3: 0," in view.chart.accessibleDescription()


def test_a_message_goes_when_the_field_is_right_even_while_labels_are_suspected(
    tab: DataTab, view: DataView, qtbot: QtBot
) -> None:
    view.filters.places.setText("x")
    _settle(tab, qtbot)
    assert "is not an index" in view.notice.text
    view.filters.suspects.click()
    view.filters.places.clear()
    qtbot.waitUntil(lambda: not view.notice.text)
    assert not view.filters.has_problem
    _settle(tab, qtbot)


def test_one_picture_is_explained(view: DataView, dataset: Dataset, qtbot: QtBot) -> None:
    qtbot.keyClick(view.wall, Qt.Key.Key_Home)
    title, steps = view.detail.findChild(QLabel, "pictureTitle"), view.detail.findChild(QLabel, "pictureSteps")
    assert isinstance(title, QLabel)
    assert isinstance(steps, QLabel)
    label = int(dataset.y_train[0])
    assert title.text() == f"Picture 0 · label {label}"
    lines = steps.text().splitlines()
    assert lines[0].startswith("1.  8 × 8 pixels from scikit-learn")
    assert f"mean {dataset.x_train[0].mean():.1f}" in lines[1]
    assert lines[-1].endswith(" ".join(str(int(digit == label)) for digit in range(10)))
    assert view.details.currentWidget() is view.detail


def test_numbers_are_written_as_stored_or_scaled(view: DataView, qtbot: QtBot) -> None:
    grid = view.detail.grid
    assert [grid.text_of(value) for value in (0, 7, 255)] == ["0", "7", "255"]
    qtbot.keyClick(view.wall, Qt.Key.Key_Home)
    before = grid.grab().toImage()
    box = view.detail.findChild(QCheckBox, "scaledNumbers")
    assert isinstance(box, QCheckBox)
    box.click()
    assert [grid.text_of(value) for value in (0, 7, 128, 254, 255)] == ["0", ".03", ".50", ".99", "1"]
    assert grid.grab().toImage() != before


@pytest.mark.parametrize("way", ["button", "key"])
def test_a_picture_is_put_on_the_canvas(
    window: MainWindow, view: DataView, dataset: Dataset, qtbot: QtBot, way: str
) -> None:
    qtbot.keyClick(view.wall, Qt.Key.Key_Home)
    with qtbot.waitSignal(window.draw_tab.picture_shown):
        if way == "key":
            qtbot.keyClick(view.wall, Qt.Key.Key_Return)
        else:
            button = view.detail.findChild(QPushButton, "drawPictureButton")
            assert isinstance(button, QPushButton)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.tabs.currentWidget() is window.draw_tab
    bitmap = window.draw_tab.prediction.bitmap
    assert bitmap is not None
    assert np.array_equal(np.rint(bitmap * 255), dataset.x_train[0])
    assert window.draw_tab.prediction.answer == str(dataset.y_train[0])
    row = window.draw_tab.origin_row
    assert row.words.text() == f"Label {dataset.y_train[0]} · read by bundled model"
    qtbot.mouseClick(row.back, Qt.MouseButton.LeftButton)
    assert window.tabs.currentWidget() is window.data_tab
    assert view.wall.current == 0


def test_suspected_labels_are_those_of_which_the_model_is_sure(
    tab: DataTab, view: DataView, dataset: Dataset, qtbot: QtBot
) -> None:
    bar = view.findChild(QProgressBar, "readingProgress")
    assert isinstance(bar, QProgressBar)
    view.filters.suspects.click()
    qtbot.waitUntil(bar.isVisible)
    _settle(tab, qtbot)
    probabilities = bundled_classifier().probabilities(scaled(dataset.x_train))
    surely_other = (probabilities.max(axis=1) >= 0.9) & (probabilities.argmax(axis=1) != dataset.y_train)
    assert view.wall.indices.tolist() == np.flatnonzero(surely_other).tolist()
    judge = view.filters.judge
    assert judge.isVisible()
    assert judge.text() == "by bundled model"
    first = int(view.wall.indices[0])
    qtbot.keyClick(view.wall, Qt.Key.Key_Home)
    title = view.detail.findChild(QLabel, "pictureTitle")
    assert isinstance(title, QLabel)
    confidence = 100 * probabilities[first].max()
    assert title.text().endswith(f"bundled model reads {probabilities[first].argmax()}, {confidence:.1f} % sure")
    assert view.wall.words_of(first).endswith(
        f"label {dataset.y_train[first]}, read as {probabilities[first].argmax()}"
    )
    view.filters.suspects.click()
    _settle(tab, qtbot)
    assert "read as" not in view.wall.words_of(first)
    assert not bar.isVisible()


def test_looking_for_suspects_can_be_stopped(tab: DataTab, view: DataView, many_pictures: Path, qtbot: QtBot) -> None:
    view.filters.choice.choose(str(many_pictures))
    _settle(tab, qtbot)
    everything = _count(view)
    bar, button = view.findChild(QProgressBar, "readingProgress"), view.findChild(QPushButton, "readingCancel")
    assert isinstance(bar, QProgressBar)
    assert isinstance(button, QPushButton)
    shares: list[int] = []
    bar.valueChanged.connect(shares.append)
    view.filters.suspects.click()
    qtbot.waitUntil(lambda: button.isVisible() and bar.value() > 0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    _settle(tab, qtbot)
    assert max(shares) < bar.maximum()
    assert not bar.isVisible()
    assert not view.filters.suspects.isChecked()
    assert _count(view) == everything


def test_without_mnist_a_download_is_offered(
    tab: DataTab, view: DataView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = view.filters.download.findChild(QPushButton, "downloadButton")
    assert isinstance(button, QPushButton)
    assert not button.isVisible()
    view.filters.choice.choose("mnist")
    _settle(tab, qtbot)
    assert button.isVisible()
    assert view.is_empty
    words = view.findChild(QLabel, "dataEmpty")
    assert isinstance(words, QLabel)
    assert words.isVisible()
    assert not view.chart.isVisible()
    assert not view.filters.places.isVisible()

    def refuse(**_words: object) -> Path:
        raise DownloadError("There is no way to the network: try again later.")

    monkeypatch.setattr("digitpad.gui.services.datasets.download_mnist", refuse)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    hint = view.filters.download.findChild(QLabel, "dataHint")
    assert isinstance(hint, QLabel)
    qtbot.waitUntil(lambda: button.isVisible() and "no way to the network" in hint.text())


def test_a_file_is_opened_and_a_broken_one_told(
    tab: DataTab, view: DataView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "own.npz", tmp_path / "bad.npz"
    bitmaps, labels = np.zeros((4, 28, 28), np.uint8), np.array([1, 2, 3, 3])
    np.savez(good, x_train=bitmaps, y_train=labels, x_test=bitmaps, y_test=labels)
    bad.write_bytes(b"no data set")
    for path in (good, bad):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words, path=path: (str(path), ""))
        box = view.filters.choice
        box.setCurrentIndex(box.count() - 1)
        box.activated.emit(box.currentIndex())
        _settle(tab, qtbot)
        if path is good:
            assert _count(view) == "4 of 4 pictures"
    assert "bad.npz" in view.notice.text
    assert _count(view) == "4 of 4 pictures"
    assert view.filters.choice.name == str(good)
    assert view.filters.choice.findData(str(bad)) < 0


def test_who_thinks_better_of_a_file_keeps_what_is_there(
    tab: DataTab, view: DataView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: ("", ""))
    changes: list[int] = []
    view.filters.data_changed.connect(lambda: changes.append(1))
    box = view.filters.choice
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.currentIndex())
    assert box.name == "optdigits"
    assert box.currentData() == "optdigits"
    assert not changes
    assert len(view.wall.indices) == 1437


class _Contrary(Classifier):
    """Reads every digit as the next one, and is just as sure of it."""

    def probabilities(self, bitmaps: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.roll(super().probabilities(bitmaps), 1, axis=-1)


def test_another_model_suspects_other_labels(
    window: MainWindow, tab: DataTab, view: DataView, dataset: Dataset, qtbot: QtBot
) -> None:
    view.filters.suspects.click()
    _settle(tab, qtbot)
    few = len(view.wall.indices)
    window.services.model.use(ChosenModel(_Contrary(models_folder() / "digits.tflite"), "contrary"))
    _settle(tab, qtbot)
    assert few < 100
    assert len(view.wall.indices) > 1200
    assert view.wall.words_of(0).endswith(f"read as {(dataset.y_train[0] + 1) % 10}")
    assert "contrary" in view.filters.judge.text()

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QStandardItemModel
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.gui.main_window import MainWindow
from digitpad.gui.results.tab import ResultsTab
from digitpad.gui.results.view import ResultsView
from digitpad.learning.data.datasets import Dataset
from digitpad.learning.evaluation.figures import Evaluation, evaluate
from digitpad.learning.evaluation.judging import VALIDATION
from digitpad.learning.runs.archive import runs_folder
from digitpad.learning.runs.held_out import split
from digitpad.learning.runs.record import RunRecord, read_record, rename
from digitpad.learning.runs.run_models import converted
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import Plan
from digitpad.recognition.classifier import bundled_classifier, open_classifier
from tests.learning.conftest import digits  # noqa: F401 - real digits

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ResultsTab:
    """The Results tab, shown, with optdigits."""
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    window.tabs.setCurrentWidget(window.results_tab)
    runs = window.services.runs
    qtbot.waitUntil(lambda: runs.is_listed and not runs.is_busy and not window.results_tab.is_busy)
    return window.results_tab


@pytest.fixture
def view(tab: ResultsTab) -> ResultsView:
    return tab.view


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> list[RunRecord]:
    """Runs whose networks misread one picture in ten: read them, never write them."""
    settings = RunSettings(network="dense-32", epochs=2, batch_size=32, learning_rate=3e-3, validation_split=0.2,
                           data="optdigits", seed=4)  # fmt: skip
    return train_all([Plan(settings)] * 2, tmp_path_factory.mktemp("trained"))


@pytest.fixture
def kept(trained: list[RunRecord], home: Path) -> RunRecord:
    """A run of earlier days."""
    return read_record(Path(shutil.copytree(trained[0].folder, runs_folder() / trained[0].id)))


@pytest.fixture
def judge(tab: ResultsTab, qtbot: QtBot) -> Callable[[], Evaluation]:
    """Press Evaluate, wait, and get what was found of the first model."""

    def hand() -> Evaluation:
        qtbot.mouseClick(tab.view.questions.start, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not tab.is_busy, timeout=60_000)
        assert tab.results is not None, tab.view.notice.text
        return tab.results.judged[0].evaluation

    return hand


def _headline(view: ResultsView, row: int = 0) -> str:
    labels = [view.headline.findChild(QLabel, f"headline{row}{column}") for column in range(5)]
    return " · ".join(label.text() for label in labels if isinstance(label, QLabel))


def _trigger(tab: ResultsTab, name: str) -> None:
    action = tab.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def test_before_anything_was_judged_one_page_says_what_to_do(
    view: ResultsView, tab: ResultsTab, judge: Callable[[], Evaluation]
) -> None:
    words = view.findChild(QLabel, "resultsEmpty")
    assert isinstance(words, QLabel)
    assert words.isVisible()
    assert "press Evaluate" in words.text()
    assert not tab.exports.report.isEnabled()
    for part in (view.matrix, view.pictures, view.classes, view.reliability, view.headline):
        assert not part.isVisible()
    judge()
    assert not words.isVisible()
    assert view.matrix.isVisible()
    assert view.pictures.wall.isVisible()


def test_window_and_library_agree(
    view: ResultsView,
    judge: Callable[[], Evaluation],
    digits: Dataset,  # noqa: F811
) -> None:
    shown = judge()
    expected = evaluate(bundled_classifier(), digits.x_test, digits.y_test)
    assert np.array_equal(shown.confusion_matrix, expected.confusion_matrix)
    wrong = int((expected.answers != expected.labels).sum())
    assert _headline(view) == (
        f"bundled model on optdigits, test pictures · {expected.accuracy * 100:.2f} % correct"
        f" · {wrong} of 360 wrong · loss {expected.loss:.4f}"
        f" · calibration error {expected.calibration.error * 100:.2f} %"
    )
    assert len(view.pictures.wall.indices) == wrong
    item = view.classes.topLevelItem(7)
    assert item is not None
    assert item.text(1) == f"{expected.per_class[7]['precision'] * 100:.2f} %"


def test_a_click_on_a_cell_shows_its_pictures(view: ResultsView, judge: Callable[[], Evaluation], qtbot: QtBot) -> None:
    found = judge()
    label, answer = np.argwhere(found.confusion_matrix * (1 - np.eye(10)))[0]
    place = view.matrix.cell_rect(label, answer).center().toPoint()
    qtbot.mouseClick(view.matrix, Qt.MouseButton.LeftButton, pos=place)
    shown = view.pictures.wall.indices
    assert len(shown) == found.confusion_matrix[label, answer]
    assert set(found.labels[shown].tolist()) == {label}
    assert set(found.answers[shown].tolist()) == {answer}
    assert (np.diff(found.confidences[shown]) <= 0).all()
    assert f"{label} read as {answer}: {len(shown)}" in view.pictures.title.text()
    assert f"{label} read as {answer}: {len(shown)}, " in view.matrix.accessibleDescription()
    assert view.matrix.current == (label, answer)
    qtbot.mouseClick(view.pictures.mistakes, Qt.MouseButton.LeftButton)
    assert view.matrix.current is None


def test_the_matrix_is_walked_by_keys(view: ResultsView, judge: Callable[[], Evaluation], qtbot: QtBot) -> None:
    judge()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(view.matrix, key)
    assert view.matrix.current == (1, 0)
    counts = view.matrix.grab().toImage()
    view.percent.click()
    assert view.matrix.grab().toImage() != counts


def test_a_click_on_a_picture_puts_it_on_the_canvas(
    window: MainWindow,
    view: ResultsView,
    judge: Callable[[], Evaluation],
    digits: Dataset,  # noqa: F811
    qtbot: QtBot,
) -> None:
    found = judge()
    index = int(view.pictures.wall.indices[0])
    with qtbot.waitSignal(window.draw_tab.picture_shown) as told:
        qtbot.keyClick(view.pictures.wall, Qt.Key.Key_Home)
        qtbot.keyClick(view.pictures.wall, Qt.Key.Key_Return)
    assert told.args == [f"optdigits, picture {index}, label {found.labels[index]}"]
    assert window.tabs.currentWidget() is window.draw_tab
    assert window.draw_tab.prediction.answer == str(found.answers[index])
    bitmap = window.draw_tab.prediction.bitmap
    assert bitmap is not None
    assert np.array_equal(np.rint(bitmap * 255), digits.x_test[index])


def test_two_models_are_compared(
    kept: RunRecord, view: ResultsView, tab: ResultsTab, judge: Callable[[], Evaluation], qtbot: QtBot
) -> None:
    view.questions.other.choose_run(kept.id)
    assert view.questions.other.source is not None
    first = judge()
    assert tab.results is not None
    second = tab.results.judged[1].evaluation
    assert _headline(view, 1).startswith(
        f"{kept.name} on optdigits, test pictures · {second.accuracy * 100:.2f} % correct"
    )
    qtbot.mouseClick(view.pictures.differing, Qt.MouseButton.LeftButton)
    assert sorted(view.pictures.wall.indices.tolist()) == np.flatnonzero(first.answers != second.answers).tolist()
    index = int(view.pictures.wall.indices[0])
    told = f"read as {first.answers[index]}, by the other model as {second.answers[index]}"
    assert view.pictures.wall.words_of(index).endswith(told)
    view.shown.setCurrentIndex(1)
    view.shown.activated.emit(1)
    assert len(view.pictures.wall.indices) == (second.answers != second.labels).sum()
    assert len(view.reliability.plot.area.data_items) == 3


def test_where_two_models_differ_the_title_says_whose_answer_comes_first(
    kept: RunRecord,
    view: ResultsView,
    judge: Callable[[], Evaluation],
    digits: Dataset,  # noqa: F811
    qtbot: QtBot,
) -> None:
    classifiers = {"bundled model": bundled_classifier(), kept.name: open_classifier(converted(kept))}
    answers = {
        name: evaluate(classifier, digits.x_test, digits.y_test).answers for name, classifier in classifiers.items()
    }
    first, second = answers
    view.questions.other.choose_run(kept.id)
    judge()
    for shown, other, key in ((first, second, Qt.Key.Key_Up), (second, first, Qt.Key.Key_Down)):
        qtbot.keyClick(view.shown, key)
        assert view.shown.currentText() == shown
        qtbot.mouseClick(view.pictures.differing, Qt.MouseButton.LeftButton)
        assert view.pictures.title.text().endswith(f"label → {shown} · {other}")
        assert len(view.pictures.wall.indices) > 5
        for index in view.pictures.wall.indices:
            told = f"read as {answers[shown][index]}, by the other model as {answers[other][index]}"
            assert view.pictures.wall.words_of(int(index)).endswith(told)


def test_a_run_is_judged_on_what_it_held_out(
    kept: RunRecord,
    view: ResultsView,
    tab: ResultsTab,
    judge: Callable[[], Evaluation],
    digits: Dataset,  # noqa: F811
) -> None:
    view.questions.model.choose_run(kept.id)
    view.questions.part.setCurrentIndex(view.questions.part.findData(VALIDATION))
    found = judge()
    held_out = split(len(digits.y_train), kept.settings)[1]
    assert np.array_equal(found.labels, digits.y_train[held_out])
    assert found.accuracy == pytest.approx(kept.history.final("val_accuracy"), abs=0.01)
    assert tab.results is not None
    assert np.array_equal(tab.results.places, held_out)


def test_held_out_pictures_are_offered_where_a_run_of_this_data_set_held_some_out(
    kept: RunRecord, view: ResultsView, qtbot: QtBot
) -> None:
    part, place = view.questions.part, view.questions.part.findData(VALIDATION)
    model = part.model()
    assert isinstance(model, QStandardItemModel)
    qtbot.waitUntil(lambda: view.questions.model.findText(kept.name) >= 0)
    assert not model.item(place).isEnabled()
    view.questions.model.choose_run(kept.id)
    assert model.item(place).isEnabled()
    part.setCurrentIndex(place)
    view.questions.choice.choose("mnist")
    assert not model.item(place).isEnabled()
    assert part.currentData() == "test"


def test_a_click_shows_how_sure_the_answer_is_and_only_a_button_or_double_click_draws(
    window: MainWindow, view: ResultsView, judge: Callable[[], Evaluation], qtbot: QtBot
) -> None:
    found = judge()
    wall, index = view.pictures.wall, int(view.pictures.wall.indices[0])
    qtbot.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert window.tabs.currentWidget() is window.results_tab
    words = view.pictures.words.text()
    assert f"Picture {index} · label {found.labels[index]}" in words
    assert f"bundled model reads {found.answers[index]}, {100 * found.confidences[index]:.1f} % sure" in words
    with qtbot.waitSignal(window.draw_tab.picture_shown):
        qtbot.mouseClick(view.pictures.draw, Qt.MouseButton.LeftButton)
    assert window.tabs.currentWidget() is window.draw_tab


@pytest.fixture
def drawn(  # noqa: PLR0917 - fixtures
    window: MainWindow,
    kept: RunRecord,
    view: ResultsView,
    judge: Callable[[], Evaluation],
    digits: Dataset,  # noqa: F811
    qtbot: QtBot,
) -> tuple[int, int, int]:
    """A picture on Draw that the judged run misreads and the model in use does not: label and both answers."""
    view.questions.model.choose_run(kept.id)
    found = judge()
    others = evaluate(bundled_classifier(), digits.x_test, digits.y_test)
    wall = view.pictures.wall
    index = next(int(each) for each in wall.indices if others.answers[each] == found.labels[each])
    qtbot.keyClick(wall, Qt.Key.Key_Home)
    while wall.current != index:
        qtbot.keyClick(wall, Qt.Key.Key_Right)
    with qtbot.waitSignal(window.draw_tab.picture_shown):
        qtbot.keyClick(wall, Qt.Key.Key_Return)
    return int(found.labels[index]), int(found.answers[index]), index


def _button(window: MainWindow, name: str) -> QPushButton:
    button = window.draw_tab.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def _answer(window: MainWindow) -> int:
    digit = window.draw_tab.state.digit
    assert digit is not None
    return int(digit.probabilities.argmax())


def test_draw_reads_with_the_model_that_was_judged_and_goes_back_to_the_same_place(
    window: MainWindow, kept: RunRecord, view: ResultsView, drawn: tuple[int, int, int], qtbot: QtBot
) -> None:
    label, answer, index = drawn
    row = window.draw_tab.origin_row
    assert row.isVisible()
    assert row.words.text() == f"Label {label} · read by {kept.name}"
    assert _answer(window) == answer
    assert window.services.model.is_bundled
    qtbot.mouseClick(_button(window, "leaveOriginModelButton"), Qt.MouseButton.LeftButton)
    assert row.words.text() == f"Label {label} · read by bundled model"
    assert _answer(window) == label
    assert not _button(window, "useOriginModelButton").isVisible()
    qtbot.mouseClick(_button(window, "backButton"), Qt.MouseButton.LeftButton)
    assert window.tabs.currentWidget() is window.results_tab
    assert view.pictures.wall.hasFocus()
    assert view.pictures.wall.current == index


def test_the_model_that_was_judged_is_taken_for_drawing_by_one_click(
    window: MainWindow, kept: RunRecord, drawn: tuple[int, int, int], qtbot: QtBot
) -> None:
    qtbot.mouseClick(_button(window, "useOriginModelButton"), Qt.MouseButton.LeftButton)
    assert window.services.model.model.title == kept.name
    assert _answer(window) == drawn[1]
    assert not _button(window, "useOriginModelButton").isVisible()
    window.draw_tab.state.clear()
    assert not window.draw_tab.origin_row.isVisible()


def test_a_run_that_is_in_use_already_is_not_offered_again(
    window: MainWindow, kept: RunRecord, view: ResultsView, judge: Callable[[], Evaluation], qtbot: QtBot
) -> None:
    window.services.model.use_run(kept, view.notice)
    qtbot.waitUntil(lambda: window.services.model.model.title == kept.name)
    view.questions.model.choose_run(kept.id)
    judge()
    qtbot.keyClick(view.pictures.wall, Qt.Key.Key_Home)
    with qtbot.waitSignal(window.draw_tab.picture_shown):
        qtbot.keyClick(view.pictures.wall, Qt.Key.Key_Return)
    assert window.draw_tab.origin_row.words.text().endswith(f"read by {kept.name}")
    assert not _button(window, "useOriginModelButton").isVisible()


def test_the_tables_of_two_models_hold_both_and_their_difference(
    kept: RunRecord, view: ResultsView, tab: ResultsTab, judge: Callable[[], Evaluation]
) -> None:
    view.questions.other.choose_run(kept.id)
    first = judge()
    assert tab.results is not None
    second = tab.results.judged[1].evaluation
    header = view.classes.headerItem()
    titles = [header.text(column) for column in range(view.classes.columnCount())]
    assert titles[4:7] == ["Recall\nA", "Recall\nB", "Recall\nB − A"]
    assert kept.name in header.toolTip(5)
    item = view.classes.topLevelItem(8)
    assert item is not None
    difference = 100 * (second.per_class[8]["recall"] - first.per_class[8]["recall"])
    assert item.text(4) == f"{100 * first.per_class[8]['recall']:.2f} %"
    assert item.text(5) == f"{100 * second.per_class[8]['recall']:.2f} %"
    assert item.text(6).replace("−", "-").replace("+", "") == f"{difference:.2f}"
    assert "+" in item.text(6) if difference > 0 else "−" in item.text(6)


def test_exports_of_two_models_hold_both(  # noqa: PLR0917 - fixtures
    kept: RunRecord,
    view: ResultsView,
    tab: ResultsTab,
    judge: Callable[[], Evaluation],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view.questions.other.choose_run(kept.id)
    judge()
    for action, suffix in (
        ("actionPredictions", "csv"),
        ("actionMatrixTable", "csv"),
        ("actionEvaluationReport", "html"),
    ):
        path = tmp_path / f"{action}.{suffix}"
        monkeypatch.setattr("digitpad.gui.results.exports.ask_save_path", lambda *_words, path=path: path)
        _trigger(tab, action)
        qtbot.waitUntil(lambda path=path: view.notice.text == f"Saved as {path.name}.")  # type: ignore[misc]
        content = path.read_text("utf-8")
        assert "bundled model" in content
        assert kept.name in content


def test_runs_of_one_name_can_be_told_apart(
    trained: list[RunRecord],
    home: Path,
    view: ResultsView,
    qtbot: QtBot,
    window: MainWindow,
) -> None:
    for record in trained:
        copy = Path(shutil.copytree(record.folder, runs_folder() / record.id))
        rename(read_record(copy), "Adam")
    window.services.runs.refresh()
    box = view.questions.model
    qtbot.waitUntil(lambda: sum(box.itemText(place).startswith("Adam") for place in range(box.count())) == 2)
    titles = [box.itemText(place) for place in range(box.count()) if box.itemText(place).startswith("Adam")]
    assert len(set(titles)) == 2
    box.choose_run(trained[0].id)
    assert trained[0].created[:10] in box.words()


def test_a_broken_model_file_is_told(view: ResultsView, tab: ResultsTab, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tflite"
    broken.write_bytes(b"no model")
    view.questions.model.choose_file(broken)
    qtbot.mouseClick(view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not tab.is_busy)
    assert "broken.tflite is damaged" in view.notice.text


def test_a_double_click_evaluates_and_does_not_stop_what_it_began(
    view: ResultsView, tab: ResultsTab, many_pictures: Path, qtbot: QtBot
) -> None:
    view.questions.choice.choose(str(many_pictures))
    button = view.questions.progress.cancel
    qtbot.mouseClick(view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)  # as Qt tells of a second press
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert tab.is_busy
    qtbot.wait(50)
    assert tab.is_busy
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not tab.is_busy)
    assert tab.results is None


def test_it_can_be_stopped(view: ResultsView, tab: ResultsTab, many_pictures: Path, qtbot: QtBot) -> None:
    view.questions.choice.choose(str(many_pictures))
    bar, button = view.findChild(QProgressBar, "evaluationProgress"), view.questions.progress.cancel
    assert isinstance(bar, QProgressBar)
    shares: list[int] = []
    bar.valueChanged.connect(shares.append)
    qtbot.mouseClick(view.questions.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.isVisible() and bar.value() > 0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not tab.is_busy)
    assert max(shares) < bar.maximum()
    assert tab.results is None
    assert view.questions.start.isVisible()
    assert not button.isVisible()
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("action", "suffix"),
    [
        ("actionSaveMatrix", "svg"),
        ("actionSaveReliability", "png"),
        ("actionMatrixTable", "csv"),
        ("actionClassesTable", "csv"),
        ("actionCalibrationTable", "csv"),
        ("actionPredictions", "csv"),
        ("actionEvaluationReport", "html"),
    ],
)
def test_everything_is_exported(  # noqa: PLR0917 - fixtures
    view: ResultsView,
    tab: ResultsTab,
    judge: Callable[[], Evaluation],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
    suffix: str,
) -> None:
    found = judge()
    path = tmp_path / f"result.{suffix}"
    monkeypatch.setattr("digitpad.gui.results.exports.ask_save_path", lambda *_words: path)
    _trigger(tab, action)
    qtbot.waitUntil(lambda: view.notice.text == f"Saved as result.{suffix}.", timeout=30_000)
    assert path.stat().st_size > 100
    if action == "actionPredictions":
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [int(row["answer"]) for row in rows] == found.answers.tolist()
    if suffix == "html":
        assert f"{found.accuracy:.2%}" in path.read_text("utf-8")


def test_the_legend_of_the_calibration_covers_no_point_and_says_why_the_bundled_model_doubts(
    kept: RunRecord, view: ResultsView, judge: Callable[[], Evaluation]
) -> None:
    judge()
    view.details.setCurrentWidget(view.reliability)
    title, plot = view.reliability.titles[0], view.reliability.plot
    assert title.isVisible()
    assert title.geometry().bottom() < plot.geometry().top()
    assert view.reliability.note.isVisible()
    view.questions.model.choose_run(kept.id)
    judge()
    view.details.setCurrentWidget(view.reliability)
    assert not view.reliability.note.isVisible()


def test_the_arrow_of_the_sorted_column_covers_no_title(view: ResultsView, judge: Callable[[], Evaluation]) -> None:
    judge()
    header = view.classes.header()
    view.details.setCurrentIndex(1)
    for column in range(view.classes.columnCount()):
        title = view.classes.headerItem().text(column)
        left = header.sectionViewportPosition(column)
        edge = left + header.sectionSize(column) - header.fontMetrics().horizontalAdvance(title) - 8
        pictures = []
        for other in ((column + 1) % view.classes.columnCount(), column):
            header.setSortIndicator(other, Qt.SortOrder.AscendingOrder)
            place = QRect(max(left, edge), 0, left + header.sectionSize(column) - max(left, edge), header.height())
            pictures.append(header.viewport().grab(place).toImage())
        assert pictures[0] == pictures[1]

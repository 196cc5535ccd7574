import functools
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from digitpad.gui.app import make_window
from digitpad.gui.jobs.task import running_tasks
from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.train.view import TrainView
from digitpad.gui.widgets.notice import Notice
from digitpad.gui.widgets.question import Question
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.runs.archive import list_runs, runs_folder
from digitpad.learning.runs.events import RunStarted, StepsEnd
from digitpad.learning.runs.folder import RunFolder
from digitpad.learning.runs.record import RunRecord, read_record
from digitpad.learning.runs.settings import RunSettings
from digitpad.recognition.classifier import bundled_classifier
from tests.guards import ExpectLog
from tests.gui.conftest import Draw
from tests.gui.train.conftest import Show, Train, press

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_ENDLESS = 5000  # epochs


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], list[str]]:
    """Answer questions by a click on one of their buttons; gives the list that will hold them."""

    def hand(is_agreed: bool) -> list[str]:
        asked: list[str] = []

        def choose(question: Question) -> int:
            asked.append(question.text())
            (question.deed if is_agreed else question.leave).click()
            return 0

        monkeypatch.setattr(Question, "exec", choose)
        return asked

    return hand


@pytest.fixture
def endless(tab: TrainTab, nothing_is_compiled: None, qtbot: QtBot) -> TrainTab:
    """A run that goes on until it is stopped."""
    tab.view.form.learning.epochs.setValue(_ENDLESS)
    press(qtbot, tab, "startButton")
    _wait_for_steps(tab, qtbot)
    return tab


def _wait_for_steps(tab: TrainTab, qtbot: QtBot, count: int = 1) -> None:
    seen: list[object] = []
    while len(seen) < count:
        with qtbot.waitSignal(tab.session.reported, timeout=30_000) as event:
            pass
        if isinstance(event.args[0], StepsEnd):
            seen.append(event.args[0])


def _seconds(clock: str) -> int:
    """Seconds of 0:12, 3:05 or 1:02:03."""
    return functools.reduce(lambda whole, part: 60 * whole + int(part), clock.split(":"), 0)


def _begins(notice: Notice, words: str) -> bool:
    return notice.text.startswith(words)


def _action(window: MainWindow, name: str) -> QAction:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action


def test_two_optimizers_are_trained_drawn_listed_and_used(
    window: MainWindow, tab: TrainTab, train: Train, draw: Draw, qtbot: QtBot
) -> None:
    train("adam", "sgd")
    view = tab.view
    assert [record.status for record in view.runs.records] == ["finished", "finished"]
    assert [line.group.title for line in view.curves.lines] == ["SGD", "Adam"]
    steps, losses = next(iter(view.curves.runs.values())).training("loss", PlotOptions(smoothing=0))
    assert list(steps) == list(range(1, len(steps) + 1))
    assert losses[-1] < losses[0]
    assert len(list_runs()[0]) == 2
    view.table.selectRow(0)
    with qtbot.waitSignal(window.services.model.changed, timeout=30_000):
        press(qtbot, tab, "useRunButton")
    label = window.findChild(QLabel, "modelLabel")
    assert isinstance(label, QLabel)
    assert view.runs.record(0).name in label.text()
    assert f"{view.runs.record(0).test['accuracy']:.2%}"[:-1] in label.text()
    window.tabs.setCurrentWidget(window.draw_tab)
    draw(1)
    own = window.draw_tab.prediction.bars.probabilities
    _action(window, "actionBundledModel").trigger()
    assert "bundled model" in label.text()
    bundled = window.draw_tab.prediction.bars.probabilities
    assert own is not None
    assert bundled is not None
    assert not np.allclose(own, bundled)
    bitmap = window.draw_tab.prediction.bitmap
    assert bitmap is not None
    np.testing.assert_allclose(bundled, bundled_classifier().probabilities(bitmap))


def test_pausing_holds_training_and_resuming_goes_on(endless: TrainTab, qtbot: QtBot) -> None:
    press(qtbot, endless, "pauseButton")
    is_under_way = True
    while is_under_way:  # what was begun is ended, however slow the machine
        with qtbot.waitSignal(endless.session.reported, timeout=1000, raising=False) as event:
            pass
        is_under_way = event.signal_triggered
    with qtbot.assertNotEmitted(endless.session.reported, wait=300):
        pass
    where, times = (endless.findChild(QLabel, name) for name in ("progressText", "timeText"))
    assert isinstance(where, QLabel)
    assert isinstance(times, QLabel)
    status = endless.view.runs.index(0, endless.view.runs.column("status"))
    assert where.text().startswith("Paused · ")
    assert times.text() == ""
    assert status.data() == "paused"
    press(qtbot, endless, "pauseButton")
    assert status.data() == "training"
    _wait_for_steps(endless, qtbot)
    qtbot.waitUntil(lambda: not where.text().startswith("Paused"))
    with qtbot.waitSignal(endless.session.ended, timeout=10_000):
        press(qtbot, endless, "stopButton")


def test_stopping_keeps_what_was_learned(endless: TrainTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(endless.session.ended, timeout=10_000):
        press(qtbot, endless, "stopButton")
    (record,) = endless.view.runs.records
    assert record.status == "stopped"
    assert record.test["accuracy"] > 0.1
    assert record.has_model
    go_on = endless.findChild(QPushButton, "goOnButton")
    assert isinstance(go_on, QPushButton)
    done = len(record.history.epochs)
    assert go_on.isVisible()
    assert go_on.text() == f"Go on with epoch {done + 1}"
    start = endless.findChild(QPushButton, "startButton")
    assert isinstance(start, QPushButton)
    assert start.isEnabled()


def test_the_focus_stays_where_it_is_started_and_stopped(endless: TrainTab, qtbot: QtBot) -> None:
    controls = endless.view.controls
    assert QApplication.focusWidget() is controls.pause
    qtbot.keyClick(controls.pause, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is controls.stop
    with qtbot.waitSignal(endless.session.ended, timeout=180_000):
        qtbot.keyClick(controls.stop, Qt.Key.Key_Space)
        assert QApplication.focusWidget() is controls
    assert QApplication.focusWidget() is controls.start


def test_stopping_while_paused_ends(endless: TrainTab, qtbot: QtBot) -> None:
    press(qtbot, endless, "pauseButton")
    with qtbot.waitSignal(endless.session.ended, timeout=10_000):
        press(qtbot, endless, "stopButton")


@pytest.mark.usefixtures("nothing_is_compiled")
def test_skipping_goes_on_with_the_next_run(tab: TrainTab, qtbot: QtBot) -> None:
    tab.view.form.learning.epochs.setValue(_ENDLESS)
    tab.view.form.optimizers["sgd"].box.setChecked(True)
    tab.view.form.several.way.setCurrentText("One after the other")
    press(qtbot, tab, "startButton")
    _wait_for_steps(tab, qtbot)
    tab.view.controls.skip.trigger()
    with qtbot.waitSignal(
        tab.session.reported, timeout=30_000, check_params_cb=lambda e: isinstance(e, RunStarted) and e.index == 1
    ):
        pass
    with qtbot.waitSignal(tab.session.ended, timeout=10_000):
        press(qtbot, tab, "stopButton")
    assert sorted(record.status for record in tab.view.runs.records) == ["skipped", "stopped"]


def test_stopping_after_the_epoch_ends_with_a_whole_one(endless: TrainTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(endless.session.ended, timeout=10_000):
        endless.view.controls.after_epoch.trigger()
    (record,) = endless.view.runs.records
    steps, _ = endless.view.curves.runs[record.id].training("loss", PlotOptions())
    assert record.status == "stopped"
    assert steps[-1] == record.history.epochs[-1].step


def test_one_draws_and_gets_answers_while_training(
    window: MainWindow, endless: TrainTab, draw: Draw, qtbot: QtBot
) -> None:
    window.tabs.setCurrentWidget(window.draw_tab)
    draw(4)
    qtbot.waitUntil(lambda: window.draw_tab.prediction.answer == "4")
    assert endless.is_training
    _wait_for_steps(endless, qtbot)


def test_closing_asks_and_ends_cleanly(
    window: MainWindow, endless: TrainTab, qtbot: QtBot, answer: Callable[..., list[str]]
) -> None:
    asked = answer(False)
    window.close()
    assert len(asked) == 1
    assert window.isVisible()
    assert endless.is_training
    answer(True)
    window.close()
    assert not window.isVisible()
    (record,), damaged = list_runs()
    assert not damaged
    assert record.status == "stopped"
    assert not running_tasks()


def test_progress_is_told(endless: TrainTab, qtbot: QtBot) -> None:
    bar = endless.findChild(QProgressBar, "progressBar")
    words = endless.findChild(QLabel, "progressText")
    assert isinstance(bar, QProgressBar)
    assert isinstance(words, QLabel)
    qtbot.waitUntil(lambda: bar.value() > 0, timeout=20_000)
    assert bar.isVisible()
    assert words.isVisible()
    assert "epoch" in words.text()
    times = endless.findChild(QLabel, "timeText")
    assert isinstance(times, QLabel)
    qtbot.waitUntil(lambda: "left" in times.text() and "pictures/s" in times.text())
    done, left = (_seconds(words) for words in re.findall(r"([\d:]+) (?:so far|left)", times.text()))
    assert left > 10 * done  # of thousands of epochs, a few are done


def test_runs_of_earlier_days_are_there_and_a_damaged_folder_keeps_nothing_shut(
    window: MainWindow, show_trained: Show, qtbot: QtBot, expect_log: ExpectLog
) -> None:
    expect_log("damaged")
    show_trained("adam")
    (runs_folder() / "damaged").mkdir()
    (runs_folder() / "damaged" / "run.json").write_text("{", "utf-8")
    later = make_window()
    qtbot.addWidget(later)
    later.show()
    later.tabs.setCurrentWidget(later.train_tab)
    view = later.train_tab.view
    qtbot.waitUntil(lambda: len(view.runs.records) == 1)
    assert "damaged" in view.notice.accessibleName()
    assert [line.group.title for line in view.curves.lines] == ["Adam"]
    later.close()


def test_a_run_that_was_interrupted_goes_on(
    window: MainWindow, tab: TrainTab, show_trained: Show, qtbot: QtBot
) -> None:
    show_trained("adam")
    (finished,) = tab.view.runs.records
    path = finished.folder / "run.json"
    text = path.read_text("utf-8")
    path.write_text(text.replace('"finished"', '"running"').replace('"epochs": 2', '"epochs": 3'), "utf-8")
    interrupted = read_record(finished.folder)
    assert interrupted.status == "interrupted"
    window.services.runs.refresh()
    qtbot.waitUntil(lambda: tab.view.runs.record(0).status == "interrupted")
    tab.view.table.choose(interrupted.id)
    with qtbot.waitSignal(tab.session.ended, timeout=30_000):
        tab.commands.resume.trigger()
    (record,) = tab.view.runs.records
    assert record.status == "finished"
    assert [epoch.epoch for epoch in record.history.epochs] == [1, 2, 3]
    steps, _ = tab.view.curves.runs[record.id].training("loss", PlotOptions())
    assert list(steps) == list(range(1, len(steps) + 1))


def test_a_name_is_edited_in_the_table_and_stays(tab: TrainTab, show_trained: Show) -> None:
    show_trained("adam")
    model = tab.view.runs
    assert model.setData(model.index(0, 0), "the good one")
    assert model.record(0).name == "the good one"
    assert list_runs()[0][0].name == "the good one"
    assert not model.setData(model.index(0, 0), "   ")


def test_deleting_asks_and_takes_the_folder_away(
    tab: TrainTab, show_trained: Show, qtbot: QtBot, answer: Callable[..., list[str]]
) -> None:
    show_trained("adam", "sgd")
    tab.view.table.selectRow(0)
    gone = tab.view.table.chosen()[0]
    asked = answer(False)
    tab.commands.delete.trigger()
    assert gone.name in asked[0]
    assert len(list_runs()[0]) == 2
    answer(True)
    tab.commands.delete.trigger()
    qtbot.waitUntil(lambda: len(tab.view.runs.records) == 1)
    assert not gone.folder.exists()
    assert gone.id not in tab.view.curves.runs
    assert [record.id for record in tab.view.table.chosen()] == [tab.view.runs.record(0).id]  # keys go on from there


def test_deleting_the_run_whose_model_reads_says_so_and_the_bundled_model_reads(
    window: MainWindow, show_trained: Show, qtbot: QtBot, answer: Callable[..., list[str]]
) -> None:
    show_trained("adam", "sgd")
    tab, model = window.train_tab, window.services.model
    tab.view.table.selectRow(0)
    tab.commands.use.trigger()
    qtbot.waitUntil(lambda: not model.is_bundled, timeout=30_000)
    title = model.model.title
    tab.view.table.selectRow(1)
    other = answer(False)
    tab.commands.delete.trigger()
    assert "the bundled model" not in other[0]
    tab.view.table.selectAll()
    both = answer(False)
    tab.commands.delete.trigger()
    assert f"The model of {title} reads drawings and pictures now" in both[0]
    tab.view.table.selectRow(0)
    one = answer(True)
    tab.commands.delete.trigger()
    assert one[0].endswith("Its model reads drawings and pictures now; the bundled model will then.")
    qtbot.waitUntil(lambda: model.is_bundled)
    assert window.model_words.startswith("bundled model")
    assert not window.menus.bundled.isEnabled()
    assert tab.view.notice.text == "Drawings and pictures are read by bundled model now."
    assert window._settings.model == ""
    qtbot.waitUntil(lambda: len(tab.view.runs.records) == 1)


@pytest.mark.parametrize("place", ["train_tab", "draw_tab"])
def test_at_a_start_a_run_that_is_gone_is_called_by_its_name(
    window: MainWindow, show_trained: Show, qtbot: QtBot, place: str
) -> None:
    show_trained("adam")
    window.train_tab.commands.use.trigger()
    qtbot.waitUntil(lambda: not window.services.model.is_bundled, timeout=30_000)
    title = window.services.model.model.title
    window.tabs.setCurrentWidget(getattr(window, place))
    window.close()
    shutil.rmtree(runs_folder())
    again = make_window()
    qtbot.addWidget(again)
    again.show()
    words = f"The model {title} is no longer there: the bundled model reads now."
    qtbot.waitUntil(lambda: again._notice().text == words)
    assert again.services.model.is_bundled
    qtbot.waitUntil(lambda: not again.train_tab.is_looking)
    again.close()


def test_settings_are_copied_and_runs_are_run_again(tab: TrainTab, train: Train, qtbot: QtBot) -> None:
    tab.view.form.optimizers["momentum"].numbers["momentum"].setText("0.5")
    train("momentum")
    tab.view.form.learning.batch_size.setText("7")
    tab.view.table.selectRow(0)
    tab.commands.copy.trigger()
    (plan,) = tab.view.form.plans()
    assert plan.settings == tab.view.runs.record(0).settings
    with qtbot.waitSignal(tab.session.ended, timeout=30_000):
        tab.commands.again.trigger()
    first, second = tab.view.runs.records
    assert first.settings == second.settings
    assert first.history.as_dict() == second.history.as_dict()


def test_columns_sort_by_value(view: TrainView, show_trained: Show) -> None:
    show_trained("adam", "sgd", "rmsprop")
    model = view.table.model()
    column = [column.key for column in view.runs.columns].index("test_accuracy")
    view.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    shown = [float(str(model.index(row, column).data()).rstrip("%")) for row in range(3)]
    assert shown == sorted(shown)
    view.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert [float(str(model.index(row, column).data()).rstrip("%")) for row in range(3)] == shown[::-1]


def test_a_tick_chooses_what_is_drawn(view: TrainView, show_trained: Show) -> None:
    show_trained("adam", "sgd")
    index = view.runs.index(0, 0)
    view.runs.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert [line.group.title for line in view.curves.lines] == ["SGD"]
    view.runs.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert len(view.curves.lines) == 2


def test_the_legend_hides_reads_off_and_groups(view: TrainView, show_trained: Show, qtbot: QtBot) -> None:
    show_trained("adam", "sgd", seeds=2)
    curves = view.curves
    assert len(curves.lines) == 2
    assert all(len(line.group.runs) == 2 for line in curves.lines)
    curves.controls.is_banded.trigger()
    assert len(curves.lines) == 4
    item = curves.legend.topLevelItem(0)
    assert item is not None
    place = curves.legend.visualItemRect(item)
    qtbot.mouseClick(curves.legend.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, place.center().y()))
    assert len(curves.legend.hidden_keys()) == 1
    assert not curves.lines[0].is_visible
    plot = curves.loss_plot
    box = plot.area.box
    middle = box.mapViewToScene(QPointF(20.0, sum(box.viewRange()[1]) / 2))
    qtbot.mouseMove(plot.viewport(), plot.mapFromScene(middle))
    qtbot.waitUntil(lambda: curves.reading.caption.text().startswith("Loss, step 2"))
    shown = float(list(curves.legend.values().values())[1][0])
    run = curves.runs[curves.lines[1].group.runs[0]]
    x, y = run.training("loss", curves.options)
    assert min(abs(y[np.abs(x - 20) <= 2] - shown)) < 1e-3


def test_axes_smoothing_and_logarithm_change_what_is_drawn(view: TrainView, show_trained: Show) -> None:
    show_trained("adam")
    curves = view.curves
    plot = curves.loss_plot.area.box
    assert plot.viewRange()[0][1] > 10
    curves.controls.axis.setCurrentIndex(1)
    assert 2 <= plot.viewRange()[0][1] < 3
    curves.controls.is_log.trigger()
    assert plot.viewRange()[1][1] < 1
    slider = curves.findChild(QSlider, "smoothing")
    assert isinstance(slider, QSlider)
    slider.setValue(slider.maximum())
    rough = np.abs(np.diff(curves.lines[0].drawn("loss")[1])).sum()
    slider.setValue(0)
    assert np.abs(np.diff(curves.lines[0].drawn("loss")[1])).sum() > rough


def test_learning_rates_are_compared(tab: TrainTab, train: Train) -> None:
    tab.view.form.optimizers["sgd"].rates.setText("0.01, 0.1, 1000")
    train("sgd")
    items = tab.view.sensitivity.plot.area.data_items
    xs = sorted({round(float(x), 6) for item in items for x in item.getData()[0]})
    assert xs == [-2, -1, 3]
    legend, plot = tab.view.sensitivity.legend, tab.view.sensitivity.plot
    tab.view.plots.setCurrentIndex(1)
    assert [legend.item(row).text() for row in range(legend.count())] == ["SGD"]
    assert legend.isVisible()
    assert not legend.geometry().intersects(plot.geometry())
    assert any(item.opts["symbol"] == "x" and list(item.getData()[0]) == [3] for item in items)


@pytest.fixture
def goal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """Answer the dialog that asks where to save: `goal("own.h5")`; gives the folder."""
    folder = tmp_path / "out"
    folder.mkdir()

    def hand(name: str) -> Path:
        for dialog in ("ask_save_path", "ask_first_name"):
            monkeypatch.setattr(f"digitpad.gui.train.run_commands.{dialog}", lambda *_: folder / name)
        return folder

    return hand


@pytest.mark.parametrize(
    ("action", "name", "written"),
    [
        ("save", "own.keras", ["own.keras"]),
        ("save", "own.h5", ["own.h5"]),
        ("save", "own.tflite", ["own.tflite"]),
        ("report", "page.html", ["page.html"]),
        ("plots", "p.png", ["p-accuracy.png", "p-loss.png"]),
        ("plots", "p.svg", ["p-accuracy.svg", "p-loss.svg"]),
        ("table", "t.csv", ["t.csv"]),
        ("histories", "e.csv", ["e.csv"]),
    ],
)
def test_everything_is_exported(
    request: pytest.FixtureRequest, qtbot: QtBot, action: str, name: str, written: list[str]
) -> None:
    request.getfixturevalue("show_trained")("adam")
    folder: Path = request.getfixturevalue("goal")(name)
    commands = request.getfixturevalue("tab").commands
    notice = request.getfixturevalue("view").notice
    getattr(commands, action).trigger()
    one, several = f"Saved as {written[0]}.", f"Saved 2 files, the first as {written[-1]}."
    qtbot.waitUntil(lambda: notice.text == (one if len(written) == 1 else several), timeout=30_000)
    assert sorted(path.name for path in folder.iterdir()) == written
    assert all(path.stat().st_size > 100 for path in folder.iterdir())


def test_a_tensorboard_log_is_written(
    tab: TrainTab, show_trained: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_trained("adam")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path / "log"))
    tab.commands.tensorboard.trigger()
    qtbot.waitUntil(lambda: tab.view.notice.text == "Saved as log.", timeout=30_000)
    kinds = {path.parent.name for path in (tmp_path / "log").rglob("events.out.*")}
    assert kinds == {"train", "validation"}


def test_a_goal_that_cannot_be_written_gets_a_sentence(
    tab: TrainTab, show_trained: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_trained("adam")
    goal = tmp_path / "nowhere" / "t.csv"
    monkeypatch.setattr("digitpad.gui.train.run_commands.ask_save_path", lambda *_: goal)
    tab.commands.table.trigger()
    qtbot.waitUntil(lambda: "cannot be written" in tab.view.notice.accessibleName())


@pytest.mark.usefixtures("tried_here")
def test_a_model_that_is_none_gets_a_sentence_and_the_one_in_use_stays(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    label = window.findChild(QLabel, "modelLabel")
    assert isinstance(label, QLabel)
    before = label.text()
    for name in ("broken.keras", "broken.h5", "broken.tflite"):
        (tmp_path / name).write_bytes(b"no model")
        window.services.model.use_file(tmp_path / name, window.draw_tab.notice)
        notice = window.draw_tab.notice
        qtbot.waitUntil(functools.partial(_begins, notice, name), timeout=30_000)
    assert label.text() == before


def test_what_cannot_be_done_is_off(window: MainWindow, tab: TrainTab, view: TrainView) -> None:
    commands = tab.commands
    for action in (commands.use, commands.save, commands.resume, commands.delete, commands.report, commands.plots):
        assert not action.isEnabled()
    folder = RunFolder.create(runs_folder(), RunSettings(data="optdigits"))
    record: RunRecord = read_record(folder.path)
    assert record.status == "running"
    view.runs.tick(record.id)
    window.services.runs.put(record)
    view.table.choose(record.id)
    assert not commands.delete.isEnabled()
    assert not commands.use.isEnabled()
    folder.release()
    window.services.runs.put(read_record(folder.path))
    view.table.clearSelection()
    view.table.choose(record.id)
    assert commands.delete.isEnabled()


def test_the_legend_says_what_its_numbers_are(view: TrainView, show_trained: Show, qtbot: QtBot) -> None:
    show_trained("adam")
    curves = view.curves
    assert curves.reading.caption.text() == "Loss, latest"
    x, y = next(iter(curves.runs.values())).training("loss", curves.options)
    assert curves.legend.values()["Adam"][0] == f"{y[-1]:.4f}"
    plot = curves.accuracy_plot
    box = plot.area.box
    _, accuracies = curves.lines[0].drawn("accuracy")
    qtbot.mouseMove(plot.viewport(), plot.mapFromScene(box.mapViewToScene(QPointF(x[19], accuracies[19]))))
    qtbot.waitUntil(lambda: curves.reading.caption.text().startswith("Accuracy, step 20"))
    assert curves.legend.values()["Adam"][0].endswith(" %")
    item = curves.legend.topLevelItem(0)
    assert item is not None
    assert item.font(0).bold()
    qtbot.mouseMove(view.table.viewport())
    qtbot.waitUntil(lambda: curves.reading.caption.text() == "Accuracy, latest")
    assert not item.font(0).bold()


def test_one_plot_or_two_and_the_error_in_place_of_the_accuracy(
    tab: TrainTab, view: TrainView, show_trained: Show, tmp_path: Path
) -> None:
    assert not view.curves.loss_plot.isVisible()  # no invented axes
    show_trained("adam")
    curves = view.curves
    assert curves.loss_plot.isVisible()
    assert curves.accuracy_plot.isVisible()
    for action in curves.controls.findChildren(QAction):
        if action.objectName() == "plots.accuracy":
            action.trigger()
    assert not curves.loss_plot.isVisible()
    curves.controls.is_error.trigger()
    assert curves.reading.caption.text() == "Error, latest"
    assert curves.accuracy_plot.is_log
    record = view.runs.record(0)
    held_out = curves.lines[0].values_at("accuracy", None)[1]
    assert (held_out is None) == (record.history.final("val_accuracy") is None)


def test_a_run_that_diverges_is_marked_at_the_edge(view: TrainView, train: Train) -> None:
    view.form.optimizers["sgd"].rates.setText("0.01, 30")
    train("sgd")
    plot = view.curves.loss_plot
    assert plot.area.box.viewRange()[1][1] < 5
    (mark,) = plot.marks
    assert float(mark.removeprefix("↑ ")) > 5
    assert not view.curves.accuracy_plot.marks

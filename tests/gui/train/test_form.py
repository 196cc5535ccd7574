import dataclasses
import socket
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.errors import DigitpadError
from digitpad.gui.app import make_window
from digitpad.gui.appearance.theme import current_theme
from digitpad.gui.appearance.vocabulary import VOCABULARY
from digitpad.gui.main_window import MainWindow
from digitpad.gui.train.tab import TrainTab
from digitpad.gui.train.view import TrainView
from digitpad.gui.widgets.scrolling import ScrolledColumn
from digitpad.learning.networks.architectures import count_parameters
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.runs.experiments import EXPERIMENTS
from digitpad.learning.runs.history import History
from digitpad.learning.runs.recipes import RECIPES
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.execution import IN_TURN, PROCESSES, SIDE_BY_SIDE, Execution
from tests.gui.train.conftest import Train, choose, click_box


def test_the_promised_names_are_there(tab: TrainTab) -> None:
    assert tab.objectName() == "trainTab"
    names = ("startButton", "pauseButton", "stopButton", "lossPlot", "accuracyPlot", "runsTable", "progressBar")
    for name in (*names, *(f"optimizer.{optimizer}" for optimizer in OPTIMIZERS)):
        assert tab.findChild(QObject, name) is not None, name


def test_parameters_are_counted_as_one_types(view: TrainView, qtbot: QtBot) -> None:
    box = view.form.network
    choose(qtbot, box.choice, "Custom dense layers")
    assert box.widths.isVisible()
    box.widths.clear()
    for typed, expected in (("3", "dense-3"), ("0", "dense-30"), (", 7", "dense-30-7")):
        qtbot.keyClicks(box.widths, typed)
        assert box.count.text() == f"{count_parameters(expected):,} parameters"
    box.activation.setCurrentText("tanh")
    box.dropout.setText("0.3")
    assert box.name() == "dense-30-7-tanh-dropout0.3"


def test_a_layer_that_is_too_large_gets_one_sentence_under_its_field(view: TrainView, qtbot: QtBot) -> None:
    form, controls = view.form, view.controls
    choose(qtbot, form.network.choice, "Custom dense layers")
    form.network.widths.clear()
    qtbot.keyClicks(form.network.widths, "99999999")
    words = "Dense layers have 1 to 4,096 units each, and there are 8 at most."
    assert form.network.count.text() == words
    assert form.network.widths.property("wrong")
    assert (controls.reason.isVisible(), controls.start.toolTip(), controls.start.isEnabled()) == (False, words, False)
    form.folds["network"].button.click()  # what is not in sight is said by the button
    assert (controls.reason.isVisible(), controls.reason.text()) == (True, words)
    form.folds["network"].button.click()
    qtbot.waitUntil(lambda: not controls.reason.isVisible())
    form.network.widths.setText("1 2 3 4 5 6 7 8 9")
    assert form.network.count.text() == words
    form.network.widths.setText("4096")
    assert controls.start.isEnabled()


@pytest.mark.parametrize("words", ["", "many", "0", "99999", "1, 2, 3, 4, 5, 6, 7, 8, 9"])
def test_layers_that_cannot_be_are_said_so_where_one_looks(view: TrainView, words: str) -> None:
    box = view.form.network
    box.choice.setCurrentIndex(box.choice.count() - 1)
    box.widths.setText(words)
    assert "parameters" not in box.count.text()
    assert len(box.count.text()) > 10
    with pytest.raises(DigitpadError):
        box.name()


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_fills_the_form(view: TrainView, qtbot: QtBot, name: str) -> None:
    choose(qtbot, view.form.recipe.choice, RECIPES[name].title)
    qtbot.keyClick(view.form.recipe.choice, Qt.Key.Key_Return)
    view.form.recipe.choice.activated.emit(view.form.recipe.choice.currentIndex())
    plans = view.form.plans()
    expected = RECIPES[name].settings.as_dict() | {"data": "optdigits"}
    assert [plan.settings.as_dict() for plan in plans] == [expected]
    assert view.form.recipe.name == name


def test_long_values_show_their_beginning(view: TrainView, qtbot: QtBot) -> None:
    choose(qtbot, view.form.recipe.choice, EXPERIMENTS["rates"].title)
    rates = view.form.optimizers["sgd"].rates
    assert rates.fontMetrics().horizontalAdvance(rates.text()) > rates.width()
    assert rates.cursorPosition() == 0


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_an_experiment_fills_the_form_and_says_what_to_look_at(view: TrainView, qtbot: QtBot, name: str) -> None:
    experiment = EXPERIMENTS[name]
    choose(qtbot, view.form.recipe.choice, experiment.title)
    view.form.recipe.choice.activated.emit(view.form.recipe.choice.currentIndex())
    base = dataclasses.replace(experiment.grid.base, data="optdigits")
    grid = dataclasses.replace(experiment.grid, base=base)
    assert [plan.settings for plan in view.form.plans()] == [settings for _, settings in grid.runs()]
    assert view.form.recipe.name == name
    assert view.form.recipe.look.isVisible()
    assert view.form.recipe.look.text() == experiment.look
    assert view.controls.start.text() == f"&Start {grid.count} runs"
    assert view.controls.estimate.text().startswith(f"{grid.count} runs, about ")
    view.form.learning.epochs.setValue(17)
    assert view.form.recipe.choice.currentData() is None
    assert not view.form.recipe.look.isVisible()
    view.form.recipe.choice.setCurrentIndex(view.form.recipe.choice.findData("dense-128"))
    view.form.recipe.choice.activated.emit(view.form.recipe.choice.currentIndex())
    assert len(view.form.plans()) == 1  # nothing of the experiment is left
    view.form.optimizers["sgd"].box.setChecked(True)
    assert len(view.form.plans()) == 2


def test_experiments_can_be_translated() -> None:
    for experiment in EXPERIMENTS.values():
        assert {experiment.title, experiment.look} <= set(VOCABULARY)


def test_an_experiment_is_remembered(view: TrainView, qtbot: QtBot) -> None:
    choose(qtbot, view.form.recipe.choice, EXPERIMENTS["betas"].title)
    view.form.recipe.choice.activated.emit(view.form.recipe.choice.currentIndex())
    plans, remembered = view.form.plans(), view.form.remembered()
    view.form.show_settings(RunSettings(data="optdigits"))
    view.form.recall(remembered)
    assert view.form.plans() == plans
    assert view.form.recipe.look.text() == EXPERIMENTS["betas"].look


def test_the_time_is_estimated_from_earlier_runs(tab: TrainTab, train: Train) -> None:
    estimate = tab.view.controls.estimate
    assert estimate.text().startswith("about ")
    train("adam")
    (record,) = tab.view.runs.records
    slow = History([dataclasses.replace(epoch, seconds=3000.0) for epoch in record.history.epochs], 3000.0)
    tab._services.runs.put(dataclasses.replace(record, history=slow))
    tab.view.form.learning.epochs.setValue(3)
    assert estimate.text() == "about 75 min"  # one epoch and a half as slow
    assert estimate.isVisible()
    tab.view.form.learning.epochs.setValue(300)
    assert estimate.text() == "about 125 h"
    tab.view.form.optimizers["adam"].box.setChecked(False)
    assert not estimate.isVisible()


def test_any_change_makes_the_settings_ones_own(view: TrainView, qtbot: QtBot) -> None:
    view.form.recipe.choice.setCurrentIndex(view.form.recipe.choice.findData("dropout"))
    view.form.recipe.choice.activated.emit(view.form.recipe.choice.currentIndex())
    view.form.learning.batch_size.setFocus()
    qtbot.keyClicks(view.form.learning.batch_size, "0")
    assert view.form.recipe.name is None


def test_settings_come_back_from_the_form_as_they_went_in(view: TrainView) -> None:
    settings = RunSettings(
        network="dense-50-20-gelu-dropout0.4", optimizer="nesterov", parameters={"momentum": 0.8}, schedule="cosine",
        learning_rate=0.03, weight_decay=0.01, batch_size=17, epochs=3, validation_split=0.25, augmentation=True,
        seed=5, data="optdigits", subset=300, labels="one-hot", early_stopping=2,
        keep_path=True,
    )  # fmt: skip
    view.form.show_settings(settings)
    assert [plan.settings for plan in view.form.plans()] == [settings]


@pytest.mark.parametrize(
    "changes",
    [
        {"learning_rate": 0.00123456789},
        {"validation_split": 0.125},
        {"validation_split": 1 / 3},
        {"network": "dense-50-dropout0.125"},
        {"optimizer": "momentum", "parameters": {"momentum": 0.123456789}},
        {"weight_decay": 1e-5 / 3},
        {"batch_size": 20_000, "epochs": 12_345, "subset": 1437},
    ],
)
def test_settings_are_copied_to_the_last_digit(view: TrainView, changes: dict[str, object]) -> None:
    settings = dataclasses.replace(RunSettings(data="optdigits", labels="one-hot"), **changes)  # type: ignore[arg-type]
    view.form.show_settings(settings)
    assert [plan.settings for plan in view.form.plans()] == [settings]


def test_a_share_is_shown_short_and_changed_by_hand(view: TrainView, qtbot: QtBot) -> None:
    box = view.form.data.validation
    box.set_share(0.125)
    assert box.text() == "12.5 %"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.share == 0.175
    box.set_share(0.2)
    assert box.text() == "20 %"


def test_rates_and_repeats_make_a_grid(view: TrainView, qtbot: QtBot) -> None:
    row = view.form.optimizers["adam"]
    row.rates.clear()
    qtbot.keyClicks(row.rates, "1e-4:1e-2:3")
    view.form.optimizers["sgd"].box.setChecked(True)
    view.form.learning.repeats.setValue(2)
    plans = view.form.plans()
    assert len(plans) == (3 + 1) * 2
    assert [plan.settings.seed for plan in plans] == [0] * 4 + [1] * 4
    assert len({plan.name for plan in plans}) == len(plans)
    assert view.controls.start.text() == "&Start 8 runs"


def test_every_number_takes_several_values_or_a_grid(view: TrainView, qtbot: QtBot) -> None:
    form, row = view.form, view.form.optimizers["adam"]
    row.more.setChecked(True)
    for field, text in (
        (row.numbers["beta_2"], "0.9:0.999:3"), (row.numbers["weight_decay"], "0, 1e-3"),
        (form.learning.batch_size, "16:64:3"), (form.data.subset, "300, all"),
    ):  # fmt: skip
        field.clear()
        qtbot.keyClicks(field, text)
    form.learning.schedules["cosine"].setChecked(True)
    choose(qtbot, form.network.choice, "Custom dense layers")
    form.network.dropout.setText("0, 0.5")
    plans = form.plans()
    assert len(plans) == 3 * 2 * 3 * 2 * 2 * 2
    assert view.controls.start.text() == "&Start 144 runs"
    settings = [plan.settings for plan in plans]
    assert {each.parameters.get("beta_2") for each in settings} == {0.9, 0.99, None}
    assert {each.weight_decay for each in settings} == {0, 1e-3}
    assert {each.batch_size for each in settings} == {16, 32, 64}
    assert {each.subset for each in settings} == {300, 0}
    assert {each.schedule for each in settings} == {"constant", "cosine"}
    assert {each.network for each in settings} == {"dense-300-100", "dense-300-100-dropout0.5"}
    grid = form.grid()
    form.show_settings(settings[0])
    assert [plan.settings for plan in form.plans()] == settings[:1]
    form.show_grid(grid)
    assert form.plans() == plans
    form.learning.batch_size.setText("1:1000:25")
    assert "500 are the most" in view.controls.reason.text()


def test_what_is_swept_must_be_something(view: TrainView) -> None:
    view.form.learning.schedules["constant"].setChecked(False)
    assert "at least one schedule" in view.controls.reason.text()
    view.form.learning.schedules["cosine"].setChecked(True)
    view.form.learning.batch_size.setText("0")
    assert view.form.learning.batch_size.property("wrong")
    assert "Batch size must be between 1 and 1,000,000" in view.controls.reason.text()


def test_a_decimal_comma_is_one_number_and_a_list_is_several(view: TrainView) -> None:
    field = view.form.optimizers["momentum"].numbers["momentum"]
    for text, values in (("0,9", (0.9,)), ("0, 0.9", (0, 0.9)), ("0,0.9", (0, 0.9)), ("0.5", (0.5,))):
        field.setText(text)
        assert field.values() == values
    view.form.learning.batch_size.setText("32,128")
    assert view.form.learning.batch_size.values() == (32, 128)


def test_a_word_stands_for_all_pictures(view: TrainView) -> None:
    field = view.form.data.subset
    for values, text in (((0,), "all"), ((500, 0), "500, all"), ((100,), "100"), ((10, 1000), "10, 1000")):
        field.set_values(values)
        assert (field.text(), field.values()) == (text, values)
    view.form.recall({"fields": {"data": {"subset": 300}, "common": {"batchSize": 17}}})  # as it was kept before
    assert (field.values(), view.form.learning.batch_size.values()) == ((300,), (17,))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_behind_the_arrow_are_rule_and_parameters(tab: TrainTab, qtbot: QtBot, name: str) -> None:
    row = tab.view.form.optimizers[name]
    arrow = tab.findChild(QToolButton, f"more.{name}")
    assert isinstance(arrow, QToolButton)
    qtbot.mouseClick(arrow, Qt.MouseButton.LeftButton)
    shown = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert OPTIMIZERS[name].rule in shown
    for parameter, known in OPTIMIZERS[name].parameters.items():
        edit = row.findChild(QLineEdit, parameter)
        assert isinstance(edit, QLineEdit)
        assert edit.isVisible()
        assert float(edit.text()) == known.default


@pytest.mark.parametrize(("field", "text"), [("rates", "fast"), ("rates", "-1"), ("momentum", "2"), ("momentum", "a")])
def test_a_number_that_is_none_is_marked_and_named_until_it_is_right(
    tab: TrainTab, qtbot: QtBot, field: str, text: str
) -> None:
    row, controls = tab.view.form.optimizers["momentum"], tab.view.controls
    row.box.setChecked(True)
    edit = row.rates if field == "rates" else row.numbers[field]
    row.more.setChecked(True)
    tip, right = edit.toolTip(), edit.text()
    edit.clear()
    qtbot.keyClicks(edit, text)
    assert edit.property("wrong")
    assert edit.grab().toImage().pixelColor(0, edit.height() // 2) == current_theme().color("danger")
    assert edit.toolTip() != tip
    assert controls.reason.isVisible()
    assert "SGD with momentum" in controls.reason.text()
    assert not controls.start.visibleRegion().isEmpty()  # the page is no higher for it
    assert not controls.start.isEnabled()
    edit.clear()
    qtbot.keyClicks(edit, right)
    assert not edit.property("wrong")
    assert edit.grab().toImage().pixelColor(0, edit.height() // 2) != current_theme().color("danger")
    assert edit.toolTip() == tip
    assert not controls.reason.isVisible()
    assert controls.start.isEnabled()


def test_without_an_optimizer_nothing_starts(tab: TrainTab, qtbot: QtBot) -> None:
    for box in tab.findChildren(QCheckBox):
        if box.objectName().startswith("optimizer."):
            box.setChecked(False)
    controls = tab.view.controls
    assert not controls.start.isEnabled()
    assert "at least one optimizer" in controls.reason.text()
    assert "at least one optimizer" in controls.start.toolTip()
    qtbot.keyClick(tab, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not tab.is_training


def test_without_mnist_the_form_starts_with_what_is_there_and_says_how_to_get_it(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.delenv("DIGITPAD_DATA", raising=False)
    window.tabs.setCurrentWidget(window.train_tab)
    data = window.train_tab.view.form.data
    assert data.choice.currentData() == "optdigits"
    data.choice.setCurrentIndex(data.choice.findData("mnist"))
    button = data.findChild(QPushButton, "downloadButton")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isVisible)
    with pytest.raises(DigitpadError, match="download"):
        data.values()


def test_every_field_has_a_name_for_screen_readers(tab: TrainTab) -> None:
    for kind in (QLineEdit, QComboBox):
        for field in tab.findChildren(kind):
            if field.isVisible() and not field.objectName().startswith("qt_"):
                assert field.accessibleName() or field.toolTip(), field.objectName()


def test_at_first_the_ticked_optimizer_is_in_sight_and_the_rest_is_folded(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    window.tabs.setCurrentWidget(window.train_tab)
    form = window.train_tab.view.form
    assert [name for name, fold in form.folds.items() if fold.is_open] == ["common", "optimizers"]
    box = form.optimizers["adam"].box
    qtbot.waitUntil(box.isVisible)
    assert not box.visibleRegion().isEmpty()
    order = [fold.button.objectName() for fold in form.folds.values()]
    assert order == ["fold.common", "fold.data", "fold.network", "fold.optimizers", "fold.more", "fold.several"]
    places = [form.folds[name].y() for name in form.folds]
    assert places == sorted(places)
    fold = form.folds["more"]
    assert not form.learning.seed.isVisible()
    assert "seed 0" in fold.summary
    qtbot.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    assert form.learning.seed.isVisible()


def test_the_form_is_as_it_was_after_a_restart(tab: TrainTab, window: MainWindow, qtbot: QtBot) -> None:
    form = tab.view.form
    form.learning.epochs.setValue(17)
    form.data.validation.setValue(12.5)
    form.network.choice.setCurrentIndex(form.network.choice.count() - 1)
    form.network.widths.setText("31, 7")
    form.optimizers["lion"].box.setChecked(True)
    form.optimizers["lion"].rates.setText("1e-4, 1e-3")
    form.optimizers["adam"].numbers["beta_1"].setText("0, 0.8")
    form.learning.batch_size.setText("32, 64")
    form.learning.schedules["exponential"].setChecked(True)
    form.data.subset.setText("200, all")
    form.folds["data"].open(False)
    form.several.way.setCurrentIndex(1)
    plans = form.plans()
    window.close()
    later = make_window()
    qtbot.addWidget(later)
    later.show()
    later.tabs.setCurrentWidget(later.train_tab)
    again = later.train_tab.view.form
    assert again.plans() == plans
    assert again.execution() == Execution(IN_TURN)
    assert not again.folds["data"].is_open
    assert again.folds["network"].is_open
    later.close()


def test_what_was_remembered_wrongly_is_passed_over(view: TrainView) -> None:
    plans = view.form.plans()
    view.form.recall({"recipe": "none", "fields": {"common": {"epochs": "many"}, "data": {"data": 3}}, "folds": {}})
    assert view.form.plans() == plans


def test_how_runs_are_trained_is_not_part_of_a_recipe(view: TrainView, qtbot: QtBot) -> None:
    form = view.form
    form.recipe.choice.setCurrentIndex(form.recipe.choice.findData("dense-128"))
    form.recipe.choice.activated.emit(form.recipe.choice.currentIndex())
    assert form.execution() == Execution(SIDE_BY_SIDE)
    choose(qtbot, form.several.way, "One after the other")
    assert form.execution() == Execution(IN_TURN)
    assert form.folds["several"].summary == "One after the other"
    assert form.recipe.name == "dense-128"


@pytest.mark.parametrize("name", ["microscope", "keep_path"])
def test_what_is_recorded_is_a_tick_that_a_recipe_leaves_as_it_is(view: TrainView, qtbot: QtBot, name: str) -> None:
    form = view.form
    assert not any(getattr(plan.settings, name) for plan in form.plans())
    click_box(qtbot, getattr(form.learning, name))
    assert all(getattr(plan.settings, name) for plan in form.plans())
    form.recipe.choice.setCurrentIndex(form.recipe.choice.findData("dense-256"))
    form.recipe.choice.activated.emit(form.recipe.choice.currentIndex())
    assert all(getattr(plan.settings, name) for plan in form.plans())
    form.show_settings(RunSettings(data="optdigits"))
    assert not getattr(form.learning, name).isChecked()


def test_an_experiment_ticks_what_it_records_only_while_it_is_shown(view: TrainView, qtbot: QtBot) -> None:
    form = view.form
    click_box(qtbot, form.learning.microscope)
    for name, is_path_kept in (("best", True), ("momentum", False), ("best", True), ("dense-256", False)):
        form.recipe.choice.setCurrentIndex(form.recipe.choice.findData(name))
        form.recipe.choice.activated.emit(form.recipe.choice.currentIndex())
        assert form.learning.keep_path.isChecked() is is_path_kept
        assert form.learning.microscope.isChecked()  # ticked by hand


def test_a_cluster_that_is_not_there_is_told_in_a_sentence_and_the_window_goes_on(
    tab: TrainTab, view: TrainView, qtbot: QtBot
) -> None:
    box = view.form.several
    assert not box.workers.isVisibleTo(box)
    choose(qtbot, box.way, "In processes")
    assert box.workers.isVisibleTo(box)
    assert view.form.execution() == Execution(PROCESSES, 2)
    choose(qtbot, box.way, "On a cluster")
    assert not box.workers.isVisibleTo(box)
    assert not view.controls.start.isEnabled()
    assert "tcp://HOST:PORT" in view.controls.reason.text()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    qtbot.keyClicks(box.address, address)
    assert view.form.folds["several"].summary == f"On a cluster · {address}"
    with qtbot.waitSignal(tab.session.ended):
        qtbot.mouseClick(view.controls.start, Qt.MouseButton.LeftButton)
    assert view.notice.text == f"No Dask scheduler answers at {address}: is it running?"
    assert view.controls.start.isEnabled()


def _is_in_view(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_what_comes_at_the_forms_end_is_scrolled_to(view: TrainView, qtbot: QtBot) -> None:
    form = view.form
    fold, box = form.folds["several"], form.several
    bar = next(parent for parent in _parents(form) if isinstance(parent, ScrolledColumn)).verticalScrollBar()
    fold.open(False)
    _lay_out()
    bar.setValue(bar.maximum())
    fold.button.click()
    _lay_out()
    assert _is_in_view(box.way)
    choose(qtbot, box.way, "In processes")
    _lay_out()
    assert _is_in_view(box.workers)


def _lay_out() -> None:
    """Let what has changed size move all that is around it."""
    for _ in range(10):
        QApplication.processEvents()


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()

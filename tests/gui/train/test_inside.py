"""The page Inside: live, drawn from disk, compared between runs."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.gui.train.inside import InsideView
from digitpad.gui.train.tab import TrainTab
from digitpad.learning.reports.layer_lines import QUANTITIES
from digitpad.learning.runs.events import LayersMeasured
from digitpad.learning.runs.grid import Grid, OptimizerChoice
from digitpad.learning.runs.layer_figures import LAYERS, LayerFigures, read_layers
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.training.lab import train_all
from digitpad.learning.training.plans import plan_grid
from tests.gui.train.conftest import Train, click_box, show

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

_OPTIMIZERS = ("sgd", "adam")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> list[RunRecord]:
    """Two runs that were trained with the microscope: read, never written."""
    settings = RunSettings(network="dense-24-16", epochs=2, batch_size=64, data="optdigits", microscope=True)
    choices = [OptimizerChoice("sgd", (0.01,)), OptimizerChoice("adam", (1e-3,))]
    return train_all(plan_grid(Grid(settings, choices)), tmp_path_factory.mktemp("seen"))


@pytest.fixture
def inside(tab: TrainTab, seen: list[RunRecord], qtbot: QtBot) -> InsideView:
    """The page, shown, with them."""
    tab.view.plots.setCurrentWidget(tab.view.inside)
    show(seen, tab, qtbot)
    return tab.view.inside


def _figures(tab: TrainTab) -> dict[str, LayerFigures]:
    found = {record.settings.optimizer: read_layers(record.folder) for record in tab.view.runs.records}
    return {name: figures for name, figures in found.items() if figures is not None}


def test_an_empty_page_says_how_to_fill_it(tab: TrainTab, train: Train) -> None:
    tab.view.plots.setCurrentWidget(tab.view.inside)
    words = tab.findChild(QLabel, "insideWords")
    assert isinstance(words, QLabel)
    assert words.isVisible()
    assert "Microscope" in words.text()
    train("sgd")
    assert words.isVisible()
    assert not tab.commands.layers.isEnabled()


def test_a_line_for_each_layer_and_for_each_run(inside: InsideView, tab: TrainTab, qtbot: QtBot) -> None:
    known = _figures(tab)
    assert set(known) == set(_OPTIMIZERS)
    qtbot.waitUntil(lambda: inside.plot.isVisible() and bool(inside.plot.lines))
    first = known["sgd"]
    assert inside.shown.currentText() == "layers of SGD"
    assert [line.title for line in inside.plot.lines] == list(first.layers)
    assert len(inside.strips.plots) == len(first.layers)
    for name in QUANTITIES:
        inside.quantity.setCurrentIndex(inside.quantity.findData(name))
        values = QUANTITIES[name].values(first)
        own = values[:, -1] if values.ndim == 2 else values
        is_drawn = (own > 0) if QUANTITIES[name].is_log else np.isfinite(own)
        np.testing.assert_allclose(inside.plot.lines[-1].curve[1], own[is_drawn], rtol=1e-4)
        assert inside.plot.is_log == QUANTITIES[name].is_log
    inside.quantity.setCurrentIndex(0)
    inside.shown.setCurrentIndex(inside.shown.findText("all runs, output"))
    assert [line.title for line in inside.plot.lines] == ["SGD", "Adam"]
    for line, optimizer in zip(inside.plot.lines, _OPTIMIZERS, strict=True):
        np.testing.assert_allclose(line.curve[1], known[optimizer].figure("gradient")[:, -1], rtol=1e-4)
    assert sum(plot.isVisible() for plot in inside.strips.plots) == 2


def test_seeds_of_a_setting_are_one_line_in_a_layer(
    tab: TrainTab, seen: list[RunRecord], qtbot: QtBot, tmp_path: Path
) -> None:
    seeds = train_all(plan_grid(Grid(seen[0].settings, [OptimizerChoice("sgd", (0.01,))], seeds=2)), tmp_path)
    inside = tab.view.inside
    tab.view.plots.setCurrentWidget(inside)
    show([*seeds, seen[1]], tab, qtbot)
    qtbot.waitUntil(lambda: inside.shown.findText("all runs, output") >= 0)
    assert inside.shown.findText("layers of SGD · seed 1") >= 0
    inside.shown.setCurrentIndex(inside.shown.findText("all runs, output"))
    assert [line.title for line in inside.plot.lines] == ["Adam", "SGD"]  # in the order in which they were trained
    own = [read_layers(record.folder) for record in seeds]
    expected = np.median([figures.figure("gradient")[:, -1] for figures in own if figures is not None], axis=0)
    np.testing.assert_allclose(inside.plot.lines[1].curve[1], expected, rtol=1e-4)
    assert sum(plot.isVisible() for plot in inside.strips.plots) == 2


def test_what_is_drawn_live_is_what_is_read_later(tab: TrainTab, train: Train, qtbot: QtBot) -> None:
    inside = tab.view.inside
    click_box(qtbot, tab.view.form.learning.microscope)
    tab.view.plots.setCurrentWidget(inside)
    train("sgd")
    qtbot.waitUntil(lambda: bool(inside.plot.lines))
    live = [line.curve for line in inside.plot.lines]
    other = InsideView(tab._services.jobs)
    qtbot.addWidget(other)
    other.show_records(tab.view.runs.drawn)
    other.show()
    qtbot.waitUntil(lambda: bool(other.plot.lines))
    for (x, y), line in zip(live, other.plot.lines, strict=True):
        np.testing.assert_array_equal(x, line.curve[0])
        np.testing.assert_allclose(y, line.curve[1], rtol=1e-4)


def test_nothing_is_drawn_while_the_page_is_hidden(inside: InsideView, tab: TrainTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(inside.plot.lines) and not inside._redraw.isActive())
    record = next(record for record in tab.view.runs.records if record.settings.optimizer == "sgd")
    known = _figures(tab)["sgd"]
    later = LayerFigures(known.layers, known.steps[-1:] + 10, known.rates[-1:], known.values[-1:])
    tab.view.plots.setCurrentWidget(tab.view.curves)
    inside.add(LayersMeasured(record.id, later))
    assert not inside._redraw.isActive()
    count = len(inside.plot.lines[0].curve[0])
    tab.view.plots.setCurrentWidget(inside)
    assert len(inside.plot.lines[0].curve[0]) == count + 1


def test_a_damaged_file_leaves_the_page_empty(inside: InsideView, tab: TrainTab, qtbot: QtBot) -> None:
    for record in tab.view.runs.records:
        (record.folder / LAYERS).write_text("step\nx,y\n", "utf-8")
    other = InsideView(tab._services.jobs)
    qtbot.addWidget(other)
    other.show_records(tab.view.runs.drawn)
    other.show()
    qtbot.waitUntil(lambda: not other._lane.is_busy)
    assert not other.plot.isVisible()


def test_layers_are_exported_as_a_table(
    inside: InsideView, tab: TrainTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tab.view.runs.records[0].folder / "export.csv"
    monkeypatch.setattr("digitpad.gui.train.run_commands.ask_save_path", lambda *_: path)
    tab.commands.layers.trigger()
    qtbot.waitUntil(path.is_file)
    qtbot.waitUntil(lambda: not tab.is_looking)
    header, *rows = path.read_text("utf-8").splitlines()
    assert header.startswith("run,step,rate,layer,gradient")
    assert len(rows) == sum(len(own.steps) * len(own.layers) for own in _figures(tab).values())


def test_what_went_wrong_is_said_and_its_remedy_fills_the_form(tab: TrainTab, train: Train, qtbot: QtBot) -> None:
    form, page = tab.view.form, tab.view.inside
    tab.view.plots.setCurrentWidget(page)
    form.optimizers["sgd"].rates.setText("10000")
    train("sgd")
    qtbot.waitUntil(page.findings.isVisible)
    label = page.findings.findChild(QLabel, "finding")
    assert isinstance(label, QLabel)
    assert label.text().startswith("Diverged: the loss rose from ")
    button = page.findings.findChild(QPushButton, "remedyButton")
    assert isinstance(button, QPushButton)
    assert button.text() == "Try learning rate 0.01"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (plan,) = form.plans()
    settings = tab.view.runs.records[0].settings
    assert plan.settings == dataclasses.replace(settings, learning_rate=0.01)
    assert "press Start" in tab.view.notice.text
    tab.view.runs.draw_only(set())
    qtbot.waitUntil(lambda: not page.findings.isVisible())

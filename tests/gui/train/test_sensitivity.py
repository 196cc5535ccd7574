"""The page of what was swept: lines along one setting, a map of two, and the way to the runs."""

import dataclasses
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.gui.train.sensitivity import SensitivityView
from digitpad.gui.train.tab import TrainTab
from digitpad.learning.reports.heat_map import HeatMap, heat_maps
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from tests.gui.train.conftest import Train, choose
from tests.learning.made_runs import make_run


@pytest.fixture
def records(tmp_path: Path) -> list[RunRecord]:
    """SGD with momentum: two rates with three momenta each, two seeds; the highest of both diverged."""
    made = []
    for rate in (0.01, 0.1):
        for momentum in (0.0, 0.5, 0.99):
            for seed in (0, 1):
                settings = RunSettings(optimizer="momentum", learning_rate=rate, parameters={"momentum": momentum},
                                       seed=seed)  # fmt: skip
                status = "diverged" if rate * momentum > 0.06 else "finished"
                loss = rate + momentum + seed / 100 + 0.1
                made.append(make_run(tmp_path / f"{rate} {momentum} {seed}", settings, [1.0, 1.0], [loss], status))
    return made


@pytest.fixture
def page(qtbot: QtBot, records: list[RunRecord]) -> Iterator[SensitivityView]:
    """The page with these runs, shown."""
    view = SensitivityView()
    qtbot.addWidget(view)
    view.resize(800, 420)
    view.show()
    qtbot.waitExposed(view)
    view.show_records(records)
    yield view
    view.close()


def _told_at(page: SensitivityView, qtbot: QtBot, place: QPoint, expected: str) -> str:
    """What the caption says once the mouse is there; pyqtgraph passes over moves that follow each other too fast."""

    steps = itertools.cycle((QPoint(0, 0), QPoint(1, 0)))  # each one is a move

    def is_told() -> bool:
        qtbot.mouseMove(page.plot.viewport(), place + next(steps))
        return expected in page.caption.text()

    qtbot.waitUntil(is_told)
    return page.caption.text()


def _titles(page: SensitivityView) -> list[str]:
    return [page.legend.item(row).toolTip() for row in range(page.legend.count())]


def test_any_swept_setting_lies_along_the_axis(page: SensitivityView, qtbot: QtBot) -> None:
    assert [page.along.itemText(row) for row in range(page.along.count())] == ["learning rate", "momentum"]
    assert _titles(page) == [f"SGD with momentum · momentum {value}" for value in ("0", "0.5", "0.99")]
    choose(qtbot, page.along, "momentum")
    assert _titles(page) == ["SGD with momentum · 0.01", "SGD with momentum · 0.1"]
    assert page.plot.drawn is not None
    assert [label for _, label in page.plot.drawn.axis.ticks] == ["0", "0.5", "0.99"]


def test_a_point_tells_its_figures_and_leads_to_its_run(page: SensitivityView, qtbot: QtBot) -> None:
    choose(qtbot, page.along, "momentum")
    assert page.plot.drawn is not None
    line = page.plot.drawn.lines[1]
    for point in line.points:
        words = _told_at(page, qtbot, page.plot.place_px(point).toPoint(), f"momentum {point.value:g} ·")
        assert words.startswith(f"SGD with momentum · 0.1 · momentum {point.value:g} · loss ")
        assert f"{min(point.losses):.4g} to {max(point.losses):.4g} over 2 seeds" in words
        assert words.endswith("diverged") == (point.value == 0.99)
        with qtbot.waitSignal(page.run_picked) as picked:
            qtbot.mouseClick(page.plot.viewport(), Qt.MouseButton.LeftButton, pos=page.plot.place_px(point).toPoint())
        assert picked.args == [f"0.1 {point.value} 0"]
    _told_at(page, qtbot, QPoint(page.plot.width() - 3, page.plot.height() // 2), "Point at a value")


def _map(page: SensitivityView, records: list[RunRecord]) -> HeatMap:
    (drawn,) = heat_maps(records, page.along.currentData(), page.across.currentData())
    return drawn


def test_two_crossed_settings_are_a_map_that_leads_to_the_runs(
    page: SensitivityView, records: list[RunRecord], qtbot: QtBot
) -> None:
    choose(qtbot, page.across, "map with momentum")
    assert page.map.isVisible()
    assert not page.plot.isVisible()
    shown = page.map.grab().toImage()
    for cell in _map(page, records).cells:
        rect = page.map.cell_rect(cell.column, cell.row)
        corner = rect.topLeft().toPoint() + QPoint(4, 4)
        assert shown.pixelColor(corner).name() == cell.color
        qtbot.mouseMove(page.map, rect.center().toPoint())
        words = page.caption.text()
        rate, momentum = (0.01, 0.1)[cell.column], (0.0, 0.5, 0.99)[cell.row]
        assert f"learning rate {rate:g} · momentum {momentum:g} · loss " in words
        assert words.endswith("diverged") == cell.point.has_diverged == (rate * momentum > 0.06)
        with qtbot.waitSignal(page.run_picked) as picked:
            qtbot.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
        assert picked.args == [f"{rate} {momentum} 0"]
    assert page.map.cell_rect(0, 0).top() > page.map.cell_rect(0, 1).top()


def test_a_map_is_walked_by_keys(page: SensitivityView, qtbot: QtBot) -> None:
    choose(qtbot, page.across, "map with momentum")
    page.map.setFocus()
    picked: list[str] = []
    page.run_picked.connect(picked.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(page.map, key)
    assert picked == ["0.01 0.0 0", "0.01 0.5 0", "0.1 0.5 0", "0.1 0.0 0", "0.01 0.0 0"]
    assert page.map.current == (0, 0)


def test_what_was_chosen_stays_chosen_while_it_is_there(
    page: SensitivityView, records: list[RunRecord], qtbot: QtBot
) -> None:
    choose(qtbot, page.along, "momentum")
    choose(qtbot, page.across, "map with learning rate")
    page.show_records(records[:-1])
    assert (page.along.currentText(), page.across.currentText()) == ("momentum", "map with learning rate")
    page.show_records(records[:6])  # one rate
    assert (page.along.currentText(), page.across.currentText()) == ("momentum", "lines")
    assert not page.across.isEnabled()
    assert page.plot.isVisible()


def test_several_optimizers_have_a_map_each(
    page: SensitivityView, records: list[RunRecord], tmp_path: Path, qtbot: QtBot
) -> None:
    others = [
        make_run(tmp_path / f"adam {rate} {size}", RunSettings(learning_rate=rate, batch_size=size), [1.0], [rate])
        for rate in (0.01, 0.1) for size in (32, 64)
    ]  # fmt: skip
    nadam = [
        make_run(tmp_path / f"nadam {rate} {size}",
                 RunSettings(optimizer="nadam", learning_rate=rate, batch_size=size), [1.0], [rate])
        for rate in (0.01, 0.1) for size in (32, 64)
    ]  # fmt: skip
    page.show_records([*records, *others, *nadam])
    choose(qtbot, page.across, "map with batch size")
    assert [page.of.itemText(row) for row in range(page.of.count())] == ["Adam", "Nadam"]
    choose(qtbot, page.of, "Nadam")
    qtbot.mouseMove(page.map, page.map.cell_rect(0, 0).center().toPoint())
    assert page.caption.text().startswith("Nadam · learning rate 0.01 · batch size 32")


def test_without_anything_swept_it_says_how_to_fill_it(page: SensitivityView, records: list[RunRecord]) -> None:
    page.show_records(records[:1])
    empty = page.findChild(QLabel, "sensitivityEmpty")
    assert empty is not None
    assert empty.isVisible()
    assert "several values" in empty.text()
    assert not page.along.isVisible()
    assert not page.caption.isVisible()


def test_while_runs_learn_it_says_when_there_will_be_something(page: SensitivityView, records: list[RunRecord]) -> None:
    page.show_records([dataclasses.replace(records[0], status="running")])
    empty = page.findChild(QLabel, "sensitivityEmpty")
    assert empty is not None
    assert empty.isVisible()
    assert "as runs end" in empty.text()
    page.show_records(records[:1])
    assert "as runs end" not in empty.text()


def test_a_click_selects_the_run_in_the_table(tab: TrainTab, train: Train, qtbot: QtBot) -> None:
    tab.view.form.learning.batch_size.setText("32, 128")
    train("adam")
    tab.view.plots.setCurrentWidget(tab.view.sensitivity)
    plot = tab.view.sensitivity.plot
    assert plot.drawn is not None
    for point in plot.drawn.lines[0].points:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.place_px(point).toPoint())
        (chosen,) = tab.view.table.chosen()
        assert chosen.settings.batch_size == point.value

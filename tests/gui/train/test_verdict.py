"""The page Verdict, on runs whose figures are written by hand."""

import csv
import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from digitpad.gui.jobs.jobs import Jobs
from digitpad.gui.train.verdict.page import VerdictPage
from digitpad.gui.train.view import TrainView
from digitpad.learning.reports.verdict_figures import paths_of_judgement, save_judgement
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from tests.learning.made_runs import make_run

pytestmark = pytest.mark.slow

_OFFSETS = {"sgd": 0.05, "adam": 0.0, "nadam": 0.0005}


@pytest.fixture
def records(tmp_path: Path) -> list[RunRecord]:
    """Three optimizers with eight seeds; SGD is worse and slower."""
    rng = np.random.default_rng(4)
    made = []
    for seed in range(8):
        common = rng.normal(0.2, 0.03)
        for name, offset in _OFFSETS.items():
            final = common + offset + rng.normal(0, 0.004)
            settings = RunSettings(optimizer=name, seed=seed, validation_split=0.2)
            losses = np.linspace(2, final, 40)
            record = make_run(tmp_path / f"{name}-{seed}", settings, losses, [1.0, 0.5, final + 0.02, final])
            made.append(dataclasses.replace(record, test={"accuracy": 1 - final / 4, "loss": final}))
    return made


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """A runner of the test's own."""
    runner = Jobs()
    yield runner
    runner.close_down()


@pytest.fixture
def page(jobs: Jobs, qtbot: QtBot) -> VerdictPage:
    """The page alone, shown."""
    page = VerdictPage(jobs)
    qtbot.addWidget(page)
    page.resize(800, 500)
    with qtbot.waitSignal(page.judged):
        page.show()
    return page


def _show(page: VerdictPage, records: list[RunRecord], qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.judged):
        page.show_records(records)


def test_an_empty_page_says_how_to_fill_it(page: VerdictPage, records: list[RunRecord], qtbot: QtBot) -> None:
    assert _seen(page) == {"verdictHint"}
    _show(page, records[:3], qtbot)  # one seed
    assert _seen(page) == {"verdictHint"}
    _show(page, records, qtbot)
    assert _seen(page) == {"differences", "reachedTable", "profilePlot", "goalTarget"}


def _seen(page: VerdictPage) -> set[str]:
    """Which of the parts are on the screen."""
    names = ("verdictHint", "differences", "reachedTable", "profilePlot", "goalTarget")
    parts = {name: page.findChild(QWidget, name) for name in names}
    return {name for name, part in parts.items() if isinstance(part, QWidget) and part.isVisible()}


def test_sentences_say_what_is_shown_and_what_is_not(page: VerdictPage, records: list[RunRecord], qtbot: QtBot) -> None:
    _show(page, records, qtbot)
    assert len(page.differences.sentences) == 3
    assert "has the lowest validation loss of 3. Not shown to be worse: " in page.words
    close, *far = page.differences.sentences
    assert close.startswith("8 pairs do not show a difference between ")
    assert all("’s validation loss is 0.0" in sentence and "SGD’s (95 %: " in sentence for sentence in far)
    cell = page.differences.item(1, 1)
    assert cell is not None
    assert "p = 0.023 after Holm’s correction" in cell.toolTip()


def test_another_figure_is_compared_by_when_it_is_chosen(
    page: VerdictPage, records: list[RunRecord], qtbot: QtBot
) -> None:
    _show(page, records, qtbot)
    _choose(page, "verdictMetric", 2, qtbot)
    assert "has the highest test accuracy of 3" in page.words
    _show(page, records[:-3], qtbot)
    assert "highest test accuracy" in page.words  # the choice stays
    untested = [dataclasses.replace(record, test={}) for record in records]
    _show(page, untested, qtbot)
    assert page.words == "These runs cannot be compared by this figure."
    assert page.differences.sentences == []


def test_times_to_a_goal_follow_what_is_asked(page: VerdictPage, records: list[RunRecord], qtbot: QtBot) -> None:
    _show(page, records, qtbot)
    with qtbot.waitSignal(page.judged):
        page.goal.target.setValue(0.6)
    assert _medians(page) == {"20"}  # the second of four epochs
    page.goal.target.setValue(0.0)
    qtbot.waitUntil(lambda: _medians(page) == {"–"})
    _choose(page, "goalQuantity", 2, qtbot)  # the usual target of the training loss
    assert 0.1 < page.goal.target.value() < 0.3
    _choose(page, "goalAxis", 1, qtbot)
    header = page.profile.table.horizontalHeaderItem(2)
    assert header is not None
    assert header.text() == "median seconds"
    slowest = max(page.profile.plot.area.data_items, key=lambda item: item.getData()[0][-2])
    assert slowest.getData()[1].max() <= 1


def test_nothing_is_compared_before_it_is_looked_at(jobs: Jobs, records: list[RunRecord], qtbot: QtBot) -> None:
    page = VerdictPage(jobs)
    qtbot.addWidget(page)
    page.show_records(records)
    assert not jobs.is_busy
    with qtbot.waitSignal(page.judged):
        page.show()
    assert len(page.differences.sentences) == 3


def test_what_is_shown_is_written_as_pictures_and_as_a_table(
    page: VerdictPage, records: list[RunRecord], qtbot: QtBot, tmp_path: Path
) -> None:
    _show(page, records, qtbot)
    assert page.judgement is not None
    for suffix in ("png", "svg", "csv"):
        goals = paths_of_judgement(page.judgement, tmp_path / f"own.{suffix}")
        assert not any(goal.exists() for goal in goals)
        assert save_judgement(page.judgement, tmp_path / f"own.{suffix}") == goals
    names = {path.name for path in tmp_path.glob("own*")}
    assert names == {
        "own-differences.png", "own-profile.png", "own-differences.svg", "own-profile.svg", "own.csv",
    }  # fmt: skip
    with (tmp_path / "own.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3
    shown = [row for row in rows if row["worse"] == "SGD"]
    assert all(float(row["low"]) < float(row["difference"]) < float(row["high"]) for row in rows)
    assert all(float(row["p_holm"]) <= 0.05 and row["pairs"] == "8" for row in shown)


def test_the_tab_hands_what_is_drawn_to_the_page_and_offers_to_write_it(view: TrainView, qtbot: QtBot) -> None:
    assert view.plots.tabText(view.plots.count() - 1) == "Verdict"
    with qtbot.waitSignal(view.verdict.judged):
        view.plots.setCurrentWidget(view.verdict)
    assert view.verdict.is_empty
    view.refresh_theme()


def _medians(page: VerdictPage) -> set[str]:
    table: QTableWidget = page.profile.table
    items = [table.item(row, 2) for row in range(table.rowCount())]
    return {item.text() for item in items if item is not None}


def _choose(page: VerdictPage, name: str, index: int, qtbot: QtBot) -> None:
    """Choose with the keyboard, as a person would."""
    box = page.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    for _ in range(index):
        with qtbot.waitSignal(page.judged):
            qtbot.keyClick(box, Qt.Key.Key_Down)

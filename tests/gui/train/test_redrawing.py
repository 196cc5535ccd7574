import itertools
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.train.curves import CurvesView
from digitpad.gui.train.redrawing import Redrawing
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.runs.events import StepsEnd
from digitpad.learning.runs.settings import RunSettings


class _Drawn:
    """What was done in which turn."""

    def __init__(self, view: CurvesView) -> None:
        self.turns: list[list[str]] = [[]]
        self.redrawing = Redrawing(lambda metric, new: self.turns[-1].append(f"{metric} {sorted(new)}"), view)
        self.redrawing._timer.timeout.connect(lambda: self.turns.append([]))

    def pieces(self, *names: str) -> Iterator[None]:
        for name in names:
            self.turns[-1].append(name)
            yield


@pytest.fixture
def view(qtbot: QtBot) -> CurvesView:
    made = CurvesView()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def drawn(view: CurvesView) -> _Drawn:
    return _Drawn(view)


def test_each_turn_does_one_thing_pieces_first_and_then_the_plots(drawn: _Drawn, qtbot: QtBot) -> None:
    drawn.redrawing.note("a")
    drawn.redrawing.put_first(drawn.pieces("one", "two"))
    assert drawn.turns == [[]]
    qtbot.waitUntil(lambda: not drawn.redrawing._timer.isActive())
    plots = sorted(turn[0] for turn in drawn.turns[2:4])
    assert drawn.turns[:2] == [["one"], ["two"]]
    assert plots == ["accuracy ['a']", "loss ['a']"]
    assert all(len(turn) <= 1 for turn in drawn.turns)


def test_pieces_that_come_later_take_the_place_of_those_that_wait(drawn: _Drawn, qtbot: QtBot) -> None:
    drawn.redrawing.put_first(drawn.pieces("old"))
    drawn.redrawing.put_first(drawn.pieces("new"))
    qtbot.waitUntil(lambda: not drawn.redrawing._timer.isActive())
    assert [each for turn in drawn.turns for each in turn] == ["new"]


def test_all_that_is_left_can_be_done_at_once(drawn: _Drawn) -> None:
    drawn.redrawing.note("a")
    drawn.redrawing.put_first(drawn.pieces("one"))
    drawn.redrawing.finish()
    assert drawn.turns == [["one", "loss ['a']", "accuracy ['a']"]]
    drawn.redrawing._timer.stop()


def test_runs_that_begin_together_are_shown_soon_a_line_a_turn(view: CurvesView, qtbot: QtBot) -> None:
    lines: list[int] = []
    view._redrawing._timer.timeout.connect(lambda: lines.append(len(view.lines)))
    for run, optimizer in (("a", "adam"), ("b", "sgd"), ("c", "momentum")):
        view.add_run(run, RunCurves(RunSettings(optimizer=optimizer), 10))
    assert not view.lines
    qtbot.waitUntil(lambda: not view._redrawing._timer.isActive())
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise([0, *lines]))
    assert [line.group.runs for line in view.lines] == [("a",), ("b",), ("c",)]
    assert view.loss_plot.isVisible()
    assert view.accuracy_plot.isVisible()
    assert all(plot.updatesEnabled() for plot in (view.loss_plot, view.accuracy_plot))


def test_lines_that_stay_are_kept_when_another_run_begins(view: CurvesView) -> None:
    view.add_run("a", RunCurves(RunSettings(), 10))
    view.draw_new()
    (first,) = view.lines
    view.add_run("b", RunCurves(RunSettings(optimizer="sgd"), 10))
    view.draw_new()
    assert view.lines[0] is first
    assert len(view.lines) == 2
    view.add_run("c", RunCurves(RunSettings(seed=1), 10))
    view.draw_new()
    assert [line.group.runs for line in view.lines] == [("a", "c"), ("b",)]
    view.set_runs({})
    assert not view.lines


def test_arranging_may_be_left_off_between_two_lines(view: CurvesView, qtbot: QtBot) -> None:
    """As it is where a run begins while lines of others are made."""
    view.add_run("a", RunCurves(RunSettings(), 10))
    view.add_run("b", RunCurves(RunSettings(optimizer="sgd"), 10))
    qtbot.waitUntil(lambda: len(view.lines) == 1)
    view.add_run("c", RunCurves(RunSettings(optimizer="rmsprop"), 10))
    view.draw_new()
    assert [line.group.runs for line in view.lines] == [("a",), ("b",), ("c",)]
    assert view.legend.topLevelItemCount() == 3


def test_whoever_must_see_a_run_now_need_not_wait(view: CurvesView) -> None:
    view.add_run("a", RunCurves(RunSettings(), 10))
    view.draw_new()
    assert len(view.lines) == 1
    assert view.loss_plot.isVisible()
    assert all(plot.updatesEnabled() for plot in (view.loss_plot, view.accuracy_plot))
    view.add_run("b", RunCurves(RunSettings(seed=1), 10))
    view.set_runs({})
    assert not view.lines
    QApplication.processEvents()
    view._redrawing._timer.stop()


@pytest.mark.parametrize("accuracy", [0.0, 1.0])
def test_a_curve_of_a_single_point_has_an_axis_that_begins_at_zero(view: CurvesView, accuracy: float) -> None:
    curves = RunCurves(RunSettings(), 1)
    losses, accuracies = np.array([2.5], np.float32), np.array([accuracy], np.float32)
    curves.add_steps(StepsEnd("a", 1, 1, 0.0, 1.0, losses, accuracies))
    view.set_runs({"a": curves})
    assert view.accuracy_plot.area.box.viewRange()[1] == pytest.approx((0, 1), abs=0.05)
    assert view.loss_plot.area.box.viewRange()[1] == pytest.approx((0, 5), abs=0.25)

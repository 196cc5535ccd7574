import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.gui.train.curves import CurvesView
from digitpad.gui.train.redrawing import Redrawing
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.runs.settings import RunSettings


class _Drawn:
    """What was done in which turn."""

    def __init__(self, view: CurvesView) -> None:
        self.turns: list[list[str]] = [[]]
        self.redrawing = Redrawing(lambda metric, new: self.turns[-1].append(f"{metric} {sorted(new)}"), view)
        self.redrawing._timer.timeout.connect(lambda: self.turns.append([]))

    def piece(self, name: str) -> None:
        self.turns[-1].append(name)


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
    drawn.redrawing.put_first([lambda: drawn.piece("one"), lambda: drawn.piece("two")])
    assert drawn.turns == [[]]
    qtbot.waitUntil(lambda: not drawn.redrawing._timer.isActive())
    plots = sorted(turn[0] for turn in drawn.turns[2:4])
    assert drawn.turns[:2] == [["one"], ["two"]]
    assert plots == ["accuracy ['a']", "loss ['a']"]
    assert all(len(turn) <= 1 for turn in drawn.turns)


def test_pieces_that_come_later_take_the_place_of_those_that_wait(drawn: _Drawn, qtbot: QtBot) -> None:
    drawn.redrawing.put_first([lambda: drawn.piece("old")])
    drawn.redrawing.put_first([lambda: drawn.piece("new")])
    qtbot.waitUntil(lambda: not drawn.redrawing._timer.isActive())
    assert [each for turn in drawn.turns for each in turn] == ["new"]


def test_all_that_is_left_can_be_done_at_once(drawn: _Drawn) -> None:
    drawn.redrawing.note("a")
    drawn.redrawing.put_first([lambda: drawn.piece("one")])
    drawn.redrawing.finish()
    assert drawn.turns == [["one", "loss ['a']", "accuracy ['a']"]]
    drawn.redrawing._timer.stop()


def test_runs_that_begin_together_are_shown_soon_and_arranged_once(
    view: CurvesView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    arranged: list[int] = []
    arrange = view._arrange

    def count() -> None:
        arranged.append(len(view.runs))
        arrange()

    monkeypatch.setattr(view, "_arrange", count)
    for run, optimizer in (("a", "adam"), ("b", "sgd"), ("c", "momentum")):
        view.add_run(run, RunCurves(RunSettings(optimizer=optimizer), 10))
    assert not arranged
    assert not view.lines
    qtbot.waitUntil(lambda: not view._redrawing._timer.isActive())
    assert arranged == [3]
    assert len(view.lines) == 3
    assert view.loss_plot.isVisible()
    assert view.accuracy_plot.isVisible()
    assert all(plot.updatesEnabled() for plot in (view.loss_plot, view.accuracy_plot))


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

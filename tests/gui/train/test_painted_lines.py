"""What the plots paint of lines, pixel by pixel."""

import time

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.qimage import pixels_of_image
from digitpad.gui.train.curves import CurvesView
from digitpad.gui.train.line_painter import LinePainter, PixelScale
from digitpad.gui.widgets.plot import Plot, color_of
from digitpad.learning.reports.curve import NO_CURVE, Curve
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.runs.events import EpochEnd, StepsEnd
from digitpad.learning.runs.settings import RunSettings

_NEAR = 2  # pixels


@pytest.fixture
def view(qtbot: QtBot) -> CurvesView:
    made = CurvesView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def _add(view: CurvesView, run: str, losses: NDArray[np.float64], **settings: object) -> None:
    view.add_run(run, RunCurves(RunSettings(**settings), 100))  # type: ignore[arg-type] # some fields of them
    accuracies = np.linspace(0.1, 0.9, len(losses), dtype=np.float32)
    view.add(StepsEnd(run, 1, len(losses), 0.0, 1.0, losses.astype(np.float32), accuracies))
    view.add(EpochEnd(run, 1, len(losses) // 2, 1.0, {"val_loss": float(losses.min()), "val_accuracy": 0.5}))
    view.draw_new()


def _is_painted(view: CurvesView, plot: Plot, line: int = 0) -> NDArray[np.bool_]:
    """Where a plot has the colour of a line."""
    color = color_of(view.lines[line].group.style)
    pixels = pixels_of_image(plot.grab().toImage())[..., :3].astype(int)
    return np.asarray(np.abs(pixels - [color.red(), color.green(), color.blue()]).max(axis=-1) < 8)


def _place(plot: Plot, x: float, y: float) -> tuple[int, int]:
    """Row and column of a point in a picture of the plot."""
    where = plot.mapFromScene(plot.area.box.mapViewToScene(QPointF(x, y)))
    return where.y(), where.x()


def _passes(painted: NDArray[np.bool_], row: int, column: int) -> bool:
    near = slice(max(0, row - _NEAR), row + _NEAR + 1), slice(max(0, column - _NEAR), column + _NEAR + 1)
    return bool(painted[near].any())


@pytest.mark.parametrize("is_log", [False, True])
def test_a_line_passes_where_its_values_are(view: CurvesView, is_log: bool) -> None:
    _add(view, "a", 2.3 * np.exp(-np.arange(1000) / 300))
    view.set_chosen(PlotOptions(is_log=is_log), "both")
    for metric, plot in (("loss", view.loss_plot), ("accuracy", view.accuracy_plot)):
        painted = _is_painted(view, plot)
        x, y = view.lines[0].drawn(metric)
        heights = np.log10(y) if is_log and metric == "loss" else y
        places = [_place(plot, *point) for point in zip(x[::10], heights[::10], strict=True)]
        assert all(_passes(painted, *place) for place in places)
        middle = float((heights[0] + heights[-1]) / 2)
        assert not _passes(painted, *_place(plot, x[0] if metric == "accuracy" else x[-1], middle))


def test_a_hidden_line_is_not_painted_and_one_in_front_is_broader(view: CurvesView) -> None:
    _add(view, "a", np.full(100, 1.0))
    _add(view, "b", np.full(100, 2.0), optimizer="sgd")
    usual = _is_painted(view, view.loss_plot).sum()
    assert usual > 100
    view.lines[0].set_in_front(True)
    assert _is_painted(view, view.loss_plot).sum() > 1.4 * usual
    view.lines[0].set_in_front(False)
    assert _is_painted(view, view.loss_plot).sum() == usual
    view.lines[0].set_visible(False)
    assert not _is_painted(view, view.loss_plot).any()
    assert _is_painted(view, view.loss_plot, line=1).any()


def test_one_in_front_covers_the_others(view: CurvesView) -> None:
    _add(view, "a", np.full(100, 1.0))
    _add(view, "b", np.full(100, 1.0), optimizer="sgd")
    covered = _is_painted(view, view.loss_plot).sum()
    view.lines[0].set_in_front(True)
    assert _is_painted(view, view.loss_plot).sum() > 2 * covered + 100


def test_markers_stand_at_the_held_out_values_and_at_the_end(view: CurvesView) -> None:
    _add(view, "a", np.linspace(2, 1, 100), optimizer="sgd")  # whose marker is round
    painted = _is_painted(view, view.loss_plot)
    for row, column in (
        _place(view.loss_plot, 50, 1.0),
        _place(view.loss_plot, 100, view.lines[0].drawn("loss")[1][-1]),
    ):
        assert painted[row - 3 : row + 4, column - 3 : column + 4].mean() > 0.6


def test_several_seeds_are_painted_with_their_range(view: CurvesView) -> None:
    _add(view, "a", np.full(100, 1.0))
    plain = pixels_of_image(view.loss_plot.grab().toImage())
    _add(view, "b", np.full(100, 2.0), seed=1)
    place = _place(view.loss_plot, 50, 1.75)
    banded = pixels_of_image(view.loss_plot.grab().toImage())
    assert (banded[place] != plain[2, -2]).any()  # the paper's colour


def test_a_loss_beyond_all_bounds_leaves_the_plot_upwards_and_takes_no_longer(view: CurvesView) -> None:
    calm = np.linspace(2, 1, 1000)
    _add(view, "a", calm, optimizer="sgd")
    before = time.process_time()
    view.loss_plot.grab()
    usual = time.process_time() - before
    wild = calm.copy()
    wild[500:] = 1e30
    _add(view, "b", wild)
    before = time.process_time()
    painted = _is_painted(view, view.loss_plot, line=1)
    assert time.process_time() - before < 20 * usual + 0.1
    row, column = _place(view.loss_plot, 490, 1.5)
    assert painted[:row, column - 20 : column + 20].any()


def test_a_run_that_is_continued_is_painted_as_one_that_learned_so_at_once(view: CurvesView) -> None:
    _add(view, "a", np.tile([1.0, 1.4], 50))
    view.loss_plot.grab()
    curves, going_on = view.runs["a"], np.tile([1.2, 1.3], 25)
    curves.cut(50)
    rest = going_on.astype(np.float32)
    view.add(StepsEnd("a", 1, 100, 0.5, 1.0, rest, np.linspace(0.5, 0.9, 50, dtype=np.float32)))
    view.draw_new()
    continued = pixels_of_image(view.loss_plot.grab().toImage())
    view.set_runs({})
    _add(view, "b", np.concatenate([np.tile([1.0, 1.4], 25), going_on]))
    whole = pixels_of_image(view.loss_plot.grab().toImage())
    assert (np.abs(continued.astype(int) - whole).max(axis=-1) > 8).mean() < 0.002


@pytest.mark.parametrize("ratio", [1, 2, 3])
@pytest.mark.usefixtures("qapp")
def test_a_line_is_two_pixels_broad_without_a_gap_on_fine_screens_too(ratio: int) -> None:
    line = LinePainter(STYLES["sgd"])
    across: Curve = np.array([0.0, 40.0]), np.array([10.0, 10.0])
    line.set_points(NO_CURVE, across, NO_CURVE, NO_CURVE)
    picture = QImage(40 * ratio, 20 * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    line.paint(painter, PixelScale(0, 1, 0, 1))
    painter.end()
    rows = np.flatnonzero((pixels_of_image(picture)[:, 20 * ratio, :3] != 255).any(axis=-1))
    assert np.diff(rows).tolist() == [1] * (2 * ratio - 1)

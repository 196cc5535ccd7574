"""The window (pyqtgraph) and the reports (Matplotlib) draw the same numbers in the same colours."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from matplotlib import collections, colors
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from digitpad.gui.appearance.theme import LIGHT, apply_theme
from digitpad.gui.results.matrix import ConfusionMatrix
from digitpad.gui.results.reliability import ReliabilityView
from digitpad.gui.train.curves import CurvesView
from digitpad.gui.train.line_painter import LinePainter
from digitpad.gui.train.lines_item import LinesItem
from digitpad.gui.train.sensitivity import SensitivityView
from digitpad.gui.widgets.plot import Plot
from digitpad.ink.bitmap import DIGITS
from digitpad.learning.evaluation.figures import Evaluation, evaluation_of
from digitpad.learning.reports.curve_data import RunCurves
from digitpad.learning.reports.curve_options import METRICS
from digitpad.learning.reports.evaluation_plots import confusion_figure, reliability_figure
from digitpad.learning.reports.figure_files import BACKGROUND, RIGHT, TEXT, WRONG
from digitpad.learning.reports.lines import lines_of
from digitpad.learning.reports.markers import MATPLOTLIB, PYQTGRAPH
from digitpad.learning.reports.plots import curves_figure
from digitpad.learning.reports.sensitivity_plots import sensitivity_figure
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from tests.learning.made_runs import make_run

_DRAWN = list[tuple[str, str, list[list[float]]]]
"""Colour, marker, and x and y of each."""


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """The theme that has the colours of paper."""
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "system")


@pytest.fixture
def records(tmp_path: Path) -> list[RunRecord]:
    """SGD with three rates and two seeds each, the highest of which diverges; Adam with two rates; AdamW."""
    ragged = np.random.default_rng(0).random(150) + 0.5  # so few that all of them are drawn
    made = []
    for optimizer, rates in (("sgd", (0.01, 0.1, 10.0)), ("adam", (1e-3, 1e-2)), ("adamw", (1e-3,))):
        for rate in rates:
            for seed in (0, 1):
                settings = RunSettings(optimizer=optimizer, learning_rate=rate, seed=seed, validation_split=0.1)
                losses = ragged * (1 + seed) * (1 + rate)
                losses[40] = np.nan
                end = np.inf if rate == 10 and seed else 1 + rate + seed / 10
                status = "diverged" if rate == 10 else "finished"
                made.append(make_run(tmp_path / f"{optimizer} {rate} {seed}", settings, losses, [3.0, end], status))
    return made


def _view(qtbot: QtBot, records: list[RunRecord], *, is_banded: bool) -> CurvesView:
    view = CurvesView()
    qtbot.addWidget(view)
    view.set_runs({record.id: RunCurves.of_record(record) for record in records})
    view.controls.is_banded.setChecked(is_banded)
    return view


def _points(*values: Any) -> list[list[float]]:
    """Rounded: the window adds the few means up that it shows, one by one."""
    return [_rounded(np.asarray(each, float)) for each in values]


def _window_lines(plot: Plot) -> list[LinePainter]:
    (item,) = [child for child in plot.area.box.childItems() if isinstance(child, LinesItem)]
    return item.lines


def _window_curves(plot: Plot, style: Qt.PenStyle) -> list[tuple[str, list[list[float]]]]:
    """Lines of a pen's style and more than a hair, or dashes: colour, x and y."""
    strokes = [stroke for line in _window_lines(plot) for stroke in line.strokes]
    return [
        (pen.color().name(), _points(*curve))
        for pen, curve in strokes
        if len(curve[0]) and pen.style() == style and pen.color().alpha() == 255
    ]


def _paper_curves(axes: Axes, style: str) -> list[tuple[str, list[list[float]]]]:
    return [
        (colors.to_hex(line.get_color()), _points(*line.get_data()))
        for line in axes.get_lines()
        if line.get_linestyle() == style
    ]


def _window_bands(plot: Plot) -> list[tuple[str, float, set[tuple[float, float]]]]:
    """Colour, opacity, and corners."""
    items = [item for item in plot.area.items if isinstance(item, pg.FillBetweenItem)]
    return [
        (
            item.brush().color().name(),
            round(item.brush().color().alphaF(), 2),
            {corner for curve in item.curves for corner in zip(*_points(*curve.getData()), strict=True)},
        )
        for item in items
    ]


def _line_bands(plot: Plot) -> list[tuple[str, float, set[tuple[float, float]]]]:
    """The same of the lines of runs."""
    bands = [line.band for line in _window_lines(plot) if len(line.band[1][0])]
    return [(color.name(), round(color.alphaF(), 2), set(zip(*_points(*curve), strict=True))) for color, curve in bands]


def _hex(rows: Any) -> str:
    """The colour of a collection: (1, 4) to #rrggbb."""
    return colors.to_hex(tuple(np.asarray(rows)[0]))


def _paper_bands(axes: Axes) -> list[tuple[str, float, set[tuple[float, float]]]]:
    areas = [each for each in axes.collections if isinstance(each, collections.PolyCollection)]
    return [
        (
            _hex(area.get_facecolor()),
            round(float(np.asarray(area.get_facecolor())[0, 3]), 2),
            {
                corner
                for path in area.get_paths()
                for corner in zip(*_points(*np.transpose(path.vertices)), strict=True)
            },
        )
        for area in areas
    ]


@pytest.mark.parametrize("is_banded", [True, False])
@pytest.mark.parametrize("metric", METRICS)
def test_curves_are_the_same(qtbot: QtBot, records: list[RunRecord], metric: str, is_banded: bool) -> None:
    view = _view(qtbot, records, is_banded=is_banded)
    plot = view.loss_plot if metric == "loss" else view.accuracy_plot
    figure = curves_figure(records, metric, view.options)
    (axes,) = figure.axes
    count = 6 if is_banded else 12
    trained = _window_curves(plot, Qt.PenStyle.SolidLine)
    assert trained == _paper_curves(axes, "-")
    assert len(trained) == count
    held_out = _window_curves(plot, Qt.PenStyle.CustomDashLine)
    assert held_out == _paper_curves(axes, "--")
    assert len(held_out) == count
    assert _line_bands(plot) == _paper_bands(axes)
    assert len(_line_bands(plot)) == (6 if is_banded else 0)


def test_each_batch_of_a_single_run_is_drawn_faintly(qtbot: QtBot, records: list[RunRecord]) -> None:
    for is_banded, count in ((False, 12), (True, 0)):
        view = _view(qtbot, records, is_banded=is_banded)
        strokes = [stroke for line in _window_lines(view.loss_plot) for stroke in line.strokes]
        faint = [curve for pen, curve in strokes if 0 < pen.color().alphaF() < 0.5 and len(curve[0])]
        batches = [line.batches for line in lines_of(records, "loss", view.options) if line.batches is not None]
        assert [_points(*curve) for curve in faint] == [_points(*each) for each in batches]
        assert len(faint) == count


def test_legends_are_the_same(qtbot: QtBot, records: list[RunRecord]) -> None:
    for is_banded in (True, False):
        view = _view(qtbot, records, is_banded=is_banded)
        (legend,) = curves_figure(records, "loss", view.options).legends
        titles = [text.get_text() for text in legend.get_texts()]
        assert titles == [line.group.title for line in view.lines]
        assert len(titles) == (6 if is_banded else 12)


def _window_marks(plot: Plot) -> _DRAWN:
    items = [item for item in plot.area.data_items if item.opts.get("symbol") is not None]
    symbols = {symbol: name for name, symbol in PYQTGRAPH.items()}
    return [
        (
            pg.mkBrush(item.opts["symbolBrush"]).color().name(),
            symbols[item.opts["symbol"]],
            [_rounded(x), _rounded(10**y)],
        )
        for item in items
        for x, y in [item.getData()]
    ]


def _rounded(values: NDArray[np.float64] | list[float]) -> list[float]:
    return [float(f"{value:.9g}") for value in values]


def _paper_marks(lines: list[Line2D]) -> _DRAWN:
    names = {marker: name for name, marker in MATPLOTLIB.items()}
    return [
        (colors.to_hex(line.get_color()), names[str(line.get_marker())], [_rounded(x), _rounded(y)])
        for line in lines
        for x, y in [_points(*line.get_data())]
    ]


def test_sensitivity_is_the_same(qtbot: QtBot, records: list[RunRecord]) -> None:
    view = SensitivityView()
    qtbot.addWidget(view)
    view.show_records(records)
    (axes,) = sensitivity_figure(records, "learning_rate").axes
    marks = _window_marks(view.plot)
    assert marks == _paper_marks(list(axes.get_lines()))
    assert [marker for _, marker, _ in marks] == ["circle", "cross", "star"]
    areas = [
        (color, opacity, {(x, float(f"{10**y:.9g}")) for x, y in corners})
        for color, opacity, corners in _window_bands(view.plot)
    ]
    expected = [
        (color, opacity, {(x, float(f"{y:.9g}")) for x, y in corners}) for color, opacity, corners in _paper_bands(axes)
    ]
    assert areas == expected
    assert len(areas) == 2
    ticks = [label for _, label in view.plot.drawn.axis.ticks] if view.plot.drawn else []
    assert ticks == [label.get_text() for label in axes.get_xticklabels()] == ["0.001", "0.01", "0.1", "10"]


def _judged(seed: int) -> Evaluation:
    """Answers that are right more often the surer they are, to pictures of all digits."""
    random = np.random.default_rng(seed)
    labels = np.repeat(np.arange(DIGITS, dtype=np.uint8), 40)
    scores = random.normal(size=(len(labels), DIGITS))
    scores[np.arange(len(labels)), labels] += 3
    weights = np.exp(scores)
    return evaluation_of((weights / weights.sum(axis=1, keepdims=True)).astype(np.float32), labels)


def test_paper_has_the_colours_of_the_light_theme() -> None:
    assert (LIGHT.surface, LIGHT.text, LIGHT.accent, LIGHT.danger) == (BACKGROUND, TEXT, RIGHT, WRONG)


def test_the_cells_of_a_matrix_have_the_same_tints(qtbot: QtBot) -> None:
    evaluation = _judged(0)
    view = ConfusionMatrix()
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    view.show_counts(evaluation.confusion_matrix)
    shown = view.grab().toImage()
    (axes,) = confusion_figure(evaluation).axes
    painted = np.rint(np.asarray(axes.images[0].get_array()) * 255)
    for label in range(DIGITS):
        for answer in range(DIGITS):
            corner = view.cell_rect(label, answer).topLeft().toPoint() + QPoint(3, 3)
            color = shown.pixelColor(corner)
            assert (color.red(), color.green(), color.blue()) == tuple(painted[label, answer])
    assert len(np.unique(painted.reshape(-1, 3), axis=0)) > 5


def test_reliability_is_the_same(qtbot: QtBot) -> None:
    models = [(f"model {seed}", _judged(seed).calibration) for seed in (0, 1)]
    view = ReliabilityView()
    qtbot.addWidget(view)
    view.show_calibrations(models)
    (axes,) = reliability_figure(models).axes
    diagonal, *lines = view.plot.area.data_items
    on_paper = [_points(*line.get_data()) for line in axes.get_lines()]
    assert [_points(*item.getData()) for item in (diagonal, *lines)] == on_paper
    marks = [each for each in axes.collections if isinstance(each, collections.PathCollection)]
    assert len(marks) == len(lines) == 2
    titles = [label.text() for label in view.findChildren(QLabel) if label.isVisibleTo(view)]
    for item, mark, (name, _) in zip(lines, marks, models, strict=True):
        color = pg.mkBrush(item.opts["symbolBrush"]).color()
        assert color.getRgbF() == pytest.approx(np.asarray(mark.get_facecolor())[0], abs=0.005)
        assert item.opts["pen"].color().name() == color.name()
        diameters, sizes = np.sqrt(np.asarray(mark.get_sizes())), item.opts["symbolSize"]
        np.testing.assert_allclose(diameters / diameters.max(), sizes / sizes.max())
        np.testing.assert_allclose(np.asarray(mark.get_offsets()), np.transpose(item.getData()))
        assert name in str(mark.get_label())
        assert any(name in title for title in titles)
    box = view.plot.area.box.viewRange()
    assert [tuple(side) for side in box] == [pytest.approx(axes.get_xlim()), pytest.approx(axes.get_ylim())]


def _apex(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[float, float]:
    """Which way a triangle points: from the middle of its corners to that of its box, right and up."""
    corners = np.unique(np.column_stack([x, y]), axis=0)
    way = (corners.max(axis=0) + corners.min(axis=0)) / 2 - corners.mean(axis=0)
    return float(np.sign(round(way[0], 6))), float(np.sign(round(way[1], 6)))


@pytest.mark.parametrize(
    ("name", "apex"),
    [("triangle up", (0, 1)), ("triangle down", (0, -1)), ("triangle left", (-1, 0)), ("triangle right", (1, 0))],
)
def test_triangles_point_the_same_way(name: str, apex: tuple[float, float]) -> None:
    marker = MarkerStyle(MATPLOTLIB[name])
    on_paper = marker.get_path().transformed(marker.get_transform()).to_polygons()[0]
    assert _apex(*np.asarray(on_paper).T) == apex
    symbol = pg.graphicsItems.ScatterPlotItem.Symbols[PYQTGRAPH[name]]
    corners = [symbol.elementAt(place) for place in range(symbol.elementCount())]
    x, y = np.array([[corner.x, corner.y] for corner in corners]).T
    assert _apex(x, -y) == apex  # Qt counts from the top

"""Lines and strips of layers, and the files that they are written to."""

import csv
from pathlib import Path

import numpy as np
import pytest

from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.layer_figure import write_layers
from digitpad.learning.reports.layer_lines import QUANTITIES, lines_of_layers, lines_of_runs, strip_of
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.plot_files import save_plots
from digitpad.learning.reports.report import write_report
from digitpad.learning.runs.growing_table import GrowingTable
from digitpad.learning.runs.layer_figures import BINS, FIGURES, LAYER_COLUMNS, LAYERS, WIDTH, LayerFigures
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from tests.learning.made_runs import change, make_run

_NAMES = ("dense 1", "output")


def _figures(count: int = 4, low: float = 0.0, high: float = 2.0) -> LayerFigures:
    values = np.random.default_rng(2).uniform(0.1, 1.0, (count, 2, WIDTH))
    values[..., FIGURES.index("low")], values[..., FIGURES.index("high")] = low, high
    values[..., len(FIGURES) :] = 1 / BINS
    return LayerFigures(_NAMES, np.arange(1, count + 1) * 10, np.full(count, 1e-3), values)


def test_a_line_for_each_layer_or_one_for_all() -> None:
    figures = _figures()
    for name, quantity in QUANTITIES.items():
        lines, values = lines_of_layers(figures, name), quantity.values(figures)
        assert len(lines) == (2 if values.ndim == 2 else 1)
        np.testing.assert_array_equal(lines[-1].curve[0], figures.steps)
        np.testing.assert_array_equal(lines[-1].curve[1], values[:, -1] if values.ndim == 2 else values)


def test_what_cannot_be_drawn_is_left_out() -> None:
    figures = _figures()
    figures.values[1, 0, :3], figures.values[2, 0, :3] = np.nan, 0
    assert lines_of_layers(figures, "gradient")[0].curve[0].tolist() == [10, 40]
    assert lines_of_layers(figures, "weights")[0].curve[0].tolist() == [10, 30, 40]


def test_runs_are_compared_in_a_layer_that_they_have() -> None:
    other = LayerFigures(("dense 1", "dense 2", "output"), *_parts(_figures(), 3))
    runs = [("SGD", STYLES["sgd"], [_figures()]), ("Adam", STYLES["adam"], [other])]
    assert [line.title for line in lines_of_runs(runs, "dead", "dense 2")] == ["Adam"]
    assert [line.title for line in lines_of_runs(runs, "dead", "output")] == ["SGD", "Adam"]
    assert [line.title for line in lines_of_runs(runs, "step_length", "dense 2")] == ["SGD", "Adam"]


def test_seeds_are_one_line_through_their_medians_where_all_were_measured() -> None:
    seeds = [_figures(count) for count in (4, 3, 4)]  # the second one was stopped
    for factor, figures in enumerate(seeds, start=1):
        figures.values[:] *= factor
    (line,) = lines_of_runs([("SGD", STYLES["sgd"], seeds)], "weights", "output")
    assert line.curve[0].tolist() == [10, 20, 30]
    expected = np.median([figures.figure("weights")[:3, 1] for figures in seeds], axis=0)
    np.testing.assert_array_equal(line.curve[1], expected)


def _parts(figures: LayerFigures, layers: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return figures.steps, figures.rates, np.repeat(figures.values[:, :1], layers, axis=1)


def test_a_strip_puts_activations_at_their_heights() -> None:
    figures = _figures(3)
    place = FIGURES.index("high")
    figures.values[1, 0, place] = 4.0  # twice as high as the others, as evenly spread
    strip = strip_of(figures, "dense 1", "first")
    assert strip is not None
    assert strip.heights == pytest.approx((0, 4))
    assert strip.steps == pytest.approx((10, 30))
    half = strip.shares.shape[1] // 2
    assert (strip.shares[0, :half] > 0.9).all()
    assert (strip.shares[0, half:] == 0).all()
    assert (strip.shares[1] > 0.9).all()


def test_activations_that_are_all_the_same_or_no_numbers_have_a_strip_or_none() -> None:
    assert strip_of(_figures(low=0, high=0), "output", "") is not None
    assert strip_of(_figures(low=np.nan), "output", "") is None


@pytest.fixture
def measured(tmp_path: Path) -> list[RunRecord]:
    """A run whose layers were measured, and one whose were not."""
    settings = RunSettings(optimizer="sgd")
    records = [
        make_run(tmp_path / "with", change(settings, microscope=True), [2.0, 1.0, 0.5, 0.4], [0.6, 0.5]),
        make_run(tmp_path / "without", settings, [2.0, 1.0, 0.5, 0.4], [0.6, 0.5]),
    ]
    table = GrowingTable(tmp_path / "with" / LAYERS, LAYER_COLUMNS)
    table.append(_figures().lines())
    table.close()
    return records


def test_layers_are_in_the_report_among_the_plots_and_in_a_table(measured: list[RunRecord], tmp_path: Path) -> None:
    write_report(measured, tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.count("Layers of ") == 1
    write_report(measured[1:], tmp_path / "page.html")
    assert "Layers of " not in (tmp_path / "page.html").read_text("utf-8")
    save_plots(measured, tmp_path / "plots.svg", PlotOptions())
    assert [path.name for path in tmp_path.glob("plots-inside-*")] == ["plots-inside-1.svg"]
    write_layers(measured, tmp_path / "layers.csv")
    with (tmp_path / "layers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 4 * 2
    assert {row["layer"] for row in rows} == set(_NAMES)
    assert float(rows[0]["gradient"]) == pytest.approx(_figures().figure("gradient")[0, 0], rel=1e-6)

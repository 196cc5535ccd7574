import dataclasses
import xml.etree.ElementTree as ET
from pathlib import Path

import cv2
import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from digitpad.errors import DigitpadError
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.figure_files import save_figure
from digitpad.learning.reports.heat_map import heat_maps
from digitpad.learning.reports.lines import lines_of
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.plot_files import save_plots, sensitivity_figures
from digitpad.learning.reports.plots import curves_figure, history_figure
from digitpad.learning.reports.sensitivity_plots import heat_map_figure, sensitivity_figure
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import read_steps
from digitpad.learning.runs.settings import RunSettings
from tests.learning.conftest import Lab
from tests.learning.made_runs import change, make_run

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.mark.parametrize("suffix", [".png", ".svg", ".PNG"])
def test_plots_are_files_of_their_kind(lab: Lab, tmp_path: Path, suffix: str) -> None:
    save_plots(lab.records, tmp_path / f"own{suffix}", PlotOptions())
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert names == {f"own-{kind}{suffix}" for kind in ("loss", "accuracy", "sensitivity-learning-rate")}
    for name in names:
        if suffix == ".svg":
            assert ET.parse(tmp_path / name).getroot().tag.endswith("}svg")
        else:
            assert np.ptp(np.asarray(cv2.imread(str(tmp_path / name)))) == 255


def test_other_suffixes_and_places_get_a_sentence(lab: Lab, tmp_path: Path) -> None:
    figure = curves_figure(lab.records, "loss", PlotOptions())
    with pytest.raises(DigitpadError, match=r"must end in \.png or \.svg"):
        save_figure(figure, tmp_path / "own.pdf")
    with pytest.raises(DigitpadError, match="cannot be written"):
        save_figure(figure, tmp_path / "nothing" / "own.png")


@pytest.mark.parametrize(("axis", "last"), [("steps", 72), ("epochs", 2), ("seconds", None)])
def test_curves_run_along_the_axis(lab: Lab, axis: str, last: float | None) -> None:
    (axes,) = curves_figure(lab.records[:1], "accuracy", PlotOptions(axis, smoothing=0)).axes
    training, held_out = axes.get_lines()
    steps = read_steps(lab.records[0].folder)
    assert np.asarray(training.get_xdata())[-1] == pytest.approx(last or steps[-1, 1])
    np.testing.assert_allclose(np.asarray(training.get_ydata()), steps[:, 3])
    np.testing.assert_allclose(
        np.asarray(held_out.get_ydata()), lab.records[0].history.column("val_accuracy"), rtol=1e-6
    )


def test_seeds_are_a_median_with_a_band_or_lines_of_their_own(lab: Lab) -> None:
    banded = curves_figure(lab.records, "loss", PlotOptions(is_banded=True)).axes[0]
    assert len(banded.get_lines()) == 2 * 4
    assert len(banded.collections) == 4
    single = curves_figure(lab.records, "loss", PlotOptions(is_banded=False)).axes[0]
    assert len(single.get_lines()) == 2 * 8
    assert not single.collections
    assert len({line.get_color() for line in banded.get_lines()}) == 4


def test_the_loss_is_logarithmic_if_asked(lab: Lab) -> None:
    for metric, is_log, scale in (("loss", True, "log"), ("loss", False, "linear"), ("accuracy", True, "linear")):
        (axes,) = curves_figure(lab.records, metric, PlotOptions(is_log=is_log)).axes
        assert axes.get_yscale() == scale


def test_a_run_that_diverged_is_marked_and_flattens_nothing(tmp_path: Path) -> None:
    records = [
        make_run(tmp_path / "a", RunSettings(), np.linspace(2.3, 0.1, 50), [1.0, 0.2]),
        make_run(tmp_path / "b", RunSettings(optimizer="sgd", learning_rate=9.0), np.linspace(2.3, 23.1, 50), [9.0]),
    ]
    (axes,) = curves_figure(records, "loss", PlotOptions()).axes
    assert 2.3 < axes.get_ylim()[1] < 3
    assert [(text.get_text(), text.get_color()) for text in axes.texts] == [("↑ 23.1", STYLES["sgd"].color)]
    (axes,) = curves_figure(records[:1], "loss", PlotOptions()).axes
    assert not axes.texts


def test_an_error_is_drawn_logarithmically(lab: Lab) -> None:
    (axes,) = curves_figure(lab.records[:1], "accuracy", PlotOptions(smoothing=0, is_error=True)).axes
    assert axes.get_yscale() == "log"
    assert axes.get_ylabel() == "error"
    training, _ = axes.get_lines()
    np.testing.assert_allclose(np.asarray(training.get_ydata()), 1 - read_steps(lab.records[0].folder)[:, 3])


def test_lines_of_one_colour_have_other_dashes(tmp_path: Path) -> None:
    records = [make_run(tmp_path / name, RunSettings(optimizer=name), [2.0, 1.0], [1.0]) for name in ("sgd", "nadam")]
    lines = curves_figure(records, "loss", PlotOptions()).axes[0].get_lines()
    assert [line.is_dashed() for line in lines] == [False, True, True, True]
    assert len({line.get_color() for line in lines}) == 1
    pieces = curves_figure(records, "loss", PlotOptions()).legends[0].get_lines()
    assert [piece.is_dashed() for piece in pieces] == [False, True]


def _legend(figure: Figure) -> dict[str, tuple[object, object]]:
    (legend,) = figure.legends
    return {
        text.get_text(): (line.get_color(), line.get_marker())
        for text, line in zip(legend.get_texts(), legend.get_lines(), strict=True)
    }


def test_the_legend_tells_by_colour_and_marker(lab: Lab) -> None:
    for is_banded, count in ((True, 4), (False, 8)):
        options = PlotOptions(is_banded=is_banded)
        figure = curves_figure(lab.records, "loss", options)
        lines = lines_of(lab.records, "loss", options)
        held_out = [line for line in figure.axes[0].get_lines() if line.get_linestyle() == "--"]
        looks = [(line.get_color(), line.get_marker()) for line in held_out]
        assert _legend(figure) == dict(zip([line.title for line in lines], looks, strict=True))
        assert len(lines) == count


def test_diverged_rates_are_marked_above_all_losses(lab: Lab) -> None:
    figure = sensitivity_figure(lab.records, "learning_rate")
    sgd, crosses, adam = figure.axes[0].get_lines()
    assert list(_legend(figure)) == ["SGD", "Adam"]
    assert len(np.asarray(sgd.get_xdata())) == len(np.asarray(adam.get_xdata())) == 2
    assert np.asarray(crosses.get_xdata()).tolist() == [4]
    assert np.asarray(crosses.get_ydata()).min() > np.asarray(sgd.get_ydata()).max()


def test_rates_without_a_loss_are_marked_within_sight(lab: Lab) -> None:
    histories = {0.05: lab.records[0].history, 1e4: History()}
    records = [
        dataclasses.replace(record, history=histories[record.settings.learning_rate], status="diverged")
        for record in lab.records[:2]
    ]
    (axes,) = sensitivity_figure(records, "learning_rate").axes
    low, high = axes.get_xlim()
    _, crosses = axes.get_lines()
    places = np.asarray(crosses.get_xdata()).tolist()
    assert places == pytest.approx([np.log10(0.05), 4])
    assert low < places[0]
    assert high > places[1]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["0.05", "10000"]
    assert axes.get_yscale() == "log"
    assert axes.get_ylim()[1] > np.asarray(crosses.get_ydata()).max()


def test_two_settings_that_were_crossed_are_a_map(tmp_path: Path) -> None:
    records = [
        make_run(
            tmp_path / f"{size} {name}", RunSettings(schedule=name, batch_size=size), [1.0, 1.0], [size / 100],
            "diverged" if (size, name) == (64, "cosine") else "finished",
        )
        for size in (32, 64) for name in ("constant", "cosine")
    ]  # fmt: skip
    (drawn,) = heat_maps(records, "batch_size", "schedule")
    (axes,) = heat_map_figure(drawn).axes
    assert [text.get_text() for text in axes.texts] == ["0.32", "0.64", "0.32", "× 0.64"]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["32", "64"]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["constant", "cosine"]
    picture = np.asarray(axes.images[0].get_array())
    for cell in drawn.cells:
        assert to_hex(tuple(picture[cell.row, cell.column])) == cell.color
    save_plots(records, tmp_path / "own.svg", PlotOptions())
    names = {path.name.removeprefix("own-") for path in tmp_path.glob("own-*")}
    assert names == {"loss.svg", "accuracy.svg", "sensitivity-batch-size.svg", "sensitivity-schedule.svg",
                     "map-batch-size-schedule-1.svg"}  # fmt: skip
    assert [title for _, title, _ in sensitivity_figures(records)] == [
        "Sensitivity to batch size", "Sensitivity to schedule", "Adam: batch size × schedule",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("metric", "loss", "top"), [("accuracy", 2.0, 1), ("accuracy", 0.0, 1), ("loss", 2.0, 4), ("loss", 0.0, 1)]
)
def test_a_single_point_has_an_axis_with_room(tmp_path: Path, metric: str, loss: float, top: float) -> None:
    record = make_run(tmp_path / "one", RunSettings(), [loss])
    (axes,) = curves_figure([record], metric, PlotOptions()).axes
    assert axes.get_ylim() == pytest.approx((0, top), abs=0.06 * top)


def test_names_are_no_formulas(tmp_path: Path) -> None:
    settings = RunSettings(data="$\\frac$ costs 3$.npz")
    records = [
        make_run(tmp_path / name, change(settings, data=data), [1.0, 2.0])
        for name, data in (("a", "mnist"), ("b", settings.data))
    ]
    save_figure(curves_figure(records, "loss", PlotOptions()), tmp_path / "own.svg")
    assert "costs 3$" in (tmp_path / "own.svg").read_text("utf-8")


def test_a_history_is_drawn_solid_for_training_and_dashed_for_held_out_pictures() -> None:
    figure = history_figure({"loss": [3.0, 2.0], "val_loss": [4.0, 1.0], "accuracy": [0.5, 0.6]})
    loss, accuracy = figure.axes
    lines = [(line.get_label(), line.get_linestyle(), list(np.asarray(line.get_ydata()))) for line in loss.get_lines()]
    assert lines == [("training", "-", [3, 2]), ("held-out pictures", "--", [4, 1])]
    assert [list(np.asarray(line.get_xdata())) for line in loss.get_lines()] == [[1, 2], [1, 2]]
    assert [line.get_label() for line in accuracy.get_lines()] == ["training"]
    assert [axes.get_ylabel() for axes in figure.axes] == ["loss", "accuracy"]

import dataclasses
import xml.etree.ElementTree as ET
from pathlib import Path

import cv2
import numpy as np
import pytest

from digitpad.errors import DigitpadError
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.plots import curves_figure, save_figure, save_plots, sensitivity_figure
from digitpad.learning.runs.history import History
from digitpad.learning.runs.record import read_steps
from tests.learning.conftest import Lab

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.mark.parametrize("suffix", [".png", ".svg", ".PNG"])
def test_plots_are_files_of_their_kind(lab: Lab, tmp_path: Path, suffix: str) -> None:
    save_plots(lab.records, tmp_path / f"own{suffix}", PlotOptions())
    names = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert names == {f"own-{kind}{suffix}" for kind in ("loss", "accuracy", "learning-rates")}
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
    (axes,) = curves_figure(lab.records[:1], "accuracy", PlotOptions(axis, window=1)).axes
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
    labels = [str(line.get_label()) for line in single.get_lines() if not str(line.get_label()).startswith("_")]
    assert sorted(labels) == sorted(record.name for record in lab.records)
    assert len({line.get_color() for line in banded.get_lines()}) == 4


def test_the_loss_is_logarithmic_if_asked(lab: Lab) -> None:
    for metric, is_log, scale in (("loss", True, "log"), ("loss", False, "linear"), ("accuracy", True, "linear")):
        (axes,) = curves_figure(lab.records, metric, PlotOptions(is_log=is_log)).axes
        assert axes.get_yscale() == scale


def test_diverged_rates_are_marked(lab: Lab) -> None:
    (axes,) = sensitivity_figure(lab.records).axes
    assert [(text.get_text(), text.get_position()[0]) for text in axes.texts] == [("×", 1e4)]
    assert [line.get_label() for line in axes.get_lines()] == ["SGD", "Adam"]
    for line in axes.get_lines():
        assert len(np.asarray(line.get_xdata())) == 2


def test_rates_without_a_loss_are_marked_within_sight(lab: Lab) -> None:
    histories = {0.05: lab.records[0].history, 1e4: History()}
    records = [
        dataclasses.replace(record, history=histories[record.settings.learning_rate], status="diverged")
        for record in lab.records[:2]
    ]
    (axes,) = sensitivity_figure(records).axes
    low, high = axes.get_xlim()
    assert [text.get_position()[0] for text in axes.texts] == [0.05, 1e4]
    assert low < 0.05
    assert high > 1e4
    assert axes.get_yscale() == "log"


def test_names_are_no_formulas(lab: Lab, tmp_path: Path) -> None:
    records = [dataclasses.replace(lab.records[0], name="$\\frac$ costs 3$")]
    figure = curves_figure(records, "loss", PlotOptions(is_banded=False))
    save_figure(figure, tmp_path / "own.svg")
    assert "costs 3$" in (tmp_path / "own.svg").read_text("utf-8")

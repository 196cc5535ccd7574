"""How landscapes are drawn and written, on a surface that is easy to tell."""

import csv
import dataclasses
import xml.etree.ElementTree as ET
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.errors import DigitpadError
from digitpad.learning.reports.curve_options import PlotOptions
from digitpad.learning.reports.landscape_files import check_suffix, landscape_figure, write_kept, write_landscape
from digitpad.learning.reports.landscape_style import (
    areas,
    at_step,
    drawn,
    label_place,
    last_step,
    levels_of,
    loss_at,
    passed,
    tones,
    trail_lines,
)
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.plot_files import save_plots
from digitpad.learning.reports.plot_style import contrast
from digitpad.learning.reports.report import write_report
from digitpad.learning.runs.record import RunRecord
from digitpad.learning.runs.settings import RunSettings
from digitpad.learning.runs.trajectory import FILE
from digitpad.learning.study.kept_landscapes import keep_landscape
from digitpad.learning.study.landscape import Landscape, Trail
from tests.learning.made_runs import make_run

_X, _Y = np.linspace(-2, 2, 21), np.linspace(0, 3, 16)


def _landscape(losses: NDArray[np.float64]) -> Landscape:
    there = np.array([[-1.0, 0.5], [0.0, 1.0], [1.0, 2.5]])
    trails = (
        Trail("one", np.array([0, 4, 16]), there, np.array([3.0, 1.0, 0.5])),
        Trail("two", np.array([0, 4, 9]), there[::-1], np.array([3.0, 2.0, np.inf])),
    )
    return Landscape(_X, _Y, losses, np.array([0.6, 0.25]), trails, 1000)


@pytest.fixture
def slope() -> Landscape:
    """Each step to the right is ten times as high, whatever the height."""
    return _landscape(np.tile(10.0**_X, (len(_Y), 1)))


@pytest.fixture
def runs(tmp_path: Path) -> list[RunRecord]:
    settings = RunSettings(optimizer="adam")
    other = dataclasses.replace(settings, optimizer="sgd", learning_rate=0.1)
    return [make_run(tmp_path / name, each, [2.0, 1.0], [1.0]) for name, each in (("one", settings), ("two", other))]


def test_levels_are_round_and_as_many_as_can_be_told_apart(slope: Landscape) -> None:
    assert levels_of(slope) == pytest.approx([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50])
    assert levels_of(_landscape(np.full((16, 21), 0.3))) == []
    narrow = levels_of(_landscape(np.tile(np.linspace(0.3, 0.4, 21), (16, 1))))
    assert len(narrow) >= 5
    assert 0.3 < narrow[0] < narrow[-1] < 0.4
    overflown = np.tile(10.0**_X, (16, 1))
    overflown[3, 4], overflown[0, 0] = np.inf, 0.0
    assert len(levels_of(_landscape(overflown))) == 11
    assert levels_of(_landscape(np.full((16, 21), np.inf))) == []


def test_tones_grow_from_the_background_on_and_stay_calm() -> None:
    for background, text in (("#ffffff", "#22262d"), ("#27292e", "#e9e7e2")):
        found = tones(6, background, text)
        assert len(found) == 7
        assert found[0] == background
        contrasts = [contrast(tone, background) for tone in found]
        assert contrasts == sorted(contrasts)
        assert contrasts[-1] < 3


def test_areas_lie_between_the_levels(slope: Landscape) -> None:
    found = areas(slope, [0.1, 1.0, 10.0], finer=4)
    assert found.shape == (15 * 4, 20 * 4)
    assert [found[7, column] for column in (0, 19, 20, 39, 40, 59, 60, 79)] == [0, 0, 1, 1, 2, 2, 3, 3]
    assert (found == found[:1]).all()
    assert (areas(slope, [], finer=2) == 0).all()


def test_runs_are_where_they_were_at_a_step(slope: Landscape) -> None:
    trail = slope.trails[0]
    place, loss = at_step(trail, 1)  # half of the way to step 4, as its root is
    np.testing.assert_allclose(place, [-0.5, 0.75])
    assert loss == pytest.approx(2.0)
    for step, expected in ((0, (-1, 0.5)), (4, (0, 1)), (16, (1, 2.5)), (99, (1, 2.5))):
        np.testing.assert_allclose(at_step(trail, step)[0], expected)
    np.testing.assert_allclose(passed(trail, 0), [[-1, 0.5], [-1, 0.5]])
    np.testing.assert_allclose(passed(trail, 9), np.array([[-1, 0.5], [0, 1], [0.5, 1.75]]))
    np.testing.assert_allclose(passed(trail, np.inf), trail.places[[0, 1, 2, 2]])


def test_the_loss_is_read_off_between_the_points(slope: Landscape) -> None:
    assert loss_at(slope, 0.5, 1.23) == pytest.approx(10**0.5)
    assert loss_at(slope, -2, 0) == pytest.approx(0.01)
    assert loss_at(slope, 2.01, 1) is None
    assert loss_at(slope, 0, -0.01) is None


def test_a_path_that_leaves_the_picture_is_not_followed(slope: Landscape) -> None:
    inside = slope.trails[0].places
    assert drawn(slope, inside) is inside
    near = np.vstack([inside, [[3.0, 2.5], [0.0, 1.0]]])
    np.testing.assert_allclose(drawn(slope, near), near[:4])
    far = np.vstack([inside, [[1e9, 2.5]], [[0.0, 1.0]]])
    shown = drawn(slope, far)
    assert len(shown) == 4
    assert shown[-1] == pytest.approx([1 + 8, 2.5])  # twice as far as the picture is wide


def test_a_level_is_written_where_no_path_is_near(slope: Landscape) -> None:
    heights = np.linspace(0, 3, 31)
    across, beside = (np.column_stack([np.full(31, x), heights]) for x in (0.0, -1.5))
    assert label_place(slope, across) == pytest.approx([0, 2.0])  # between two points of the paths
    assert label_place(slope, beside) == pytest.approx([-1.5, 2.8])  # far from both, and not at the edge itself


def test_paths_have_their_optimizers_looks_and_titles(slope: Landscape, runs: list[RunRecord]) -> None:
    lines = trail_lines(slope, runs)
    assert [line.title for line in lines] == ["Adam", "SGD"]
    assert [line.style.color for line in lines] == [STYLES["adam"].color, STYLES["sgd"].color]
    assert [line.trail.run for line in lines] == ["one", "two"]
    assert last_step(lines) == 16
    assert [line.trail.run for line in trail_lines(slope, runs[1:])] == ["two"]
    assert last_step([]) == 0


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_figure_has_contours_paths_and_shares(slope: Landscape, runs: list[RunRecord]) -> None:
    figure = landscape_figure(slope, runs)
    (axes,) = figure.axes
    assert axes.get_xlim() == (-2, 2)
    assert axes.get_ylim() == (0, 3)
    assert "60%" in axes.get_xlabel()
    assert "25%" in axes.get_ylabel()
    paths = [np.column_stack([np.asarray(line.get_xdata()), np.asarray(line.get_ydata())]) for line in axes.get_lines()]
    for trail in slope.trails:
        assert any(path.shape == trail.places.shape and np.allclose(path, trail.places) for path in paths)
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["Adam: loss 0.5", "SGD: loss inf"]
    assert {text.get_text() for text in axes.texts} >= {"0.1", "1", "10"}
    landscape_figure(_landscape(np.full((16, 21), np.inf)), runs)  # nothing but paths


def test_a_table_has_every_point_and_every_waypoint(slope: Landscape, runs: list[RunRecord], tmp_path: Path) -> None:
    write_landscape(slope, runs, tmp_path / "own.csv")
    with (tmp_path / "own.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    grid, ways = [row for row in rows if not row["run"]], [row for row in rows if row["run"]]
    assert len(grid) == 21 * 16
    for row in grid:
        assert float(row["loss"]) == pytest.approx(10 ** float(row["x"]))
    assert [(row["run"], int(row["step"]), float(row["x"]), float(row["loss"])) for row in ways] == [
        ("Adam", 0, -1, 3), ("Adam", 4, 0, 1), ("Adam", 16, 1, 0.5), ("SGD", 0, 1, 3), ("SGD", 4, 0, 2),
        ("SGD", 9, -1, np.inf),
    ]  # fmt: skip


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_was_computed_is_exported_with_the_plots_and_in_the_report(
    slope: Landscape, runs: list[RunRecord], tmp_path: Path
) -> None:
    save_plots(runs, tmp_path / "without.png", PlotOptions())
    assert not (tmp_path / "without-landscape.png").exists()
    with pytest.raises(DigitpadError, match="compute it on the Landscape page"):
        write_kept(runs, tmp_path / "own.csv")
    for run in runs:
        (run.folder / FILE).write_bytes(b"a path")
    keep_landscape(slope, runs)
    for suffix in (".png", ".svg"):
        save_plots(runs, tmp_path / f"own{suffix}", PlotOptions())
    assert np.ptp(np.asarray(cv2.imread(str(tmp_path / "own-landscape.png")))) > 200
    assert ET.parse(tmp_path / "own-landscape.svg").getroot().tag.endswith("}svg")
    write_kept(runs, tmp_path / "own.csv")
    assert (tmp_path / "own.csv").is_file()
    write_report(runs, tmp_path / "with.html")
    page = " ".join((tmp_path / "with.html").read_text("utf-8").split())
    assert "the loss of 1,000 training pictures, on the plane that shows 85% of the movement" in page
    assert 'alt="Contours of the loss, and the path of each run"' in page


def test_other_suffixes_get_a_sentence(slope: Landscape, runs: list[RunRecord], tmp_path: Path) -> None:
    check_suffix(Path("own.SVG"))
    with pytest.raises(DigitpadError, match=r"must end in \.png, \.svg or \.csv"):
        check_suffix(Path("own.pdf"))
